import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

// Compiling the program took a third of the time in which one briefing is checked: what follows is kept compiled.
enableCompileCache('node_modules/.cache/compiled');
const { check } = await import('../editing/check.ts');
const { isReportFormat, REPORT_FORMATS } = await import('../editing/report.ts');
const { contentDir, readOptions } = await import('../folders.ts');
const { runCommand } = await import('./run-command.ts');

/**
 * Checks briefings before they are published: `npm run check [FILES] [-- --format=people|github|json]`. Without files, all
 * of them. Ends with 1 where something keeps the archive from being published; advice alone is no reason.
 */
await runCommand('npm run check -- [TỆP] [--format=people|github|json]', async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'people' } } });
  if (!isReportFormat(values.format)) {
    stop(`Không có dạng in “${values.format}”. Các dạng: ${Object.keys(REPORT_FORMATS).join(', ')}.`);
  }

  const briefings = join(contentDir, 'briefings');
  // npm runs scripts in the project's folder; the editor names files from where they stand.
  const asked = positionals.map((file) => resolve(process.env['INIT_CWD'] ?? '.', file));
  for (const file of asked) if (!existsSync(file)) stop(`Không có tệp ${relative('.', file)}.`);
  // Whatever else lies in the content tree (people, topics, photographs) concerns all briefings, so all are checked.
  const paths = asked.map((file) => relative(briefings, file));
  const areBriefings = paths.every((path) => path.endsWith('.mdx') && !path.startsWith('..'));

  const report = await check(readOptions, asked.length > 0 && areBriefings ? new Set(paths) : undefined);
  process.stdout.write(REPORT_FORMATS[values.format](report));
  process.exitCode = report.errors.length > 0 ? 1 : 0;
});

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
