import { sayDigits, sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form } from './token.ts';

const ROAD_WORDS: Record<string, string> = {
  QL: 'quốc lộ',
  ĐT: 'đường tỉnh',
  TL: 'tỉnh lộ',
  ĐH: 'đường huyện',
  HL: 'hương lộ',
  ĐX: 'đường xã',
};
const ROAD =
  /(?<kind>QL|ĐT|TL|ĐH|HL|ĐX)[. -]{0,2}(?<number>\d{1,4})(?<letter>\p{Lu}?)(?![\d\p{L}]|\/\d|[.,]\d)/uy;
const TELEPHONE_AHEAD = /(?:ĐTDĐ|SĐT|ĐT)(?=:? ?\(?0\d|: ?\(?[\d+])/uy;
const NAMED_ROAD = phrases('quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, đường huyện, hương lộ');
const POST =
  /[Kk][Mm] ?(?:số )?(?<km>\d{1,4})(?: ?\+ ?(?<metres>\d{1,3})(?:m(?!\p{L}))?)?(?![\d\p{L}²³]|[.,]\d)/uy;

/** Roads by their letters, and the stones beside them: `QL1A`, `Km2+487`. */
export const ROADS: readonly Form[] = [
  form('digits', TELEPHONE_AHEAD, () => 'điện thoại'),
  form('road', ROAD, ({ groups: { kind = '', number = '', letter = '' }, spot: { text, at } }) => {
    const words = ROAD_WORDS[kind] ?? kind;
    // `đường ĐT.551` and `tỉnh lộ TL9` say it twice.
    const before = text.slice(Math.max(0, at - words.length - 1), at - 1).toLowerCase();
    const name =
      before === words ? '' : /đường$/u.test(before) ? words.replace('đường ', '') : words;
    return `${name && `${name} `}${sayRoadNumber(number)}${letter && ` ${letter}`}`;
  }),
  form(
    'road',
    POST,
    ({ groups: { km = '', metres } }) =>
      `ki-lô-mét ${sayNumber(km)}${metres === undefined ? '' : ` cộng ${sayNumber(metres)}`}`,
  ),
];

/** `quốc lộ 281`. */
export const ROAD_NUMBERS: readonly Form[] = [
  form(
    'road',
    /(?<number>\d{1,4})(?<letter>\p{Lu}?)(?![\d\p{L}/]|[.,]\d| ?[-–] ?\d)/uy,
    (found) => {
      const {
        groups: { number = '', letter = '' },
        spot,
      } = found;
      return followsPhrase(spot, NAMED_ROAD)
        ? `${sayRoadNumber(number)}${letter && ` ${letter}`}`
        : undefined;
    },
  ),
];

/** People say `đường tỉnh năm năm một`, but `quốc lộ mười lăm`. */
function sayRoadNumber(number: string): string {
  return number.length > 2 ? sayDigits(number) : sayNumber(number);
}
