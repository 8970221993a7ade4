import { NUMERAL, sayRates } from './amounts.ts';
import { sayNumber } from './numbers.ts';
import { isAfter, phrases, wordBefore } from './phrases.ts';
import { form, type Form } from './token.ts';

/** Signs before an amount. */
const SIGNS: Record<string, string> = {
  '±': 'cộng trừ',
  '+/-': 'cộng trừ',
  '~': 'khoảng',
  '≈': 'khoảng',
  '≥': 'lớn hơn hoặc bằng',
  '>=': 'lớn hơn hoặc bằng',
  '≤': 'nhỏ hơn hoặc bằng',
  '<=': 'nhỏ hơn hoặc bằng',
  '>': 'trên',
  '<': 'dưới',
  Ø: 'phi',
  ø: 'phi',
  Φ: 'phi',
};
const CURRENCIES: Record<string, string> = {
  $: 'đô la',
  US$: 'đô la Mỹ',
  USD: 'đô la Mỹ',
  '€': 'ơ-rô',
  '£': 'bảng',
  '¥': 'yên',
};

const SIGN = /(?<sign>[±~≈≥≤ØøΦ]|\+\/-|[<>]=?) ?(?=\d|BĐ)/uy;
const MORE = phrases('tăng');
const PLUS = /\+(?=\d)/uy;
/** `tổ 13+16+17`, `tháng 1+2`. */
const LISTED =
  /(?<!\p{L})(?:tổ|tổ dân phố|TDP|thôn|xóm|khối|khóm|đội|khu|lô|thửa|nhóm|lớp|tuần|tháng|quý|đợt) \d{1,2}(?:\+\d{1,2})*$/iu;
const LISTED_ON = /^\+\d{1,2}\+/u;
const CURRENCY = new RegExp(`(?<sign>[$€£¥]|US\\$|USD) ?(?<number>${NUMERAL})(?![\\d])`, 'uy');
const PRICED_IN_DONG = /^USD:? ?[\d.,]+(?: ?[-–] ?[\d.,]+)? ?(?:đ|đồng)(?![\p{L}])/u;
const CURRENCY_SCALE = /(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})){0,2}/uy;

/** Signs before a number: `±2%`, `≥ 50 ha`, `$500 triệu`. */
export const SIGNED: readonly Form[] = [
  form('amount', SIGN, ({ groups: { sign = '' }, spot: { text, at } }) => {
    const words = SIGNS[sign] ?? '';
    // `dưới <10` says it twice.
    return wordBefore(text, at).toLowerCase() === words ? '' : `${words} `;
  }),
  form('amount', PLUS, ({ spot: { text, at, previous } }) => {
    // `tăng +5%` says it twice.
    if (isAfter(text, at, MORE)) return '';
    if (previous?.end !== at) return 'cộng ';
    if (LISTED.test(text.slice(Math.max(0, at - 24), at)))
      return LISTED_ON.test(text.slice(at, at + 5)) ? ', ' : ' và ';
    return previous.words.endsWith(' ') ? 'cộng ' : ' cộng ';
  }),
  (spot) => {
    CURRENCY.lastIndex = spot.at;
    const { sign = '', number = '' } = CURRENCY.exec(spot.text)?.groups ?? {};
    if (sign === '') return undefined;
    // `USD 22.950-23.150đ` is its price.
    if (sign === 'USD' && PRICED_IN_DONG.test(spot.text.slice(spot.at, spot.at + 30)))
      return { kind: 'amount', words: 'đô la Mỹ', end: spot.at + sign.length };
    CURRENCY_SCALE.lastIndex = CURRENCY.lastIndex;
    const [scale = ''] = CURRENCY_SCALE.exec(spot.text) ?? [];
    const rates = sayRates(spot.text, CURRENCY.lastIndex + scale.length);
    const amount = `${sayNumber(number)}${scale && ` ${scale.trim()}`} ${CURRENCIES[sign] ?? ''}`;
    return { kind: 'amount', words: amount + rates.words, end: rates.end };
  },
];
