import type { Citation } from './citation.ts';
import type { AuthorName } from './names.ts';

/** BibTeX's month macros, which styles translate. */
const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

/** Escapes for the characters that are special in LaTeX or BibTeX. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/**
 * Formats a citation as a BibTeX entry in UTF-8. Its type is `@misc`, the only one for web pages
 * that both classic BibTeX and biblatex support; `date` and `langid` are for biblatex, `year` and
 * `month` for BibTeX, which ignores unknown fields. Sources: B. Berry, O. Patashnik, “BibTeXing”;
 * the manual of biblatex.
 */
export function toBibtex(citation: Citation): string {
  const { year, month, day, publisher, address, note } = citation;
  const fields = [
    ['author', authorField(citation.author)],
    // Inner braces preserve capitals.
    ['title', `{{${escapeLatex(citation.title)}}}`],
    ['howpublished', `{${escapeLatex(citation.archive)}}`],
    ['publisher', publisher && `{${escapeLatex(publisher)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1]],
    ['date', `{${[year, twoDigits(month), twoDigits(day)].join('-')}}`],
    // Not escaped, because styles print it with \url; addresses contain no braces.
    ['url', address && `{${address}}`],
    ['langid', '{vietnamese}'],
    ['note', note && `{${escapeLatex(note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name ?? ''} = ${value},\n`],
  );
  return `@misc{${citation.key},\n${lines.join('')}}\n`;
}

/** A second pair of braces keeps BibTeX from splitting a literal name. */
function authorField(author: AuthorName): string {
  return 'literal' in author
    ? `{{${escapeLatex(author.literal)}}}`
    : `{${escapeLatex(author.family)}, ${escapeLatex(author.given)}}`;
}

function escapeLatex(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/gu, (character) => ESCAPES[character] ?? character);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
