import { compareCodeUnits } from '../../vietnamese/code-order.ts';
import type { CborReader, CborWriter } from './cbor.ts';

/**
 * The format of a word in the index: `[key, pages, variants]`; a page (our month) is `[delta to the
 * previous page, delta-encoded positions]`, a variant `[form with diacritics, pages]`. `variants`
 * is omitted if empty. Source of the format: pagefind_web/src/index.rs, release 1.6.0.
 */
export interface Form {
  /** The key itself, or a form with diacritics. */
  form: string;
  pages: Page[];
}

/** A form's positions in a month, as a CBOR array. */
export interface Page {
  month: number;
  positions: Uint8Array;
}

/** Bytes of the head of a page or variant, an array of two. */
export const ARRAY_HEAD_BYTES = 1;

/** The byte offsets of a word in a run, and of its key's UTF-8. */
export interface WordOffsets {
  from: number;
  to: number;
  keyFrom: number;
  keyTo: number;
  /** Whether any of its months is renumbered or removed. */
  isRenumbered: boolean;
}

/** Reads the offsets of the next word. Decodes nothing: a run has half a million words. */
export function readWord(reader: CborReader, newNumbers?: Int32Array): WordOffsets {
  const from = reader.at;
  const parts = reader.number();
  const length = reader.number();
  const keyFrom = reader.at;
  reader.at += length;
  let isRenumbered = skipPages(reader, newNumbers);
  if (parts === 3)
    for (let variants = reader.number(); variants > 0; variants -= 1) {
      reader.at += ARRAY_HEAD_BYTES;
      reader.skipText();
      isRenumbered = skipPages(reader, newNumbers) || isRenumbered;
    }
  return { from, to: reader.at, keyFrom, keyTo: keyFrom + length, isRenumbered };
}

function skipPages(reader: CborReader, newNumbers?: Int32Array): boolean {
  let isRenumbered = false;
  let month = 0;
  for (let pages = reader.number(); pages > 0; pages -= 1) {
    reader.at += ARRAY_HEAD_BYTES;
    month += reader.number();
    if (newNumbers !== undefined && newNumbers[month] !== month) isRenumbered = true;
    reader.skip(reader.number());
  }
  return isRenumbered;
}

/**
 * Reads the next word. `newNumbers` maps months to their new numbers; those mapped to -1 are
 * dropped.
 */
export function readForms(
  reader: CborReader,
  newNumbers: Int32Array,
): { key: string; forms: Form[] } {
  const parts = reader.number();
  const key = reader.text();
  const forms = [{ form: key, pages: readPages(reader, newNumbers) }];
  if (parts === 3)
    for (let variants = reader.number(); variants > 0; variants -= 1) {
      reader.at += ARRAY_HEAD_BYTES;
      forms.push({ form: reader.text(), pages: readPages(reader, newNumbers) });
    }
  return { key, forms };
}

function readPages(reader: CborReader, newNumbers: Int32Array): Page[] {
  const pages: Page[] = [];
  let month = 0;
  for (let remaining = reader.number(); remaining > 0; remaining -= 1) {
    reader.at += ARRAY_HEAD_BYTES;
    month += reader.number();
    const from = reader.at;
    reader.skip(reader.number());
    const newNumber = newNumbers[month] ?? -1;
    if (newNumber >= 0)
      pages.push({ month: newNumber, positions: reader.bytes.subarray(from, reader.at) });
  }
  return pages;
}

/** Writes a word, unless it has no positions. */
export function writeWord(writer: CborWriter, key: string, forms: readonly Form[]): void {
  const plain = forms.find(({ form }) => form === key)?.pages ?? [];
  const variants = forms
    .filter(({ form, pages }) => form !== key && pages.length > 0)
    .sort((a, b) => compareCodeUnits(a.form, b.form));
  if (plain.length + variants.length === 0) return;
  writer.list(variants.length > 0 ? 3 : 2).text(key);
  writePages(writer, plain);
  if (variants.length > 0) writer.list(variants.length);
  for (const { form, pages } of variants) {
    writer.list(2).text(form);
    writePages(writer, pages);
  }
}

function writePages(writer: CborWriter, pages: readonly Page[]): void {
  writer.list(pages.length);
  let previous = 0;
  for (const { month, positions } of pages) {
    writer
      .list(2)
      .number(month - previous)
      .raw(positions);
    previous = month;
  }
}
