import { textBefore } from '../text-before.ts';
import { NUMERAL, sayRates } from './amounts.ts';
import { matchAt } from './match-at.ts';
import { sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form } from './token.ts';
import { wordBefore } from './words-beside.ts';

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
  form('amount', PLUS, ({ spot }) => {
    // `tăng +5%` says it twice.
    if (followsPhrase(spot, MORE)) return '';
    if (spot.previous?.end !== spot.at) return 'cộng ';
    if (LISTED.test(textBefore(spot.text, spot.at, 24)))
      return LISTED_ON.test(spot.text.slice(spot.at, spot.at + 5)) ? ', ' : ' và ';
    return spot.previous.words.endsWith(' ') ? 'cộng ' : ' cộng ';
  }),
  (spot) => {
    const { sign = '', number = '' } = matchAt(CURRENCY, spot.text, spot.at)?.groups ?? {};
    if (sign === '') return undefined;
    // `USD 22.950-23.150đ` is its price.
    if (sign === 'USD' && PRICED_IN_DONG.test(spot.text.slice(spot.at, spot.at + 30)))
      return { kind: 'amount', words: 'đô la Mỹ', end: spot.at + sign.length };
    const [scale = ''] = matchAt(CURRENCY_SCALE, spot.text, CURRENCY.lastIndex) ?? [];
    const rates = sayRates(spot.text, CURRENCY.lastIndex + scale.length);
    const amount = `${sayNumber(number)}${scale && ` ${scale.trim()}`} ${CURRENCIES[sign] ?? ''}`;
    return { kind: 'amount', words: amount + rates.words, end: rates.end };
  },
];
