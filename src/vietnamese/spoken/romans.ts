import { textBefore } from '../text-before.ts';
import { YEAR } from './date-parts.ts';
import { continuesList } from './lists.ts';
import { parseRoman, sayNumber, sayOrdinal } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form, type Spot } from './token.ts';

/** Also before a part: `cấp III-B`. */
const ROMAN = new RegExp(
  `(?<number>[IVX]{1,9})(?:[/-](?<year>${YEAR})|\\.(?<part>\\d{1,2}(?:\\.\\d{1,2})?)(?!\\d))?(?![\\p{L}\\p{M}\\d&]|-(?![A-D](?![\\p{L}\\d]))\\p{L}|\\/\\p{L}|['’]\\p{L})`,
  'uy',
);
/** Words before a numeral of one letter: `quý I`, `khu vực V`. */
const COUNTED = phrases(
  'mức, mức độ, khóa, khoá, kỳ, kì, học kỳ, học kì, quý, quí, thế kỷ, thế kỉ, chương, phần, mục, khu vực, vùng, đợt, loại, cấp, hạng, tập, đại hội, đại hội đảng, đại hội đảng toàn quốc, hội nghị trung ương, đại hội đoàn, giai đoạn, kỳ họp, nhóm, bậc, quân khu, phụ lục, tiểu mục, phiên, vòng, quyển, cuốn, tiểu dự án, thứ, lần thứ, đô thị loại, hồi, màn',
);
const ORDINALS = phrases('thứ, lần thứ');
/** A heading's number stands first in its line: `I. Kết quả`, `II- Nhiệm vụ`, `I.2. Thu`. */
const HEADING =
  /(?<number>[IVX]{1,6})(?:\.(?<part>\d{1,2}(?:\.\d{1,2})?))?(?:[./)]| ?[-–])(?= ?\p{Lu}(?! ?\.))/uy;
/** `1. Kết quả`, `1/ Kết quả`, `2) Thu ngân sách`, `1.2. Chi`. */
const ITEM = /(?<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:\.\/|[./)]|\/-) ?(?=\p{L})/uy;

/** Roman numerals, and the numbers of headings and lists. */
export const HEADINGS: readonly Form[] = [
  (spot) =>
    isLineStart(spot) ||
    (isListed(spot) && /^[IVX]+\S* /u.test(spot.text.slice(spot.at, spot.at + 9)))
      ? heading(spot)
      : undefined,
  (spot) => (isLineStart(spot) ? item(spot) : undefined),
];

const heading = form('roman', HEADING, ({ groups: { number = '', part } }) => {
  const value = parseRoman(number);
  return value === undefined
    ? undefined
    : `${sayNumber(String(value))}${part === undefined ? '' : ` chấm ${sayParts(part)}`}.`;
});
const item = form('pointed', ITEM, ({ groups: { number = '' } }) => {
  return `${number.split('.').map(sayNumber).join(' chấm ')}. `;
});

function sayParts(part: string): string {
  return part.split('.').map(sayNumber).join(' chấm ');
}

/** Only marks of a list stand before. */
function isLineStart({ text, at }: Spot): boolean {
  return at === 0 || (at < 4 && /^[\s("“*-]+$/u.test(text.slice(0, at)));
}

/** `gồm: I. Chào hỏi; II. Kiến thức`. */
function isListed({ text, at }: Spot): boolean {
  return /[:;] $/u.test(textBefore(text, at, 2));
}

/** `cấp IV-V`, `quý II-III`, `quý I+II`. */
const ROMAN_RANGE = /(?<from>[IVX]{1,5}) ?(?<sign>[-–+&]) ?(?<to>[IVX]{1,5})(?![\p{L}\p{M}\d&-])/uy;

export const ROMANS: readonly Form[] = [
  form('roman', ROMAN_RANGE, ({ groups: { from = '', sign = '', to = '' }, spot }) => {
    const [first, last] = [parseRoman(from), parseRoman(to)];
    if (first === undefined || last === undefined || first >= last) return undefined;
    return followsPhrase(spot, COUNTED)
      ? `${sayNumber(String(first))} ${/[+&]/u.test(sign) ? 'và' : 'đến'} ${sayNumber(String(last))}`
      : undefined;
  }),
  form('roman', ROMAN, ({ groups: { number = '', year, part }, spot }) => {
    const { text, at } = spot;
    const value = parseRoman(number);
    if (value === undefined || text[at - 1] === '/') return undefined;
    const isCounted =
      number.length > 1 ||
      year !== undefined ||
      part !== undefined ||
      followsPhrase(spot, COUNTED) ||
      continuesList(spot, 'roman');
    if (!isCounted) return undefined;
    const words = followsPhrase(spot, ORDINALS)
      ? sayOrdinal(String(value))
      : sayNumber(String(value));
    if (part !== undefined) return `${words} chấm ${sayParts(part)}`;
    return `${words}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`;
  }),
];
