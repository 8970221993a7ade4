import type { PlaceData } from '../schemas/entries.ts';
import { nameKey } from '../vietnamese/look-alikes.ts';
import type { Entry } from './read-entries.ts';

interface NamedEntry {
  id: string;
  data: { name: string };
}

/** The collections whose entries are shown to readers by name. */
export interface NamedCollections {
  people: readonly NamedEntry[];
  authors: readonly NamedEntry[];
  topics: readonly NamedEntry[];
  places: readonly Entry<PlaceData>[];
}

/** An entry whose name readers cannot distinguish from that of another. */
export interface NameProblem {
  collection: keyof NamedCollections;
  id: string;
  path: PropertyKey[];
  message: string;
  expected: string | undefined;
}

/**
 * Finds entries whose name equals that of an earlier one, or looks like it. Equal names are allowed
 * for people, and for places of different kinds, periods or parent units; names that only look
 * alike are always a mistake.
 */
export function nameProblems({ people, authors, topics, places }: NamedCollections): NameProblem[] {
  return [
    ...duplicatesIn('people', people, () => false),
    ...duplicatesIn('authors', authors, () => true),
    ...duplicatesIn('topics', topics, () => true),
    ...duplicatesIn('places', places, areSamePlace),
  ];
}

/** How many entries of the same name an entry is compared with; no real name is that frequent. */
const MAX_COMPARED = 50;

/**
 * Finds duplicate names within a collection.
 * @param conflicts whether two entries of the same name must not coexist.
 */
function duplicatesIn<Item extends NamedEntry>(
  collection: keyof NamedCollections,
  entries: readonly Item[],
  conflicts: (left: Item, right: Item) => boolean,
): NameProblem[] {
  const known = new Map<string, Item[]>();
  return entries.flatMap((entry): NameProblem[] => {
    const key = nameKey(entry.data.name);
    const others = known.get(key) ?? [];
    known.set(key, others);
    const duplicate = others.find(
      (other) => other.data.name !== entry.data.name || conflicts(entry, other),
    );
    if (others.length < MAX_COMPARED) others.push(entry);
    if (!duplicate) return [];
    const at = { collection, id: entry.id, path: [] };
    const file = `${collection}/${duplicate.id}.yaml`;
    return [
      duplicate.data.name === entry.data.name
        ? {
            ...at,
            message: `Tên “${entry.data.name}” đã có ở ${file}.`,
            expected: ADVICE[collection],
          }
        : {
            ...at,
            message: `Tên “${entry.data.name}” trông giống tên “${duplicate.data.name}” ở ${file}.`,
            expected: 'Xóa một trong hai tệp, hoặc ghi hai tên mà người đọc phân biệt được.',
          },
    ];
  });
}

const ADVICE: Record<keyof NamedCollections, string | undefined> = {
  people: undefined,
  authors: 'Xóa một trong hai tệp, hoặc ghi hai tên khác nhau: bản tin gọi tác giả bằng tên.',
  topics: 'Xóa một trong hai tệp, hoặc ghi hai tên khác nhau: người đọc chỉ thấy tên.',
  places:
    'Xóa một trong hai tệp; nếu là hai địa bàn thì ghi from và until, hoặc within, để phân biệt.',
};

/**
 * Whether two places of the same name have the same kind and parent unit, and overlapping periods.
 */
function areSamePlace(
  { data: left }: Entry<PlaceData>,
  { data: right }: Entry<PlaceData>,
): boolean {
  const endsBefore = (a: PlaceData, b: PlaceData) =>
    a.until !== undefined && b.from !== undefined && a.until < b.from;
  return (
    left.kind === right.kind &&
    left.within === right.within &&
    !endsBefore(left, right) &&
    !endsBefore(right, left)
  );
}
