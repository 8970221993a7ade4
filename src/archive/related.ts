import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { dayNumber } from '../vietnamese/dates.ts';
import { linkOf, peopleOf, type Briefing, type BriefingLink } from './briefing.ts';

/** A related briefing, with the reason that readers see. */
export interface RelatedBriefing {
  briefing: BriefingLink;
  /** What the two briefings share: `cùng đại biểu, cùng chuyên mục`. */
  reason: string;
}

const MAX_RELATED = 5;

/**
 * The features that two briefings may share, with their weight before rarity and the reason that
 * readers see. Common participants weigh most; hundreds of briefings share a topic.
 */
const FEATURE_KINDS = {
  person: { weight: 3, reason: 'cùng nhân vật' },
  topic: { weight: 2, reason: 'cùng chuyên mục' },
  place: { weight: 2, reason: 'cùng địa bàn' },
} as const;
type FeatureKind = keyof typeof FEATURE_KINDS;

/**
 * The score halves when two briefings are this many days apart, and drops to a third at twice as
 * many, so old briefings keep a chance.
 */
const HALF_SCORE_DAYS = 730;

/**
 * For each feature, only this many briefings before and after are candidates. All briefings with a
 * rare feature are considered, while a common one costs no more in a large archive.
 */
const CANDIDATES_PER_SIDE = 12;

/** A person, topic or place, with the positions in the archive of the briefings that have it. */
interface Feature {
  kind: FeatureKind;
  positions: number[];
  weight: number;
}

/** A feature of a briefing; `feature.positions[index]` is the position of that briefing. */
interface FeatureOccurrence {
  feature: Feature;
  index: number;
}

/**
 * Finds, for each briefing, up to five others that share people, topics or places with it. Rare
 * features and nearness in time score higher. Deterministic, in linear time.
 * @param briefings newest first.
 * @returns the related briefings in the order of `briefings`, each list by descending score.
 */
export function relatedBriefings(briefings: readonly Briefing[]): RelatedBriefing[][] {
  const occurrences = featureOccurrences(briefings);
  const features = occurrences.map((own) => own.map(({ feature }) => feature));
  const days = briefings.map(({ date }) => dayNumber(date));
  return occurrences.map((own, position) => {
    const ownFeatures = features[position] ?? [];
    const sharedWith = (other: number) =>
      ownFeatures.filter((feature) => features[other]?.includes(feature));
    const scoreOf = (other: number) => {
      const daysApart = Math.abs((days[position] ?? 0) - (days[other] ?? 0));
      let weight = 0;
      for (const feature of ownFeatures)
        if (features[other]?.includes(feature)) weight += feature.weight;
      return weight / (1 + daysApart / HALF_SCORE_DAYS);
    };
    return bestOf(candidatesFor(own, position), scoreOf, briefings).flatMap((other) => {
      const briefing = briefings[other];
      const reasons = sharedWith(other).map(({ kind }) => FEATURE_KINDS[kind].reason);
      return briefing
        ? [{ briefing: linkOf(briefing), reason: [...new Set(reasons)].join(', ') }]
        : [];
    });
  });
}

/** The positions of the briefings near `position` that share a feature with it. */
function candidatesFor(own: readonly FeatureOccurrence[], position: number): Set<number> {
  const candidates = new Set<number>();
  for (const { feature, index } of own) {
    const end = Math.min(index + CANDIDATES_PER_SIDE + 1, feature.positions.length);
    for (let at = Math.max(0, index - CANDIDATES_PER_SIDE); at < end; at += 1)
      candidates.add(feature.positions[at] ?? position);
  }
  candidates.delete(position);
  return candidates;
}

/**
 * The candidates with the highest scores, best first; equal scores are ordered by path. An archive
 * of 20,000 has two million candidates, so they are not all sorted.
 */
function bestOf(
  candidates: ReadonlySet<number>,
  scoreOf: (position: number) => number,
  briefings: readonly Briefing[],
): number[] {
  const pathOf = (position: number) => briefings[position]?.path ?? '';
  const best: { position: number; score: number }[] = [];
  for (const position of candidates) {
    const score = scoreOf(position);
    const isBetterThan = (other: { position: number; score: number }) =>
      score > other.score ||
      (score === other.score && compareCodeUnits(pathOf(position), pathOf(other.position)) < 0);
    const worst = best.at(-1);
    if (best.length === MAX_RELATED && worst && !isBetterThan(worst)) continue;
    const rank = best.findIndex(isBetterThan);
    best.splice(rank === -1 ? best.length : rank, 0, { position, score });
    best.length = Math.min(best.length, MAX_RELATED);
  }
  return best.map(({ position }) => position);
}

/** The features of each briefing, in the order given. */
function featureOccurrences(briefings: readonly Briefing[]): FeatureOccurrence[][] {
  const byKey = new Map<string, Feature>();
  const occurrences = briefings.map((briefing, position) =>
    featureIds(briefing).map(({ kind, id }): FeatureOccurrence => {
      const key = `${kind} ${id}`;
      const feature = byKey.get(key) ?? { kind, positions: [], weight: 0 };
      byKey.set(key, feature);
      return { feature, index: feature.positions.push(position) - 1 };
    }),
  );
  for (const feature of byKey.values())
    feature.weight =
      FEATURE_KINDS[feature.kind].weight *
      Math.log(1 + briefings.length / feature.positions.length);
  return occurrences;
}

function featureIds(briefing: Briefing): { kind: FeatureKind; id: string }[] {
  const withKind = (kind: FeatureKind, references: readonly { id: string }[]) =>
    references.map(({ id }) => ({ kind, id }));
  return [
    ...withKind('person', peopleOf(briefing)),
    ...withKind('topic', briefing.topics),
    ...withKind('place', briefing.places),
  ];
}
