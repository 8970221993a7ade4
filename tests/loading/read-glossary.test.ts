import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cachedBody } from '../../src/loading/cached-body.ts';
import type { Content } from '../../src/loading/content.ts';
import { briefingCacheFile, readContent } from '../../src/loading/read-content.ts';
import { readGlossary } from '../../src/loading/read-glossary.ts';
import { ContentError } from '../../src/problems/problem.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { bodyHtml } from '../support/body-html.ts';
import { briefingText, contentTree } from '../support/content.ts';

const SHORT =
  'Chữ viết tắt gồm 2-12 chữ in hoa, ở giữa có thể có & hoặc -, ví dụ UBND, TN&MT; chữ có nhiều nghĩa thì viết đầy đủ trong bài.';
const LONG = 'Cách viết đầy đủ: 3-100 ký tự, ít nhất hai tiếng, không trùng với chữ viết tắt khác.';
const WHOLE = 'Mỗi dòng một chữ viết tắt và cách viết đầy đủ, ví dụ UBND: Ủy ban nhân dân';

function glossaryOf(yaml: string) {
  const path = join(temporaryFolder(), 'glossary.yaml');
  writeFileSync(path, yaml);
  return readGlossary(path);
}

describe('a glossary', () => {
  it('becomes abbreviations in the order of the Vietnamese alphabet, each with what it stands for', () => {
    expect(
      glossaryOf(
        '# Ghi chú\nĐBQH:   đại biểu Quốc hội\nUBND: "Ủy ban nhân dân "\nTN&MT: Tài nguyên và Môi trường\nLĐ-TB&XH: Lao động - Thương binh và Xã hội\n',
      ),
    ).toEqual({
      glossary: [
        { abbreviation: 'ĐBQH', expansion: 'đại biểu Quốc hội' },
        { abbreviation: 'LĐ-TB&XH', expansion: 'Lao động - Thương binh và Xã hội' },
        { abbreviation: 'TN&MT', expansion: 'Tài nguyên và Môi trường' },
        { abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' },
      ],
      problems: [],
    });
  });

  it.each(['', '# Chưa có chữ nào.\n'])('may be empty (%j), or not be there at all', (yaml) => {
    expect(glossaryOf(yaml)).toEqual({ glossary: [], problems: [] });
    expect(readGlossary('/no/such/file')).toEqual({ glossary: [], problems: [] });
  });

  it('of the real archive holds the abbreviations of its briefings', () => {
    const { glossary, problems } = readGlossary('content/glossary.yaml');
    expect(problems).toEqual([]);
    expect(glossary.map(({ abbreviation }) => abbreviation)).toEqual(
      expect.arrayContaining(['HĐND', 'LĐ-TB&XH', 'NTM', 'UBND']),
    );
  });
});

describe('a glossary is refused where', () => {
  it.each([
    [
      'an abbreviation is in small letters',
      'UBND: Ủy ban nhân dân\nubnd: ủy ban',
      2,
      1,
      '“ubnd” không phải một chữ viết tắt hợp lệ: có phải “UBND”?',
      SHORT,
    ],
    [
      'an abbreviation is one letter',
      'U: ủy ban',
      1,
      1,
      '“U” không phải một chữ viết tắt hợp lệ.',
      SHORT,
    ],
    [
      'an abbreviation is too long',
      'ABCDEFGHIJKLM: ủy ban',
      1,
      1,
      '“ABCDEFGHIJKLM” không phải một chữ viết tắt hợp lệ.',
      SHORT,
    ],
    [
      'an abbreviation ends in a sign',
      'KT-: kinh tế',
      1,
      1,
      '“KT-” không phải một chữ viết tắt hợp lệ.',
      SHORT,
    ],
    [
      'a letter only looks Latin',
      'U\u0412ND: Ủy ban nhân dân',
      1,
      1,
      '“U\u0412ND” có chữ của bảng chữ cái khác trông giống chữ Latinh (U+0412).',
      'Gõ lại từ này bằng bàn phím tiếng Việt.',
    ],
    ['an expansion is too short', 'UB: u', 1, 5, 'Quá ngắn: 1 ký tự, cần ít nhất 3.', LONG],
    [
      'an expansion is too long',
      `UB: ${'ủy ban '.repeat(15)}`,
      1,
      5,
      'Quá dài: 104 ký tự, nhiều nhất là 100.',
      LONG,
    ],
    ['an expansion is one syllable', 'UB: Ủyban', 1, 5, '“Ủyban” chỉ có một tiếng.', LONG],
    [
      'an expansion is missing',
      'UB:',
      1,
      1,
      'Mục “UB” đang để trống.',
      `Viết UB: … sau dấu hai chấm (${LONG.slice(0, -1)}).`,
    ],
    [
      'an expansion is a number',
      'UB: 12',
      1,
      5,
      'Cần một dòng chữ, nhưng đang là con số 12.',
      `Nếu đó là chữ thì đặt trong ngoặc kép: "12". ${LONG}`,
    ],
    [
      'two abbreviations stand for one thing',
      'UBND: Ủy ban nhân dân\n\nUB:  ủy ban Nhân dân',
      3,
      6,
      '“ủy ban Nhân dân” đã là cách viết đầy đủ của “UBND”.',
      LONG,
    ],
    [
      'an abbreviation stands twice',
      'UBND: Ủy ban nhân dân\nUBND: Ủy ban',
      2,
      1,
      'Mục này được ghi hai lần.',
      'Giữ lại một lần, xóa dòng kia.',
    ],
    [
      'it is a list',
      '- UBND: Ủy ban nhân dân',
      1,
      1,
      'Cần các dòng “tên: giá trị”, nhưng đang là một danh sách.',
      WHOLE,
    ],
  ])('%s', (_what, yaml, line, column, message, expected) => {
    expect(glossaryOf(yaml)).toMatchObject({
      glossary: [],
      problems: [{ line, column, message, expected }],
    });
  });

  it.each(['BCH', 'TT', 'CT', 'KH', 'BTV', 'NQ'])(
    '%s, which has several meanings, is to be explained',
    (abbreviation) => {
      expect(
        glossaryOf(`UBND: Ủy ban nhân dân\n${abbreviation}: một nghĩa`).problems,
      ).toMatchObject([
        {
          line: 2,
          column: 1,
          message: `“${abbreviation}” có nhiều nghĩa, máy không biết trong bài là nghĩa nào, nên không ghi vào bảng này.`,
          expected: SHORT,
        },
      ]);
    },
  );

  it('it is a link to a file elsewhere', () => {
    const path = join(temporaryFolder(), 'glossary.yaml');
    symlinkSync('/etc/passwd', path);
    expect(readGlossary(path).problems).toMatchObject([
      {
        line: 1,
        column: 1,
        message: 'Bảng chữ viết tắt phải là một tệp thật, không phải liên kết hay thư mục.',
        expected: 'Xóa nó và đặt tệp thật vào đây.',
      },
    ]);
  });
});

describe('a content tree', () => {
  const PATH = 'briefings/2020/07/giao-ban.mdx';
  const read = (folder: string, cacheDir: string) => readContent({ folder, cacheDir });
  const htmlOf = ({ briefings }: Content, cacheDir: string) =>
    briefings.map(({ id, data: { body } }) =>
      bodyHtml(cachedBody(briefingCacheFile(cacheDir), { id, body }).segments).join(''),
    );

  it('tells what is wrong with its glossary together with everything else', async () => {
    const folder = contentTree({
      'glossary.yaml': 'TT: thị trấn\nub: ủy ban',
      [PATH]: briefingText({ title: 'title: Ngắn' }),
    });
    const error: unknown = await read(folder, temporaryFolder()).catch((thrown: unknown) => thrown);
    if (!(error instanceof ContentError)) throw error;
    expect(error.problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      `${folder}/glossary.yaml:1:1`,
      `${folder}/glossary.yaml:2:1`,
      `${folder}/${PATH}:2:8`,
    ]);
  });

  it('has its briefings explained anew when the glossary changes, and only then', async () => {
    const folder = contentTree({ [PATH]: briefingText({}, 'UBND huyện họp.') });
    const cache = temporaryFolder();
    const without = await read(folder, cache);
    expect(without.glossary).toEqual([]);
    expect(htmlOf(without, cache)).toEqual(['<p>UBND huyện họp.</p>']);

    writeFileSync(join(folder, 'glossary.yaml'), 'UBND: Ủy ban\n');
    expect(htmlOf(await read(folder, cache), cache)).toEqual([
      '<p><abbr title="Ủy ban">UBND</abbr> huyện họp.</p>',
    ]);

    writeFileSync(join(folder, 'glossary.yaml'), 'UBND: Ủy ban nhân dân\n');
    const explained = await read(folder, cache);
    expect(explained.glossary).toEqual([{ abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' }]);
    expect(htmlOf(explained, cache)).toEqual([
      '<p><abbr title="Ủy ban nhân dân">UBND</abbr> huyện họp.</p>',
    ]);

    writeFileSync(join(folder, 'glossary.yaml'), '# Ghi chú mới\nUBND: Ủy ban nhân dân\n');
    expect((await read(folder, cache)).briefings).toEqual(explained.briefings);
  });

  it('of many briefings, which are parsed on all processors, has each explained', async () => {
    const briefings = Array.from({ length: 220 }, (_unused, index): [string, string] => [
      `briefings/2020/07/ban-${index}.mdx`,
      briefingText({}, `UBND xã ${index}.`),
    ]);
    const cache = temporaryFolder();
    const content = await read(
      contentTree({ ...Object.fromEntries(briefings), 'glossary.yaml': 'UBND: Ủy ban nhân dân' }),
      cache,
    );
    expect(
      htmlOf(content, cache).filter((html) =>
        html.startsWith('<p><abbr title="Ủy ban nhân dân">UBND</abbr> xã'),
      ),
    ).toHaveLength(220);
  });
});
