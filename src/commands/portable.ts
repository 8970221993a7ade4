import {
  copyFileSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { requireBuiltSite } from '../output/built-site.ts';
import { listEntries } from '../output/marker.ts';
import { resolveOutputFolder, resolveRealPath } from '../output/output-folder.ts';
import { isInGitFolder } from '../output/assert-replaceable.ts';
import { replaceFolder } from '../output/replace-folder.ts';
import { withRelativeLinks } from './relative-links.ts';
import { deployment } from '../environment.ts';
import { runCommand } from './run-command.ts';

/**
 * Copies a built site so that its pages can be opened from a folder, without a server and without
 * search: `npm run portable -- [--outDir dist] [--to xem-thu]`. Replaces an older copy atomically.
 */
await runCommand('npm run portable -- [--outDir dist] [--to xem-thu]', async () => {
  const { outDir, to } = parseArgs({
    options: {
      outDir: { type: 'string', default: 'dist' },
      to: { type: 'string', default: 'xem-thu' },
    },
  }).values;
  requireBuiltSite(outDir);
  const from = resolveRealPath(outDir);
  const files = listEntries(from).filter(
    (path) => !isInGitFolder(path) && lstatSync(join(from, path)).isFile(),
  );
  const isPage = (path: string) => path.endsWith('.html');
  await replaceFolder(resolveOutputFolder(to, '--to', from), 'portable', (staging) => {
    for (const path of files) {
      const file = join(staging, path);
      mkdirSync(dirname(file), { recursive: true });
      if (isPage(path))
        writeFileSync(
          file,
          withRelativeLinks(readFileSync(join(from, path), 'utf8'), path, deployment.basePath),
        );
      else copyFileSync(join(from, path), file, constants.COPYFILE_FICLONE);
    }
  });
  process.stdout.write(
    `Đã viết ${files.filter(isPage).length} trang xem thử vào ${to}: mở tệp index.html ở đó bằng trình duyệt.\n`,
  );
});
