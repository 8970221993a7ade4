import { textBefore } from '../text-before.ts';
import { precedesCountedNoun } from './date-words.ts';
import { continuesList } from './lists.ts';
import { sayDigits, sayNumber } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { form, type Form } from './token.ts';

const HOUR = '(?:[01]?\\d|2[0-4])';
const MINUTE = '[0-5]?\\d';
/** Not the unit of a rate (`8h/ngày`), and no other word: `3 giờ công`, `5 hộ`, `2 gam`. */
const END = '(?![\\p{L}\\p{M}\\d]|/\\p{L})';
const MINUTES = "(?<minuteSign> ?(?:phút|ph|p|['’′])(?!\\p{L}))";

/** `11h 14/3`, `7h 20-8`: the second number is a day. */
const NO_DAY = '(?! ?[0-5]?\\d(?:/\\d)| [0-5]?\\d ?[-–.] ?(?:0?[1-9]|1[0-2])(?![\\dhg]| ?giờ))';
/** `7h30`, `15h00`, `00h00 phút`, `10g30'`, `14 giờ 30'`, `22 g 40`. */
const CLOCK = new RegExp(
  `(?<hour>${HOUR}) ?(?<sign>[hH]|g|giờ)(?:${NO_DAY} ?(?<minute>${MINUTE})${MINUTES}?)?${END}`,
  'uy',
);
/** `7:30`, `19:30:15`, `3:36 PM`. */
const COLONS = new RegExp(
  `(?<hour>${HOUR}):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?![\\d:]|[.,]\\d)(?: ?(?:(?<sign>h|giờ)|(?<half>[AP]M|SA|CH))(?!\\p{L}))?`,
  'uy',
);
/** The first of `7-8h30` and `14h-17h`; a range without minutes is one of amounts. */
const FIRST_HOUR = new RegExp(
  `(?<hour>${HOUR})(?= ?[-–] ?${HOUR} ?(?:[hg]|giờ) ?[0-5]\\d(?!\\d))`,
  'uy',
);
const BEFORE_CLOCK = phrases(
  'lúc, từ, đến, tới, vào, khoảng, trước, sau, hồi, đúng, gần, hơn, quá, vào lúc, sáng, chiều, tối, trưa, đêm, là, hết, khi',
);
const PARTS_OF_DAY = phrases(
  'sáng, trưa, chiều, tối, đêm, khuya, ngày, cùng ngày, hôm, hằng ngày, kém',
);
const POINTED_CLOCK = /(?<hour>[01]?\d|2[0-4])\.(?<minute>[0-5]\d)(?![\d/]|[.,]\d|%| ?\p{L})/uy;
const LUC = phrases('lúc, vào lúc, hồi');
/** Of a race: `11"42`, `4'52"10`, `4'52"`. */
const RACE =
  /(?:(?<minutes>\d{1,3})['’′] ?)?(?<seconds>[0-5]?\d)(?:["”″]|'')(?<hundredths>\d{1,2})?(?![\d\p{L}])/uy;
/** `15:42,3` of a race. */
const RUN = /(?<minutes>\d{1,2}):(?<seconds>[0-5]\d)[.,](?<tenths>\d{1,2})(?![\d:]|[.,]\d)/uy;
const RATIO = /(?<from>\d{1,3}):(?<to>\d{1,6})(?![\d:]|[.,]\d)/uy;
/** How far before it the words of a ratio are looked for. */
const NEARBY = 32;
const SCORES = phrases('tỷ số, tỉ số, thắng, thua, hòa, hoà, dẫn, tỷ số là');
/** Who does something at a time. */
const SOMEBODY = /^(?:,| (?:ông|bà|anh|chị|cô|chú|bác|em|tôi|chúng|họ|cả|tàu|xe|đoàn)(?!\p{L}))/u;
const isFirst = (text: string, at: number): boolean =>
  at === 0 || /[:;.] $/u.test(textBefore(text, at, 2));
/** `tỷ lệ pha 1:10`, `bản đồ số 1:2000`. */
const RATIOS = /(?:t[ỷỉ] lệ|bản đồ|pha|trộn)(?: \p{Ll}+){0,3} $/iu;

/** Hours and minutes. */
export const TIMES: readonly Form[] = [
  form('time', CLOCK, ({ groups, spot, end }) => {
    const { hour = '', sign, minute, minuteSign } = groups;
    const { text, at } = spot;
    // `7g` alone are grams, unless the words around it tell the time.
    const isTime =
      sign !== 'g' ||
      minute !== undefined ||
      precedesPhrase(text, end, PARTS_OF_DAY) ||
      continuesList(spot, 'time') ||
      followsPhrase(spot, LUC) ||
      // `không quá 5g muối`
      (followsPhrase(spot, BEFORE_CLOCK) && !precedesCountedNoun(text, end)) ||
      // `8 g, ông đi làm`
      (isFirst(text, at) && SOMEBODY.test(text.slice(end, end + 8))) ||
      /^ ?[-–] ?\d{1,2}g/u.test(text.slice(end, end + 6));
    return isTime ? sayClock(hour, minute, minuteSign !== undefined) : undefined;
  }),
  form('time', RACE, ({ groups: { minutes, seconds = '', hundredths }, spot }) => {
    // Seconds alone may be inches, and those of a place stand behind its degrees.
    const isShort = minutes === undefined && hundredths === undefined;
    if (isShort || spot.text[spot.at - 1] === '°') return undefined;
    const beyond = hundredths?.startsWith('0')
      ? sayDigits(hundredths)
      : sayNumber(hundredths ?? '');
    return [minutes && `${sayNumber(minutes)} phút`, `${sayNumber(seconds)} giây`, beyond]
      .filter(Boolean)
      .join(' ');
  }),
  form(
    'time',
    RUN,
    ({ groups: { minutes = '', seconds = '', tenths = '' } }) =>
      `${sayNumber(minutes)} phút ${sayNumber(seconds)} giây ${sayDigits(tenths)}`,
  ),
  form('time', FIRST_HOUR, ({ groups: { hour = '' } }) => sayNumber(hour)),
  form('score', RATIO, ({ groups: { from = '', to = '' }, spot, end }) =>
    followsPhrase(spot, SCORES)
      ? `${sayNumber(from)} ${sayNumber(to)}`
      : // No clock has minutes of one digit: `mái 1:2`.
        (to.length === 1 && !precedesCountedNoun(spot.text, end)) ||
          RATIOS.test(textBefore(spot.text, spot.at, NEARBY))
        ? `${sayNumber(from)} trên ${sayNumber(to)}`
        : undefined,
  ),
  form(
    'time',
    COLONS,
    ({ groups: { hour = '', minute, second, half = '' } }) =>
      sayClock(hour, minute, second !== undefined && second !== '00') +
      (second === undefined || second === '00' ? '' : ` ${sayNumber(second)} giây`) +
      halfOfDay(Number(hour), half),
  ),
  form('time', POINTED_CLOCK, ({ groups: { hour = '', minute }, spot }) =>
    followsPhrase(spot, LUC) ? sayClock(hour, minute, false) : undefined,
  ),
];

/** `3:36 PM`, and as Vietnamese computers write it: `3:36 CH`. */
function halfOfDay(hour: number, half: string): string {
  if (half === '' || hour > 12) return '';
  if (/^[AS]/u.test(half)) return ' sáng';
  return hour === 12 || hour < 6 ? ' chiều' : ' tối';
}

/** `bảy giờ ba mươi`; minutes are named where they are written with their sign. */
function sayClock(hour: string, minute: string | undefined, named: boolean): string {
  const hours = `${sayNumber(hour)} giờ`;
  // `00h00 phút` begins a day; any other full hour is said without its minutes.
  if (minute === undefined || (Number(minute) === 0 && !(named && Number(hour) === 0)))
    return hours;
  return `${hours} ${sayNumber(minute)}${named ? ' phút' : ''}`;
}
