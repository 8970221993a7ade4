import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

// Compiling the program takes a third of the time to check one briefing, so the compiled code of
// the following imports is cached.
enableCompileCache('node_modules/.cache/compiled');
const { check } = await import('../editing/check.ts');
const { changedSince, knownRevision } = await import('../editing/changed-files.ts');
const { addressesBefore, publishedIn } = await import('../editing/published.ts');
const { isReportFormat, REPORT_FORMATS } = await import('../editing/report.ts');
const { siteNotes } = await import('../editing/site-notes.ts');
const { contentDir, fromCaller, readOptions } = await import('../folders.ts');
const { runCommand } = await import('./run-command.ts');

/**
 * Checks briefings before they are published: `npm run check [FILES] [--
 * --format=people|github|json]`. Without files, checks all of them, and that no published address
 * vanishes. Exits with 1 when there are errors; advice alone does not count.
 *
 * - `--base REF` compares with what a git revision publishes, by default the clone's origin.
 * - `--built DIR` compares with the last build in a folder instead.
 * - `--strict` refuses private details for which the frontmatter gives no reason.
 */
await runCommand(
  'npm run check -- [TỆP] [--format=people|github|json] [--base REF] [--built DIR] [--strict]',
  async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'people' },
        base: { type: 'string' },
        built: { type: 'string' },
        strict: { type: 'boolean', default: false },
      },
    });
    if (!isReportFormat(values.format)) {
      stop(
        `Không có dạng in “${values.format}”. Các dạng: ${Object.keys(REPORT_FORMATS).join(', ')}.`,
      );
    }

    const briefings = join(contentDir, 'briefings');
    const requested = positionals.map(fromCaller);
    for (const file of requested)
      if (!existsSync(file)) stop(`Không có tệp ${relative('.', file)}.`);
    // Other files of the content tree (people, topics, photographs) can affect any briefing, so
    // everything is checked.
    const paths = requested.map((file) => relative(briefings, file));
    const areBriefings = paths.every((path) => path.endsWith('.mdx') && !path.startsWith('..'));

    const some = requested.length > 0 && areBriefings ? new Set(paths) : undefined;
    const before = comparison(values);
    const report = await check(readOptions, some, {
      ...before,
      ...(some && { published: [] }),
      isStrict: values.strict,
      adviceOnChangedFilesOnly: values.format === 'github',
    });
    const notes = some ? [] : siteNotes(contentDir);
    process.stdout.write(REPORT_FORMATS[values.format]({ ...report, notes }));
    process.exitCode = report.errors.length > 0 ? 1 : 0;
  },
);

/** What was published before. */
function comparison({ base, built }: { base?: string | undefined; built?: string | undefined }) {
  if (built !== undefined) return { published: publishedIn(built) };
  const revision = base ?? knownRevision(contentDir);
  if (revision === undefined) return {};
  const changed = changedSince(revision, contentDir);
  return { published: addressesBefore(changed), changed };
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
