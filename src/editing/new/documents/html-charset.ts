import { decodeBytes } from '../decode-bytes.ts';

/** Where a page must say its encoding (HTML Standard, 4.2.5.4). Word's head is longer before it comes to it. */
const HEAD_BYTES = 4_096;

/** A page's text by its byte-order mark, else by the encoding that it names, else by its bytes alone. `undefined` when it is in none. */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(?<charset>[\w-]+)/iu.exec(head)?.groups?.['charset'];
  const marked = head.startsWith('ÿþ') ? 'utf-16le' : head.startsWith('þÿ') ? 'utf-16be' : head.startsWith('ï»¿') ? 'utf-8' : undefined;
  try {
    return new TextDecoder(marked ?? named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeBytes(bytes)?.text;
  }
}
