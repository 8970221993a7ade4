/** The signs of windows-1252 at 80-9F; `·` where it has none, and programs put the control character of that number. Source: Encoding Standard, index-windows-1252.txt. */
const SIGNS = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ';
const FIRST = 0x80;

const BYTES: ReadonlyMap<string, number> = new Map(Array.from(SIGNS, (sign, index): [string, number] => [sign, FIRST + index]).filter(([sign]) => sign !== '·'));

/** The signs of windows-1252 that are no letters of its own number in Unicode, as members of a class in a pattern. */
export const WINDOWS_1252_SIGNS = Array.from(BYTES.keys()).join('');

/** The byte that windows-1252 shows as this character (latin1 where it has none); `undefined` for others. */
export function byteOf(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return BYTES.get(character) ?? (character.length === 1 && code <= 0xff ? code : undefined);
}

/** The bytes that windows-1252 shows as this text. What it cannot show becomes `?`. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text.split(''), (character) => byteOf(character) ?? 0x3f);
}
