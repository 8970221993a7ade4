/** The types of CBOR (RFC 8949) that Pagefind's files use. */
export type Cbor = number | string | readonly Cbor[];

/** Major types: the first three bits of an item. */
const UNSIGNED_INTEGER = 0;
const TEXT_STRING = 3;
const ARRAY = 4;

/**
 * Decodes the CBOR item at the start of `bytes`.
 * @throws Error if it is of a type that Pagefind's files do not use.
 */
export function readCbor(bytes: Uint8Array): Cbor {
  const decoder = new TextDecoder();
  let at = 0;
  /** Reads the value in an item's head: in its last five bits, or in the next 1, 2 or 4 bytes. */
  const readValue = (size: number): number => {
    if (size < 24) return size;
    let value = 0;
    for (let remaining = 2 ** (size - 24); remaining > 0; remaining -= 1)
      value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  const readItem = (): Cbor => {
    const head = bytes[at++] ?? 0xff;
    const value = readValue(head & 31);
    switch (head >> 5) {
      case UNSIGNED_INTEGER:
        return value;
      case TEXT_STRING:
        return decoder.decode(bytes.subarray(at, (at += value)));
      case ARRAY:
        return Array.from({ length: value }, readItem);
      default:
        throw new Error(`CBOR of an unexpected type at ${at}`);
    }
  };
  return readItem();
}
