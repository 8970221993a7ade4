import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import type { RescueOptions } from '../../src/rescue/rescue.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { filesIn, page, rescueFolders, runRescue, TEXT } from './run-rescue.ts';

let source: string;
let folder: string;

beforeEach(() => {
  ({ source, folder } = rescueFolders());
});

const run = (options: Partial<RescueOptions> = {}) => runRescue({ source, folder }, options);
const files = () => filesIn(folder);

const NAME = 'Xã Kỳ Xuân ra quân làm giao thông nông thôn';

describe('a rescue', () => {
  it('writes a briefing with its origin, and the original beside it', async () => {
    const html = page(NAME, { url: 'http://trang-cu.example.vn/Default.aspx?tabid=12&amp;id=3' });
    writeFileSync(join(source, 'bai.html'), html);
    const [outcome] = await run();
    expect(outcome).toMatchObject({ status: 'taken', date: '2020-07-06' });
    const path = join(folder, outcome?.path ?? '');
    expect(readFileSync(path, 'utf8')).toContain(
      'url: http://trang-cu.example.vn/Default.aspx?tabid=12&id=3',
    );
    const original = readFileSync(path.replace(/\.mdx$/u, '.goc.html.gz'));
    expect(gunzipSync(original).toString()).toBe(html);
    const { errors } = await check({ folder, cacheDir: temporaryFolder() });
    expect(errors).toEqual([]);
    expect('wasRun' in globalThis).toBe(false);
  });

  it('leaves what it took before as editors have changed it', async () => {
    writeFileSync(
      join(source, 'bai.html'),
      page(NAME, { url: 'http://trang-cu.example.vn/1.html' }),
    );
    const [first] = await run();
    const path = join(folder, first?.path ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Bà con tự', 'Nhân dân tự'));
    // The address is written in another way, and the page has changed a little since.
    writeFileSync(
      join(source, 'bai.html'),
      page(`${NAME} `, { url: 'https://www.trang-cu.example.vn/1.html?utm_source=x' }),
    );
    const before = files();
    const [second] = await run();
    expect(second).toMatchObject({ status: 'present', path: first?.path });
    expect(readFileSync(path, 'utf8')).toContain('Nhân dân tự');
    expect(files()).toEqual(before);
  });

  it('makes one briefing of one text at several addresses, which all lead to it', async () => {
    for (const number of [1, 2, 3])
      writeFileSync(
        join(source, `${number}.html`),
        page(NAME, { url: `http://trang-cu.example.vn/tin.php?id=${number}` }),
      );
    const outcomes = await run();
    expect(outcomes.map(({ status }) => status)).toEqual(['taken', 'duplicate', 'duplicate']);
    const text = readFileSync(join(folder, outcomes[0]?.path ?? ''), 'utf8');
    for (const number of [1, 2, 3]) expect(text).toContain(`tin.php?id=${number}`);
    expect((await run()).map(({ status }) => status)).toEqual(['present', 'present', 'present']);
    const { errors } = await check({ folder, cacheDir: temporaryFolder() });
    expect(errors).toEqual([]);
  });

  it('writes nothing in a dry run, and says the same', async () => {
    writeFileSync(join(source, 'bai.html'), page(NAME));
    const before = files();
    const dry = await run({ isDryRun: true });
    expect(files()).toEqual(before);
    expect(await run()).toEqual(dry);
  });

  it('keeps open questions in drafts, which stop neither check nor build', async () => {
    const text = [
      ...TEXT,
      'Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Kỳ Xuân, phát biểu tại buổi ra quân.',
    ];
    writeFileSync(join(source, 'bai.html'), page(NAME, { text }));
    const [outcome] = await run({ isPublished: false, topics: [] });
    expect(outcome?.status).toBe('doubtful');
    expect(outcome?.doubts.map(({ kind }) => kind)).toContain('topic');
    const written = readFileSync(join(folder, outcome?.path ?? ''), 'utf8');
    expect(written).toContain('draft: true');
    expect(written).toContain('# HỎI:');
    const { errors, advice } = await check({ folder, cacheDir: temporaryFolder() });
    expect(errors).toEqual([]);
    expect(
      advice.some(
        ({ file, message }) =>
          file.endsWith(outcome?.path ?? '-') && message.startsWith('Còn một câu hỏi'),
      ),
    ).toBe(true);
  });

  it('waits for a day where there is none, or one still to come, and takes it from the answers', async () => {
    writeFileSync(
      join(source, 'a.html'),
      page(NAME, { day: '', text: [TEXT[1] ?? '', TEXT[1] ?? ''] }),
    );
    writeFileSync(
      join(source, 'b.html'),
      page(`${NAME} lần hai`, {
        day: '01/02/2099',
        text: [`${TEXT[1] ?? ''} Lần hai.`, TEXT[1] ?? ''],
      }),
    );
    const outcomes = await run();
    expect(outcomes.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
    const answers = new Map([[outcomes[0]?.place ?? '', { date: '2020-07-06' }]]);
    const answered = await run({ answers });
    expect(answered.map(({ status }) => status)).toEqual(['taken', 'waiting']);
  });

  it('doubts a page with two days', async () => {
    writeFileSync(
      join(source, 'a.html'),
      page(NAME).replace('</h1>', '</h1><p class="ngay-dang">01/06/2020</p>'),
    );
    const [outcome] = await run();
    expect(outcome?.doubts).toMatchObject([{ kind: 'day' }]);
    expect(outcome?.status).toBe('doubtful');
    expect(readFileSync(join(folder, outcome?.path ?? ''), 'utf8')).toContain('draft: true');
  });

  it('refuses by name what is no article, and follows no link', async () => {
    writeFileSync(
      join(source, '404.html'),
      '<title>404 Not Found</title><h1>Không tìm thấy trang</h1>',
    );
    writeFileSync(
      join(source, 'dang-nhap.html'),
      '<title>Đăng nhập</title><form><input type="password"></form>',
    );
    writeFileSync(join(source, 'lon.html'), `<p>${'a'.repeat(10_000_001)}</p>`);
    writeFileSync(join(source, 'trong.html'), '');
    symlinkSync('/etc/hostname', join(source, 'lien-ket.html'));
    mkdirSync(join(source, 'khac'));
    writeFileSync(
      join(source, 'khac/bai.html'),
      page(NAME).replace(
        '<p>Bà',
        '<img src="../../../etc/passwd.jpg"><img src="/khong-co.jpg"><p>Bà',
      ),
    );
    const outcomes = await run();
    expect(
      Object.fromEntries(outcomes.map(({ place, status }) => [place.split('/').at(-1), status])),
    ).toEqual({
      '404.html': 'refused',
      'dang-nhap.html': 'refused',
      'lon.html': 'refused',
      'trong.html': 'refused',
      'lien-ket.html': 'refused',
      'bai.html': 'doubtful',
    });
    expect(outcomes.find(({ place }) => place.endsWith('bai.html'))?.doubts).toMatchObject([
      { kind: 'pictures' },
    ]);
    expect(existsSync(join(source, '../bai.mdx'))).toBe(false);
  });
});
