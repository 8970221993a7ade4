/** The formats of a source file; `none`: the name is a word processor's, the contents are not. */
export type Format = 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'pdf' | 'txt' | 'none';

const BY_EXTENSION: Record<string, Format> = {
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.doc': 'doc',
  '.odt': 'odt',
  '.rtf': 'rtf',
  '.htm': 'html',
  '.html': 'html',
  '.pdf': 'pdf',
};
/**
 * File signatures. Sources: ZIP (APPNOTE.TXT 4.3), [MS-CFB] 2.2, RTF 1.9.1, ISO 32000, HTML
 * Standard.
 */
const BY_SIGNATURE: readonly [RegExp, Format][] = [
  [/^PK\x03\x04/u, 'docx'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/u, 'doc'],
  [/^\{\\rtf/u, 'rtf'],
  [/^%PDF/u, 'pdf'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|meta|p|div|table)(?=[\s>])/iu, 'html'],
];
/**
 * The first entry of an OpenDocument file is its media type, uncompressed (OpenDocument 1.3, part
 * 2, 3.3).
 */
const OPEN_DOCUMENT = /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/su;
const SIGNATURE_LENGTH = 200;

/**
 * Detects the format of a file. The signature of a word processor's file takes precedence over the
 * extension, because office software saves pages and old documents under any name. All other files
 * are plain text.
 */
export function detectFormat(bytes: Uint8Array, extension: string): Format {
  const named = BY_EXTENSION[extension.toLowerCase()];
  if (named === undefined) return 'txt';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SIGNATURE_LENGTH));
  if (OPEN_DOCUMENT.test(start)) return 'odt';
  const [, detected] = BY_SIGNATURE.find(([signature]) => signature.test(start)) ?? [];
  if (detected === 'docx' && named === 'odt') return 'odt';
  return detected ?? (named === 'doc' || named === 'odt' || named === 'rtf' ? 'none' : named);
}
