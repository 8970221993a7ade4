import { fold } from './fold.ts';
import { toneOf, withoutTone } from './tones.ts';

/**
 * Spellings that people mistake for one another, with the cost of each mistake: the more usual, the
 * lower. North Central speech mixes up hỏi and ngã, ngã and nặng; s and x, ch and tr, d, gi and r,
 * final n and ng, c and t are mixed up in much of the country.
 */

const HOI = '\u0309';
const NGA = '\u0303';
const NANG = '\u0323';

/** Initials that sound alike, or whose choice is a rule of spelling. */
const INITIALS = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r'],
  ['c', 'k', 'q'],
  ['g', 'gh'],
  ['ng', 'ngh'],
  ['l', 'n'],
];
/** Finals that sound alike. */
const FINALS = [
  ['n', 'ng', 'nh'],
  ['c', 't', 'ch'],
  ['i', 'y'],
];
const INITIAL = /^(?:ngh?|gh?(?!i)|gi|ch|tr|[cdklnqrsx])/u;
const FINAL = /(?:n[gh]?|ch?|t|i|y)$/u;
/** A vowel i in gi, which is written once: gìn is gi and ìn. */
const VOWEL_I = /^[iìíỉĩị]/u;

const INITIAL_COST = 0.6;
const FINAL_COST = 0.7;

/** Spellings of a syllable (lower case, NFC) with another initial or final that sounds alike. */
export function soundAlikes(form: string): Map<string, number> {
  const spellings = new Map<string, number>();
  const [initial = ''] = INITIAL.exec(form) ?? [];
  const startsWithGi = initial === 'gi';
  const rest =
    startsWithGi && !/^[aăâeêoôơuư]/u.test(withoutTone(form.slice(2)))
      ? form.slice(1)
      : form.slice(initial.length);
  for (const other of alternatives(INITIALS, initial))
    spellings.set(other === 'gi' && VOWEL_I.test(rest) ? `g${rest}` : other + rest, INITIAL_COST);
  // "Gì" and "gìn" have the initial gi, though only g is written.
  if (/^g[iìíỉĩị]/u.test(form) && !startsWithGi)
    for (const other of ['d', 'r']) spellings.set(other + form.slice(1), INITIAL_COST);
  const [final = ''] = FINAL.exec(form) ?? [];
  for (const other of alternatives(FINALS, final))
    spellings.set(form.slice(0, form.length - final.length) + other, FINAL_COST);
  return spellings;
}

function alternatives(groups: readonly (readonly string[])[], part: string): string[] {
  return groups
    .filter((group) => group.includes(part))
    .flatMap((group) => group.filter((other) => other !== part));
}

/** The cost of writing `form` for `meant`, which has the same letters without diacritics. */
export function diacriticsCost(form: string, meant: string): number {
  const [bare, bareMeant] = [withoutTone(form), withoutTone(meant)];
  const cost = toneCost(toneOf(form) ?? '', toneOf(meant) ?? '');
  return Array.from(bareMeant).reduce((sum, letter, at) => {
    const written = bare[at] ?? '';
    if (written === letter) return sum;
    // A mark that was forgotten is likelier than a wrong one.
    return sum + (written === fold(letter) ? 0.5 : 1);
  }, cost);
}

function toneCost(written: string, meant: string): number {
  if (written === meant) return 0;
  const both = written + meant;
  if (both === HOI + NGA || both === NGA + HOI) return 0.3;
  if (written === '') return 0.5;
  if (both === NGA + NANG || both === NANG + NGA) return 0.6;
  return 1;
}
