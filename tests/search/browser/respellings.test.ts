import { correctTones } from '../../../src/search/browser/correct-tones.ts';
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodings, respellings as respelled } from '../../../src/search/browser/respellings.ts';
import { isOneEdit } from '../../../src/search/browser/meant-words.ts';
import { expectAtMost } from '../../support/cost.ts';

/** Most common first. */
const VOCABULARY =
  'kỳ anh xã hội nông thôn mới huyện đại nghị đảng bộ hoàn bùi quang thon moi hạn chống hàn nóng'.split(
    ' ',
  );

const respellings = (...given: Parameters<typeof respelled>) =>
  respelled(...given).map(({ query }) => query);

describe('a query typed without a Vietnamese keyboard', () => {
  it.each([
    ['hooji nghij', ['hội nghị']],
    ['ho65i nghi5', ['hội nghị']],
    ['Kyf Anh', ['Kỳ Anh']],
    ['Ky2 Anh', ['Kỳ Anh']],
    ['hôji nghij', ['hội nghị']],
    ['đaji hội', ['đại hội']],
    ['huyêjn hòa', ['huyện hòa']],
  ])('is decoded: %s may mean %j', (query, meant) => {
    expect(decodings(query)).toEqual(meant);
  });

  it.each(['', 'hoi nghi', 'hội nghị', '2.919,8', 'UBND', '😀'])(
    'is not assumed for %j',
    (query) => {
      expect(decodings(query)).toEqual([]);
    },
  );
});

describe('a tone mark on the wrong vowel', () => {
  it.each([
    ['Bùi Quang Hòan', 'Bùi Quang Hoàn'],
    ['TÓAN', 'Toán'],
    ['qúy II', 'quý II'],
    ['Hòan'.normalize('NFD'), 'Hoàn'],
  ])('is corrected: %s becomes %s', (query, meant) => {
    expect(correctTones(query)).toBe(meant);
  });

  it.each([
    '',
    'Bùi Quang Hoàn',
    'hoà bình',
    'hòa bình',
    'thuỷ lợi',
    'Uỷ ban',
    'bui quang hoan',
    'café',
    'hoà bình'.normalize('NFD'),
  ])('is not found in %j', (query) => {
    expect(correctTones(query)).toBeUndefined();
  });
});

describe('a typo', () => {
  it.each([
    ['a letter too many', 'nông thôn mớii', 'nông thôn mới'],
    ['a letter too many, without diacritics', 'ky anhh', 'ky anh'],
    ['a letter too few', 'hyện', 'huyện'],
    ['another letter', 'hội nghỉ', 'hội nghị'],
    ['two letters that have changed places', 'nogn thon', 'nong thon'],
    ['a mark that is missing, beside a word with a slip', 'nông thon mớii', 'nông thon mới'],
    ['a slip in two words', 'kyy anhh', 'ky anh'],
    ['capitals', 'Kyy Anh', 'Ky Anh'],
    ['a space that is missing', 'huyện chốnghạn', 'huyện chống hạn'],
    ['a space that is missing, without diacritics', 'nongthon', 'nong thon'],
  ])('in %s: %s is corrected to %s', (_what, query, meant) => {
    expect(respellings(query, VOCABULARY)).toContain(meant);
  });

  it.each([
    ['hỏi and ngã', 'chỉ đạo lảnh', 'chỉ đạo lãnh'],
    ['s and x', 'đề suất', 'đề xuất'],
    ['d, gi and r', 'dải phóng', 'giải phóng'],
    ['r and gi', 'rải phóng', 'giải phóng'],
    ['ch and tr', 'trỉ đạo', 'chỉ đạo'],
    ['n and ng', 'ngâng sách', 'ngân sách'],
    ['a missing tone', 'ngân sach', 'ngân sách'],
    ['doubled letters', 'ngânn sách', 'ngân sách'],
    ['swapped letters', 'nâgn sách', 'ngân sách'],
  ])('that mixes up %s is likeliest: %s is %s', (_what, query, meant) => {
    const words = 'chỉ đạo lãnh đề xuất giải phóng ngân sách nhân xã hội năng xanh'.split(' ');
    expect(respellings(query, words)[0]).toBe(meant);
  });

  it('is not assumed in a name', () => {
    expect(respellings('kỳ anhh', VOCABULARY, (word) => word === 1)).not.toContain('kỳ anh');
  });

  it('is never a letter alone', () => {
    expect(respellings('kì', ['k', 'ì', 'anh'])).toEqual([]);
  });

  it('in a mark is likelier than one in a letter', () => {
    expect(respellings('chống hãn', VOCABULARY).slice(0, 2)).toEqual(['chống hạn', 'chống hàn']);
  });

  it('is assumed in each word in turn when the archive knows all words', () => {
    expect(respellings('nóng thôn', VOCABULARY)).toContain('nông thôn');
  });

  it('leaves the text around the word unchanged', () => {
    expect(respellings('  “Kỳ  anhh”, 2020 ', VOCABULARY)).toEqual(['  “Kỳ  anh”, 2020 ']);
  });

  it.each(['', '"', '😀', '2020', '2.919,8', '12/17', 'xyzxyz qwqwqw zzzzzz', 'qwertyuiop'])(
    'is not assumed in %j',
    (query) => {
      expect(respellings(query, VOCABULARY)).toEqual([]);
    },
  );

  it('never yields the original query, and yields few queries', () => {
    for (const query of ['kỳ anh', 'han', 'hội nghị đại hội đảng bộ huyện', 'moi '.repeat(1250)]) {
      const tries = respellings(query, VOCABULARY);
      expect(tries).not.toContain(query);
      expect(new Set(tries).size).toBe(tries.length);
      expect(tries.length).toBeLessThanOrEqual(8);
    }
  });

  it('in a query of 5,000 characters takes hardly longer to find than in one of twenty words', async () => {
    const vocabulary = Array.from({ length: 5000 }, (_none, number) =>
      `n${(number * 7919).toString(36)}`.replaceAll(/\d/gu, 'h'),
    );
    const ofTwenty = () => respellings(vocabulary.slice(0, 20).join(' '), vocabulary);
    await expectAtMost(
      5,
      () => respellings(vocabulary.slice(0, 1000).join(' '), vocabulary),
      ofTwenty,
    );
    await expectAtMost(5, () => respellings('x'.repeat(5000), vocabulary), ofTwenty);
  });
});

it('a typo is an edit distance of one, or a transposition of two neighbours', () => {
  const word = fc.string({ unit: fc.constantFrom('n', 'g', 'o', 'ô', 'đ'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const isSwap = Array.from(
        one,
        (_letter, at) =>
          one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2),
      ).includes(other);
      expect(isOneEdit(one, other)).toBe(one !== other && (distance(one, other) === 1 || isSwap));
    }),
    { numRuns: 3_000 },
  );
});
