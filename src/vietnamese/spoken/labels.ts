import { textBefore } from '../text-before.ts';
import { LETTER_CODES, sayLabelNumber } from './codes.ts';
import { spell } from './letters.ts';
import { continuesList } from './lists.ts';
import { matchesAt } from './match-at.ts';
import { sayDigits, sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { firstOf, form, type Form } from './token.ts';

/** `PM2.5`, `nhóm A3.1`, `bệnh D59.0`. */
const PARTED =
  /(?<letters>\p{Lu}{1,5})(?<numbers>\d{1,3}(?:\.\d{1,2}){1,3})(?![\d\p{L}]|[.,/-]\d)/uy;
/** `Bảng A.1`, `biển số R.302`, `B.2.1`; a Roman numeral is none, nor is a place (`Q.1`, `P.5`). */
const POINTED =
  /(?<letter>\p{Lu})\.(?<numbers>\d{1,3}(?:\.\d{1,2}){0,3})(?![\d\p{Lu}]|\p{L}{2}|[.,/-]\d)/uy;
const OTHERWISE = new Set('IVXQPHTU');
const SIGNPOSTS = phrases('biển số, biển, biển báo');
/** `điểm d.1`, `b.1.1)`. */
const SMALL = /(?<letter>[a-zđ])\.(?<numbers>\d{1,2}(?:\.\d{1,2}){0,3})(?![\d\p{L}]|[.,/-]\d)/uy;
/** `mẫu BM.TBYT.01.01` */
const LONG =
  /(?<letters>\p{Lu}{2,6}(?:\.\p{Lu}{2,6})+)\.(?<numbers>\d{1,3}(?:\.\d{1,3}){0,2})(?!\d)/uy;
/** `Mẫu C70a-HD`, `B01a`; `I24m` has a unit. */
const LETTER_BEHIND =
  /(?<letters>\p{Lu}{1,4})(?<number>\d{1,4})(?<letter>(?![ghklmt])[a-zđ])(?:-(?<rest>\p{Lu}{2,4}))?(?![\p{L}\d])/uy;
/** `Mẫu TP-CC-07`: no town. */
const NO_TOWN = /TP(?:-\p{Lu}{2,4})+(?=-\d)/uy;
/** `tr. 25`, which counts no millions. */
const PAGE = /tr\. ?(?=\d)/uy;

/** What is numbered with letters and points: forms, tables, parts of an article. */
const LABELS: readonly Form[] = [
  ...LETTER_CODES,
  form('digits', PARTED, ({ groups: { letters = '', numbers = '' } }) =>
    [spell(letters), sayPoints(numbers)].join(' '),
  ),
  form('digits', POINTED, ({ groups: { letter = '', numbers = '' }, spot }) => {
    if (followsPhrase(spot, SIGNPOSTS)) return `${spell(letter)} ${sayPoints(numbers)}`;
    if (OTHERWISE.has(letter)) return undefined;
    return `${spell(letter)} ${numbers.length > 2 && !numbers.includes('.') ? '' : 'chấm '}${sayPoints(numbers)}`;
  }),
  form('digits', SMALL, ({ groups: { letter = '', numbers = '' } }) =>
    [letter, 'chấm', sayPoints(numbers)].join(' '),
  ),
  form('digits', LONG, ({ groups: { letters = '', numbers = '' } }) =>
    [...letters.split('.').map(spell), ...numbers.split('.').map(sayDigits)].join(' '),
  ),
  form('digits', LETTER_BEHIND, ({ groups: { letters = '', number = '', letter = '', rest } }) =>
    [
      spell(letters),
      sayLabelNumber(number),
      letter,
      ...(rest === undefined ? [] : [spell(rest)]),
    ].join(' '),
  ),
  form('digits', NO_TOWN, ({ whole }) => whole.split('-').map(spell).join(' ')),
  form('abbreviation', PAGE, ({ spot: { text, at } }) =>
    /\d ?$/u.test(textBefore(text, at, 2)) ? undefined : 'trang ',
  ),
];

/** `Mẫu số 01đ`, `04g, 04h`: no money, no weight, no hour. */
const FORM_LETTER = /(?<number>0?\d{1,2})(?<letter>[a-zđ])(?![\p{L}\d]|[.,/-]\d)/uy;
const FORMS = phrases('mẫu số, mẫu, biểu mẫu, biểu số, biểu, phụ lục, phụ lục số');
/** `04a, 04b`: another form follows. */
const LISTED = /^[,;] 0\d[a-zđ](?!\p{L})/u;
/** `TCVN 10357-1`, `ISO 9445-1`. */
const PART = /(?<number>\d{3,5})-(?<part>\d{1,2})(?![\d\p{L}/:]|[.,-]\d)/uy;
const STANDARDS = phrases('tcvn, iso, qcvn, iec, astm, tcn, tcxd, tcxdvn');

/** One cheap look spares most words all of them. */
const MAY_BEGIN = /[A-ZĐ]{1,6}[.\d]|[a-zđ]{1,2}\.|TP-/y;

/** Codes, and what is numbered with letters and points. */
export const LETTER_LABELS: readonly Form[] = [
  (spot) => (matchesAt(MAY_BEGIN, spot.text, spot.at) ? firstOf(LABELS, spot) : undefined),
];

/** Forms that begin with a digit. */
export const NUMBER_LABELS: readonly Form[] = [
  form('digits', FORM_LETTER, ({ groups: { number = '', letter = '' }, spot, end }) =>
    followsPhrase(spot, FORMS) ||
    isNextForm(spot) ||
    (/[a-e]/u.test(letter) && LISTED.test(spot.text.slice(end, end + 6)))
      ? `${sayLabelNumber(number)} ${letter}`
      : undefined,
  ),
];
/** Parts of standards, with a sign between their digits. */
export const STANDARD_PARTS: readonly Form[] = [
  form('digits', PART, ({ groups: { number = '', part = '' }, spot }) =>
    followsPhrase(spot, STANDARDS) ? `${sayNumber(number)} ${sayNumber(part)}` : undefined,
  ),
];

/** `01a; 01b`: goes on with a list of them. */
function isNextForm(spot: Parameters<Form>[0]): boolean {
  const { previous, text } = spot;
  return (
    previous?.kind === 'digits' &&
    continuesList(spot, 'digits') &&
    /\d[a-zđ]$/u.test(textBefore(text, previous.end, 2))
  );
}

function sayPoints(numbers: string): string {
  return numbers.split('.').map(sayLabelNumber).join(' chấm ');
}
