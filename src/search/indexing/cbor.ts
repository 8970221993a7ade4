/**
 * The subset of CBOR (RFC 8949) that Pagefind's files use: unsigned integers, text strings and
 * arrays of known length.
 */

/** Major types: the first three bits of an item. */
const UNSIGNED_INTEGER = 0;
const TEXT_STRING = 3;
const ARRAY = 4;

/**
 * Length of an item's head in bytes, by the last five bits of its first byte: the value is in these
 * bits, or in the next 1, 2 or 4 bytes.
 */
const HEAD_LENGTHS = Uint8Array.from({ length: 32 }, (_unused, size) =>
  size < 24 ? 1 : 1 + 2 ** Math.min(size - 24, 2),
);

/** Writes a sequence of items. */
export class CborWriter {
  #bytes: Buffer;
  #length = 0;

  /** @param capacity expected size in bytes. */
  constructor(capacity = 1_024) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  /** Bytes written since the last flush. */
  get length(): number {
    return this.#length;
  }

  /** Starts an array of `count` items. */
  list(count: number): this {
    return this.#head(ARRAY, count);
  }

  number(value: number): this {
    return this.#head(UNSIGNED_INTEGER, value);
  }

  text(value: string): this {
    const length = Buffer.byteLength(value);
    this.#head(TEXT_STRING, length);
    this.#reserve(length);
    this.#length += this.#bytes.write(value, this.#length);
    return this;
  }

  /** Appends encoded items. */
  raw(items: Uint8Array): this {
    this.#reserve(items.length);
    this.#bytes.set(items, this.#length);
    this.#length += items.length;
    return this;
  }

  /** Returns the bytes written since the last call. */
  flush(): Uint8Array {
    const bytes = new Uint8Array(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return bytes;
  }

  /** Returns all bytes without copying them. Nothing may be written afterwards. */
  end(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #head(major: number, value: number): this {
    this.#reserve(5);
    const valueBytes = value < 24 ? 0 : value < 0x1_00 ? 1 : value < 0x1_00_00 ? 2 : 4;
    this.#bytes[this.#length++] =
      (major << 5) | (valueBytes === 0 ? value : 23 + (valueBytes === 4 ? 3 : valueBytes));
    for (let shift = (valueBytes - 1) * 8; shift >= 0; shift -= 8)
      this.#bytes[this.#length++] = (value >>> shift) & 0xff;
    return this;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

/** Reads a sequence of items written by {@link CborWriter}. */
export class CborReader {
  readonly bytes: Uint8Array;
  readonly #text: Buffer;
  /** Offset of the next item. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get hasMore(): boolean {
    return this.at < this.bytes.length;
  }

  /** Reads an integer, or the length of the array that starts here. */
  number(): number {
    const size = (this.bytes[this.at++] ?? 0) & 31;
    if (size < 24) return size;
    let value = 0;
    for (let remaining = (HEAD_LENGTHS[size] ?? 1) - 1; remaining > 0; remaining -= 1)
      value = value * 256 + (this.bytes[this.at++] ?? 0);
    return value;
  }

  text(): string {
    const length = this.number();
    return this.#text.toString('utf8', this.at, (this.at += length));
  }

  skipText(): void {
    const length = this.number();
    this.at += length;
  }

  /** Skips `count` integers. */
  skip(count: number): void {
    // Local variables: an archive has ten million integers, and this takes a third of the time.
    const { bytes } = this;
    let { at } = this;
    for (let remaining = count; remaining > 0; remaining -= 1)
      at += HEAD_LENGTHS[(bytes[at] ?? 0) & 31] ?? 1;
    this.at = at;
  }
}
