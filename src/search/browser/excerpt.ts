import type { BriefingRecord } from '../../open-data/briefing-record.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { findRanges, markedParts } from '../marking.ts';

/** A passage: consecutive parts, with matches marked. */
export type Excerpt = { text: string; marked: boolean }[];

/** Maximum characters before the first match, and in total. */
const MAX_BEFORE = 60;
const MAX_LENGTH = 220;

/** The searched fields of a briefing's open data: those that its page shows below the title. */
type Source = Pick<
  BriefingRecord,
  'summary' | 'event' | 'text' | 'participants' | 'photos' | 'figures'
>;

/**
 * Fetches the passage of a briefing that best matches, or returns `undefined` if no line matches.
 * Reads the open data, which is a third of the page's size. `address` is the page's URL.
 */
export async function fetchExcerpt(
  address: string,
  phrasings: readonly string[][],
  signal: AbortSignal,
): Promise<Excerpt | undefined> {
  const response = await fetch(address.replace(/\/$/u, '.json'), { signal });
  if (!response.ok) return undefined;
  const record: unknown = await response.json();
  return isSource(record) ? excerptOf(searchableLines(record), phrasings) : undefined;
}

/** A shallow check: the file may be of another version of the site. */
function isSource(value: unknown): value is Source {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['summary', 'text', 'participants', 'photos', 'figures'].every((part) => part in value)
  );
}

/** The lines of a briefing, without its title, which a result shows already. */
function searchableLines({
  summary,
  event,
  text,
  participants,
  photos,
  figures,
}: Source): string[] {
  return [
    summary,
    event ?? '',
    ...text.split('\n'),
    ...figures.map(
      ({ name, value, total, unit }) =>
        `${name} ${formatNumber(value)}${total === undefined ? '' : `/${formatNumber(total)}`} ${unit}`,
    ),
    ...participants.map(({ name, office }) => [name, office].filter(Boolean).join(', ')),
    ...photos.map(({ caption }) => caption),
  ];
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
