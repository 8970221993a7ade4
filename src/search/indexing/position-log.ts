/** Positions at which a term, or a term and the one that follows it, stand. */
export interface TermPositions {
  first: number;
  second: number;
  /** In rising order, none twice. */
  positions: Uint32Array;
}

/** Numbers of an entry: first, second, position. */
const FIELDS = 3;
/** Numbers of a block: 3 MiB. */
const BLOCK = FIELDS * 262_144;

/**
 * Notes ten million positions of a million pairs of terms as they come, and sorts them out once: looking up each pair's own
 * list, for every position anew, takes several times as long.
 */
export class PositionLog {
  #blocks: Uint32Array[] = [];
  #open = new Uint32Array(BLOCK);
  #length = 0;

  /** Adds a position of a pair of numbers. */
  add(first: number, second: number, position: number): void {
    if (this.#length === BLOCK) {
      this.#blocks.push(this.#open);
      this.#open = new Uint32Array(BLOCK);
      this.#length = 0;
    }
    this.#open[this.#length] = first;
    this.#open[this.#length + 1] = second;
    this.#open[this.#length + 2] = position;
    this.#length += FIELDS;
  }

  /** All pairs in the order of their numbers. A pair's position that is not higher than its last has been added before, and is left out. Empties the log. */
  *sorted(): Generator<TermPositions> {
    const blocks = [...this.#blocks, this.#open.subarray(0, this.#length)];
    this.#blocks = [];
    this.#length = 0;
    const entries = sortedBy(0, [sortedBy(1, blocks)]);
    // What is left of the positions is moved to the front of each pair's entries.
    for (let at = 0; at < entries.length; ) {
      const [first = 0, second = 0] = entries.subarray(at, at + 2);
      const from = at;
      let kept = 0;
      for (; entries[at] === first && entries[at + 1] === second; at += FIELDS) {
        const position = entries[at + 2] ?? 0;
        if (kept === 0 || position > (entries[from + kept - 1] ?? 0)) entries[from + kept++] = position;
      }
      yield { first, second, positions: entries.subarray(from, from + kept) };
    }
  }
}

/** Entries in the order of one of their numbers, those of one number as they stood: a counting sort. Takes the blocks away from who gave them. */
function sortedBy(field: 0 | 1, blocks: Uint32Array[]): Uint32Array {
  let highest = 0;
  let length = 0;
  for (const block of blocks) {
    length += block.length;
    for (let at = field; at < block.length; at += FIELDS) highest = Math.max(highest, block[at] ?? 0);
  }
  const places = new Uint32Array(highest + 2);
  for (const block of blocks) for (let at = field; at < block.length; at += FIELDS) places[(block[at] ?? 0) + 1] = (places[(block[at] ?? 0) + 1] ?? 0) + FIELDS;
  for (let number = 1; number < places.length; number += 1) places[number] = (places[number] ?? 0) + (places[number - 1] ?? 0);
  const sorted = new Uint32Array(length);
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    for (let at = 0; at < block.length; at += FIELDS) {
      const number = block[at + field] ?? 0;
      const place = places[number] ?? 0;
      places[number] = place + FIELDS;
      sorted[place] = block[at] ?? 0;
      sorted[place + 1] = block[at + 1] ?? 0;
      sorted[place + 2] = block[at + 2] ?? 0;
    }
  }
  return sorted;
}
