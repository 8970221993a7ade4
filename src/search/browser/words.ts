import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from './answer.ts';
import { standsTogether } from './find.ts';
import { MissingFile } from './index-files.ts';
import { LONGEST_QUERY } from './query-state.ts';

/** Longer queries are quoted with an ellipsis. */
const LONGEST_QUOTE = 80;

/** A query as messages quote it. */
export function shortened(query: string): string {
  const signs = Array.from(query);
  return signs.length <= LONGEST_QUOTE ? query : `${signs.slice(0, LONGEST_QUOTE).join('')}…`;
}

/** A message, and that only the beginning of the query was looked for, where it was cut. */
export function withCutNote(message: string, cut: boolean | undefined): string {
  return cut ? `${message} Câu tìm quá dài: chỉ tìm ${formatNumber(LONGEST_QUERY)} ký tự đầu.` : message;
}

/** How many briefings were found, in words. */
export function statusInWords({ hits, all, asked, complete, correction }: Answer, query: string): string {
  const count = (number: number) => `${formatNumber(number)} bản tin`;
  if (query === '') return `${count(hits.length)}.`;
  if (asked.every((phrasing) => phrasing.length === 0)) return 'Chưa có chữ hay số nào để tìm. Ví dụ: chong han, Đại hội Đảng bộ, 6/7/2020.';
  const quote = `“${shortened(correction?.used ? correction.query : query)}”`;
  if (hits.length === 0) {
    const way = all.length > 0 ? 'Thử bỏ bớt điều kiện thu hẹp.' : 'Thử ít chữ hơn, hoặc xem theo năm ở dưới.';
    return `Không có bản tin nào khớp với ${quote}. ${way}`;
  }
  const together = hits.filter(standsTogether).length;
  if (!complete) return `${count(hits.length)} có ${quote}.`;
  if (together === 0 || together === hits.length) return `${count(hits.length)} khớp với ${quote}.`;
  return `${count(hits.length)} khớp với ${quote}, trong đó ${formatNumber(together)} có các chữ đứng liền nhau.`;
}

/** What went wrong and what the reader can do; `outdated` when loading the page anew helps. */
export function failureInWords(error: unknown): { message: string; outdated: boolean } {
  if (error instanceof MissingFile && error.status !== undefined) {
    return { message: 'Kho tin vừa được cập nhật hoặc thiếu một phần dữ liệu tìm kiếm. Xin tải lại trang rồi tìm lại, hoặc xem theo năm ở dưới.', outdated: true };
  }
  if (error instanceof MissingFile) {
    return { message: 'Chưa tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối mạng rồi bấm Tìm lần nữa, hoặc xem theo năm ở dưới.', outdated: false };
  }
  return { message: 'Trình duyệt này không chạy được bộ tìm kiếm. Xin thử trình duyệt khác hoặc bản mới hơn; mọi bản tin vẫn xem được theo năm ở dưới.', outdated: false };
}
