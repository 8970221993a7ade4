import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodeUnits } from '../../../src/vietnamese/code-order.ts';
import { indexWords, lexiconFor } from '../../../src/search/indexing/index-words.ts';
import type { Posting } from '../../../src/search/indexing/postings.ts';
import { vocabularyOf } from '../../../src/search/indexing/vocabulary.ts';
import { mergeWords, NO_WORDS, type Words } from '../../../src/search/indexing/words.ts';
import { readCbor, type Cbor } from '../../support/cbor.ts';
import { archiveOf, type Text } from '../../support/search.ts';

const month = (key: string, digest = '1') => ({ key, digest });
/** The content of a run of words, as lists. */
const read = ({ bytes }: Words): Cbor[] => {
  const words: Cbor[] = [];
  // A CBOR list of indefinite length, so that the words need not be counted.
  const all = readCbor(Buffer.concat([Buffer.from([0x9f]), bytes, Buffer.from([0xff])]));
  if (Array.isArray(all)) words.push(...all);
  return words;
};

describe('the words of the index', () => {
  it('have positions relative to their month', () => {
    const [first, second] = [month('2020-01'), month('2020-02')];
    const postings: Posting[] = [{ key: '.ky.', form: '.kỳ.', positions: [1, 7, 8, 13] }];
    const words = mergeWords(
      NO_WORDS,
      {
        postings,
        months: [
          { month: first, first: 0 },
          { month: second, first: 4 },
        ],
      },
      [first, second],
    );
    expect(read(words)).toEqual([
      [
        '.ky.',
        [],
        [
          [
            '.kỳ.',
            [
              [0, [1, 6]],
              [1, [0, 5]],
            ],
          ],
        ],
      ],
    ]);
  });

  it('drop a changed or removed month and its unique words, and renumber months after an inserted one', () => {
    const [first, second] = [month('2020-01'), month('2020-02')];
    const wordIn = (form: string, of: typeof first) => ({
      postings: [{ key: form, form, positions: [0] }],
      months: [{ month: of, first: 0 }],
    });
    const both = mergeWords(
      mergeWords(NO_WORDS, wordIn('b+a.', second), [second]),
      wordIn('b+a.', first),
      [first, second],
    );
    expect(read(both)).toEqual([
      [
        'b+a.',
        [
          [0, [0]],
          [1, [0]],
        ],
      ],
    ]);
    const changed = month('2020-02', '2');
    expect(read(mergeWords(both, wordIn('c+a.', changed), [first, changed]))).toEqual([
      ['b+a.', [[0, [0]]]],
      ['c+a.', [[1, [0]]]],
    ]);
    expect(read(mergeWords(both, { postings: [], months: [] }, [second]))).toEqual([
      ['b+a.', [[0, [0]]]],
    ]);
    expect(read(mergeWords(both, { postings: [], months: [] }, []))).toEqual([]);
  });

  it('are sorted by UTF-16 code units in any script', () => {
    const keys = ['.a.', '.đ.', '.\u{20000}.', '.豈.', '.ｱ.', 'a+a.', 'a+a/'];
    const months = keys.map((_key, number) => month(`2020-${String(number + 1).padStart(2, '0')}`));
    let words = NO_WORDS;
    for (const [number, key] of keys.toReversed().entries()) {
      const added = months[number] ?? month('');
      words = mergeWords(
        words,
        { postings: [{ key, form: key, positions: [0] }], months: [{ month: added, first: 0 }] },
        months.slice(0, number + 1),
      );
    }
    expect(read(words).map((word) => (Array.isArray(word) ? String(word[0]) : ''))).toEqual(
      keys.toSorted(compareCodeUnits),
    );
  });

  it('yield the vocabulary, most common first, without numbers, dates and abbreviations', () => {
    const { archive, textOf } = archiveOf({
      a: { title: 'Kỳ Anh NTM 6/7/2020 có 12 xã, A4' },
      b: { title: 'xã Kỳ' },
      c: { title: 'xã' },
    });
    expect(
      vocabularyOf(indexWords(archive, textOf, lexiconFor(archive), NO_WORDS).bytes).syllables,
    ).toEqual(['xã', 'kỳ', 'anh', 'có', 'ntm']);
  });

  it('are identical after any changes to those of a full rebuild, and only changed months are read', () => {
    const word = fc.constantFrom(
      'bàn',
      'bản',
      'ban',
      'đảng',
      'dang',
      'xã',
      'Kỳ',
      'Xuân',
      'kỳ',
      'NTM',
      'nông thôn mới',
      '豈',
      '\u{20000}',
    );
    const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const text = fc.record({
      date: fc.constantFrom('2019-07-06', '2019-12-30', '2020-01-01', '2020-01-02', '2020-07-06'),
      title: line,
      text: line,
    });
    const archives = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(archives, (steps) => {
        let words = NO_WORDS;
        let before: Record<string, Text> = {};
        for (const texts of steps) {
          // The body contains the text, so that its digest changes with the text.
          const named = Object.fromEntries(
            Object.entries(texts).map(([name, given]) => [
              name,
              { ...given, body: JSON.stringify(given.text) },
            ]),
          );
          const { archive } = archiveOf(named);
          const textOf = ({ body }: { body: string }) => String(JSON.parse(body));
          const changed = new Set<string>();
          for (const [name, given] of [...Object.entries(texts), ...Object.entries(before)]) {
            if (JSON.stringify(texts[name]) !== JSON.stringify(before[name]))
              changed.add(String(given.date).slice(0, 7));
          }
          const readOf = new Set<string>();
          words = indexWords(
            archive,
            (briefing) => {
              readOf.add(briefing.date.slice(0, 7));
              return textOf(briefing);
            },
            lexiconFor(archive),
            words,
          );
          expect(Buffer.from(words.bytes).toString('hex')).toBe(
            Buffer.from(indexWords(archive, textOf, lexiconFor(archive), NO_WORDS).bytes).toString(
              'hex',
            ),
          );
          expect([...readOf].filter((key) => !changed.has(key))).toEqual([]);
          before = texts;
        }
      }),
    );
  });
});
