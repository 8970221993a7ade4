/**
 * The character that makes GFM 6.9 recognize a bare mail or web address, and the context that it
 * needs.
 */
const ADDRESS_SIGNS = /@|(?<=https?):(?=\/\/)|(?<=www)\./giu;

/**
 * Encodes that character of every bare address in MDX source as an entity. The parser then
 * recognizes the address after the emphasis markers, so it includes none of them; the address still
 * becomes a link.
 */
export function encodeAddresses(written: string): string {
  return written.replace(
    ADDRESS_SIGNS,
    (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}
