import { fold } from '../../vietnamese/fold.ts';
import { matchCase } from '../../vietnamese/letter-case.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { placeTone } from '../../vietnamese/tones.ts';
import { decodeTelex, decodeVni } from '../../vietnamese/typing.ts';
import { commonPrefixLength } from '../file-table.ts';

/** Spellings to try for an unknown word, commonest first. */
const MAX_SPELLINGS = 3;
/** Corrected queries to try: each may fetch files of the index. */
const MAX_QUERIES = 8;
/**
 * Only this many words are checked for typos, because each is compared with the whole vocabulary.
 */
const MAX_WORDS = 20;

/**
 * Decodes a query that looks like Telex or VNI, typed without a Vietnamese keyboard: `hooji nghij`,
 * `ho65i nghi5`.
 */
export function decodings(query: string): string[] {
  return [...new Set([decodeTelex(query), decodeVni(query)])].filter(
    (decoded) => decoded !== query,
  );
}

/**
 * Moves misplaced tone marks to the right vowel: `Hòan` becomes `Hoàn`. Returns `undefined` if none
 * is misplaced.
 */
export function correctTones(query: string): string | undefined {
  const corrected = query.normalize('NFC').replace(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    const [first, second] = [placeTone(lower, 'first'), placeTone(lower, 'second')];
    return lower === first || lower === second ? word : matchCase(word, first);
  });
  return corrected === query.normalize('NFC') ? undefined : corrected;
}

/**
 * Returns queries that differ from this one by a typo, likeliest first. Words missing from the
 * vocabulary are replaced by words one letter, mark or space away; if all words are known, each is
 * replaced in turn. `vocabulary` holds the archive's syllables, commonest first.
 */
export function respellings(query: string, vocabulary: readonly string[]): string[] {
  const known = new Set(vocabulary);
  const plainVocabulary = [...new Set(vocabulary.map(fold))];
  const knownKeys = new Set(plainVocabulary);
  const spellingsOf = ({ form, key }: { form: string; key: string }) => {
    const [spellings, words] = form === key ? [plainVocabulary, knownKeys] : [vocabulary, known];
    return [...splitInTwo(form, words), ...oneEditAway(form, spellings)].slice(0, MAX_SPELLINGS);
  };
  const words = splitSyllables(query).slice(0, MAX_WORDS);
  const isKnown = ({ form, key }: { form: string; key: string }) =>
    /\d/u.test(form) || (form === key ? knownKeys.has(key) : known.has(form));
  const unknown = words.filter((word) => !isKnown(word));
  if (unknown.length > 2) return [];
  let queries = [query];
  if (unknown.length > 0) {
    // From last to first, so that the offsets of earlier words stay valid.
    for (const word of unknown.reverse()) {
      const spellings = spellingsOf(word);
      queries = queries.flatMap((text) =>
        spellings.map((spelling) => replaceWord(text, word, spelling)),
      );
    }
  } else {
    // Numbers are not corrected.
    queries = words
      .filter(({ form }) => !/\d/u.test(form))
      .flatMap((word) => spellingsOf(word).map((spelling) => replaceWord(query, word, spelling)));
  }
  return [...new Set(queries)].filter((text) => text !== query).slice(0, MAX_QUERIES);
}

/**
 * Words of a vocabulary that are one edit away; for a word typed without marks, the vocabulary has
 * none either.
 */
function oneEditAway(form: string, vocabulary: readonly string[]): string[] {
  const matches = vocabulary.filter((word) => isOneEdit(word, form));
  // A wrong mark is likelier than a wrong letter.
  return matches.sort((a, b) => Number(fold(b) === fold(form)) - Number(fold(a) === fold(form)));
}

/** Longer than any two words of an archive. */
const MAX_PAIR_LENGTH = 60;

/** Splits a word into two words of the vocabulary, typed without a space: `chonghan`. */
function splitInTwo(form: string, words: ReadonlySet<string>): string[] {
  if (form.length > MAX_PAIR_LENGTH) return [];
  const splits = Array.from(
    { length: form.length - 1 },
    (_none, before) => [form.slice(0, before + 1), form.slice(before + 1)] as const,
  );
  return splits
    .filter(([first, second]) => words.has(first) && words.has(second))
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
