import { sayNumber } from './numbers.ts';
import { rewrite } from './rewrite.ts';

/**
 * The meanings of the letters in document numbers. Sources: Nghị định 30/2020/NĐ-CP, phụ lục III
 * (kinds of documents); Hướng dẫn 36-HD/VPTW 2018 (customary abbreviations of Party bodies).
 */
const SIGNS: Record<string, string> = {
  NĐ: 'nghị định',
  QĐ: 'quyết định',
  NQ: 'nghị quyết',
  CT: 'chỉ thị',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  KH: 'kế hoạch',
  TB: 'thông báo',
  BC: 'báo cáo',
  CV: 'công văn',
  HD: 'hướng dẫn',
  KL: 'kết luận',
  ĐA: 'đề án',
  CTr: 'chương trình',
  QH: 'Quốc hội',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  TW: 'Trung ương',
  TU: 'Tỉnh ủy',
  HU: 'Huyện ủy',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  BTC: 'Bộ Tài chính',
  BNV: 'Bộ Nội vụ',
  BYT: 'Bộ Y tế',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
};
const SIGN = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** `15/2020/NĐ-CP`, `08-NQ/TU`, `16/CT-TTg`, `47/2019/QH14`. */
const NUMBER = new RegExp(
  `(?=\\d)(?<![\\d\\p{L}/-])(?<number>\\d{1,5}[a-z]?)(?:/(?<year>(?:19|20)\\d{2}))?(?<signs>(?:[/-](?:${SIGN})\\d*)+)(?![\\p{L}\\d/-])`,
  'gu',
);

/**
 * Spells out document numbers: `15/2020/NĐ-CP` becomes `mười lăm năm hai nghìn không trăm hai mươi,
 * nghị định, Chính phủ`. Does not repeat a kind of document that precedes the number.
 */
export function sayDocumentNumbers(text: string): string {
  return rewrite(text, NUMBER, ({ groups: { number = '', year, signs = '' }, before }) => {
    const preceding = before.replace(/ số $/iu, '').trimEnd().toLocaleLowerCase('vi');
    const names = signs
      .split(/[/-]/u)
      .filter(Boolean)
      .map((sign) => {
        const [, name = '', term = ''] = /^(\p{L}+)(\d*)$/u.exec(sign) ?? [];
        return `${SIGNS[name] ?? name}${term && ` khóa ${sayNumber(term)}`}`;
      });
    // `Nghị định số 15/2020/NĐ-CP` already contains the kind.
    const letters = preceding.endsWith(names[0] ?? '\0') ? names.slice(1) : names;
    const [, digits = '', letter = ''] = /^(\d+)([a-z]?)$/u.exec(number) ?? [];
    const inWords = `${/^0\d/u.test(digits) ? 'không ' : ''}${sayNumber(digits)}${letter && ` ${letter}`}`;
    return [`${inWords}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`, ...letters].join(
      ', ',
    );
  });
}
