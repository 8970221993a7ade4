import { matchCase, lowerCaseInPlace } from '../vietnamese/letter-case.ts';
import type { Finding } from './finding.ts';

/**
 * Common two-syllable words of a district's documents that have no meaning if d and đ are swapped:
 * `dồng chí`, `nhân đân`. Collected by hand; words that exist in both forms (`dòng`, `đòng`) are
 * left out.
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
`
  .split(',')
  .map((word) => word.trim().replace(/\s+/gu, ' '));

/** Misspellings with d and đ swapped in one or more places, and the correct word. */
const SLIPS = new Map(
  WORDS.flatMap((word) => slipsOf(word).map((slip): [string, string] => [slip, word])).filter(
    ([slip]) => !WORDS.includes(slip),
  ),
);
/**
 * All misspellings in one pattern, for lower-case text. Testing the preceding character last, which
 * few positions reach, makes it three times as fast.
 */
const SLIP = new RegExp(
  `(?=(?<slip>${triePattern([...SLIPS.keys()]).replaceAll(' ', '\\s+')})(?!\\p{L}))(?<!\\p{L})\\k<slip>`,
  'gu',
);

/** Finds words in which đ and d were confused. */
export function mistakenD(prose: string, lower = lowerCaseInPlace(prose)): Finding[] {
  return Array.from(lower.matchAll(SLIP)).map(({ 0: slip, index }) => {
    const written = prose.slice(index, index + slip.length);
    const correct = SLIPS.get(slip.replace(/\s+/gu, ' ')) ?? slip;
    return {
      offset: index,
      length: written.length,
      message: `“${written}” có lẽ nhầm d với đ.`,
      expected: `Có phải “${matchCase(written, correct)}”?`,
    };
  });
}

/** A trie-shaped pattern that matches any of the words, none of which is a prefix of another. */
function triePattern(words: readonly string[]): string {
  const [first = '', ...others] = words;
  if (others.length === 0) return first;
  const letters = new Set(words.map((word) => word.charAt(0)));
  return `(?:${Array.from(letters, (letter) => letter + triePattern(words.filter((word) => word.startsWith(letter)).map((word) => word.slice(1)))).join('|')})`;
}

function slipsOf(word: string): string[] {
  const positions = Array.from(word.matchAll(/(?<!\p{L})[dđ]/gu), ({ index }) => index);
  return Array.from({ length: 2 ** positions.length - 1 }, (_unused, choice) =>
    positions.reduce(
      (slip, position, bit) =>
        (choice + 1) & (1 << bit)
          ? slip.slice(0, position) +
            (slip[position] === 'd' ? 'đ' : 'd') +
            slip.slice(position + 1)
          : slip,
      word,
    ),
  );
}
