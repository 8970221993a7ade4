/**
 * Characters with Unicode superscripts and subscripts (chapter "Superscripts and Subscripts", and
 * two of Latin-1).
 */
const SUPERSCRIPTS: Record<string, string> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
  ' ': ' ',
  '*': '*',
  '°': '°',
  ',': ',',
  '.': '.',
};
const SUBSCRIPTS: Record<string, string> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '–': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
  ' ': ' ',
  ',': ',',
  '.': '.',
  a: 'ₐ',
  e: 'ₑ',
  h: 'ₕ',
  i: 'ᵢ',
  j: 'ⱼ',
  k: 'ₖ',
  l: 'ₗ',
  m: 'ₘ',
  n: 'ₙ',
  o: 'ₒ',
  p: 'ₚ',
  r: 'ᵣ',
  s: 'ₛ',
  t: 'ₜ',
  u: 'ᵤ',
  v: 'ᵥ',
  x: 'ₓ',
};

/**
 * Writes a superscript (`sup`) or subscript in Unicode characters; returns `undefined` if one is
 * missing. `before` and `after` are the adjacent texts: a raised `o` or `0` between a digit and `C`
 * is a degree sign.
 */
export function toUnicodeScript(
  kind: 'sup' | 'sub',
  text: string,
  before = '',
  after = '',
): string | undefined {
  if (
    kind === 'sup' &&
    /^[o0O]$/u.test(text.trim()) &&
    /\d\s*$/u.test(before) &&
    (/^\s*[CF](?![\p{L}])/u.test(after) || /^o$/iu.test(text.trim()))
  )
    return '°';
  if (kind === 'sup' && text === 'TM') return '™';
  const signs = kind === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  const written = Array.from(text, (sign) => signs[sign]);
  return written.every((sign) => sign !== undefined) ? written.join('') : undefined;
}
