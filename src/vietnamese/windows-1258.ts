import { bytesOf } from './code-pages.ts';

const decoder = new TextDecoder('windows-1258');

/**
 * A text of windows-1258, whose tones are signs behind their vowels, in Unicode (NFC), from how windows-1252 shows it: `hôòi`
 * is hội, `ðýõÌng` is đường.
 */
export function fromWindows1258(text: string): string {
  return text.replace(/[\u00a0-\u00ff]+/gu, (signs) => decoder.decode(bytesOf(signs))).normalize('NFC');
}
