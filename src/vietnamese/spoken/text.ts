import { sayAbbreviations } from './abbreviations.ts';
import { sayDates } from './dates.ts';
import { sayDocumentNumbers } from './documents.ts';
import { parseRoman, sayDigits, sayNumber, sayOrdinal } from './numbers.ts';
import { rewrite } from './rewrite.ts';
import { sayUnits } from './units.ts';

/** A Vietnamese numeral. */
const NUMERAL = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?';
const START = '(?<![\\d\\p{L}])';
/** Words after a fraction of a quantity (`phần`); others are counts (`12 trên 17 chỉ tiêu`). */
const OF_A_WHOLE = /^ (?:số|diện tích|tổng|dân số|quãng|chiều|thời gian|lượng)(?!\p{L})/u;

const TELEPHONE =
  /(?=[(\d])(?<![\d.,])(?:\(?0\d{2,4}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}|1[89]00[ .-]?\d{4})(?![\d,]|\.\d)/gu;
const WEB_ADDRESS = /(?=[hw])(?:https?:\/\/|(?<![\p{L}\d])www\.)[^\s<>]*[^\s<>.,;:!?)”"]/giu;
const CLOCK =
  /(?=\d)(?<![\d\p{L}/.,])(?<hour>[01]?\d|2[0-4])(?: ?(?:h|giờ) ?(?<minute>[0-5]\d)?|:(?<minutes>[0-5]\d))(?![\p{L}\d:]| ?(?:\/|công|làm việc|bay|lao động))/gu;
const RANGE = new RegExp(
  `(?=\\d)(?<![\\d\\p{L}.,/-])(?<from>${NUMERAL})(?<unit> phần trăm)? ?[-–] ?(?<to>${NUMERAL})(?![\\d/-]|[.,]\\d)`,
  'gu',
);
const FRACTION = new RegExp(
  `(?=\\d)(?<![\\d\\p{L}.,/-])(?<part>${NUMERAL})/(?<whole>${NUMERAL})(?![\\d/-]|[.,]\\d)`,
  'gu',
);
const ORDINAL = /(?=[\dIVX])(?<=(?<!\p{L})thứ )(?<number>\d+|[IVX]+)(?![\d\p{L}/%]|[.,]\d)/giu;
/** Roman numerals; a single letter only counts after {@link COUNTED_IN_ROMAN}. */
const ROMAN =
  /(?=[IVX])(?<![\p{L}\p{M}\d&/-])(?<number>[IVX]+)(?:\/(?<year>(?:19|20)\d{2})(?!\d))?(?![\p{L}\p{M}\d&]|-\p{L})/gu;
const COUNTED_IN_ROMAN =
  /(?<!\p{L})(?:kho[áa]|kh[óo]a|kỳ|quý|thế kỷ|chương|phần|mục|khu vực|vùng|đợt|loại|cấp|hạng|tập|Đại hội|giai đoạn|kỳ họp) $/iu;
/** Numbers joined by points that are not thousands separators: `phiên bản 1.2.3`, `mục 2.1`. */
const POINTED =
  /(?=\d)(?<![\d\p{L}.,/-])(?!\d{1,3}(?:\.\d{3})+(?!\d|\.\d))\d+(?:\.\d+)+(?![\d\p{L}/-]|[.,]\d)/gu;
/** A redundant minus sign: `giảm -5%`. */
const LESS_TWICE = /(?=-)(?<=(?<!\p{L})(?:giảm|hụt|sụt|âm) )-(?=\d)/giu;
const NUMBER = new RegExp(`(?=[-\\d])${START}(?<sign>(?<=^|[\\s(])-)?(?<number>${NUMERAL})`, 'gu');

/** A line as it is read aloud. */
export interface SpokenText {
  text: string;
  /** Unknown abbreviations, which have been spelled. */
  spelled: string[];
}

/**
 * Converts a line of text to what is read aloud: spells out abbreviations, numbers, dates, times,
 * fractions, units and Roman numerals, leaving only words and punctuation for pauses.
 * @param expansions long forms by abbreviation.
 */
export function sayText(line: string, expansions: ReadonlyMap<string, string>): SpokenText {
  const spelled: string[] = [];
  const steps: ((text: string) => string)[] = [
    (text) => singleSpaced(text.normalize('NFC')).trim(),
    // Web addresses cannot be read aloud or noted down by listeners.
    (text) => text.replace(WEB_ADDRESS, 'địa chỉ trên mạng ghi trong bản tin'),
    sayDocumentNumbers,
    (text) => rewrite(text, TELEPHONE, ({ whole }) => sayDigits(whole)),
    sayDates,
    (text) => text.replace(LESS_TWICE, ''),
    (text) => text.replace(POINTED, (whole) => whole.split('.').map(sayNumber).join(' chấm ')),
    (text) =>
      rewrite(text, CLOCK, ({ groups: { hour = '', minute, minutes }, whole }) =>
        sayClock(hour, minute ?? minutes, whole),
      ),
    sayUnits,
    (text) => text.replace(/(?<=\d)(?=\p{Lu})/gu, ' '),
    (text) =>
      rewrite(text, ORDINAL, ({ groups: { number = '' } }) =>
        sayOrdinal(String(parseRoman(number.toUpperCase()) ?? number)),
      ),
    (text) =>
      rewrite(text, ROMAN, ({ groups: { number = '', year }, before, whole }) => {
        const value = parseRoman(number);
        if (value === undefined || (number.length === 1 && !COUNTED_IN_ROMAN.test(before)))
          return whole;
        return `${sayNumber(String(value))}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`;
      }),
    (text) =>
      rewrite(
        text,
        RANGE,
        ({ groups: { from = '', unit, to = '' } }) =>
          `${sayNumber(from)}${unit ?? ''} đến ${sayNumber(to)}`,
      ),
    (text) =>
      rewrite(
        text,
        FRACTION,
        ({ groups: { part = '', whole = '' }, after }) =>
          `${sayNumber(part)} ${OF_A_WHOLE.test(after) ? 'phần' : 'trên'} ${sayNumber(whole)}`,
      ),
    (text) =>
      sayAbbreviations(text, expansions, (word) => {
        spelled.push(word);
      }),
    (text) =>
      rewrite(
        text,
        NUMBER,
        ({ groups: { sign, number = '' } }) => `${sign ? 'âm ' : ''}${sayNumber(number)}`,
      ),
    saySigns,
    capitalised,
  ];
  return { text: steps.reduce((text, step) => step(text), line), spelled };
}

/** `7h30` and `7:30` become `bảy giờ ba mươi`; a duration of `24 giờ` is read the same way. */
function sayClock(hour: string, minute: string | undefined, whole: string): string {
  const trailingSpace = whole.endsWith(' ') ? ' ' : '';
  return `${sayNumber(hour)} giờ${minute === undefined || Number(minute) === 0 ? '' : ` ${sayNumber(minute)}`}${trailingSpace}`;
}

/**
 * Replacements for symbols that are read or mark a pause, in order. A pattern only runs if the text
 * contains its symbol, as most texts have few of them.
 */
const SIGNS: readonly (readonly [sign: string, pattern: RegExp, words: string])[] = [
  ['…', /\s*…(?=\s*[.;,]|\s*$)/gu, ', vân vân'],
  ['…', /\s*…\s*/gu, ', vân vân, '],
  ['&', /(?<=\p{L})\s*&\s*(?=\p{L})/gu, ' và '],
  ['–', /\s+–\s+/gu, ', '],
  ['—', /\s+—\s+/gu, ', '],
  // No pause: `kinh tế - xã hội` and `nông lâm - ngư nghiệp` are read in one go.
  ['-', /\s+-\s+/gu, ' '],
  ['-', /(?<=\p{L})-(?=\d|\p{L}+\s*\d)/gu, ' '],
  ['(', /\s*\(([^()]*)\)(?=\s*[.,;:!?]|\s*$)/gu, ', $1'],
  ['(', /\s*\(([^()]*)\)\s*/gu, ', $1, '],
];

/**
 * Like {@link SIGNS}, but applied after collapsing spaces, as patterns with leading spaces take
 * quadratic time on a long run of them.
 */
const LATER_SIGNS: typeof SIGNS = [
  ['/', /(?<=\p{L})\s*\/\s*(?=\p{L})/gu, ', '],
  ['+', /\+(?=\s*\p{L})/gu, 'cộng '],
];

function saySigns(text: string): string {
  const say = (line: string, signs: typeof SIGNS) =>
    signs.reduce(
      (result, [sign, pattern, words]) =>
        result.includes(sign) ? result.replace(pattern, words) : result,
      line,
    );
  return singleSpaced(
    say(singleSpaced(say(text, SIGNS).replace(/["“”‘’«»*_]/gu, '')), LATER_SIGNS)
      .replace(/\s+(?=[,.;:!?])/gu, '')
      .replace(/,(?:\s*,)+/gu, ',')
      .replace(/,(?=[.;:!?])/gu, ''),
  ).trim();
}

/** Collapses white space to single spaces; skips the many that are already single. */
function singleSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ');
}

/** Capitalizes sentences that began with a number. A single letter before a point is an initial. */
function capitalised(text: string): string {
  return text.replace(/^\p{Ll}|(?<=[.!?] )(?<=\p{L}{2}[.!?] )\p{Ll}/gu, (letter) =>
    letter.toLocaleUpperCase('vi'),
  );
}
