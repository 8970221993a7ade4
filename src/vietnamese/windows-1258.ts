import { bytesOf } from './code-pages.ts';

const decoder = new TextDecoder('windows-1258');

/**
 * Decodes windows-1258, in which tones follow their vowels, that was read as windows-1252: `hôòi`
 * is hội, `ðýõÌng` is đường.
 * @returns the text in NFC.
 */
export function fromWindows1258(text: string): string {
  return text
    .replace(/[\u00a0-\u00ff]+/gu, (signs) => decoder.decode(bytesOf(signs)))
    .normalize('NFC');
}
