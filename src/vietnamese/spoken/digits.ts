import { textBefore } from '../text-before.ts';
import { sayTail } from './amounts.ts';
import { precedesCountedNoun } from './date-words.ts';
import { spell } from './letters.ts';
import { continuesList } from './lists.ts';
import { matchAt } from './match-at.ts';
import { sayDigits } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { form, type Form, type Found, type Spot } from './token.ts';

/** How far before a code its name stands. */
const NEARBY = 32;
const CODE_NAMED =
  /(?<!\p{L})(?:điện thoại|di động|ĐT|SĐT|ĐTDĐ|hotline|đường dây nóng|số máy|fax|tel|zalo|viber|CMND|CMTND|CMT|CCCD|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư|hộ chiếu|STK|TK|số TK|tài khoản|MST|mã số thuế|mã số|mã hồ sơ|mã vạch|mã bưu chính|mã bưu điện|mã định danh|định danh|số thẻ|số hiệu|số seri|số sê-ri|số khung|số máy|BHXH số|BHYT số|tổng đài|đầu số|gửi|nhắn tin|mã|số cuối|số báo danh)(?: số| là| cá nhân| ngân hàng)?(?: số)?[:.]? ?\(?$/iu;
const PLATE_NAMED = /(?<!\p{L})(?:biển|biển số|BKS|BS|biển kiểm soát|đăng ký)(?: số)?[:.]? ?$/iu;

/** Ten digits of a mobile, eleven of a fixed line since 2017, nine or ten before. */
const LENGTHS: [start: RegExp, lengths: readonly number[]][] = [
  [/^02/u, [11, 10]],
  [/^0[1-9]/u, [10, 11, 9]],
  [/^84[1-9]/u, [11, 12]],
  [/^1[89]00/u, [8, 10]],
];
const TELEPHONE = /(?:\(?\+?84\)?|\(?0\d{1,10}\)?|1[89]00)(?:[ .-]?\(?\d{1,9}\)?){0,7}/uy;
/** Groups of two at the start are days: `06-07-2020`. */
const GROUPS = /^\(?(?:\+?84|0\d{2,10}|1[89]00\d*|0\d[ .-]?\d{3,})|^\(0\d\)/u;

const CODE = /\d{2,24}(?:(?:[.-]\d{1,12}| \d{2,12})){0,6}(?![\d\p{L}%/]|[.,-]\d)/uy;
const EMERGENCY = /11[1-5](?:(?:[/-]|, ?| và )11[1-5]){0,4}(?![\d\p{L}%]|[.,/-]\d|[/-]\p{Lu})/uy;
const CALLED = phrases(
  'gọi, số, tổng đài, đường dây nóng, cảnh sát, cấp cứu, trung tâm, trung tâm cấp cứu, điện thoại, đầu số, hotline, xe, lực lượng, xe cấp cứu, qua số, đến số, gọi ngay, gọi đến, gọi tới, gọi về, báo đến, báo tới, báo về, báo tin, báo, máy, tới số, vào số, theo số, phản ứng nhanh, tổ, đội',
);
const COUNTED = phrases(
  'hộ, người, năm, ngày, tháng, giờ, trường hợp, ca, cây, con, đại biểu, đồng chí, xã, thôn, học sinh, đường, phố, ngõ, cháu, em, chiếc, bộ, máy, cán bộ, thí sinh, mẫu, suất, đơn, vụ, dự án, tuổi, phiếu, đoàn viên, hội viên, lớp, trường, điểm, khu, mét, lượt, cuộc',
);
/** `Tàu HT 90123`, `giống IR 50404`, and fishing boats with TS behind: `HT-90234-TS`. */
const LETTERED =
  /(?<joint>[-–]?)(?<number>\d{5,8}(?![\d\p{L}%/]|[.,]\d)|(?:\d{4,6}|\d{2}\.\d{3})(?=[ -]?TS(?!\p{L})))(?:-(?=TS))?/uy;
const AFTER_LETTERS = /(?:^|[^\p{L}\d])\p{Lu}{2,3}[ -]?$/u;
const PLATE =
  /(?<province>\d{2})(?<joint> ?[-–] ?| )?(?<series>[A-ZĐ]{1,2}\d?)(?<second> ?[-–] ?| |\.)?(?<number>\d{3}\.\d{2}|\d{5}|\d{4})(?![\d\p{L}/]|[.,-]\d)/uy;

/** Numbers that are no amounts: each digit is said. */
export const DIGITS: readonly Form[] = [
  telephone,
  form('digits', PLATE, ({ groups, whole, spot: { text, at } }) => {
    const { province = '', series = '', number = '' } = groups;
    const isPlain = !/[-–.]/u.test(whole);
    if (isPlain && !PLATE_NAMED.test(textBefore(text, at, NEARBY))) return undefined;
    const [, letters = '', digit = ''] = /^(\D+)(\d?)$/u.exec(series) ?? [];
    return [sayDigits(province), spell(letters), sayDigits(digit), sayDigits(number)]
      .filter(Boolean)
      .join(' ');
  }),
  form('digits', EMERGENCY, ({ whole, spot, end }) => {
    const { text } = spot;
    // `0912.345.678 hoặc 113`
    const isNumber = followsPhrase(spot, CALLED) || continuesList(spot, 'digits');
    const called = whole.length > 3 || (isNumber && !precedesPhrase(text, end, COUNTED));
    if (!called || sayTail(text, end).words !== '') return undefined;
    return (whole.match(/\d+/gu) ?? []).map(sayDigits).join(', ');
  }),
  form('digits', LETTERED, ({ groups: { joint, number = '' }, spot: { text, at } }) =>
    AFTER_LETTERS.test(textBefore(text, at, 5)) ? `${joint && ' '}${sayDigits(number)}` : undefined,
  ),
  form('digits', CODE, (found) => (isCode(found) ? sayDigits(found.whole) : undefined)),
];

/** A telephone number in any grouping; `undefined` where the count of digits is none of theirs. */
function telephone({ text, at }: Parameters<Form>[0]): ReturnType<Form> {
  const [run = ''] = matchAt(TELEPHONE, text, at) ?? [];
  if (!GROUPS.test(run) || areYears(text, at, run)) return undefined;
  if (OF_PERSON.test(textBefore(text, at, NEARBY))) return undefined;
  const digits = run.replace(/\D/gu, '');
  const lengths = LENGTHS.find(([start]) => start.test(digits))?.[1] ?? [];
  for (const length of lengths) {
    const end = endOfDigits(run, length);
    if (end === undefined || /^(?:\d|[.,/]\d|-[1-9]|%)/u.test(text.slice(at + end, at + end + 2)))
      continue;
    const plus = run.startsWith('+') || run.startsWith('(+') ? 'cộng ' : '';
    return { kind: 'digits', words: plus + sayDigits(run.slice(0, end)), end: at + end };
  }
  return undefined;
}

/** Numbers that begin like telephones and are longer: `CCCD 042 085 001 234`. */
const OF_PERSON =
  /(?<!\p{L})(?:CCCD|CMND|STK|căn cước(?: công dân)?|định danh(?: cá nhân)?)(?: số)?[:.]? ?$/iu;

/** `(1900-1945)` */
function areYears(text: string, at: number, run: string): boolean {
  return (
    /^1[89]00[-–](?:1[89]|20)\d\d\)?$/u.test(run) && YEARS_AHEAD.test(textBefore(text, at, 10))
  );
}
const YEARS_AHEAD = /(?:\(|(?:năm|giai đoạn|thời kỳ|từ) )$/u;

function endOfDigits(run: string, length: number): number | undefined {
  let count = 0;
  for (let index = 0; index < run.length; index += 1)
    if (/\d/u.test(run.charAt(index)) && (count += 1) === length)
      return run[index + 1] === ')' ? index + 2 : index + 1;
  return undefined;
}

const BEFORE_CODES = phrases(
  'gửi, tin, mã, cuối, thoại, động, đt, sđt, đtdđ, hotline, nóng, máy, fax, tel, zalo, viber, cmnd, cmtnd, cmt, cccd, cước, dân, thư, chiếu, stk, tk, khoản, mst, thuế, số, sơ, vạch, chính, điện, định, danh, thẻ, hiệu, seri, sê-ri, ri, khung, đài, là, nhân, hàng, bhxh, bhyt',
);

/** A look at the word before spares most numbers the pattern. */
function mayNameCode(spot: Spot): boolean {
  return followsPhrase(spot, BEFORE_CODES) || /[:.(]/u.test(textBefore(spot.text, spot.at, 2));
}

function isCode({ whole, spot, end }: Found): boolean {
  const { text, at } = spot;
  const digits = whole.replace(/\D/gu, '');
  if (digits.length < 3) return false;
  // Nobody writes an amount of seven digits without points, unless it is round.
  const isLong =
    (digits === whole &&
      !whole.endsWith('000') &&
      (digits.length > 8 || (digits.length > 6 && !precedesCountedNoun(text, end)))) ||
    /\d{9}-/u.test(whole);
  const isNamed =
    mayNameCode(spot) &&
    CODE_NAMED.test(textBefore(text, at, NEARBY)) &&
    (digits.length > 4 || !precedesCountedNoun(text, end));
  return (isLong || isNamed) && sayTail(text, end).words === '';
}
