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
  /** A whole number, so that a sum of weights does not depend on their order. */
  weight: number;
  /** The position of the last briefing that was compared with others and has this feature. */
  comparedAt: number;
}

/** The unit of weights: a millionth. */
const WEIGHT_UNIT = 1e-6;

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
  const lastFor = new Int32Array(briefings.length).fill(-1);
  const days = briefings.map(({ date }) => dayNumber(date));
  return occurrences.map((own, position) => {
    // Marking them is faster than looking each up in the list of the other briefing.
    for (const { feature } of own) feature.comparedAt = position;
    const sharedWith = (other: number) =>
      (features[position] ?? []).filter((feature) => features[other]?.includes(feature));
    const scoreOf = (other: number) => {
      const daysApart = Math.abs((days[position] ?? 0) - (days[other] ?? 0));
      let weight = 0;
      for (const feature of features[other] ?? [])
        if (feature.comparedAt === position) weight += feature.weight;
      return weight / (1 + daysApart / HALF_SCORE_DAYS);
    };
    return bestOf(candidatesFor(own, position, lastFor), scoreOf, briefings).flatMap((other) => {
      const briefing = briefings[other];
      const reasons = sharedWith(other).map(({ kind }) => FEATURE_KINDS[kind].reason);
      return briefing
        ? [{ briefing: linkOf(briefing), reason: [...new Set(reasons)].join(', ') }]
        : [];
    });
  });
}

/**
 * The positions of the briefings near `position` that share a feature with it.
 * @param lastFor for each briefing, the last position that it was a candidate for: faster than a
 * set for each.
 */
function candidatesFor(
  own: readonly FeatureOccurrence[],
  position: number,
  lastFor: Int32Array,
): number[] {
  const candidates: number[] = [];
  lastFor[position] = position;
  for (const { feature, index } of own) {
    const end = Math.min(index + CANDIDATES_PER_SIDE + 1, feature.positions.length);
    for (let at = Math.max(0, index - CANDIDATES_PER_SIDE); at < end; at += 1) {
      const other = feature.positions[at] ?? position;
      if (lastFor[other] === position) continue;
      lastFor[other] = position;
      candidates.push(other);
    }
  }
  return candidates;
}

/**
 * The candidates with the highest scores, best first; equal scores are ordered by path. An archive
 * of 20,000 has two million candidates, so they are not all sorted.
 */
function bestOf(
  candidates: readonly number[],
  scoreOf: (position: number) => number,
  briefings: readonly Briefing[],
): number[] {
  const pathOf = (position: number) => briefings[position]?.path ?? '';
  const best: { position: number; score: number }[] = [];
  for (const position of candidates) {
    const score = scoreOf(position);
    const worst = best.at(-1);
    if (best.length === MAX_RELATED && worst && score < worst.score) continue;
    const isBetterThan = (other: { position: number; score: number }) =>
      score > other.score ||
      (score === other.score && compareCodeUnits(pathOf(position), pathOf(other.position)) < 0);
    const rank = best.findIndex(isBetterThan);
    best.splice(rank === -1 ? best.length : rank, 0, { position, score });
    if (best.length > MAX_RELATED) best.pop();
  }
  return best.map(({ position }) => position);
}

/** The features of each briefing, in the order given. */
function featureOccurrences(briefings: readonly Briefing[]): FeatureOccurrence[][] {
  const byKey = new Map<string, Feature>();
  const occurrences = briefings.map((briefing, position) =>
    featureIds(briefing).map(({ kind, id }): FeatureOccurrence => {
      const key = `${kind} ${id}`;
      const feature = byKey.get(key) ?? { kind, positions: [], weight: 0, comparedAt: -1 };
      byKey.set(key, feature);
      return { feature, index: feature.positions.push(position) - 1 };
    }),
  );
  for (const feature of byKey.values())
    feature.weight = Math.round(
      (FEATURE_KINDS[feature.kind].weight *
        Math.log(1 + briefings.length / feature.positions.length)) /
        WEIGHT_UNIT,
    );
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
