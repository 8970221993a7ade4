import { soundAlikes } from '../../vietnamese/confusions.ts';
import { fold } from '../../vietnamese/fold.ts';
import { withoutTone } from '../../vietnamese/tones.ts';
import { remembered } from './remembered.ts';
import { withSameLetters } from './same-letters.ts';
import type { WordStatistics } from './word-statistics.ts';

/** A word that may have been meant. */
export interface Alternative {
  form: string;
  /** Its number in the lists. */
  number: number;
  /** Bits subtracted from its evidence; a negative one makes it easier to propose. */
  handicap: number;
}

/** Words of which both spellings are right, and nothing else sounds so. */
const DOUBLETS = new Set(
  'dông giông, dội giội, dèm gièm, dấm giấm, dập giập, dắt giắt, dùi giùi, dúi giúi, dong giong, dẫy rẫy'.split(
    ', ',
  ),
);
/** A word of names alone: `nguyên văn` is no Nguyễn Văn. */
const NAMES = new Set(['nguyễn']);
const HOI = '\u0309';
const NGA = '\u0303';
/** The choice of i or y alone behind a consonant, or behind qu: both spellings are in use. */
const FREE_CHOICE = /^(?:[^aăâeêioôơuưy]*|qu)[iy]$/u;
/** Final sounds that are confused less often than n and ng. */
const RARE_FINAL = /(?:nh|[ct]h?)$/u;
/** A tone is what people leave out most. */
const MISSING_TONE = -1.6;
/** Findings for hỏi and ngã in real texts were nearly all right. */
const OTHER_TONE = -1.5;
/** Few leave out other marks too, and many words with them are also words without. */
const MISSING_MARKS = 4;
/** l and n, and finals other than n and ng, are seldom confused. */
const SELDOM_CONFUSED_SOUND = 3;
/** s and x, d and gi, ch and tr: often confused. */
const OTHER_INITIAL = -0.4;
/** By a slip, n gets an h: quốc phòng anh ninh. */
const SLIPPED_SOUND = 1.5;

/** The known words that a word (a syllable as it is looked up) may be written for. */
export const alternativesTo = remembered(findAlternatives);

function findAlternatives(form: string, language: WordStatistics): readonly Alternative[] {
  const found = new Map<string, number>();
  const add = (other: string, handicap: number) => {
    // The tone stays where it is: in its standard position.
    if (other !== form && language.knows(other) && !NAMES.has(other))
      found.set(other, Math.min(handicap, found.get(other) ?? Infinity));
  };
  const bare = withoutTone(form);
  for (const [other] of FREE_CHOICE.test(bare) ? [] : soundAlikes(form))
    if (!isOtherSound(form, other) && !isDoublet(form, other)) add(other, handicapOf(form, other));
  const letters = form.normalize('NFD');
  if (letters.includes(HOI)) add(letters.replace(HOI, NGA).normalize('NFC'), OTHER_TONE);
  if (letters.includes(NGA)) add(letters.replace(NGA, HOI).normalize('NFC'), OTHER_TONE);
  if (bare === form) {
    const isPlain = fold(form) === form;
    for (const other of withSameLetters(form, language))
      if (withoutTone(other) === form) add(other, MISSING_TONE);
      else if (isPlain) add(other, MISSING_MARKS);
  }
  return Array.from(found, ([other, handicap]) => ({
    form: other,
    number: language.numberOf(other),
    handicap,
  }));
}

function isDoublet(form: string, other: string): boolean {
  return DOUBLETS.has(`${form} ${other}`) || DOUBLETS.has(`${other} ${form}`);
}

/** `kh` and `nh` are confused with nothing, `qu` and `cu` only where they sound alike: `quốc`. */
function isOtherSound(form: string, other: string): boolean {
  if (form.charAt(0) === other.charAt(0)) return false;
  return form.charAt(1) === 'h' && /^[kn]/u.test(form)
    ? true
    : /^q|^c(?=u)/u.test(form) && !withoutTone(form).slice(1).startsWith('uô');
}

/** Pairs of l and n, and of finals other than n and ng, i and y, are confused less often. */
function handicapOf(form: string, other: string): number {
  const finals = [form, other];
  if (form.charAt(0) !== other.charAt(0))
    return finals.every((word) => /^[ln]/u.test(word)) ? SELDOM_CONFUSED_SOUND : OTHER_INITIAL;
  if (!finals.some((word) => RARE_FINAL.test(word))) return 0;
  return finals.some((word) => word.endsWith('n')) ? SLIPPED_SOUND : SELDOM_CONFUSED_SOUND;
}
