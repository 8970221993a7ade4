/**
 * What each node of a graph leads to in the end: the links to nodes without links of their own, each node once, in the order in which they
 * are met. A link back to a node on the way counts as an end, so rings do not last for ever.
 *
 * Each node is visited once, however many ways lead to it, and without recursion: a chain may be longer than the stack is deep.
 */
export function endsOf<Link extends { id: string }>(ids: Iterable<string>, linksOf: (id: string) => readonly Link[]): Map<string, Link[]> {
  const ends = new Map<string, Map<string, Link>>();
  const open = new Map<string, readonly Link[]>();
  for (const start of ids) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const links = open.get(id);
      if (ends.has(id)) {
        stack.pop();
      } else if (links === undefined) {
        const found = linksOf(id);
        open.set(id, found);
        for (const next of found) if (!open.has(next.id)) stack.push(next.id);
      } else {
        ends.set(id, endsBehind(links, ends));
        stack.pop();
      }
    }
  }
  return new Map(Array.from(ends, ([id, links]) => [id, [...links.values()]]));
}

function endsBehind<Link extends { id: string }>(links: readonly Link[], ends: ReadonlyMap<string, ReadonlyMap<string, Link>>): Map<string, Link> {
  const found = new Map<string, Link>();
  for (const link of links) {
    const behind = ends.get(link.id);
    for (const end of behind === undefined || behind.size === 0 ? [link] : behind.values()) if (!found.has(end.id)) found.set(end.id, end);
  }
  return found;
}
