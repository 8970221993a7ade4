const ODD_SPACE = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** Collapses white space to single spaces; skips the many lines that have none but those. */
export function singleSpaced(text: string): string {
  if (ODD_SPACE.test(text)) return text.replace(/\s+/g, ' ');
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
}
