import { isOrganizationHead, isOrganizationWord, organizationWordLength } from './office-words.ts';
import { RANK } from './ranks.ts';

/**
 * Words for an activity, which end an office's name. Lower case, because `Trưởng Ban Kiểm tra` is
 * one office; `chỉ đạo` is none in `Trưởng Ban chỉ đạo`.
 */
export const END_OF_OFFICE =
  /^(?:đồng chủ trì|chủ (?:trì|tọa|toạ)|phát biểu|kết luận|tham (?:dự|gia|luận)|dự(?! (?:án|phòng))|đến|tới|về|đã|đang|sẽ|cũng|yêu cầu|nhấn mạnh|khẳng định|đề nghị|cho (?:biết|rằng|hay)|điều hành|trình bày|báo cáo|thông qua|trao|tặng|thăm|ghi nhận|đánh giá|biểu dương|chúc mừng|ký|làm (?:trưởng|việc)|cùng|với|tiếp|động viên|lưu ý|quán triệt|thay mặt|công bố|khai mạc|bế mạc|tại|trong|nêu|giao(?! (?:thông|dịch))|đọc|triển khai|giải đáp|trả lời|mong|thống nhất|bày tỏ|nói|là|được|vừa|trực tiếp|có|chia sẻ|kêu gọi|phân tích|giải trình|bàn giao|dẫn đầu|theo dõi|gửi|thì|nhiệm kỳ|xung quanh|để|nhằm|theo|khi|do|vì|đồng chí|ông|bà|đ\/c)(?!\p{L})/u;

/** `Trưởng Công an huyện Thượng tá Trần Mẫu`: the office ends before the rank. */
export const STARTS_WITH_RANK = new RegExp(`^${RANK}(?!\\p{L})`, 'iu');

/** The parts of a text: words (with their hyphens), signs, and the blanks between them. */
const TOKEN = /\p{L}[\p{L}\p{M}\d./&-]*(?<![.-])|\d[\d./]*(?<!\.)|[^\s]/gu;
/** Longer names of offices are none. */
const MAX_LENGTH = 160;

/** A word or sign of a text, and where it stands. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** The words and signs behind a title, as far as the office may reach. */
export function tokensOf(text: string, from: number): Token[] {
  return Array.from(text.slice(from, from + MAX_LENGTH).matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));
}

/** Three tokens from an index on: no word of an organization's name has more syllables. */
export function wordsAt(tokens: readonly Token[], index: number): string[] {
  return tokens.slice(index, index + 3).map(({ text }) => text);
}

/**
 * A capitalized word with the rest of its compound, `Kiểm lâm`; after a unit it is a place's name,
 * and organizations (`Hội`) stand alone.
 */
export function lengthOfCapitalized(
  tokens: readonly Token[],
  index: number,
  endsInUnit: boolean,
): number {
  const [first = '', ...others] = wordsAt(tokens, index);
  const length = organizationWordLength([first.toLowerCase(), ...others]);
  if (length > 0 || endsInUnit) return Math.max(1, length);
  const previous = tokens[index - 1]?.text ?? '';
  // The second syllable of a proper name, as in `Trường THCS Hà Linh nhận`.
  const isPlace =
    /^\p{Lu}\p{Ll}/u.test(previous) &&
    !isOrganizationHead(previous) &&
    !isOrganizationWord(previous);
  const isOpen =
    !isPlace &&
    first !== first.toUpperCase() &&
    /^\p{Ll}+$/u.test(others[0] ?? '') &&
    !END_OF_OFFICE.test(others.join(' ')) &&
    others[0] !== 'và';
  return isOpen ? 2 : 1;
}

/** `thị trấn` and `thành phố` are one word. */
export function unitLength(tokens: readonly Token[], index: number): number {
  return /^(?:thị|thành|trung)$/u.test(tokens[index]?.text ?? '') ? 2 : 1;
}
