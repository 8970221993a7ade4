import { execFileSync } from 'node:child_process';
import * as z from 'astro/zod';
import { temporaryFolder } from '../support/build.ts';

const costSchema = z.object({ files: z.number(), memory: z.number(), seconds: z.number() });

/** MiB of memory that the process may keep: without a limit it collects garbage as late as it likes, and its size says little of what it needs. */
const HEAP = 384;

/** Checks a content tree in a process of its own: how many files are refused, the MiB that it needed at most, and the seconds of a processor. */
export function costOfChecking(folder: string): z.infer<typeof costSchema> {
  const script = `
    const { check } = await import('./src/editing/check.ts');
    const { REPORT_FORMATS } = await import('./src/editing/report.ts');
    const report = await check(${JSON.stringify({ folder, cacheDir: temporaryFolder(), base: '/' })});
    REPORT_FORMATS.people(report);
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(JSON.stringify({ files: new Set(report.errors.map(({ file }) => file)).size, memory: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));`;
  return costSchema.parse(JSON.parse(execFileSync(process.execPath, [`--max-old-space-size=${HEAP}`, '--input-type=module', '-e', script], { encoding: 'utf8' })));
}
