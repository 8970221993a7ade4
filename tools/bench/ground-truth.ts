/**
 * The ground truth: which briefings match a phrase, found by scanning every text. Uses nothing from
 * `src/search/` or `src/vietnamese/`, so that a bug there is not repeated here.
 */

/** Whether a query is typed with all its diacritics or with none. */
export const TYPINGS = ['with diacritics', 'without'] as const;
export type Typing = (typeof TYPINGS)[number];

/** The text of a briefing's page, line by line. */
export interface PageText {
  /** The page's path from the site's root. */
  path: string;
  lines: readonly string[];
}

interface Abbreviation {
  abbreviation: string;
  expansion: string;
}

/** The paths of briefings with the phrase's syllables in sequence in one line. */
export interface Relevant {
  /** An abbreviation of the glossary matches its expansion, and vice versa. */
  paths: Set<string>;
  /** Abbreviations only match literally. */
  strictPaths: Set<string>;
}

/** Returns the relevant briefings. */
export type GroundTruth = (phrase: string, typing: Typing) => Relevant;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;

/** Words, without the characters between them. */
export const WRITTEN_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Removes diacritics, as in unaccented typing. */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/**
 * Normalizes a line for comparison: ` hội nghị `, with spaces around every word. A word's tone mark
 * is moved to its end, so that `hoà` and `hòa` are equal.
 */
export function normalizeLine(line: string, typing: Typing): string {
  const words = line.normalize('NFC').toLowerCase().match(WRITTEN_WORD) ?? [];
  return ` ${words.map((word) => normalizeWord(word, typing)).join(' ')} `;
}

/** Words repeat, so each is normalized once. */
const cache = { 'with diacritics': new Map<string, string>(), without: new Map<string, string>() };

function normalizeWord(word: string, typing: Typing): string {
  const cached = cache[typing].get(word);
  if (cached !== undefined) return cached;
  const normalized = typing === 'without' ? withoutDiacritics(word) : moveToneToEnd(word);
  cache[typing].set(word, normalized);
  return normalized;
}

function moveToneToEnd(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(TONES, '').normalize('NFC') + (letters.match(TONES)?.join('') ?? '');
}

/** Builds the ground truth of an archive. Holds every text twice in memory. */
export function groundTruthFor(
  texts: readonly PageText[],
  glossary: readonly Abbreviation[],
): GroundTruth {
  const archive = (typing: Typing) => ({
    texts: texts.map(({ path, lines }) => ({
      path,
      text: lines.map((line) => normalizeLine(line, typing)).join('\n'),
    })),
    synonyms: glossary.flatMap(({ abbreviation, expansion }): [string, string][] => {
      const [short, full] = [normalizeLine(abbreviation, typing), normalizeLine(expansion, typing)];
      return [
        [short, full],
        [full, short],
      ];
    }),
  });
  const archives = { 'with diacritics': archive('with diacritics'), without: archive('without') };
  return (phrase, typing) => {
    const words = normalizeLine(phrase, typing);
    const others = wordingsOf(words, archives[typing].synonyms).slice(1);
    const withAny = (wordings: readonly string[]) =>
      archives[typing].texts
        .filter(({ text }) => wordings.some((wording) => text.includes(wording)))
        .map(({ path }) => path);
    const strictPaths = withAny([words]);
    return {
      paths: new Set(others.length > 0 ? [...strictPaths, ...withAny(others)] : strictPaths),
      strictPaths: new Set(strictPaths),
    };
  };
}

/** Returns the phrase itself, then all combinations of replacing parts by synonyms. */
function wordingsOf(phrase: string, synonyms: readonly [string, string][]): string[] {
  const wordings = new Set([phrase]);
  // Entries added during iteration are visited too.
  for (const wording of wordings) {
    for (const [part, other] of synonyms)
      if (wording.includes(part)) wordings.add(wording.replace(part, other));
    if (wordings.size > 32) break;
  }
  return [...wordings];
}
