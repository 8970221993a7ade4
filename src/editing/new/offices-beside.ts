import { leadingOffice } from './leading-office.ts';
import { isOfficeOfOthers } from './offices-of-others.ts';
import { OFFICES_IN } from './offices.ts';
import { RANK } from './ranks.ts';

/** Words before a name, with a rank or degree. Lower case except at the start of a sentence. */
export const HONORIFIC = new RegExp(
  `(?:^(?:Đồng chí|Đ/c|Ông|Bà|Anh|Chị|Thầy|Cô)|(?:^|[\\s,;(])(?:(?:[Cc]ác )?đồng chí|đ/c|ông|bà|anh|chị|thầy(?: giáo)?|cô(?: giáo)?|các ông|các bà))?\\s*(?:(?:${RANK}|(?:[Tt]iến|[Tt]hạc|[Bb]ác) s[ĩỹ]|[Kk]ỹ sư|(?:PGS|GS|TS|ThS|BS)\\.?)[\\s,.]*)*:?\\s*$`,
  'u',
);
/**
 * The maximum distance of an office from its holder's name; searching farther is slow in sentences
 * with hundreds of names.
 */
export const MAX_OFFICE_DISTANCE = 250;
/** Birth, age and home between a name and its office, as an obituary gives them. */
const LIFE =
  /^(?:\s*[,(]\s*(?:sinh (?:ngày|năm|tháng)|\d{1,3} tuổi|quê(?: quán)?(?!\p{L})|(?:thôn|xã|phường|thị trấn|thị xã|huyện|tỉnh|thành phố) \p{Lu})[^,;()]{0,80}\)?){1,6}(?=\s*,)/u;
/** Between a name and its office, or two offices of one person. */
const BEFORE_OFFICE =
  /^\s*(?:,|[-–]|\(|:)\s*(?:(?:hiện |nguyên )?là )?|^\s+(?:được (?:bầu|bổ nhiệm) |tiếp tục )?(?:giữ (?:chức(?: vụ| danh)?|cương vị)|đảm nhận (?:chức vụ|cương vị)|hiện là|nguyên là|là|tái cử|làm(?= (?:phó )?(?:bí thư|chủ tịch|giám đốc|hiệu trưởng|trưởng ban|ban|thành viên|(?:ủy|uỷ) viên|thư ký)(?!\p{L})))\s+|^\s+(?=\p{L})/iu;
const NEXT_OFFICE =
  /^\s*(?:[,;]|[-–](?=\s))\s*|^\s+(?:được bầu|tái cử|trúng cử)(?: giữ)?(?: chức(?: vụ| danh)?)?\s+/u;
/** An office behind a semicolon that is still the same person's. */
const SEPARATE_OFFICE = /^(?!Thành viên|[ỦU][ỷỶyY] viên|Ủy viên|Thường trực|Đại biểu)\p{Lu}/u;
/** Several people with one office before or after them. */
const PLURAL =
  /(?<!\p{L})(?:các|hai|ba|bốn|năm|2|3|4|5)(?:\s+(?:đồng chí|đ\/c|ông|bà|vị))?\s*:?\s*$/iu;
/** Before the office of the one for whom somebody acts. */
const ON_BEHALF_OF =
  /(?<!\p{L})(?:(?:ủy|uỷ) quyền|thay mặt|thừa lệnh|chỉ đạo|phân công)(?: của)?\s+$/iu;

/** Finds the offices after a name, `, Phó bí thư Huyện uỷ, Chủ tịch UBND huyện`, and their end. */
export function officesAfter(
  sentence: string,
  from: number,
  isNameAt: (from: number) => (offset: number) => boolean,
  nextStart: number | undefined,
): { office: string | undefined; end: number } {
  const offices: string[] = [];
  let end = from + (LIFE.exec(sentence.slice(from, from + MAX_OFFICE_DISTANCE))?.[0].length ?? 0);
  for (;;) {
    const rest = sentence.slice(end, end + MAX_OFFICE_DISTANCE);
    const separator = (offices.length === 0 ? BEFORE_OFFICE : NEXT_OFFICE).exec(rest)?.[0];
    if (separator === undefined) break;
    const start = end + separator.length;
    const office = leadingOffice(
      sentence.slice(start, start + MAX_OFFICE_DISTANCE),
      isNameAt(start),
    );
    // In `…, Phó Chủ tịch UBND huyện Phạm Văn Dũng`, the office belongs to the next name.
    if (
      office === undefined ||
      isOfNext(sentence.slice(start + office.length, nextStart), separator, nextStart)
    )
      break;
    if (offices.length > 0 && isOfficeOfOthers(sentence.slice(start))) break;
    // After a semicolon, members without a name are a group.
    if (separator.includes(';') && !SEPARATE_OFFICE.test(office)) break;
    offices.push(office);
    end = start + office.length;
    if (separator.includes('('))
      end += /^[^()]{0,60}\)/u.exec(sentence.slice(end, end + 62))?.[0].length ?? 0;
  }
  return { office: offices.length > 0 ? offices.join(', ') : undefined, end };
}

/** Whether between an office and the next name there are only words that lead to the name. */
function isOfNext(between: string, separator: string, nextStart: number | undefined): boolean {
  // `đồng chí Lê Mẫu Phó Bí thư đồng chí Trần Mẫu`: without signs it is that of the name before.
  if (separator.trim() === '' && between.trim() !== '') return false;
  return (
    nextStart !== undefined &&
    between.length < 60 &&
    (between.trim() === '' ||
      (/^\s*[:–-]?\s*\S/u.test(between) &&
        !/^\s*[,;.(]/u.test(between) &&
        HONORIFIC.exec(between)?.index === 0))
  );
}

/**
 * Finds the offices right before a name: `Bí thư Đảng ủy, Chủ tịch UBND xã` before the name. If
 * another person precedes them (`isAfterName`), only the last is this one's.
 */
export function officeBefore(
  before: string,
  isAfterName: boolean,
): { office: string; isPlural: boolean; isDirect: boolean } | undefined {
  const [, words = '', sign = ''] =
    /^(.*?)\s*([:,–-]?)\s*$/su.exec(before.replace(HONORIFIC, '')) ?? [];
  if (words === '') return undefined;
  const found: { start: number; end: number }[] = [];
  for (const { index } of words.matchAll(OFFICES_IN)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const office = leadingOffice(words.slice(index));
    if (office !== undefined) found.push({ start: index, end: index + office.length });
  }
  const last = found.at(-1);
  if (last?.end !== words.length) return undefined;
  let first = last;
  for (const previous of found.slice(0, -1).reverse()) {
    if (!/^\s*[,;–-]\s*$/u.test(words.slice(previous.end, first.start))) break;
    if (ON_BEHALF_OF.test(words.slice(0, previous.start))) break;
    first = previous;
  }
  // `Lê Văn Mẫu, Chủ tịch UBND huyện, Phó Chủ tịch UBND huyện Trần Mẫu`
  if (isAfterName && /^\s*[,(–-]?\s*$/u.test(words.slice(0, first.start))) first = last;
  return {
    office: words.slice(first.start, last.end),
    isPlural: PLURAL.test(words.slice(0, first.start)),
    isDirect: sign === '',
  };
}
