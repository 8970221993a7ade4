import { isRecord } from '../../schemas/is-record.ts';

/**
 * Words of the form's own translation and what they are called here (docs/words.md). A “chuyên mục”
 * is a topic, and an entry may be a person.
 */
const HOUSE_WORDS: readonly (readonly [theirs: string, ours: string])[] = [
  ['chuyên mục', 'danh mục'],
  ['bài viết', 'mục'],
  ['trường', 'ô'],
  ['xuất bản', 'đăng'],
  ['nhấp vào', 'bấm'],
  ['nhấp', 'bấm'],
  ['vui lòng', 'xin'],
  ['hãy', 'xin'],
];

/** Returns a translation of the form, or a part of it, in the words of the house. */
export function inHouseWords(translation: unknown): unknown {
  if (typeof translation === 'string') return HOUSE_WORDS.reduce(replaceWord, translation);
  if (!isRecord(translation)) return translation;
  return Object.fromEntries(
    Object.entries(translation).map(([key, value]) => [key, inHouseWords(value)]),
  );
}

function replaceWord(sentence: string, [theirs, ours]: readonly [string, string]): string {
  return sentence.replace(new RegExp(`(?<!\\p{L})${theirs}(?!\\p{L})`, 'giu'), (written) =>
    written.startsWith(theirs.charAt(0)) ? ours : ours.charAt(0).toUpperCase() + ours.slice(1),
  );
}
