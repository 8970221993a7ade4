import type { PlaceData } from '../schemas/entries.ts';
import { nameKey } from '../vietnamese/look-alikes.ts';
import type { Entry } from './read-entries.ts';

interface Named {
  id: string;
  data: { name: string };
}

/** The collections whose entries readers know by their names. */
export interface NamedCollections {
  people: readonly Named[];
  authors: readonly Named[];
  topics: readonly Named[];
  places: readonly Entry<PlaceData>[];
}

/** An entry whose name readers cannot tell from that of another: which, and what would be right. */
export interface NameProblem {
  collection: keyof NamedCollections;
  id: string;
  path: PropertyKey[];
  message: string;
  expected: string | undefined;
}

/**
 * Every entry whose name is that of an earlier one, or looks like it. People may be namesakes, and so may places of different
 * kinds, times or units above them, as long as their names are written alike: a name that only looks like another is a mistake.
 */
export function nameProblems({ people, authors, topics, places }: NamedCollections): NameProblem[] {
  return [
    ...twinsIn('people', people, () => false),
    ...twinsIn('authors', authors, () => true),
    ...twinsIn('topics', topics, () => true),
    ...twinsIn('places', places, areOnePlace),
  ];
}

/** How many entries of one name each further one is compared with. No name is that of so many units at different times. */
const MOST_COMPARED = 50;

/** Twins within a collection; `clash` says of two whose names are written alike whether they may not both be there. */
function twinsIn<One extends Named>(collection: keyof NamedCollections, entries: readonly One[], clash: (one: One, other: One) => boolean): NameProblem[] {
  const known = new Map<string, One[]>();
  return entries.flatMap((entry): NameProblem[] => {
    const key = nameKey(entry.data.name);
    const others = known.get(key) ?? [];
    known.set(key, others);
    const twin = others.find((other) => other.data.name !== entry.data.name || clash(entry, other));
    if (others.length < MOST_COMPARED) others.push(entry);
    if (!twin) return [];
    const at = { collection, id: entry.id, path: [] };
    const file = `${collection}/${twin.id}.yaml`;
    return [
      twin.data.name === entry.data.name
        ? { ...at, message: `Tên “${entry.data.name}” đã có ở ${file}.`, expected: WHAT_TO_DO[collection] }
        : { ...at, message: `Tên “${entry.data.name}” trông giống tên “${twin.data.name}” ở ${file}.`, expected: 'Xóa một trong hai tệp, hoặc ghi hai tên mà người đọc phân biệt được.' },
    ];
  });
}

const WHAT_TO_DO: Record<keyof NamedCollections, string | undefined> = {
  people: undefined,
  authors: 'Xóa một trong hai tệp, hoặc ghi hai tên khác nhau: bản tin gọi tác giả bằng tên.',
  topics: 'Xóa một trong hai tệp, hoặc ghi hai tên khác nhau: người đọc chỉ thấy tên.',
  places: 'Xóa một trong hai tệp; nếu là hai địa bàn thì ghi from và until, hoặc within, để phân biệt.',
};

/** Whether two places of one name are of one kind, in one unit, at one time. */
function areOnePlace({ data: one }: Entry<PlaceData>, { data: other }: Entry<PlaceData>): boolean {
  const isApart = (a: PlaceData, b: PlaceData) => a.until !== undefined && b.from !== undefined && a.until < b.from;
  return one.kind === other.kind && one.within === other.within && !isApart(one, other) && !isApart(other, one);
}
