import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { GLOSSARY } from '../support/search.ts';
import { expectProportionalGrowth, prepared } from '../support/cost.ts';

const lexicon = createLexicon([
  ...GLOSSARY,
  { abbreviation: 'HĐND', expansion: 'Hội đồng nhân dân' },
  { abbreviation: 'HĐNDH', expansion: 'Hội đồng nhân dân huyện' },
]);
const LETTERS = 'abcdeghiklmnopqrstuv';
const found = (text: string) =>
  lexicon.find(splitSyllables(text)).map(({ key, from, to }) => [key, from, to]);

describe('abbreviations and expansions in a text', () => {
  it.each([
    ['về NTM', [['@ntm', 1, 2]]],
    ['ntm', [['@ntm', 0, 1]]],
    ['nông thôn mới', [['@ntm', 0, 3]]],
    ['Nông Thôn Mới'.normalize('NFD'), [['@ntm', 0, 3]]],
    ['TN&MT', [['@tn-mt', 0, 2]]],
    ['kinh tế – xã hội', [['@kt-xh', 0, 4]]],
    ['UỶ BAN NHÂN DÂN', [['@ubnd', 0, 4]]],
    [
      'UBND, UBND',
      [
        ['@ubnd', 0, 1],
        ['@ubnd', 1, 2],
      ],
    ],
  ])('are found in %j', (text, spans) => {
    expect(found(text)).toEqual(spans);
  });

  it.each(['uy ban nhan dan', 'ủy ban nhan dan', 'HDND'])(
    'are recognized without diacritics: %s',
    (text) => {
      expect(found(text)).toHaveLength(1);
    },
  );

  it.each([
    ['nóng thôn mới', '@nóng-thôn-mới'],
    ['ủy bàn nhân dân', '@ủy-bàn-nhân-dân'],
  ])('match %j, which has other diacritics, only if diacritics are ignored', (text, form) => {
    expect(lexicon.find(splitSyllables(text)).map((sense) => sense.form)).toEqual([form]);
    expect(lexicon.find(splitSyllables('NTM, uy ban nhan dan')).map((sense) => sense.form)).toEqual(
      ['@ntm', '@ubnd'],
    );
  });

  it.each(['nông thôn', 'thôn mới', 'NTMT', 'UBNDTQ'])('are not found in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are found even if they are the start of longer ones', () => {
    expect(found('hội đồng nhân dân huyện họp')).toEqual([
      ['@hdnd', 0, 4],
      ['@hdndh', 0, 5],
    ]);
    expect(found('hội đồng nhân dân xã')).toEqual([['@hdnd', 0, 4]]);
  });

  it('have a short and an expanded wording', () => {
    expect(lexicon.wordings('@ntm')).toEqual(['NTM', 'nông thôn mới']);
    expect(lexicon.wordings('ntm')).toEqual([]);
  });
});

it('a place is recognized by its name without its kind', () => {
  const places = createLexicon([], ['xã Kỳ Xuân', 'thị xã Kỳ Anh']);
  expect(places.find(splitSyllables('các xã Kỳ Xuân, Kỳ Anh')).map(({ key }) => key)).toEqual([
    '@ky-xuan',
    '@ky-anh',
  ]);
});

it('places with the same name are one term', () => {
  const places = createLexicon([], ['xã Kỳ Anh', 'huyện Kỳ Anh', 'thị xã Kỳ Anh']);
  expect(places.find(splitSyllables('Kỳ Anh')).map(({ form }) => form)).toEqual(['@ky-anh']);
});

it('the cost of finding is linear in the text, with any number of places of a common prefix', async () => {
  await expectProportionalGrowth(
    prepared((count) => {
      const many = createLexicon(
        [],
        Array.from(
          { length: count },
          (_none, index) => `xã Kỳ ${LETTERS.charAt(index % 20)}${index}`,
        ),
      );
      const syllables = splitSyllables('xã Kỳ Xuân, '.repeat(count));
      return () => many.find(syllables);
    }),
    500,
  );
});

it('the cost of building a lexicon is linear in the number of places', async () => {
  await expectProportionalGrowth(
    (count) =>
      createLexicon(
        [],
        Array.from(
          { length: count },
          (_none, index) => `xã Kỳ ${LETTERS.charAt(index % 20)}${index}`,
        ),
      ),
    500,
  );
});
