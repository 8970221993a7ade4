/** The words and signs of a line that only says when a text was published. */
const DATE_WORDS =
  /^(?:ngày|đăng|tháng|năm|lúc|hồi|cập nhật|thời gian|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|sáng|trưa|chiều|tối|giờ|phút|gmt|lượt (?:xem|đọc)|[apm]{2}(?!\p{L})|h(?!\p{L})|[\d\s,./:|+()[\]–-])+$/iu;
const DATE =
  /(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\s,]*)?(?:ngày\s+)?(?<!\d)\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}(?!\d)(?:[\s,|-]*\d{1,2}\s*[:hg]\s*\d{2}(?!\d))?/iu;
/** `Mẫu, ` before a date. */
const PLACE = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3}, (?=ngày)/u;
const MAX_LENGTH = 80;
/** `(Mẫu) - ` before a title or lead, for a regular expression. */
export const DATELINE = /\([\p{L}\s.-]{2,40}\)\s*[-–:]\s*/u.source;

/** Whether a line only says when (and where) a text was written or published. */
export function isDateLine(line: string): boolean {
  return line.length <= MAX_LENGTH && DATE.test(line) && DATE_WORDS.test(line.replace(PLACE, ''));
}

/** Removes the first date of a line, and the signs that set it apart. */
export function withoutDate(line: string): string {
  const date = DATE.exec(line);
  return date
    ? [line.slice(0, date.index), line.slice(date.index + date[0].length)]
        .map((part) => part.replace(/^[\s,;|)–-]+|[\s,;|(–-]+$/gu, ''))
        .filter(Boolean)
        .join(' ')
    : line;
}
