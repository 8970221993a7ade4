import { TITLES } from '../common-abbreviations.ts';
import { DOCUMENT_KINDS } from './document-signs.ts';
import { spell } from './letters.ts';
import { matchesAt } from './match-at.ts';
import { sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import { form, type Form, type Spot } from './token.ts';
import { UNITS } from './unit-names.ts';
import { wordBefore } from './words-beside.ts';

const TITLE = Object.keys(TITLES)
  .sort((a, b) => b.length - a.length)
  .map((title) => title.replace('.', '\\.'))
  .join('|');
/** `PGS.TS Nguyễn`, `ThS, BS. Lê`, `GS. TSKH`. */
const TITLED = new RegExp(
  `(?<titles>(?:${TITLE})(?:(?:\\. ?|, ?|-| )(?:${TITLE})(?![\\p{L}\\d]))*)(?![\\p{L}\\d&-])\\.?(?<space> ?)`,
  'uy',
);
/** Titles that no other abbreviation is written like; the rest need a name or a title beside. */
const SURE = /^(?:GS|PGS|TSKH|Th\.?[sS]|BSCK|NS|NN|NG|TT[NƯ]|KTS|BSNT)/u;
const NAME_AHEAD = /\p{Lu}\p{Ll}/uy;

/** Before a place's name: `TP. Huế`, `TX Mẫu`, `P.Mẫu`, `Q.1`. */
const PLACE =
  /(?<kind>[Tt][Pp]|[Tt][Xx]|TT|[QPHX])(?<point>\.?)(?<space> ?)(?=\p{Lu}\p{Ll}|(?<=(?<![A-ZĐ])[QPHX]\.)\d|(?<=[QP]\. )\d)/uy;
const KINDS: Record<string, string> = {
  TP: 'thành phố',
  TX: 'thị xã',
  TT: 'thị trấn',
  Q: 'quận',
  P: 'phường',
  H: 'huyện',
  X: 'xã',
};
const LONE_PLACE = /(?<kind>Tp|Tx)\.?(?!\p{L})/uy;
const HO_CHI_MINH = /[Tt][Pp](?:\. ?| )?HCM(?!\p{L})/uy;
const TITLES_OF_PERSONS = /^(?:ông|bà|anh|chị|em|cháu|cô|chú|bác|thầy|nạn|bị|tên|đồng)$/iu;

const NAMED: Record<string, string> = {
  ĐH: 'Đại học',
  TH: 'tiểu học',
  MN: 'mầm non',
  CĐ: 'Cao đẳng',
  BV: 'bệnh viện',
  CTy: 'công ty',
  Cty: 'công ty',
};
/** Institutions that the name behind tells: `BV Đa khoa`, `ĐH Vinh`; the company needs none. */
const INSTITUTION =
  /(?:(?<kind>ĐH|CĐ|BV|TH|MN)\.? ?(?=\p{Lu}\p{Ll})|(?<company>C[Tt]y)(?!\p{L})\.? ?)/uy;
/** `NĐ 181/2004`, `NQ số 30a`. */
const DOCUMENT =
  /(?<kind>NĐ|NQ|QĐ|CV|KL|CTHĐ|TTr|CTr|TT(?= \d{1,3}\/\d{4}))(?= ?(?:số:? ?)?\d| T[WƯ])/uy;
const COMPANY = phrases('công ty, cty');
const BORN = /SN:? ?(?=(?:19|20)\d\d(?!\d))/uy;
const HOUSE = /SN:? ?(?=\d{1,3}(?![\d.-]|\/\d{4}))/uy;
const CENTURY = /TK(?= [IVX]{1,5}(?![\p{L}\d]))/uy;
const BORN_ON = /SN:? ?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/uy;
const COVID =
  /(?<!\p{L})[Cc](?:ovid|OVID)(?:(?:[- ]?| ?[-–] ?(?=19))(?<number>\d{1,2})(?!\d))?(?!\p{L})/uy;
const SARS = /SARS-CoV-(?<number>\d)(?!\d)/uy;
const AND_SO_ON = /(?:[vV]\.v(?:\.|…)*|vv\.*)(?![\p{L}\d])/uy;
const END_OF_SENTENCE = /^(?:\s|$)/u;
const ABOUT = /[Vv]\/v(?!\p{L})/uy;
/** Before the office of who signs. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const SIGNED_FOR = /(?<for>TM|KT|TL|TUQ)\.(?= ?\p{Lu}{2})/uy;
const SIGNERS: Record<string, string> = {
  TM: 'thay mặt',
  KT: 'ký thay',
  TL: 'thừa lệnh',
  TUQ: 'thừa ủy quyền',
};
/** `BĐ2`, `BĐ III` of a river; `BN 418`. */
const BEFORE_NUMBER =
  /(?:(?<alarm>BĐ) ?(?:(?<level>I{1,3})(?![\d\p{L}])|(?=[1-3](?![\d\p{L}])))|BN ?(?=\d{1,7}(?!\d)))/uy;
const PATIENT = phrases('bệnh nhân');
const ALARM = phrases('báo động, cấp báo động, mức báo động');
const LEVELS = ['', 'một', 'hai', 'ba'];
/** `chuyến bay VN54` is of an airline, not of the country. */
const FLIGHT = /(?<airline>VN) ?(?=\d)(?<! (?=\d{1,2}(?!\d)|(?:19|20)\d\d(?!\d)|\d{3,4}[.,]\d))/uy;
const COUNTING = phrases('nửa, mỗi, một, hai, vài, mấy, chục, trăm, nghìn, ngàn, vạn, triệu');
const COMRADE = /[Đđ]\/[cC](?!\p{L})\.?/uy;

/** Abbreviations with small letters or points, and those that only a name behind explains. */
export const SHORT_WORDS: readonly Form[] = [
  form('abbreviation', HO_CHI_MINH, () => 'Thành phố Hồ Chí Minh'),
  form('abbreviation', TITLED, ({ groups: { titles = '', space = '' }, spot: { text }, end }) => {
    const parts = titles.split(/(?<!Th)\.[ ]?|[ ,-]+/u);
    const precedesName = matchesAt(NAME_AHEAD, text, end);
    if (parts.length === 1 && !SURE.test(titles) && !precedesName) return undefined;
    return (
      parts.map((part) => TITLES[part] ?? part).join(', ') +
      (precedesName || space !== '' ? ' ' : '')
    );
  }),
  form('abbreviation', PLACE, ({ groups: { kind = '', point = '', space = '' }, spot, end }) => {
    // `P.301` is a room: no town has so many wards.
    const isRoom = kind === 'P' && /^\d{3}/u.test(spot.text.slice(end, end + 3));
    const words = isRoom ? 'phòng' : (KINDS[kind.toUpperCase()] ?? kind);
    if (kind.length === 1 && (point === '' || isInitial(spot, space))) return undefined;
    return kind === 'TT' && space + point === '' ? undefined : `${words} `;
  }),
  form('abbreviation', LONE_PLACE, ({ groups: { kind = '' } }) => KINDS[kind.toUpperCase()]),
  form('abbreviation', DOCUMENT, ({ groups: { kind = '' } }) => DOCUMENT_KINDS[kind]?.[0]),
  form('abbreviation', /QH(?= kh[óo][áa])/uy, () => 'Quốc hội'),
  form(
    'abbreviation',
    INSTITUTION,
    ({ groups: { kind, company = '' } }) => `${NAMED[kind ?? company] ?? ''} `,
  ),
  form('abbreviation', BORN, () => 'sinh năm '),
  form('abbreviation', HOUSE, () => 'số nhà '),
  form('abbreviation', CENTURY, () => 'thế kỷ'),
  form('abbreviation', BORN_ON, () => 'sinh '),
  form(
    'abbreviation',
    COVID,
    ({ groups: { number } }) => `Cô-vít${number === undefined ? '' : ` ${sayNumber(number)}`}`,
  ),
  form('abbreviation', SARS, ({ groups: { number = '' } }) => `Xát Cô-vi ${sayNumber(number)}`),
  form('abbreviation', AND_SO_ON, ({ whole, spot: { text }, end }) => {
    if (whole === 'vv' && !/^[\s,;).…]|^$/u.test(text.slice(end, end + 1))) return undefined;
    // The point of the abbreviation is also the sentence's, at its end.
    const ends =
      whole.endsWith('.') && (end === text.length || /^ \p{Lu}/u.test(text.slice(end, end + 2)));
    return `vân vân${ends && END_OF_SENTENCE.test(text.slice(end)) && end < text.length ? '.' : ''}`;
  }),
  form('abbreviation', ABOUT, () => 'về việc'),
  form('abbreviation', SIGNED_FOR, ({ groups }) => SIGNERS[groups['for'] ?? '']),
  form('abbreviation', BEFORE_NUMBER, ({ groups: { alarm, level = '' }, spot }) => {
    // `bệnh nhân BN1347` and `báo động BĐII` say it twice.
    if (alarm === undefined) return followsPhrase(spot, PATIENT) ? '' : 'bệnh nhân ';
    return `${followsPhrase(spot, ALARM) ? '' : 'báo động '}${LEVELS[level.length] ?? ''}`;
  }),

  form('abbreviation', FLIGHT, ({ groups: { airline = '' } }) => `${spell(airline)} `),
  form('abbreviation', /pH(?!\p{L})/uy, () => 'pê hát'),
  // `mỗi m2`, `từ m3 thứ 11`
  form('abbreviation', /m[23](?![\p{L}\d])/uy, ({ whole }) => UNITS.get(whole)),
  // `nửa ha`, `mỗi ha`
  form('abbreviation', /ha(?![\p{L}\p{M}\d])/uy, ({ whole, spot }) =>
    followsPhrase(spot, COUNTING) ? UNITS.get(whole) : undefined,
  ),
  // `U.15`, `U19`: teams up to that age.
  form('abbreviation', /U\.?(?=\d{2}(?!\d))/uy, () => 'u '),
  form('abbreviation', COMRADE, ({ spot: { text }, end }) =>
    text[end] === ':' ? 'địa chỉ' : 'đồng chí',
  ),
  form('abbreviation', /CP(?![\p{L}\d])/uy, ({ spot }) =>
    followsPhrase(spot, COMPANY) ? 'cổ phần' : undefined,
  ),
];

/** `Nguyễn Văn H. ở thôn trên`: the letter of a name that is withheld. */
function isInitial({ text, at }: Spot, space: string): boolean {
  if (space === '') return false;
  const before = wordBefore(text, at);
  return /^\p{Lu}/u.test(before) || TITLES_OF_PERSONS.test(before);
}
