import { textBefore } from '../text-before.ts';
import { sayTail } from './amounts.ts';
import { DAY, END, MONTH, YEAR } from './date-parts.ts';
import { followsDateWord, isLunar, MONTH_WORDS, precedesCountedNoun } from './date-words.ts';
import { continuesList } from './lists.ts';
import { sayDay, sayMonth, sayNumber } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { sayInMonth, sayLunarDay, sayTheDay } from './say-dates.ts';
import { form, type Form, type Spot } from './token.ts';

/** `6/7/2020`, `06-07-2020`, `6.7.2020`, `6/7-2020`. */
const FULL = new RegExp(
  `(?<day>${DAY})(?:(?<sign>[/.])(?<month>${MONTH})\\k<sign>| ?[-–] ?(?<dashed>${MONTH}) ?[-–] ?|/(?<other>${MONTH})-)(?<year>${YEAR})${END}`,
  'uy',
);
/** `6/7/20`, `ngày 6.7.20`: two digits of a year of this century. */
const SHORT = new RegExp(
  `(?<day>${DAY})(?<sign>[/.-])(?<month>${MONTH})\\k<sign>(?<year>[012]\\d)${END}`,
  'uy',
);
/** `2020-07-06`. */
const ISO = new RegExp(`(?<year>${YEAR})-(?<month>${MONTH})-(?<day>${DAY})${END}`, 'uy');
/** `26/1-1/2`, `1/7-31/12/2020`, `20/7 - 25/7/2020`. */
const SPAN = new RegExp(
  `(?<day>${DAY})(?<sign>[/.])(?<month>${MONTH})(?:\\k<sign>(?<year>${YEAR}))? ?[-–] ?(?<toDay>${DAY})\\k<sign>(?<toMonth>${MONTH})(?:\\k<sign>(?<toYear>${YEAR}))?${END}`,
  'uy',
);
/** `6-9/7/2020`, `6 đến 9/7`, `6 và 7-7`, `6&7/7`. */
const DAYS = new RegExp(
  `(?<day>${DAY})(?<joint> ?[-–] ?| đến (?:ngày )?| (?:và|hoặc) (?:ngày )?| ?& ?)(?<toDay>${DAY})(?:/|(?<! ?[-–] ?\\d+)(?:\\.| ?- ?))(?<month>${MONTH})(?: ?[/.-] ?(?<year>${YEAR}))?${END}`,
  'uy',
);
/** `4, 5, 6/7`, `4,5 và 6/7/2020`. */
const LIST = new RegExp(
  `(?<days>${DAY}(?:, ?${DAY}){1,5}(?: (?:và|hoặc) ${DAY})?)(?:/| ?- ?)(?<month>${MONTH})(?: ?[/-] ?(?<year>${YEAR}))?${END}`,
  'uy',
);
/** `3-5/2020`: of months, as the second does not fit a day of a year alone. */
const MONTHS = new RegExp(
  `(?<from>${MONTH}) ?[-–] ?(?<to>${MONTH})[/-](?<year>${YEAR})${END}`,
  'uy',
);
/** `7/2020`, `4-2017`, `5.1975`; also the number of a quarter, a session, a document. */
const MONTH_YEAR = new RegExp(
  `(?<number>\\d{1,4})(?<sign>[/.]| ?[-–] ?)(?<year>${YEAR})${END}`,
  'uy',
);
/** `7, 8/2020`. */
const MONTH_LIST = new RegExp(
  `(?<months>${MONTH}(?:(?:, ?| và )${MONTH}){1,4})[/-](?<year>${YEAR})${END}`,
  'uy',
);

const IS_YEAR = /^(?:19|20)\d\d$/u;
/** Words before what is numbered within a year: `quý 1/2020`, `Nghị quyết 52/2017`. */
const NUMBERED = phrases(
  'quý, quí, qúy, đợt, lần, kỳ, kì, học kỳ, học kì, vụ, tuần, khóa, khoá, số, nghị quyết, nghị định, quyết định, chỉ thị, thông tư, luật, công văn, kế hoạch, thông báo, kết luận, hướng dẫn, pháp lệnh, quy định, tờ trình, báo cáo, đề án, công điện, sắc lệnh, sắc luật, chương trình, phiên, cuộc họp, bản án, nđ, nq, qđ, hợp đồng, biên bản, tt, tt số, nđ số',
);
const QUARTERS = phrases('quý, quí, các quý, đợt, học kỳ');
const YEARS = phrases('giai đoạn, nhiệm kỳ, nhiệm kì, niên khóa, khóa, khoá');
const LIST_BEFORE = phrases('ngày, các ngày, hai ngày, ba ngày, những ngày, sáng, chiều, tối');

/** Words before the scale of a plan: `tỷ lệ 1/2000`. */
const PLANS = phrases(
  'tỷ lệ, tỉ lệ, tỷ lệ là, bản đồ, phân khu, chi tiết, quy hoạch, quy hoạch phân khu, quy hoạch chi tiết',
);
/** Before what an eye can see, of ten. */
const SIGHT = /(?:thị lực|mắt)(?!\p{L})[^.;\d]{0,24}$/iu;
const CLASSES = phrases('lớp, từ lớp, số, số nhà, nhà, nhà số, ngõ, thửa, thửa số, phòng');
const MEASURED = phrases('ph, độ ph, điểm, độ, mức');
const COUNTS = phrases('số, tổng, diện tích, dân số, quãng, thời gian, lượng');

/** `tháng 10, 11-2000`: the first month has no year of its own. */
function isNextMonth(spot: Spot): boolean {
  const end = spot.previous?.end ?? 0;
  return (
    continuesList(spot, 'month') &&
    /^(?: ?, ?| và )$/u.test(spot.text.slice(end, spot.at)) &&
    !/\d{4}$/u.test(textBefore(spot.text, end, 4))
  );
}

/** `25, 26/5`: one day after the other. */
function isRow(days: string): boolean {
  const numbers = (days.match(/\d+/gu) ?? []).map(Number);
  return numbers.every((day, place) => place === 0 || day === (numbers[place - 1] ?? 0) + 1);
}

function isFirst(text: string, at: number): boolean {
  return at === 0 || /[:(;] ?$/u.test(textBefore(text, at, 2));
}

/** Lists and spans of days and months, which begin with a plain number. */
export const DATE_LISTS: readonly Form[] = [
  form('month', MONTHS, ({ whole, groups: { from = '', to = '', year = '' }, spot }) =>
    followsPhrase(spot, MONTH_WORDS) ||
    // `lễ độc lập 2-9-1945` is a day.
    (!/^\d+-\d+-/u.test(whole) && Number(from) < Number(to) && !followsPhrase(spot, LIST_BEFORE))
      ? `${followsPhrase(spot, MONTH_WORDS) ? '' : 'tháng '}${sayMonth(from)} đến tháng ${sayMonth(to)} năm ${sayNumber(year)}`
      : undefined,
  ),
  form('date', DAYS, ({ groups, spot, end }) => {
    const { day = '', joint = '', toDay = '', month = '', year } = groups;
    if (followsPhrase(spot, YEARS) || followsPhrase(spot, MONTH_WORDS)) return undefined;
    // `thị lực 9-10/10`
    if (month === '10' && SIGHT.test(textBefore(spot.text, spot.at, 36)))
      return `${sayNumber(day)} đến ${sayNumber(toDay)} trên mười`;
    if (Number(day) >= Number(toDay)) return undefined;
    const and = /và|hoặc/u.exec(joint.replace('&', 'và'))?.[0];
    // `3 và 2/3 diện tích` counts; a list of days is announced as one.
    if (and && !followsPhrase(spot, LIST_BEFORE) && precedesPhrase(spot.text, end, COUNTS))
      return undefined;
    return `${sayTheDay(day, spot)} ${and ?? 'đến'} ${sayDay(toDay)}${sayInMonth(month, year)}`;
  }),
  form('date', LIST, ({ groups: { days = '', month = '', year }, spot, end }) => {
    const isListed =
      followsPhrase(spot, LIST_BEFORE) || (isRow(days) && isFirst(spot.text, spot.at));
    if (!isListed || (!followsPhrase(spot, LIST_BEFORE) && precedesCountedNoun(spot.text, end)))
      return undefined;
    const [first = '', ...others] = days.split(/(?:, ?| (?:và|hoặc) )/u);
    const last = others.pop() ?? '';
    return `${[sayTheDay(first, spot), ...others.map(sayDay)].join(', ')}${/ (?:và|hoặc)(?= )/u.exec(days)?.[0] ?? ','} ${sayDay(last)}${sayInMonth(month, year)}`;
  }),
  form('month', MONTH_LIST, ({ groups: { months = '', year = '' }, spot }) => {
    const isOfMonths = followsPhrase(spot, MONTH_WORDS);
    if (!isOfMonths && !followsPhrase(spot, QUARTERS)) return undefined;
    const parts = months.split(/,? (?:và )?|,/u).map(isOfMonths ? sayMonth : sayNumber);
    const last = parts.pop() ?? '';
    return `${parts.join(', ')}${months.includes('và') ? ' và' : ','} ${last} năm ${sayNumber(year)}`;
  }),
];

/** Days and months that their year, or their calendar, tells from everything else. */
export const DATES: readonly Form[] = [
  form('date', SPAN, ({ groups, spot, end }) => {
    const { day = '', sign, month = '', year, toDay = '', toMonth = '', toYear } = groups;
    // `lớp 6/1-6/5`
    if (sign === '/' && followsPhrase(spot, CLASSES)) return undefined;
    // `pH 7.5-8.5`, `5.5-6.5 tấn` are measured.
    if (sign === '.' && (followsPhrase(spot, MEASURED) || sayTail(spot.text, end).words !== ''))
      return undefined;
    return `${sayTheDay(day, spot)}${sayInMonth(month, year)} đến ngày ${sayDay(toDay)}${sayInMonth(toMonth, toYear)}`;
  }),
  form('date', FULL, ({ groups, spot }) => {
    const { day = '', dashed, other, month = dashed ?? other ?? '', year } = groups;
    return sayTheDay(day, spot) + sayInMonth(month, year);
  }),
  form(
    'date',
    ISO,
    ({ groups: { day = '', month = '', year }, spot }) =>
      sayTheDay(day, spot) + sayInMonth(month, year),
  ),
  form('date', SHORT, ({ groups: { day = '', sign, month = '', year = '' }, spot }) =>
    sign === '/' || followsDateWord(spot)
      ? sayTheDay(day, spot) + sayInMonth(month, `20${year}`)
      : undefined,
  ),
  form('month', MONTH_YEAR, ({ groups: { number = '', sign, year = '' }, spot }) => {
    if (number === '1' && sign === '/' && followsPhrase(spot, PLANS)) return undefined;
    if (followsPhrase(spot, MONTH_WORDS) || isNextMonth(spot))
      return `${sayMonth(number)} năm ${sayNumber(year)}`;
    // `1 - 2000` may be a range.
    const numbered = sign !== '.' && !IS_YEAR.test(number) && followsPhrase(spot, NUMBERED);
    if (sign !== '/' && sign !== '.' && sign !== '-' && !numbered) return undefined;
    if (numbered) return `${sayNumber(number)} năm ${sayNumber(year)}`;
    return number.length < 3 && Number(number) >= 1 && Number(number) <= 12
      ? `tháng ${sayMonth(number)} năm ${sayNumber(year)}`
      : undefined;
  }),
  form('date', new RegExp(`(?<day>${DAY})[/.-](?<month>${MONTH})${END}`, 'uy'), (found) => {
    const { groups, spot, end } = found;
    // `tháng 3-6 âm lịch` are months.
    return isLunar(spot.text, end) && !followsPhrase(spot, MONTH_WORDS)
      ? sayLunarDay(groups['day'] ?? '', groups['month'] ?? '', spot)
      : undefined;
  }),
];
