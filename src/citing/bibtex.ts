import type { Cited } from './cited.ts';
import type { AuthorName } from './names.ts';

/** BibTeX's own names of months: styles write them in their language. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Characters that LaTeX or BibTeX would read as commands, and how they are written. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  '$': '\\$',
  '%': '\\%',
  '&': '\\&',
  '_': '\\_',
};

/**
 * A citation as a BibTeX entry in UTF-8. It is a `@misc`, the type for what appears on the web that classic BibTeX and
 * biblatex both know; `date` and `langid` are for biblatex, `year` and `month` for BibTeX, which passes over what it
 * does not know. Source: B. Berry, O. Patashnik, “BibTeXing”; the manual of biblatex.
 */
export function toBibtex({ key, author, title, year, month, day, archive, publisher, address, note }: Cited): string {
  const fields = [
    ['author', authorField(author)],
    // Inner braces keep capitals as they are.
    ['title', `{{${escaped(title)}}}`],
    ['howpublished', `{${escaped(archive)}}`],
    ['publisher', publisher && `{${escaped(publisher)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1]],
    ['date', `{${[year, twoDigits(month), twoDigits(day)].join('-')}}`],
    // An address is not escaped: styles print it with \url. It holds no braces.
    ['url', `{${address}}`],
    ['langid', '{vietnamese}'],
    ['note', note && `{${escaped(note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name ?? ''} = ${value},\n`]));
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** A name that must not be taken apart stands in a second pair of braces. */
function authorField(author: AuthorName): string {
  return 'literal' in author ? `{{${escaped(author.literal)}}}` : `{${escaped(author.family)}, ${escaped(author.given)}}`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/gu, (character) => ESCAPES[character] ?? character);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
