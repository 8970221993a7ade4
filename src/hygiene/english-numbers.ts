import type { Finding } from './finding.ts';

/** A unit. Without one, `12.5` may be a section number or a date. */
const UNIT =
  /\s?(?:%|‰|(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|tấn|tạ|yến|kg|gam|ha|hecta|mét|m2|m²|m3|m³|m|km|lít|hộ|người|lượt|ngày công|điểm|lần)(?!\p{L}))/u
    .source;

/** Patterns of English notation, the most certain first. */
const RULES: {
  pattern: RegExp;
  message: (written: string) => string;
  expected: (written: string) => string;
}[] = [
  {
    // 2,919.8 and 1,234,567
    pattern: /(?<![\d.,])\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})(?![\d,]|\.\d)/gu,
    message: (written) => `“${written}” viết theo lối tiếng Anh.`,
    expected: (written) =>
      `Dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân: ${swapSeparators(written)}.`,
  },
  {
    // 54.5 tỷ
    pattern: new RegExp(`(?<![\\d.,/])\\d+\\.(?:\\d{1,2}|\\d{4,})(?=${UNIT})`, 'gu'),
    message: (written) => `“${written}” dùng dấu chấm trước phần thập phân.`,
    expected: (written) => `Phần thập phân đứng sau dấu phẩy: ${swapSeparators(written)}.`,
  },
  {
    // 20,519 tấn
    pattern: new RegExp(`(?<![\\d.,/])[1-9]\\d{0,2},\\d{3}(?=${UNIT})`, 'gu'),
    message: (written) => `“${written}” đọc là ${written.replace(',', ' phẩy ')}.`,
    expected: (written) =>
      `Nếu dấu phẩy là để ngăn hàng nghìn thì viết ${swapSeparators(written)}.`,
  },
];

/** Finds numbers that may be in English notation: `2,919.8`, `54.5 tỷ`, `20,519 tấn`. */
export function englishNumbers(prose: string): Finding[] {
  return RULES.flatMap(({ pattern, message, expected }) =>
    Array.from(prose.matchAll(pattern), ({ 0: written, index }) => ({
      offset: index,
      length: written.length,
      message: message(written),
      expected: expected(written),
    })),
  );
}

function swapSeparators(number: string): string {
  return number.replace(/[.,]/gu, (separator) => (separator === '.' ? ',' : '.'));
}
