import { quoted } from '../problems/nearest.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { nameKey } from '../vietnamese/look-alikes.ts';
import { NearNames } from '../vietnamese/near-names.ts';
import type { NamedCollections, NameProblem } from './check-names.ts';

/** How many near names a message lists. */
const MAX_LISTED = 3;

/**
 * Finds people, authors and places whose name is near that of an earlier entry, as when one person
 * was added twice. Leaves out what {@link nameProblems} refuses.
 */
export function nearNameAdvice({
  people,
  authors,
  places,
}: Pick<NamedCollections, 'people' | 'authors' | 'places'>): NameProblem[] {
  // Units of different kinds bear one name on purpose: xã Mẫu, huyện Mẫu.
  const placesByKind = Map.groupBy(places, ({ data }) => data.kind);
  return [
    ...nearIn('people', people, { byLetter: true, reportsEqual: true }),
    ...nearIn('authors', authors, { byLetter: true, reportsEqual: false }),
    ...Array.from(placesByKind.values()).flatMap((ofKind) =>
      nearIn('places', ofKind, { byLetter: false, reportsEqual: false }),
    ),
  ];
}

function nearIn(
  collection: NameProblem['collection'],
  entries: readonly { id: string; data: { name: string } }[],
  { byLetter, reportsEqual }: { byLetter: boolean; reportsEqual: boolean },
): NameProblem[] {
  const names = new NearNames<{ id: string; name: string }>({ byLetter });
  // In the order of file names, `a.yaml` comes after `a-2.yaml`.
  const byId = entries.toSorted((a, b) => compareCodeUnits(a.id, b.id));
  return byId.flatMap(({ id, data: { name } }): NameProblem[] => {
    const near = names
      .near(name)
      .filter((other) =>
        other.name === name ? reportsEqual : nameKey(other.name) !== nameKey(name),
      )
      .slice(0, MAX_LISTED);
    names.add({ id, name });
    if (near.length === 0) return [];
    const listed = near.map((other) => `${other.name} (${collection}/${other.id}.yaml)`);
    return [
      {
        collection,
        id,
        path: ['name'],
        message: `${quoted([name])} gần như trùng tên với ${listed.join(', ')}.`,
        expected: `Có phải ${near.map((other) => other.name).join(' hay ')}? Phải thì xóa tệp này và dùng tệp đã có; không phải thì để nguyên.`,
      },
    ];
  });
}
