import { parseArgs } from 'node:util';
import { runCommand } from '../../src/commands/run-command.ts';
import { requireBuiltSite } from '../../src/output/built-site.ts';
import { deployment } from '../../src/environment.ts';
import { crawl } from '../site/crawl.ts';
import { requireBase } from './built-base.ts';

/**
 * Follows every link of a built site from its home page: `npm run links [-- --outDir X]`. Exits
 * with 1 when one is broken.
 */
await runCommand('npm run links -- [--outDir dist]', () => {
  const { outDir } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } }).values;
  requireBuiltSite(outDir);
  requireBase(outDir, deployment.basePath);
  const { steps, broken } = crawl(outDir, deployment.basePath, deployment.url);
  for (const link of broken) console.error(`Liên kết hỏng: ${link}`);
  console.log(
    broken.length === 0
      ? `Đã đi ${steps.size} trang: mọi liên kết đều dẫn tới nơi có thật.`
      : `${broken.length} liên kết hỏng.`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
});
