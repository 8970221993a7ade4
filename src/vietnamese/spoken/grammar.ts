import { ABBREVIATIONS } from './abbreviations.ts';
import { NUMERAL_CODES } from './codes.ts';
import { DATE_LISTS, DATES } from './dates.ts';
import { DIGITS } from './digits.ts';
import { DOCUMENTS } from './documents.ts';
import { FRACTIONS } from './fractions.ts';
import { JOINTS } from './joints.ts';
import { LETTER_LABELS, NUMBER_LABELS, STANDARD_PARTS } from './labels.ts';
import { matchesAt } from './match-at.ts';
import { sayDigits, sayNumber } from './numbers.ts';
import { ODD_AMOUNTS } from './odd-amounts.ts';
import { ORDINALS_AND_DAYS } from './ordinals.ts';
import { PAIRS } from './pairs.ts';
import { AMOUNT } from './products.ts';
import { QUANTITIES, RATES } from './quantities.ts';
import { ROAD_NUMBERS, ROADS } from './roads.ts';
import { HEADINGS, ROMANS } from './romans.ts';
import type { Grammar } from './scan.ts';
import { SET_SCORES } from './scores.ts';
import { SHORT_WORDS } from './short-words.ts';
import { SIGNED } from './signed.ts';
import { TIMES } from './times.ts';
import { form, type Form } from './token.ts';
import { WEB } from './web.ts';
import { WEEKDAYS_IN_SHORT } from './weekdays.ts';
import { WORDS_IN_CONTEXT } from './words-in-context.ts';

/** Numbers joined by points that are no thousands: `phiên bản 1.2.3`, `mục 2.1`. */
const POINTED = form(
  'pointed',
  /(?!\d{1,3}(?:\.\d{3})+(?!\d|\.\d))\d+(?:\.\d+)+(?![\d\p{L}/]|-[\d\p{L}]|[.,]\d)/uy,
  // Long parts are codes: `1.012644` of a procedure, `6104.41` of goods.
  ({ whole }) =>
    whole
      .split('.')
      .map(/^\d{4}\.\d{2}(?!\d)|\.\d{5}/u.test(whole) ? sayDigits : sayNumber)
      .join(' chấm '),
);

/** With nothing but digits. */
const PLAIN_NUMERALS: readonly Form[] = [
  ...HEADINGS,
  ...DOCUMENTS,
  ...NUMBER_LABELS,
  ...DIGITS,
  ...DATE_LISTS,
  ...TIMES,
  ...ORDINALS_AND_DAYS,
  ...ROAD_NUMBERS,
  ...ODD_AMOUNTS,
  ...QUANTITIES,
  AMOUNT,
];
/** With signs between their digits. */
const NUMERALS: readonly Form[] = [
  ...HEADINGS,
  ...DOCUMENTS,
  ...STANDARD_PARTS,
  ...NUMERAL_CODES,
  ...DIGITS,
  ...SET_SCORES,
  ...DATE_LISTS,
  ...DATES,
  ...TIMES,
  ...ORDINALS_AND_DAYS,
  ...ROAD_NUMBERS,
  ...PAIRS,
  ...FRACTIONS,
  ...ODD_AMOUNTS,
  ...QUANTITIES,
  POINTED,
  AMOUNT,
];
const SIGNS: readonly Form[] = [...DIGITS, ...SIGNED, ...JOINTS, ...ABBREVIATIONS];
const WORDS: readonly Form[] = [
  ...WEB,
  ...HEADINGS,
  ...SIGNED,
  ...WEEKDAYS_IN_SHORT,
  // Before roads: `vụ ĐX 2021` is no road.
  ...WORDS_IN_CONTEXT,
  ...ROADS,
  ...LETTER_LABELS,
  ...SHORT_WORDS,
  ...RATES,
  ...ROMANS,
  ...ABBREVIATIONS,
];
/** In the middle of a word a number is but a number: `mẫu abc12`. */
const WITHIN_WORD: readonly Form[] = [AMOUNT];
const NONE: readonly Form[] = [];

const UPPER = 'A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ';
const LETTER = /[\p{L}\p{M}]/u;

const SIGNED_NUMERAL = /\d+(?:[.,/:]| ?[–-] ?)\d/y;

function isPlain(text: string, at: number): boolean {
  return !matchesAt(SIGNED_NUMERAL, text, at);
}

/**
 * The grammar of what is written in digits, signs and capitals. The pattern of beginnings has no
 * flag `u`, which would make it three times as slow; all that it looks for is below U+FFFF.
 */
export const GRAMMAR: Grammar = {
  beginnings: new RegExp(
    [
      '[0-9±~≈≥≤<>$€£¥ØøΦ]',
      '\\+/?-?\\(?[0-9]',
      '\\((?:[+0]|[A-ZĐ][A-ZĐ&-])',
      ' ?[-–−] ?(?=[0-9]|(?:thứ|ngày|tháng) [0-9]|qu[ýí] [0-9IVX]|T[0-9]{1,2}[/.]20|[Kk]m ?[0-9])',
      `[${UPPER}][${UPPER}0-9&.-]`,
      '[IVX](?![a-zà-ỹ])',
      'T[px](?![a-zà-ỹ])',
      't[px]\\.? ?(?=[A-ZĐ])',
      'Th\\.?[sS]',
      'CTr',
      'C[Tt]y',
      '[Kk][Mm] ?(?:số )?[0-9]',
      '[Đđ]/[cC]',
      '[Vv][./]v',
      'pH(?![a-zà-ỹ])',
      '\\bm[23](?![\\da-zà-ỹ])',
      '\\bha(?![\\da-zà-ỹ])',
      ' [x×] (?=[0-9])',
      ' ?/ ?(?=\\+?[0-9])',
      `(?<=[${UPPER}]{2})/(?=[a-zà-ỹđ])`,
      `-(?=[${UPPER}])`,
      'vv(?![a-z])',
      '\\b[a-z]\\.(?=[0-9])',
      'đ\\.(?=[0-9])',
      '\\btr\\. ?(?=[0-9])',
      '[Cc]ovid',
      'https?:|www\\.|\\b[a-z][\\w-]{1,40}[.@][\\w-]{2,40}[.@\\w]',
      '(?:kg|km|ha|tạ|tấn|m[23²³]|l|g|lít|đ|đồng|lần|người|con|suất|triệu|tỷ|%|quân|nhập|lượng|trị)/(?=[a-zà-ỹđ])',
    ].join('|'),
    'g',
  ),
  formsAt: (text, at) => {
    const unit = text.charCodeAt(at);
    const isDigit = unit >= 0x30 && unit <= 0x39;
    const isWithin = at > 0 && LETTER.test(text.charAt(at - 1));
    if (isDigit) return isWithin ? WITHIN_WORD : isPlain(text, at) ? PLAIN_NUMERALS : NUMERALS;
    if (!LETTER.test(text.charAt(at))) return SIGNS;
    return isWithin ? NONE : WORDS;
  },
};
