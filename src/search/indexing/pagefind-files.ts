import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sharedStart } from '../contents.ts';
import type { MonthKey } from '../layout.ts';
import { CborWriter } from './cbor.ts';
import type { Posting } from './postings.ts';

const compress = promisify(gzip);

/** Pagefind's release whose files these are: its formats are its own affair, and change. */
export const PAGEFIND_FORMAT = '1.6.0';

/** What every one of Pagefind's files begins with, inside its compression. */
const SIGNATURE = new TextEncoder().encode('pagefind_dcd');

/** Bytes of an index file before compression, after which the next one begins; of 9,000, 12,000 and 18,000 a cold query at 20,000 briefings costs least with these. */
const CHUNK_BYTES = 12_000;

/** A month's briefings: which positions are its own, as the first one's number and the number of the next month's first. */
export interface MonthRange {
  key: MonthKey;
  from: number;
  to: number;
}

/** Some of the index: the words from `from` up to the next chunk's. */
export interface Chunk {
  from: string;
  bytes: Uint8Array;
}

/**
 * Cuts postings (sorted by key) into Pagefind's index files. A position counts briefings, newest first, in `slots` each;
 * in the file it counts from its month's first.
 * Source of the form: pagefind_web/src/index.rs, release 1.6.0: a list of words, each `[word, pages, variants]`, a page
 * `[distance from the page before, positions as distances]`, a variant `[form with diacritics, pages]`.
 */
export function* indexChunks(postings: readonly Posting[], months: readonly MonthRange[], slotsOf: (posting: Posting) => number): Generator<Chunk> {
  const monthOf = monthsOfBriefings(months);
  const words = new CborWriter();
  let count = 0;
  let from = '';
  let previous = '';
  for (let at = 0; at < postings.length; ) {
    const { key } = postings[at] ?? { key: '' };
    if (count === 0) from = shortestBetween(previous, key);
    let end = at;
    while (postings[end]?.key === key) end += 1;
    const forms = postings.slice(at, end);
    const plain = forms.find(({ form }) => form === key);
    const variants = forms.filter(({ form }) => form !== key);
    words.list(variants.length > 0 ? 3 : 2).text(key);
    if (plain) writePages(words, plain, slotsOf(plain), monthOf, months);
    else words.list(0);
    if (variants.length > 0) words.list(variants.length);
    for (const variant of variants) {
      words.list(2).text(variant.form);
      writePages(words, variant, slotsOf(variant), monthOf, months);
    }
    count += 1;
    previous = key;
    at = end;
    if (words.length >= CHUNK_BYTES || at === postings.length) {
      yield { from, bytes: withHeader(words.take(), count) };
      count = 0;
    }
  }
}

/**
 * Pagefind's metadata: the pages (our months). Which file holds which words stands in a table of our own (contents.ts).
 * Source of the form: pagefind_web/src/metadata.rs, release 1.6.0.
 */
export function metadata(months: readonly MonthRange[]): Uint8Array {
  const cbor = new CborWriter();
  cbor.list(6).text(PAGEFIND_FORMAT).list(months.length);
  for (const { key, from, to } of months) cbor.list(3).text(key).number(to - from).text('');
  // No files, filters, sort orders or indexed metadata.
  return cbor.list(0).list(0).list(0).list(0).take();
}

/** A file's content as Pagefind's are sent: signed and compressed. */
export async function packed(bytes: Uint8Array): Promise<Uint8Array> {
  return compress(Buffer.concat([SIGNATURE, bytes]));
}

function writePages(words: CborWriter, { positions }: Posting, slots: number, monthOf: Uint16Array, months: readonly MonthRange[]): void {
  const month = (position: number) => monthOf[Math.floor(position / slots)] ?? 0;
  let pages = 0;
  for (let at = 0; at < positions.length; at += 1) if (at === 0 || month(positions[at] ?? 0) !== month(positions[at - 1] ?? 0)) pages += 1;
  words.list(pages);
  let lastMonth = 0;
  for (let at = 0; at < positions.length; ) {
    const here = month(positions[at] ?? 0);
    let end = at;
    while (end < positions.length && month(positions[end] ?? 0) === here) end += 1;
    words.list(2).number(here - lastMonth).list(end - at);
    let last = (months[here]?.from ?? 0) * slots;
    for (; at < end; at += 1) {
      const position = positions[at] ?? 0;
      words.number(position - last);
      last = position;
    }
    lastMonth = here;
  }
}

function monthsOfBriefings(months: readonly MonthRange[]): Uint16Array {
  const monthOf = new Uint16Array(months.at(-1)?.to ?? 0);
  months.forEach(({ from, to }, index) => monthOf.fill(index, from, to));
  return monthOf;
}

function withHeader(words: Uint8Array, count: number): Uint8Array {
  return Buffer.concat([new CborWriter().list(1).list(count).take(), words]);
}

/** The shortest text that comes after `before` and not after `word`: enough to say where a chunk begins. */
function shortestBetween(before: string, word: string): string {
  return word.slice(0, sharedStart(before, word) + 1);
}
