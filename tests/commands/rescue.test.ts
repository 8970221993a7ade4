import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesIn, page, rescueFolders } from '../rescue/run-rescue.ts';

let source: string;
let folder: string;
beforeEach(() => {
  ({ source, folder } = rescueFolders());
  writeFileSync(join(source, 'bai.html'), page('Xã Kỳ Xuân ra quân làm giao thông nông thôn'));
});

/** Runs `npm run rescue` as called in the folder above the content. */
function rescue(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/rescue.ts', source, '--to', 'content', ...options],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: dirname(folder) } },
  );
  return { status, output: stdout + stderr };
}

describe('npm run rescue', () => {
  it.each([
    [['--topic', 'khong-co'], 'khong-co'],
    [['--answers', 'khong-co.csv'], 'Không có tệp'],
  ])('with the wrong options %j leaves the report of the last run', (options, message) => {
    const item = join(dirname(folder), 'bao-cao-cuu-tin/muc/00001.html');
    mkdirSync(dirname(item), { recursive: true });
    writeFileSync(item, 'lần trước');
    const { status, output } = rescue(...options);
    expect(status).toBe(1);
    expect(output).toContain(message);
    expect(readFileSync(item, 'utf8')).toBe('lần trước');
  });

  it('takes paths from where it was called, and says what became of the items', () => {
    const { status, output } = rescue('--topic', 'kinh-te-xa-hoi', '--publish');
    expect(output).toContain('Đã xong: 1 mục.\n  Đã lấy: 1\n');
    expect(status).toBe(0);
    expect(existsSync(join(dirname(folder), 'bao-cao-cuu-tin/index.html'))).toBe(true);
    expect(filesIn(join(folder, 'briefings')).join()).toContain('ra-quan-lam-giao-thong');
    expect(rescue('--publish').output).toContain('Đã có trong kho, giữ nguyên: 1\n');
  });
});
