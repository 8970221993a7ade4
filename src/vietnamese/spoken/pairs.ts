import { textBefore } from '../text-before.ts';
import { DAY, END, isDay, isFeast, MONTH } from './date-parts.ts';
import {
  EARLY_DAYS,
  followsDateWord,
  isLunar,
  MONTH_WORDS,
  PLACE_KINDS,
  precedesCountedNoun,
  precedesYearCount,
  TIME_PREPOSITIONS,
} from './date-words.ts';
import { continuesList, endsDateSpan } from './lists.ts';
import { matchesAt } from './match-at.ts';
import { sayMonth, sayNumber } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { sayDayOf } from './say-dates.ts';
import { isScore } from './scores.ts';
import { form, type Form, type Spot } from './token.ts';
import { withTail } from './with-tail.ts';
import { wordBefore } from './words-beside.ts';

/** Behind two numbers, these make them days of a month or months. */
const BEHIND_DAYS = phrases('tháng, hằng tháng, hàng tháng, mỗi tháng, âm lịch, tết');

/** `28-3`, `3-1`: a day, a score, or else from one number to the other. */
const PAIR =
  /(?<first>\d{1,2})(?<sign> ?[-–] ?)(?<second>\d{1,2})(?![\d/]|:\d|[.,-]\d| ?%|\p{L}|\+\d)/uy;
/** `6.2`, `15.8`. */
const POINTED_PAIR = new RegExp(`(?<first>\\d{1,2})\\.(?<second>\\d{1,2})${END}(?!%)`, 'uy');

/** `mỗi tháng 4-5 buổi` counts. */
const EACH_MONTH = /(?:mỗi|hằng|hàng|một) tháng $/iu;
const CHAIN = /(?<chain>\d{1,4}(?:-\d{1,4}){2,6})(?![\d:]|\/\d|[.,]\d|-[\d\p{L}])/uy;

/** Two numbers joined by a sign, whose class only the words around them tell. */
export const PAIRS: readonly Form[] = [
  form('month', PAIR, ({ groups: { first = '', second = '' }, spot, end }) =>
    followsPhrase(spot, MONTH_WORDS) &&
    !EACH_MONTH.test(textBefore(spot.text, spot.at, 14)) &&
    (Number(first) < Number(second) || isLunar(spot.text, end)) &&
    Number(second) <= 12
      ? `${sayMonth(first)} đến tháng ${isLunar(spot.text, end) && second === '1' ? 'giêng' : sayMonth(second)}`
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
  withTail('score', CHAIN, ({ groups: { chain = '' } }) =>
    chain.split('-').map(sayNumber).join(' '),
  ),
];

function isDayByWords(spot: Spot, end: number, day: string, month: string): boolean {
  const { text, at } = spot;
  if (!isDay(day, month) || precedesPhrase(text, end, BEHIND_DAYS)) return false;
  // `mồng 1-6` are days of one month.
  if (Number(day) < Number(month) && followsPhrase(spot, EARLY_DAYS)) return false;
  if (followsDateWord(spot)) return true;
  // Classes and grades: `lớp 1-5`, `bậc 1-6`.
  if (Number(day) < Number(month) && followsPhrase(spot, GRADED)) return false;
  const before = textBefore(text, at, 32);
  if (SEVERAL.test(before) || (Number(day) < Number(month) && MEASURED.test(before))) return false;
  // `xóm 5-6` are two hamlets, `thôn 2-9` and `đường 26-3` days.
  if (followsPhrase(spot, PLACE_KINDS))
    return Number(day) > 12 || (isFeast(day, month) && !isAmongNumbered(spot, end));
  if (endsDateSpan(spot) || matchesAt(TO_ANOTHER_DAY, text, end)) return true;
  const falls = Number(day) > Number(month);
  // Nobody counts downwards: `đến 19-3 tình hình xấu đi`.
  if (precedesCountedNoun(text, end) || precedesYearCount(text, end))
    return falls && followsPhrase(spot, TIME_PREPOSITIONS);
  if (continuesList(spot, 'date')) return true;
  // With spaces around its sign it is rather a range: `từ 10 - 12`.
  if (text.slice(at, end).includes(' ')) return falls;
  if (followsPhrase(spot, TIME_PREPOSITIONS)) return true;
  // A range rises; in brackets of its own stands a day.
  if (falls || isFeast(day, month)) return true;
  return text[at - 1] === '(' && text[end] === ')';
}

const GRADED = phrases(
  'khối, lớp, vùng, nhóm, mức, loại, cấp, bậc, tuần, hạng, tiết, câu, bước, trang, số, tầng, lô, thửa, tờ, phòng, dãy, giai đoạn, tuổi, độ tuổi, tổ dân phố, tdp, khu phố, khóm, tiêu chí, mục, khoản, điều, bài',
);

/** `5-5 đến 15-6`: from one day to another, unless a noun that both count stands behind. */
const TO_ANOTHER_DAY = new RegExp(
  ` (?:đến|tới)(?: hết)?(?: ngày)? ${DAY}-${MONTH}(?![\\d%]|[/.,-]\\d| ?\\p{Ll})`,
  'uy',
);

/** `chỉ số UV từ 8-10` is a measure. */
const MEASURED =
  /(?<!\p{L})(?:chỉ số|mức|mức độ|cấp|cấp độ|điểm|độ|tuổi|tỷ lệ|liều|liều lượng|cỡ|size|số lượng|hệ số|thang)(?: UV| AQI)? (?:từ|đến|là|khoảng) $/iu;
/** `các thôn 1-5` are counted. */
const SEVERAL =
  /(?<!\p{L})(?:các|những|từ|tại các) (?:thôn|xóm|tổ|khối|đội|bản|ấp|lớp|khu)(?: dân phố)? $/iu;

/** `thôn 1-5 và thôn 7`: another of its kind has a plain number. */
function isAmongNumbered({ text, at }: Spot, end: number): boolean {
  const kind = wordBefore(text, at).toLowerCase();
  const beside = `${textBefore(text, at, NEARBY)};${text.slice(end, end + NEARBY)}`;
  return new RegExp(`(?:^|[ (])${kind} \\d{1,2}(?![\\d\\p{L}]|[./-]\\d)`, 'iu').test(beside);
}
const NEARBY = 60;

const DECIMALS = phrases(
  'đạt, tăng, giảm, hệ số, khoảng, gần, hơn, còn, trên, dưới, bằng, là, trung bình, chiếm, mức, điểm, gấp, nặng, cao, dài, rộng, sâu, chỉ, được, thêm, mất, giá, từ, đến, phiên bản, mục, khoản, phần, bảng, hình, điều, chương, bài, tiết, bước, công nghiệp, chuẩn, số, ielts, loại, phụ lục, biểu, tiểu mục, tiêu chí, nội dung, cấp, web, chính phủ',
);

const CODED = phrases('nhóm, mã, mã số, mẫu, mẫu số, phân nhóm, lòng hồ, hạng mục');

/** `15.8` is a day after a word of time; without one, a point parts a number. */
function isPointedDay(spot: Spot, end: number, day: string, month: string): boolean {
  const { text, at } = spot;
  // `mẫu BM.TBYT.01.01`, `nhóm 21.06`, `lòng hồ 3.1` are codes.
  if (!isDay(day, month) || text[at - 1] === '.' || followsPhrase(spot, CODED)) return false;
  if (followsDateWord(spot) || followsPhrase(spot, PLACE_KINDS) || continuesList(spot, 'date'))
    return !precedesCountedNoun(text, end) || /ngày $/iu.test(text.slice(at - 5, at));
  // `tiêu chí 17.5, 17.8`
  if (precedesCountedNoun(text, end) || continuesList(spot, 'pointed')) return false;
  if (followsPhrase(spot, TIME_PREPOSITIONS)) return true;
  return (Number(day) > 12 || day.startsWith('0')) && !followsPhrase(spot, DECIMALS);
}
