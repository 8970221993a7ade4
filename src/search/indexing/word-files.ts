import { commonPrefixLength } from '../file-table.ts';
import { CborReader, CborWriter } from './cbor.ts';
import { readWord, type WordOffsets } from './word-format.ts';

/**
 * A file ends before the first word beyond this size (in uncompressed bytes) that is a boundary.
 * Because {@link isBoundary} depends on the word alone, a changed word usually changes one file
 * only.
 */
const MIN_FILE_BYTES = 9_000;
/** Hard limit; files never split a word. */
const MAX_FILE_BYTES = 18_000;
/** One in this many words is a boundary. */
const BOUNDARY_ODDS = 16;

/** A word file: the words from `from` up to those of the next file. */
export interface WordFile {
  from: string;
  /** The uncompressed content of Pagefind's file: the head with the word count, and the words. */
  head: Uint8Array;
  words: Uint8Array;
}

/**
 * Splits a run of words (words.ts) into Pagefind's files. Source of the format:
 * pagefind_web/src/index.rs, release 1.6.0.
 */
export function* wordFiles(run: Uint8Array): Generator<WordFile> {
  const reader = new CborReader(run);
  const headWriter = new CborWriter();
  let [first, count, from]: [number, number, string] = [0, 0, ''];
  let previous: WordOffsets | undefined;
  const fileEndingAt = (end: number): WordFile => ({
    from,
    head: headWriter.list(1).list(count).flush(),
    words: run.subarray(first, end),
  });
  while (reader.hasMore) {
    const word = readWord(reader);
    const size = word.from - first;
    if (size >= MAX_FILE_BYTES || (size >= MIN_FILE_BYTES && isBoundary(run, word))) {
      yield fileEndingAt(word.from);
      [first, count] = [word.from, 0];
    }
    if (count === 0)
      from = shortestSeparator(previous ? decodeKey(run, previous) : '', decodeKey(run, word));
    count += 1;
    previous = word;
  }
  if (count > 0) yield fileEndingAt(run.length);
}

function decodeKey(run: Uint8Array, { keyFrom, keyTo }: WordOffsets): string {
  return new TextDecoder().decode(run.subarray(keyFrom, keyTo));
}

/** Whether a file may start with a word. Content-defined: depends on nothing else in the index. */
function isBoundary(run: Uint8Array, { keyFrom, keyTo }: WordOffsets): boolean {
  // FNV-1a (RFC 9923).
  let hash = 0x811c9dc5;
  for (let at = keyFrom; at < keyTo; at += 1) hash = Math.imul(hash ^ (run[at] ?? 0), 0x01000193);
  return ((hash >>> 16) ^ hash) % BOUNDARY_ODDS === 0;
}

/**
 * The shortest string after `previous` and not after `word`: enough to identify the start of a
 * file.
 */
function shortestSeparator(previous: string, word: string): string {
  return word.slice(0, commonPrefixLength(previous, word) + 1);
}
