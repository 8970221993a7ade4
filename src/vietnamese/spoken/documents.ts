import { textBefore } from '../text-before.ts';
import { DOCUMENT_KINDS, ISSUERS } from './document-signs.ts';
import { spell } from './letters.ts';
import { continuesList } from './lists.ts';
import { matchesAt } from './match-at.ts';
import { sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form, type Found, type Spot } from './token.ts';

const LETTERS = '\\p{Lu}(?:[\\p{Lu}&]|r|g|h(?=U)|yĐ|Đi){0,11}(?:\\d{1,3})?(?![\\p{L}\\d])';
/** `15/2020/NĐ-CP`, `08-NQ/TU`, `16/CT-TTg`, `47/2019/QH14`, `1.234/QĐ-UBND`. */
const NUMBER = new RegExp(
  `(?<number>\\d{1,5}|\\d{1,2}\\.(?:\\d{3}|\\d{1,2}(?=/20\\d\\d/)))(?<letter>\\p{Ll}?)(?:(?:/|-(?=20\\d\\d/\\p{Lu}))(?<year>(?:19|20)\\d{2}))?(?<signs>(?:(?: ?[/-] ?|\\.(?=\\p{Lu}{2}))${LETTERS}){1,5})`,
  'uy',
);
/** `TCVN 7980-2:2024`, `QCVN 08-MT:2015/BTNMT`. */
const STANDARD = new RegExp(
  `(?<number>\\d{2,5}|\\d(?=-))(?:-(?<part>\\d{1,2}|\\p{Lu}{1,3}))?: ?(?<year>(?:19|20)\\d\\d)(?: ?/ ?(?<issuer>${LETTERS}))?(?![\\d:]|/\\d|[.,]\\d)`,
  'uy',
);
/** Letters of a plate or a class are no document: `38B-018`, `lớp 10/A`. */
const MIN_CAPITALS = 2;

/** How far before a number its kind may be named. */
const NEARBY = 40;
/** `số`, in brackets or not, between a kind and its number. */
const NUMBERED = /(?: số)?:? ?\(?$/iu;
/** The issuer is named behind the number: `… của Chính phủ`, `… ngày 6/7/2020 của UBND tỉnh`. */
const ISSUER_NAMED =
  /,? (?:(?:ban hành )?(?:ngày|ký ngày) [\d/.-]{3,10} |ngày \d{1,2} tháng \d{1,2} năm \d{4} )?(?:của|do) \p{Lu}/uy;

/**
 * The numbers of documents: `15/2020/NĐ-CP` becomes `mười lăm năm hai nghìn không trăm hai mươi,
 * nghị định, Chính phủ`. Neither a kind named before nor an issuer named behind is said twice.
 */
export const DOCUMENTS: readonly Form[] = [
  form('document', STANDARD, ({ groups: { number = '', part, year = '', issuer: by }, spot }) =>
    [
      `${sayNumber(number)}${part ? ` ${/^\d/u.test(part) ? sayNumber(part) : spell(part)}` : ''} năm ${sayNumber(year)}`,
      ...(by === undefined ? [] : [issuer({ letters: by, number: '' }, spot)]),
    ].join(', '),
  ),
  form('document', NUMBER, (found) => {
    const { number = '', letter = '', year, signs = '' } = found.groups;
    if ((signs.match(/\p{Lu}/gu)?.length ?? 0) < MIN_CAPITALS) return undefined;
    const parts = signs
      .split(/ ?[/-] ?|\./u)
      .filter(Boolean)
      .map(splitSign);
    // A number with a year is that of a document, also when its body is unknown.
    if (year === undefined && !parts.some(isKnown)) return undefined;
    const inWords = `${/^0\d/u.test(number) ? 'không ' : ''}${sayNumbered(number)}${letter && ` ${letter}`}`;
    // `Mẫu số 01-TT` is a form, not the first thông tư.
    if (year === undefined && followsPhrase(found.spot, FORMS))
      return [inWords, ...parts.map((part) => spellSign(part))].join(' ');
    return [
      `${inWords}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`,
      ...names(parts, found),
    ].join(', ');
  }),
];

/** Of judgments: the field and the instance. */
const FIELDS: Record<string, string> = {
  HS: 'hình sự',
  DS: 'dân sự',
  HC: 'hành chính',
  LĐ: 'lao động',
  HNGĐ: 'hôn nhân và gia đình',
  KDTM: 'kinh doanh thương mại',
};
const INSTANCES: Record<string, string> = { ST: 'sơ thẩm', PT: 'phúc thẩm', GĐT: 'giám đốc thẩm' };

/** Words before the number of a form. */
const FORMS = phrases('mẫu số, mẫu, biểu mẫu, biểu mẫu số, biểu số, tờ khai, phiếu, mẫu biểu');

function spellSign({ letters, number }: Sign): string {
  return spell(letters.replaceAll('&', '')) + (number && ` ${sayNumber(number)}`);
}

/** `66.4/2025/NQ-CP` is the fourth of its kind; `1.234/QĐ-UBND` has thousands. */
function sayNumbered(number: string): string {
  return /\.\d{1,2}$/u.test(number)
    ? number.split('.').map(sayNumber).join(' chấm ')
    : sayNumber(number);
}

interface Sign {
  letters: string;
  /** The term of a parliament, or the number of a committee. */
  number: string;
}

function splitSign(sign: string): Sign {
  const [, letters = '', number = ''] = /^(\D+)(\d*)$/u.exec(sign) ?? [];
  return { letters, number };
}

function isKnown({ letters }: Sign): boolean {
  return letters in DOCUMENT_KINDS || letters in ISSUERS;
}

function names(signs: readonly Sign[], { spot, end }: Found): string[] {
  const [first = { letters: '', number: '' }, ...others] = signs;
  const [field, instance] = [FIELDS[first.letters], INSTANCES[others[0]?.letters ?? '']];
  if (field !== undefined && instance !== undefined && others.length === 1)
    return [`${field} ${instance}`];
  // A letter has its office's letters: `Công văn 4217/CT-TTHT`, `438/TTr-P2`.
  const isLetter = /^(?:CT|TTr)$/u.test(first.letters) && isNamed(['công văn'], spot);
  const kinds = first.number === '' && !isLetter ? kindsOf(first.letters, others) : [];
  const issuers = kinds.length > 0 ? others : signs;
  const isSaid =
    isNamed([...kinds, first.letters.toLowerCase()], spot) || continuesList(spot, 'document');
  const named = isSaid ? [] : kinds.slice(0, 1);
  return [
    ...named,
    ...(matchesAt(ISSUER_NAMED, spot.text, end)
      ? []
      : issuers.map((sign) => (isLetter && sign === first ? spellSign(sign) : issuer(sign, spot)))),
  ];
}

/** What kind of document the letters are; within the Party `QĐ` and `TT` mean others. */
function kindsOf(letters: string, issuers: readonly Sign[]): readonly string[] {
  const kinds = DOCUMENT_KINDS[letters] ?? [];
  const party = issuers.map((sign) => sign.letters).find((sign) => /(?:T[WƯU]|HU|ĐU)$/u.test(sign));
  if (party === undefined) return kinds;
  if (letters === 'TT') return ['thông tri', 'tờ trình'];
  return letters === 'QĐ' && /T[WƯ]$/u.test(party) ? [...kinds].reverse() : kinds;
}

function isNamed(kinds: readonly string[], { text, at }: Spot): boolean {
  const before = textBefore(text, at, NEARBY).replace(NUMBERED, '').trimEnd().toLowerCase();
  return kinds.some((kind) => before.endsWith(kind));
}

function issuer({ letters, number }: Sign, { glossary }: Spot): string {
  const known = ISSUERS[letters] ?? glossary.expansionOf(letters);
  if (known === undefined) glossary.onUnknown(letters);
  const name = known ?? spell(letters.replaceAll('&', ''));
  if (number === '') return name;
  // `QH14` is of the fourteenth Quốc hội, `BCĐ389` has a number.
  return `${name} ${letters.endsWith('QH') ? 'khóa ' : ''}${sayNumber(number)}`;
}
