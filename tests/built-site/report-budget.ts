import { parseArgs } from 'node:util';
import { runCommand } from '../../src/commands/run-command.ts';
import { settleOutput } from '../../src/output/replace-folder.ts';
import { site } from '../../src/site.ts';
import { weighSite } from './budget.ts';

/** Weighs the pages of a built site: `npm run budget [-- --outDir X]`. Ends with 1 when one weighs more than it may. */
await runCommand('npm run budget -- [--outDir dist]', () => {
  const { outDir } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } }).values;
  settleOutput(outDir, 'site');
  const { types, excesses } = weighSite(outDir, site.basePath);
  for (const { limit, document, script } of types) {
    console.log(`${limit.type}: ${document.bytes} / ${limit.document} byte (${document.path}), JavaScript ${script.bytes} / ${limit.script}`);
  }
  for (const excess of excesses) console.error(excess);
  console.log(excesses.length === 0 ? 'Mọi trang đều trong hạn mức.' : `${excesses.length} chỗ quá hạn mức.`);
  process.exitCode = excesses.length === 0 ? 0 : 1;
});
