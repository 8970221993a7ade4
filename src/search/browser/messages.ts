import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from './answer.ts';
import { contradiction } from './contradiction.ts';
import { isPhraseHit } from './hits.ts';
import { MissingFile } from './index-files.ts';
import { MAX_QUERY_LENGTH, type QueryState } from './query-state.ts';

/** Longer queries are truncated in messages. */
const MAX_QUOTE_LENGTH = 80;

/** Shortens a query for use in a message. */
export function shorten(query: string): string {
  const characters = Array.from(query);
  return characters.length <= MAX_QUOTE_LENGTH
    ? query
    : `${characters.slice(0, MAX_QUOTE_LENGTH).join('')}…`;
}

/** Appends a note to a message if the query was truncated. */
export function withTruncationNote(message: string, { cut }: QueryState): string {
  return cut
    ? `${message} Câu tìm quá dài: chỉ tìm ${formatNumber(MAX_QUERY_LENGTH)} ký tự đầu.`
    : message;
}

/** The status message for an answer. */
export function statusMessage(
  { hits, all, words, complete, correction, named, date }: Answer,
  state: QueryState,
): string {
  const { query } = state;
  const count = (number: number) => `${formatNumber(number)} bản tin`;
  const wrong = hits.length === 0 ? contradiction(state) : undefined;
  if (wrong !== undefined) return `Không có bản tin nào. ${wrong}`;
  if (query === '') return `${count(hits.length)}.`;
  if (words.every((phrasing) => phrasing.length === 0))
    return 'Chưa có chữ hay số nào để tìm. Ví dụ: chong han, Đại hội Đảng bộ, 6/7/2020.';
  if (date?.nearest !== undefined && hits.length > 0) {
    const about = date.rest === '' ? '' : ` khớp với “${shorten(date.rest)}”`;
    return `Không có bản tin nào${about} trong ${date.label}; gần nhất là ngày ${shortDate(date.nearest)}. Dưới đây là các bản tin khác, gần thời gian đó trước.`;
  }
  const quote = `“${shorten(correction?.used ? correction.query : query)}”`;
  if (hits.length === 0) {
    const advice =
      all.length > 0
        ? 'Bạn thử bỏ bớt điều kiện lọc.'
        : named.length > 0
          ? 'Kho tin có trang sau đây.'
          : 'Bạn thử dùng ít từ hơn, hoặc xem theo năm ở dưới.';
    return `Không tìm thấy bản tin nào có ${quote}. ${advice}`;
  }
  const phraseHits = hits.filter(isPhraseHit).length;
  if (!complete) return `${count(hits.length)} có ${quote}.`;
  if (date || phraseHits === 0 || phraseHits === hits.length)
    return `${count(hits.length)} khớp với ${quote}.`;
  return `${count(hits.length)} khớp với ${quote}, trong đó ${formatNumber(phraseHits)} có các chữ đứng liền nhau.`;
}

/** The message for an error; `stale` if reloading the page helps. */
export function failureMessage(error: unknown): { message: string; stale: boolean } {
  if (error instanceof MissingFile && error.status !== undefined) {
    return {
      message:
        'Kho tin vừa được cập nhật hoặc thiếu một phần dữ liệu tìm kiếm. Xin tải lại trang rồi tìm lại, hoặc xem theo năm ở dưới.',
      stale: true,
    };
  }
  if (error instanceof MissingFile) {
    return {
      message:
        'Chưa tải được dữ liệu tìm kiếm. Xin kiểm tra kết nối mạng rồi bấm Tìm lần nữa, hoặc xem theo năm ở dưới.',
      stale: false,
    };
  }
  return {
    message:
      'Trình duyệt này không chạy được phần tìm kiếm. Xin thử trình duyệt khác hoặc bản mới hơn, hoặc xem theo năm ở dưới.',
    stale: false,
  };
}
