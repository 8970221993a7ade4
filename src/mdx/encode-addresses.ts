/** What makes an address of mail or of the web one without any mark (GFM 6.9): its sign, and what stands before it. */
const SIGNS = /@|(?<=https?):(?=\/\/)|(?<=www)\./giu;

/**
 * A text as written in MDX, with an entity for the sign of every bare address. The parser then finds the address only after it has
 * found the marks of formats, so that it takes none of them for a part of it; it is a link all the same.
 */
export function encodeAddresses(written: string): string {
  return written.replace(SIGNS, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}
