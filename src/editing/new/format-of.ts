/** How a finished text can be written in a file; `none`: the name is a word processor's, what is in it is not. */
export type Format = 'docx' | 'doc' | 'odt' | 'rtf' | 'html' | 'pdf' | 'txt' | 'none';

const BY_ENDING: Record<string, Format> = { '.docx': 'docx', '.docm': 'docx', '.dotx': 'docx', '.doc': 'doc', '.odt': 'odt', '.rtf': 'rtf', '.htm': 'html', '.html': 'html', '.pdf': 'pdf' };
/** What files begin with. Sources: ZIP (APPNOTE.TXT 4.3), [MS-CFB] 2.2, RTF 1.9.1, ISO 32000, HTML Standard. */
const BY_BEGINNING: readonly [RegExp, Format][] = [
  [/^PK\x03\x04/u, 'docx'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/u, 'doc'],
  [/^\{\\rtf/u, 'rtf'],
  [/^%PDF/u, 'pdf'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|meta|p|div|table)(?=[\s>])/iu, 'html'],
];
/** An OpenDocument's first file is its type, not packed (OpenDocument 1.3, part 2, 3.3). */
const OPEN_DOCUMENT = /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/su;
const ENOUGH = 200;

/**
 * The format of a file. Of a word processor's file its beginning says more than the ending of its name: offices' programs give out
 * pages and old documents under any name. Every other file is plain text.
 */
export function formatOf(bytes: Uint8Array, ending: string): Format {
  const named = BY_ENDING[ending.toLowerCase()];
  if (named === undefined) return 'txt';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, ENOUGH));
  if (OPEN_DOCUMENT.test(start)) return 'odt';
  const [, found] = BY_BEGINNING.find(([beginning]) => beginning.test(start)) ?? [];
  if (found === 'docx' && named === 'odt') return 'odt';
  return found ?? (named === 'doc' || named === 'odt' || named === 'rtf' ? 'none' : named);
}
