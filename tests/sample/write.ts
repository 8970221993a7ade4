import { existsSync, readdirSync, statSync } from 'node:fs';
import { runCommand } from '../../src/commands/run-command.ts';
import { outputPlace } from '../../src/output/place.ts';
import { replaceFolder } from '../../src/output/replace-folder.ts';
import { UserError } from '../../src/user-error.ts';
import { writeSampleArchive } from './archive.ts';

/** Writes a content tree of sample briefings into a folder that is empty or not there: `npm run sample -- 2000 DIR`. */
await runCommand('npm run sample -- 2000 THU-MUC', async () => {
  const [count, given] = process.argv.slice(2);
  if (!count || !/^[1-9]\d*$/u.test(count) || !given) throw new UserError('Cách dùng: npm run sample -- 2000 THU-MUC');
  if (existsSync(given) && statSync(given).isDirectory() && readdirSync(given).length > 0) throw new UserError(`Thư mục ${given} đã có tệp bên trong; xin chọn một thư mục trống.`);
  await replaceFolder(outputPlace(given, 'Thư mục của kho mẫu'), 'sample', (building) => writeSampleArchive(Number(count), building));
  console.log(`Đã viết ${count} bản tin mẫu vào ${given}. Dựng trang: CONTENT_DIR=${given} npm run build`);
});
