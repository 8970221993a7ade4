import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/loading/read-content.ts';
import { IMAGES } from '../hostile/images.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';

const MONTH = 'briefings/2020/07';
const PHOTO = {
  photos: 'photos:\n  - src: hop.jpg\n    alt: Một tấm ảnh\n    caption: Một tấm ảnh cũ',
};

/** A tree of one briefing that shows `hop.jpg`, with more files. */
function tree(...paths: string[]): string {
  const folder = contentTree({
    'glossary.yaml': 'UBND: Ủy ban nhân dân\n',
    [`${MONTH}/giao-ban.mdx`]: briefingText(PHOTO),
    [`${MONTH}/hop.jpg`]: IMAGES.jpeg,
  });
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), IMAGES.jpeg);
  }
  return folder;
}

/** Errors and advice, each as `path: message`. */
async function findings(folder: string): Promise<{ errors: string[]; advice: string[] }> {
  const { problems, advice } = await inspectContent(
    { folder, cacheDir: temporaryFolder() },
    { withAdvice: true },
  );
  const inWords = (list: typeof problems) =>
    list.map(({ file, message }) => `${file.slice(folder.length + 1)}: ${message}`);
  return { errors: inWords(problems), advice: inWords(advice) };
}

describe('names that not every system can keep are refused, also of files that nothing uses', () => {
  it.each([
    [`${MONTH}/con.jpg`, 'Máy dùng Windows không mở được tệp tên là “con”.'],
    [`${MONTH}/NUL.png`, 'Máy dùng Windows không mở được tệp tên là “NUL”.'],
    [`${MONTH}/com1.anh.jpg`, 'Máy dùng Windows không mở được tệp tên là “com1”.'],
    [`${MONTH}/a:b.jpg`, 'Máy dùng Windows không lưu được tệp tên là “a:b.jpg”.'],
    [`${MONTH}/a?.jpg`, 'Máy dùng Windows không lưu được tệp tên là “a?.jpg”.'],
    [`${MONTH}/${'a'.repeat(210)}.jpg`, 'Tên tệp dài 210 ký tự.'],
  ])('%s', async (path, message) => {
    expect(await findings(tree(path))).toEqual({ errors: [`${path}: ${message}`], advice: [] });
  });

  it.each([
    ['CON', 'Máy dùng Windows không mở được tệp tên là “CON”.'],
    ['aux', 'Máy dùng Windows không mở được tệp tên là “aux”.'],
    ['a.', 'Máy dùng Windows không lưu được tệp tên là “a.”.'],
    ['a ', 'Máy dùng Windows không lưu được tệp tên là “a ”.'],
  ])('a folder %j', async (name, message) => {
    const folder = tree(`${MONTH}/${name}/x.jpg`);
    expect((await findings(folder)).errors).toEqual([`${MONTH}/${name}: ${message}`]);
  });
});

describe('names that are one name to some systems', () => {
  it.each([
    ['HOP.JPG', 'Máy dùng Windows hoặc macOS coi “HOP.JPG” và “hop.jpg” là một tên.'],
    ['Hop.jpg', 'Máy dùng Windows hoặc macOS coi “Hop.jpg” và “hop.jpg” là một tên.'],
  ])('%s beside hop.jpg', async (name, message) => {
    expect(await findings(tree(`${MONTH}/${name}`))).toEqual({
      errors: [`${MONTH}/${name}: ${message}`],
      advice: [],
    });
  });

  it('by composition', async () => {
    const [composed, apart] = ['h\u1ed9p.jpg', 'h\u1ed9p.jpg'.normalize('NFD')];
    expect((await findings(tree(`${MONTH}/${composed}`, `${MONTH}/${apart}`))).errors).toHaveLength(
      1,
    );
  });

  it('of folders', async () => {
    expect((await findings(tree('briefings/anh/a.jpg', 'briefings/Anh/b.jpg'))).errors).toEqual([
      'briefings/Anh: Máy dùng Windows hoặc macOS coi “Anh” và “anh” là một tên.',
    ]);
  });
});

describe('photographs that no briefing uses', () => {
  it('are reported as advice', async () => {
    expect(await findings(tree(`${MONTH}/khac.jpg`))).toEqual({
      errors: [],
      advice: [`${MONTH}/khac.jpg: Không bản tin nào dùng ảnh này.`],
    });
    expect(await findings(tree())).toEqual({ errors: [], advice: [] });
  });

  it('are refused where they are too large for any', async () => {
    const folder = tree(`${MONTH}/khac.jpg`);
    truncateSync(join(folder, MONTH, 'khac.jpg'), 90_000_000);
    expect(await findings(folder)).toEqual({
      errors: [`${MONTH}/khac.jpg: Tệp ảnh “khac.jpg” nặng 90 MB.`],
      advice: [],
    });
  });

  it('are let be while a briefing is wrong: it may mean them', async () => {
    const folder = tree(`${MONTH}/khac.jpg`);
    writeFileSync(join(folder, MONTH, 'hong.mdx'), 'hỏng');
    expect((await findings(folder)).advice).toEqual([]);
  });

  it('are used by drafts as well', async () => {
    const folder = tree(`${MONTH}/khac.jpg`);
    writeFileSync(
      join(folder, MONTH, 'nhap.mdx'),
      briefingText({
        title: 'title: Một bài khác hẳn',
        draft: 'draft: true',
        photos: PHOTO.photos.replace('hop', 'khac'),
      }),
    );
    expect(await findings(folder)).toEqual({ errors: [], advice: [] });
  });
});

describe('hidden files', () => {
  it.each([
    '.gitattributes',
    '.gitignore',
    '.gitmodules',
    'people/.gitignore',
    `${MONTH}/.gitattributes`,
    `${MONTH}/.GitIgnore`,
  ])('%s is refused: it changes what git keeps', async (path) => {
    expect(await findings(tree(path))).toEqual({
      errors: [`${path}: Tệp này đổi cách git lưu các tệp nội dung.`],
      advice: [],
    });
  });

  it.each([
    ['.env', '.env'],
    [`${MONTH}/.htaccess`, `${MONTH}/.htaccess`],
  ])('%s is reported', async (path, reported) => {
    expect(await findings(tree(path))).toEqual({
      errors: [],
      advice: [`${reported}: Tệp ẩn này không thuộc về nội dung; không ai đọc nó.`],
    });
  });

  it('of git are reported, and refused unless the tree is a repository of its own', async () => {
    expect(await findings(tree('.git/config', '.gitignore'))).toEqual({
      errors: [],
      advice: ['.git: Ở đây có một kho git riêng.'],
    });
    expect((await findings(tree('.git/config', 'people/.gitignore'))).errors).toEqual([
      'people/.gitignore: Tệp này đổi cách git lưu các tệp nội dung.',
    ]);
  });

  it.each(['.DS_Store', `${MONTH}/Thumbs.db`, `${MONTH}/Desktop.ini`, 'people/desktop.ini'])(
    '%s is reported',
    async (path) => {
      expect(await findings(tree(path))).toEqual({
        errors: [],
        advice: [`${path}: Tệp này do hệ điều hành tạo ra, không thuộc về nội dung.`],
      });
    },
  );

  it.each([
    `${MONTH}/.giao-ban.mdx.swp`,
    `${MONTH}/.~lock.giao-ban.mdx#`,
    `${MONTH}/.#giao-ban.mdx`,
  ])('%s is let be: the file is open', async (path) => {
    expect(await findings(tree(path))).toEqual({ errors: [], advice: [] });
  });
});

it('a link to a photograph is refused, used or not', async () => {
  const folder = tree();
  symlinkSync('hop.jpg', join(folder, MONTH, 'khac.jpg'));
  expect((await findings(folder)).errors).toEqual([
    `${MONTH}/khac.jpg: Tệp này là một liên kết, không phải tệp thật.`,
  ]);
});

describe('a check of one briefing', () => {
  const ofOne = async (folder: string) => {
    const { problems, advice } = await inspectContent(
      { folder, cacheDir: temporaryFolder() },
      { withAdvice: true, requested: new Set(['2020/07/giao-ban.mdx']) },
    );
    return [...problems, ...advice].map(
      ({ file, message }) => `${file.slice(folder.length + 1)}: ${message}`,
    );
  };

  it('looks at its own files alone', async () => {
    const folder = tree(`${MONTH}/khac.jpg`, `${MONTH}/con.jpg`);
    writeFileSync(
      join(folder, MONTH, 'khac.mdx'),
      briefingText({
        title: 'title: Một bài khác hẳn',
        photos: PHOTO.photos.replace('hop', 'con'),
      }),
    );
    expect(await ofOne(folder)).toEqual([]);
  });

  it.each(['con.jpg', 'com1.jpg', `${'a'.repeat(210)}.jpg`])(
    'refuses the name of its photograph %s',
    async (name) => {
      const folder = tree(`${MONTH}/${name}`);
      writeFileSync(
        join(folder, MONTH, 'giao-ban.mdx'),
        briefingText({ photos: PHOTO.photos.replace('hop.jpg', name) }),
      );
      expect(await ofOne(folder)).toEqual([
        expect.stringMatching(`^${MONTH}/${name}: (?:Máy dùng Windows|Tên tệp dài 210 ký tự)`),
      ]);
    },
  );

  it('tells of another file that some systems confuse with its photograph', async () => {
    expect(await ofOne(tree(`${MONTH}/HOP.JPG`))).toEqual([
      `${MONTH}/HOP.JPG: Máy dùng Windows hoặc macOS coi “HOP.JPG” và “hop.jpg” là một tên.`,
    ]);
  });
});

it('a file that is neither text nor photograph gets no advice on how to name a briefing', async () => {
  const folder = tree(`${MONTH}/bang.xlsx`, 'briefings/2020/13/giao-ban-2.mdx');
  const { problems } = await inspectContent({ folder, cacheDir: temporaryFolder() });
  expect(problems.map(({ expected }) => expected)).toEqual([
    'Trong thư mục bản tin chỉ có bản tin (.mdx) và ảnh. Chuyển tệp này đi chỗ khác, hoặc xóa đi.',
    expect.stringContaining('content/briefings/<năm>/<tháng hai chữ số>/giao-ban-2.mdx'),
  ]);
});
