import { fold } from '../../vietnamese/fold.ts';
import { matchCase } from '../../vietnamese/letter-case.ts';
import type { Finding } from '../finding.ts';
import { alternativesTo } from './alternatives.ts';
import type { Likelihood } from './likelihood.ts';
import { respellingsOf } from './odd-words.ts';
import { ONLY_IF_CERTAIN, suspectIn, type SpellingRead, type Suspect } from './read-spelling.ts';

/** How much likelier, as a binary logarithm, another word must be than the one written. */
const MIN_GAIN = 8;
/** A word that is in no list is rarely meant; a rare one stands in contexts that are in no list. */
const UNKNOWN_WORD = 4;
const RARE_WORD = -2;
/** The frequency of rare words. */
const RARE = 4;
/** Frequent enough to be meant for an unknown word, whatever stands beside it. */
const FREQUENT = 6;
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
  const isRare = pairs.frequency(suspect.form) < RARE;
  const oddity = isKnownWord ? (isRare ? RARE_WORD : 0) : UNKNOWN_WORD;
  const written = likelihood.of(suspect.form, suspect) - oddity;
  const numberOf = (form: string | undefined) => (form === undefined ? -1 : pairs.numberOf(form));
  const number = numberOf(suspect.form);
  const [before, after] = [numberOf(suspect.before), numberOf(suspect.after)];
  const [best] = alternativesTo(suspect.form, pairs)
    .filter(
      ({ form }) =>
        likelihood.isKnown(form, suspect) || (!isKnownWord && pairs.frequency(form) >= FREQUENT),
    )
    .filter((other) => pairs.keepsPairs(number, other.number, before, after))
    .map(({ form, handicap }) => ({
      form,
      gain: likelihood.of(form, suspect) - written - handicap,
    }))
    .sort((a, b) => b.gain - a.gain);
  return best && best.gain >= MIN_GAIN + suspect.handicap ? best.form : undefined;
}

function respellingOf(suspect: Suspect, likelihood: Likelihood): string | undefined {
  const [best] = respellingsOf(suspect.form, likelihood.pairs)
    .map(({ form, isCertain }) => {
      const isKnown = likelihood.isKnown(form, suspect);
      return { form, isCertain, isKnown, score: likelihood.of(form, suspect) };
    })
    .filter(({ form, isCertain, isKnown }) =>
      suspect.handicap < ONLY_IF_CERTAIN
        ? isCertain || isKnown
        : isCertain && fold(form) === fold(suspect.form),
    )
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.score - a.score);
  return best?.form;
}
