import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../../src/site.ts';
import { crawl } from '../support/crawl.ts';

/** Follows every link of a built site from its home page: `npm run links [-- --outDir X]`. Ends with 1 when one leads nowhere. */
const { outDir } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } }).values;
if (!existsSync(join(outDir, 'index.html'))) {
  console.error(`Chưa có trang nào ở ${outDir}. Xin chạy npm run build trước.`);
  process.exit(1);
}
const { steps, broken } = crawl(outDir, site.basePath, site.url);
for (const link of broken) console.error(`Liên kết hỏng: ${link}`);
console.log(broken.length === 0 ? `Đã đi ${steps.size} trang: mọi liên kết đều dẫn tới nơi có thật.` : `${broken.length} liên kết hỏng.`);
process.exitCode = broken.length === 0 ? 0 : 1;
