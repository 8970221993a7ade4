import {
  EARLY_DAYS,
  END,
  areYearsBehind,
  isAfterMonth,
  isCountedBehind,
  isDay,
  isLunar,
  isNameOfPlace,
  isPerhapsWhen,
  endsSpan,
  isSurelyWhen,
  sayInMonth,
  sayTheDay,
} from './date-words.ts';
import { sayMonth, sayNumber } from './numbers.ts';
import { continues, isAfter, isBefore, phrases, wordBefore, wordBehind } from './phrases.ts';
import { form, type Form, type Spot } from './token.ts';
import { withTail } from './with-tail.ts';

/** Days known by their numbers alone: feasts and days of remembrance. */
const FEASTS = new Set(
  '3-2 27-2 8-3 26-3 30-4 1-5 7-5 19-5 1-6 21-6 28-6 27-7 19-8 2-9 13-10 15-10 20-10 18-11 20-11 22-12 9-1 10-3'.split(
    ' ',
  ),
);
const SCORES = phrases(
  'tỷ số, tỉ số, thắng, thua, hòa, hoà, dẫn, gỡ hòa, gỡ hoà, ấn định, chung cuộc, kết quả, đánh bại, tỷ số là, tỉ số là, với tỷ số, thắng lợi, thất bại, cách biệt, dẫn trước, thắng ngược, thắng đậm, hạ gục, luân lưu, nâng lên, rút ngắn, cân bằng, thắng chung cuộc, set',
);
const GAME =
  /(?:tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|gỡ|bàn|trận|hiệp|ván|chung kết|luân lưu|đánh bại|vòng)(?!\p{L})/iu;
/** `thắng đội bạn 3-1`, `thua sát nút 1-2`. */
const BEATEN = /(?:thắng|thua|hòa|hoà|dẫn|tỷ số|tỉ số|gỡ)(?: (?!ngày|từ|vào)\p{L}{1,10}){0,4} $/iu;
/** `Hồng Phú - Tân Xuân 2-1`: the game stands before two names. */
const AGAINST =
  /(?:[Bb]ảng|[Gg]iải|[Tt]rận|[Ll]ượt|[Vv]òng|[Kk]ết quả|[Bb]óng)(?!\p{L}).{0,30}?\p{Lu}\p{L}* [-–] \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3}:? $/u;
/** How far before a score its game is named. */
const NEARBY = 60;
/** Behind two numbers, these make them days of a month or months. */
const BEHIND_DAYS = phrases('tháng, hằng tháng, hàng tháng, mỗi tháng, âm lịch, tết');

/** `28-3`, `3-1`: a day, a score, or else from one number to the other. */
const PAIR =
  /(?<first>\d{1,2})(?<sign> ?[-–] ?)(?<second>\d{1,2})(?![\d/]|:\d|[.,-]\d| ?%|\p{L}|\+\d)/uy;
/** `6.2`, `15.8`. */
const POINTED_PAIR = new RegExp(`(?<first>\\d{1,2})\\.(?<second>\\d{1,2})${END}(?!%)`, 'uy');

/** `3-2 (25/21, 22/25)`: the sets of a match. */
const SET = /(?<first>\d{1,2})[/-](?<second>\d{1,2})(?!\d|[/.-]\d)/uy;
const FIRST_SET = /^(?: ?\(|: ?)$/u;
const NEXT_SET = /^[,;] ?$/u;

/** Scores of sets in brackets behind that of the match. */
export const SET_SCORES: readonly Form[] = [
  form('score', SET, ({ groups: { first = '', second = '' }, spot: { text, at, previous } }) => {
    if (previous?.kind !== 'score') return undefined;
    const between = text.slice(previous.end, at);
    const isNext = NEXT_SET.test(between) && text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
    return FIRST_SET.test(between) || isNext
      ? `${sayNumber(first)} ${sayNumber(second)}`
      : undefined;
  }),
];

/** `mỗi tháng 4-5 buổi` counts. */
const EACH_MONTH = /(?:mỗi|hằng|hàng|một) tháng $/iu;
const CHAIN = /(?<chain>\d{1,4}(?:-\d{1,4}){2,6})(?![\d:]|\/\d|[.,]\d|-[\d\p{L}])/uy;

/** Two numbers joined by a sign, whose class only the words around them tell. */
export const PAIRS: readonly Form[] = [
  form('month', PAIR, ({ groups: { first = '', second = '' }, spot: { text, at }, end }) =>
    isAfterMonth(text, at) &&
    !EACH_MONTH.test(text.slice(Math.max(0, at - 14), at)) &&
    (Number(first) < Number(second) || isLunar(text, end)) &&
    Number(second) <= 12
      ? `${sayMonth(first)} đến tháng ${isLunar(text, end) && second === '1' ? 'giêng' : sayMonth(second)}`
      : undefined,
  ),
  form('score', PAIR, ({ groups: { first = '', second = '' }, spot, end }) =>
    isScore(spot, end, first, second) ? `${sayNumber(first)} ${sayNumber(second)}` : undefined,
  ),
  form('date', PAIR, ({ groups: { first = '', second = '' }, spot, end }) =>
    isDayByWords(spot, end, first, second) ? sayDayOf(first, second, spot) : undefined,
  ),
  form('date', POINTED_PAIR, ({ groups: { first = '', second = '' }, spot, end }) =>
    isPointedDay(spot, end, first, second) ? sayDayOf(first, second, spot) : undefined,
  ),
  // Players of a team, or a code: `4-4-2`.
  withTail('score', CHAIN, ({ chain = '' }) => chain.split('-').map(sayNumber).join(' ')),
];

/** `ngày hai mươi tám tháng ba`; without `ngày` in the name of a place. */
export function sayDayOf(day: string, month: string, { text, at }: Spot): string {
  return (isNameOfPlace(text, at) ? sayNumber(day) : sayTheDay(day, text, at)) + sayInMonth(month);
}

/** `Số 44-46 Trần Phú` is two houses. */
const HOUSE = phrases('số, số nhà, nhà số, địa chỉ số, lô, lô số');

function isScore(spot: Spot, end: number, first: string, second: string): boolean {
  const { text, at } = spot;
  if (isSurelyWhen(text, at) || isNameOfPlace(text, at)) return false;
  if (isAfter(text, at, HOUSE) && !isAfter(text, at, SCORES)) return false;
  const falls = Number(first) >= Number(second);
  if (isAfter(text, at, SCORES) || continues(spot, 'score')) return !isCounted(text, end, falls);
  if (BEATEN.test(text.slice(Math.max(0, at - NEARBY), at)))
    return falls || !isCountedBehind(text, end);
  const teams = /^\p{Lu}/u.test(wordBefore(text, at)) && /^\p{Lu}/u.test(wordBehind(text, end));
  if (teams) return !isFeast(first, second);
  if (falls && AGAINST.test(text.slice(Math.max(0, at - NEARBY), at)))
    return !isFeast(first, second) && !isCountedBehind(text, end);
  if (!falls && first !== '0') return false;
  if (isCountedBehind(text, end)) return false;
  return (
    !isDay(first, second) ||
    (!isPerhapsWhen(text, at) &&
      !isFeast(first, second) &&
      GAME.test(text.slice(Math.max(0, at - NEARBY), at)))
  );
}

/** `thua 2-3 tuổi` counts; what falls, as `thắng 2-0 ngày 3-8`, does not. */
function isCounted(text: string, end: number, falls: boolean): boolean {
  return !falls && isBefore(text, end, COUNTED);
}
const COUNTED = phrases(
  'tuổi, triệu, tỷ, nghìn, năm, tháng, ngày, giờ, con, vụ, lần, kg, tấn, tạ, điểm, phần',
);

export function isFeast(day: string, month: string): boolean {
  return FEASTS.has(`${Number(day)}-${Number(month)}`);
}

function isDayByWords(spot: Spot, end: number, day: string, month: string): boolean {
  const { text, at } = spot;
  if (!isDay(day, month) || isBefore(text, end, BEHIND_DAYS)) return false;
  // `mồng 1-6` are days of one month.
  if (Number(day) < Number(month) && isAfter(text, at, EARLY_DAYS)) return false;
  if (isSurelyWhen(text, at)) return true;
  // Classes and grades: `lớp 1-5`, `bậc 1-6`.
  if (Number(day) < Number(month) && isAfter(text, at, GRADED)) return false;
  if (SEVERAL.test(text.slice(Math.max(0, at - 16), at))) return false;
  // `xóm 5-6` are two hamlets, `thôn 2-9` and `đường 26-3` days.
  if (isNameOfPlace(text, at)) return Number(day) > 12 || isFeast(day, month);
  if (endsSpan(spot)) return true;
  const falls = Number(day) > Number(month);
  // Nobody counts downwards: `đến 19-3 tình hình xấu đi`.
  if (isCountedBehind(text, end) || areYearsBehind(text, end))
    return falls && isPerhapsWhen(text, at);
  if (continues(spot, 'date')) return true;
  // With spaces around its sign it is rather a range: `từ 10 - 12`.
  if (text.slice(at, end).includes(' ')) return falls;
  if (isPerhapsWhen(text, at)) return true;
  // A range rises; in brackets of its own stands a day.
  if (falls || isFeast(day, month)) return true;
  return text[at - 1] === '(' && text[end] === ')';
}

const GRADED = phrases(
  'khối, lớp, vùng, nhóm, mức, loại, cấp, bậc, tuần, hạng, tiết, câu, bước, trang, số, tầng, lô, thửa, tờ, phòng, dãy, giai đoạn, tuổi, độ tuổi, tiêu chí, mục, khoản, điều, bài',
);

/** `các thôn 1-5` are counted. */
const SEVERAL =
  /(?<!\p{L})(?:các|những|từ|tại các) (?:thôn|xóm|tổ|khối|đội|bản|ấp|lớp|khu)(?: dân phố)? $/iu;

const DECIMALS = phrases(
  'đạt, tăng, giảm, hệ số, khoảng, gần, hơn, còn, trên, dưới, bằng, là, trung bình, chiếm, mức, điểm, gấp, nặng, cao, dài, rộng, sâu, chỉ, được, thêm, mất, giá, từ, đến, phiên bản, mục, khoản, phần, bảng, hình, điều, chương, bài, tiết, bước, công nghiệp, chuẩn, số, ielts, loại, phụ lục, biểu, tiểu mục, tiêu chí, nội dung, cấp, web, chính phủ',
);

const CODED = phrases('nhóm, mã, mã số, mẫu, mẫu số, phân nhóm, lòng hồ, hạng mục');

/** `15.8` is a day after a word of time; without one, a point parts a number. */
function isPointedDay(spot: Spot, end: number, day: string, month: string): boolean {
  const { text, at } = spot;
  // `mẫu BM.TBYT.01.01`, `nhóm 21.06`, `lòng hồ 3.1` are codes.
  if (!isDay(day, month) || text[at - 1] === '.' || isAfter(text, at, CODED)) return false;
  if (isSurelyWhen(text, at) || isNameOfPlace(text, at) || continues(spot, 'date'))
    return !isCountedBehind(text, end) || /ngày $/iu.test(text.slice(at - 5, at));
  // `tiêu chí 17.5, 17.8`
  if (isCountedBehind(text, end) || continues(spot, 'pointed')) return false;
  if (isPerhapsWhen(text, at)) return true;
  return (Number(day) > 12 || day.startsWith('0')) && !isAfter(text, at, DECIMALS);
}
