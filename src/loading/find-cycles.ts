/**
 * A reference that closes a cycle: it leads from `from` to `to`, from which `from` is reachable.
 */
export interface Cycle {
  from: string;
  /** The index of the reference among those of `from`. */
  index: number;
  to: string;
}

/**
 * Finds the references that close a cycle: without them, no node can reach itself. References of a
 * node to itself are ignored. An iterative depth-first search that visits each node once.
 * @param referencesOf returns the ids that a node refers to.
 */
export function findCycles(
  ids: Iterable<string>,
  referencesOf: (id: string) => readonly string[],
): Cycle[] {
  const cycles: Cycle[] = [];
  const done = new Set<string>();
  for (const start of ids) {
    /** The current path from `start`, with the number of references followed from each node. */
    const path = new Map<string, number>();
    const stack = done.has(start) ? [] : [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const index = path.get(id) ?? 0;
      const next = referencesOf(id)[index];
      path.set(id, index + 1);
      if (next === undefined) {
        done.add(id);
        path.delete(id);
        stack.pop();
      } else if (path.has(next)) {
        if (next !== id) cycles.push({ from: id, index, to: next });
      } else if (!done.has(next)) {
        stack.push(next);
      }
    }
  }
  return cycles;
}
