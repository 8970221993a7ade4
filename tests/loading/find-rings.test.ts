import { describe, expect, it } from 'vitest';
import { findRings } from '../../src/loading/find-rings.ts';

function ringsOf(graph: Record<string, string[]>) {
  let reads = 0;
  const rings = findRings(Object.keys(graph), (id) => {
    reads += 1;
    return graph[id] ?? [];
  });
  return { rings: rings.map(({ from, index, to }) => `${from}[${index}] ${to}`), reads };
}

describe('rings', () => {
  it('are told once, at the reference that closes them', () => {
    expect(ringsOf({ a: ['x', 'b'], b: ['c'], c: ['a'], x: [] }).rings).toEqual(['c[0] a']);
    expect(ringsOf({ a: ['b'], b: ['a', 'c'], c: ['b'] }).rings).toEqual(['b[0] a', 'c[0] b']);
  });

  it('are none where ways part and meet again, where a node names itself, or what is not there', () => {
    expect(ringsOf({ a: ['b', 'c'], b: ['d'], c: ['d', 'd'], d: [] }).rings).toEqual([]);
    expect(ringsOf({ a: ['a', 'missing'] }).rings).toEqual([]);
  });

  it('are found by following each reference once, however long the chain', () => {
    const length = 20_000;
    const chain = Object.fromEntries(Array.from({ length }, (_unused, step): [string, string[]] => [`n${step}`, [`n${(step + 1) % length}`, `n${(step + 1) % length}`]]));
    const { rings, reads } = ringsOf(chain);
    expect(rings).toEqual([`n${length - 1}[0] n0`, `n${length - 1}[1] n0`]);
    expect(reads).toBe(3 * length);
  });
});
