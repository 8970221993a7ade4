import { execFileSync } from 'node:child_process';
import * as z from 'astro/zod';
import { temporaryFolder } from '../../tools/site/build.ts';

const costSchema = z.object({ files: z.number(), memory: z.number(), seconds: z.number() });

/**
 * Checks a content tree in a separate process with a heap of at most `heap` MiB. With a larger
 * heap, memory varies by hundreds of MiB, as Node collects garbage at any time.
 * @returns the number of refused files, the peak memory of the process in MiB, and its CPU seconds.
 * @throws if the heap is too small.
 */
export function costOfChecking(folder: string, heap = 384): z.infer<typeof costSchema> {
  const script = `
    const { check } = await import('./src/editing/check.ts');
    const { REPORT_FORMATS } = await import('./src/editing/report.ts');
    const report = await check(${JSON.stringify({ folder, cacheDir: temporaryFolder() })});
    REPORT_FORMATS.people(report);
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    // On Linux, maxRSS includes the process that started this one. The peak of this one is in
    // /proc.
    const { existsSync, readFileSync } = await import('node:fs');
    const ownPeak = existsSync('/proc/self/status') ? Number(/VmHWM:\\s+(\\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) : maxRSS;
    console.log(JSON.stringify({ files: new Set(report.errors.map(({ file }) => file)).size, memory: ownPeak / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));`;
  return costSchema.parse(
    JSON.parse(
      execFileSync(
        process.execPath,
        [`--max-old-space-size=${heap}`, '--input-type=module', '-e', script],
        { encoding: 'utf8' },
      ),
    ),
  );
}
