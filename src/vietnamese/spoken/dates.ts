import { sayDay, sayMonth, sayNumber } from './numbers.ts';
import { rewrite } from './rewrite.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const START = '(?=\\d)(?<![\\d\\p{L}/.,-])';
const END = '(?![\\d\\p{L}/-]|[.,]\\d)';

/** `6/7/2020`, `06-07-2020`, `6.7.2020`. */
const FULL = new RegExp(
  `${START}(?<day>${DAY})(?<sign>[/.-])(?<month>${MONTH})\\k<sign>(?<year>${YEAR})${END}`,
  'gu',
);
/** `từ 6 đến 9/7`, `6-9/7/2020`. */
const DAYS = new RegExp(
  `${START}(?<from>${DAY})(?: ?[-–] ?| đến (?:ngày )?)(?<to>${DAY})/(?<month>${MONTH})(?:/(?<year>${YEAR}))?${END}`,
  'gu',
);
/** `tháng 7/2020`, `7/2020`. */
const MONTH_YEAR = new RegExp(`${START}(?<month>${MONTH})/(?<year>${YEAR})${END}`, 'gu');
/** `6/7`. */
const DAY_MONTH = new RegExp(`${START}(?<day>${DAY})/(?<month>${MONTH})${END}`, 'gu');
/** `ngày 6 tháng 7`, `ngày 6`; not the second number of `5 ngày 6 đêm`. */
const SAID_DAY = new RegExp(
  `(?=[nm])(?<!\\d )(?<word>(?<!\\p{L})(?:ngày|mùng|mồng)) (?<day>${DAY})(?![\\d\\p{L}/%-]|[.,]\\d)`,
  'giu',
);
const SAID_MONTH = new RegExp(
  `(?=t)(?<!\\d )(?<word>(?<!\\p{L})tháng) (?<month>${MONTH})(?![\\d\\p{L}/%-]|[.,]\\d)`,
  'giu',
);

/** Words before `6/7` that make it a date. */
const WHEN =
  /(?<!\p{L})(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|lễ|dịp|trước|sau|đến|từ|vào|hết|mùng|mồng|kỷ niệm) $/iu;
/** Words before `6/7` that make it a fraction. */
const SHARE =
  /(?<!\p{L})(?:đạt|hoàn thành|được|có|với|trong|khoảng|gần|hơn|chiếm|còn|tỷ lệ|tỉ lệ|là|bằng) $/iu;
/** Places named after a date (`thôn 2/9`, `đường 30/4`), where the word `ngày` is not added. */
const PLACE =
  /(?<!\p{L})(?:thôn|xóm|làng|ấp|đường|phố|ngõ|khối|đội|cầu|chợ|công viên|trường|hợp tác xã) $/iu;
/** Words before a house number. */
const HOUSE = /(?<!\p{L})(?:số|số nhà|nhà số) $/iu;
/** Words for countable items: after `6/7`, they make it a fraction. */
const COUNTED =
  /^ (?:chỉ tiêu|tiêu chí|nội dung|xã|phường|thị trấn|thôn|huyện|tổ|hộ|người|đại biểu|phiếu|đơn vị|trường|dự án|công trình|nhiệm vụ|đồng chí|lớp|em|cháu|điểm|sản phẩm|km|ha|số|diện tích|tổng|dân số)(?!\p{L})/iu;

/**
 * Spells out dates: `6/7/2020` becomes `ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi`.
 * `6/7` without a year is a date unless it is a fraction (`6/7 chỉ tiêu`, `đạt 6/7`) without a word
 * of time before it, or a house number.
 */
export function sayDates(text: string): string {
  const full = rewrite(
    text,
    FULL,
    ({ groups: { day = '', month = '', year }, before }) =>
      theDay(day, before) + inMonth(month, year),
  );
  const days = rewrite(
    full,
    DAYS,
    ({ groups: { from = '', to = '', month = '', year }, before }) =>
      `${theDay(from, before)} đến ${sayDay(to)}${inMonth(month, year)}`,
  );
  const months = rewrite(
    days,
    MONTH_YEAR,
    ({ groups: { month = '', year = '' }, before }) =>
      `${/tháng $/iu.test(before) ? '' : 'tháng '}${sayMonth(month)} năm ${sayNumber(year)}`,
  );
  const short = rewrite(
    months,
    DAY_MONTH,
    ({ groups: { day = '', month = '' }, before, after, whole }) => {
      if (HOUSE.test(before)) return whole;
      if (PLACE.test(before)) return sayNumber(day) + inMonth(month);
      return !WHEN.test(before) && (SHARE.test(before) || COUNTED.test(after))
        ? whole
        : theDay(day, before) + inMonth(month);
    },
  );
  const saidDays = rewrite(
    short,
    SAID_DAY,
    ({ groups: { word = '', day = '' } }) =>
      `${word} ${/^ngày$/iu.test(word) ? sayDay(day) : sayNumber(day)}`,
  );
  return rewrite(
    saidDays,
    SAID_MONTH,
    ({ groups: { word = '', month = '' } }) => `${word} ${sayMonth(month)}`,
  );
}

/** A day of the month, with `ngày` unless the text already has it. */
function theDay(day: string, before: string): string {
  if (/(?<!\p{L})m[ùồ]ng $/iu.test(before)) return sayNumber(day);
  return `${/(?<!\p{L})ngày $/iu.test(before) ? '' : 'ngày '}${sayDay(day)}`;
}

function inMonth(month: string, year?: string): string {
  return ` tháng ${sayMonth(month)}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`;
}
