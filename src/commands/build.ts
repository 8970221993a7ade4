import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { buildSite } from '../build/build-site.ts';
import { parsePart } from '../build/part.ts';
import { runCommand } from './run-command.ts';

// By default a thread's heap grows to several times what it holds: 2.4 GB in all for 20,000
// briefings, instead of 1.9, in no less time.
setFlagsFromString('--heap-growing-percent=30');

/**
 * Builds the site: `npm run build -- [--outDir dist] [--verbose]`.
 *
 * - `--verbose` prints a line for each rendered page.
 * - `--compress` writes compressed copies (`.gz`, `.br`) beside files of text, for web servers that
 *   send them (deploy/).
 * - `--part 1/3` renders only the first of three parts of the site into `outDir`.
 * - `--parts DIR` copies the pages that such a part contains; can be repeated.
 */
await runCommand(
  'npm run build -- [--outDir dist] [--verbose] [--compress] [--part 1/2] [--parts DIR]...',
  async () => {
    const { outDir, verbose, compress, part, parts } = parseArgs({
      options: {
        outDir: { type: 'string', default: 'dist' },
        verbose: { type: 'boolean', default: false },
        compress: { type: 'boolean', default: false },
        part: { type: 'string' },
        parts: { type: 'string', multiple: true, default: [] },
      },
    }).values;
    if (part === undefined) {
      await buildSite(outDir, { verbose, parts, compress });
      return;
    }
    const { buildPart } = await import('../build/build-part.ts');
    await buildPart(outDir, parsePart(part), verbose);
  },
);
