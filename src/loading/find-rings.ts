/** A reference that leads back to where it came from: `from` names `to`, from which `from` is reached. */
export interface Ring {
  from: string;
  /** The number of the reference among those of `from`. */
  index: number;
  to: string;
}

/**
 * The references that close a ring, one for each: without them no way leads from a node back to it. A node that names itself is none of
 * them. Each node is visited once, and without recursion.
 */
export function findRings(ids: Iterable<string>, namedBy: (id: string) => readonly string[]): Ring[] {
  const rings: Ring[] = [];
  const done = new Set<string>();
  for (const start of ids) {
    /** The way from the start, with how many references of each node have been followed. */
    const way = new Map<string, number>();
    const stack = done.has(start) ? [] : [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const index = way.get(id) ?? 0;
      const next = namedBy(id)[index];
      way.set(id, index + 1);
      if (next === undefined) {
        done.add(id);
        way.delete(id);
        stack.pop();
      } else if (way.has(next)) {
        if (next !== id) rings.push({ from: id, index, to: next });
      } else if (!done.has(next)) {
        stack.push(next);
      }
    }
  }
  return rings;
}
