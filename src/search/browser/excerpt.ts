import type { BriefingRecord } from '../../open-data/briefing-record.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { findRanges, markedParts } from '../marking.ts';

/** A passage of a text: parts in order, those asked for marked. */
export type Excerpt = { text: string; marked: boolean }[];

/** Signs before the first marked words, and in all. */
const BEFORE = 60;
const LENGTH = 220;

/** What a passage is looked for in: the parts of a briefing's open data that its page shows below the title. */
type Source = Pick<BriefingRecord, 'summary' | 'event' | 'text' | 'participants' | 'photos' | 'figures'>;

/**
 * The passage of a briefing that says what was asked for, or `undefined` when no line of it does. Fetched from its open data,
 * which holds the text alone and is a third of the page. `address` is that of the page.
 */
export async function fetchExcerpt(address: string, asked: readonly string[][], signal: AbortSignal): Promise<Excerpt | undefined> {
  const response = await fetch(address.replace(/\/$/u, '.json'), { signal });
  if (!response.ok) return undefined;
  const record: unknown = await response.json();
  return isSource(record) ? excerptOf(linesOf(record), asked) : undefined;
}

/** Our own file of this or another version: enough to know it by. */
function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && ['summary', 'text', 'participants', 'photos', 'figures'].every((part) => part in value);
}

/** The lines of a briefing below its title, which a result shows already. */
function linesOf({ summary, event, text, participants, photos, figures }: Source): string[] {
  return [
    summary,
    event ?? '',
    ...text.split('\n'),
    ...figures.map(({ name, value, total, unit }) => `${name} ${formatNumber(value)}${total === undefined ? '' : `/${formatNumber(total)}`} ${unit}`),
    ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
    ...photos.map(({ caption }) => caption),
  ];
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
