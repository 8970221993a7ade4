import { execFileSync } from 'node:child_process';
import * as z from 'astro/zod';
import { temporaryFolder } from '../support/build.ts';

const costSchema = z.object({ files: z.number(), memory: z.number(), seconds: z.number() });

/**
 * Checks a content tree in a process of its own, whose heap is `heap` MiB at most: how many files are refused, how many MiB the process
 * was in size, and the seconds of a processor. A process of a large heap varies in size by hundreds of MiB, as Node collects garbage when it likes.
 * @throws where the heap is too small for it.
 */
export function costOfChecking(folder: string, heap = 384): z.infer<typeof costSchema> {
  const script = `
    const { check } = await import('./src/editing/check.ts');
    const { REPORT_FORMATS } = await import('./src/editing/report.ts');
    const report = await check(${JSON.stringify({ folder, cacheDir: temporaryFolder(), base: '/' })});
    REPORT_FORMATS.people(report);
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.log(JSON.stringify({ files: new Set(report.errors.map(({ file }) => file)).size, memory: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));`;
  return costSchema.parse(JSON.parse(execFileSync(process.execPath, [`--max-old-space-size=${heap}`, '--input-type=module', '-e', script], { encoding: 'utf8' })));
}
