/**
 * Maps words to the index files that contain them; shared by the build and the browser. The table
 * is split into sections, and a query fetches only those that it needs: with the content-based
 * names, the whole table would be 40 kB at 20,000 briefings. Pagefind's own table, with each file's
 * first and last word and name, is larger still.
 */

/**
 * Files in order of their words. Each holds the words from its entry in `from` up to the next one.
 */
export interface FileTable {
  from: readonly string[];
  /** Concatenated file names of {@link NAME_LENGTH} characters each. */
  names: string;
}

/** Length of a content-based name (indexing/content-name.ts). */
export const NAME_LENGTH = 10;

/** The largest one-digit number in base 36. */
const MAX_SHARED = 35;

/**
 * Compresses a table: each word becomes the length of the prefix that it shares with the previous
 * word (one digit, base 36) and the rest.
 */
export function packFileTable({ from, names }: FileTable): FileTable {
  const packed = from.map((firstWord, index) => {
    const shared = Math.min(commonPrefixLength(from[index - 1] ?? '', firstWord), MAX_SHARED);
    return shared.toString(36) + firstWord.slice(shared);
  });
  return { from: packed, names };
}

/** The inverse of {@link packFileTable}. */
export function unpackFileTable({ from, names }: FileTable): FileTable {
  let previous = '';
  return {
    from: from.map(
      (entry) =>
        (previous = previous.slice(0, Number.parseInt(entry.charAt(0), 36)) + entry.slice(1)),
    ),
    names,
  };
}

/**
 * Returns the name of the file (or section of files) that contains a word or the first words with
 * that prefix; `undefined` if there is none.
 */
export function fileFor(word: string, { from, names }: FileTable): string | undefined {
  const next = from.findIndex((firstWord) => firstWord > word);
  const index = (next < 0 ? from.length : next) - 1;
  return index < 0 ? undefined : names.slice(index * NAME_LENGTH, (index + 1) * NAME_LENGTH);
}

/** The length of the common prefix. */
export function commonPrefixLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
