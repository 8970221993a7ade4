/**
 * Keeps many lists of rising numbers that grow in any order: ten million positions of a million tokens, for which arrays
 * of their own would cost most of the time in collecting garbage. What is added is noted in one log, and sorted out once.
 */
export class PositionLog {
  #list = new Uint32Array(65_536);
  #position = new Uint32Array(65_536);
  #length = 0;
  /** Of each list its last position plus one, and how many it has. */
  #next = new Uint32Array(4_096);
  #count = new Uint32Array(4_096);
  #lists = 0;

  /** Begins a list. @returns its number. */
  newList(): number {
    if (this.#lists === this.#next.length) {
      this.#next = doubled(this.#next);
      this.#count = doubled(this.#count);
    }
    return this.#lists++;
  }

  /** Adds a position to a list. One that is not higher than its last has been added before, and is left out. */
  add(list: number, position: number): void {
    if (position < (this.#next[list] ?? 0)) return;
    this.#next[list] = position + 1;
    this.#count[list] = (this.#count[list] ?? 0) + 1;
    if (this.#length === this.#list.length) {
      this.#list = doubled(this.#list);
      this.#position = doubled(this.#position);
    }
    this.#list[this.#length] = list;
    this.#position[this.#length] = position;
    this.#length += 1;
  }

  /** How many positions a list has. */
  count(list: number): number {
    return this.#count[list] ?? 0;
  }

  /** All lists by their numbers: positions in rising order. */
  sorted(): Uint32Array[] {
    const lists: Uint32Array[] = [];
    const all = new Uint32Array(this.#length);
    const free = new Uint32Array(this.#lists);
    let at = 0;
    for (let list = 0; list < this.#lists; list += 1) {
      free[list] = at;
      lists.push(all.subarray(at, at + this.count(list)));
      at += this.count(list);
    }
    for (let entry = 0; entry < this.#length; entry += 1) {
      const list = this.#list[entry] ?? 0;
      const place = free[list] ?? 0;
      all[place] = this.#position[entry] ?? 0;
      free[list] = place + 1;
    }
    return lists;
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
