import { decodeBytes } from '../decode-bytes.ts';

/**
 * How far the declared encoding is searched for. HTML requires it early (HTML Standard, 4.2.5.4),
 * but Word's head is longer.
 */
const HEAD_BYTES = 4_096;

/**
 * Decodes a page by its byte-order mark, else by its declared encoding, else by its bytes alone.
 * Returns `undefined` if none fits.
 */
export function decodeHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(?<charset>[\w-]+)/iu.exec(head)?.groups?.[
    'charset'
  ];
  const marked = head.startsWith('ÿþ')
    ? 'utf-16le'
    : head.startsWith('þÿ')
      ? 'utf-16be'
      : head.startsWith('ï»¿')
        ? 'utf-8'
        : undefined;
  try {
    return new TextDecoder(marked ?? named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeBytes(bytes)?.text;
  }
}
