import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { parseGuarded } from '../../../../src/mdx/guarded-tree.ts';
import { docxOf, item, numbering, paragraph, run, tableOf } from '../../../support/docx.ts';
import { imported, TITLE } from '../../../support/imported.ts';

const WORDS = [
  'Huyện',
  'họp',
  'giao ban',
  '1.',
  '2020)',
  '-',
  '+',
  '#',
  '*',
  '**',
  '_',
  '~~',
  '~',
  '|',
  '{a}',
  '&lt;p>',
  '&lt;5%',
  '[x]',
  '[a](b)',
  '\\',
  '`',
  '&amp;amp;',
  'import',
  '“Kỳ Anh”',
  '(Theo báo.)',
  ' tin@kyanh.vn ',
  ' https://kyanh.vn/a_b ',
  '54',
  '$',
  '!',
  '^',
  '>',
  '===',
  '---',
  ':',
];
const PROPERTIES = [
  '',
  '',
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:b/><w:i/>',
  '<w:strike/>',
  '<w:b/><w:strike/>',
];
const BREAKS = ['', '', '<w:r><w:br/></w:r>', '<w:r><w:tab/></w:r>'];

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .chain((words) => fc.constantFrom('', ' ').map((between) => words.join(between)));
const inline = fc
  .array(fc.tuple(text, fc.constantFrom(...PROPERTIES), fc.constantFrom(...BREAKS)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((runs) =>
    runs.map(([words, properties, after]) => `${run(words, properties)}${after}`).join(''),
  );
const block = fc.oneof(
  { weight: 4, arbitrary: inline.map((xml) => paragraph(xml)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(inline, fc.constantFrom(1, 2, 3), fc.constantFrom(0, 1, 2))
      .map(([xml, list, level]) => item(xml, list, level)),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.array(
          inline.map((xml) => paragraph(xml)),
          { minLength: 1, maxLength: 3 },
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((rows) => tableOf(rows)),
  },
);
const LEVELS = ['bullet', 'decimal', 'lowerLetter'];
const NUMBERINGS = [1, 2, 3]
  .map((id) =>
    numbering(
      id,
      [0, 1, 2].map((level): [string, string] => [
        LEVELS[(id + level) % 3] ?? '',
        `%${level + 1}${id === 3 ? ')' : '.'}`,
      ]),
    ),
  )
  .sort((a, b) => Number(a.includes('<w:num ')) - Number(b.includes('<w:num ')))
  .join('');

/** Only letters and digits, as punctuation may be escaped and bullets are written differently. */
function letters(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

it('a document of any text and structure becomes a valid briefing without losing a letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const xml = blocks.join('');
      const { body, draft } = await imported(
        docxOf(`${paragraph(TITLE)}${xml}`, { numbering: NUMBERINGS }),
      );
      const { tree } = parseGuarded(
        `---\ntitle: x\n---\n\n${body.replace(/^\{\/\* HỎI.*$/gmu, '')}`,
        {
          photoCount: draft.photos.length,
          figures: [],
        },
      );
      const shown = letters(
        `${tree ? toString(tree) : ''}${draft.photos.map(({ caption, credit }) => `${caption}${credit ?? ''}`).join('')}${draft.summary?.value ?? ''}${draft.title?.value.replace(TITLE, '') ?? ''}${draft.author?.value ?? ''}`,
      );
      const written = Array.from(xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu), ([, words = '']) =>
        words.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
      );
      for (const letter of new Set(letters(written.join('')))) {
        const count = (all: string) => all.split(letter).length;
        expect({ letter, count: count(shown) }).toEqual({
          letter,
          count: expect.toSatisfy((found: number) => found >= count(letters(written.join('')))),
        });
      }
    }),
    { numRuns: 60 },
  );
});
