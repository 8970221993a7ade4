import { fold } from '../../vietnamese/fold.ts';
import { matchCase } from '../../vietnamese/letter-case.ts';
import type { Finding } from '../finding.ts';
import { alternativesTo } from './alternatives.ts';
import { Likelihood } from './likelihood.ts';
import { respellingsOf } from './odd-words.ts';
import { unpackCounters } from './packed-counters.ts';
import type { SpellingRead } from './read-spelling.ts';
import { type Suspect, suspectIn } from './suspect-lines.ts';

/**
 * The least evidence, in bits, for advising another word than the one written. This and the
 * weights were fitted by logistic regression on mistakes put into articles of newspapers, and on
 * the words of other articles as they are.
 */
const MIN_EVIDENCE = 24;
/** How often a word stands beside its neighbours elsewhere. */
const WEIGHT_OF_OTHER_PAIRS = 0.44;
const WEIGHT_OF_OWN_PAIRS = 0.46;
const WEIGHT_OF_OTHER_FREQUENCY = 0.48;
/** The most frequent words, such as của, stand beside anything: more tells nothing. */
const MAX_TELLING_FREQUENCY = 17;
/** A frequent word is listed beside most of its neighbours: where it is not, it is suspect. */
const WEIGHT_OF_FREQUENCY = 0.59;
/** So is a word that is rare itself, for each bit below {@link RARE_BELOW}. */
const WEIGHT_OF_RARITY = 0.94;
const RARE_BELOW = 14;
/** A word that forms a compound with a neighbour is likelier to be meant: the closer, the more. */
const WEIGHT_OF_BOND = 0.38;
const WEIGHT_OF_CLOSE_BOND = 0.47;
const CLOSE_BOND = 4;
const WEIGHT_OF_SECOND_BOND = 0.45;
const WEIGHT_OF_OWN_BOND = 1;
/** Added for another word that the text has beside the same neighbour elsewhere. */
const MEANT_ELSEWHERE = 2.2;
/** Subtracted for a word that the text repeats: it is probably meant. */
const REPEATED_IN_TEXT = 3.25;
/** Lowers the doubt for each doubling of the other texts in which the word is suspect. */
const WEIGHT_OF_OTHER_TEXTS = 0.54;
/** So frequent, a word may replace one that no list has, whatever stands beside it. */
const FREQUENT_ENOUGH_ALONE = 12;
/** A word that is no syllable and that the text has so often is a term, of another language. */
const TIMES_MEANT = 4;

/**
 * The suspects of a text that are likely misspelt.
 * @param isExcused whether a word as written is right, such as a name.
 */
export function misspeltIn(
  { suspects, usageCounters }: SpellingRead,
  likelihood: Likelihood,
  isExcused: (text: string) => boolean = () => false,
): Finding[] {
  const { archive } = likelihood;
  const counters = unpackCounters(usageCounters);
  const isUsual = (index: number) =>
    archive !== undefined &&
    counters.slice(2 * index, 2 * index + 2).some((counter) => archive.isUsual(counter));
  const unusual = suspects
    .split('\n')
    .filter((_line, index) => index < counters.length / 2 && !isUsual(index));
  const read = unusual.map(suspectIn);
  const byForm = Map.groupBy(read, ({ form }) => form);
  const isTerm = ({ form, isSyllable }: Suspect) =>
    !isSyllable && (byForm.get(form)?.length ?? 0) >= TIMES_MEANT;
  return read.flatMap((suspect) =>
    isExcused(suspect.text) || isTerm(suspect) ? [] : (judge(suspect, likelihood) ?? []),
  );
}

/** A suspect's finding if another word is much likelier; `undefined` otherwise. */
function judge(suspect: Suspect, likelihood: Likelihood): Finding | undefined {
  const meant = suspect.isSyllable
    ? likelierThan(suspect, likelihood)
    : respellingOf(suspect, likelihood);
  if (meant === undefined) return undefined;
  const { text, offset } = suspect;
  return {
    offset,
    length: text.length,
    message: `“${text}” có lẽ viết sai.`,
    expected: `Có phải “${matchCase(text, meant)}”?`,
  };
}

function likelierThan(suspect: Suspect, likelihood: Likelihood): string | undefined {
  const { language } = likelihood;
  const { form: written, before, after } = suspect;
  const isKnownWord = language.knows(written);
  const numberOf = (form: string | undefined) =>
    form === undefined ? -1 : language.numberOf(form);
  const number = numberOf(written);
  const [left, right] = [numberOf(before), numberOf(after)];
  const doubt = doubtOf(suspect, likelihood);
  const [best] = alternativesTo(written, language)
    .filter(
      ({ form }) =>
        likelihood.isKnown(form, suspect) ||
        (!isKnownWord && language.frequency(form) >= FREQUENT_ENOUGH_ALONE),
    )
    .filter((other) => language.keepsPairs(number, other.number, left, right))
    .map(({ form, handicap }) => ({
      form,
      evidence: doubt + supportOf(form, suspect, likelihood) - handicap,
    }))
    .sort((a, b) => b.evidence - a.evidence);
  return best && best.evidence >= MIN_EVIDENCE ? best.form : undefined;
}

/** The evidence for another word than the one written. */
function supportOf(form: string, suspect: Suspect, likelihood: Likelihood): number {
  const frequency = likelihood.language.frequency(form);
  const [bond, secondBond] = likelihood.bonds(form, suspect);
  return (
    WEIGHT_OF_OTHER_PAIRS * likelihood.strength(form, suspect) +
    WEIGHT_OF_OTHER_FREQUENCY * Math.min(MAX_TELLING_FREQUENCY, frequency) +
    WEIGHT_OF_BOND * bond +
    WEIGHT_OF_CLOSE_BOND * Math.max(0, bond - CLOSE_BOND) +
    WEIGHT_OF_SECOND_BOND * secondBond +
    (suspect.meantElsewhere.includes(form) ? MEANT_ELSEWHERE : 0)
  );
}

/** The evidence against a word as it is written, whatever else may be meant. */
function doubtOf(suspect: Suspect, likelihood: Likelihood): number {
  const { form, isRepeated } = suspect;
  const frequency = likelihood.language.frequency(form);
  return (
    WEIGHT_OF_FREQUENCY * frequency +
    WEIGHT_OF_RARITY * Math.max(0, RARE_BELOW - frequency) -
    WEIGHT_OF_OWN_PAIRS * likelihood.strength(form, suspect) -
    WEIGHT_OF_OWN_BOND * likelihood.bonds(form, suspect)[0] -
    WEIGHT_OF_OTHER_TEXTS * likelihood.inOtherTexts(form) -
    (isRepeated ? REPEATED_IN_TEXT : 0)
  );
}

function respellingOf(suspect: Suspect, likelihood: Likelihood): string | undefined {
  // A word without marks may be a foreign one.
  const isMarked = fold(suspect.form) !== suspect.form;
  const [best] = respellingsOf(suspect.form, likelihood.language)
    .map(({ form, isCertain }) => {
      const isKnown = likelihood.isKnown(form, suspect);
      return { form, isCertain, isKnown, score: likelihood.score(form, suspect) };
    })
    .filter(({ form, isCertain, isKnown }) =>
      suspect.isInName
        ? isCertain && fold(form) === fold(suspect.form)
        : isCertain || (isMarked ? isKnown : likelihood.isKnownOnAllSides(form, suspect)),
    )
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.score - a.score);
  return best?.form;
}
