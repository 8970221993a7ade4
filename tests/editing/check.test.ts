import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { check, type Report } from '../../src/editing/check.ts';
import { REPORT_FORMATS } from '../../src/editing/report.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree as plainTree } from '../support/content.ts';
import { git } from '../support/git.ts';

const GOOD = 'briefings/2020/07/tot.mdx';
const BAD = 'briefings/2020/07/hong.mdx';

/** A content tree whose glossary contains the abbreviation that every test briefing uses. */
function contentTree(files: Record<string, string | Uint8Array>): string {
  return plainTree({ 'glossary.yaml': 'UBND: Ủy ban nhân dân\n', ...files });
}

/** Checks a tree, with file names relative to its own folder. */
async function checked(folder: string, paths?: string[]): Promise<Report> {
  const report = await check(
    { folder, cacheDir: temporaryFolder() },
    paths && new Set(paths.map((path) => path.replace('briefings/', ''))),
  );
  const withRelativePaths = <Item extends { file: string }>(items: Item[]) =>
    items.map((item) => ({ ...item, file: item.file.slice(folder.length + 1) }));
  return {
    ...report,
    errors: withRelativePaths(report.errors),
    advice: withRelativePaths(report.advice),
  };
}

/** Runs `npm run check` as an editor would, on a tree. */
function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/check.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder, CACHE_DIR: temporaryFolder() },
    },
  );
  return { status, stdout: stdout.replaceAll(`${folder}/`, ''), stderr };
}

describe('a check', () => {
  it('reports the errors of the build, and advice separately', async () => {
    const folder = contentTree({
      [GOOD]: briefingText({}, 'Cán bộ nghỉ theo theo chế độ, thu 54.5 tỷ đồng.'),
      [BAD]: briefingText({ date: 'date: 2020-07-32' }),
    });
    expect(await checked(folder)).toEqual({
      briefings: 2,
      errors: [expect.objectContaining({ file: BAD, line: 3, column: 7 })],
      advice: [
        expect.objectContaining({
          file: GOOD,
          line: 13,
          column: 13,
          length: 9,
          message: 'Chữ “theo” viết hai lần liền nhau.',
        }),
        expect.objectContaining({
          file: GOOD,
          line: 13,
          column: 35,
          length: 4,
          message: '“54.5” dùng dấu chấm trước phần thập phân.',
        }),
      ],
    });
  });

  it('gives advice on sentences only, not on ids, dates, tags, addresses or tables', async () => {
    const body =
      '| a  | b |\n| -- | -- |\n| 1  | 54.5 tỷ |\n\n[trang](https://vi.example/theo/theo) và <Quote by="Ông A  B">lời lời nói.</Quote>\n';
    const { advice } = await checked(
      contentTree({ [GOOD]: briefingText({ title: 'title: Huyện họp  giao ban tháng 7' }, body) }),
    );
    expect(advice.map(({ line, message }) => [line, message])).toEqual([
      [2, 'Ở đây có 2 dấu cách liền nhau.'],
      [17, 'Chữ “lời” viết hai lần liền nhau.'],
    ]);
  });

  it('gives no advice on comments, which readers do not see', async () => {
    const commented = briefingText({
      title: 'title: Huyện họp giao ban tháng 7\n# photos:\n#   - src: a.jpg theo theo',
    });
    expect((await checked(contentTree({ [GOOD]: commented }))).advice).toEqual([]);
  });

  it('of one briefing ignores errors in the others, but validates its slug and references', async () => {
    const folder = contentTree({
      [GOOD]: briefingText({ topics: 'topics: [kinh-te]' }),
      [BAD]: briefingText({ date: 'date: 2020-07-32' }),
      // Comes later in path order; a full check would report the duplicate slug there.
      'briefings/2021/01/tot.mdx': briefingText({ date: 'date: 2021-01-05' }),
    });
    const { briefings, errors } = await checked(folder, [GOOD]);
    expect(briefings).toBe(1);
    expect(errors.map(({ file, message }) => [file, message])).toEqual([
      [GOOD, 'Tên tệp “tot” đã được dùng cho bản tin 2021/01/tot.mdx.'],
      [GOOD, 'Không có chuyên mục “kinh-te”.'],
    ]);
  });

  it('of one briefing compares its photographs with the others in its folder', async () => {
    const photo = await sharp({
      create: { width: 60, height: 40, channels: 3, background: 'green' },
    })
      .jpeg()
      .toBuffer();
    const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
      .png()
      .toBuffer();
    const photos = (src: string) => ({
      photos: `photos:\n  - src: ${src}\n    alt: Một hình vuông\n    caption: Hình để thử.`,
    });
    const folder = contentTree({
      'briefings/2020/07/a.mdx': briefingText(photos('hop.jpg')),
      'briefings/2020/07/b.mdx': briefingText(photos('hop.png')),
      'briefings/2020/07/hop.jpg': new Uint8Array(photo),
      'briefings/2020/07/hop.png': new Uint8Array(png),
    });
    const { errors } = await checked(folder, ['briefings/2020/07/a.mdx']);
    expect(errors).toMatchObject([
      {
        file: 'briefings/2020/07/a.mdx',
        message: 'Ảnh “hop.jpg” trùng tên với ảnh 2020/07/hop.png, chỉ khác đuôi.',
      },
    ]);
  });

  it('tells of a draft what it lacks, knows its photographs, and is silent about other files’ drafts', async () => {
    const draft = briefingText({
      draft: 'draft: true',
      title: 'title: Xã Kỳ Xuân làm đường thôn',
      summary:
        'summary: Sáng nay, xã Kỳ Xuân bắt đầu làm con đường mới qua thôn Cao Thắng, dài hai cây số.',
      author: 'author: khong-ai',
      photos: 'photos:\n  - src: hop.jpg\n    alt: Hội trường\n    caption: Hội nghị.',
    });
    const folder = contentTree({
      [GOOD]: briefingText(),
      'briefings/2020/07/nhap.mdx': draft,
      'briefings/2020/07/hop.jpg': await sharp({
        create: { width: 1200, height: 900, channels: 3, background: 'red' },
      })
        .jpeg()
        .toBuffer(),
    });
    const { errors, advice } = await checked(folder);
    expect(errors).toEqual([]);
    expect(advice.filter(({ file }) => file.endsWith('.jpg'))).toEqual([]);
    expect(advice).toContainEqual(
      expect.objectContaining({ file: 'briefings/2020/07/nhap.mdx', line: 4 }),
    );
    expect((await checked(folder, [GOOD])).advice).toEqual([]);
  });

  it('reports at most fifty problems per file, and the number of the rest', async () => {
    const { errors } = await checked(
      contentTree({ [GOOD]: briefingText({}, 'Giá {100} đồng.\n\n'.repeat(60)) }),
    );
    expect(errors.length).toBe(51);
    expect(errors.at(-1)).toMatchObject({
      file: GOOD,
      message: 'Từ đây tệp này còn 10 lỗi nữa.',
      expected: 'Sửa các lỗi trên rồi kiểm tra lại.',
    });
  });

  it('gives advice on large photograph files', async () => {
    const noise = await sharp({
      create: {
        width: 2600,
        height: 1800,
        channels: 3,
        background: 'black',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    const folder = contentTree({
      [GOOD]: briefingText({
        photos: 'photos:\n  - src: hop.png\n    alt: Một hình nhiễu\n    caption: Hình để thử.',
      }),
      'briefings/2020/07/hop.png': new Uint8Array(noise),
    });
    expect((await checked(folder)).advice).toMatchObject([
      {
        file: GOOD,
        line: 12,
        column: 10,
        message: expect.stringMatching(/^Ảnh “hop\.png” nặng \d+(?:,\d)? MB\.$/u),
        expected: 'Xuất lại ảnh, cạnh dài nhất khoảng 2.000 điểm ảnh.',
      },
    ]);
  });
});

describe('a strict check', () => {
  const withNumber = (fields: Record<string, string> = {}) =>
    contentTree({ [GOOD]: briefingText(fields, 'Liên hệ anh Nam: 0912 345 678.') });
  const strictly = (folder: string, changed?: string[]) =>
    check({ folder, cacheDir: temporaryFolder() }, undefined, {
      isStrict: true,
      ...(changed && {
        changed: changed.map((path) => ({ before: undefined, now: path, text: '' })),
      }),
    });

  it('refuses private details that it else only advises on', async () => {
    const folder = withNumber();
    expect(await checked(folder)).toMatchObject({
      errors: [],
      advice: [{ file: GOOD, line: 13, column: 18, length: 12 }],
    });
    expect(await strictly(folder)).toMatchObject({ errors: [{ line: 13 }], advice: [] });
    expect(run(folder, '--strict').status).toBe(1);
    expect(run(folder).status).toBe(0);
  });

  it('accepts them with a reason', async () => {
    const reason = 'privacy: [{text: "0912 345 678", reason: "Số máy trực của ban tổ chức."}]';
    expect(await strictly(withNumber({ privacy: reason }))).toMatchObject({
      errors: [],
      advice: [],
    });
  });

  it('refuses them in changed files only, where those are known', async () => {
    expect(await strictly(withNumber(), [GOOD])).toMatchObject({ errors: [{}], advice: [] });
    expect(await strictly(withNumber(), [BAD])).toMatchObject({ errors: [], advice: [{}] });
  });
});

describe('npm run check', () => {
  it('underlines each problem for people, and fails only on errors', () => {
    const folder = contentTree({
      [GOOD]: briefingText({}, 'Giá {100.000} đồng.\n\nCán bộ nghỉ theo theo chế độ.'),
    });
    const { status, stdout } = run(folder);
    expect(status).toBe(1);
    expect(stdout).toBe(`briefings/2020/07/tot.mdx:13:5
  Lỗi: Bản tin không dùng được dấu ngoặc nhọn { }.
    13 | Giá {100.000} đồng.
       |     ^^^^^^^^^
  Cách sửa: Bỏ dấu ngoặc nhọn: viết 100.000 thay cho {100.000}, hoặc dùng ngoặc tròn (100.000); khi thật cần thì viết \\{ và \\}.

briefings/2020/07/tot.mdx:15:13
  Lời khuyên: Chữ “theo” viết hai lần liền nhau.
    15 | Cán bộ nghỉ theo theo chế độ.
       |             ^^^^^^^^^
  Nên: Có phải chỉ một lần: “theo”?

Có 1 lỗi và 1 lời khuyên trong 1 bản tin; phải sửa hết lỗi thì mới đăng được.
`);
    expect(run(contentTree({ [GOOD]: briefingText({}, 'Nghỉ theo theo chế độ.') }))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        'Không có lỗi nào trong 1 bản tin; có 1 lời khuyên, sửa hay không tùy bạn.',
      ),
    });
    expect(run(contentTree({ [GOOD]: briefingText() }))).toMatchObject({
      status: 0,
      stdout: 'Không có lỗi nào trong 1 bản tin.\n',
    });
  });

  it('prints all errors for people, but only the last 100 pieces of advice, and explains how to see the rest', () => {
    const at = (line: number) => ({
      file: 'content/a.mdx',
      line,
      column: 1,
      length: 1,
      message: `Chỗ ${line}.`,
    });
    const many = Array.from({ length: 1200 }, (_unused, index) => at(index + 1));
    const printed = REPORT_FORMATS.people({ briefings: 20_000, errors: many, advice: many });
    expect(printed.match(/Lỗi: Chỗ \d+\./gu)).toHaveLength(1200);
    expect(printed.match(/Lời khuyên: Chỗ \d+\./gu)).toEqual(
      many.slice(-100).map(({ message }) => `Lời khuyên: ${message}`),
    );
    expect(printed).toMatch(
      /Có 1\.200 lỗi và 1\.200 lời khuyên trong 20\.000 bản tin; phải sửa hết lỗi thì mới đăng được\.\nTrên đây chỉ là 100 lời khuyên cuối\. Xem riêng một bản tin: npm run check -- TỆP; xem tất cả: npm run check -- --format=json\.\n$/u,
    );
  });

  it('lists what site.yaml does not state, and the sections that it turns off', () => {
    const folder = contentTree({
      [GOOD]: briefingText(),
      'site.yaml': `name: Kho tin xã Mẫu
short_name: Xã Mẫu
unit: {kind: xã, name: Mẫu}
publisher: Hội Mẫu
sections: {figures: false, loudspeaker: false}
`,
    });
    expect(run(folder)).toEqual({
      status: 0,
      stderr: '',
      stdout: `site.yaml chưa ghi: người chịu trách nhiệm nội dung, địa chỉ liên hệ.

site.yaml tắt những phần này: Số liệu, Bản đọc loa truyền thanh.

Không có lỗi nào trong 1 bản tin.
`,
    });
  });

  it('checks only the given briefings, or all of them if another file is given', () => {
    const folder = contentTree({
      [GOOD]: briefingText(),
      [BAD]: briefingText({ date: 'date: 2020-07-32' }),
    });
    expect(run(folder, join(folder, GOOD))).toMatchObject({ status: 0 });
    expect(run(folder, join(folder, BAD))).toMatchObject({ status: 1 });
    expect(run(folder, join(folder, 'topics/kinh-te-xa-hoi.yaml'))).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(BAD),
    });
    expect(run(folder, join(folder, 'khong-co.mdx'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Không có tệp'),
    });
    expect(run(folder, '--format=xml')).toMatchObject({
      status: 2,
      stderr: 'Không có dạng in “xml”. Các dạng: people, github, json.\n',
    });
  });

  it('prints annotations for a pull request, escaped as GitHub requires', () => {
    const problem = {
      file: 'content/a,b.mdx',
      line: 3,
      column: 7,
      message: 'Đạt 45%: sai.',
      expected: 'Viết lại.',
    };
    expect(
      REPORT_FORMATS.github({
        briefings: 1,
        errors: [problem],
        advice: [{ ...problem, length: 4, expected: undefined }],
      }),
    ).toBe(
      '::error file=content/a%2Cb.mdx,line=3,col=7,title=Lỗi::Đạt 45%25: sai.%0ACách sửa: Viết lại.\n::warning file=content/a%2Cb.mdx,line=3,col=7,endColumn=11,title=Lời khuyên::Đạt 45%25: sai.\nCó 1 lỗi và 1 lời khuyên trong 1 bản tin; phải sửa hết lỗi thì mới đăng được.\n',
    );
  });

  it('advises on a pull request about the files that it changes, and on all else only people', () => {
    const folder = contentTree({
      [GOOD]: briefingText({}, 'Nghỉ theo theo chế độ.'),
      [BAD]: briefingText({ title: 'title: Một bản tin đã có từ trước' }, 'Nghỉ theo theo chế độ.'),
    });
    git(folder, 'init', '--quiet');
    git(folder, 'add', BAD);
    git(folder, 'commit', '--quiet', '--message', 'Đã đăng');
    const { stdout } = run(folder, '--format=github', '--base', 'HEAD');
    expect(stdout).toContain(`::warning file=${GOOD},`);
    expect(stdout).not.toContain(BAD);
    expect(run(folder, '--base', 'HEAD').stdout).toContain(BAD);
  });

  it('prints the report as JSON', () => {
    const folder = contentTree({ [GOOD]: briefingText({}, 'Nghỉ theo theo chế độ.') });
    expect(JSON.parse(run(folder, '--format=json').stdout)).toEqual({
      briefings: 1,
      errors: [],
      advice: [
        {
          file: GOOD,
          line: 13,
          column: 6,
          length: 9,
          message: 'Chữ “theo” viết hai lần liền nhau.',
          expected: 'Có phải chỉ một lần: “theo”?',
        },
      ],
      notes: [],
    });
  });

  it('checks one briefing without reading the others', () => {
    const folder = contentTree({ [GOOD]: briefingText() });
    for (let month = 1; month <= 12; month += 1) {
      const path = join(folder, `briefings/2019/${String(month).padStart(2, '0')}`);
      mkdirSync(path, { recursive: true });
      // Reading these would fail.
      for (let number = 1; number <= 100; number += 1)
        writeFileSync(join(path, `hong-${month}-${number}.mdx`), 'hỏng');
    }
    expect(run(folder, join(folder, GOOD))).toMatchObject({ status: 0 });
  });
});
