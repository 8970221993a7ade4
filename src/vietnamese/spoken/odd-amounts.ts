import { textBefore } from '../text-before.ts';
import { sayRates, sayTail } from './amounts.ts';
import { matchAt } from './match-at.ts';
import { sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form } from './token.ts';

/** `3,5T`, `8T`: tonnes, or years of age, or months of a report, or a name (`quy tắc 3T`). */
const TONNES =
  /(?<number>\d{1,4}(?:[.,]\d{1,2})?)T?(?: ?[-–] ?(?<to>\d{1,4}(?:[.,]\d{1,2})?))?T(?![\p{L}\d]|\/\d)/uy;
const AGED =
  /(?<!\p{L})(?:tuổi|nam|nữ|nhân|cháu|(?:ông|bà|cháu|em|\p{Lu}\.?|\p{Lu}\p{Ll}{1,6})(?:,| ?\())[,:]? ?(?:từ )?$/u;
const VEHICLES = /(?:xe|tải|ben|cẩu|tàu|cầu)(?!\p{L})[^.;\d]{0,24}$/iu;
const LOADED = phrases(
  'xe, xe tải, xe ben, ben, cho, tải trọng, trọng tải, trọng lượng, chở, cẩu, nặng, cân, quá tải, sản lượng, thu, thu được, bán, bán được, mua, nhập, xuất, đạt, hỗ trợ, tặng, hơn, gần, khoảng, trên, dưới',
);
const GOODS = phrases(
  'quả, chở, tôm, cá, mực, lúa, thóc, gạo, ngô, lạc, sắn, mía, cát, đá, đất, sỏi, xi măng, sắt, thép, phân, phân bón, vôi, muối, hàng, hàng hóa, rác, gỗ, keo, rau, giống, thức ăn, hải sản, thịt, cam, chè',
);
/** How far before it the words are that tell an amount. */
const NEARBY = 36;
/** `9đ`, `24,75đ`: nothing costs so little, but points are counted so. */
const POINTS =
  /(?!0 ?đ)(?<from>\d{1,2}(?:[.,]\d{1,2})?)(?: ?[-–] ?(?<to>\d{1,2}(?:[.,]\d{1,2})?))? ?đ(?![\p{L}\d/])/uy;
const PRICED = phrases('giá, giá là, thu, phí, lệ phí, tiền, phạt, nộp, lãi, thêm, còn');
/** `6T đầu năm`, `9T năm 2020`. */
const MONTHS = /(?<months>[1-9]|1[0-2])T(?= (?:đầu|cuối|năm)(?!\p{L}))/uy;
/** `32"`: the diagonal of a screen, the width of a pipe or wheel. */
const INCHES = /(?<size>\d{1,3}(?:[.,]\d)?)(?<sign>"|”|″|'')(?![\d'"])/uy;
const SCREENS =
  /(?:ti ?vi|tivi|TV|màn hình|máy tính|laptop|điện thoại|LCD|LED|ống|lốp|vành|bánh|mâm|xe đạp|loa|bếp)(?!\p{L})[^.;“"”]{0,24}$/iu;
/** `20,519 tấn`: with an English comma between thousands. */
const THOUSANDS = /(?<number>[1-9]\d{0,2},\d{3})(?![\d\p{L}]|[.,]\d)/uy;
/** What is counted one by one has no thousandths. */
const WHOLE =
  / ?(?:người|hộ|khẩu|nhân khẩu|con|cây|đồng|đ|lượt|em|cháu|học sinh|hội viên|đoàn viên|đảng viên|cử tri|đại biểu|suất|ngôi|căn|chiếc|cái|hồ sơ|đơn vị|doanh nghiệp|thanh niên|liều|mũi|cuốn|quyển)(?!\p{L})/uy;
/** `1,250 hộ`, `1,250,000`: that the line parts thousands by commas. */
const ENGLISH_NUMBER = new RegExp(
  `[1-9]\\d{0,2},\\d{3}(?:,\\d{3}(?!\\d)|(?![\\d.,])${WHOLE.source})`,
  'u',
);
/** As much of the line as is looked at. */
const LINE = 300;
const WEIGHED = / ?(?:tấn|kg|m2|m²)(?!\p{L})/uy;
/** That the line writes decimals with a comma, or thousands with a point. */
const VIETNAMESE_NUMBER = /\d,\d{1,2}(?!\d)|\d\.\d{3}(?!\d)/u;
const STARS = /(?<number>[1-5])\*(?![\d\p{L}*])/uy;
const RATED = phrases('ocop, hạng, khách sạn, chuẩn, đạt, ocop đạt, sản phẩm, từ, lên');

/** `7,8,9`, and `7,8` of what is numbered: lists without spaces, as decimals have one comma. */
const LIST = /(?!0,\d+(?!\d|,))\d{1,3}(?<others>(?:,\d{1,3})+)(?![\d\p{L}%]|[.,/:]\d| ?[-–]\d)/uy;
const LISTED = phrases(
  'lớp, khối, tuổi, tổ, thôn, xóm, quận, điều, khoản, các số, đội, bản, nhóm, ca',
);

/** `thôn 2, 4,5`: the list has begun with spaces. */
const LISTED_ON =
  /(?<!\p{L})(?:lớp|khối|tuổi|tổ|thôn|xóm|quận|điều|khoản|đội|bản|nhóm|ca|số|tháng|mục|tiêu chí)(?: \d{1,3},){1,8} $/iu;

/** Amounts in signs that mean something else elsewhere. */
export const ODD_AMOUNTS: readonly Form[] = [
  form('amount', LIST, ({ whole, groups: { others = '' }, spot, end }) => {
    const numbers = whole.split(',');
    // `1,234,567` has thousands, and `20,519` may have.
    if (numbers.every((number, place) => place === 0 || number.length === 3)) return undefined;
    const isList =
      /,.*,/u.test(others) ||
      ((followsPhrase(spot, LISTED) || LISTED_ON.test(textBefore(spot.text, spot.at, 40))) &&
        sayTail(spot.text, end).words === '');
    return isList ? numbers.map(sayNumber).join(', ') : undefined;
  }),
  form('amount', POINTS, ({ groups: { from = '', to }, spot }) =>
    followsPhrase(spot, PRICED)
      ? undefined
      : `${[from, ...(to === undefined ? [] : [to])].map(sayDecimal).join(' đến ')} điểm`,
  ),
  form('month', MONTHS, ({ groups: { months = '' } }) => `${sayNumber(months)} tháng`),
  (spot) => {
    const { text, at } = spot;
    const { number = '', to } = matchAt(TONNES, text, at)?.groups ?? {};
    const end = TONNES.lastIndex;
    if (number === '') return undefined;
    const before = textBefore(text, at, NEARBY);
    const isLoad =
      number.includes(',') ||
      followsPhrase(spot, LOADED) ||
      startsWithGoods(text, end) ||
      VEHICLES.test(before);
    if (!isLoad && !(/^\d{1,2}$/u.test(number) && AGED.test(before))) return undefined;
    const rates = sayRates(text, end);
    const words = `${sayDecimal(number)}${to === undefined ? '' : ` đến ${sayDecimal(to)}`} ${isLoad ? 'tấn' : 'tuổi'}${rates.words}`;
    return { kind: 'amount', words, end: rates.end };
  },
  form('amount', INCHES, ({ groups: { size = '', sign = '' }, spot: { text, at } }) => {
    const before = text.slice(0, at);
    if (isQuoted(before, sign) || !SCREENS.test(before)) return undefined;
    return `${sayDecimal(size)} inch`;
  }),
  form('amount', STARS, ({ groups: { number = '' }, spot }) =>
    followsPhrase(spot, RATED) ? `${sayNumber(number)} sao` : undefined,
  ),
  ({ text, at }) => {
    const { number } = matchAt(THOUSANDS, text, at)?.groups ?? {};
    if (number === undefined) return undefined;
    const end = at + number.length;
    [WHOLE.lastIndex, WEIGHED.lastIndex] = [end, end];
    const others = `${textBefore(text, at, LINE)};${text.slice(end, end + LINE)}`;
    const isWeight = WEIGHED.test(text) && text[WEIGHED.lastIndex] !== '/';
    const isEnglish = ENGLISH_NUMBER.test(others) || !VIETNAMESE_NUMBER.test(others);
    if (!WHOLE.test(text) && !(isWeight && isEnglish)) return undefined;
    const tail = sayTail(text, end);
    return {
      kind: 'amount',
      words: sayNumber(number.replace(',', '')) + tail.words,
      end: tail.end,
    };
  },
];

function sayDecimal(numeral: string): string {
  return sayNumber(numeral.replace('.', ','));
}

function startsWithGoods(text: string, end: number): boolean {
  const words = text.slice(end + 1, end + 20).toLowerCase();
  return text[end] === ' ' && [...GOODS.all].some((noun) => words.startsWith(noun));
}

/** Whether the sign closes a quotation that is open. */
function isQuoted(before: string, sign: string): boolean {
  const count = (mark: string) => before.split(mark).length - 1;
  return sign === '”' ? count('“') > count('”') : sign === '"' && count('"') % 2 === 1;
}
