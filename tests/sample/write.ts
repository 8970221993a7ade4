import { existsSync, readdirSync } from 'node:fs';
import { writeSampleArchive } from './archive.ts';

const [count, folder] = process.argv.slice(2);
if (!count || !/^[1-9]\d*$/u.test(count) || !folder) {
  console.error('Cách dùng: npm run sample -- 2000 THU-MUC');
  process.exit(1);
}
if (existsSync(folder) && readdirSync(folder).length > 0) {
  console.error(`Thư mục ${folder} đã có tệp bên trong; xin chọn một thư mục trống.`);
  process.exit(1);
}
await writeSampleArchive(Number(count), folder);
console.log(`Đã viết ${count} bản tin mẫu vào ${folder}. Dựng trang: CONTENT_DIR=${folder} npm run build`);
