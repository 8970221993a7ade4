import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../hostile/images.ts';
import { TREE, apply, casesIn, catalogueOf, checkTree, freshTree, printed } from './catalogue.ts';
import { sentencesOf } from './sentences.ts';

const FOLDER = 'tests/editing/messages';

/** Files that cannot be written down as text. */
const FILES: Record<string, (path: string) => void> = {
  nothing: () => undefined,
  link: (path) => { symlinkSync('giao-ban.mdx', path); },
  folder: (path) => { mkdirSync(path); },
  'a text in TCVN3': (path) => { writeFileSync(path, Buffer.from('---\ntitle: Hu\xd6n h\xe4p\n---\n', 'latin1')); },
  'a drawing': (path) => { writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>'); },
  'a photograph cut short': (path) => { writeFileSync(path, photograph.subarray(0, 100)); },
  'a moving picture': (path) => { writeFileSync(path, Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')); },
  'a photograph': (path) => { writeFileSync(path, photograph); },
  'the same photograph as PNG': (path) => { writeFileSync(path, png); },
  empty: (path) => { writeFileSync(path, ''); },
  'the briefing': (path) => { copyFileSync(join(TREE, 'briefings/2020/07/giao-ban.mdx'), path); },
  'the glossary': (path) => { copyFileSync(join(TREE, 'glossary.yaml'), path); },
  'a photograph of 6 MB': (path) => { writeFileSync(path, Buffer.concat([photograph, Buffer.alloc(6_000_000)])); },
  'a photograph of 41 MB': (path) => { writeFileSync(path, Buffer.concat([photograph, Buffer.alloc(41_000_000)])); },
  'a photograph of 100 million pixels': (path) => { writeFileSync(path, pngOf(10_000, 10_000)); },
  'a strip of pixels': (path) => { writeFileSync(path, pngOf(8, 100)); },
  'a briefing of 1,600 lines': (path) => { writeFileSync(path, BRIEFING + '\n'.repeat(1_600)); },
  'a briefing with too much of everything': (path) => {
    const many = (count: number, item: (number: number) => string) => Array.from({ length: count }, (_unused, number) => item(number)).join('');
    writeFileSync(path, BRIEFING
      .replace('participants:\n', `participants:\n${many(200, (number) => `  - group: Nhóm thứ ${number}\n    role: attendee\n`)}`)
      .replace('[xa-ky-xuan]', `[${many(101, (number) => `xa-${number}, `)}xa-ky-xuan]`)
      .replace('photos:\n', `photos:\n${many(99, (number) => `  - caption: Ảnh thứ ${number}\n`)}`)
      .replace('indicators:\n', `indicators:\n${many(200, (number) => `  - indicator: thu-ngan-sach\n    value: ${number}\n    unit: tỷ đồng\n    period: 2020-H1\n`)}`));
  },
  '70 kB of text': (path) => { writeFileSync(path, 'chữ '.repeat(14_000)); },
};
const photograph = readFileSync(join(TREE, 'briefings/2020/07/hoi-nghi.jpg'));
const BRIEFING = readFileSync(join(TREE, 'briefings/2020/07/giao-ban.mdx'), 'utf8');
const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'green' } }).png().toBuffer();

const catalogues = readdirSync(FOLDER).filter((name) => name.endsWith('.txt')).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, heading: text.slice(0, text.indexOf('### ')), cases: casesIn(text) };
});

describe('what is printed of every mistake', () => {
  it.each(catalogues)('of $name', async ({ name, heading, cases }) => {
    const now = await Promise.all(cases.map(async (one) => {
      const folder = freshTree();
      apply(folder, one.change, FILES);
      return { ...one, printed: printed(folder, await checkTree(folder)) };
    }));
    await expect(catalogueOf(heading, now)).toMatchFileSnapshot(`messages/${name}`);
  });
});

const cases = catalogues.flatMap((catalogue) => catalogue.cases);

describe('who reads the message alone mends', () => {
  it.each(cases)('$title', async ({ change, mend, own, printed: message }) => {
    const folder = freshTree();
    apply(folder, change, FILES);
    apply(folder, mend, FILES);
    expect((await checkTree(folder)).errors).toEqual([]);
    if (own) return;
    // Every word that is put in is a word of the message, or stood there before.
    const words = (text: string) => text.match(/[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{N}]/gu) ?? [];
    const known = new Set([...words(message), ...words(change.replaceAll(/^-.*$/gmu, ''))]);
    expect(words(mend.replaceAll(/^(?:-.*|@ .* = .*|@ [^=]*(?:=>|$))/gmu, '')).filter((word) => !known.has(word))).toEqual([]);
  });
});

/** What is Vietnamese in the code of a check and is said elsewhere, or by nobody; of whole files, or what is written there. */
const ELSEWHERE: [file: RegExp, written: RegExp, why: string][] = [
  [/^src\/site\.ts$/u, /./u, 'about the site and its environment, told when a program starts'],
  [/^src\/vietnamese\/(?!disguises\.ts)/u, /./u, 'words of dates and periods'],
  [/^src\/hygiene\//u, /^(?:`\n|'ai ào)/u, 'lists of words'],
  [/^src\/schemas\/(?:briefing|indicator)\.ts$/u, /^'(?:Chủ trì|Phát biểu|Tham dự|Được tặng hoa|Một lượng|Một phần của tổng thể \(%\)|Mức tăng giảm)'$/u, 'names of roles and kinds, on pages and in the form'],
  [/^src\/mdx\/segments\.ts$/u, /^'Bảng số liệu'$/u, 'the name of a table, on pages'],
  [/^src\/mdx\/open-questions\.ts$/u, /^'HỎI:'$/u, 'a mark'],
  [/^src\/problem\.ts$/u, /^`Có \$\{problems\.length\} lỗi trong/u, 'said by the build'],
  [/^src\/(?:user-error|cache\/cache-error)\.ts$/u, /./u, 'of folders and caches that cannot be used, and why: tests/output, tests/cache, tests/loading/damaged-cache.test.ts'],
  [/^src\/loading\/read-text\.ts$/u, /đã được/u, 'notices of the build: tests/loading/read-content.test.ts'],
  [/./u, /^'(?:Không mở được tệp này|Kiểm tra quyền đọc của tệp)\.'$/u, 'of files that may not be opened, which the superuser may'],
  [/^src\/loading\/read-content\.ts$/u, /CONTENT_DIR|'Không đọc được thư mục nội dung này\.'/u, 'of a tree that is not there: tests/loading/read-content.test.ts'],
  [/^src\/loading\/read-briefing\.ts$/u, /^'(?:Chương trình không đọc được bản tin này|Xóa bớt định dạng lạ)/u, 'should a library fail; no text is known that makes one'],
  [/^src\/schemas\/vietnamese-messages\.ts$/u, /^'Giá trị này không dùng được ở đây\.'$/u, 'should a schema get a rule of another kind'],
  [/^src\/schemas\/vietnamese-messages\.ts$/u, /^'một giá trị khác'$/u, 'should a schema ask for another kind of value'],
  [/^src\/problem\.ts$/u, /còn \$\{|^'Sửa các lỗi trên/u, 'behind fifty others: check.test.ts'],
  [/^src\/mdx\/guard\.ts$/u, /^'(?:mã HTML|Chỉ dùng Markdown và các thành phần được phép\.|Viết đoạn này thành chữ thường\.)'$/u, 'should the parser make other nodes; it makes no HTML of MDX'],
];

describe('every sentence that a check can say', () => {
  const said = cases.flatMap(({ printed: message }) => message.split('\n').filter((line) => /^ {2}(?:Lỗi|Cách sửa|Lời khuyên|Nên): /u.test(line)));
  const sentences = sentencesOf('src/editing/check.ts');

  it('is found in the code, and is there for what is named as an exception', () => {
    expect(sentences.length).toBeGreaterThan(300);
    for (const [file, written] of ELSEWHERE) expect({ written, found: sentences.some((one) => file.test(one.file) && written.test(one.written)) }).toEqual({ written, found: true });
  });

  it('is said in a case', () => {
    const unsaid = sentences
      .filter(({ file, written }) => !ELSEWHERE.some(([of, what]) => of.test(file) && what.test(written)))
      .filter(({ pattern }) => !said.some((line) => pattern.test(line)));
    expect(unsaid.map(({ file, line, written }) => `${file}:${line} ${written}`)).toEqual([]);
  });
});
