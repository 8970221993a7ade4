import fc from 'fast-check';
import type { Paragraph, PhrasingContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../src/mdx/parse.ts';
import { isSameFormattedText } from '../../src/mdx/same-formatted-text.ts';
import { writeMarkdown } from '../../src/mdx/write-markdown.ts';
import { expectProportionalGrowth } from '../support/cost.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({
  type: 'emphasis',
  children,
});

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

describe('an address next to emphasis markers', () => {
  it.each([
    [
      'strong emphasis that begins with mail',
      [strong(emphasis(text('tin@kyanh.vn __')))],
      String.raw`***tin@kyanh.vn \_\_***`,
    ],
    ['strong emphasis', [strong(emphasis(text('Kỳ Anh')))], '***Kỳ Anh***'],
    [
      'mail between two formats',
      [strong(text('Kỳ')), emphasis(text('tin@kyanh.vn “')), strong(text('Anh'))],
      '**Kỳ**_tin&#x40;kyanh.vn “_**Anh**',
    ],
    [
      'mail in strong text after emphasis',
      [emphasis(text('Kỳ')), strong(text('tin@kyanh.vn “'))],
      '*Kỳ*__tin&#x40;kyanh.vn “__',
    ],
    [
      'an address of the web before a word',
      [strong(text('https://kyanh.vn')), text('nhé')],
      '**https&#x3A;//kyanh.vn**nhé',
    ],
    [
      'an address without its scheme before a format',
      [emphasis(text('www.kyanh.vn')), strong(text('nhé'))],
      '*www&#x2E;kyanh.vn*__nhé__',
    ],
    [
      'an address that ends in a sign',
      [text('xem www.kyanh.vn/_ nhé')],
      String.raw`xem www&#x2E;kyanh.vn/\_ nhé`,
    ],
    ['mail alone in a format', [emphasis(text('tin@kyanh.vn'))], '*tin@kyanh.vn*'],
    [
      'an address at the end of a format',
      [strong(text('xem https://kyanh.vn')), text(', rồi')],
      '**xem https://kyanh.vn**, rồi',
    ],
  ])('%s survives a round trip', (_name, children, written) => {
    expect(writeMarkdown([paragraph(...children)])).toBe(`${written}\n`);
    expect(isSameFormattedText(paragraph(...children), parseMdx(written).tree)).toBe(true);
  });

  it('survives a round trip in a heading and in a cell', () => {
    const words = [strong(text('Kỳ')), emphasis(text('tin@kyanh.vn “')), strong(text('Anh'))];
    expect(writeMarkdown([{ type: 'heading', depth: 2, children: words }])).toBe(
      '## **Kỳ**_tin&#x40;kyanh.vn “_**Anh**\n',
    );
    expect(
      writeMarkdown([
        {
          type: 'table',
          children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: words }] }],
        },
      ]),
    ).toContain('| **Kỳ**_tin&#x40;kyanh.vn “_**Anh** |');
  });

  it('does not change the tree', () => {
    const tree = [paragraph(strong(emphasis(text('tin@kyanh.vn'))))];
    writeMarkdown(tree);
    expect(tree).toEqual([paragraph(strong(emphasis(text('tin@kyanh.vn'))))]);
  });
});

const WORDS = [
  'tin@kyanh.vn',
  ' tin@kyanh.vn',
  'a_b@c.vn',
  'www.kyanh.vn',
  'https://kyanh.vn/a_b',
  'Kỳ',
  ' ',
  '_',
  '*',
  '~',
  '.',
  'a',
  '“',
  '-',
  ', ',
  '5',
  '&',
  '<',
  '{',
  '|',
  '[',
  '\\',
];

/** Stretches of words, trimmed, with their formats. */
const runs = fc.array(
  fc.tuple(
    fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join('').trim()),
    fc.subarray(['emphasis', 'strong'] as const),
    fc.constantFrom('', ' '),
  ),
  { minLength: 1, maxLength: 4 },
);

/** Wraps each longest run of words that share a format, in the order of `formats`. */
function grouped(
  words: readonly { value: string; formats: readonly string[] }[],
  [format, ...others]: readonly ('emphasis' | 'strong')[],
): PhrasingContent[] {
  if (format === undefined)
    return words.length > 0 ? [text(words.map(({ value }) => value).join(''))] : [];
  const start = words.findIndex(({ formats }) => formats.includes(format));
  if (start < 0) return grouped(words, others);
  const length = words.slice(start).findIndex(({ formats }) => !formats.includes(format));
  const end = length < 0 ? words.length : start + length;
  return [
    ...grouped(words.slice(0, start), others),
    { type: format, children: grouped(words.slice(start, end), others) },
    ...grouped(words.slice(end), [format, ...others]),
  ];
}

it('any words in any formats survive a round trip', () => {
  fc.assert(
    fc.property(
      runs,
      fc.shuffledSubarray(['emphasis', 'strong'] as const, { minLength: 2 }),
      (stretches, order) => {
        const words = stretches.flatMap(([value, formats, blank], index) => [
          ...(value === '' ? [] : [{ value, formats }]),
          ...(blank === '' || index === stretches.length - 1 || value === ''
            ? []
            : [{ value: blank, formats: [] }]),
        ]);
        fc.pre(words.length > 0 && words.at(-1)?.value !== ' ');
        const children = grouped(words, order);
        expect(parseMdx(writeMarkdown([paragraph(...children)])).tree).toSatisfy(
          (tree: Parameters<typeof isSameFormattedText>[0]) =>
            isSameFormattedText(paragraph(...children), tree),
          writeMarkdown([paragraph(...children)]),
        );
      },
    ),
    { numRuns: 500 },
  );
});

it('the cost of writing addresses is linear in their number', async () => {
  await expectProportionalGrowth(
    (count) =>
      writeMarkdown(
        Array.from({ length: count }, () =>
          paragraph(text('Thư gửi '), strong(emphasis(text('tin@kyanh.vn'))), text('.')),
        ),
      ),
    100,
  );
});
