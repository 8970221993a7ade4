import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../list-files.ts';
import { withRelativeLinks } from '../relative-links.ts';
import { site } from '../site.ts';

/**
 * Copies a built site so that its pages open from a folder with a double click, without a server and without search:
 * `npm run portable -- [--outDir dist] [--to xem-thu]`.
 */
const { outDir, to } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, to: { type: 'string', default: 'xem-thu' } } }).values;
if (!existsSync(join(outDir, 'index.html'))) {
  process.stderr.write(`Chưa có trang nào ở ${outDir}. Xin chạy npm run build trước.\n`);
  process.exit(1);
}
// Whatever a former copy held and this one does not would stay; a folder of something else is not ours to empty.
if (existsSync(to) && !existsSync(join(to, 'index.html'))) {
  process.stderr.write(`${to} không phải bản xem thử; xin chọn thư mục khác bằng --to.\n`);
  process.exit(1);
}
rmSync(to, { recursive: true, force: true });
cpSync(outDir, to, { recursive: true });
const pages = listFiles(to).filter(({ path }) => path.endsWith('.html'));
for (const { path } of pages) {
  const file = join(to, path);
  writeFileSync(file, withRelativeLinks(readFileSync(file, 'utf8'), path, site.basePath));
}
process.stdout.write(`Đã viết ${pages.length} trang xem thử vào ${to}: mở tệp index.html ở đó bằng trình duyệt.\n`);
