/**
 * The table of contents of the index's files of words, for the writer and the browser alike. It is fetched before the
 * first word is looked up, so it is short: Pagefind's own, with each file's first and last word and name, is three times
 * as long (38 kB of 12 at 20,000 briefings).
 */

/** Where each file of words begins, in order: it holds the words from there up to the next one's. */
export type Contents = readonly string[];

/** Numbers below 36 are one digit. */
const MOST_SHARED = 35;

/** As it is sent: of each beginning how many characters it shares with the one before (one digit, base 36), and the rest. */
export function packContents(contents: Contents): string[] {
  return contents.map((from, number) => {
    const shared = Math.min(sharedStart(contents[number - 1] ?? '', from), MOST_SHARED);
    return shared.toString(36) + from.slice(shared);
  });
}

/** What {@link packContents} packed. */
export function unpackContents(packed: readonly string[]): Contents {
  let before = '';
  return packed.map((entry) => (before = before.slice(0, Number.parseInt(entry.charAt(0), 36)) + entry.slice(1)));
}

/** The number of the file that holds a word, or the first words that begin like it; -1 where none can. */
export function fileOf(word: string, contents: Contents): number {
  const after = contents.findIndex((from) => from > word);
  return (after < 0 ? contents.length : after) - 1;
}

/** How a file of words is called. */
export function fileName(number: number): string {
  return number.toString(36);
}

/** How many characters two texts have in common from their beginnings. */
export function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
