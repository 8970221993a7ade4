import { PAIR_SLOTS, SINGLE_SLOTS, isSingle, type MonthKey } from '../layout.ts';
import { CborReader, CborWriter } from './cbor.ts';
import type { Posting } from './postings.ts';
import {
  readForms,
  readWord,
  writeWord,
  type Form,
  type Page,
  type WordOffsets,
} from './word-format.ts';

/**
 * All words of the index in one byte array, sorted by key and in the format of Pagefind's files
 * (word-format.ts).
 *
 * When a month changes, its words are replaced in place ({@link mergeWords}): rereading all texts
 * takes fifty times as long. The bytes depend on the archive alone, not on the sequence of changes
 * that led to it.
 */
export interface Words {
  /** Oldest first: a page's number is its index here. */
  months: WordsMonth[];
  bytes: Uint8Array;
}

/** A month that is in the index. */
export interface WordsMonth {
  key: MonthKey;
  /** Digest of everything that its words depend on. */
  digest: string;
}

/** The postings of some months. */
export interface MonthsPostings {
  /** Sorted. Positions number the briefings of all these months consecutively. */
  postings: readonly Posting[];
  /** The months, and the number of each one's first briefing in that sequence. */
  months: { month: WordsMonth; first: number }[];
}

export const NO_WORDS: Words = { months: [], bytes: new Uint8Array() };

/**
 * Removes the months that are not among `months` from `words`, and merges the postings of new ones.
 * `months` are those of the result.
 */
export function mergeWords(
  words: Words,
  { postings, months: added }: MonthsPostings,
  months: WordsMonth[],
): Words {
  const numberOf = new Map(months.map(({ key, digest }, number) => [key + digest, number]));
  const numberFor = ({ key, digest }: WordsMonth) => numberOf.get(key + digest) ?? -1;
  const newNumbers = Int32Array.from(words.months, numberFor);
  const monthOf = monthLookup(
    added.map(({ month, first }) => ({ number: numberFor(month), first })),
  );
  const reader = new CborReader(words.bytes);
  const writer = new CborWriter(words.bytes.length + 1_000_000);
  let next = 0;
  let nextKey = encodedKey(postings[next]);
  /** Unchanged words are copied in contiguous blocks; this is the start of the next block. */
  let copiedUpTo = 0;
  const copyUpTo = (end: number) => {
    writer.raw(words.bytes.subarray(copiedUpTo, end));
    copiedUpTo = end;
  };
  /** Writes the next word of the postings, merged with its existing forms. */
  const writeNextPosting = (existingForms: Form[]) => {
    const key = postings[next]?.key ?? '';
    const forms: Form[] = [];
    for (let posting = postings[next]; posting?.key === key; posting = postings[++next])
      forms.push({ form: posting.form, pages: pagesOf(posting, monthOf) });
    nextKey = encodedKey(postings[next]);
    writeWord(writer, key, joinForms(existingForms, forms));
  };
  while (reader.hasMore) {
    const word = readWord(reader, newNumbers);
    let comparison = compareKeys(nextKey, words.bytes, word);
    if (comparison < 0) copyUpTo(word.from);
    for (; comparison < 0; comparison = compareKeys(nextKey, words.bytes, word))
      writeNextPosting([]);
    if (!word.isRenumbered && comparison > 0) continue;
    copyUpTo(word.from);
    reader.at = word.from;
    const { key, forms } = readForms(reader, newNumbers);
    copiedUpTo = reader.at;
    if (comparison === 0) writeNextPosting(forms);
    else writeWord(writer, key, forms);
  }
  copyUpTo(words.bytes.length);
  while (nextKey) writeNextPosting([]);
  return { months, bytes: writer.end() };
}

function encodedKey(posting: Posting | undefined): Uint8Array | undefined {
  return posting && Buffer.from(posting.key);
}

/**
 * Compares a key with that of a word, in UTF-16 order (`compareCodeUnits`).
 * @returns a negative number if `key` comes first; no key comes last.
 */
function compareKeys(
  key: Uint8Array | undefined,
  bytes: Uint8Array,
  { keyFrom, keyTo }: WordOffsets,
): number {
  if (!key) return 1;
  const shorter = Math.min(key.length, keyTo - keyFrom);
  for (let at = 0; at < shorter; at += 1) {
    const difference = utf16Rank(key[at] ?? 0) - utf16Rank(bytes[keyFrom + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return key.length - (keyTo - keyFrom);
}

/**
 * UTF-8 sorts characters beyond U+FFFF (first byte F0 and above) last, UTF-16 before U+E000 (first
 * byte EE and EF).
 */
function utf16Rank(byte: number): number {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte;
}

/** Merges pages by form; each month is in only one of the two. */
function joinForms(left: Form[], right: Form[]): Form[] {
  const joined = new Map<string, Page[]>();
  for (const { form, pages } of [...left, ...right])
    joined.set(form, [...(joined.get(form) ?? []), ...pages]);
  return Array.from(joined, ([form, pages]) => ({
    form,
    pages: pages.sort((a, b) => a.month - b.month),
  }));
}

/**
 * Returns a function that maps a briefing's consecutive number to its month and that month's first
 * number.
 */
function monthLookup(
  months: readonly { number: number; first: number }[],
): (briefing: number) => { number: number; first: number } {
  let at = 0;
  return (briefing) => {
    // Positions ascend, so the month is usually that of the last call.
    if ((months[at]?.first ?? 0) > briefing) at = 0;
    while ((months[at + 1]?.first ?? Infinity) <= briefing) at += 1;
    return months[at] ?? { number: 0, first: 0 };
  };
}

const scratch = new CborWriter();

function pagesOf({ key, positions }: Posting, monthOf: ReturnType<typeof monthLookup>): Page[] {
  const slots = isSingle(key) ? SINGLE_SLOTS : PAIR_SLOTS;
  const pages: Page[] = [];
  for (let at = 0; at < positions.length;) {
    const { number, first } = monthOf(Math.floor((positions[at] ?? 0) / slots));
    let end = at + 1;
    while (
      end < positions.length &&
      monthOf(Math.floor((positions[end] ?? 0) / slots)).number === number
    )
      end += 1;
    scratch.list(end - at);
    let previous = first * slots;
    for (; at < end; at += 1) {
      scratch.number((positions[at] ?? 0) - previous);
      previous = positions[at] ?? 0;
    }
    pages.push({ month: number, positions: scratch.flush() });
  }
  return pages;
}
