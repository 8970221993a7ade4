import { describe, expect, it } from 'vitest';
import { reachableSinks } from '../../src/archive/reachable-sinks.ts';

/** The sinks of every node of a graph, and how many times links were read. */
function sinksOf(graph: Record<string, string[]>) {
  let reads = 0;
  const sinks = reachableSinks(Object.keys(graph), (id) => {
    reads += 1;
    return (graph[id] ?? []).map((next) => ({ id: next }));
  });
  return {
    reads,
    sinks: Object.fromEntries(
      Array.from(sinks, ([id, links]) => [id, links.map((link) => link.id)]),
    ),
  };
}

/** A graph of layers, in which every node links to all nodes of the next layer. */
function layered(
  layerCount: number,
  nodesOf: (layer: number) => string[],
): Record<string, string[]> {
  return Object.fromEntries(
    Array.from({ length: layerCount }, (_unused, layer) => nodesOf(layer)).flatMap(
      (nodes, layer, layers) => nodes.map((node) => [node, layers[layer + 1] ?? []]),
    ),
  );
}

describe('the reachable sinks of a graph', () => {
  it('are the nodes without outgoing links, each once', () => {
    expect(sinksOf({ a: ['b', 'c'], b: ['d'], c: ['d', 'e'], d: [], e: [] }).sinks).toEqual({
      a: ['d', 'e'],
      b: ['d'],
      c: ['d', 'e'],
      d: [],
      e: [],
    });
    expect(sinksOf({ a: ['b', 'b'], b: [] }).sinks['a']).toEqual(['b']);
  });

  it.each([
    ['a chain of 20,000', layered(20_000, (layer) => [`n${layer}`])],
    [
      '2,000 diamonds in a row',
      layered(4000, (layer) => (layer % 2 === 0 ? [`n${layer}`] : [`n${layer}`, `m${layer}`])),
    ],
    [
      '2,000 fully connected layers',
      layered(2000, (layer) => [`n${layer}`, `m${layer}`, `k${layer}`]),
    ],
    ['a cycle of 20,000', { ...layered(20_000, (layer) => [`n${layer}`]), n19999: ['n0'] }],
    [
      'a node with a thousand links to the same node',
      { a: new Array<string>(1000).fill('b'), b: new Array<string>(1000).fill('c'), c: [] },
    ],
  ])('of %s are found by visiting each node once', (_case, graph) => {
    expect(sinksOf(graph).reads).toBe(Object.keys(graph).length);
  });

  it('of a cycle are the nodes where it closes', () => {
    expect(sinksOf({ a: ['b'], b: ['a'] }).sinks['a']).toEqual(['a']);
    expect(sinksOf({ a: ['a'] }).sinks['a']).toEqual(['a']);
  });
});
