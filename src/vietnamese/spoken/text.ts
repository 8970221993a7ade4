import { sayAbbreviations } from './abbreviations.ts';
import { sayDates } from './dates.ts';
import { sayDocumentNumbers } from './documents.ts';
import { parseRoman, sayDigits, sayNumber, sayOrdinal } from './numbers.ts';
import { rewrite } from './rewrite.ts';
import { sayUnits } from './units.ts';

/** A numeral as Vietnamese texts write them; what is more than one sign alone is none. */
const NUMERAL = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?';
const START = '(?<![\\d\\p{L}])';
/** `Một số` and `phần` follow shares of a whole; other fractions are counts (`12 trên 17 chỉ tiêu`). */
const OF_A_WHOLE = /^ (?:số|diện tích|tổng|dân số|quãng|chiều|thời gian|lượng)(?!\p{L})/u;

const TELEPHONE = /(?<![\d.,])(?:\(?0\d{2,4}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}|1[89]00[ .-]?\d{4})(?![\d,]|\.\d)/gu;
const WEB_ADDRESS = /(?:https?:\/\/|(?<![\p{L}\d])www\.)[^\s<>]*[^\s<>.,;:!?)”"]/giu;
const CLOCK = /(?<![\d\p{L}/.,])(?<hour>[01]?\d|2[0-4])(?: ?(?:h|giờ) ?(?<minute>[0-5]\d)?|:(?<minutes>[0-5]\d))(?![\p{L}\d:]| ?(?:\/|công|làm việc|bay|lao động))/gu;
const RANGE = new RegExp(`(?<![\\d\\p{L}.,/-])(?<from>${NUMERAL})(?<unit> phần trăm)? ?[-–] ?(?<to>${NUMERAL})(?![\\d/-]|[.,]\\d)`, 'gu');
const FRACTION = new RegExp(`(?<![\\d\\p{L}.,/-])(?<part>${NUMERAL})/(?<whole>${NUMERAL})(?![\\d/-]|[.,]\\d)`, 'gu');
const ORDINAL = /(?<=(?<!\p{L})thứ )(?<number>\d+|[IVX]+)(?![\d\p{L}/%]|[.,]\d)/giu;
/** Roman numerals: two letters and more anywhere, one after a word that is counted so. */
const ROMAN = /(?<![\p{L}\p{M}\d&/-])(?<number>[IVX]+)(?:\/(?<year>(?:19|20)\d{2})(?!\d))?(?![\p{L}\p{M}\d&]|-\p{L})/gu;
const COUNTED_IN_ROMAN = /(?<!\p{L})(?:kho[áa]|kh[óo]a|kỳ|quý|thế kỷ|chương|phần|mục|khu vực|vùng|đợt|loại|cấp|hạng|tập|Đại hội|giai đoạn|kỳ họp) $/iu;
/** Numbers joined by points that part no thousands: `phiên bản 1.2.3`, `mục 2.1`. */
const POINTED = /(?<![\d\p{L}.,/-])(?!\d{1,3}(?:\.\d{3})+(?!\d|\.\d))\d+(?:\.\d+)+(?![\d\p{L}/-]|[.,]\d)/gu;
/** `giảm -5%` says twice that something became less. */
const LESS_TWICE = /(?<=(?<!\p{L})(?:giảm|hụt|sụt|âm) )-(?=\d)/giu;
const NUMBER = new RegExp(`${START}(?<sign>(?<=^|[\\s(])-)?(?<number>${NUMERAL})`, 'gu');

/** How a line is to be read, and what the machine was not sure of. */
export interface SpokenText {
  text: string;
  /** Abbreviations that nothing is known of: they have been spelled. */
  spelled: string[];
}

/**
 * A line of text as it is read aloud: abbreviations in full, numbers, dates, times, fractions, units and Roman numerals in
 * words. `expansions` says what abbreviations stand for. What is left are letters and marks that say where to pause.
 */
export function sayText(line: string, expansions: ReadonlyMap<string, string>): SpokenText {
  const spelled: string[] = [];
  const steps: ((text: string) => string)[] = [
    (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim(),
    // Nobody can say one, nor write it down while it is said.
    (text) => text.replace(WEB_ADDRESS, 'địa chỉ trên mạng ghi trong bản tin'),
    sayDocumentNumbers,
    (text) => rewrite(text, TELEPHONE, ({ whole }) => sayDigits(whole)),
    sayDates,
    (text) => text.replace(LESS_TWICE, ''),
    (text) => text.replace(POINTED, (whole) => whole.split('.').map(sayNumber).join(' chấm ')),
    (text) => rewrite(text, CLOCK, ({ groups: { hour = '', minute, minutes }, whole }) => sayClock(hour, minute ?? minutes, whole)),
    sayUnits,
    (text) => text.replace(/(?<=\d)(?=\p{Lu})/gu, ' '),
    (text) => rewrite(text, ORDINAL, ({ groups: { number = '' } }) => sayOrdinal(String(parseRoman(number.toUpperCase()) ?? number))),
    (text) => rewrite(text, ROMAN, ({ groups: { number = '', year }, before, whole }) => {
      const value = parseRoman(number);
      if (value === undefined || (number.length === 1 && !COUNTED_IN_ROMAN.test(before))) return whole;
      return `${sayNumber(String(value))}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`;
    }),
    (text) => rewrite(text, RANGE, ({ groups: { from = '', unit, to = '' } }) => `${sayNumber(from)}${unit ?? ''} đến ${sayNumber(to)}`),
    (text) => rewrite(text, FRACTION, ({ groups: { part = '', whole = '' }, after }) => `${sayNumber(part)} ${OF_A_WHOLE.test(after) ? 'phần' : 'trên'} ${sayNumber(whole)}`),
    (text) => sayAbbreviations(text, expansions, (word) => { spelled.push(word); }),
    (text) => rewrite(text, NUMBER, ({ groups: { sign, number = '' } }) => `${sign ? 'âm ' : ''}${sayNumber(number)}`),
    saySigns,
    capitalised,
  ];
  return { text: steps.reduce((text, step) => step(text), line), spelled };
}

/** `7h30` and `7:30` are `bảy giờ ba mươi`; `24 giờ` alone is a stretch of time as well, and read alike. */
function sayClock(hour: string, minute: string | undefined, whole: string): string {
  const rest = whole.endsWith(' ') ? ' ' : '';
  return `${sayNumber(hour)} giờ${minute === undefined || Number(minute) === 0 ? '' : ` ${sayNumber(minute)}`}${rest}`;
}

/** Signs that are read, or that say where to pause. */
function saySigns(text: string): string {
  return text
    .replace(/\s*…(?=\s*[.;,]|\s*$)/gu, ', vân vân')
    .replace(/\s*…\s*/gu, ', vân vân, ')
    .replace(/(?<=\p{L})\s*&\s*(?=\p{L})/gu, ' và ')
    .replace(/\s+[–—]\s+/gu, ', ')
    // `kinh tế - xã hội` and `nông lâm - ngư nghiệp` are one thought.
    .replace(/\s+-\s+/gu, ' ')
    .replace(/(?<=\p{L})-(?=\d|\p{L}+\s*\d)/gu, ' ')
    .replace(/\s*\(([^()]*)\)(?=\s*[.,;:!?]|\s*$)/gu, ', $1')
    .replace(/\s*\(([^()]*)\)\s*/gu, ', $1, ')
    .replace(/["“”‘’«»*_]/gu, '')
    // Before what looks for a sign behind spaces: it would begin anew at each of a long run.
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L})\s*\/\s*(?=\p{L})/gu, ', ')
    .replace(/\+(?=\s*\p{L})/gu, 'cộng ')
    .replace(/\s+(?=[,.;:!?])/gu, '')
    .replace(/,(?:\s*,)+/gu, ',')
    .replace(/,(?=[.;:!?])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A sentence that began with a number begins with a capital again; a single letter before a point is a name's. */
function capitalised(text: string): string {
  return text.replace(/^\p{Ll}|(?<=\p{L}{2}[.!?] )\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}
