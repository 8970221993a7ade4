import type * as z from 'astro/zod';
import type { placeSchema } from '../schemas/entries.ts';
import { compareWords } from '../vietnamese/collation.ts';
import { shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { reachableSinks } from './reachable-sinks.ts';

/** An administrative unit with links to its parent, members, predecessors and successors. */
export interface Place {
  id: string;
  /** The name with its kind: `xã Phú Xuân`. */
  name: string;
  /** `xã` */
  kind: string;
  /** The name without its kind: `Phú Xuân`. */
  bareName: string;
  /** {@link name}, with its period if another unit has the same: `xã Phú Xuân (đến 30/6/2025)`. */
  label: string;
  from?: CivilDate | undefined;
  until?: CivilDate | undefined;
  note?: string | undefined;
  /** Where the tile map shows it. */
  tile?: { column: number; row: number } | undefined;
  /** The unit that it belongs or belonged to. */
  within?: PlaceLink | undefined;
  /** The units that belong or belonged to it. */
  members: PlaceLink[];
  /** Its direct successors. */
  became: Succession[];
  /** The units at the end of its chains of successors, which cover its area today. */
  today: Succession[];
  /** Its direct predecessors. */
  formedFrom: Succession[];
  /**
   * Other units with the same name and any kind: huyện, thị xã and xã Mẫu. At most {@link
   * MAX_NAMESAKES}.
   */
  namesakes: PlaceLink[];
}

/** A link to a unit's page. */
export interface PlaceLink {
  id: string;
  label: string;
}

/** A successor or predecessor of a unit. */
export interface Succession extends PlaceLink {
  /** The legal document behind the change, if known. */
  by?: string | undefined;
}

/** An entry of the `places` collection. */
export interface PlaceEntry {
  id: string;
  data: z.input<typeof placeSchema>;
}

/** No province has had more units of one name; the limit bounds the cost of a mistake. */
const MAX_NAMESAKES = 20;

/**
 * Resolves all places and their links to each other. The lists are sorted by label and hold each
 * place once.
 * @returns the places by id.
 */
export function createPlaces(unsorted: readonly PlaceEntry[]): Map<string, Place> {
  const byFullName = Map.groupBy(unsorted, ({ data }) => fullName(data));
  const labelOf = ({ data }: PlaceEntry) =>
    byFullName.get(fullName(data))?.length === 1
      ? fullName(data)
      : `${fullName(data)} (${periodText(data)})`;
  const links = new Map(
    unsorted.map((entry) => [entry.id, { id: entry.id, label: labelOf(entry) }]),
  );
  const linkTo = (id: string): PlaceLink => links.get(id) ?? { id, label: id };

  // Sorted once: the groups below keep this order.
  const entries = unsorted.toSorted((a, b) => compareWords(linkTo(a.id).label, linkTo(b.id).label));
  const successors = new Map(
    entries.map(({ id, data }) => [
      id,
      distinctById((data.became ?? []).map(({ place, by }) => ({ ...linkTo(place), by }))),
    ]),
  );
  const successorsOf = (id: string): Succession[] => successors.get(id) ?? [];
  const finalSuccessors = reachableSinks(successors.keys(), successorsOf);

  const membersOf = Map.groupBy(entries, ({ data }) => data.within);
  const byName = new Map(
    Array.from(
      Map.groupBy(entries, ({ data }) => data.name),
      ([name, namesakes]) => [name, namesakes.slice(0, MAX_NAMESAKES + 1)],
    ),
  );
  const predecessors = Map.groupBy(
    entries.flatMap(({ id }) =>
      successorsOf(id).map(({ id: after, by }) => ({ after, before: { ...linkTo(id), by } })),
    ),
    ({ after }) => after,
  );
  return new Map(
    unsorted.map(({ id, data }): [string, Place] => {
      const { from, until, note, tile, within, kind, name } = data;
      return [
        id,
        {
          ...linkTo(id),
          name: fullName(data),
          kind,
          bareName: name,
          from,
          until,
          note,
          tile,
          within: within === undefined ? undefined : linkTo(within),
          members: (membersOf.get(id) ?? []).map((member) => linkTo(member.id)),
          became: sortedByLabel(successorsOf(id)),
          today: sortedByLabel(finalSuccessors.get(id) ?? []),
          formedFrom: (predecessors.get(id) ?? []).map(({ before }) => before),
          namesakes: (byName.get(name) ?? [])
            .filter((other) => other.id !== id)
            .slice(0, MAX_NAMESAKES)
            .map((other) => linkTo(other.id)),
        },
      ];
    }),
  );
}

/** Keeps the first link to each place. */
function distinctById<Link extends PlaceLink>(links: readonly Link[]): Link[] {
  return Array.from(Map.groupBy(links, ({ id }) => id).values()).flatMap(([first]) => first ?? []);
}

/** `xã Phú Xuân`: the name alone is ambiguous. */
function fullName({ kind, name }: PlaceEntry['data']): string {
  return `${kind} ${name}`;
}

/** The period in which a unit existed, as far as known: `từ 1/1/2020 đến 30/6/2025`. */
export function periodText({
  from,
  until,
}: {
  from?: CivilDate | undefined;
  until?: CivilDate | undefined;
}): string {
  return (
    [from && `từ ${shortDate(from)}`, until && `đến ${shortDate(until)}`]
      .filter(Boolean)
      .join(' ') || 'chưa rõ thời gian'
  );
}

function sortedByLabel<Link extends PlaceLink>(links: readonly Link[]): Link[] {
  return links.toSorted((a, b) => compareWords(a.label, b.label));
}

/** A unit in the index of places, with its number of briefings. */
export interface PlaceRow {
  place: Place;
  count: number;
}

/** The members of the unit `within`; without it, units that have no known parent. */
export interface PlaceSection {
  within?: PlaceRow;
  rows: PlaceRow[];
}

/** All places grouped by parent unit; those without parent or members come last. */
export function placeSections(
  groups: readonly { id: string; briefings: readonly unknown[] }[],
  places: ReadonlyMap<string, Place>,
): PlaceSection[] {
  const rows = groups.flatMap(({ id, briefings }): PlaceRow[] => {
    const place = places.get(id);
    return place ? [{ place, count: briefings.length }] : [];
  });
  const parents = rows.filter(({ place }) => place.members.length > 0);
  const membersOf = Map.groupBy(rows, ({ place }) => place.within?.id);
  const rest = rows.filter(({ place }) => place.within === undefined && place.members.length === 0);
  return [
    ...parents.map((within) => ({ within, rows: membersOf.get(within.place.id) ?? [] })),
    ...(rest.length > 0 ? [{ rows: rest }] : []),
  ];
}
