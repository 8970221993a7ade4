import { expect, it } from 'vitest';
import { partCount, partOf, toParts } from '../../src/layouts/old-addresses.ts';

const moves = Array.from({ length: 20_000 }, (_unused, at) => ({
  from: `/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam-${at}/`,
}));

it('every old address is found in its own file, which holds no more than fit into 30 KB', () => {
  const parts = toParts(moves);
  expect(parts).toHaveLength(partCount(moves.length));
  const lost = moves.filter((move) => !parts[partOf(move.from, parts.length)]?.includes(move));
  expect(lost).toEqual([]);
  // With a long title, a link takes 250 bytes.
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(120);
});

it('without old addresses there are no files', () => {
  expect(toParts([])).toEqual([]);
});
