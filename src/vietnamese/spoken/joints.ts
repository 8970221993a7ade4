import { textBefore } from '../text-before.ts';
import { sayRatesOfAbbreviation } from './amounts.ts';
import { matchesAt } from './match-at.ts';
import { sayDay } from './numbers.ts';
import { form, type Form, type Token } from './token.ts';

/** Between two numbers, where the first has a unit of its own: `20%-30%`, `3m - 5m`. */
const FROM_TO: Form = ({ text, at, previous }) => {
  if (!previous || !matchesAt(JOINT, text, at)) return undefined;
  // Between two telephones is a pause.
  if (previous.kind === 'digits' && previous.end === at)
    return { kind: 'digits', words: ', ', end: JOINT.lastIndex };
  if (!RANGED.has(previous.kind)) return undefined;
  const end = JOINT.lastIndex;
  // The power of a transformer, and its voltages: `180kVA-35/0,4kV`.
  if (/[kKM]VA$/u.test(text.slice(at - 3, at))) return { kind: 'amount', words: ', ', end };
  const counted = text.slice(previous.end, at);
  if (isClockOfDay(previous, text, at, end) || isShareOfMany(text, at))
    return { kind: 'digits', words: ', ', end };
  // `300 đồng - 500 đồng`: both count the same; `6 tháng - 5 tuổi`: or times.
  if (counted !== '' && !isCountedAgain(text, end, counted) && !areTimes(text, end, counted))
    return undefined;
  return { kind: previous.kind, words: ' đến ', end };
};
const JOINT =
  / ?[-–] ?(?=\d|(?:thứ|ngày|tháng) \d|qu[ýí] [\dIVX]|T\d{1,2}[/.]20\d\d|[Kk]m ?\d|\(0)/uy;
const VALUE = /\d+(?:[.,]\d+)*/uy;
const CLOCK = /^\d{1,2}:\d\d/u;
const YEAR_BEFORE = /[Nn]ăm \d{4}$/u;
const HOUR_BEFORE = /\d(?::\d\d|h\d{0,2}| ?giờ(?: \d\d)?)\D{0,12}[\d/.-]{3,10}$/u;

/** `29/03/2023 - 13:45`: when something was put on a page, unless an hour is before the day too. */
function isClockOfDay({ kind }: Token, text: string, at: number, end: number): boolean {
  const before = textBefore(text, at, 32);
  return (
    CLOCK.test(text.slice(end, end + 5)) &&
    (kind === 'date' || YEAR_BEFORE.test(before)) &&
    !HOUR_BEFORE.test(before)
  );
}

/** `cơ cấu 35% - 25% - 40%`: the shares of a whole. */
function isShareOfMany(text: string, at: number): boolean {
  return text[at - 1] === '%' && SHARES.test(text.slice(Math.max(0, at - 20), at + 20));
}
const SHARES = /\d% ?[-–] ?[\d.,]+% ?[-–] ?[\d.,]+%/u;

function areTimes(text: string, at: number, noun: string): boolean {
  return (
    TIME.test(noun) && matchesAt(VALUE, text, at) && matchesAt(TIME_BEHIND, text, VALUE.lastIndex)
  );
}
const TIME = /^ (?:ngày|tuần|tháng|năm|tuổi)$/u;
const TIME_BEHIND = / (?:ngày|tuần|tháng|năm|tuổi)(?!\p{L})/uy;

function isCountedAgain(text: string, at: number, noun: string): boolean {
  return (
    /^ ?\p{L}{1,7}[23²³]?(?: \p{L}{1,7})?$/u.test(noun) &&
    matchesAt(VALUE, text, at) &&
    text.startsWith(noun, VALUE.lastIndex)
  );
}

const RANGED = new Set([
  'amount',
  'date',
  'day',
  'fraction',
  'month',
  'ordinal',
  'pointed',
  'road',
  'roman',
  'time',
]);

/** Of a whole, with a unit each: `31,9m/32,5m`, `30 hộ/45 hộ`. */
const OVER: Form = ({ text, at, previous }) => {
  if (previous?.kind !== 'amount' || !matchesAt(STROKE, text, at)) return undefined;
  const end = STROKE.lastIndex;
  // `số 12B/5`
  if (HOUSE.test(textBefore(text, at, 3))) return { kind: 'amount', words: ' trên ', end };
  const unit = UNIT_BEFORE.exec(textBefore(text, at, 20))?.groups?.['unit'];
  const isAgain = unit && isCountedAgain(text, text[end] === '+' ? end + 1 : end, unit);
  if (unit === undefined || (unit !== '' && !isAgain)) return undefined;
  return { kind: 'amount', words: ' trên ', end };
};
const HOUSE = /\d[A-D]$/u;
const STROKE = / ?\/ ?(?=\+?\d)/uy;
/** Of at most two words, with the space before. */
const UNIT_BEFORE = /\d(?<unit>(?: ?\p{Ll}{1,7}[23²³]?(?: \p{Ll}{1,7})?)?)$/u;

/** `số bác sĩ/10.000 dân`, `hỗ trợ 40 triệu đồng/1 Trung tâm`. */
const FOR_SO_MANY = form(
  'amount',
  / ?\/ ?(?=(?<count>0?1(?:0{0,3}|0{0,2}(?:\.000){1,2})|[2-9]) \p{L})/uy,
  ({ groups: { count = '' }, spot: { text, at } }) => {
    const wanted = /^0?1$/u.test(count) ? PAID : /^[2-9]$/u.test(count) ? PRICE : NAMED;
    return wanted.test(textBefore(text, at, 12)) ? ' trên ' : undefined;
  },
);
const NAMED = /\p{Ll}$/u;
/** `50.000đ/3 con`, while millions for so many are a sum: `420 triệu đồng/37 hộ`. */
const PRICE = /(?:\d ?(?:đ|đồng|k|nghìn|ngàn)|(?:nghìn|ngàn) đồng)$/u;
const PAID = /(?<!\p{L})(?:đồng|triệu|tỷ)$/u;

/** `40 HS/lớp`. */
const RATE_OF_ABBREVIATION: Form = ({ text, at }) => {
  const said = text[at] === '/' ? sayRatesOfAbbreviation(text, at) : undefined;
  return said && { kind: 'amount', ...said };
};

/** `từ 19h/17 đến 7h/18`: the hour and its day. */
const ON_DAY = form(
  'day',
  /\/(?<day>\d{1,2})(?![\d\/%\p{L}]|[.,-]\d| (?:ngày|buổi|lần|người)(?!\p{L}))/uy,
  ({ groups: { day = '' }, spot: { at, previous } }) =>
    previous?.kind === 'time' && previous.end === at && Number(day) >= 1 && Number(day) <= 31
      ? ` ngày ${sayDay(day)}`
      : undefined,
);

/** Between counts with nouns or units: `2 tầng x 8 phòng`, `70-80cm x 20-25cm`. */
const TIMES_SIGN = form('amount', / [x×] (?=\d)/uy, ({ spot: { text, at } }) =>
  /\d ?\p{L}{1,7}[23²³]?(?: \p{L}{1,7})?$/u.test(textBefore(text, at, 18)) ? ' nhân ' : undefined,
);

/** Within a code, where both sides are read: `LK-05`, `03-XL`. */
const CODE_JOINT = form('amount', /-(?=[\p{Lu}\d])/uy, ({ spot: { at, previous } }) =>
  previous?.end === at ? ' ' : undefined,
);

const LESS = /(?<!\p{L})(?:giảm|hụt|sụt|âm)$/iu;
/** Below zero: the sign follows a space or a bracket, or begins the line. */
const MINUS = form('amount', /(?<space> ?)[-−](?=\d)/uy, ({ groups, spot: { text, at } }) => {
  const { space = '' } = groups;
  if (at > 0 && space === '' && !/[\s(]/u.test(text.charAt(at - 1))) return undefined;
  // A name with its number: `máy bay Su -30`.
  if (/(?:^|[^\p{L}])\p{Lu}(?:\p{Ll}|\p{Lu}{0,3})$/u.test(textBefore(text, at, 5))) return ' ';
  // `giảm -5%` says it twice.
  return LESS.test(textBefore(text, at, 5)) ? '' : `${space}âm `;
});

/** What stands between two numbers, or before one, and is said. */
export const JOINTS: readonly Form[] = [
  FROM_TO,
  ON_DAY,
  OVER,
  FOR_SO_MANY,
  RATE_OF_ABBREVIATION,
  MINUS,
  CODE_JOINT,
  TIMES_SIGN,
];
