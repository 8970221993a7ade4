import { COMMON } from '../common-abbreviations.ts';
import { textBefore } from '../text-before.ts';
import { spell } from './letters.ts';
import { sayDigits, sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form } from './token.ts';
import { withTail } from './with-tail.ts';

/** Of an application: `000.00.12.H27-240312-0005`. */
const APPLICATION =
  /(?<office>\d{3}(?:\.\d{2}){1,2})\.(?<letter>\p{Lu})(?<rest>\d{2}(?:[-.]\d{2,8}){1,3})(?![\d\p{L}]|[.,/-]\d)/uy;
/** Of a rank of officials: `ngạch 01.003`, `mã số 15.113`. */
const RANK = /\d{2}\.\d{3}(?![\d\p{L}%]|[.,/-]\d)/uy;
const RANKED = phrases('ngạch, mã ngạch, mã số, mã số ngạch, ngạch công chức, ngạch viên chức');
/** Of a title of teachers, doctors, librarians: `V.07.03.29`. */
const TITLE = /V\.(?<numbers>\d{2}(?:\.\d{2}){1,2})(?![\d\p{L}]|[.,/-]\d)/uy;
/** The parts of a fertiliser: `NPK 16-16-8`, `NPK5.10.3`, `16:5:17`; no days. */
const PARTS = /\d{1,2}(?:[-–.:]\d{1,2}){2,3}(?![\d\p{L}%]|[.,/-]\d)/uy;
const FERTILISER = /NPK(?:-S)?[ :(]{0,2}$/u;
const GLUED_PARTS = /NPK(?<parts>\d{1,2}(?:[-–.:]\d{1,2}){2,3})(?![\d\p{L}%]|[.,/-]\d)/uy;
const CLOCK = /^\d{1,2}:[0-5]\d(?::[0-5]\d)?$/u;
/** The strength of a chemical, the sulphur of a fuel: `1.8EC`, `0.05S`. */
const STRENGTH = /(?<whole>\d{1,3})\.(?<decimals>\d{1,2})(?=\p{Lu}{1,3}(?![\p{L}\d]))/uy;
const NUMBERED = phrases(
  'mục, khoản, điểm, phần, bảng, hình, điều, chương, bài, tiết, số, phụ lục, biểu, lô, thửa, phiên bản',
);
/** `TDP.5`, `DT.12`, `NB.1.8.1`; the grammar tries roads before these, Roman numerals behind. */
const LETTERED =
  /(?![IVX]+\.)(?<letters>\p{Lu}{2,4})\.(?<number>\d{1,4})(?<more>(?:\.\d{1,2}){0,3})(?![\d\p{L}]|[.,/-]\d)/uy;
/** No town has a number. */
export const UNNUMBERED = new Set(['TX', 'TP']);

/** Codes that begin with a digit and have points and dashes. */
export const NUMERAL_CODES: readonly Form[] = [
  form('digits', APPLICATION, ({ groups: { office = '', letter = '', rest = '' } }) =>
    [...office.split('.').map(sayDigits), `${spell(letter)} ${sayGroupsWithPauses(rest)}`].join(
      ', ',
    ),
  ),
  form('digits', RANK, ({ whole, spot }) =>
    followsPhrase(spot, RANKED) ? sayDigitGroups(whole) : undefined,
  ),
  withTail('score', PARTS, ({ whole, spot: { text, at } }) =>
    FERTILISER.test(textBefore(text, at, 8)) || isRatio(whole) ? sayInTurn(whole) : undefined,
  ),
  form('amount', STRENGTH, ({ groups: { whole = '', decimals = '' }, spot }) =>
    followsPhrase(spot, NUMBERED)
      ? `${sayNumber(whole)} chấm ${sayNumber(decimals)}`
      : sayNumber(`${whole},${decimals}`),
  ),
];

/** Of an application without its office: `H27.12-240805-0015`. */
const GROUPS = /(?<letter>\p{Lu})(?<rest>\d{2,3}[-.]\d{2,8}(?:[-.]\d{2,8}){1,3})(?![\d\p{L}])/uy;

/** Codes that begin with letters. */
export const LETTER_CODES: readonly Form[] = [
  form('digits', GROUPS, ({ groups: { letter = '', rest = '' } }) =>
    /\d{4}/u.test(rest) ? `${spell(letter)} ${sayGroupsWithPauses(rest)}` : undefined,
  ),
  withTail('digits', GLUED_PARTS, ({ groups: { parts = '' } }) => `nờ pê ca ${sayInTurn(parts)}`),
  form('digits', TITLE, ({ groups: { numbers = '' } }) => `vê chấm ${sayDigitGroups(numbers)}`),
  form(
    'digits',
    LETTERED,
    ({ groups: { letters = '', number = '', more = '' }, spot: { glossary } }) => {
      const long = UNNUMBERED.has(letters) ? undefined : glossary.expansionOf(letters);
      if (long === undefined && !COMMON.has(letters)) glossary.onUnknown(letters);
      const parts = [sayLabelNumber(number)];
      if (more !== '') parts.push(...more.slice(1).split('.').map(sayNumber));
      return `${long ?? spell(letters)} ${parts.join(' chấm ')}`;
    },
  ),
];

/** A number of a code: by digits if it begins with 0. */
export function sayLabelNumber(number: string): string {
  return /^0\d/u.test(number) ? sayDigits(number) : sayNumber(number);
}

function sayInTurn(parts: string): string {
  return parts
    .split(/[-–.:]/u)
    .map(sayNumber)
    .join(' ');
}

function isRatio(parts: string): boolean {
  return /^[\d:]+$/u.test(parts) && !CLOCK.test(parts);
}

function sayDigitGroups(numbers: string): string {
  return numbers.split('.').map(sayDigits).join(' chấm ');
}

function sayGroupsWithPauses(numbers: string): string {
  return numbers.split(/[-.]/u).map(sayDigits).join(', ');
}
