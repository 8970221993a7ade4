import { cacheKeyOf, shared } from '../cache/static-page.ts';
import {
  memoizeByBriefing,
  summaryOf,
  type Briefing,
  type BriefingLink,
  type BriefingSummary,
} from './briefing.ts';

/**
 * A longer list shows titles only: a summary with topics takes 150 bytes compressed, and the page
 * must fit into one round trip.
 */
const MAX_LENGTH_WITH_SUMMARIES = 30;

/** A briefing in a list; in long lists, `summary`, `topics` and `photo` are
 * left out. */
export interface BriefingListItem
  extends BriefingLink, Partial<Pick<BriefingSummary, 'summary' | 'topics' | 'photo'>> {
  sample: boolean;
  /** In a person's list: their role and office. */
  note?: string | undefined;
}

export interface ListOptions {
  /** How many items have a summary, from the first. Default: all in a short list, else none. */
  summaryCount?: number;
  noteOf?: (briefing: Briefing) => string | undefined;
}

/** Converts briefings to list items, in the order given. */
export function listItems(
  briefings: readonly Briefing[],
  {
    summaryCount = briefings.length <= MAX_LENGTH_WITH_SUMMARIES ? MAX_LENGTH_WITH_SUMMARIES : 0,
    noteOf,
  }: ListOptions = {},
): BriefingListItem[] {
  return briefings.map((briefing, index) => {
    const item = (index < summaryCount ? itemWithSummary : itemWithTitle)(briefing);
    const note = noteOf?.(briefing);
    return note === undefined ? item : shared({ ...item, note }, () => cacheKeyOf([item, note]));
  });
}

const itemWithSummary = memoizeByBriefing((briefing): BriefingListItem =>
  shared(summaryOf(briefing)),
);
const itemWithTitle = memoizeByBriefing((briefing): BriefingListItem => {
  const { path, title, date, sample } = briefing;
  return shared({ path, title, date, sample });
});
