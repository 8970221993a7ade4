import { diacriticsCost, soundAlikes } from '../../vietnamese/confusions.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { looksVietnamese } from '../../vietnamese/tones.ts';
import { commonPrefixLength } from '../file-table.ts';

/** Costs of slips of the fingers, beside those of confusions.ts. */
const COSTS = { doubled: 0.5, swapped: 0.7, split: 0.9, missing: 1.3, extra: 1.4, other: 1.7 };
/** Added to a slip if what was written can itself be a syllable. */
const SLIP_TO_REAL_WORD = 0.6;
/** How much a rare word costs more than a common one, by the logarithm of its rank. */
const RARITY = 0.12;

/** A word of one letter would be a guess: K ì. */
export const MIN_LENGTH = 2;

/** Words of the archive, each with its rank, commonest first. */
export interface Dictionary {
  accented: ReadonlyMap<string, number>;
  /** Without diacritics. */
  plain: ReadonlyMap<string, number>;
  /** Accented words by their letters without diacritics. */
  byKey: ReadonlyMap<string, string[]>;
}

let cached: { vocabulary: readonly string[]; dictionary: Dictionary } | undefined;

/** The dictionary of a vocabulary; that of the last one is kept. */
export function dictionaryOf(vocabulary: readonly string[]): Dictionary {
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
export function meantWords(
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
