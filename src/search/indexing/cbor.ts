/** Writes the few kinds of CBOR (RFC 8949) that Pagefind's files hold: whole numbers, texts and lists of known length. */
export class CborWriter {
  #bytes = Buffer.alloc(65_536);
  #length = 0;

  /** How many bytes have been written. */
  get length(): number {
    return this.#length;
  }

  /** Begins a list of `count` items. */
  list(count: number): this {
    return this.#head(4, count);
  }

  /** A whole number, 0 or more. */
  number(value: number): this {
    return this.#head(0, value);
  }

  text(value: string): this {
    const length = Buffer.byteLength(value);
    this.#head(3, length);
    this.#reserve(length);
    this.#length += this.#bytes.write(value, this.#length);
    return this;
  }

  /** What has been written since the last call. */
  take(): Uint8Array {
    const taken = Uint8Array.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #head(kind: number, value: number): this {
    this.#reserve(5);
    const sizes = value < 24 ? 0 : value < 0x1_00 ? 1 : value < 0x1_00_00 ? 2 : 4;
    this.#bytes[this.#length++] = (kind << 5) | (sizes === 0 ? value : 23 + (sizes === 4 ? 3 : sizes));
    for (let shift = (sizes - 1) * 8; shift >= 0; shift -= 8) this.#bytes[this.#length++] = (value >>> shift) & 0xff;
    return this;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.max(this.#bytes.length * 2, this.#length + count));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}
