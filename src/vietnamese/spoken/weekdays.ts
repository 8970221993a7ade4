import { textBefore } from '../text-before.ts';
import { MONTH } from './date-parts.ts';
import { sayMonth, sayNumber, sayOrdinal } from './numbers.ts';
import { form, type Form } from './token.ts';

/** What follows is no month of a year: `T2-T6/2020`, `T3 năm 2020`. */
const NO_YEAR = '(?![\\d\\p{L}]|[/.]\\d| năm|-\\d)';
/** `T2-T6`, `T2 đến CN`. */
const RANGE = new RegExp(
  `T(?<from>[2-6])(?:\\s?[-–]\\s?|\\s(?:đến|tới)\\s)(?:T(?<to>[3-7])|CN)${NO_YEAR}`,
  'uy',
);
/** `T3, T5 và T7`. */
const LIST = new RegExp(
  `T(?<first>[2-7])(?<others>(?:(?:, ?| và | & |\\+)(?:T[2-7]|CN)(?![\\d\\p{L}]|[/.]\\d)){1,5})${NO_YEAR}`,
  'uy',
);
const ONE = new RegExp(`T(?<day>[2-7])${NO_YEAR}`, 'uy');
/** Words that stand beside weekdays, and seldom beside months. */
const WEEKLY =
  /(?:sáng|trưa|chiều|tối|đêm|lịch|giờ|buổi|mở cửa|làm việc|tiếp|trực|học|họp|phiên|chợ|khám|phát sóng|tuần)(?!\p{L})/iu;
const PART_OF_DAY = /(?:sáng|trưa|chiều|tối|đêm|từ) $/iu;
/** `T7 (12/10)`, `T7, ngày 12/10` */
const DAY_BEHIND = /^(?: ?\(|, ?ngày )\d{1,2}\/\d/u;
const SUNDAY = /CN(?![\p{L}\d&-])/uy;
const REST = /(?:nghỉ|riêng|sáng|trưa|chiều|tối|đêm|bảy,?|bảy và|7,|7 và|ngày) $/iu;
/** How far away weekly things are named. */
const NEARBY = 40;

const isWeekly = (text: string, at: number, end: number): boolean =>
  WEEKLY.test(textBefore(text, at, NEARBY)) || WEEKLY.test(text.slice(end, end + 20));
const day = (number: string): string => `thứ ${sayOrdinal(number)}`;

/** `T12/2021`, `Q4/2021`: a month, or a quarter. */
const IN_YEAR = /(?<part>[TQ])(?<number>\d{1,2})[/.-](?<year>20\d\d)(?![\d\p{L}])/uy;

/** `cuối T9`, `tuần 1 T11`; weekdays from two to seven need more. */
const LONE_MONTH = new RegExp(`T(?<month>${MONTH})(?![\\d\\p{L}]|[./-]\\d)`, 'uy');
const IN_MONTH =
  /(?:đầu|giữa|cuối|hết|trong|từ|đến|tới|sang|trước|sau|qua|quý|kế hoạch|KH|báo cáo|BC|lịch|dự kiến|tuần \d) $/iu;
const PART_OF_MONTH = /(?:đầu|giữa|cuối|tuần \d) $/iu;

/** `T1-T6/2024`. */
const MONTHS =
  /T(?<from>\d{1,2}) ?[-–] ?T?(?<to>\d{1,2})(?:[/.](?<year>20\d\d)(?!\d)|(?= năm 20\d\d))/uy;

/** Weekdays that are written like months: `T2-T6`, `sáng T7`, `nghỉ CN`. */
export const WEEKDAYS_IN_SHORT: readonly Form[] = [
  form('month', IN_YEAR, ({ groups: { part, number = '', year = '' }, spot: { text, at } }) => {
    const named = /(?:tháng|quý) $/iu.test(textBefore(text, at, 6));
    if (Number(number) < 1 || Number(number) > (part === 'T' ? 12 : 4)) return undefined;
    const said = part === 'T' ? sayMonth(number) : sayNumber(number);
    return `${named ? '' : part === 'T' ? 'tháng ' : 'quý '}${said} năm ${sayNumber(year)}`;
  }),
  form('month', MONTHS, ({ groups: { from = '', to = '', year } }) =>
    Number(from) < Number(to) && Number(to) <= 12
      ? `tháng ${sayMonth(from)} đến tháng ${sayMonth(to)}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`
      : undefined,
  ),
  form('month', LONE_MONTH, ({ groups: { month = '' }, spot: { text, at } }) => {
    const named = (/^[2-7]$/u.test(month) ? PART_OF_MONTH : IN_MONTH).test(
      textBefore(text, at, 12),
    );
    return named ? `tháng ${sayMonth(month)}` : undefined;
  }),
  form('ordinal', RANGE, ({ groups: { from = '', to }, spot: { text, at }, end }) => {
    // From Monday on, or to the end of the week.
    const isWhole = from === '2' || to === undefined || Number(to) === 7;
    if (to !== undefined && Number(to) <= Number(from)) return undefined;
    if (!isWhole && !isWeekly(text, at, end)) return undefined;
    return `${day(from)} đến ${to === undefined ? 'chủ nhật' : day(to)}`;
  }),
  form('ordinal', LIST, ({ groups: { first = '', others = '' }, spot: { text, at }, end }) =>
    others.includes('CN') || isWeekly(text, at, end)
      ? `${day(first)}${others
          .replaceAll('CN', 'chủ nhật')
          .replaceAll(/T([2-7])/gu, (_day, number: string) => day(number))
          .replaceAll(/ & |\+/gu, ' và ')}`
      : undefined,
  ),
  form('ordinal', ONE, ({ groups: { day: number = '' }, spot: { text, at }, end }) =>
    DAY_BEHIND.test(text.slice(end, end + 12)) ||
    (PART_OF_DAY.test(textBefore(text, at, 8)) && isWeekly(text, at, at))
      ? day(number)
      : undefined,
  ),
  form('ordinal', SUNDAY, ({ spot: { text, at }, end }) =>
    REST.test(textBefore(text, at, 8)) || /^ nghỉ(?!\p{L})/u.test(text.slice(end, end + 6))
      ? 'chủ nhật'
      : undefined,
  ),
];
