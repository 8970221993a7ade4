import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/search/indexing/lines.ts';
import { MAX_PAIRS, WINDOW_OVERLAP, WINDOW_STEP } from '../../../src/search/layout.ts';
import {
  archiveOf,
  madeIndex,
  searchIn,
  writtenIndex,
  type TestArchive,
  withoutWasm,
  type TestIndex,
} from '../../support/search.ts';

// The words are few and similar, so that random texts contain random queries once, twice or nearly.
const KEYS: Record<string, string> = {
  bàn: 'ban',
  bản: 'ban',
  đảng: 'dang',
  đang: 'dang',
  khóa: 'khoa',
  kỳ: 'ky',
  nông: 'nong',
  thôn: 'thon',
  mới: 'moi',
};
const WORDS = [
  ...Object.keys(KEYS),
  'ban',
  'dang',
  'khoa',
  'ky',
  'kyanh',
  'ntm',
  'nong',
  'thon',
  'moi',
  'nông thôn mới',
  'nong thon moi',
];
const SPELLINGS = [
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.normalize('NFD'),
  (word: string) => word.replace('óa', 'oá'),
];
const GAPS = [' ', ' ', ', ', ' - ', '\u00a0'];

const line = fc
  .array(
    fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPELLINGS), fc.constantFrom(...GAPS)),
    { maxLength: 6 },
  )
  .map((parts) => parts.map(([word, spell, gap]) => spell(word) + gap).join(''));
const briefing = fc.record({
  date: fc.constantFrom('2020-07-06', '2020-07-05', '2020-06-30', '2019-07-06'),
  title: line,
  summary: line,
  text: fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n')),
});
const texts = fc
  .array(briefing, { minLength: 1, maxLength: 15 })
  .map((briefings) => Object.fromEntries(briefings.map((text, number) => [`b${number}`, text])));
const queries = fc.array(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 4 },
);

type Words = readonly string[];

/** The words of a text, normalized for comparison with diacritics. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('oá', 'óa')
    .split(/[\s,-]+/u)
    .filter(Boolean);
}

/** The words of a query, with an abbreviation or its expansion replaced by `@`. */
function queryWordsOf(query: string): string[] {
  return wordsOf(query)
    .join(' ')
    .replaceAll(/(?<= |^)(?:n[ôo]ng th[ôo]n m[ớo]i|ntm)(?= |$)/gu, '@')
    .split(' ');
}

const keyOf = (word: string) => KEYS[word] ?? word;
const identity = (word: string) => word;

/** Whether `words` match the query from position `at` on. */
function matchesAt(
  words: Words,
  at: number,
  queryWords: Words,
  as: (word: string) => string,
): boolean {
  const [first, ...rest] = queryWords;
  if (first === undefined) return true;
  if (first !== '@')
    return (
      at < words.length && as(words[at] ?? '') === as(first) && matchesAt(words, at + 1, rest, as)
    );
  const full = /^n[ôo]ng th[ôo]n m[ớo]i$/u.test(words.slice(at, at + 3).join(' '));
  return (
    (words[at] === 'ntm' && matchesAt(words, at + 1, rest, as)) ||
    (full && matchesAt(words, at + 3, rest, as))
  );
}

/** The positions in a part of a briefing where the query's words are adjacent, counted in words. */
function positionsOf(
  lines: readonly Words[],
  queryWords: Words,
  as: (word: string) => string,
): number[] {
  let before = 0;
  return lines.flatMap((words) => {
    const start = before;
    before += words.length;
    return words.flatMap((_word, at) => (matchesAt(words, at, queryWords, as) ? [start + at] : []));
  });
}

/**
 * Whether all pairs begin in one window of a part. The title is one window, elsewhere a new one
 * begins with every 24th word.
 */
function inOneWindow(
  pairs: readonly Words[],
  part: number,
  lines: readonly Words[],
  as: (word: string) => string,
): boolean {
  const found = pairs.map((pair) => positionsOf(lines, pair, as));
  if (part === 0) return found.every((at) => at.length > 0);
  return found.flat().some((anchor) => {
    const windowStart = Math.floor(anchor / WINDOW_STEP) * WINDOW_STEP;
    return [windowStart - WINDOW_STEP, windowStart].some((from) =>
      found.every((at) =>
        at.some((one) => one >= from && one < from + WINDOW_STEP + WINDOW_OVERLAP),
      ),
    );
  });
}

/**
 * Finds briefings by a scan of every text. The index knows only the pairs of adjacent words in a
 * window of a text, so a window with every pair of a phrase counts as a match. This is the only
 * inaccuracy that the search is allowed.
 * @returns `<rank> <briefing>` in the order of find.ts.
 */
function scan({ archive, textOf }: TestArchive, query: string, quoted: boolean): string[] {
  const queryWords = quoted ? wordsOf(query) : queryWordsOf(query);
  const pairs = queryWords.slice(1).map((word, number) => [queryWords[number] ?? '', word]);
  const scatteredBase = pairs.length > 0 ? 6 : 0;
  const comparisons = [
    ...(queryWords.some((word) => keyOf(word) !== word) ? [{ base: 0, as: identity }] : []),
    { base: 3, as: keyOf },
  ];
  const hits = archive.briefings.flatMap((found) => {
    const parts = fieldsOf(found, textOf(found)).map(({ lines }) => lines.map(wordsOf));
    const ranks = comparisons.flatMap(({ base, as }) => {
      const contain = (of: readonly (readonly Words[])[], wanted: Words) =>
        of.some((lines) => positionsOf(lines, wanted, as).length > 0);
      const whole = parts.flatMap((lines, part) =>
        pairs.length > 0 && positionsOf(lines, queryWords, as).length > 0 ? [base + part] : [],
      );
      // The pairs of a long phrase may be in several windows, of title and lead or of the text.
      const together = [[0, 1], [2]].flatMap((those) => {
        const best = [pairs.slice(0, MAX_PAIRS), pairs.slice(MAX_PAIRS, 10)]
          .filter((of) => of.length > 0)
          .map(
            (of) => those.find((part) => inOneWindow(of, part, parts[part] ?? [], as)) ?? Infinity,
          );
        return pairs.length > 0 && Math.max(...best) < Infinity ? [base + Math.max(...best)] : [];
      });
      const ofWords =
        (quoted && pairs.length > 0) || !queryWords.every((word) => contain(parts, [word]))
          ? []
          : [
              base +
                scatteredBase +
                (queryWords.every((word) => contain(parts.slice(0, 2), [word])) ? 0 : 2),
            ];
      return [...whole, ...together, ...ofWords];
    });
    const missing = pairs.filter(
      (pair) => !parts.some((lines) => positionsOf(lines, pair, keyOf).length > 0),
    ).length;
    return ranks.length > 0 ? [{ name: found.body, rank: Math.min(...ranks), missing }] : [];
  });
  // Scattered matches rank by the number of adjacent pairs. A single one needs no ranking.
  const scattered = hits.filter(({ rank }) => scatteredBase > 0 && rank >= scatteredBase);
  if (scattered.length > 1 && pairs.length > 1)
    for (const hit of scattered) hit.rank += scatteredBase * hit.missing;
  // The archive is sorted newest first, and so are briefings of the same rank.
  return hits.sort((a, b) => a.rank - b.rank).map(({ name, rank }) => `${rank} ${name}`);
}

let other: TestIndex;
beforeAll(async () => {
  other = await writtenIndex(archiveOf({}));
});

it.each([
  { name: 'a query', quoted: false },
  { name: 'a quoted query', quoted: true },
])(
  '$name finds what a scan of every text finds, in the same order, with WebAssembly and without',
  async ({ quoted }) => {
    await fc.assert(
      fc.asyncProperty(texts, queries, async (briefings, givenQueries) => {
        const archive = archiveOf(briefings);
        const index = madeIndex(archive, other);
        for (const search of [searchIn(archive, index), searchIn(archive, withoutWasm(index))])
          for (const query of givenQueries) {
            const { hits } = await search.found(quoted ? `"${query}"` : query, { complete: true });
            expect({ query, hits: hits.map((hit) => `${hit.rank} ${search.nameOf(hit)}`) }).toEqual(
              {
                query,
                hits: scan(archive, query, quoted),
              },
            );
          }
      }),
      { numRuns: 100 },
    );
  },
);
