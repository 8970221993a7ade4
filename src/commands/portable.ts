import { copyFileSync, constants, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { requireBuiltSite } from '../output/built-site.ts';
import { entriesOf } from '../output/mark.ts';
import { outputPlace, realPathOf } from '../output/place.ts';
import { isInRepository, replaceFolder } from '../output/replace-folder.ts';
import { withRelativeLinks } from '../relative-links.ts';
import { site } from '../site.ts';
import { runCommand } from './run-command.ts';

/**
 * Copies a built site so that its pages open from a folder with a double click, without a server and without search:
 * `npm run portable -- [--outDir dist] [--to xem-thu]`. The last good copy stands until the new one is whole.
 */
await runCommand('npm run portable -- [--outDir dist] [--to xem-thu]', async () => {
  const { outDir, to } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, to: { type: 'string', default: 'xem-thu' } } }).values;
  requireBuiltSite(outDir);
  const from = realPathOf(outDir);
  const files = entriesOf(from).filter((path) => !isInRepository(path) && lstatSync(join(from, path)).isFile());
  const isPage = (path: string) => path.endsWith('.html');
  await replaceFolder(outputPlace(to, '--to', from), 'portable', (building) => {
    for (const path of files) {
      const file = join(building, path);
      mkdirSync(dirname(file), { recursive: true });
      if (isPage(path)) writeFileSync(file, withRelativeLinks(readFileSync(join(from, path), 'utf8'), path, site.basePath));
      else copyFileSync(join(from, path), file, constants.COPYFILE_FICLONE);
    }
  });
  process.stdout.write(`Đã viết ${files.filter(isPage).length} trang xem thử vào ${to}: mở tệp index.html ở đó bằng trình duyệt.\n`);
});
