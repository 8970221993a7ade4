import {
  capitalised,
  capitalizeWords,
  isInCapitals,
  sentenceCase,
} from '../../vietnamese/letter-case.ts';
import { site } from '../../site.ts';
import { DATELINE, isDateLine } from './date-lines.ts';
import type { Found } from './draft.ts';
import { isLabelledByline } from './signatures.ts';
import { findNames } from './find-names.ts';
import { parseListLine } from './lists.ts';
import { parseNumbering } from './numbering.ts';
import { endsUnfinished } from './paragraphs.ts';

/**
 * What official papers have above the title: the state motto, the office's name, the paper's
 * number, its place and date; and what web pages have: the way to the page.
 */
const LETTERHEAD =
  /^(?:đảng cộng sản|số\s*:|kính gửi|.{0,40}, ngày \d|trang chủ(?!\p{L})|[-–—_*=\s]+$)|cộng (?:hòa|hoà) xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|\S \s*[>»›]\s+\S/iu;
/** A line in capitals that only names the kind of a text or its section. */
const KIND =
  /^(?:BÁO CÁO|THÔNG BÁO|KẾ HOẠCH|CÔNG VĂN|TỜ TRÌNH|QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|CHƯƠNG TRÌNH|LỊCH CÔNG TÁC|BẢN TIN|TIN TỨC|TIN BÀI|TIN HOẠT ĐỘNG|TIN|CHUYÊN MỤC)(?:[\s:]+(?:SỐ\s*)?\d*)?$/u;
/** The name of an office in capitals, up to its place: `PHÒNG NỘI VỤ HUYỆN MẪU`. */
const OFFICE_NAME =
  /^(?=(?:UBND|HĐND|UBMTTQ|[UỦ][ỶY] BAN|HỘI|HUYỆN|XÃ|TỈNH|ĐẢNG|BAN|PHÒNG|TRUNG TÂM|SỞ|LIÊN ĐOÀN|MẶT TRẬN|CÔNG AN|VĂN PHÒNG)(?!\p{L}))[^:,.]*(?:(?:HUYỆN|XÃ|THỊ TRẤN|THỊ XÃ|PHƯỜNG|TỈNH|[UỦ][ỶY]|BỘ|ĐOÀN) \p{Lu}+ \p{Lu}+|NHÂN DÂN)$/u;
/** What somebody does, which an office's name does not say. */
const DEED =
  /(?<!\p{L})(?:TỔ CHỨC|TRAO|TẶNG|THĂM|HỌP|RA QUÂN|TRIỂN KHAI|KIỂM TRA|LÀM VIỆC|HƯỞNG ỨNG|KHEN|PHÁT|TẬP HUẤN|GIÚP|HỖ TRỢ|ĐẠI HỘI|HỘI NGHỊ|KHAI|BẾ|TIẾP|XÂY DỰNG|CHÚC|VỀ|TẠI|CHO)(?!\p{L})/u;
const LABEL = /^(?:(?:tiêu đề|tên bài|tít|tin)\s*:|v\/v\s*:?)\s*/iu;
const DATELINE_START = new RegExp(`^${DATELINE}`, 'u');
/** A sentence that tells when something happened is a lead. */
const LEAD =
  /^(?:(?:sáng|trưa|chiều|tối|đêm)(?: nay| qua)?|hôm nay|hôm qua|(?:vừa )?ngày|trong)[\s,]/iu;
/** The maximum number of paragraphs in a letterhead. */
const MAX_LETTERHEAD_PARAGRAPHS = 8;
const MIN_LENGTH = 10;
const MAX_LENGTH = 200;
/** A section's or office's name in capitals is shorter. */
const MIN_CAPITALS_LENGTH = 40;
/** The first line of a title, before a colon, is as short. */
const MAX_START_LENGTH = 40;

/** A title, its first paragraph, and how many it takes. */
export type FoundTitle = Found<string> & { paragraph: number; length: number };

/**
 * Finds the first paragraph that may be the title, with the lines that continue it; `canContinue`
 * tells which paragraphs are nothing but their text.
 */
export function findTitle(
  paragraphs: readonly string[],
  canContinue: (index: number) => boolean = () => true,
): FoundTitle | undefined {
  const lines = paragraphs.slice(0, MAX_LETTERHEAD_PARAGRAPHS);
  // `HUYỆN MẪU:` goes on in the next line.
  const isStart = lines.map(
    (line, index) =>
      line.endsWith(':') &&
      line.length <= MAX_START_LENGTH &&
      !isLetterhead(line) &&
      (lines[index + 1] ?? '') !== '' &&
      !parseListLine(lines[index + 1] ?? '') &&
      canContinue(index + 1),
  );
  const titles = lines.map((line, index) =>
    withoutLabel(isStart[index] === true ? `${line} ${lines[index + 1] ?? ''}` : line),
  );
  const isPossible = titles.map(
    (title, index) =>
      title.length >= MIN_LENGTH && title.length <= MAX_LENGTH && !isLetterhead(lines[index] ?? ''),
  );
  const first = isPossible.indexOf(true);
  // A section's name in capitals may precede a title in mixed case.
  const next = isPossible.indexOf(true, first + 1);
  const paragraph =
    next > 0 && isSectionName(titles[first] ?? '') && isTitleBelowSection(lines, next)
      ? next
      : first;
  const start = titles[paragraph];
  if (start === undefined) return undefined;
  let [value, length] = [start, isStart[paragraph] === true ? 2 : 1];
  for (let line = lines[paragraph + length]; line !== undefined; line = lines[paragraph + length]) {
    if (!canContinue(paragraph + length) || !continuesTitle(value, line)) break;
    value = `${value} ${withoutFullStop(line)}`;
    length += 1;
  }
  if (value.length > MIN_LENGTH) value = value.replace(/[,;]$/u, '');
  return {
    paragraph,
    length,
    ...(isInCapitals(value)
      ? {
          value: sentenceCase(value, [site.shortName]),
          question: `Tiêu đề trong bài toàn chữ hoa. Xem lại tên riêng: ${value}`,
        }
      : { value }),
  };
}

function withoutLabel(line: string): string {
  const title = withoutFullStop(line.replace(LABEL, '').replace(DATELINE_START, ''));
  return /^v\/v/iu.test(line) ? capitalised(title) : title;
}

function isLetterhead(line: string): boolean {
  return (
    LETTERHEAD.test(line) ||
    isDateLine(line) ||
    isLabelledByline(line) ||
    KIND.test(line) ||
    (OFFICE_NAME.test(line) && !DEED.test(line))
  );
}

function isSectionName(title: string): boolean {
  return isUpperCase(title) && title.length < MIN_CAPITALS_LENGTH;
}

/** Whether the line below a section's name is a title: no capitals, no lead, and text follows. */
function isTitleBelowSection(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  return (
    !isUpperCase(line) && !/[.!?…:;]$/u.test(line) && !LEAD.test(line) && index + 1 < lines.length
  );
}

/** Whether a line continues the title: it starts in lower case, or both are in capitals. */
function continuesTitle(title: string, line: string): boolean {
  if (line === '' || title.length + 1 + line.length > MAX_LENGTH || isLetterhead(line))
    return false;
  const isUnfinished = endsUnfinished(title);
  if (/[.!?…:;]$/u.test(title) || parseListLine(line) || parseNumbering(line)) return false;
  if (isUpperCase(title)) return isUpperCase(line) && (isUnfinished || !isName(line));
  if (/^["“(]?\p{Ll}/u.test(line)) return true;
  return isUnfinished && !/[.!?…:;]$/u.test(line) && !LEAD.test(line);
}

/** Whether words in capitals are a person's name. */
function isName(words: string): boolean {
  const name = capitalizeWords(words);
  return name.split(' ').length <= 2 || findNames(name, []).some((found) => found.name === name);
}

function withoutFullStop(line: string): string {
  return line.endsWith('.') ? line.slice(0, -1).trimEnd() : line;
}

function isUpperCase(line: string): boolean {
  return line === line.toUpperCase() && line !== line.toLowerCase();
}
