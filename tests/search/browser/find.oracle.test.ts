import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { IndexFiles } from '../../../src/search/browser/index-files.ts';
import { fieldsOf } from '../../../src/search/indexing/lines.ts';
import { MOST_PAIRS, OVERLAP, STRETCH } from '../../../src/search/layout.ts';
import { archiveOf, madeIndex, searchIn, writtenIndex, type TestArchive } from '../../support/search.ts';

// The words are few and alike, so that random texts hold what random queries ask for, nearly hold it, or hold it twice.
const KEYS: Record<string, string> = { bàn: 'ban', bản: 'ban', đảng: 'dang', đang: 'dang', khóa: 'khoa', kỳ: 'ky', nông: 'nong', thôn: 'thon', mới: 'moi' };
const WORDS = [...Object.keys(KEYS), 'ban', 'dang', 'khoa', 'ky', 'kyanh', 'ntm', 'nong', 'thon', 'moi', 'nông thôn mới', 'nong thon moi'];
const SPELLINGS = [(word: string) => word, (word: string) => word.toUpperCase(), (word: string) => word.normalize('NFD'), (word: string) => word.replace('óa', 'oá')];
const GAPS = [' ', ' ', ', ', ' - ', '\u00a0'];

const line = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPELLINGS), fc.constantFrom(...GAPS)), { maxLength: 6 })
  .map((parts) => parts.map(([word, spell, gap]) => spell(word) + gap).join(''));
const briefing = fc.record({
  date: fc.constantFrom('2020-07-06', '2020-07-05', '2020-06-30', '2019-07-06'),
  title: line,
  summary: line,
  text: fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n')),
});
const texts = fc.array(briefing, { minLength: 1, maxLength: 15 }).map((briefings) => Object.fromEntries(briefings.map((text, number) => [`b${number}`, text])));
const queries = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 4 });

type Words = readonly string[];

/** The words of a text as they are compared with diacritics. */
function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().replaceAll('oá', 'óa').split(/[\s,-]+/u).filter(Boolean);
}

/** The words of a query, an abbreviation or its expansion as one `@`. */
function askedOf(query: string): string[] {
  return wordsOf(query).join(' ').replaceAll(/(?<= |^)(?:n[ôo]ng th[ôo]n m[ớo]i|ntm)(?= |$)/gu, '@').split(' ');
}

const keyOf = (word: string) => KEYS[word] ?? word;
const exactly = (word: string) => word;

/** Whether the words from a place on are what is asked. */
function begins(words: Words, at: number, asked: Words, as: (word: string) => string): boolean {
  const [first, ...rest] = asked;
  if (first === undefined) return true;
  if (first !== '@') return at < words.length && as(words[at] ?? '') === as(first) && begins(words, at + 1, rest, as);
  const full = /^n[ôo]ng th[ôo]n m[ớo]i$/u.test(words.slice(at, at + 3).join(' '));
  return (words[at] === 'ntm' && begins(words, at + 1, rest, as)) || (full && begins(words, at + 3, rest, as));
}

/** Where in a part of a briefing, counted in words from its beginning, some words stand side by side. */
function places(lines: readonly Words[], asked: Words, as: (word: string) => string): number[] {
  let before = 0;
  return lines.flatMap((words) => {
    const start = before;
    before += words.length;
    return words.flatMap((_word, at) => (begins(words, at, asked, as) ? [start + at] : []));
  });
}

/** Whether all pairs begin in one stretch of a part: the title is one, of the rest a new one begins with every 24th word. */
function inOneStretch(pairs: readonly Words[], part: number, lines: readonly Words[], as: (word: string) => string): boolean {
  const found = pairs.map((pair) => places(lines, pair, as));
  if (part === 0) return found.every((at) => at.length > 0);
  return found.flat().some((anchor) => {
    const stretch = Math.floor(anchor / STRETCH) * STRETCH;
    return [stretch - STRETCH, stretch].some((from) => found.every((at) => at.some((one) => one >= from && one < from + STRETCH + OVERLAP)));
  });
}

/**
 * What reading every text would find, as `<rank> <briefing>` in order (find.ts). All that the index knows of a stretch of
 * a text is which two words stand side by side in it, so one where every two of a phrase do counts as having the phrase:
 * this and nothing else is allowed it.
 */
function scan({ archive, textOf }: TestArchive, query: string, quoted: boolean): string[] {
  const asked = quoted ? wordsOf(query) : askedOf(query);
  const pairs = asked.slice(1).map((word, number) => [asked[number] ?? '', word]);
  const apart = pairs.length > 0 ? 6 : 0;
  const ways = [...(asked.some((word) => keyOf(word) !== word) ? [{ base: 0, as: exactly }] : []), { base: 3, as: keyOf }];
  const hits = archive.briefings.flatMap((found) => {
    const parts = fieldsOf(found, textOf(found)).map(({ lines }) => lines.map(wordsOf));
    const ranks = ways.flatMap(({ base, as }) => {
      const says = (of: readonly (readonly Words[])[], wanted: Words) => of.some((lines) => places(lines, wanted, as).length > 0);
      const whole = parts.flatMap((lines, part) => (pairs.length > 0 && places(lines, asked, as).length > 0 ? [base + part] : []));
      // A long phrase's pairs may lie in several stretches, of the title and lead or of the rest.
      const together = [[0, 1], [2]].flatMap((those) => {
        const best = [pairs.slice(0, MOST_PAIRS), pairs.slice(MOST_PAIRS, 10)].filter((of) => of.length > 0).map((of) => those.find((part) => inOneStretch(of, part, parts[part] ?? [], as)) ?? Infinity);
        return pairs.length > 0 && Math.max(...best) < Infinity ? [base + Math.max(...best)] : [];
      });
      const ofWords = (quoted && pairs.length > 0) || !asked.every((word) => says(parts, [word])) ? [] : [base + apart + (asked.every((word) => says(parts.slice(0, 2), [word])) ? 0 : 2)];
      return [...whole, ...together, ...ofWords];
    });
    const missing = pairs.filter((pair) => !parts.some((lines) => places(lines, pair, keyOf).length > 0)).length;
    return ranks.length > 0 ? [{ name: found.body, rank: Math.min(...ranks), missing }] : [];
  });
  // Of those that have the words apart, the ones where more neighbours stand together; one alone has no company to outdo.
  const scattered = hits.filter(({ rank }) => apart > 0 && rank >= apart);
  if (scattered.length > 1 && pairs.length > 1) for (const hit of scattered) hit.rank += apart * hit.missing;
  // The archive stands newest first, and so do those of one rank.
  return hits.sort((a, b) => a.rank - b.rank).map(({ name, rank }) => `${rank} ${name}`);
}

let other: IndexFiles;
beforeAll(async () => {
  other = await writtenIndex(archiveOf({}));
});

it.each([
  { name: 'a query', quoted: false },
  { name: 'a quoted query', quoted: true },
])('$name finds what reading every text finds, in the same order', async ({ quoted }) => {
  await fc.assert(
    fc.asyncProperty(texts, queries, async (briefings, asked) => {
      const archive = archiveOf(briefings);
      const search = await searchIn(archive, await madeIndex(archive, other));
      for (const query of asked) {
        const { hits } = await search.found(quoted ? `"${query}"` : query, { complete: true });
        expect({ query, hits: hits.map((hit) => `${hit.rank} ${search.nameOf(hit)}`) }).toEqual({ query, hits: scan(archive, query, quoted) });
      }
    }),
    { numRuns: 100 },
  );
});
