import { inCaseOf, lowered } from '../vietnamese/letter-case.ts';
import type { Finding } from './finding.ts';

/**
 * Everyday words (two syllables each) of a district's papers with đ, or with d, that mean nothing when the other is typed: `dồng chí`,
 * `nhân đân`. Collected by reading; words that exist both ways (`dòng`, `đòng`) are left out.
 */
const WORDS = `
  đồng chí, đại hội, đảng bộ, đảng ủy, đảng viên, hội đồng, lãnh đạo, chỉ đạo, đại biểu, đại diện, địa phương, địa bàn, địa điểm,
  đầu tư, đất đai, đời sống, đoàn thể, đoàn viên, đoàn kết, đề nghị, đề xuất, đề án, điều hành, điều kiện,
  điều chỉnh, đánh giá, đẩy mạnh, đẩy nhanh, đảm bảo, đạt được, đặc biệt, đơn vị, đơn thư, hoạt động, lao động, vận động,
  phát động, tác động, cộng đồng, hợp đồng, tỷ đồng, triệu đồng, nghìn đồng, quân đội, độc lập, đấu tranh, kiểm điểm,
  thời điểm, trọng điểm, giai đoạn, bắt đầu, hàng đầu, lần đầu, trước đó, sau đó, quy định, nghị định, quyết định, xác định,
  ổn định, chế độ, tiến độ, mức độ, thái độ, trình độ, đô thị, huy động, chủ động, đồng thời, đồng tình,
  xây dựng, nhân dân, người dân, nông dân, dân số, dân quân, dân tộc, dân vận, dân cư, dự án, dự thảo, dự kiến, dự báo, tham dự,
  dịch vụ, dịch bệnh, du lịch, doanh nghiệp, kinh doanh, diện tích, diễn ra, diễn biến, danh sách, hướng dẫn, sử dụng,
  áp dụng, tác dụng, nội dung, tuyển dụng, tín dụng, giáo dục, thể dục, bồi dưỡng, di tích, di sản, di dời, tiêu dùng
`.split(',').map((word) => word.trim().replace(/\s+/gu, ' '));

/** What is typed when đ and d are mistaken for one another in some of a word's places, and what was meant. */
const SLIPS = new Map(WORDS.flatMap((word) => slipsOf(word).map((slip): [string, string] => [slip, word])).filter(([slip]) => !WORDS.includes(slip)));
/** All slips at once, for lower-case text. What stands before one is looked at last, as hardly any place gets so far: three times as quick. */
const SLIP = new RegExp(`(?=(?<slip>${anyOf([...SLIPS.keys()]).replaceAll(' ', '\\s+')})(?!\\p{L}))(?<!\\p{L})\\k<slip>`, 'gu');

/** Words in which đ and d were mistaken for one another. */
export function mistakenD(prose: string, lower = lowered(prose)): Finding[] {
  return Array.from(lower.matchAll(SLIP)).map(({ 0: slip, index }) => {
    const written = prose.slice(index, index + slip.length);
    const meant = SLIPS.get(slip.replace(/\s+/gu, ' ')) ?? slip;
    return { offset: index, length: written.length, message: `“${written}” có lẽ nhầm d với đ.`, expected: `Có phải “${inCaseOf(written, meant)}”?` };
  });
}

/** A pattern of words, none of which begins another, that tries what several have in common once. */
function anyOf(words: readonly string[]): string {
  const [first = '', ...others] = words;
  if (others.length === 0) return first;
  const letters = new Set(words.map((word) => word.charAt(0)));
  return `(?:${Array.from(letters, (letter) => letter + anyOf(words.filter((word) => word.startsWith(letter)).map((word) => word.slice(1)))).join('|')})`;
}

function slipsOf(word: string): string[] {
  const places = Array.from(word.matchAll(/(?<!\p{L})[dđ]/gu), ({ index }) => index);
  return Array.from({ length: 2 ** places.length - 1 }, (_unused, choice) =>
    places.reduce((slip, at, bit) => ((choice + 1) & (1 << bit) ? slip.slice(0, at) + (slip[at] === 'd' ? 'đ' : 'd') + slip.slice(at + 1) : slip), word),
  );
}
