import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../hostile/images.ts';
import { TREE, apply, casesIn, catalogueOf, checkTree, freshTree, printed } from './catalogue.ts';
import { sentencesOf } from './sentences.ts';

const FOLDER = 'tests/editing/messages';

/** The contents that cases refer to by name, as functions that write them. */
const FILES: Record<string, (path: string) => void> = {
  nothing: () => undefined,
  link: (path) => {
    symlinkSync('giao-ban.mdx', path);
  },
  folder: (path) => {
    mkdirSync(path);
  },
  'a text in TCVN3': (path) => {
    writeFileSync(path, Buffer.from('---\ntitle: Hu\xd6n h\xe4p\n---\n', 'latin1'));
  },
  'a drawing': (path) => {
    writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>');
  },
  'a photograph cut short': (path) => {
    writeFileSync(path, photograph.subarray(0, 100));
  },
  'a moving picture': (path) => {
    writeFileSync(
      path,
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    );
  },
  'a photograph': (path) => {
    writeFileSync(path, photograph);
  },
  'the same photograph as PNG': (path) => {
    writeFileSync(path, png);
  },
  empty: (path) => {
    writeFileSync(path, '');
  },
  'the briefing': (path) => {
    copyFileSync(join(TREE, 'briefings/2020/07/giao-ban.mdx'), path);
  },
  'the glossary': (path) => {
    copyFileSync(join(TREE, 'glossary.yaml'), path);
  },
  'a photograph of 6 MB': (path) => {
    writeFileSync(path, Buffer.concat([photograph, Buffer.alloc(6_000_000)]));
  },
  'a photograph of 41 MB': (path) => {
    writeFileSync(path, Buffer.concat([photograph, Buffer.alloc(41_000_000)]));
  },
  'a photograph of 100 million pixels': (path) => {
    writeFileSync(path, pngOf(10_000, 10_000));
  },
  'a strip of pixels': (path) => {
    writeFileSync(path, pngOf(8, 100));
  },
  'a briefing of 1,600 lines': (path) => {
    writeFileSync(path, BRIEFING + '\n'.repeat(1_600));
  },
  'a briefing of 200 quotations': (path) => {
    writeFileSync(path, BRIEFING + `${'> '.repeat(8)}\n\n`.repeat(200));
  },
  'a briefing with too much of everything': (path) => {
    const many = (count: number, item: (number: number) => string) =>
      Array.from({ length: count }, (_unused, number) => item(number)).join('');
    writeFileSync(
      path,
      BRIEFING.replace(
        'participants:\n',
        `participants:\n${many(200, (number) => `  - group: Nhóm thứ ${number}\n    role: attendee\n`)}`,
      )
        .replace('[xa-ky-xuan]', `[${many(101, (number) => `xa-${number}, `)}xa-ky-xuan]`)
        .replace(
          'photos:\n',
          `photos:\n${many(99, (number) => `  - caption: Ảnh thứ ${number}\n`)}`,
        )
        .replace(
          'indicators:\n',
          `indicators:\n${many(200, (number) => `  - indicator: thu-ngan-sach\n    value: ${number}\n    unit: tỷ đồng\n    period: 2020-H1\n`)}`,
        ),
    );
  },
  '70 kB of text': (path) => {
    writeFileSync(path, 'chữ '.repeat(14_000));
  },
};
const photograph = readFileSync(join(TREE, 'briefings/2020/07/hoi-nghi.jpg'));
const BRIEFING = readFileSync(join(TREE, 'briefings/2020/07/giao-ban.mdx'), 'utf8');
const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'green' } })
  .png()
  .toBuffer();

const catalogues = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    return { name, heading: text.slice(0, text.indexOf('### ')), cases: casesIn(text) };
  });

describe('the printed message for every mistake', () => {
  it.each(catalogues)('matches $name', async ({ name, heading, cases }) => {
    const now = await Promise.all(
      cases.map(async (one) => {
        const folder = freshTree();
        apply(folder, one.change, FILES);
        return { ...one, printed: printed(folder, await checkTree(folder)) };
      }),
    );
    await expect(catalogueOf(heading, now)).toMatchFileSnapshot(`messages/${name}`);
  });
});

const cases = catalogues.flatMap((catalogue) => catalogue.cases);

describe('the message alone suffices to correct the mistake', () => {
  it.each(cases)('$title', async ({ change, correction, needsOwnWords, printed: message }) => {
    const folder = freshTree();
    apply(folder, change, FILES);
    apply(folder, correction, FILES);
    expect((await checkTree(folder)).errors).toEqual([]);
    if (needsOwnWords) return;
    // Every word that the correction inserts is in the message or was in the file.
    const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{N}]/gu) ?? [];
    const known = new Set([...words(message), ...words(change.replaceAll(/^-.*$/gmu, ''))]);
    expect(
      words(correction.replaceAll(/^(?:-.*|@ .* = .*|@ [^=]*(?:=>|$))/gmu, '')).filter(
        (word) => !known.has(word),
      ),
    ).toEqual([]);
  });
});

/** Vietnamese texts in the code of a check that no case covers, and the reason. */
const EXCEPTIONS: [file: RegExp, written: RegExp, why: string][] = [
  [/^src\/vietnamese\/(?!disguises\.ts)/u, /./u, 'words of dates and periods'],
  [/^src\/hygiene\//u, /^(?:`\n|'ai ào)/u, 'lists of words'],
  [/^src\/hygiene\/minors\.ts$/u, /^`\(\?<!/u, 'a pattern'],
  [/^src\/hygiene\/stated-figures\.ts$/u, /^`\$\{PLANNED\}/u, 'a pattern'],
  [
    /^src\/schemas\/(?:participant|indicator)\.ts$/u,
    /^'(?:Chủ trì|Phát biểu|Tham dự|Được tặng hoa|Được tưởng nhớ|Một lượng|Một phần của tổng thể \(%\)|Mức tăng giảm)'$/u,
    'names of roles and kinds, on pages and in the form',
  ],
  [
    /^src\/schemas\/(?:changes|formerly)\.ts$/u,
    /^'(?:Tên người, tên đơn vị|Ý nghĩa của tin|Chi tiết nhỏ|Lý do|Ai quyết định|Người quyết định|Chức danh hoặc|Đổi tên tệp|Các (?:địa chỉ|mã) mà|Ngày (?:đính chính|rút|gỡ)')/u,
    'labels, descriptions and hints of fields',
  ],
  [
    /./u,
    /Nhiều nhất là (?:\$\{MAX_FORMERLY\} địa chỉ cũ|100 địa chỉ|50 lời đính chính|50 chỗ)\./u,
    'limits that no editor meets',
  ],
  [
    /^src\/editing\/(?:vanished|silent-changes|published-changes|closed-sections|changed-files)\.ts$/u,
    /./u,
    'on what was published before: tests/editing/vanished.test.ts, silent-changes.test.ts',
  ],
  [/^src\/mdx\/to-segments\.ts$/u, /^'Bảng số liệu'$/u, 'the name of a table, on pages'],
  [/^src\/schemas\/fields\.ts$/u, /^'Gõ vài chữ để tìm rồi chọn\.'$/u, 'a hint of the form'],
  [/^src\/mdx\/open-questions\.ts$/u, /^'HỎI:'$/u, 'the marker of open questions'],
  [
    /^src\/hygiene\/(?:spelling\/(?:alternatives|odd-words)|repeated-words)\.ts$/u,
    /^'(?:dông giông|aăâ|của và|nguyễn)/u,
    'lists of words and letters',
  ],
  [/^src\/mdx\/shown-addresses\.ts$/u, /chấm/u, 'the word for a dot in addresses'],
  [
    /^src\/problems\/problem\.ts$/u,
    /^`Có \$\{problems\.length\} lỗi trong/u,
    'printed by the build',
  ],
  [
    /^src\/(?:problems\/user-error|cache\/cache-error)\.ts$/u,
    /./u,
    'on unusable folders and caches: tests/output, tests/cache, tests/loading/damaged-cache.test.ts',
  ],
  [
    /^src\/loading\/read-text\.ts$/u,
    /đã được/u,
    'notices of the build: tests/loading/read-content.test.ts',
  ],
  [
    /./u,
    /^'(?:Không mở được tệp này|Kiểm tra quyền đọc của tệp)\.'$/u,
    'on unreadable files, which the superuser can read',
  ],
  [
    /^src\/loading\/content-folder\.ts$/u,
    /CONTENT_DIR|'Không đọc được thư mục nội dung này\.'/u,
    'on a missing tree: tests/loading/read-content.test.ts',
  ],
  [
    /^src\/loading\/read-briefing\.ts$/u,
    /^'(?:Chương trình không đọc được bản tin này|Xóa bớt định dạng lạ)/u,
    'if a library throws; no known text causes this',
  ],
  [
    /^src\/schemas\/vietnamese-messages\.ts$/u,
    /^'Giá trị này không dùng được ở đây\.'$/u,
    'if a schema gets a rule of another kind',
  ],
  [
    /^src\/schemas\/vietnamese-messages\.ts$/u,
    /^'một giá trị khác'$/u,
    'if a schema expects another kind of value',
  ],
  [
    /^src\/problems\/problem\.ts$/u,
    /còn \$\{|^'Sửa các lỗi trên/u,
    'after fifty problems: check.test.ts',
  ],
  [
    /^src\/mdx\/(?:guard|allowed-nodes)\.ts$/u,
    /^'(?:mã HTML|Chỉ dùng Markdown và các thành phần được phép\.|Viết đoạn này thành chữ thường\.)'$/u,
    'if the parser returns other nodes; it never returns HTML for MDX',
  ],
];

describe('every message of a check', () => {
  const printedLines = cases.flatMap(({ printed: message }) =>
    message.split('\n').filter((line) => /^ {2}(?:Lỗi|Cách sửa|Lời khuyên|Nên): /u.test(line)),
  );
  const sentences = sentencesOf('src/editing/check.ts');

  it('is found in the code, like every exception', () => {
    expect(sentences.length).toBeGreaterThan(300);
    for (const [file, written] of EXCEPTIONS)
      expect({
        file,
        written,
        found: sentences.some((one) => file.test(one.file) && written.test(one.written)),
      }).toEqual({ file, written, found: true });
  });

  it('is covered by a case', () => {
    const uncovered = sentences
      .filter(
        ({ file, written }) =>
          !EXCEPTIONS.some(([of, what]) => of.test(file) && what.test(written)),
      )
      .filter(({ pattern }) => !printedLines.some((line) => pattern.test(line)));
    expect(uncovered.map(({ file, line, written }) => `${file}:${line} ${written}`)).toEqual([]);
  });
});
