import { fold } from '../../vietnamese/fold.ts';
import { matchCase } from '../../vietnamese/letter-case.ts';
import type { Finding } from '../finding.ts';
import { alternativesTo } from './alternatives.ts';
import type { Likelihood } from './likelihood.ts';
import { respellingsOf } from './odd-words.ts';
import { ONLY_IF_CERTAIN, suspectIn, type SpellingRead, type Suspect } from './read-spelling.ts';

/**
 * How much, in bits, must speak for another word than the one written. This and the weights were
 * fitted on mistakes put into news, and on the words of news as they are.
 */
const MIN_EVIDENCE = 20;
/** A frequent word is known beside most of its neighbours: where it is not, it is suspect. */
const WEIGHT_OF_FREQUENCY = 0.4;
/** What belongs to a neighbour, as in a compound, is likelier to be meant. */
const WEIGHT_OF_BOND = 0.8;
const WEIGHT_OF_OWN_BOND = 0.8;
/** The bond of compounds, which are what people mean. */
const COMPOUND = 6;
const MEANT_COMPOUND = 2;
/** What other texts write too, beside other words than usual, belongs to what they tell of. */
const WEIGHT_OF_OTHER_TEXTS = 1.5;
/** Frequent enough to be meant for a word in no list, whatever stands beside it. */
const FREQUENT = 12;

/**
 * The suspects of a text that are likely misspelt.
 * @param isExcused whether a word as written is right, such as a name.
 */
export function misspeltIn(
  { suspects, checks }: SpellingRead,
  likelihood: Likelihood,
  isExcused: (text: string) => boolean = () => false,
): Finding[] {
  const { archive } = likelihood;
  const isUsual = (index: number) =>
    archive !== undefined &&
    [checks[2 * index], checks[2 * index + 1]].some((counter = 0) => archive.isUsual(counter));
  const unusual = suspects
    .split('\n')
    .filter((_line, index) => index < checks.length / 2 && !isUsual(index));
  return unusual.flatMap((line) => {
    const suspect = suspectIn(line);
    return isExcused(suspect.text) ? [] : (judge(suspect, likelihood) ?? []);
  });
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
  const { pairs } = likelihood;
  const isKnownWord = pairs.knows(suspect.form);
  const written =
    likelihood.of(suspect.form, suspect) +
    WEIGHT_OF_OTHER_TEXTS * likelihood.inOtherTexts(suspect.form) +
    WEIGHT_OF_OWN_BOND * likelihood.bond(suspect.form, suspect) -
    WEIGHT_OF_FREQUENCY * pairs.frequency(suspect.form);
  const numberOf = (form: string | undefined) => (form === undefined ? -1 : pairs.numberOf(form));
  const number = numberOf(suspect.form);
  const [before, after] = [numberOf(suspect.before), numberOf(suspect.after)];
  const [best] = alternativesTo(suspect.form, pairs)
    .filter(
      ({ form }) =>
        likelihood.isKnown(form, suspect) || (!isKnownWord && pairs.frequency(form) >= FREQUENT),
    )
    .filter((other) => pairs.keepsPairs(number, other.number, before, after))
    .map(({ form, handicap }) => {
      const bond = likelihood.bond(form, suspect);
      return {
        form,
        evidence:
          likelihood.of(form, suspect) -
          written +
          WEIGHT_OF_BOND * bond +
          (bond >= COMPOUND ? MEANT_COMPOUND : 0) -
          handicap,
      };
    })
    .sort((a, b) => b.evidence - a.evidence);
  return best && best.evidence >= MIN_EVIDENCE + suspect.handicap ? best.form : undefined;
}

function respellingOf(suspect: Suspect, likelihood: Likelihood): string | undefined {
  // A word without marks may be a foreign one.
  const isMarked = fold(suspect.form) !== suspect.form;
  const [best] = respellingsOf(suspect.form, likelihood.pairs)
    .map(({ form, isCertain }) => {
      const isKnown = likelihood.isKnown(form, suspect);
      return { form, isCertain, isKnown, score: likelihood.of(form, suspect) };
    })
    .filter(({ form, isCertain, isKnown }) =>
      suspect.handicap < ONLY_IF_CERTAIN
        ? isCertain || (isMarked ? isKnown : likelihood.isKnownOnAllSides(form, suspect))
        : isCertain && fold(form) === fold(suspect.form),
    )
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.score - a.score);
  return best?.form;
}
