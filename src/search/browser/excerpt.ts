import { blocksOf, joined } from './article-blocks.ts';
import { findRanges, markedParts } from '../marking.ts';

/** A passage of a text: parts in order, those asked for marked. */
export type Excerpt = { text: string; marked: boolean }[];

/** Signs before the first marked words, and in all. */
const BEFORE = 60;
const LENGTH = 220;

/**
 * The passage of a briefing's page that says what was asked for, or `undefined` when no line of it does. The page is
 * fetched: it is small, it is what the reader sees, and opening the result then costs nothing.
 */
export async function fetchExcerpt(address: string, asked: readonly string[][], signal: AbortSignal): Promise<Excerpt | undefined> {
  const response = await fetch(address, { signal });
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return excerptOf(linesOf(page), asked);
}

/** The passage around the most of what was asked for: of the line with the longest marked run. */
export function excerptOf(lines: readonly string[], asked: readonly string[][]): Excerpt | undefined {
  const found = findRanges(lines, asked);
  let best: { line: string; at: number; marked: number; ranges: (typeof found)[number] } | undefined;
  lines.forEach((line, number) => {
    const ranges = found[number] ?? [];
    for (const { start, end } of ranges) {
      if (end - start > (best?.marked ?? 0)) best = { line, at: start, marked: end - start, ranges };
    }
  });
  if (!best) return undefined;
  const { line, at } = best;
  // Where no word begins in between, the passage begins with what is marked.
  const from = at <= BEFORE ? 0 : Math.min(line.indexOf(' ', at - BEFORE) + 1, at);
  const cut = line.length > from + LENGTH ? line.lastIndexOf(' ', from + LENGTH) : line.length;
  const to = Math.max(cut, at + best.marked);
  const ranges = best.ranges.filter(({ start, end }) => start >= from && end <= to).map(({ start, end }) => ({ start: start - from, end: end - from }));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...markedParts(line.slice(from, to), ranges),
    ...(to < line.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The lines of a briefing below its title, which a result shows already. */
function linesOf(page: Document): string[] {
  const article = page.querySelector('article');
  const blocks = article ? blocksOf(article) : [];
  const lines = blocks.map((texts) => (texts[0]?.parentElement?.closest('h1') ? '' : joined(texts).replace(/\s+/gu, ' ').trim()));
  return lines.filter(Boolean);
}
