import { existsSync, readdirSync, statSync } from 'node:fs';
import { runCommand } from '../../src/commands/run-command.ts';
import { resolveOutputFolder } from '../../src/output/output-folder.ts';
import { replaceFolder } from '../../src/output/replace-folder.ts';
import { UserError } from '../../src/problems/user-error.ts';
import { writeSampleArchive } from './archive.ts';

/**
 * Writes a content tree of sample briefings into a new or empty folder: `npm run sample -- 2000
 * DIR`.
 */
await runCommand('npm run sample -- 2000 THU-MUC', async () => {
  const [count, folder] = process.argv.slice(2);
  if (!count || !/^[1-9]\d*$/u.test(count) || !folder)
    throw new UserError('Cách dùng: npm run sample -- 2000 THU-MUC');
  if (existsSync(folder) && statSync(folder).isDirectory() && readdirSync(folder).length > 0)
    throw new UserError(`Thư mục ${folder} đã có tệp bên trong; xin chọn một thư mục trống.`);
  await replaceFolder(resolveOutputFolder(folder, 'Thư mục của kho mẫu'), 'sample', (building) =>
    writeSampleArchive(Number(count), building),
  );
  console.log(
    `Đã viết ${count} bản tin mẫu vào ${folder}. Dựng trang: CONTENT_DIR=${folder} npm run build`,
  );
});
