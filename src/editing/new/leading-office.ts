import {
  isOrganizationHead,
  isOrganizationWord,
  isTask,
  organizationWordLength,
} from './office-words.ts';
import { leadingTitle, startsWithOffice } from './offices.ts';

/**
 * Words for an activity, which end an office's name. Lower case, because `Trưởng Ban Kiểm tra` is
 * one office; `chỉ đạo` is none in `Trưởng Ban chỉ đạo`.
 */
const END_OF_OFFICE =
  /^(?:đồng chủ trì|chủ (?:trì|tọa|toạ)|phát biểu|kết luận|tham (?:dự|gia|luận)|dự(?! (?:án|phòng))|đến|tới|về|đã|đang|sẽ|cũng|yêu cầu|nhấn mạnh|khẳng định|đề nghị|cho (?:biết|rằng|hay)|điều hành|trình bày|báo cáo|thông qua|trao|tặng|thăm|ghi nhận|đánh giá|biểu dương|chúc mừng|ký|làm (?:trưởng|việc)|cùng|với|tiếp|động viên|lưu ý|quán triệt|thay mặt|công bố|khai mạc|bế mạc|tại|trong|nêu|giao(?! (?:thông|dịch))|đọc|triển khai|giải đáp|trả lời|mong|thống nhất|bày tỏ|nói|là|được|vừa|trực tiếp|có|chia sẻ|kêu gọi|phân tích|giải trình|bàn giao|dẫn đầu|theo dõi|gửi|thì|nhiệm kỳ|xung quanh|để|nhằm|theo|khi|do|vì|đồng chí|ông|bà|đ\/c)(?!\p{L})/u;

/** Titles within others: `Phó Bí thư Thường trực`, `Trưởng đoàn Đại biểu Quốc hội`. */
const PART_OF_OFFICE = /^(?:Thường trực|Đại biểu)/iu;
/** The parts of a text: words (with their hyphens), signs, and the blanks between them. */
const TOKEN = /\p{L}[\p{L}\p{M}\d./&-]*(?<![.-])|\d[\d./]*(?<!\.)|[^\s]/gu;
/** A unit of administration, or the committee of the Party in it, which ends an office's name. */
const CLOSING = /^(?:huyện|tỉnh|xã|phường|thôn|trấn|phố|[ủu][ỷy]|ương|nước)$/iu;
const UNIT = /^(?:huyện|tỉnh|xã|phường|thị|thành|thôn|khối|cơ|các|trung)$/u;
/** Bodies whose name is followed by their unit alone: `UBND huyện`. */
const BODY = /^(?:UBND|HĐND|MTTQ|UBMTTQ|UBKT|BCH|BTV|BCHQS|CHQS)$/u;
/** Organizations that are named for a task, in any words: `Ban Chỉ đạo phòng, chống dịch`. */
const TASK =
  /(?:ban|hội đồng|tổ|tiểu ban) (?:chỉ đạo|chỉ huy|điều phối|quản lý|vận động|tổ chức|bầu cử|công tác)$/iu;

interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * Returns the office that a text starts with: `Phó chủ tịch UBND huyện` in `Phó chủ tịch UBND
 * huyện chủ trì hội nghị`; `isName` tells whether a person's name starts at an offset.
 */
export function leadingOffice(
  text: string,
  isName: (offset: number) => boolean = () => false,
): string | undefined {
  const title = leadingTitle(text);
  if (title === undefined) return undefined;
  const tokens = tokensOf(text, title.length);
  let end = title.length;
  for (let index = 0; index < tokens.length;) {
    const length = lengthOfNext(text, tokens, index, end, isName);
    if (length === 0) break;
    index += length;
    end = tokens[index - 1]?.end ?? end;
  }
  return text.slice(0, end);
}

function tokensOf(text: string, from: number): Token[] {
  return Array.from(text.slice(from, from + MAX_LENGTH).matchAll(TOKEN), ({ 0: word, index }) => ({
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));
}

/** Longer names of offices are none. */
const MAX_LENGTH = 160;

/** How many of the next tokens belong to the office whose name so far ends at `end`. */
function lengthOfNext(
  text: string,
  tokens: readonly Token[],
  index: number,
  end: number,
  isName: (offset: number) => boolean,
): number {
  const token = tokens[index];
  if (!token || isName(token.start)) return 0;
  const soFar = text.slice(0, end);
  const rest = text.slice(token.start);
  const last = /[^\s]+$/u.exec(soFar)?.[0] ?? '';
  const isClosed = CLOSING.test(last) && !/nông thôn$/iu.test(soFar);
  if (/^[,&–-]|^(?:và|kiêm)$/u.test(token.text))
    return lengthOfJoined(text, tokens, index, { soFar, isClosed }, isName);
  if (/^\p{Lu}/u.test(token.text))
    return startsWithOffice(rest) && !PART_OF_OFFICE.test(rest)
      ? 0
      : lengthOfCapitalized(tokens, index, isClosed);
  if (/^\d/u.test(token.text))
    return /(?:[Đđ]oàn|[Ss]ố|[Kk]h(?:óa|oá|u)|[-–]|\p{Lu}\p{L}*)$/u.test(last) &&
      !/^\s*[/%]/u.test(text.slice(token.end))
      ? 1
      : 0;
  if (!/^\p{L}/u.test(token.text)) return 0;
  if (BODY.test(last)) return UNIT.test(token.text) ? unitLength(tokens, index) : 0;
  if (/^(?:khóa|khoá)$/u.test(token.text)) return 1;
  if (isClosed && !UNIT.test(token.text)) return 0;
  if (END_OF_OFFICE.test(rest)) return 0;
  // `Đội Quản lý thị trường số 5`
  if (token.text === 'số' && /^\d/u.test(tokens[index + 1]?.text ?? '')) return 2;
  if (/(?:[Vv]ăn phòng|[Bb]an)$/u.test(soFar) && /^đại diện\s+\p{Lu}/u.test(rest)) return 2;
  // `Phó Giám đốc phụ trách Trung tâm`
  if (index === 0 && /^(?:phụ|chuyên) trách\s+\p{Lu}/u.test(rest)) return 2;
  const length = organizationWordLength(wordsAt(tokens, index));
  const word = wordsAt(tokens, index).slice(0, length).join(' ');
  const isOfTask = TASK.test(soFar) || isInTask(soFar);
  if (length > 0 && (isOfTask || !isTask(word) || isOrganizationHead(last))) return length;
  // `Ban Tổ chức kiểm tra`: what may be a verb, or is unknown, belongs to the office only if a unit
  // or the end of the name comes soon.
  return wordsUntilUnit(tokens, index, isName);
}

/** In syllables. */
const MAX_UNKNOWN = 5;
const MAX_KNOWN = 12;

/**
 * How many words in lower case lead to a unit and the end of an office's name: five in `người tù
 * yêu nước huyện,`; or, if all of them are words of organizations, to that end.
 */
function wordsUntilUnit(
  tokens: readonly Token[],
  from: number,
  isName: (offset: number) => boolean,
): number {
  const isEnd = (token: Token | undefined, next: Token | undefined) =>
    token === undefined ||
    /^[,;()–-]$/u.test(token.text) ||
    (token.text === 'và' && /^\p{Lu}{2}/u.test(next?.text ?? '')) ||
    isName(token.start);
  let isKnown = true;
  for (let index = from; index < from + (isKnown ? MAX_KNOWN : MAX_UNKNOWN);) {
    const token = tokens[index];
    if (!token || !/^\p{Ll}+$/u.test(token.text)) break;
    const rest = tokens.slice(index, index + 4).map(({ text }) => text);
    if (END_OF_OFFICE.test(rest.join(' '))) break;
    const length = organizationWordLength(rest);
    isKnown &&= length > 0;
    index += Math.max(1, length);
    const isUnit = CLOSING.test(tokens[index - 1]?.text ?? '');
    if (isUnit && index - from > 1) return index - from;
    // `Trưởng khoa Kiểm soát bệnh tật,`: a verb of two syllables is seldom followed by a sign.
    const isShort = index - from <= 2 && /^[,;)]$/u.test(tokens[index]?.text ?? '');
    if (isEnd(tokens[index], tokens[index + 1]) && (isUnit || isKnown || isShort))
      return index - from;
  }
  return 0;
}

function wordsAt(tokens: readonly Token[], index: number): string[] {
  return tokens.slice(index, index + 3).map(({ text }) => text);
}

/**
 * A capitalized word with the rest of its compound, `Kiểm lâm`; after a unit it is a place's name,
 * and organizations (`Hội`) stand alone.
 */
function lengthOfCapitalized(tokens: readonly Token[], index: number, isClosed: boolean): number {
  const [first = '', ...others] = wordsAt(tokens, index);
  const length = organizationWordLength([first.toLowerCase(), ...others]);
  if (length > 0 || isClosed) return Math.max(1, length);
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
function unitLength(tokens: readonly Token[], index: number): number {
  return /^(?:thị|thành|trung)$/u.test(tokens[index]?.text ?? '') ? 2 : 1;
}

/** Whether the words since a task's organization are still the task's. */
function isInTask(soFar: string): boolean {
  return /(?:ban|hội đồng|tổ|tiểu ban) (?:chỉ đạo|chỉ huy|điều phối|quản lý|vận động|tổ chức|bầu cử)(?: \p{L}+|,)*$/iu.test(
    soFar,
  );
}

/** A sign or `và` belongs to the office if what it joins does. */
function lengthOfJoined(
  text: string,
  tokens: readonly Token[],
  index: number,
  { soFar, isClosed }: { soFar: string; isClosed: boolean },
  isName: (offset: number) => boolean,
): number {
  const [sign, next] = [tokens[index], tokens[index + 1]];
  if (!sign || !next || isName(next.start)) return 0;
  const rest = text.slice(next.start);
  if (/^các(?!\p{L})/u.test(rest)) return 0;
  if (isClosed || startsWithOffice(rest) || END_OF_OFFICE.test(rest)) return 0;
  if (sign.text === ',') {
    // `phòng, chống dịch`
    if (isInTask(soFar) && /phòng$/u.test(soFar) && next.text === 'chống') return 2;
    // `Sở Văn hóa, Thể thao và Du lịch`: a list of fields that `và` ends.
    // `Hội đồng bồi thường, hỗ trợ, tái định cư`
    const task = organizationWordLength(wordsAt(tokens, index + 1));
    if (task > 0 && TASKS_SO_FAR.test(soFar)) return 1 + task;
    if (HIGHER_UNITS.some(([unit, higher]) => unit.test(soFar) && higher.test(rest)))
      return 1 + unitLength(tokens, index + 1);
    const isField = isOrganizationWord(rest) && FIELDS_WITH_AND.test(rest);
    // `Vụ Địa phương II, Ban Tổ chức Trung ương`: what an open name belongs to.
    return isField || PARENT.test(rest) ? 1 + lengthOfCapitalized(tokens, index + 1, false) : 0;
  }
  if (sign.text === 'và' && /^\p{Lu}\p{Ll}/u.test(next.text) && !isOrganizationWord(rest)) return 0;
  const length = /^\p{Lu}/u.test(next.text)
    ? lengthOfCapitalized(tokens, index + 1, false)
    : organizationWordLength(wordsAt(tokens, index + 1));
  return length === 0 ? 0 : length + 1;
}

/** `Bí thư Chi bộ thôn Trên, xã Phú Tân`: what a place belongs to. */
const HIGHER_UNITS = [
  [/(?:thôn|xóm|bản|TDP|tổ dân phố)(?: \p{Lu}\p{L}*| \d+)+$/u, /^(?:xã|phường|thị trấn) \p{Lu}/u],
  [/(?:xã|phường|thị trấn)(?: \p{Lu}\p{L}*)+$/u, /^(?:huyện|thị xã|thành phố) \p{Lu}/u],
  [/(?:huyện|thị xã|thành phố)(?: \p{Lu}\p{L}*)+$/u, /^tỉnh \p{Lu}/u],
] as const;
const TASKS_SO_FAR =
  /(?:hội đồng|ban|tổ) (?:(?:bồi thường|thẩm định|tư vấn|quản lý|bảo vệ|chỉ đạo|hỗ trợ)(?:, | ?))+$/iu;
const FIELDS_WITH_AND = /^(?:\p{Lu}\p{L}*(?: \p{Ll}+)?(?:, | và (?=\p{Lu}))){1,3}\p{Lu}/u;
const PARENT =
  /^(?:Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Bộ|Tổng cục|Cục|Sở|Công an|Trung đoàn|Sư đoàn|Quân khu|Văn phòng|UBND|Trường)(?!\p{L})/u;
