import type { PlaceData } from '../schemas/entries.ts';
import type { PlaceProblem } from './check-places.ts';
import type { Entry } from './read-entries.ts';

/**
 * Finds places that stand on the tile of another one of the same parent at the same time. Where a
 * day is unknown, a place and its successor do not count as simultaneous.
 */
export function tileProblems(places: readonly Entry<PlaceData>[]): PlaceProblem[] {
  const placed = places.filter(({ data }) => data.tile);
  const onOneTile = Map.groupBy(placed, ({ data: { within = '', tile } }) =>
    [within, tile?.column, tile?.row].join(' '),
  );
  return Array.from(onOneTile.values()).flatMap((entries) => {
    const inTurn = entries.toSorted((a, b) => compareDays(a.data.from, b.data.from));
    return inTurn.flatMap((later, index): PlaceProblem[] => {
      const earlier = inTurn[index - 1];
      const { tile } = later.data;
      if (!earlier || !tile || !areSimultaneous(earlier, later)) return [];
      return [
        {
          id: later.id,
          path: ['tile'],
          message: `Ô ở cột ${tile.column}, hàng ${tile.row} của sơ đồ đã có “${earlier.id}” trong cùng thời gian.`,
          expected:
            'Ghi một ô còn trống, hoặc thêm from, until nếu hai đơn vị không cùng có một lúc.',
        },
      ];
    });
  });
}

function areSimultaneous(earlier: Entry<PlaceData>, later: Entry<PlaceData>): boolean {
  if (isSuccessor(earlier, later) || isSuccessor(later, earlier)) return false;
  const [{ until }, { from }] = [earlier.data, later.data];
  return until === undefined || from === undefined || from <= until;
}

function isSuccessor({ id }: Entry<PlaceData>, { data }: Entry<PlaceData>): boolean {
  return data.became.some(({ place }) => place === id);
}

/** An unknown day comes first. */
function compareDays(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
