import { heatLevels } from './heat-levels.ts';
import type { PlaceRow } from './places.ts';

/** A unit on a tile map. */
export interface Tile extends PlaceRow {
  /** The shade of its number of briefings: {@link heatLevels}. */
  level: number;
}

/**
 * Arranges units by the tiles that their files give them. Of units that had a tile in turn, the
 * last one stands there.
 * @returns the rows, north first, each with all columns, west first: `undefined` where no unit is.
 * Empty if no unit has a tile.
 */
export function tileMap(rows: readonly PlaceRow[]): (Tile | undefined)[][] {
  const levelOf = heatLevels(rows.map(({ count }) => count));
  const tiles = rows.flatMap(({ place, count }) =>
    place.tile ? [{ ...place.tile, tile: { place, count, level: levelOf(count) } }] : [],
  );
  const [west, east] = range(tiles.map(({ column }) => column));
  const [north, south] = range(tiles.map(({ row }) => row));
  return numbers(north, south).map((row) =>
    numbers(west, east).map((column) =>
      tiles
        .filter((other) => other.row === row && other.column === column)
        .map(({ tile }) => tile)
        .reduce<Tile | undefined>(lastOf, undefined),
    ),
  );
}

/** Of two units of one tile, the successor, else the later one; an unknown day is early. */
function lastOf(one: Tile | undefined, other: Tile): Tile {
  if (!one || one.place.became.some(({ id }) => id === other.place.id)) return other;
  if (other.place.became.some(({ id }) => id === one.place.id)) return one;
  return (one.place.from ?? '') > (other.place.from ?? '') ? one : other;
}

function range(values: readonly number[]): [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}

/** The whole numbers from one to another; none if the second is less. */
function numbers(from: number, to: number): number[] {
  return Array.from({ length: to < from ? 0 : to - from + 1 }, (_unused, index) => from + index);
}
