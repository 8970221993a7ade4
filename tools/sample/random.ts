/** A pseudo-random generator that makes the same choices for the same seed on every machine. */
export interface Random {
  /** An integer from `low` to `high`, inclusive. */
  int: (low: number, high: number) => number;
  /** One of `items`, all with the same probability. */
  pick: <Item>(items: readonly Item[]) => Item;
  /** One of `items`, earlier ones more often, roughly like words in a language (Zipf's law). */
  pickSkewed: <Item>(items: readonly Item[]) => Item;
  /** `count` different `items`, or all of them, in random order. */
  sample: <Item>(items: readonly Item[], count: number) => Item[];
  /** True with this probability, 0-1. */
  chance: (probability: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough for choosing words. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new RangeError('Nothing to choose from');
    return item;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (items) => at(items, int(0, items.length - 1)),
    pickSkewed: (items) => at(items, Math.floor((items.length + 1) ** next()) - 1),
    sample: (items, count) => {
      const rest = [...items];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        at(rest.splice(int(0, rest.length - 1), 1), 0),
      );
    },
    chance: (probability) => next() < probability,
  };
}
