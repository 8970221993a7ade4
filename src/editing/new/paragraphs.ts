import { parseListLine } from './lists.ts';
import {
  detectMargin,
  fillsMargin,
  LOWERCASE_START,
  MAX_WIDTH,
  SENTENCE_END,
  type Margin,
} from './margin.ts';
import { numberedItems } from './numbering.ts';

/**
 * A line of this length without a full stop was wrapped by a program, and continues on the next.
 */
const MIN_WRAPPED_LENGTH = 60;
/** Before a lower-case word a shorter line was wrapped too; verses are shorter still. */
const MIN_WRAPPED_LENGTH_BEFORE_LOWERCASE = 40;
/** Compounds with a dash, `kinh tế - xã hội`; a line may end before the dash. */
const COMPOUND =
  /(?:kinh tế|văn hóa|văn hoá)\n[-–] xã hội|quốc phòng\n[-–] an ninh|(?:thương binh|lao động)\n[-–] (?:và )?(?:xã hội|thương binh)|tài chính\n[-–] kế hoạch|kế hoạch\n[-–] tài chính|văn hóa\n[-–] thông tin|độc lập\n[-–] tự do|tự do\n[-–] hạnh phúc|\d\n[-–] \d/iu;
/** Lines that start with a label: `Điện thoại: …`, `Ảnh: …`. */
const LABELLED =
  /^(?:điện thoại|đt|di động|email|e-mail|thư điện tử|fax|website|trang web|địa chỉ|ảnh|chú thích|hình|tin|bài|tác giả|người viết|nguồn|nơi nhận|kính gửi|số|thời gian|địa điểm|thành phần|ghi chú)(?:[ ,]+(?:ảnh|bài))?\s*\d*\s*:/iu;
/** Words that need another after them, so that a line ending with one was wrapped. */
const DANGLING =
  /(?:,|(?:^|[\s(“"])(?:của|và|với|tại|ở|các|những|cho|do|theo|từ|về|là|bởi|cùng|như|để|trong|trên|giữa|đến|gồm|ông|bà|đồng chí))$/iu;
/** Of these, the words that end no heading and precede no list. */
const JOINING =
  /(?:^|\s)(?:của|và|với|các|những|cho|do|theo|từ|bởi|cùng|như|để|trong|trên|giữa)$/iu;
/**
 * An office whose organization is on the next line: `Chủ tịch⏎UBND huyện`. In capitals it is a
 * signature.
 */
const OFFICE_END =
  /(?:[Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Cc]hánh [Vv]ăn phòng|[Tt]rưởng (?:phòng|ban)|[Tt]hành viên|(?:[ỦUủu]ỷ|[Ủủ]y) viên|[Đđ]ại diện|[Ll]ãnh đạo)$/u;
const ORGANIZATION_START =
  /^(?:UBND|HĐND|UBMTTQ|MTTQ|LĐLĐ|BCH|BTV|Ủy ban|Uỷ ban|Hội đồng|Hội|Huyện ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Đảng uỷ|Ban|Mặt trận|Liên đoàn|Đoàn|Sở|Phòng|Văn phòng|Trung tâm|Công ty|Chi cục|Hạt|Bộ|Thường trực)(?!\p{L})/u;
const TAB_WIDTH = 4;

/** A trimmed line and its indentation. */
interface Line {
  text: string;
  indent: number;
  /** Whether tabs separate cells. */
  isRow: boolean;
  isNumbered: boolean;
}

/**
 * Splits a text into paragraphs, each on one line with single spaces (list items keep those before
 * their sign). Joins lines wrapped at a margin, which is detected from the text's own lines: see
 * {@link detectMargin}.
 */
export function splitParagraphs(text: string): string[] {
  const rawLines = text.split('\n');
  const lines = rawLines.map((line): Omit<Line, 'isNumbered'> => {
    const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
    return {
      text: line.replace(/[ \t]+/gu, ' ').trim(),
      indent: indent.replaceAll('\t', ' '.repeat(TAB_WIDTH)).length,
      isRow: /\S\t+\S/u.test(line),
    };
  });
  const margin = detectMargin(lines.map((line) => line.text));
  const numbered = numberedItems(lines.map((line) => line.text));
  const paragraphs: string[] = [];
  let previous: Line | undefined;
  let inItem = false;
  lines.forEach((unnumbered, index) => {
    const line = { ...unnumbered, isNumbered: numbered[index] ?? false };
    const last = paragraphs.at(-1);
    if (
      line.text !== '' &&
      previous &&
      last !== undefined &&
      continues(previous, line, margin, inItem) &&
      !isBelowTitle(paragraphs, line.text, lines[index + 1]?.text)
    )
      paragraphs[paragraphs.length - 1] = `${last}${/\p{L}-$/u.test(last) ? '' : ' '}${line.text}`;
    else if (line.text !== '') {
      inItem = parseListLine(line.text) !== undefined;
      paragraphs.push(inItem ? ' '.repeat(line.indent) + line.text : line.text);
    }
    previous = line.text === '' ? undefined : line;
  });
  return paragraphs;
}

/**
 * Whether a line starts the text below the title, which is the first line; a title of two lines has
 * a blank line below it.
 */
function isBelowTitle(
  paragraphs: readonly string[],
  line: string,
  next: string | undefined,
): boolean {
  return (
    paragraphs.length === 1 &&
    /^["“(]?\p{Lu}/u.test(line) &&
    next !== undefined &&
    next !== '' &&
    !DANGLING.test(paragraphs[0] ?? '') &&
    !OFFICE_END.test(paragraphs[0] ?? '')
  );
}

/** Whether a line continues the paragraph of the previous line. `inItem`: that is a list item. */
function continues(
  previous: Line,
  line: Line,
  margin: Margin | undefined,
  inItem: boolean,
): boolean {
  const [before, after] = [previous.text, line.text];
  if (previous.isRow || line.isRow || line.isNumbered) return false;
  const isFullLine = margin !== undefined && fillsMargin(before, after, margin.width);
  const isEnded = SENTENCE_END.test(before);
  const isLong = before.length >= MIN_WRAPPED_LENGTH || isFullLine;
  if (parseListLine(after)) return !isEnded && continuesAfterDash(before, after, inItem, isLong);
  // The first line of a paragraph may be indented; below a list item, all lines are.
  if (!inItem && line.indent >= previous.indent + 2) return false;
  if (isFullLine && LOWERCASE_START.test(after)) return true;
  if (isEnded)
    return (
      isFullLine && margin.hasBlankLines && !LABELLED.test(after) && !/[:;]["”)]?$/u.test(before)
    );
  if (OFFICE_END.test(before) && ORGANIZATION_START.test(after)) return true;
  if (before.length >= MIN_WRAPPED_LENGTH_BEFORE_LOWERCASE && LOWERCASE_START.test(after))
    return true;
  if (before.length >= MIN_WRAPPED_LENGTH_BEFORE_LOWERCASE && JOINING.test(before))
    return !LABELLED.test(after);
  if (!isLong) return false;
  if (/^[\p{Ll}\p{N}(“"]/u.test(after)) return true;
  return (
    !LABELLED.test(after) && (isFullLine || (before.length <= MAX_WIDTH && DANGLING.test(before)))
  );
}

/**
 * Whether a dash at the start of a line joins two words: `kinh tế⏎- xã hội`. Inside a list, only in
 * known compounds.
 */
function continuesAfterDash(
  before: string,
  after: string,
  inItem: boolean,
  isLong: boolean,
): boolean {
  if (!/^[-–] /u.test(after)) return false;
  const isPair = COMPOUND.test(`${before.slice(-20)}\n${after.slice(0, 20)}`);
  return isPair
    ? isLong || (!inItem && before.length >= MIN_WRAPPED_LENGTH / 2)
    : isLong && !inItem && /^[-–] \p{Ll}/u.test(after);
}

/** Whether a line ends with a word or comma that needs another after it. */
export function endsUnfinished(line: string): boolean {
  return DANGLING.test(line);
}

/** Where a sentence ends; not behind a degree (`TS. Trần Mẫu`) or a unit (`TP. Vinh`). */
const BETWEEN_SENTENCES =
  /(?<=[.!?…]["”)]?)(?<!(?<![\p{L}-])(?:PGS|GS|TS|TSKH|Th[Ss]|Th\.[Ss]|BS|KS|LS|TP|TX|TT)\.)\s+(?=["“(]?\p{Lu}|(?<=\p{Ll}{2}\.\s+)\d)/u;

/** Splits a paragraph into sentences, each with its closing punctuation. */
export function splitSentences(paragraph: string): string[] {
  return paragraph.split(BETWEEN_SENTENCES);
}
