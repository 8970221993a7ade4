/** The positions of a term, or of a pair of terms. */
export interface PairPositions {
  first: number;
  second: number;
  /** Ascending, without duplicates. */
  positions: Uint32Array;
}

/** Numbers per entry: first, second, position. */
const ENTRY_FIELDS = 3;
/** Numbers per block: 3 MiB. */
const BLOCK_SIZE = ENTRY_FIELDS * 262_144;

/**
 * Logs ten million positions of a million pairs in order of arrival and groups them once at the
 * end: appending to a list per pair takes several times as long. Terms are dense integers.
 */
export class PositionLog {
  #full: Uint32Array[] = [];
  #open = new Uint32Array(BLOCK_SIZE);
  #length = 0;
  /** Upper bounds (exclusive) of first and second. */
  #firsts = 0;
  #seconds = 0;

  add(first: number, second: number, position: number): void {
    if (this.#length === BLOCK_SIZE) {
      this.#full.push(this.#open);
      this.#open = new Uint32Array(BLOCK_SIZE);
      this.#length = 0;
    }
    this.#open[this.#length++] = first;
    this.#open[this.#length++] = second;
    this.#open[this.#length++] = position;
    this.#firsts = Math.max(this.#firsts, first + 1);
    this.#seconds = Math.max(this.#seconds, second + 1);
  }

  /**
   * Yields all pairs in ascending order, and empties the log. A position not above the pair's
   * previous one is a duplicate and is dropped.
   */
  *sorted(): Generator<PairPositions> {
    const blocks = [...this.#full, this.#open.subarray(0, this.#length)];
    this.#full = [];
    this.#length = 0;
    const { entries, ends } = groupByFirst(blocks, this.#firsts);
    const offsets = new Uint32Array(this.#seconds);
    let from = 0;
    for (const [first, end] of ends.entries()) {
      for (const { second, positions } of groupBySecond(entries.subarray(from, end), offsets))
        yield { first, second, positions };
      from = end;
    }
  }
}

/**
 * Groups entries by their first term with a counting sort: returns (second, position) entries and
 * the end of each group. Frees each block once read.
 */
function groupByFirst(
  blocks: Uint32Array[],
  firsts: number,
): { entries: Uint32Array; ends: Uint32Array } {
  const offsets = new Uint32Array(firsts + 1);
  for (const block of blocks)
    for (let at = 0; at < block.length; at += ENTRY_FIELDS)
      fetchAndAdd(offsets, (block[at] ?? 0) + 1, 2);
  for (let first = 0; first < firsts; first += 1)
    fetchAndAdd(offsets, first + 1, offsets[first] ?? 0);
  const entries = new Uint32Array(offsets[firsts] ?? 0);
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    for (let at = 0; at < block.length; at += ENTRY_FIELDS) {
      const offset = fetchAndAdd(offsets, block[at] ?? 0, 2);
      entries[offset] = block[at + 1] ?? 0;
      entries[offset + 1] = block[at + 2] ?? 0;
    }
  }
  return { entries, ends: offsets.subarray(0, firsts) };
}

/**
 * Groups one first term's entries by their second. `offsets` is a scratch array with an element per
 * second; it is all zeros before and after.
 */
function* groupBySecond(
  entries: Uint32Array,
  offsets: Uint32Array,
): Generator<Omit<PairPositions, 'first'>> {
  const seconds: number[] = [];
  for (let at = 0; at < entries.length; at += 2)
    if (fetchAndAdd(offsets, entries[at] ?? 0, 1) === 0) seconds.push(entries[at] ?? 0);
  let offset = 0;
  for (const second of seconds.sort((a, b) => a - b)) {
    const count = offsets[second] ?? 0;
    offsets[second] = offset;
    offset += count;
  }
  const positions = new Uint32Array(offset);
  for (let at = 0; at < entries.length; at += 2)
    positions[fetchAndAdd(offsets, entries[at] ?? 0, 1)] = entries[at + 1] ?? 0;
  let from = 0;
  for (const second of seconds) {
    const end = offsets[second] ?? 0;
    offsets[second] = 0;
    yield { second, positions: dropDuplicates(positions.subarray(from, end)) };
    from = end;
  }
}

/** Compacts ascending positions in place, without duplicates. */
function dropDuplicates(positions: Uint32Array): Uint32Array {
  let length = 0;
  for (const position of positions)
    if (length === 0 || position > (positions[length - 1] ?? 0)) positions[length++] = position;
  return positions.subarray(0, length);
}

/** Adds `by` to an element. @returns its previous value. */
function fetchAndAdd(numbers: Uint32Array, at: number, by: number): number {
  const previous = numbers[at] ?? 0;
  numbers[at] = previous + by;
  return previous;
}
