import { expect, it } from 'vitest';
import { createPlaces, type PlaceEntry } from '../../src/archive/places.ts';
import { tileMap } from '../../src/archive/tile-map.ts';

const xa = (name: string, tile?: { column: number; row: number }, from?: string): PlaceEntry => ({
  id: name,
  data: { name, kind: 'xã', ...(tile && { tile }), ...(from !== undefined && { from }) },
});

/** The map of places, each with so many briefings as its index: rows of names and shades. */
function mapOf(...entries: PlaceEntry[]) {
  const rows = Array.from(createPlaces(entries).values(), (place) => ({
    place,
    count: entries.findIndex(({ id }) => id === place.id),
  }));
  return tileMap(rows).map((tiles) =>
    tiles.map((tile) => tile && `${tile.place.bareName} ${tile.level}`),
  );
}

it('a tile map has north above and west at the left, and begins with its first row and column', () => {
  expect(
    mapOf(
      xa('Nam', { column: 4, row: 5 }),
      xa('Bắc', { column: 4, row: 3 }),
      xa('Đông', { column: 6, row: 4 }),
      xa('Ngoài'),
    ),
  ).toEqual([
    ['Bắc 1', undefined, undefined],
    [undefined, undefined, 'Đông 3'],
    ['Nam 0', undefined, undefined],
  ]);
});

it('of units that had a tile in turn, a tile map shows the last', () => {
  const tile = { column: 1, row: 1 };
  expect(
    mapOf(xa('Đầu', tile), xa('Cuối', tile, '2020-01-01'), xa('Giữa', tile, '2010-01-01')),
  ).toEqual([['Cuối 1']]);
});

it('a successor stands on the tile, though no day is known', () => {
  const tile = { column: 1, row: 1 };
  const before = xa('Xưa', tile);
  const after = xa('Nay', tile);
  before.data.became = [{ place: 'Nay' }];
  expect(mapOf(before, after)).toEqual([['Nay 5']]);
  expect(mapOf(after, before)).toEqual([['Nay 0']]);
});

it('there is no tile map where no unit has a tile', () => {
  expect(mapOf(xa('Một'), xa('Hai'))).toEqual([]);
});
