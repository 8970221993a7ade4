import { rewrite, type Rewrite } from './rewrites.ts';
import { singleSpaced } from './single-spaced.ts';

/** Signs that are said or mark a pause. */
const SIGNS: readonly Rewrite[] = [
  ['&', /(?<=\p{L})\s*&\s*(?=\p{L})/gu, ' và '],
  ['–', /\s+–\s+/gu, ', '],
  ['—', /\s+—\s+/gu, ', '],
  // No pause: `kinh tế - xã hội` and `nông lâm - ngư nghiệp` are read in one go.
  ['-', /\s+-\s+/gu, ' '],
  ['-', /^-\s*/gu, ''],
  ['+', /^\+\s*/gu, ''],
  // A mark of a list within the line.
  ['+', /(?<=[;:.]) \+ (?=\p{L})/gu, ' '],
  ['+', / \+ (?=\p{Lu}\p{Ll}*(?: \p{Ll}+){0,5}:)/gu, ', '],
  ['(', /\s*\(([^()]*)\)(?=\s*[.,;:!?]|\s*$)/gu, ', $1'],
  ['(', /\s*\(([^()]*)\)\s*/gu, ', $1, '],
  // Without its other half, as in `a)`, a bracket is but a pause.
  [')', /\)/gu, ','],
  ['(', /\(/gu, ', '],
];

/**
 * Like {@link SIGNS}, but applied after collapsing spaces, as patterns with leading spaces take
 * quadratic time on a long run of them.
 */
const LATER_SIGNS: readonly Rewrite[] = [
  ['/', /(?<=\p{L})\s*\/\s*(?=\p{L})/gu, ', '],
  ['+', /(?<=\p{L})\+(?=\p{L})/gu, ' cộng '],
  // `65+`
  ['+', /\+(?=[\s,.;:)]|$)/gu, ' cộng'],
  ['+', /\+(?=\s*\p{L})/gu, 'cộng '],
  ['=', /(?<=[\p{L}\d])\s*=\s*(?=\p{L})/gu, ' bằng '],
  ['=', /\s*=/gu, ''],
];

/** Marks that are neither said nor a pause: quotation marks, emphasis, bullets. */
const SILENT = /["“”‘’«»*_•►▪●→✓[\]{}|#@\\^~<>]/g;
/** A single quotation mark, not the one within `L'Oréal`. */
const QUOTE = /(?<![\p{L}\d])'|'(?![\p{L}\d])/gu;

/** Any sign or double mark that the patterns look for; most lines have none. */
const ANY = /[&–—\-()/+="'“”‘’«»*_•►▪●→✓[\]{}|#@\\^~<>]|[,\s][,.;:!?]/;

/** Says the signs of a line whose numbers are words, and leaves marks for pauses alone. */
export function saySigns(text: string): string {
  if (!ANY.test(text)) return text.trim();
  const quoted = text.includes("'") ? text.replace(QUOTE, '') : text;
  const said = singleSpaced(rewrite(quoted, SIGNS).replace(SILENT, ''));
  return singleSpaced(rewrite(said, LATER_SIGNS))
    .replace(/ (?=[,.;:!?])/g, '')
    .replace(/,(?: ?,)+/g, ',')
    .replace(/,(?=[.;:!?])/g, '')
    .replace(/^[,;] ?/, '')
    .trim();
}
