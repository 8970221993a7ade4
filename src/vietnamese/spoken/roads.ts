import { sayTail } from './amounts.ts';
import { precedesCountedNoun } from './date-words.ts';
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
/** Of crops and loads, whose names have such letters too: `sắn KM94`, `tải trọng HL93`. */
const NAMED_ALIKE = phrases(
  'giống, lúa, sắn, đậu, đậu tương, đậu nành, đậu xanh, lạc, ngô, mía, khoai, tải trọng, hoạt tải, mã, mẫu, lô',
);
const TELEPHONE_AHEAD = /(?:ĐTDĐ|SĐT|ĐT)(?=:? ?\(?0\d|: ?\(?[\d+])/uy;
/** Roads and units of the army. */
const NAMED = phrases(
  'quốc lộ, tỉnh lộ, đường tỉnh, huyện lộ, đường huyện, hương lộ, sư đoàn, trung đoàn, lữ đoàn, binh đoàn, tiểu đoàn',
);
/** `Đoàn 559`, a unit of the army; `đoàn 559 người` counts people. */
const CORPS = phrases('đoàn, bộ đội');
const POST =
  /[Kk][Mm] ?(?:số )?(?<km>\d{1,4})(?: ?\+ ?(?<metres>\d{1,3})(?:m(?!\p{L}))?)?(?![\d\p{L}²³]|[.,]\d)/uy;

/** Roads by their letters, and the stones beside them: `QL1A`, `Km2+487`. */
export const ROADS: readonly Form[] = [
  form('digits', TELEPHONE_AHEAD, () => 'điện thoại'),
  form('road', ROAD, ({ groups: { kind = '', number = '', letter = '' }, spot }) => {
    if (followsPhrase(spot, NAMED_ALIKE)) return undefined;
    const { text, at } = spot;
    const words = ROAD_WORDS[kind] ?? kind;
    // `đường ĐT.551` and `tỉnh lộ TL9` say it twice.
    const before = text.slice(Math.max(0, at - words.length - 1), at - 1).toLowerCase();
    const name =
      before === words ? '' : /đường$/u.test(before) ? words.replace('đường ', '') : words;
    return `${name && `${name} `}${sayRoadNumber(number)}${letter && ` ${letter}`}`;
  }),
  form('road', POST, ({ groups: { km = '', metres }, spot }) =>
    followsPhrase(spot, NAMED_ALIKE)
      ? undefined
      : `ki-lô-mét ${sayNumber(km)}${metres === undefined ? '' : ` cộng ${sayNumber(metres)}`}`,
  ),
];

/** `quốc lộ 281`, `Trung đoàn 841`. */
export const ROAD_NUMBERS: readonly Form[] = [
  form(
    'road',
    /(?<number>\d{1,4})(?<letter>\p{Lu}?)(?![\d\p{L}/]|[.,]\d| ?[-–] ?\d)/uy,
    (found) => {
      const {
        groups: { number = '', letter = '' },
        spot,
        end,
      } = found;
      const isCorps =
        number.length === 3 &&
        followsPhrase(spot, CORPS) &&
        !precedesCountedNoun(spot.text, end) &&
        sayTail(spot.text, end).words === '';
      return isCorps || followsPhrase(spot, NAMED)
        ? `${sayRoadNumber(number)}${letter && ` ${letter}`}`
        : undefined;
    },
  ),
];

/** People say `đường tỉnh năm năm một`, but `quốc lộ mười lăm`. */
function sayRoadNumber(number: string): string {
  return number.length > 2 ? sayDigits(number) : sayNumber(number);
}
