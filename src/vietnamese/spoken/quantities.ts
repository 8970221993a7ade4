import { NUMERAL, sayRate, sayTail, type Said } from './amounts.ts';
import { EARLY_DAYS } from './date-words.ts';
import { sayDay, sayDigits, sayNumber } from './numbers.ts';
import { continues, isAfter, phrases } from './phrases.ts';
import { form, type Form, type Spot } from './token.ts';
import { withTail } from './with-tail.ts';

const VALUE = new RegExp(NUMERAL, 'uy');
const RANGE = new RegExp(
  `(?<from>${NUMERAL}) ?[-–] ?(?<to>${NUMERAL})(?![\\d/]|[.,:]\\d| ?[-–]\\d)`,
  'uy',
);
const DECIMAL = /(?<whole>\d{1,4})\.(?<decimals>\d{1,2})(?!\d|[.,/-]\d)/uy;
/** `5.5-6.0 tấn`. */
const DECIMALS = /(?<from>\d{1,4}\.\d{1,2}) ?[-–] ?(?<to>\d{1,4}(?:\.\d{1,2})?)(?!\d|[.,/-]\d)/uy;
/** `1m65`, `2tr5`: the smaller unit is left out. */
const SPLIT_UNIT =
  /(?<large>\d{1,4})(?<unit>m|km|kg|tr|tỷ|ha)(?<small>\d{1,2}|(?<=tr)\d{3})(?![\d\p{L}]|\/\d)/uy;
const SPLIT_UNITS: Record<string, string> = {
  m: 'mét',
  km: 'ki-lô-mét',
  kg: 'ki-lô-gam',
  tr: 'triệu',
  tỷ: 'tỷ',
  ha: 'héc-ta',
};
const MEASURED = phrases('cao, dài, sâu, cao khoảng, dài khoảng, sâu khoảng, cao hơn');
const DAY_WORDS = phrases('ngày, các ngày');
const DECIMAL_WORDS = phrases(
  'đạt, tăng, giảm, hệ số, khoảng, gần, hơn, còn, trên, dưới, bằng, là, trung bình, chiếm, mức, gấp, nặng, cao, dài, rộng, sâu, chỉ, được, thêm, mất, giá, điểm, bình quân, từ, đến, lên, xuống, và, toán, văn, anh, lý, hóa, sinh, sử, địa, tổng, tb, ph',
);
const NUMBERED = phrases(
  'mục, khoản, điểm, phần, bảng, hình, điều, chương, bài, tiết, bước, phiên bản, công nghiệp, chuẩn, phụ lục, biểu, tiểu mục, tiêu chí, nội dung',
);
const COUNTED =
  / ?(?:lần|điểm|độ|người|tấn|tạ|yến|đồng|mét|lít|giờ|con|hộ|cây|năm|tháng|mẫu|sào)(?!\p{L})/uy;
const TIMES_SIGN = / ?[x×] ?(?=\d)/uy;
const POWER = /10\^(?<power>-?\d{1,2})(?!\d)/uy;
const MAX_FACTORS = 4;

function amount(text: string, at: number, say: (numeral: string) => string): Said {
  const power = sayPower(text, at);
  if (power) return power;
  VALUE.lastIndex = at;
  const [numeral = ''] = VALUE.exec(text) ?? [];
  const end = at + numeral.length;
  const tail = sayTail(text, end);
  return { words: say(numeral) + tail.words, end: tail.end };
}

/** A number and its tail, multiplied by those behind it: `3m x 4m`. */
function product({ text, at }: Spot): Said {
  let { words, end } = amount(text, at, sayPlain);
  for (let factor = 1; factor < MAX_FACTORS; factor += 1) {
    TIMES_SIGN.lastIndex = end;
    if (!TIMES_SIGN.test(text)) break;
    const next = sayFactor(text, TIMES_SIGN.lastIndex);
    words += ` nhân ${next.words}`;
    end = next.end;
  }
  return { words, end };
}

/** Behind a sign of multiplication, a point parts decimals: `40 mm x 9.3 mm`. */
function sayFactor(text: string, at: number): Said {
  DECIMAL.lastIndex = at;
  const { whole, decimals } = DECIMAL.exec(text)?.groups ?? {};
  if (whole === undefined || decimals === undefined) return amount(text, at, sayPlain);
  const tail = sayTail(text, DECIMAL.lastIndex);
  return { words: sayNumber(`${whole},${decimals}`) + tail.words, end: tail.end };
}

/** `10^6`, else `undefined`. */
function sayPower(text: string, at: number): Said | undefined {
  POWER.lastIndex = at;
  const { power } = POWER.exec(text)?.groups ?? {};
  if (power === undefined) return undefined;
  const tail = sayTail(text, POWER.lastIndex);
  const words = `mười mũ ${power.startsWith('-') ? 'trừ ' : ''}${sayNumber(power.replace('-', ''))}`;
  return { words: words + tail.words, end: tail.end };
}

/** With three digits or more and a zero in front, a number is a code: `007`. */
function sayPlain(numeral: string): string {
  if (/^0\d\d/u.test(numeral) && !numeral.includes(',')) return sayDigits(numeral);
  return /^\d{1,3}(?:,\d{3}){2,}$/u.test(numeral)
    ? sayNumber(numeral.replaceAll(',', ''))
    : sayNumber(numeral);
}

const read =
  (kind: 'amount', say: (spot: Spot) => Said | undefined): Form =>
  (spot) => {
    const said = say(spot);
    return said && { kind, ...said };
  };

/** `Chỉ thị 05` keeps its zero. */
const DOCUMENT = phrases(
  'chỉ thị, nghị quyết, quyết định, kết luận, quy định, thông tư, nghị định, hướng dẫn, công điện, chỉ thị số, nghị quyết số, quyết định số, kết luận số, quy định số, thông tư số, nghị định số, hướng dẫn số, công điện số',
);
/** `18°05'`, `18°05'30"`. */
const COORDINATE =
  /(?<degrees>\d{1,3})[°ºo] ?(?<minutes>[0-5]?\d) ?['’′](?: ?(?<seconds>[0-5]?\d(?:[.,]\d{1,2})?)["”″])?(?!['’′\d])/uy;
const GOLD = /(?<carats>9|1[048]|2[24])[kK](?![\p{L}\d])/uy;
const GOLDEN = phrases('vàng');
/** The letter K is said by its name in `5K` of one digit; `500K` is thousands of đồng. */
const FIVE_K = /(?<number>[2-9])K(?![\p{L}\d])/uy;
const PRICED = phrases('giá, vé, phí, từ, còn, chỉ, hết, thu, nộp, phạt, thêm');
/** `9T/2020`: of a report, from January on. */
const MONTHS_OF = /(?<months>[1-9]|1[0-2])T\/(?<year>(?:19|20)\d\d)(?!\d)/uy;

/** Numbers with their units, from one to another, and plain ones: the last forms that are tried. */
export const QUANTITIES: readonly Form[] = [
  form('amount', /0\d(?![\d\p{L}%]|[.,/:-]\d)/uy, ({ whole, spot: { text, at } }) =>
    isAfter(text, at, DOCUMENT) ? sayDigits(whole) : undefined,
  ),
  form('amount', GOLD, ({ groups: { carats = '' }, spot: { text, at } }) =>
    isAfter(text, at, GOLDEN) ? `${sayNumber(carats)} ca` : undefined,
  ),
  form('amount', FIVE_K, ({ groups: { number = '' }, spot: { text, at } }) =>
    isAfter(text, at, PRICED) ? undefined : `${sayNumber(number)} ca`,
  ),
  form(
    'amount',
    COORDINATE,
    ({ groups: { degrees = '', minutes = '', seconds } }) =>
      `${sayNumber(degrees)} độ ${/^0\d/u.test(minutes) ? 'không ' : ''}${sayNumber(minutes)} phút${seconds === undefined ? '' : ` ${sayNumber(seconds.replace('.', ','))} giây`}`,
  ),
  form(
    'month',
    MONTHS_OF,
    ({ groups: { months = '', year = '' } }) => `${sayNumber(months)} tháng năm ${sayNumber(year)}`,
  ),
  withTail('amount', SPLIT_UNIT, ({ large = '', unit = '', small = '' }, spot) =>
    /^(?:m|km)$/u.test(unit) &&
    /^[23]$/u.test(small) &&
    (large.length > 1 || !isAfter(spot.text, spot.at, MEASURED))
      ? undefined
      : `${sayNumber(large)} ${SPLIT_UNITS[unit] ?? unit} ${sayNumber(small)}`,
  ),
  withTail('range', RANGE, ({ from = '', to = '' }, { text, at }) =>
    isAfter(text, at, EARLY_DAYS)
      ? `${sayPlain(from)} đến ${sayDay(to)}`
      : isAfter(text, at, DAY_WORDS) && to.length < 3
        ? `${sayDay(from)} đến ${sayDay(to)}`
        : `${sayPlain(from)} đến ${sayPlain(wholeYear(from, to))}`,
  ),
  withTail('range', DECIMALS, ({ from = '', to = '' }, spot, tail, end) =>
    isDecimal(spot, tail, end)
      ? `${sayNumber(from.replace('.', ','))} đến ${sayNumber(to.replace('.', ','))}`
      : undefined,
  ),
  withTail('amount', DECIMAL, ({ whole = '', decimals = '' }, spot, tail, end) =>
    isDecimal(spot, tail, end) ? sayNumber(`${whole},${decimals}`) : undefined,
  ),
  read('amount', product),
];

/** The second year of `năm học 2019-20`, `giai đoạn 2016-25` in full. */
export function wholeYear(from: string, to: string): string {
  const years = Number(to) - (Number(from) % 100);
  const isYear = /^(?:19|20)\d\d$/u.test(from) && to.length === 2 && years > 0 && years < 15;
  return isYear ? String(Number(from) + years) : to;
}

/** Whether a point parts decimals: a unit or noun follows, or a word of measure stands before. */
function isDecimal(spot: Spot, tail: Said, end: number): boolean {
  const { text, at } = spot;
  COUNTED.lastIndex = end;
  if (tail.words !== '' || COUNTED.test(text)) return true;
  if (isAfter(text, at, NUMBERED) || continues(spot, 'pointed')) return false;
  // `hệ số 2.34, 3.00`, `cao trình +12.50`
  if (text[at - 1] === '+' || /[x×] $/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  if (continues(spot, 'amount') && spot.previous?.words.includes('phẩy')) return true;
  return isAfter(text, at, DECIMAL_WORDS);
}

/** Units with a stroke and no number: `tạ/ha`. */
export const RATES: readonly Form[] = [read('amount', ({ text, at }) => sayRate(text, at))];
