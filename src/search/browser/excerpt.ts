import { blocksOf, joinTexts } from '../../reading/browser/article-blocks.ts';
import { findRanges, markedParts } from '../marking.ts';

/** A passage: consecutive parts, with matches marked. */
export type Excerpt = { text: string; marked: boolean }[];

/** Maximum characters before the first match, and in total. */
const MAX_BEFORE = 60;
const MAX_LENGTH = 220;

/** Where a passage comes from: not from the title, which a result shows already. */
const SEARCHED = '.lead, .prose, .participants';

/**
 * Fetches the passage of a briefing that best matches, or returns `undefined` if no block of its
 * page matches. Reads the page itself (`address`): the passage is one that the page marks, the page
 * may be saved on the device, and the reader who follows the result has it already.
 */
export async function fetchExcerpt(
  address: string,
  phrasings: readonly string[][],
  signal: AbortSignal,
): Promise<Excerpt | undefined> {
  const response = await fetch(address, { signal });
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const blocks = blocksOf(page.body).filter(([text]) => text?.parentElement?.closest(SEARCHED));
  return excerptOf(blocks.map(joinTexts), phrasings);
}

/** Returns the passage around the longest match. */
export function excerptOf(
  lines: readonly string[],
  phrasings: readonly string[][],
): Excerpt | undefined {
  const found = findRanges(lines, phrasings);
  let best:
    { line: string; start: number; marked: number; ranges: (typeof found)[number] } | undefined;
  lines.forEach((line, number) => {
    const ranges = found[number] ?? [];
    for (const { start, end } of ranges) {
      if (end - start > (best?.marked ?? 0)) best = { line, start, marked: end - start, ranges };
    }
  });
  if (!best) return undefined;
  const { line, start } = best;
  // If no word starts in that range, the passage starts with the match.
  const from = start <= MAX_BEFORE ? 0 : Math.min(line.indexOf(' ', start - MAX_BEFORE) + 1, start);
  const cut =
    line.length > from + MAX_LENGTH ? line.lastIndexOf(' ', from + MAX_LENGTH) : line.length;
  const to = Math.max(cut, start + best.marked);
  const ranges = best.ranges
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...markedParts(line.slice(from, to), ranges),
    ...(to < line.length ? [{ text: ' …', marked: false }] : []),
  ];
}
