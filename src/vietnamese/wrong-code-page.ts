import { highBytesOf } from './code-pages.ts';

/**
 * Code pages by which programs read bytes that are in another encoding: those of Vietnamese and
 * Central European Windows, and of old Macintoshes.
 */
const CODE_PAGES = ['windows-1258', 'macintosh', 'windows-1250'];

const TABLES = CODE_PAGES.map(highBytesOf);

/**
 * The bytes that a text may have been before a program read them by a wrong code page, one array
 * for each page that has all of its characters.
 */
export function bytesBeforeMisreading(text: string): Uint8Array[] {
  return TABLES.flatMap((table) => bytesBy(table, text) ?? []);
}

function bytesBy(table: ReadonlyMap<string, number>, text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    // Programs compose the marks that windows-1258 has apart.
    const signs =
      character <= '\u007f' || table.has(character) ? [character] : character.normalize('NFD');
    for (const sign of signs) {
      const byte = sign <= '\u007f' ? sign.charCodeAt(0) : table.get(sign);
      if (byte === undefined) return undefined;
      bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
}
