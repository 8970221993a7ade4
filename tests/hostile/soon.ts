import { execFileSync } from 'node:child_process';
import * as z from 'astro/zod';
import { expect } from 'vitest';
import { temporaryFolder } from '../support/build.ts';

/** Seconds of a processor in which any one file must be answered; most take a tenth of one. */
const PATIENCE = 3;

/** Waits for work, which must not keep the processor busy for long; other processes of a busy machine do not count. */
export async function soon<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(PATIENCE);
  return result;
}

const costSchema = z.object({ files: z.number(), memory: z.number(), seconds: z.number() });

/** Checks a content tree in a process of its own: how many files are refused, the MiB that it needed at most, and the seconds of a processor. */
export function costOfChecking(folder: string): z.infer<typeof costSchema> {
  const script = `
    const { check } = await import('./src/editing/check.ts');
    const { REPORT_FORMATS } = await import('./src/editing/report.ts');
    const report = await check(${JSON.stringify({ folder, cacheDir: temporaryFolder(), base: '/' })});
    REPORT_FORMATS.people(report);
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(JSON.stringify({ files: new Set(report.errors.map(({ file }) => file)).size, memory: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));`;
  return costSchema.parse(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })));
}
