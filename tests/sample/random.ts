/** A stream of pseudo-random choices that is the same for the same seed on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  /** One of `items`, each as likely as the other. */
  pick: <Item>(items: readonly Item[]) => Item;
  /** One of `items`, the earlier ones more often: roughly as words in a language are (Zipf's law). */
  pickSkewed: <Item>(items: readonly Item[]) => Item;
  /** `count` different ones of `items`, in random order. */
  sample: <Item>(items: readonly Item[], count: number) => Item[];
  /** True with this probability, 0-1. */
  chance: (probability: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough to choose words. */
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
      return Array.from({ length: Math.min(count, rest.length) }, () => at(rest.splice(int(0, rest.length - 1), 1), 0));
    },
    chance: (probability) => next() < probability,
  };
}
