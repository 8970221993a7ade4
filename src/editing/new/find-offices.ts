import { isFamilyName } from '../../vietnamese/family-names.ts';
import { findNames, type WrittenName } from './find-names.ts';
import { leadingOffice } from './leading-office.ts';
import { isOfAnother, isOfficeOfOthers } from './offices-of-others.ts';
import { capitalizedOffice, OFFICE } from './offices.ts';

/** A name in a sentence, with its office. */
export interface Mention extends WrittenName {
  office: string | undefined;
  /** The end of the name and its office. */
  tail: number;
}

/** A mention, and whether the office before it is also that of the next ones. */
type SharedMention = Mention & { isShared: boolean };

/** Words before a name, with a rank or degree. Lower case except at the start of a sentence. */
export const HONORIFIC =
  /(?:^(?:Đồng chí|Đ\/c|Ông|Bà|Anh|Chị|Thầy|Cô)|(?:^|[\s,;(])(?:(?:[Cc]ác )?đồng chí|đ\/c|ông|bà|anh|chị|thầy(?: giáo)?|cô(?: giáo)?|các ông|các bà))?\s*(?:(?:(?:[Tt]hiếu|[Tt]rung|[Tt]hượng|[Đđ]ại) (?:úy|uỷ|tá|tướng)|(?:[Tt]iến|[Tt]hạc|[Bb]ác) s[ĩỹ]|[Kk]ỹ sư|(?:PGS|GS|TS|ThS|BS)\.?)[\s,.]*)*:?\s*$/u;
/**
 * The maximum distance of an office from its holder's name; searching farther is slow in sentences
 * with hundreds of names.
 */
export const MAX_OFFICE_DISTANCE = 250;
const OFFICES = new RegExp(`(?<!\\p{L})${OFFICE}`, 'giu');
/** Birth, age and home between a name and its office, as an obituary gives them. */
const LIFE =
  /^(?:\s*[,(]\s*(?:sinh (?:ngày|năm|tháng)|\d{1,3} tuổi|quê(?: quán)?(?!\p{L})|(?:thôn|xã|phường|thị trấn|thị xã|huyện|tỉnh|thành phố) \p{Lu})[^,;()]{0,80}\)?){1,6}(?=\s*,)/u;
/** Between a name and its office, or two offices of one person. */
const BEFORE_OFFICE =
  /^\s*(?:,|[-–]|\(|:)\s*(?:(?:hiện |nguyên )?là )?|^\s+(?:được (?:bầu|bổ nhiệm) |tiếp tục )?(?:giữ (?:chức(?: vụ| danh)?|cương vị)|đảm nhận (?:chức vụ|cương vị)|hiện là|nguyên là|là|tái cử|làm(?= (?:phó )?(?:bí thư|chủ tịch|giám đốc|hiệu trưởng|trưởng ban|ban|thành viên|(?:ủy|uỷ) viên|thư ký)(?!\p{L})))\s+|^\s+(?=\p{L})/iu;
const NEXT_OFFICE = /^\s*(?:[,;]|[-–](?=\s))\s*/u;
/** An office behind a semicolon that is still the same person's. */
const SEPARATE_OFFICE = /^(?!Thành viên|[ỦU][ỷỶyY] viên|Ủy viên|Thường trực|Đại biểu)\p{Lu}/u;
/** Offices of many, which behind an office and a name are of others. */
const OF_MANY = /^(?:công chức|chuyên viên|cán bộ|kế toán)(?!\p{L})/iu;
/** Several people with one office before or after them. */
const PLURAL =
  /(?<!\p{L})(?:các|hai|ba|bốn|năm|2|3|4|5)(?:\s+(?:đồng chí|đ\/c|ông|bà|vị))?\s*:?\s*$/iu;
const PLURAL_BEFORE =
  /(?<!\p{L})(?:các|hai|ba|bốn|2|3|4) (?:đồng chí|đ\/c|ông|bà|vị|anh|chị)(?!\p{L})/iu;
/** Before the office of the one for whom somebody acts. */
const ON_BEHALF_OF =
  /(?<!\p{L})(?:(?:ủy|uỷ) quyền|thay mặt|thừa lệnh|chỉ đạo|phân công)(?: của)?\s+$/iu;
/** Between people with one office. */
const LIST_SEPARATOR =
  /^\s*(?:\([^()]{0,60}\))?\s*(?:,|và|,\s*và|,?\s*cùng)\s*(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị)?\s*(?:(?:PGS|GS|TS|ThS|BS)[.\s]*)*$/iu;

/** Finds the people in a sentence, each with what the sentence says is their office. */
export function mentionsIn(sentence: string, places: readonly string[]): Mention[] {
  const names = findNames(sentence, places);
  const starts = new Set(names.map(({ start }) => start));
  const isNameAt = (from: number) => (offset: number) => starts.has(from + offset);
  const mentions: SharedMention[] = [];
  names.forEach((written, index) => {
    const after = officesAfter(sentence, written.end, isNameAt, names[index + 1]?.start);
    // An office behind the previous name is the previous person's.
    const from = Math.max(mentions.at(-1)?.tail ?? 0, written.start - MAX_OFFICE_DISTANCE);
    const before = officeBefore(sentence.slice(from, written.start), index > 0);
    const isLast = index === names.length - 1;
    const office = officeOf(
      before,
      after.office,
      isLast && !isOfAnother(after.office, sentence.slice(after.end)),
    );
    mentions.push({
      ...written,
      office: office === undefined ? undefined : capitalizedOffice(office),
      tail: after.end,
      isShared: before?.isPlural === true && office === before.office,
    });
  });
  shareForward(sentence, mentions);
  shareBack(sentence, mentions);
  return mentions;
}

/**
 * The office before a name goes before the one behind it, which may be the next person's, except
 * across a sign; the last person of a sentence has both.
 */
function officeOf(
  before: { office: string; isDirect: boolean } | undefined,
  after: string | undefined,
  isLast: boolean,
): string | undefined {
  if (before?.isDirect !== true) return after ?? before?.office;
  const isBoth = isLast && after !== undefined && !endsLikeAName(after) && !OF_MANY.test(after);
  return isBoth ? `${before.office}, ${after}` : before.office;
}

/** `Trưởng Công an phường Trần Mẫu` may be an office with a place, or with its holder. */
function endsLikeAName(office: string): boolean {
  const [, first = ''] = /\p{Ll} (\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+$/u.exec(office) ?? [];
  return isFamilyName(first);
}

/** `các Phó Chủ tịch UBND huyện: A, B, C`: what stands before the first is each one's office. */
function shareForward(sentence: string, mentions: SharedMention[]): void {
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1];
    if (
      previous?.isShared === true &&
      mention.office === undefined &&
      LIST_SEPARATOR.test(sentence.slice(previous.tail, mention.start))
    ) {
      mention.office = previous.office;
      mention.isShared = true;
    }
  });
}

/** `Các đồng chí A và B, Phó Chủ tịch HĐND huyện`: what stands behind the last is each one's. */
function shareBack(sentence: string, mentions: Mention[]): void {
  let shared: string | undefined;
  for (let index = mentions.length - 2; index >= 0; index -= 1) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention || !next) return;
    if (next.tail > next.end) shared = next.office;
    const isListed =
      mention.office === undefined &&
      LIST_SEPARATOR.test(sentence.slice(mention.end, next.start)) &&
      PLURAL_BEFORE.test(
        sentence.slice(Math.max(0, mention.start - MAX_OFFICE_DISTANCE), mention.start),
      );
    if (isListed) mention.office = shared;
    else shared = undefined;
  }
}

/** Finds the offices after a name, `, Phó bí thư Huyện uỷ, Chủ tịch UBND huyện`, and their end. */
function officesAfter(
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
      isOfNext(sentence.slice(start + office.length, nextStart), nextStart)
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
function isOfNext(between: string, nextStart: number | undefined): boolean {
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
function officeBefore(
  before: string,
  isAfterName: boolean,
): { office: string; isPlural: boolean; isDirect: boolean } | undefined {
  const [, lead = '', sign = ''] =
    /^(.*?)\s*([:,–-]?)\s*$/su.exec(before.replace(HONORIFIC, '')) ?? [];
  const words = lead;
  if (words === '') return undefined;
  const found: { start: number; end: number }[] = [];
  for (const { index } of words.matchAll(OFFICES)) {
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
