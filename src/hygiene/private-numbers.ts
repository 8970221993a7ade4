import type { PrivateDetail } from './private-detail.ts';
import { sentenceAround } from './sentence-around.ts';
import { textBefore } from '../vietnamese/text-before.ts';

/** A mobile number of today, or of before 2018 with 11 digits; landlines are those of offices. */
const MOBILE = /(?:0|\+84[\s.-]?)(?:[35789]|1[2689])(?:[\s.-]?\d){8}(?![\d\p{L}/])/gu;
/** Before a number that is a part of a longer one, of an address or of a file's name. */
const CONTINUES = /[\p{L}\d+/=_.,-]$/u;
/** What makes a mobile number one for everybody. */
const HOTLINE = /đường dây nóng|hotline|tổng đài|trực ban|trực chỉ huy|số trực|điện thoại trực/iu;

const IDENTITY =
  /(?:CMND|CMTND|CCCD|[Cc]hứng minh(?: nhân dân| thư)|[Cc]ăn cước(?: công dân)?|[Đđ]ịnh danh(?: cá nhân)?|[Hh]ộ chiếu)[^\d.]{0,30}?(?<number>\d(?:[\s.]?\d){8}(?:(?:[\s.]?\d){3})?|[A-Z]\d{7,8})(?!\d)/gu;

const ACCOUNT =
  /(?:STK|[Ss]ố (?:tài khoản|TK)|[Tt]ài khoản(?: ngân hàng)?(?: số|\s*:))(?!\p{L})[^\d.]{0,40}?(?<number>\d(?:[ .-]?\d){5,18})(?![\d.,]*\d|\s*(?:đồng|nghìn|triệu|tỷ|người|%))/gu;
/** Accounts of offices and their funds, which are made public to be used. */
const PUBLIC_ACCOUNT = /kho bạc/iu;

const HOUSE =
  /(?:[Ss]ố nhà|[Nn]hà số|(?:[Tt]hường trú|[Tt]ạm trú|[Cc]ư trú|[Tt]rú|[Nn]gụ|[Nn]hà riêng)(?: tại| ở)?:? số)\s*\d{1,4}[A-Za-z]?(?:\s*\/\s*\d{1,4})*(?![\d.,]*\d)/gu;
const PERSON =
  /(?<!\p{L})(?:ông|bà|anh|chị|em|cháu|cụ|đồng chí|gia đình|họ tên)[\s:]+(?:\p{Lu}\p{L}*\s+){1,3}\p{Lu}\p{Ll}/iu;

/** A full day of birth. */
const BIRTH =
  /(?:[Ss]inh (?:vào )?ngày:?|[Nn]gày(?:,? tháng,? năm)? sinh:)\s*(?<written>\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}(?:,?\s+năm\s+|\s*\/\s*))(?<year>\d{4}))(?!\d)/gu;
/** The word before `sinh ngày`, unless a sign stands between. */
const WORD_BEFORE = /(?<word>\p{L}{1,8})\s{1,3}$/u;
const PRONOUN = /^(?:ông|bà|anh|chị|em|cháu|cụ|chí)$/u;
/** Words that end in “sinh”, at the start of a sentence. */
const OTHER_BIRTH = /^(?:Giáng|Học|Thí|Phát|Tuyển|Hy|Vệ|Dân|Khai|Phục|Hồi|Sản|Đản|Tân|Nữ|Nam)$/u;
/** Of people born earlier, only history speaks. */
const FIRST_YEAR = 1920;

/** A fast check: what one of the patterns finds, except {@link MOBILE}, has one of these words. */
export const HAS_WORD =
  /CMND|CMTND|CCCD|hứng minh|ăn cước|ịnh danh|ộ chiếu|STK|ố TK|ài khoản|ố nhà|hà số|(?:rú|gụ|riêng)(?: tại| ở)?:? số|inh (?:vào )?ngày|sinh:/u;

/** Finds telephone numbers of people. */
export function mobileNumbers(text: string): PrivateDetail[] {
  return detailsOf(text, MOBILE, mobileNumber, {
    isPublic: (sentence) => HOTLINE.test(sentence),
    message: (written) => `“${written}” có lẽ là số điện thoại của một người.`,
    remedy: 'Bỏ đi, hoặc thay bằng số của cơ quan.',
  });
}

/** Finds numbers behind words for them: identity, account, house, day of birth. */
export function numbersBehindWords(text: string): PrivateDetail[] {
  if (!HAS_WORD.test(text)) return [];
  return [
    ...detailsOf(text, IDENTITY, ({ groups }) => groups?.['number'], {
      message: (written) => `“${written}” là số giấy tờ tùy thân của một người.`,
      remedy: 'Bỏ đi.',
    }),
    ...detailsOf(text, ACCOUNT, ({ groups }) => groups?.['number'], {
      isPublic: (sentence) => PUBLIC_ACCOUNT.test(sentence),
      message: (written) => `“${written}” là một số tài khoản.`,
      remedy: 'Của một người thì bỏ đi.',
    }),
    ...detailsOf(text, HOUSE, (found) => found[0], {
      isPublic: (sentence) => !PERSON.test(sentence),
      message: (written) => `“${written}” là chỗ ở của một người.`,
      remedy: 'Chỉ ghi đến thôn, xã.',
    }),
    ...detailsOf(text, BIRTH, birthDay, {
      message: (written) => `“${written}” là ngày sinh của một người.`,
      remedy: 'Chỉ ghi năm sinh.',
    }),
  ];
}

interface Kind {
  /** Whether the sentence shows that the number is nobody's, or meant for everybody. */
  isPublic?: (sentence: string) => boolean;
  message: (written: string) => string;
  remedy: string;
}

function detailsOf(
  text: string,
  pattern: RegExp,
  partOf: (found: RegExpExecArray) => string | undefined,
  { isPublic = () => false, message, remedy }: Kind,
): PrivateDetail[] {
  return Array.from(text.matchAll(pattern)).flatMap((found): PrivateDetail[] => {
    const part = partOf(found);
    if (part === undefined || isPublic(sentenceAround(text, found.index).sentence)) return [];
    const written = part.replace(/\s+/gu, ' ').trim();
    return [
      {
        offset: found.index + found[0].lastIndexOf(part),
        length: part.length,
        written,
        message: message(written),
        remedy,
      },
    ];
  });
}

function mobileNumber({ 0: number, input, index }: RegExpExecArray): string | undefined {
  return CONTINUES.test(textBefore(input, index, 2)) ? undefined : number;
}

function birthDay({ input, index, groups = {} }: RegExpExecArray): string | undefined {
  const { written, year } = groups;
  const before = WORD_BEFORE.exec(textBefore(input, index, 12))?.groups?.['word'];
  const isOfPerson =
    before === undefined ||
    PRONOUN.test(before) ||
    (/^\p{Lu}/u.test(before) && !OTHER_BIRTH.test(before));
  return isOfPerson && Number(year) >= FIRST_YEAR ? written : undefined;
}
