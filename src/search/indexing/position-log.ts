/** Where a term, or a term and the one that follows it, stand. */
export interface PairPositions {
  first: number;
  second: number;
  /** In rising order, none twice. */
  positions: Uint32Array;
}

/** Numbers of an entry in the log: first, second, position. */
const FIELDS = 3;
/** Numbers of a block: 3 MiB. */
const BLOCK = FIELDS * 262_144;

/**
 * Notes ten million positions of a million pairs of terms as they come, and sorts them out once: looking up each pair's own
 * list, for every position anew, takes several times as long. Terms are numbers, not much higher than there are terms.
 */
export class PositionLog {
  #full: Uint32Array[] = [];
  #open = new Uint32Array(BLOCK);
  #length = 0;
  /** One more than the highest first and second. */
  #firsts = 0;
  #seconds = 0;

  /** Adds a position of a pair. */
  add(first: number, second: number, position: number): void {
    if (this.#length === BLOCK) {
      this.#full.push(this.#open);
      this.#open = new Uint32Array(BLOCK);
      this.#length = 0;
    }
    this.#open[this.#length++] = first;
    this.#open[this.#length++] = second;
    this.#open[this.#length++] = position;
    this.#firsts = Math.max(this.#firsts, first + 1);
    this.#seconds = Math.max(this.#seconds, second + 1);
  }

  /**
   * All pairs in the order of their numbers. A position that is not higher than the pair's last has been added before, and is
   * left out. Empties the log.
   */
  *sorted(): Generator<PairPositions> {
    const blocks = [...this.#full, this.#open.subarray(0, this.#length)];
    this.#full = [];
    this.#length = 0;
    const { entries, ends } = byFirst(blocks, this.#firsts);
    const places = new Uint32Array(this.#seconds);
    let from = 0;
    for (const [first, end] of ends.entries()) {
      for (const { second, positions } of bySecond(entries.subarray(from, end), places)) yield { first, second, positions };
      from = end;
    }
  }
}

/** The second and the position of all entries, in the order of their firsts, and where each first's end: a counting sort. Drops each block when it is read. */
function byFirst(blocks: Uint32Array[], firsts: number): { entries: Uint32Array; ends: Uint32Array } {
  const places = new Uint32Array(firsts + 1);
  for (const block of blocks) for (let at = 0; at < block.length; at += FIELDS) increase(places, (block[at] ?? 0) + 1, 2);
  for (let first = 0; first < firsts; first += 1) increase(places, first + 1, places[first] ?? 0);
  const entries = new Uint32Array(places[firsts] ?? 0);
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    for (let at = 0; at < block.length; at += FIELDS) {
      const place = increase(places, block[at] ?? 0, 2);
      entries[place] = block[at + 1] ?? 0;
      entries[place + 1] = block[at + 2] ?? 0;
    }
  }
  return { entries, ends: places.subarray(0, firsts) };
}

/** The positions of a first's entries by their second. `places` has room for every second; it is given and left with zeros. */
function* bySecond(entries: Uint32Array, places: Uint32Array): Generator<Omit<PairPositions, 'first'>> {
  const seconds: number[] = [];
  for (let at = 0; at < entries.length; at += 2) if (increase(places, entries[at] ?? 0, 1) === 0) seconds.push(entries[at] ?? 0);
  let place = 0;
  for (const second of seconds.sort((a, b) => a - b)) {
    const count = places[second] ?? 0;
    places[second] = place;
    place += count;
  }
  const positions = new Uint32Array(place);
  for (let at = 0; at < entries.length; at += 2) positions[increase(places, entries[at] ?? 0, 1)] = entries[at + 1] ?? 0;
  let from = 0;
  for (const second of seconds) {
    const end = places[second] ?? 0;
    places[second] = 0;
    yield { second, positions: rising(positions.subarray(from, end)) };
    from = end;
  }
}

/** Those of some positions that are higher than all before; they are moved to the front. */
function rising(positions: Uint32Array): Uint32Array {
  let kept = 0;
  for (const position of positions) if (kept === 0 || position > (positions[kept - 1] ?? 0)) positions[kept++] = position;
  return positions.subarray(0, kept);
}

/** Adds to one of some numbers. @returns what it was before. */
function increase(numbers: Uint32Array, at: number, by: number): number {
  const before = numbers[at] ?? 0;
  numbers[at] = before + by;
  return before;
}
