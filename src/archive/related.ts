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
  person: { weight: 3, reason: 'cùng đại biểu' },
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
  const days = briefings.map(({ date }) => dayNumber(date));
  return occurrences.map((own, position) => {
    const candidates = new Set(
      own.flatMap(({ feature, index }) =>
        feature.positions.slice(
          Math.max(0, index - CANDIDATES_PER_SIDE),
          index + CANDIDATES_PER_SIDE + 1,
        ),
      ),
    );
    candidates.delete(position);
    // An archive of 20,000 has two million candidates, so reasons and links are built only for the
    // selected ones.
    const scores = Array.from(candidates, (other) => {
      const shared = sharedFeatures(own, occurrences[other] ?? []);
      const daysApart = Math.abs((days[position] ?? 0) - (days[other] ?? 0));
      return {
        other,
        shared,
        score:
          shared.reduce((sum, { weight }) => sum + weight, 0) / (1 + daysApart / HALF_SCORE_DAYS),
      };
    });
    return scores
      .sort(
        (a, b) =>
          b.score - a.score ||
          compareCodeUnits(briefings[a.other]?.path ?? '', briefings[b.other]?.path ?? ''),
      )
      .slice(0, MAX_RELATED)
      .flatMap(({ other, shared }) => {
        const briefing = briefings[other];
        return briefing
          ? [
              {
                briefing: linkOf(briefing),
                reason: [...new Set(shared.map(({ kind }) => FEATURE_KINDS[kind].reason))].join(
                  ', ',
                ),
              },
            ]
          : [];
      });
  });
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

/** The features in both `a` and `b`, in the order of `a`. */
function sharedFeatures(
  a: readonly FeatureOccurrence[],
  b: readonly FeatureOccurrence[],
): Feature[] {
  const shared: Feature[] = [];
  for (const { feature } of a)
    if (b.some((occurrence) => occurrence.feature === feature)) shared.push(feature);
  return shared;
}
