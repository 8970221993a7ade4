import { execFileSync } from 'node:child_process';
import * as z from 'astro/zod';
import { temporaryFolder } from '../support/build.ts';

const costSchema = z.object({ files: z.number(), seconds: z.number() });

/**
 * Checks a content tree in a process of its own, whose heap is `heap` MiB at most: how many files are refused, and the seconds of a processor.
 * The size of the process itself says little: Node collects garbage when it likes, and another machine's took 300 MiB more.
 * @throws where the heap is too small for it.
 */
export function costOfChecking(folder: string, heap: number): z.infer<typeof costSchema> {
  const script = `
    const { check } = await import('./src/editing/check.ts');
    const { REPORT_FORMATS } = await import('./src/editing/report.ts');
    const report = await check(${JSON.stringify({ folder, cacheDir: temporaryFolder(), base: '/' })});
    REPORT_FORMATS.people(report);
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(JSON.stringify({ files: new Set(report.errors.map(({ file }) => file)).size, seconds: (userCPUTime + systemCPUTime) / 1e6 }));`;
  return costSchema.parse(JSON.parse(execFileSync(process.execPath, [`--max-old-space-size=${heap}`, '--input-type=module', '-e', script], { encoding: 'utf8' })));
}
