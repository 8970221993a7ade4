/**
 * The characters of windows-1252 at 80-9F; `·` marks undefined bytes, which programs decode as
 * control characters. Source: Encoding Standard, index-windows-1252.txt.
 */
const SIGNS = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';
const FIRST = 0x80;

const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from(SIGNS, (sign, index): [string, number] => [sign, FIRST + index]).filter(
    ([sign]) => sign !== '·',
  ),
);

/** The characters of windows-1252 that differ from latin1, for a regular expression class. */
export const WINDOWS_1252_SIGNS = Array.from(BYTES.keys()).join('');

/**
 * The bytes from 80 on by the character that another encoding of single bytes decodes them to.
 * @param encoding its name in the Encoding Standard.
 */
export function highBytesOf(encoding: string): Map<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(
    Array.from({ length: 0x80 }, (_unused, index): [string, number] => [
      decoder.decode(Uint8Array.of(FIRST + index)),
      FIRST + index,
    ]),
  );
}

/** Encodes a character as windows-1252, with latin1 for undefined bytes; `undefined` for others. */
export function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return BYTES.get(character) ?? (character.length === 1 && code <= 0xff ? code : undefined);
}

/** Encodes a text as windows-1252; other characters become `?`. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text.split(''), (character) => byteOf(character) ?? 0x3f);
}
