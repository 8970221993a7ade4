import { describe, expect, it } from 'vitest';
import { findCycles } from '../../src/loading/find-cycles.ts';

function cyclesOf(graph: Record<string, string[]>) {
  let reads = 0;
  const cycles = findCycles(Object.keys(graph), (id) => {
    reads += 1;
    return graph[id] ?? [];
  });
  return { cycles: cycles.map(({ from, index, to }) => `${from}[${index}] ${to}`), reads };
}

describe('cycles', () => {
  it('are reported once, at the reference that closes them', () => {
    expect(cyclesOf({ a: ['x', 'b'], b: ['c'], c: ['a'], x: [] }).cycles).toEqual(['c[0] a']);
    expect(cyclesOf({ a: ['b'], b: ['a', 'c'], c: ['b'] }).cycles).toEqual(['b[0] a', 'c[0] b']);
  });

  it('are not paths that split and rejoin, self-references or missing nodes', () => {
    expect(cyclesOf({ a: ['b', 'c'], b: ['d'], c: ['d', 'd'], d: [] }).cycles).toEqual([]);
    expect(cyclesOf({ a: ['a', 'missing'] }).cycles).toEqual([]);
  });

  it('are found by following each reference once, in chains of any length', () => {
    const length = 20_000;
    const chain = Object.fromEntries(
      Array.from({ length }, (_unused, step): [string, string[]] => [
        `n${step}`,
        [`n${(step + 1) % length}`, `n${(step + 1) % length}`],
      ]),
    );
    const { cycles, reads } = cyclesOf(chain);
    expect(cycles).toEqual([`n${length - 1}[0] n0`, `n${length - 1}[1] n0`]);
    expect(reads).toBe(3 * length);
  });
});
