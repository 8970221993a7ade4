/**
 * Replacements for symbols that are read or mark a pause, in order. A pattern only runs if the text
 * contains its symbol, as most texts have few of them.
 */
const SIGNS: readonly (readonly [sign: string, pattern: RegExp, words: string])[] = [
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
const LATER_SIGNS: typeof SIGNS = [
  ['/', /(?<=\p{L})\s*\/\s*(?=\p{L})/gu, ', '],
  ['+', /(?<=\p{L})\+(?=\p{L})/gu, ' cộng '],
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
  const say = (line: string, signs: typeof SIGNS) =>
    signs.reduce(
      (result, [sign, pattern, words]) =>
        result.includes(sign) ? result.replace(pattern, words) : result,
      line,
    );
  const quoted = text.includes("'") ? text.replace(QUOTE, '') : text;
  return singleSpaced(say(singleSpaced(say(quoted, SIGNS).replace(SILENT, '')), LATER_SIGNS))
    .replace(/ (?=[,.;:!?])/g, '')
    .replace(/,(?: ?,)+/g, ',')
    .replace(/,(?=[.;:!?])/g, '')
    .replace(/^[,;] ?/, '')
    .trim();
}

const ODD_SPACE = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Collapses white space to single spaces; skips the many lines that have none but those. */
export function singleSpaced(text: string): string {
  if (ODD_SPACE.test(text)) return text.replace(/\s+/g, ' ');
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
}
