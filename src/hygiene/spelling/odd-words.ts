import { fold } from '../../vietnamese/fold.ts';
import { hasLettersOfSyllable, isSyllable } from '../../vietnamese/rimes.ts';
import { placeTone, toneOf, withoutTone } from '../../vietnamese/tones.ts';
import { decodeTelex, decodeVni } from '../../vietnamese/typing.ts';
import { remembered } from './remembered.ts';
import { withSameLetters } from './same-letters.ts';
import type { WordStatistics } from './word-statistics.ts';

/** What may have been meant by a word that is no syllable. */
export interface Respelling {
  /** One word as it is looked up, or two with a space between them. */
  form: string;
  /** Whether the word can be nothing else, so that its neighbours need not confirm it. */
  isCertain: boolean;
}

const TONES = ['\u0301', '\u0323'];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;
/** Only here a tone may stand elsewhere than in the standard position. */
const MOVES_TONE = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|[ìíỉĩịùúủũụòóỏõọ]/u;
const DOUBLED = /(\p{L})\1/u;
/** Letters that Vietnamese words have. */
const VIETNAMESE =
  /^[a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ\d\u0300-\u036f]+$/u;
const VOWEL = /[aeiouy]/u;
/** Keys of Telex and VNI that no other language has in such places. */
const KEYS = /aa|ee|oo|dd|[aou]w|[fj]$|^[a-z]{2,}\d/u;
/** The least frequency of a word that is certain by its keys alone. */
const MIN_TYPED_FREQUENCY = 12;
/** Two words written as one: the more frequent one is more frequent than this. */
const FREQUENCY_OF_SPLIT = 14;
/** The least strength of two words without marks: `chili`, `rada` are foreign words, not two. */
const MIN_UNMARKED_STRENGTH = 9;
const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
/** A letter with a mark, which foreign words do not have. */
const MARKED = /[^a-z\d]/u;
/** No syllable is longer; a longer word is foreign, or two. */
const MAX_SYLLABLE = 8;
const MAX_LETTERS = 14;

/**
 * What may have been meant by a word (lower case, NFC) that is no Vietnamese syllable; nothing for
 * foreign words.
 */
export const respellingsOf = remembered(findRespellings);

function findRespellings(word: string, language: WordStatistics): readonly Respelling[] {
  if (word.length > MAX_LETTERS || !VIETNAMESE.test(word) || language.isLoanword(word)) return [];
  // The keys of Telex come behind others; a word that begins with one is foreign: `zoom`, `jazz`.
  if (/^[fjwz]/u.test(word)) return [];
  // Without a vowel, it is an abbreviation.
  if (!VOWEL.test(word.normalize('NFD'))) return [];
  const isMarked = MARKED.test(word);
  const choose = (forms: readonly string[], isCertain: boolean) =>
    Array.from(new Set(forms.map(withTonePlaced)))
      .filter((form) => form !== word && language.knows(form) && isSyllable(form))
      .map((form) => ({ form, isCertain }));
  const sure = choose(
    [...withoutSurplusMarks(word), ...withToneMoved(word), ...withStoppedTone(word)],
    isMarked,
  );
  const typed = choose(
    [decodeTelex(word), ...(/\d/u.test(word) ? [decodeVni(word)] : [])],
    isMarked,
  );
  if (/\d/u.test(word) || sure.length + typed.length > 0)
    return [
      ...sure,
      ...typed.map(({ form, isCertain }) => ({
        form,
        isCertain:
          isCertain || (KEYS.test(word) && language.frequency(form) >= MIN_TYPED_FREQUENCY),
      })),
    ];
  const slips =
    word.length <= MAX_SYLLABLE ? choose(isMarked ? slipsOf(word) : swappedIn(word), false) : [];
  return [
    ...choose(toneOf(word) === undefined ? withSameLetters(word, language) : [], false),
    ...slips.map(({ form }) => ({ form, isCertain: isMarked && slips.length === 1 })),
    // Without marks, a letter that is missing or another tells of a foreign word.
    ...(isMarked && word.length <= MAX_SYLLABLE ? choose(otherLettersOf(word), false) : []),
    ...splitsOf(word, language),
  ];
}

/** A mark or letter too many: one that fits no letter (`hộ` and a dot), a second tone, `đôông`. */
function withoutSurplusMarks(word: string): string[] {
  const letters = word.normalize('NFD');
  const tones = letters.match(TONE)?.length ?? 0;
  const loose = [word.replace(MARKS, ''), word.replace(DOUBLED, '$1')];
  return tones < 2
    ? loose
    : [
        ...loose,
        ...Array.from(letters.matchAll(TONE), ({ 0: tone, index }) => {
          const before = letters.slice(0, index).replace(TONE, '');
          return (before + tone + letters.slice(index).replace(TONE, '')).normalize('NFC');
        }),
      ];
}

/** `hòan` for hoàn. */
function withToneMoved(word: string): string[] {
  return hasLettersOfSyllable(word) ? [placeTone(word)] : [];
}

/** A syllable that ends in c, p, t or ch takes only sắc or nặng. */
function withStoppedTone(word: string): string[] {
  return /(?:[cpt]|ch)$/u.test(word) ? TONES.map((tone) => withTone(withoutTone(word), tone)) : [];
}

/** A letter too many, or two neighbouring letters swapped. */
function slipsOf(word: string): string[] {
  return [
    ...swappedIn(word),
    ...changed(word, (before, after) => (after === '' ? [] : [before + after.slice(1)])),
  ];
}

/** Two neighbouring letters swapped. */
function swappedIn(word: string): string[] {
  return changed(word, (before, after) =>
    after.length < 2 ? [] : [before + after.charAt(1) + after.charAt(0) + after.slice(2)],
  );
}

/** A letter missing, or another than meant. */
function otherLettersOf(word: string): string[] {
  return changed(word, (before, after) =>
    Array.from(LETTERS).flatMap((letter) => [
      before + letter + after,
      before + letter + after.slice(1),
    ]),
  );
}

/** Changes the letters of a word at each place; the tone stays. */
function changed(word: string, change: (before: string, after: string) => string[]): string[] {
  const tone = toneOf(word) ?? '';
  const bare = withoutTone(word);
  return Array.from({ length: bare.length + 1 }, (_unused, at) =>
    change(bare.slice(0, at), bare.slice(at)),
  )
    .flat()
    .map((spelling) => withTone(spelling, tone));
}

/** Two words without the space between them. */
function splitsOf(word: string, language: WordStatistics): Respelling[] {
  return Array.from(word, (_letter, at) => [word.slice(0, at), word.slice(at)]).flatMap(
    ([first = '', second = '']) =>
      isSyllable(first) &&
      isSyllable(second) &&
      language.strength(placeTone(first), placeTone(second)) >=
        (fold(word) === word ? MIN_UNMARKED_STRENGTH : 1) &&
      // `xirô` and `cờlê` are foreign words in one.
      Math.max(language.frequency(placeTone(first)), language.frequency(placeTone(second))) >
        FREQUENCY_OF_SPLIT
        ? [{ form: `${placeTone(first)} ${placeTone(second)}`, isCertain: true }]
        : [],
  );
}

function withTone(bare: string, tone: string): string {
  const vowel = bare.search(/[aăâeêioôơuưy]/u);
  return vowel < 0 || tone === ''
    ? bare
    : placeTone((bare.slice(0, vowel + 1) + tone + bare.slice(vowel + 1)).normalize('NFC'));
}

/** {@link placeTone}, in a fraction of the time for most spellings. */
function withTonePlaced(spelling: string): string {
  return MOVES_TONE.test(spelling) ? placeTone(spelling) : spelling;
}
