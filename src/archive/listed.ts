import { summaryOf, type Briefing, type BriefingLink, type BriefingSummary } from './briefing.ts';

/** The most briefings that a list shows with their leads and topics (150 bytes each, compressed): the page must stay within one round trip. */
const IN_FULL = 30;

/** A briefing in a list; of many, some stand by their titles alone. */
export interface ListedBriefing extends BriefingLink, Partial<Pick<BriefingSummary, 'summary' | 'topics'>> {
  sample: boolean;
  /** In the list of a person: the role taken and the office held. */
  note?: string | undefined;
}

export interface ListOptions {
  /** How many of the first show their leads and topics: all of a short list, and none of a long one, unless stated. */
  inFull?: number;
  noteOf?: (briefing: Briefing) => string | undefined;
}

/** Briefings as a list shows them, in their order. */
export function listed(briefings: readonly Briefing[], { inFull = briefings.length <= IN_FULL ? IN_FULL : 0, noteOf }: ListOptions = {}): ListedBriefing[] {
  return briefings.map((briefing, index) => {
    const { summary, topics, ...title } = summaryOf(briefing);
    return { ...title, ...(index < inFull && { summary, topics }), note: noteOf?.(briefing) };
  });
}
