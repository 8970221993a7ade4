import type * as z from 'astro/zod';
import type { placeSchema } from '../schemas/entries.ts';
import { compareWords } from '../vietnamese/collation.ts';
import { shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { endsOf } from './ends.ts';

/** An administrative unit and where it stands among the others, in its time and before and after it. */
export interface Place {
  id: string;
  /** With its kind: `xã Kỳ Xuân`. */
  name: string;
  /** {@link name}, with its period where another unit has borne that name: `xã Kỳ Xuân (đến 30/6/2025)`. */
  label: string;
  from?: CivilDate | undefined;
  until?: CivilDate | undefined;
  note?: string | undefined;
  /** The unit that it belonged to. */
  within?: PlaceLink | undefined;
  /** The units that belonged to it. */
  members: PlaceLink[];
  /** What it became when it ended. */
  became: Succession[];
  /** What stands in its place now: what it became, or what that became in turn. */
  today: Succession[];
  /** What it was made of. */
  madeOf: Succession[];
  /** Other units of its own name, whatever their kind: huyện, thị xã and xã Kỳ Anh. At most {@link MOST_NAMESAKES}. */
  namesakes: PlaceLink[];
}

/** A unit as another one's page names it. */
export interface PlaceLink {
  id: string;
  label: string;
}

/** One unit that follows, or came before, another, and the document that says so, where it is known. */
export interface Succession extends PlaceLink {
  by?: string | undefined;
}

/** A place as its collection holds it. */
export interface PlaceEntry {
  id: string;
  data: z.input<typeof placeSchema>;
}

/** As many units of one name as the page of each names. No more have borne one in a province; it bounds what a mistake can cost. */
const MOST_NAMESAKES = 20;

/**
 * All places by id, each with its links to the others; lists in the order of names, in each of which a place stands once. Each entry is read
 * once, whatever leads to it.
 */
export function createPlaces(unsorted: readonly PlaceEntry[]): Map<string, Place> {
  const named = Map.groupBy(unsorted, ({ data }) => nameOf(data));
  const labelOf = ({ data }: PlaceEntry) => (named.get(nameOf(data))?.length === 1 ? nameOf(data) : `${nameOf(data)} (${periodWords(data)})`);
  const links = new Map(unsorted.map((entry) => [entry.id, { id: entry.id, label: labelOf(entry) }]));
  const linkTo = (id: string): PlaceLink => links.get(id) ?? { id, label: id };

  // Sorted once: what is grouped below keeps this order.
  const entries = unsorted.toSorted((a, b) => compareWords(linkTo(a.id).label, linkTo(b.id).label));
  const successors = new Map(entries.map(({ id, data }) => [id, distinct((data.became ?? []).map(({ place, by }) => ({ ...linkTo(place), by })))]));
  const successorsOf = (id: string): Succession[] => successors.get(id) ?? [];
  const lastSuccessors = endsOf(successors.keys(), successorsOf);

  const membersOf = Map.groupBy(entries, ({ data }) => data.within);
  const ofOwnName = new Map(Array.from(Map.groupBy(entries, ({ data }) => data.name), ([name, all]) => [name, all.slice(0, MOST_NAMESAKES + 1)]));
  const madeOf = Map.groupBy(
    entries.flatMap(({ id }) => successorsOf(id).map(({ id: after, by }) => ({ after, before: { ...linkTo(id), by } }))),
    ({ after }) => after,
  );
  return new Map(
    unsorted.map(({ id, data }): [string, Place] => {
      const { from, until, note, within, name } = data;
      return [id, {
        ...linkTo(id),
        name: nameOf(data),
        from,
        until,
        note,
        within: within === undefined ? undefined : linkTo(within),
        members: (membersOf.get(id) ?? []).map((member) => linkTo(member.id)),
        became: inOrder(successorsOf(id)),
        today: inOrder(lastSuccessors.get(id) ?? []),
        madeOf: (madeOf.get(id) ?? []).map(({ before }) => before),
        namesakes: (ofOwnName.get(name) ?? []).filter((other) => other.id !== id).slice(0, MOST_NAMESAKES).map((other) => linkTo(other.id)),
      }];
    }),
  );
}

/** Links without those to a place that an earlier one leads to. */
function distinct<Link extends PlaceLink>(links: readonly Link[]): Link[] {
  return Array.from(Map.groupBy(links, ({ id }) => id).values()).flatMap(([first]) => first ?? []);
}

/** `xã Kỳ Xuân`: a name alone does not say which unit is meant. */
function nameOf({ kind, name }: PlaceEntry['data']): string {
  return `${kind} ${name}`;
}

/** `từ 1/1/2020 đến 30/6/2025`: when a unit existed, as far as that is known. */
export function periodWords({ from, until }: { from?: CivilDate | undefined; until?: CivilDate | undefined }): string {
  return [from && `từ ${shortDate(from)}`, until && `đến ${shortDate(until)}`].filter(Boolean).join(' ') || 'chưa rõ thời gian';
}

function inOrder<Link extends PlaceLink>(links: readonly Link[]): Link[] {
  return links.toSorted((a, b) => compareWords(a.label, b.label));
}

/** A unit in the index of places, with the number of briefings that name it. */
export interface PlaceRow {
  place: Place;
  count: number;
}

/** Units that belonged to one, or (without `within`) to none that is known. */
export interface PlaceSection {
  within?: PlaceRow;
  rows: PlaceRow[];
}

/** All places under the units that they belonged to, those that belonged to none at the end. */
export function placeSections(groups: readonly { id: string; briefings: readonly unknown[] }[], places: ReadonlyMap<string, Place>): PlaceSection[] {
  const rows = groups.flatMap(({ id, briefings }): PlaceRow[] => {
    const place = places.get(id);
    return place ? [{ place, count: briefings.length }] : [];
  });
  const heads = rows.filter(({ place }) => place.members.length > 0);
  const membersOf = Map.groupBy(rows, ({ place }) => place.within?.id);
  const rest = rows.filter(({ place }) => place.within === undefined && place.members.length === 0);
  return [
    ...heads.map((within) => ({ within, rows: membersOf.get(within.place.id) ?? [] })),
    ...(rest.length > 0 ? [{ rows: rest }] : []),
  ];
}
