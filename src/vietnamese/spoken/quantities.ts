import { textBefore } from '../text-before.ts';
import { NUMERAL, type Said, sayRate } from './amounts.ts';
import { EARLY_DAYS } from './date-words.ts';
import { continuesList } from './lists.ts';
import { matchesAt } from './match-at.ts';
import { sayDay, sayDigits, sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { DECIMAL, sayPlain } from './products.ts';
import { form, type Form, type Found } from './token.ts';
import { withTail } from './with-tail.ts';

const RANGE = new RegExp(
  `(?<from>${NUMERAL}) ?[-–] ?(?<to>${NUMERAL})(?![\\d/]|[.,:]\\d| ?[-–]\\d)`,
  'uy',
);
/** `5.5-6.0 tấn`. */
const DECIMALS = /(?<from>\d{1,4}\.\d{1,2}) ?[-–] ?(?<to>\d{1,4}(?:\.\d{1,2})?)(?!\d|[.,/-]\d)/uy;
/** `1m65`, `2tr5`: the smaller unit is left out. */
const SPLIT_UNIT =
  /(?<large>\d{1,4})(?<unit>m|km|kg|tr|tỷ|ha|°)(?<small>\d{1,2}|(?<=tr)\d{3})(?![\d\p{L}]|\/\d)/uy;
const SPLIT_UNITS: Record<string, string> = {
  m: 'mét',
  km: 'ki-lô-mét',
  kg: 'ki-lô-gam',
  tr: 'triệu',
  tỷ: 'tỷ',
  ha: 'héc-ta',
  '°': 'độ',
};
const MEASURED = phrases(
  'cao, dài, sâu, cao khoảng, dài khoảng, sâu khoảng, cao hơn, cao dưới, cao trên, trẻ dưới, trẻ em dưới, cháu dưới, bé dưới, người dưới',
);
const DAY_WORDS = phrases('ngày, các ngày');
const DECIMAL_WORDS = phrases(
  'đạt, tăng, giảm, hệ số, khoảng, gần, hơn, còn, trên, dưới, bằng, là, trung bình, chiếm, mức, gấp, nặng, cao, dài, rộng, sâu, chỉ, được, thêm, mất, giá, điểm, bình quân, từ, đến, lên, xuống, và, toán, văn, anh, lý, hóa, sinh, sử, địa, tổng, tb, ph',
);
const NUMBERED = phrases(
  'mục, khoản, điểm, phần, bảng, hình, điều, chương, bài, tiết, bước, phiên bản, công nghiệp, chuẩn, phụ lục, biểu, tiểu mục, tiêu chí, nội dung',
);
const COUNTED =
  / ?(?:lần|điểm|độ|inch|người|tấn|tạ|yến|đồng|mét|lít|giờ|con|hộ|cây|năm|tháng|mẫu|sào)(?!\p{L})/uy;

/** `Chỉ thị 05`, `Đề án 06`, `mẫu 01` keep their zero. */
const DOCUMENT = phrases(
  'đề án, mẫu, biểu mẫu, chỉ thị, nghị quyết, quyết định, kết luận, quy định, thông tư, nghị định, hướng dẫn, công điện, chỉ thị số, nghị quyết số, quyết định số, kết luận số, quy định số, thông tư số, nghị định số, hướng dẫn số, công điện số',
);
/** `18°05'`, `18°05'30"`. */
const COORDINATE =
  /(?<degrees>\d{1,3})[°ºo] ?(?<minutes>[0-5]?\d) ?['’′](?: ?(?<seconds>[0-5]?\d(?:[.,]\d{1,2})?)["”″])?(?!['’′\d])/uy;
/** `17,5N-109,2E` */
const CENTRE_OF_STORM = /(?<north>\d{1,2}[.,]\d)N ?[-–;,] ?(?<east>\d{2,3}[.,]\d)E(?![\p{L}\d])/uy;
const GOLD = /(?<carats>9|1[048]|2[24])[kK](?![\p{L}\d])/uy;
const GOLDEN = phrases('vàng');
/** The letter K is said by its name in `5K` of one digit; `500K` is thousands of đồng. */
const FIVE_K = /(?<number>[2-9])K(?![\p{L}\d])/uy;
const PRICED = phrases('giá, vé, phí, từ, còn, chỉ, hết, thu, nộp, phạt, thêm');
/** `9T/2020`: of a report, from January on. */
const MONTHS_OF = /(?<months>[1-9]|1[0-2])T\/(?<year>(?:19|20)\d\d)(?!\d)/uy;

/** Numbers with their units, and from one to another: tried before a plain amount. */
export const QUANTITIES: readonly Form[] = [
  form('amount', /0\d(?![\d\p{L}%]|[.,/:-]\d)/uy, ({ whole, spot }) =>
    followsPhrase(spot, DOCUMENT) ? sayDigits(whole) : undefined,
  ),
  form('amount', GOLD, ({ groups: { carats = '' }, spot }) =>
    followsPhrase(spot, GOLDEN) ? `${sayNumber(carats)} ca` : undefined,
  ),
  form('amount', FIVE_K, ({ groups: { number = '' }, spot }) =>
    followsPhrase(spot, PRICED) ? undefined : `${sayNumber(number)} ca`,
  ),
  form(
    'amount',
    COORDINATE,
    ({ groups: { degrees = '', minutes = '', seconds } }) =>
      `${sayNumber(degrees)} độ ${/^0\d/u.test(minutes) ? 'không ' : ''}${sayNumber(minutes)} phút${seconds === undefined ? '' : ` ${sayNumber(seconds.replace('.', ','))} giây`}`,
  ),
  form(
    'amount',
    CENTRE_OF_STORM,
    ({ groups: { north = '', east = '' } }) =>
      `${sayNumber(north.replace('.', ','))} độ vĩ Bắc, ${sayNumber(east.replace('.', ','))} độ kinh Đông`,
  ),
  form(
    'month',
    MONTHS_OF,
    ({ groups: { months = '', year = '' } }) => `${sayNumber(months)} tháng năm ${sayNumber(year)}`,
  ),
  withTail('amount', SPLIT_UNIT, ({ groups: { large = '', unit = '', small = '' }, spot }) =>
    /^(?:m|km)$/u.test(unit) &&
    /^[23]$/u.test(small) &&
    (large.length > 1 || !followsPhrase(spot, MEASURED))
      ? undefined
      : `${sayNumber(large)} ${SPLIT_UNITS[unit] ?? unit} ${sayNumber(small)}`,
  ),
  withTail('range', RANGE, ({ groups: { from = '', to = '' }, spot }) =>
    followsPhrase(spot, EARLY_DAYS)
      ? `${sayPlain(from)} đến ${sayDay(to)}`
      : followsPhrase(spot, DAY_WORDS) && to.length < 3
        ? `${sayDay(from)} đến ${sayDay(to)}`
        : `${sayPlain(from)} đến ${sayPlain(wholeYear(from, to))}`,
  ),
  withTail('range', DECIMALS, ({ groups: { from = '', to = '' }, ...found }, tail) =>
    isDecimal(found, tail)
      ? `${sayNumber(from.replace('.', ','))} đến ${sayNumber(to.replace('.', ','))}`
      : undefined,
  ),
  withTail('amount', DECIMAL, ({ groups: { whole = '', decimals = '' }, ...found }, tail) =>
    isDecimal(found, tail) ? sayNumber(`${whole},${decimals}`) : undefined,
  ),
];

/** The second year of `năm học 2019-20`, `giai đoạn 2016-25` in full. */
export function wholeYear(from: string, to: string): string {
  const years = Number(to) - (Number(from) % 100);
  const isYear = /^(?:19|20)\d\d$/u.test(from) && to.length === 2 && years > 0 && years < 15;
  return isYear ? String(Number(from) + years) : to;
}

/** Whether a point parts decimals: a unit or noun follows, or a word of measure stands before. */
function isDecimal({ spot, end }: Pick<Found, 'spot' | 'end'>, tail: Said): boolean {
  const { text, at } = spot;
  if (tail.words !== '' || matchesAt(COUNTED, text, end)) return true;
  if (followsPhrase(spot, NUMBERED) || continuesList(spot, 'pointed')) return false;
  if (text.startsWith('0.', at)) return true;
  // `hệ số 2.34, 3.00`, `cao trình +12.50`
  if (text[at - 1] === '+' || /[x×] $/u.test(textBefore(text, at, 2))) return true;
  if (continuesList(spot, 'amount') && spot.previous?.words.includes('phẩy')) return true;
  return followsPhrase(spot, DECIMAL_WORDS);
}

/** Units with a stroke and no number: `tạ/ha`. */
export const RATES: readonly Form[] = [
  ({ text, at }) => {
    const said = sayRate(text, at);
    return said && { kind: 'amount', ...said };
  },
];
