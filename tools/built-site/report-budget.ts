import { parseArgs } from 'node:util';
import { runCommand } from '../../src/commands/run-command.ts';
import { requireBuiltSite } from '../../src/output/built-site.ts';
import { deployment } from '../../src/environment.ts';
import { UserError } from '../../src/problems/user-error.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { weighSite } from './budget.ts';
import { requireBase } from './built-base.ts';
import { compareWithHost, HOSTS } from './hosts.ts';

const USAGE = `npm run budget -- [--outDir dist] [--host ${Object.keys(HOSTS).join('|')}]`;

/**
 * Weighs the pages of a built site: `npm run budget [-- --outDir X]`. Exits with 1 when one
 * exceeds its limit. With `--host`, reports whether the site is within the limits of that host, and
 * how many more briefings fit.
 */
await runCommand(USAGE, () => {
  const { outDir, host: name } = parseArgs({
    options: { outDir: { type: 'string', default: 'dist' }, host: { type: 'string' } },
  }).values;
  if (name !== undefined) {
    requireBuiltSite(outDir);
    const host = HOSTS[name];
    if (!host) throw new UserError(`Không biết nơi đặt trang “${name}”. Cách dùng: ${USAGE}`);
    const { lines, fits, more } = compareWithHost(outDir, host);
    for (const line of lines) console.log(line);
    const grows =
      more === undefined
        ? ''
        : ` Còn chỗ cho khoảng ${formatNumber(more)} bản tin nữa như các bản tin đang có.`;
    console.log(
      fits
        ? `${host.name} nhận được trang này.${grows}`
        : `${host.name} không nhận được trang này.`,
    );
    process.exitCode = fits ? 0 : 1;
    return;
  }
  requireBuiltSite(outDir);
  requireBase(outDir, deployment.basePath);
  const { types, excesses } = weighSite(outDir, deployment.basePath);
  for (const { limit, document, script } of types) {
    console.log(
      `${limit.type}: ${document.bytes} / ${limit.document} byte (${document.path}), JavaScript ${script.bytes} / ${limit.script}`,
    );
  }
  for (const excess of excesses) console.error(excess);
  console.log(
    excesses.length === 0 ? 'Mọi trang đều trong hạn mức.' : `${excesses.length} chỗ quá hạn mức.`,
  );
  process.exitCode = excesses.length === 0 ? 0 : 1;
});
