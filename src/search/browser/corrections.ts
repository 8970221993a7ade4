import { diacriticsCost, soundAlikes } from '../../vietnamese/confusions.ts';
import { fold } from '../../vietnamese/fold.ts';
import { matchCase } from '../../vietnamese/letter-case.ts';
import { splitSyllables, type Syllable } from '../../vietnamese/syllables.ts';
import { looksVietnamese } from '../../vietnamese/tones.ts';
import { decodeTelex, decodeVni } from '../../vietnamese/typing.ts';
import { commonPrefixLength } from '../file-table.ts';

/** Spellings to try for each of several unknown words, likeliest first. */
const MAX_SPELLINGS = 3;
/** Corrected queries to try: each may fetch files of the index. */
const MAX_QUERIES = 8;
/**
 * Only this many words are checked for typos, because each is compared with the whole vocabulary.
 */
const MAX_WORDS = 20;

/** Costs of slips of the fingers, beside those of confusions.ts. */
const COSTS = { doubled: 0.5, swapped: 0.7, split: 0.9, missing: 1.3, extra: 1.4, other: 1.7 };
/** Added to a slip if what was written can itself be a syllable. */
const SLIP_TO_REAL_WORD = 0.6;
/** How much a rare word costs more than a common one, by the logarithm of its rank. */
const RARITY = 0.12;

/** A word of one letter would be a guess: K ì. */
const MIN_LENGTH = 2;

/** A query to try instead. */
export interface Respelling {
  query: string;
  /** The lower, the likelier. */
  cost: number;
}

/**
 * Decodes a query that looks like Telex or VNI, typed without a Vietnamese keyboard or switched
 * within a word: `hooji nghij`, `ho65i nghi5`, `huyêjn`.
 */
export function decodings(query: string): string[] {
  return [...new Set([decodeTelex(query), decodeVni(query)])].filter(
    (decoded) => decoded !== query && decoded !== query.normalize('NFC'),
  );
}

/**
 * Returns queries that differ from this one by a usual mistake, likeliest first. Words missing from
 * the vocabulary are replaced; if all words are known, each is replaced in turn. Numbers, single
 * letters and names are not corrected.
 * @param vocabulary the archive's syllables, commonest first.
 * @param isName whether a syllable of the query, by its number, is part of a known name.
 */
export function respellings(
  query: string,
  vocabulary: readonly string[],
  isName: (syllable: number) => boolean = () => false,
): Respelling[] {
  const words = splitSyllables(query).slice(0, MAX_WORDS);
  const dictionary = dictionaryOf(vocabulary);
  // Whoever types no diacritics at all wants none.
  const isPlain = words.every(({ form, key }) => form === key);
  const known = isPlain ? dictionary.plain : dictionary.accented;
  const correctable = words.filter(
    ({ form }, number) => form.length >= MIN_LENGTH && /^\p{L}+$/u.test(form) && !isName(number),
  );
  const isKnown = ({ form, key }: Syllable) =>
    form === key ? dictionary.plain.has(key) : dictionary.accented.has(form);
  const unknown = correctable.filter((word) => !isKnown(word));
  if (unknown.length > 2) return [];
  const spellingsOf = ({ form, key }: Syllable) =>
    [...costs(isPlain ? key : form, known, isPlain ? undefined : dictionary.byKey)].sort(
      ([, a], [, b]) => a - b,
    );
  let tries: Respelling[] = [{ query, cost: 0 }];
  if (unknown.length > 0) {
    const count = unknown.length === 1 ? MAX_QUERIES : MAX_SPELLINGS;
    // From last to first, so that the offsets of earlier words stay valid.
    for (const word of unknown.reverse()) {
      const spellings = spellingsOf(word).slice(0, count);
      tries = tries.flatMap((tried) =>
        spellings.map(([spelling, cost]) => ({
          query: replaceWord(tried.query, word, spelling),
          cost: tried.cost + cost,
        })),
      );
    }
  } else {
    tries = correctable.flatMap((word) =>
      spellingsOf(word).map(([spelling, cost]) => ({
        query: replaceWord(query, word, spelling),
        cost,
      })),
    );
  }
  return [...new Map(tries.map((tried) => [tried.query, tried])).values()]
    .filter((tried) => tried.query !== query)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MAX_QUERIES);
}

/** Words of the archive, each with its rank, commonest first. */
interface Dictionary {
  accented: ReadonlyMap<string, number>;
  /** Without diacritics. */
  plain: ReadonlyMap<string, number>;
  /** Accented words by their letters without diacritics. */
  byKey: ReadonlyMap<string, string[]>;
}

let cached: { vocabulary: readonly string[]; dictionary: Dictionary } | undefined;

function dictionaryOf(vocabulary: readonly string[]): Dictionary {
  if (cached?.vocabulary === vocabulary) return cached.dictionary;
  const plain = new Map<string, number>();
  const byKey = new Map<string, string[]>();
  vocabulary.forEach((word, rank) => {
    const [{ key } = { key: fold(word) }] = splitSyllables(word);
    if (!plain.has(key)) plain.set(key, rank);
    const words = byKey.get(key);
    if (words) words.push(word);
    else byKey.set(key, [word]);
  });
  const dictionary = {
    accented: new Map(vocabulary.map((word, rank) => [word, rank])),
    plain,
    byKey,
  };
  cached = { vocabulary, dictionary };
  return dictionary;
}

/**
 * The words of the archive that may have been meant by one that was written, with their costs.
 * A word that the archive has is not compared for slips of the fingers.
 */
function costs(
  form: string,
  words: ReadonlyMap<string, number>,
  byKey: ReadonlyMap<string, string[]> | undefined,
): Map<string, number> {
  const found = new Map<string, number>();
  const add = (word: string, cost: number) => {
    const rank = words.get(word);
    if (rank === undefined || word === form || word.length < MIN_LENGTH) return;
    const total = cost + RARITY * Math.log(rank + 2);
    if (total < (found.get(word) ?? Infinity)) found.set(word, total);
  };
  const [{ key } = { key: form }] = splitSyllables(form);
  for (const word of byKey?.get(key) ?? []) add(word, diacriticsCost(form, word));
  for (const [word, cost] of soundAlikes(form)) add(word, cost);
  if (!words.has(form)) {
    const extra = isPossible(form) ? SLIP_TO_REAL_WORD : 0;
    for (const word of words.keys()) {
      const cost = slipCost(form, word);
      if (cost !== undefined) add(word, cost + extra);
    }
    for (const pair of splitInTwo(form, words)) found.set(pair, COSTS.split);
  }
  return found;
}

/** Whether a word can be a Vietnamese syllable, with its diacritics or without. */
function isPossible(form: string): boolean {
  return looksVietnamese(form) && !/.yê/u.test(form);
}

/** The cost of a slip of the fingers; `undefined` if it takes more than one. */
function slipCost(form: string, word: string): number | undefined {
  if (!isOneEdit(word, form)) return undefined;
  if (form.length > word.length) {
    const at = commonPrefixLength(form, word);
    return form[at] === form[at - 1] || form[at] === form[at + 1] ? COSTS.doubled : COSTS.extra;
  }
  if (form.length < word.length) return COSTS.missing;
  return lettersOf(form) === lettersOf(word) ? COSTS.swapped : COSTS.other;
}

/** The letters of a word in alphabetical order. */
function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

/** Longer than any two words of an archive. */
const MAX_PAIR_LENGTH = 60;

/** Splits a word into two words of the vocabulary, typed without a space: `chonghan`. */
function splitInTwo(form: string, words: ReadonlyMap<string, number>): string[] {
  if (form.length > MAX_PAIR_LENGTH) return [];
  const splits = Array.from(
    { length: Math.max(form.length - 1, 0) },
    (_none, before) => [form.slice(0, before + 1), form.slice(before + 1)] as const,
  );
  return splits
    .filter((parts) => parts.every((part) => part.length >= MIN_LENGTH && words.has(part)))
    .map((both) => both.join(' '));
}

/** Counts the words of a query that a correction does not contain. */
export function replacedWordCount(query: string, other: string): number {
  const otherForms = new Set(splitSyllables(other).map(({ form }) => form));
  return splitSyllables(query).filter(({ form }) => !otherForms.has(form)).length;
}

/**
 * Whether two words differ by one edit: an inserted, missing or substituted letter, or two
 * transposed neighbours (`nogn` for `nong`).
 */
export function isOneEdit(word: string, form: string): boolean {
  if (word === form || Math.abs(word.length - form.length) > 1) return false;
  const shared = commonPrefixLength(word, form);
  const [left, right] = [word.slice(shared), form.slice(shared)];
  return (
    left.slice(1) === right.slice(1) ||
    left === right.slice(1) ||
    left.slice(1) === right ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}

function replaceWord(
  text: string,
  { start, end }: { start: number; end: number },
  spelling: string,
): string {
  return text.slice(0, start) + matchCase(text.slice(start, end), spelling) + text.slice(end);
}
