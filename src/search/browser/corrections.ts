import { fold } from '../../vietnamese/fold.ts';
import { inCaseOf } from '../../vietnamese/letter-case.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { placeTone } from '../../vietnamese/tones.ts';
import { decodeTelex, decodeVni } from '../../vietnamese/typing.ts';
import { sharedStart } from '../contents.ts';

/** So many spellings are tried for a word that the archive does not know, the commonest first. */
const MOST_SPELLINGS = 3;
/** So many queries are tried in all: each may fetch files of the index. */
const MOST_TRIES = 8;
/** A slip is looked for among so many words: comparing each with the whole vocabulary takes its time. */
const MOST_WORDS = 20;

/** A query as typed with the Vietnamese keyboard switched on, where it looks like Telex or VNI: `hooji nghij`, `ho65i nghi5`. */
export function decodings(query: string): string[] {
  return [...new Set([decodeTelex(query), decodeVni(query)])].filter((decoded) => decoded !== query);
}

/** A query with each tone mark on the vowel where it belongs, where one is not: `Hòan` gives `Hoàn`. */
export function withTonesPlaced(query: string): string | undefined {
  const placed = query.normalize('NFC').replace(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    const [first, second] = [placeTone(lower, 'first'), placeTone(lower, 'second')];
    return lower === first || lower === second ? word : inCaseOf(word, first);
  });
  return placed === query.normalize('NFC') ? undefined : placed;
}

/**
 * Queries that differ from this one by one slip in a word, likeliest first. Words that the archive does not know are
 * replaced by its own that are one letter, mark or space away; where it knows all of them, each in turn is taken for the slip.
 * `vocabulary` holds the archive's syllables, the commonest first.
 */
export function respellings(query: string, vocabulary: readonly string[]): string[] {
  const known = new Set(vocabulary);
  const plainVocabulary = [...new Set(vocabulary.map(fold))];
  const knownKeys = new Set(plainVocabulary);
  const spellingsOf = ({ form, key }: { form: string; key: string }) => {
    const [spellings, words] = form === key ? [plainVocabulary, knownKeys] : [vocabulary, known];
    return [...parted(form, words), ...nearby(form, spellings)].slice(0, MOST_SPELLINGS);
  };
  const words = splitSyllables(query).slice(0, MOST_WORDS);
  const isKnown = ({ form, key }: { form: string; key: string }) => /\d/u.test(form) || (form === key ? knownKeys.has(key) : known.has(form));
  const unknown = words.filter((word) => !isKnown(word));
  if (unknown.length > 2) return [];
  let made = [query];
  if (unknown.length > 0) {
    // From the last to the first, so that the places of those before stay as they are.
    for (const word of unknown.reverse()) {
      const spellings = spellingsOf(word);
      made = made.flatMap((text) => spellings.map((spelling) => replaced(text, word, spelling)));
    }
  } else {
    // Figures are meant as they are.
    made = words.filter(({ form }) => !/\d/u.test(form)).flatMap((word) => spellingsOf(word).map((spelling) => replaced(query, word, spelling)));
  }
  return [...new Set(made)].filter((text) => text !== query).slice(0, MOST_TRIES);
}

/** Words of a vocabulary one slip away; for one typed without marks the vocabulary is without them too. */
function nearby(form: string, vocabulary: readonly string[]): string[] {
  const near = vocabulary.filter((word) => isOneSlip(word, form));
  // A slip of a mark is likelier than one of a letter.
  return near.sort((a, b) => Number(fold(b) === fold(form)) - Number(fold(a) === fold(form)));
}

/** Longer than any two words of an archive. */
const LONGEST_PAIR = 60;

/** Two words of a vocabulary that were typed without the space between them: `chonghan`. */
function parted(form: string, words: ReadonlySet<string>): string[] {
  if (form.length > LONGEST_PAIR) return [];
  const places = Array.from({ length: form.length - 1 }, (_none, before) => [form.slice(0, before + 1), form.slice(before + 1)] as const);
  return places.filter(([first, second]) => words.has(first) && words.has(second)).map((both) => both.join(' '));
}

/** How many words of a query another one, made of it, has not. */
export function wordsReplaced(query: string, other: string): number {
  const kept = new Set(splitSyllables(other).map(({ form }) => form));
  return splitSyllables(query).filter(({ form }) => !kept.has(form)).length;
}

/** Whether two words differ by one slip: a letter too many, too few or another one, or two neighbours that have changed places (`nogn` for `nong`). */
export function isOneSlip(word: string, form: string): boolean {
  if (word === form || Math.abs(word.length - form.length) > 1) return false;
  const same = sharedStart(word, form);
  const [one, other] = [word.slice(same), form.slice(same)];
  return one.slice(1) === other.slice(1) || one === other.slice(1) || one.slice(1) === other
    || (one[0] === other[1] && one[1] === other[0] && one.slice(2) === other.slice(2));
}

function replaced(text: string, { start, end }: { start: number; end: number }, spelling: string): string {
  return text.slice(0, start) + inCaseOf(text.slice(start, end), spelling) + text.slice(end);
}
