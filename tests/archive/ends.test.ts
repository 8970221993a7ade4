import { describe, expect, it } from 'vitest';
import { endsOf } from '../../src/archive/ends.ts';

/** The ends of all nodes of a graph, by their ids, and how often a node's links have been read. */
function walked(graph: Record<string, string[]>) {
  let reads = 0;
  const ends = endsOf(Object.keys(graph), (id) => {
    reads += 1;
    return (graph[id] ?? []).map((next) => ({ id: next }));
  });
  return { reads, ends: Object.fromEntries(Array.from(ends, ([id, links]) => [id, links.map((link) => link.id)])) };
}

/** A graph of `length` steps, each of which names the next one by `ways` ways. */
function ladder(length: number, ways: (step: number) => string[]): Record<string, string[]> {
  return Object.fromEntries(Array.from({ length }, (_unused, step) => ways(step)).flatMap((names, step, all) => names.map((name) => [name, all[step + 1] ?? []])));
}

describe('the ends of a graph', () => {
  it('are where ways end, each once', () => {
    expect(walked({ a: ['b', 'c'], b: ['d'], c: ['d', 'e'], d: [], e: [] }).ends).toEqual({ a: ['d', 'e'], b: ['d'], c: ['d', 'e'], d: [], e: [] });
    expect(walked({ a: ['b', 'b'], b: [] }).ends['a']).toEqual(['b']);
  });

  it.each([
    ['a chain of 20,000', ladder(20_000, (step) => [`n${step}`])],
    ['2,000 diamonds in a row', ladder(4000, (step) => (step % 2 === 0 ? [`n${step}`] : [`n${step}`, `m${step}`]))],
    ['2,000 steps that are joined by every way', ladder(2000, (step) => [`n${step}`, `m${step}`, `k${step}`])],
    ['a ring of 20,000', { ...ladder(20_000, (step) => [`n${step}`]), n19999: ['n0'] }],
    ['a node that names another a thousand times', { a: new Array<string>(1000).fill('b'), b: new Array<string>(1000).fill('c'), c: [] }],
  ])('of %s are found by reading each node once', (_what, graph) => {
    expect(walked(graph).reads).toBe(Object.keys(graph).length);
  });

  it('of a ring are where it closes', () => {
    expect(walked({ a: ['b'], b: ['a'] }).ends['a']).toEqual(['a']);
    expect(walked({ a: ['a'] }).ends['a']).toEqual(['a']);
  });
});
