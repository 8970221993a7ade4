/**
 * Finds, for each node of a directed graph, the sinks that can be reached from it. A link that
 * closes a cycle counts as a link to a sink.
 *
 * Linear: visits each node once. Iterative, as a chain may be longer than the call stack is deep.
 * @param ids the nodes to start from.
 * @param linksOf the outgoing links of a node.
 * @returns by node, the links to its sinks, each sink once, in the order of discovery.
 */
export function reachableSinks<Link extends { id: string }>(
  ids: Iterable<string>,
  linksOf: (id: string) => readonly Link[],
): Map<string, Link[]> {
  const sinks = new Map<string, Map<string, Link>>();
  const visited = new Map<string, readonly Link[]>();
  for (const start of ids) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const links = visited.get(id);
      if (sinks.has(id)) {
        stack.pop();
      } else if (links === undefined) {
        const outgoing = linksOf(id);
        visited.set(id, outgoing);
        for (const next of outgoing) if (!visited.has(next.id)) stack.push(next.id);
      } else {
        sinks.set(id, mergeSinks(links, sinks));
        stack.pop();
      }
    }
  }
  return new Map(Array.from(sinks, ([id, links]) => [id, [...links.values()]]));
}

/** Merges the sinks behind `links`; a link to a node without known sinks is itself one. */
function mergeSinks<Link extends { id: string }>(
  links: readonly Link[],
  sinks: ReadonlyMap<string, ReadonlyMap<string, Link>>,
): Map<string, Link> {
  const merged = new Map<string, Link>();
  for (const link of links) {
    const behind = sinks.get(link.id);
    for (const sink of behind === undefined || behind.size === 0 ? [link] : behind.values())
      if (!merged.has(sink.id)) merged.set(sink.id, sink);
  }
  return merged;
}
