import { vietnameseRatio } from '../../vietnamese/legacy.ts';

/** A question mark within a word, where a program lost a letter; one alone may be a slip. */
const LOST_LETTER = /(?<=\p{L})\?(?=\p{Ll})|(?<=\s)\?(?=\p{Ll})/gu;
const MIN_LOST_LETTERS = 3;
const ADDRESS = /\S*(?::\/\/|[/=])\S*/gu;
/** The share of words with diacritics below which a text with so many is not Vietnamese. */
const MIN_VIETNAMESE_SHARE = 0.4;
const MIN_DOUBTFUL_WORDS = 10;

/** Notes for the editor that letters of a source are lost, or that it is not Vietnamese. */
export function doubtsAbout(text: string): string[] {
  const notes: string[] = [];
  const lostLetters = countLostLetters(text);
  if (lostLetters > 0)
    notes.push(
      `Ít nhất ${lostLetters} chữ trong tệp đã mất từ trước, chỉ còn dấu “?”. Xin lấy lại bản gốc, hoặc gõ lại những chữ đó.`,
    );
  const wordsWithDiacritics = text.match(/[^\s\u0020-\u007e]+/gu)?.length ?? 0;
  if (wordsWithDiacritics >= MIN_DOUBTFUL_WORDS && vietnameseRatio(text) < MIN_VIETNAMESE_SHARE)
    notes.push(
      'Phần lớn chữ trong bài không phải chữ Việt, có lẽ tệp đã bị đọc sai bảng mã. Xin lấy lại bản gốc, hoặc mở tệp rồi lưu lại với mã UTF-8.',
    );
  return notes;
}

/** Counts what programs write for letters that they cannot encode or decode: `?` and U+FFFD. */
function countLostLetters(text: string): number {
  const questionMarks = text.includes('?')
    ? (text.replace(ADDRESS, '').match(LOST_LETTER)?.length ?? 0)
    : 0;
  const replacements = text.match(/\ufffd/gu)?.length ?? 0;
  return (questionMarks >= MIN_LOST_LETTERS ? questionMarks : 0) + replacements;
}
