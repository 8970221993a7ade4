import { placeTone, withoutTone } from './tones.ts';

/**
 * The initials that may precede any, front or back vowels. Source: the spelling rules of c/k, g/gh,
 * ng/ngh.
 */
const BEFORE_ANY = 'b|ch|d|đ|gi|h|kh|l|m|n|nh|p|ph|r|s|t|th|tr|v|x';
const BEFORE_FRONT = `${BEFORE_ANY}|gh|k|ngh`;
const BEFORE_BACK = `${BEFORE_ANY}|c|g|ng`;

/**
 * The rimes of written Vietnamese without tones, by the class of their first vowel. Every syllable
 * of tests/vietnamese/real-syllables.ts has one of them.
 */
const FRONT =
  'e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u|ê(?:c|m|n|ng|p|t|u))?|yê(?:m|n|ng|t|u)|y';
const BACK = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'o(?:o?(?:c|ng)|i|m|n|p|t|a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|e(?:n|o|t)?)?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|n|ng|p|t|â(?:n|ng|t|y)|ê(?:ch|n|nh)?|ô(?:c|i|m|n|ng|t)|ơ|y(?:a|ch|n|nh|t|u|ê(?:n|t))?)?',
  'ư(?:a|c|i|m|n|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u))?',
].join('|');
const AFTER_QU =
  'a(?:c|ch|i|n|ng|nh|o|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:n|ng|t|y)|e(?:n|o|t)?|ê(?:ch|n|nh|t)?|i(?:t|nh)?|ơi?|ô(?:c|i)|y(?:ch|n|nh|t|u|ê(?:n|t))?';
const AFTER_GI = 'ê(?:c|m|n|ng|p|t)|(?:m|n|t|p)?';

const SYLLABLE = new RegExp(
  `^(?:(?:${BEFORE_FRONT})?(?:${FRONT})|(?:${BEFORE_BACK})?(?:${BACK})|qu(?:${AFTER_QU})|gi(?:${AFTER_GI}))$`,
  'u',
);
/** Rimes that end in a stop only have the tones sắc and nặng. */
const STOPPED = /(?:ch|[cpt])$/u;
const STOPPED_TONE = /[\u0301\u0323]/u;

/**
 * Whether a word (lower case, NFC) consists of a Vietnamese initial and rime, with a tone that this
 * rime allows. Stricter than `looksVietnamese`, which accepts any vowel with any final.
 */
export function hasLettersOfSyllable(word: string): boolean {
  const bare = withoutTone(word);
  return SYLLABLE.test(bare) && (!STOPPED.test(bare) || STOPPED_TONE.test(word.normalize('NFD')));
}

/** Whether a word (lower case, NFC) is a Vietnamese syllable with its tone on the right vowel. */
export function isSyllable(word: string): boolean {
  return (
    hasLettersOfSyllable(word) &&
    (placeTone(word, 'first') === word || placeTone(word, 'second') === word)
  );
}
