import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/loading/read-content.ts';
import { REPORT_FORMATS } from '../../src/editing/report.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { IMAGES } from './images.ts';

const MISPLACED = 'Tệp đặt sai chỗ hoặc sai đuôi.';
const MISNAMED = 'không hợp lệ.';
const LINKED = 'Tệp này là một liên kết, không phải tệp thật.';
const NOT_A_FOLDER = 'Đây phải là một thư mục thật, không phải liên kết hay tệp.';
const STRAY = 'không thuộc về thư mục nội dung.';
const WINDOWS = 'Máy dùng Windows không mở được tệp tên là';
const GOOD = { 'briefings/2020/07/giao-ban.mdx': briefingText() };

describe('a file with a wrong place or name', () => {
  it.each([
    ...[
      'Giao-Ban',
      'giao ban',
      'giao-b\u00e0n',
      'giao-ba\u0300n',
      'giao_ban',
      '-rf',
      '--',
      'a--b',
      'a-',
      'a..b',
      'a.mdx',
      'a.png',
      '__proto__',
      '<script>',
      "x'onerror=",
      '$(id)',
      '`id`',
      '%2e%2e',
      'a;b',
      'a\\b',
      'a:b',
      'a|b',
      'a*b',
      'a\nb',
      'a\u001b[31mb',
      'a\u202eb',
      'a\u200bb',
      '\u0430bc',
      '２０',
      '😀',
      ' a',
      'a\t',
    ].map((name) => [`briefings/2020/07/${name}.mdx`, MISNAMED]),
    ...['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'].map((name) => [
      `briefings/2020/07/${name}.mdx`,
      WINDOWS,
    ]),
    [`briefings/2020/07/${'a'.repeat(201)}.mdx`, 'Tên tệp dài 201 ký tự.'],
    ...[
      'package.json',
      '07.mdx.js',
      'giao-ban.md',
      'giao-ban.MDX',
      'giao-ban.mdx~',
      'giao-ban.mdx.orig',
      'index.html',
      'x.js',
      'x.mjs',
      'x.ts',
      'x.astro',
      'x.svg',
      'x.gif',
      'x.pdf',
      'x.docx',
      'x.yaml',
      'x.wasm',
      'x.sh',
      'vite.config.js',
      'tsconfig.json',
    ].map((name) => [`briefings/2020/07/${name}`, MISPLACED]),
    ...[
      'giao-ban.mdx',
      '2020/giao-ban.mdx',
      '2020/7/giao-ban.mdx',
      '2020/13/giao-ban.mdx',
      '2020/00/giao-ban.mdx',
      '20/07/giao-ban.mdx',
      '9999/07/giao-ban.mdx',
      '２０２０/07/giao-ban.mdx',
      '2020/07/x/giao-ban.mdx',
      '2020/07 /giao-ban.mdx',
      'node_modules/x/index.js',
      '2020/07/x.jpg/giao-ban.mdx',
    ].map((path) => [`briefings/${path}`, MISPLACED]),
    ...[
      'A.yaml',
      'an binh.yaml',
      '__proto__.yaml',
      'an.yml',
      'an.json',
      'an.js',
      'an',
      'x/an.yaml',
      'an.yaml.js',
      '\u0430n.yaml',
    ].map((name) => [`people/${name}`, MISNAMED]),
    ['people/con.yaml', WINDOWS],
    ['topics/nul.yaml', WINDOWS],
    ...[
      'package.json',
      'astro.config.mjs',
      'index.html',
      'config.ts',
      'node_modules/x/index.js',
      'peple/an.yaml',
      'Briefings/2020/07/giao-ban.mdx',
      'briefing/2020/07/giao-ban.mdx',
      '__proto__/an.yaml',
      'content.config.ts',
      'README.md',
      'glossary.yml',
    ].map((path) => [path, STRAY]),
    [
      'briefings/2020/08/giao-ban.mdx',
      'Tên tệp “giao-ban” đã được dùng cho bản tin 2020/07/giao-ban.mdx.',
    ],
  ])('is refused: %j', async (path, message) => {
    const text = path.endsWith('08/giao-ban.mdx')
      ? briefingText({ date: 'date: 2020-08-06' })
      : briefingText();
    const problems = await problemsOf(contentTree({ ...GOOD, [path]: text }));
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
    expect(problems.map(({ file }) => file)).toEqual(
      problems.map(() => (message === STRAY ? path.split('/')[0] : path)),
    );
    expect(problems.every(({ expected = '' }) => expected !== '')).toBe(true);
  });

  it('is refused if its name differs from another one only in case or Unicode composition', async () => {
    const twins = ['Giao-ban', 'GIAO-BAN', 'giao-b\u00e0n', 'giao-ba\u0300n'].map(
      (name) => `briefings/2020/07/${name}.mdx`,
    );
    const problems = await problemsOf(
      contentTree({ ...GOOD, ...Object.fromEntries(twins.map((path) => [path, briefingText()])) }),
    );
    expect(problems.map(({ file }) => file).sort()).toEqual(twins.sort());
  });

  it('is refused if it is a photograph with the same address as another', async () => {
    const photo = (src: string) => ({
      photos: `photos:\n  - src: ${src}\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ`,
    });
    const problems = await problemsOf(
      contentTree({
        'briefings/2020/07/a.mdx': briefingText(photo('hop.jpg')),
        'briefings/2020/07/b.mdx': briefingText(photo('hop.png')),
        'briefings/2020/07/hop.jpg': IMAGES.jpeg,
        'briefings/2020/07/hop.png': IMAGES.png,
      }),
    );
    expect(problems).toMatchObject([
      {
        file: 'briefings/2020/07/b.mdx',
        message: 'Ảnh “hop.png” trùng tên với ảnh 2020/07/hop.jpg, chỉ khác đuôi.',
      },
    ]);
  });

  it('is ignored if it is hidden', async () => {
    const hidden = [
      '.env',
      '.npmrc',
      '.git/config',
      '.htaccess',
      'briefings/.env',
      'briefings/2020/07/.giao-ban.mdx.swp',
      'briefings/2020/07/.mdx',
      'people/.astro/x.yaml',
    ];
    const { briefings, people } = await read(
      contentTree({ ...GOOD, ...Object.fromEntries(hidden.map((path) => [path, 'HOSTILE'])) }),
    );
    expect([briefings.length, people.length]).toEqual([1, 2]);
  });
});

describe('a symbolic link', () => {
  const SECRET = 'KHOA-BI-MAT';
  /** Reads a tree with a link at `path`. @returns the messages, and the report in all formats. */
  async function reportOf(
    path: string,
    makeTarget: (secrets: string) => string,
  ): Promise<{ messages: string; printed: string }> {
    const secrets = temporaryFolder();
    writeFileSync(join(secrets, 'secret.yaml'), `name: ${SECRET}\n`);
    const folder = contentTree(GOOD);
    const link = join(folder, path);
    rmSync(link, { recursive: true, force: true });
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(makeTarget(secrets), link);
    const { problems } = await inspectContent({ folder, cacheDir: temporaryFolder() });
    expect(problems.map(({ file }) => file)).toEqual([link]);
    const report = { briefings: 0, errors: problems, advice: [] };
    return {
      messages: problems.map(({ message }) => message).join('\n'),
      printed: Object.values(REPORT_FORMATS)
        .map((print) => print(report))
        .join('\n'),
    };
  }

  const toFile = (secrets: string) => join(secrets, 'secret.yaml');
  const toFolder = (secrets: string) => secrets;
  it.each([
    ['a briefing', 'briefings/2020/07/khac.mdx', toFile, LINKED],
    [
      'a briefing, to a file of the system',
      'briefings/2020/07/khac.mdx',
      () => '/etc/passwd',
      LINKED,
    ],
    [
      'a briefing, to another file of the tree',
      'briefings/2020/07/khac.mdx',
      () => '../../../people/bui-quang-hoan.yaml',
      LINKED,
    ],
    ['a briefing, to a missing file', 'briefings/2020/07/khac.mdx', () => '/khong/co', LINKED],
    ['a briefing, to itself', 'briefings/2020/07/khac.mdx', () => 'khac.mdx', LINKED],
    ['a month', 'briefings/2020/08', toFolder, LINKED],
    ['a month, to its parent', 'briefings/2020/08', () => '..', LINKED],
    ['a photograph, to a folder', 'briefings/2020/07/anh.jpg', toFolder, LINKED],
    ['a photograph', 'briefings/2020/07/anh.jpg', toFile, LINKED],
    ['a person', 'people/khac.yaml', toFile, LINKED],
    ['a person, to a file of the system', 'people/khac.yaml', () => '/etc/passwd', LINKED],
    ['a folder in the folder of people', 'people/khac', toFolder, LINKED],
    ['the folder of briefings', 'briefings', toFolder, NOT_A_FOLDER],
    ['the folder of people', 'people', toFolder, NOT_A_FOLDER],
    ['the folder of places, to another folder of the tree', 'places', () => 'people', NOT_A_FOLDER],
    [
      'the glossary',
      'glossary.yaml',
      toFile,
      'Bảng chữ viết tắt phải là một tệp thật, không phải liên kết hay thư mục.',
    ],
  ])(
    'in place of %s is refused, and its target is neither read nor printed',
    async (_what, path, makeTarget, message) => {
      const { messages, printed } = await reportOf(path, makeTarget);
      expect(messages).toContain(message);
      expect(printed).not.toMatch(/KHOA-BI-MAT|root:/u);
    },
  );

  it('in place of a photograph that a briefing shows is refused', async () => {
    const folder = contentTree({
      'briefings/2020/07/giao-ban.mdx': briefingText({
        photos: 'photos:\n  - src: anh.jpg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
      }),
    });
    const elsewhere = join(temporaryFolder(), 'that.jpg');
    writeFileSync(elsewhere, IMAGES.jpeg);
    symlinkSync(elsewhere, join(folder, 'briefings/2020/07/anh.jpg'));
    expect((await problemsOf(folder)).map(({ message }) => message)).toEqual([
      LINKED,
      '“anh.jpg” là một liên kết hoặc thư mục, không phải tệp ảnh thật.',
    ]);
  });
});

describe('reading a content tree', () => {
  it.skipIf(process.platform === 'win32')('refuses a pipe, which would never end', async () => {
    const folder = contentTree(GOOD);
    execFileSync('mkfifo', [
      join(folder, 'briefings/2020/07/khac.mdx'),
      join(folder, 'people/khac.yaml'),
    ]);
    expect((await problemsOf(folder)).map(({ message }) => message)).toEqual([LINKED, LINKED]);
  });

  it('refuses a file in place of a folder', async () => {
    const folder = contentTree(GOOD);
    renameSync(join(folder, 'people/bui-quang-hoan.yaml'), join(folder, 'x'));
    rmSync(join(folder, 'people'), { recursive: true });
    renameSync(join(folder, 'x'), join(folder, 'people'));
    expect((await problemsOf(folder)).map(({ message }) => message)).toEqual([NOT_A_FOLDER]);
  });
});

describe('a report', () => {
  it('escapes the names and texts of files, so that it prints no control characters or workflow commands', async () => {
    const folder = contentTree({
      'briefings/2020/07/a\n::add-mask::tin\u001b]0;x\u0007.mdx': briefingText(),
      'briefings/2020/07/b.mdx': briefingText(
        {
          date: 'date: "\\e[31m\\n::stop-commands::x\\n##[add-mask]tin"',
          event: 'event: ##[error]x',
        },
        'Giá {1} ##[add-mask]tin\n::add-mask::tin {2}',
      ),
    });
    const { problems } = await inspectContent({ folder, cacheDir: temporaryFolder() });
    expect(problems.length).toBeGreaterThanOrEqual(4);
    const report = { briefings: 2, errors: problems, advice: [] };
    for (const line of REPORT_FORMATS.people(report).split('\n'))
      expect(line).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Cf}]/u);
    const annotations = REPORT_FORMATS.github(report).split('\n').filter(Boolean);
    expect(annotations.pop()).toMatch(/^Có \d+ lỗi trong 2 bản tin/u);
    for (const line of annotations)
      expect(line).toMatch(/^::error file=[^\n]*,line=\d+,col=\d+(?:,endColumn=\d+)?,title=Lỗi::/u);
  });
});
