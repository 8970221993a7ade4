import { byCodes } from '../code-order.ts';
import { daysBetween } from '../vietnamese/dates.ts';
import { linkOf, peopleOf, type Briefing, type BriefingLink } from './briefing.ts';

/** A briefing that goes with another, and why. */
export interface RelatedBriefing extends BriefingLink {
  /** What both share: `cùng đại biểu, cùng chuyên mục`. */
  why: string;
}

const MOST_RELATED = 5;

/**
 * What two briefings may share, how much each says about them before rarity is counted, and what readers are told. The
 * same people at the table say most; a topic is shared by hundreds.
 */
const KINDS = {
  person: { weight: 3, why: 'cùng đại biểu' },
  topic: { weight: 2, why: 'cùng chuyên mục' },
  place: { weight: 2, why: 'cùng địa bàn' },
} as const;
type SharedKind = keyof typeof KINDS;

/** What is shared counts half when so many days lie between two briefings, and a third at twice as many: old company is not forgotten. */
const HALVING_DAYS = 730;

/**
 * Of all that share something with a briefing only the nearest in time are looked at, so many before and so many after
 * for each thing shared: what is rare is then seen whole, and what is common costs no more in a large archive.
 */
const REACH = 12;

/** A thing that briefings share, with those that do, in the order of the archive. */
interface Feature {
  kind: SharedKind;
  positions: number[];
  weight: number;
}

/** A feature of a briefing, and the `index` of the briefing among all that have it. */
interface FeaturePlace {
  feature: Feature;
  index: number;
}

/**
 * For each briefing, in the order given (newest first), the at most five others that share most with it: people, topics
 * and places, the rarer the more, nearness in time counting too. The same archive gives the same answer; the time it
 * takes grows in proportion to the archive.
 */
export function relatedBriefings(briefings: readonly Briefing[]): RelatedBriefing[][] {
  const places = featurePlaces(briefings);
  return briefings.map((briefing, position) => {
    const own = places[position] ?? [];
    const candidates = new Set(own.flatMap(({ feature, index }) => feature.positions.slice(Math.max(0, index - REACH), index + REACH + 1)));
    candidates.delete(position);
    return Array.from(candidates)
      .flatMap((other) => compared(briefing, own, briefings[other], places[other] ?? []))
      .sort((a, b) => b.score - a.score || byCodes(a.link.path, b.link.path))
      .slice(0, MOST_RELATED)
      .map(({ link, why }) => ({ ...link, why }));
  });
}

/** Each briefing's features, and where among those that have it the briefing stands. */
function featurePlaces(briefings: readonly Briefing[]): FeaturePlace[][] {
  const byKey = new Map<string, Feature>();
  const places = briefings.map((briefing, position) =>
    sharedThings(briefing).map(({ kind, id }): FeaturePlace => {
      const key = `${kind} ${id}`;
      const feature = byKey.get(key) ?? { kind, positions: [], weight: 0 };
      byKey.set(key, feature);
      return { feature, index: feature.positions.push(position) - 1 };
    }),
  );
  for (const feature of byKey.values()) feature.weight = KINDS[feature.kind].weight * Math.log(1 + briefings.length / feature.positions.length);
  return places;
}

function sharedThings(briefing: Briefing): { kind: SharedKind; id: string }[] {
  const of = (kind: SharedKind, things: readonly { id: string }[]) => things.map(({ id }) => ({ kind, id }));
  return [...of('person', peopleOf(briefing)), ...of('topic', briefing.topics), ...of('place', briefing.places)];
}

/** A briefing held against another. */
interface Comparison {
  /** How much both have to do with each other. */
  score: number;
  link: BriefingLink;
  why: string;
}

/** How much two briefings have to do with each other, and why; in a list, empty when the other is not there. */
function compared(one: Briefing, ofOne: readonly FeaturePlace[], other: Briefing | undefined, ofOther: readonly FeaturePlace[]): Comparison[] {
  if (!other) return [];
  const shared = ofOne.map(({ feature }) => feature).filter((feature) => ofOther.some((place) => place.feature === feature));
  const score = shared.reduce((sum, { weight }) => sum + weight, 0) / (1 + daysBetween(one.date, other.date) / HALVING_DAYS);
  return [{ score, link: linkOf(other), why: [...new Set(shared.map(({ kind }) => KINDS[kind].why))].join(', ') }];
}
