import { matchCase } from '../../vietnamese/letter-case.ts';
import { splitSyllables, type Syllable } from '../../vietnamese/syllables.ts';
import { decodeTelex, decodeVni } from '../../vietnamese/typing.ts';
import { dictionaryOf, meantWords, MIN_LENGTH } from './meant-words.ts';

/** Spellings to try for each of several unknown words, likeliest first. */
const MAX_SPELLINGS = 3;
/** Corrected queries to try: each may fetch files of the index. */
const MAX_QUERIES = 8;
/**
 * Only this many words are checked for typos, because each is compared with the whole vocabulary.
 */
const MAX_WORDS_CHECKED = 20;

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
  const words = splitSyllables(query).slice(0, MAX_WORDS_CHECKED);
  const dictionary = dictionaryOf(vocabulary);
  // A reader who types no diacritics at all wants none.
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
    [...meantWords(isPlain ? key : form, known, isPlain ? undefined : dictionary.byKey)].sort(
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

/** Counts the words of a query that a correction does not contain. */
export function replacedWordCount(query: string, other: string): number {
  const otherForms = new Set(splitSyllables(other).map(({ form }) => form));
  return splitSyllables(query).filter(({ form }) => !otherForms.has(form)).length;
}

function replaceWord(
  text: string,
  { start, end }: { start: number; end: number },
  spelling: string,
): string {
  return text.slice(0, start) + matchCase(text.slice(start, end), spelling) + text.slice(end);
}
