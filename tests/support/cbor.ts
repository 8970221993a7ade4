/** The types of CBOR (RFC 8949) that occur in Pagefind's files. */
export type Cbor = number | string | Cbor[];

/**
 * Decodes a single CBOR item.
 * @throws Error if its type is unsupported or bytes remain after it.
 */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = (): Cbor => {
    const first = view.getUint8(at);
    const [kind, size] = [first >> 5, first & 31];
    at += 1;
    // Size 31 means an indefinite length, up to a break (255).
    if (kind === 4 && size === 31) {
      const items: Cbor[] = [];
      while (view.getUint8(at) !== 255) items.push(read());
      at += 1;
      return items;
    }
    const width = size < 24 ? 0 : 2 ** (size - 24);
    const value =
      width === 0
        ? size
        : width === 1
          ? view.getUint8(at)
          : width === 2
            ? view.getUint16(at)
            : view.getUint32(at);
    at += width;
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 3) return new TextDecoder().decode(bytes.subarray(at, (at += value)));
    if (kind === 4) return Array.from({ length: value }, read);
    throw new Error(`CBOR of kind ${kind} at ${at}`);
  };
  const item = read();
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes after the end`);
  return item;
}
