import fc from 'fast-check';
import { parseGuarded } from '../../../src/mdx/guarded-tree.ts';

const CIRCUMSTANCES = { photoCount: 9, figures: ['thu-ngan-sach', 'san-luong'] };

/** Whether the check accepts a text as the body of a briefing with the photos and figures above. */
export function isValidBody(body: string): boolean {
  return (
    body.trim() !== '' &&
    parseGuarded(`---\ntitle: x\n---\n\n${body}\n`, CIRCUMSTANCES).problems === undefined
  );
}

/** Inline content in many notations. */
const INLINE = fc.constantFrom(
  'Chiều 6/7/2020',
  'huyện',
  'Kỳ Anh',
  'họp',
  '2.919,8 tỷ đồng',
  '45%',
  'kinh tế - xã hội',
  '(NTM)',
  '“lời”',
  'm²',
  'a\u00a0b',
  '**đậm**',
  '__đậm__',
  '*nghiêng*',
  '_nghiêng_',
  '***cả hai***',
  '**đậm *và nghiêng* nữa**',
  '*nghiêng **và đậm***',
  '~~gạch~~',
  '**a** **b**',
  '*a*–*b*',
  '*nghiêng qua\nhai dòng*',
  '**đậm qua\nhai dòng**',
  '~~gạch qua\nhai dòng~~',
  String.raw`\_mau\_`,
  'van_ban_mau',
  String.raw`\*`,
  String.raw`5 \* 3`,
  String.raw`\{a\}`,
  String.raw`\{a}`,
  String.raw`\<7 tấn`,
  '&lt;7 tấn',
  'TN&MT',
  '&amp;lt;',
  String.raw`\&amp;`,
  String.raw`\[a](b)`,
  String.raw`\[a\]`,
  String.raw`\\`,
  String.raw`\~`,
  '~',
  '|',
  '#',
  '+',
  '-',
  '=',
  String.raw`\# thẻ`,
  '\\`mã\\`',
  String.raw`\> x`,
  '&nbsp;',
  '&#x20AC;',
  '&copy;',
  '[trang này](/gioi-thieu/)',
  '[**đậm** chữ](https://baohatinh.vn/a_b "tên *của* trang")',
  'https://baohatinh.vn/a_b',
  '[https://baohatinh.vn](https://baohatinh.vn)',
  'thu@kyanh.vn',
  'www.kyanh.vn',
);

const BREAK = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n', '  \n', '\\\n', ', ');

const words = fc.array(fc.tuple(INLINE, BREAK), { minLength: 1, maxLength: 5 }).map((parts) =>
  parts
    .map(([text, gap]) => text + gap)
    .join('')
    .replace(/[\s\\]+$/u, ''),
);

const oneLine = words.map((text) => text.replace(/[ \\]*\n/gu, ' '));

const cell = oneLine.map((text) => text.replaceAll(/(?<!\\)\|/gu, String.raw`\|`));

const paragraph = fc
  .tuple(
    fc.constantFrom('', '', '', ' ', '   '),
    fc.constantFrom(
      '',
      '',
      '',
      String.raw`1\. `,
      String.raw`2020\. `,
      String.raw`\- `,
      String.raw`\+ `,
      String.raw`\# `,
      String.raw`\> `,
      String.raw`7\) `,
    ),
    words,
    fc.constantFrom('', '', '  '),
  )
  .map(([indent, start, text, end]) => indent + start + text + end);

const heading = fc
  .tuple(fc.constantFrom('## ', '### ', '####  '), oneLine, fc.constantFrom('', ' ##'))
  .map((parts) => parts.join(''));

const MARKERS = ['- ', '* ', '+ ', '-   ', '1. ', '1) ', '3. ', '10. '];

const list = fc.letrec<{ list: string }>((tie) => ({
  list: fc
    .tuple(
      fc.constantFrom(...MARKERS),
      fc.array(
        fc.tuple(
          words,
          fc.option(tie('list'), { depthSize: 'small', maxDepth: 2 }),
          fc.constantFrom('', '', '', '\n'),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      fc.boolean(),
    )
    .map(([marker, items, isNumbered]) =>
      items
        .map(([text, inner, gap], index) => {
          const ownMarker = isNumbered
            ? marker.replace(/\d+/u, (number) => String(Number(number) + index))
            : marker;
          const lines = [text, ...(inner === null ? [] : [inner])].join('\n').split('\n');
          return (
            ownMarker +
            lines
              .map((line, at) => (at === 0 ? line : ' '.repeat(ownMarker.length) + line))
              .join('\n') +
            gap
          );
        })
        .join('\n')
        .trimEnd(),
    ),
})).list;

const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc
    .tuple(
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(fc.constantFrom('---', ':---', '---:', ':-:', '-----'), {
        minLength: columns,
        maxLength: columns,
      }),
      fc.constantFrom(' ', '  ', ''),
    )
    .map(([[head = [], ...rows], rule, pad]) =>
      [head, rule, ...rows]
        .map((cells) => `|${cells.map((text) => `${pad}${text}${pad}`).join('|')}|`)
        .join('\n'),
    ),
);

const quotation = words.map((text) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n'),
);

const component = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('title="Về số liệu"', "title='Có “ngoặc”'", 'title="A &lt; B"', ''),
      oneLine,
      fc.constantFrom('\n\n', '\n', '\n  '),
    )
    .map(([title, text, gap]) => `<Note${title === '' ? '' : ` ${title}`}>${gap}${text}\n</Note>`),
  list.map((text) => `<Note>\n\n${text}\n\n</Note>`),
  words.map((text) => `<Quote by="Bùi Quang Hoàn"   office="Chủ tịch">\n\n${text}\n\n</Quote>`),
  oneLine.map((text) => `<Quote by="Bùi Quang Hoàn">${text}</Quote>`),
  fc
    .integer({ min: 1, max: 9 })
    .chain((number) =>
      fc.constantFrom(
        `<Photo number="${number}" />`,
        `<Photo\n  number="${number}"\n/>`,
        `<Photo number='${number}'/>`,
      ),
    ),
  fc.constantFrom(
    '<KeyFigures show="thu-ngan-sach" />',
    '<KeyFigures\n  title="Kết quả"\n  show="thu-ngan-sach,san-luong"\n/>',
  ),
);

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: quotation },
  { weight: 1, arbitrary: fc.constantFrom('---', '***', '* * *', '___') },
  { weight: 2, arbitrary: component },
);

const lineBreaks = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n', '\n\t\n', '\n');

/** Valid bodies of briefings in all notations that Markdown allows and people use. */
export const anyBody: fc.Arbitrary<string> = fc
  .array(fc.tuple(block, lineBreaks), { minLength: 1, maxLength: 5 })
  .map((blocks) =>
    blocks
      .map(([text, after], index) => (index === blocks.length - 1 ? text : text + after))
      .join(''),
  )
  .map((text) => text.trim())
  .filter(isValidBody);

/** Bodies that earlier versions of the form damaged, and similar ones. */
export const KNOWN_BODIES: string[] = [
  '*nghiêng qua\nhai dòng* và **đậm qua\nhai dòng**.',
  '- một **đậm qua\n  hai dòng** mục\n- *nghiêng qua\n  hai dòng*',
  '~~gạch~~ đi',
  String.raw`Tệp \_mau\_ và \*sao\*, 5 \* 3, \~~không gạch\~~`,
  String.raw`1\. Mục thứ nhất`,
  String.raw`2020\. Năm có dịch`,
  String.raw`7\) Bảy`,
  String.raw`\- xã hội`,
  String.raw`\+ cộng`,
  String.raw`\# thẻ`,
  String.raw`\## thẻ`,
  String.raw`\> lớn hơn`,
  String.raw`\--- kẻ`,
  '| Chỉ tiêu | Kế hoạch | Đạt |\n| :--- | ---: | :---: |\n| Thu ngân sách | 120,5 | 45% |\n| Lúa \\| ngô | 20.519 | 57% |',
  '|a|b|\n|-|-|\n|  1  |2|',
  String.raw`Giá \{a\} và \{100.000}`,
  'Tỷ lệ &lt;5% và &amp;lt; và TN&amp;MT, &#x20AC;, &nbsp;',
  String.raw`Dưới \<7 tấn`,
  String.raw`\[a](b) và \[c\] và [d\]](/gioi-thieu/)`,
  'Dòng một  \ndòng hai\\\ndòng ba',
  'Câu một.\nCâu hai\nở dòng khác.',
  '- a\n    - b\n    - c\n- d',
  '* a\n  + b\n    1. c\n    2. d\n* e',
  '1) một\n2) hai\n\n   thêm một đoạn\n3) ba',
  '+ rời\n\n+ nhau',
  'Gồm:\n- a\n- b\n\n## Tiêu đề\nĐoạn ngay dưới.',
  '> Trích một câu\n> hai dòng.\n>\n> Đoạn nữa.',
  'Trên\n\n***\n\nDưới\n\n* * *\n\nCuối',
  '<Note title="A &lt; B">\n  - a\n  - b\n</Note>',
  '<Quote by=\'Ông "B"\'>Lời nói.</Quote>',
  '<Photo number="1" />\n<Photo number="2" />',
  '<KeyFigures\n  title="Kết quả"\n  show="thu-ngan-sach,san-luong"\n/>',
  'a\u00a0b  c',
  'https://baohatinh.vn/a_b và thu@kyanh.vn',
  '***cả hai*** và **_cả hai_**, **a** **b**',
];
