import { listLine } from './lists.ts';
import { ENDED, isFull, marginOf, SMALL, WIDEST, type Margin } from './margin.ts';
import { numberedItems } from './numbering.ts';

/** A line this long that ends without a full stop was broken by the editor's program, and goes on in the next. */
const WRAPPED = 60;
/** Words that a dash joins: `kinh tế - xã hội`; a line may end before it. */
const COMPOUND = /(?:kinh tế|văn hóa|văn hoá)\n[-–] xã hội|quốc phòng\n[-–] an ninh|(?:thương binh|lao động)\n[-–] (?:và )?(?:xã hội|thương binh)|tài chính\n[-–] kế hoạch|kế hoạch\n[-–] tài chính|văn hóa\n[-–] thông tin|độc lập\n[-–] tự do|tự do\n[-–] hạnh phúc|\d\n[-–] \d/iu;
/** `Điện thoại: …`, `Ảnh: …`: lines that say what they are. */
const LABELLED = /^(?:điện thoại|đt|di động|email|e-mail|thư điện tử|fax|website|trang web|địa chỉ|ảnh|chú thích|hình|tin|bài|tác giả|người viết|nguồn|nơi nhận|kính gửi|số|thời gian|địa điểm|thành phần|ghi chú)(?:[ ,]+(?:ảnh|bài))?\s*\d*\s*:/iu;
/** No line ends with these words unless it was broken there: they need another behind them. */
const DANGLING = /(?:,|(?:^|[\s(“"])(?:của|và|với|tại|ở|các|những|cho|do|theo|từ|về|là|bởi|cùng|như|để|trong|trên|giữa|đến|gồm|ông|bà|đồng chí))$/iu;
/** An office, whose body the next line names: `Chủ tịch⏎UBND huyện`. In capitals it signs a paper. */
const OFFICE_END = /(?:[Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Cc]hánh [Vv]ăn phòng|[Tt]rưởng (?:phòng|ban)|[Tt]hành viên|(?:[ỦUủu]ỷ|[Ủủ]y) viên|[Đđ]ại diện|[Ll]ãnh đạo)$/u;
const BODY_START = /^(?:UBND|HĐND|UBMTTQ|MTTQ|LĐLĐ|BCH|BTV|Ủy ban|Uỷ ban|Hội đồng|Hội|Huyện ủy|Huyện uỷ|Tỉnh ủy|Tỉnh uỷ|Đảng ủy|Đảng uỷ|Ban|Mặt trận|Liên đoàn|Đoàn|Sở|Phòng|Văn phòng|Trung tâm|Công ty|Chi cục|Hạt|Bộ|Thường trực)(?!\p{L})/u;
const TABS = 4;

/** A line without what is around its words, and how far it stands in. */
interface Line {
  text: string;
  indent: number;
  /** Its cells are parted by tabs. */
  isRow: boolean;
  isNumbered: boolean;
}

/**
 * The paragraphs of a text in order, each one line with single spaces (items of lists keep those before their sign). Lines that a
 * program broke at its margin are joined. Which those are is judged by the text's own lines: see {@link marginOf}.
 */
export function paragraphsOf(text: string): string[] {
  const written = text.split('\n');
  const lines = written.map((line): Omit<Line, 'isNumbered'> => {
    const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
    return { text: line.replace(/[ \t]+/gu, ' ').trim(), indent: indent.replaceAll('\t', ' '.repeat(TABS)).length, isRow: /\S\t+\S/u.test(line) };
  });
  const margin = marginOf(lines.map((line) => line.text));
  const numbered = numberedItems(lines.map((line) => line.text));
  const paragraphs: string[] = [];
  let previous: Line | undefined;
  let inItem = false;
  lines.forEach((one, index) => {
    const line = { ...one, isNumbered: numbered[index] ?? false };
    const last = paragraphs.at(-1);
    if (line.text !== '' && previous && last !== undefined && goesOn(previous, line, margin, inItem) && !isBelowTitle(paragraphs, line.text, lines[index + 1]?.text)) paragraphs[paragraphs.length - 1] = `${last}${/\p{L}-$/u.test(last) ? '' : ' '}${line.text}`;
    else if (line.text !== '') {
      inItem = listLine(line.text) !== undefined;
      paragraphs.push(inItem ? ' '.repeat(line.indent) + line.text : line.text);
    }
    previous = line.text === '' ? undefined : line;
  });
  return paragraphs;
}

/** Whether a line begins the text below its first line, its title: a title of two lines has a blank one below. */
function isBelowTitle(paragraphs: readonly string[], line: string, next: string | undefined): boolean {
  return paragraphs.length === 1 && /^["“(]?\p{Lu}/u.test(line) && next !== undefined && next !== '' && !DANGLING.test(paragraphs[0] ?? '') && !OFFICE_END.test(paragraphs[0] ?? '');
}

/** Whether a line goes on with the paragraph of the one right above it. `inItem`: that is an item of a list. */
function goesOn(previous: Line, line: Line, margin: Margin | undefined, inItem: boolean): boolean {
  const [before, after] = [previous.text, line.text];
  if (previous.isRow || line.isRow || line.isNumbered) return false;
  const isFullLine = margin !== undefined && isFull(before, after, margin.width);
  const isEnded = ENDED.test(before);
  const isLong = before.length >= WRAPPED || isFullLine;
  if (listLine(after)) return !isEnded && goesOnBehindDash(before, after, inItem, isLong);
  // A paragraph's first line may stand in; below an item all lines do.
  if (!inItem && line.indent >= previous.indent + 2) return false;
  if (isFullLine && SMALL.test(after)) return true;
  if (isEnded) return isFullLine && margin.hasBlankLines && !LABELLED.test(after) && !/[:;]["”)]?$/u.test(before);
  if (OFFICE_END.test(before) && BODY_START.test(after)) return true;
  if (!isLong) return false;
  if (/^[\p{Ll}\p{N}(“"]/u.test(after)) return true;
  return !LABELLED.test(after) && (isFullLine || (before.length <= WIDEST && DANGLING.test(before)));
}

/** Whether a dash at a line's beginning stands between two words: `kinh tế⏎- xã hội`. Between items of a list only where these are a known pair. */
function goesOnBehindDash(before: string, after: string, inItem: boolean, isLong: boolean): boolean {
  if (!/^[-–] /u.test(after)) return false;
  const isPair = COMPOUND.test(`${before.slice(-20)}\n${after.slice(0, 20)}`);
  return isPair ? isLong || (!inItem && before.length >= WRAPPED / 2) : isLong && !inItem && /^[-–] \p{Ll}/u.test(after);
}

/** The sentences of a paragraph, each with its closing sign. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?…]["”)]?)\s+(?=["“(]?\p{Lu})/u);
}
