import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { decodeHtml } from '../../src/editing/new/documents/html-charset.ts';
import { cleanSource } from '../../src/editing/new/clean-source.ts';
import { parsePage } from '../../src/rescue/extract/parse-page.ts';
import { PAGES, type PageResult } from './page-results.ts';

/** How much of what a library takes may be of other matters, as a share of the right text. */
const MAX_EXTRA = 0.1;

/** On how many pages each library alone takes the whole text, and little else. */
export async function measureLibraries(
  results: readonly PageResult[],
): Promise<{ readability: Map<string, number>; defuddle: Map<string, number> }> {
  const counts = { readability: new Map<string, number>(), defuddle: new Map<string, number>() };
  for (const { page, system, right } of results) {
    const source = decodeHtml(readFileSync(`${PAGES}/${page}.html`)) ?? '';
    // Both change the document that they are given.
    const readability = new Readability(parsePage(source).document).parse()?.textContent ?? '';
    const { content } = await Defuddle(parsePage(source).document, 'http://trang-mau.example.vn/');
    const defuddle = parsePage(`<body>${content}</body>`).document.body.textContent;
    for (const [name, text] of [
      ['readability', readability],
      ['defuddle', defuddle],
    ] as const)
      if (isWhole(text, right)) counts[name].set(system, (counts[name].get(system) ?? 0) + 1);
  }
  return counts;
}

function isWhole(text: string, { text: right, title }: PageResult['right']): boolean {
  const found = compact(cleanSource(text).text);
  const length = right.reduce((sum, line) => sum + compact(line).length, 0);
  return (
    right.every((line) => line.split('\n').every((part) => found.includes(compact(part)))) &&
    found.replace(compact(title), '').length <= length * (1 + MAX_EXTRA)
  );
}

/** A text without anything that libraries space in their own way. */
function compact(text: string): string {
  return text.replace(/\s+/gu, '');
}
