/**
 * Kinds of content that are left out of a briefing or changed, with their wording in the note to
 * the editor.
 */
const KINDS = {
  hidden: 'đoạn chữ ẩn',
  comments: 'lời ghi chú của người sửa (comment)',
  headers: 'phần đầu trang, chân trang',
  contents: 'mục lục tự động',
  pictures: 'ảnh không lấy ra được (không phải JPEG, PNG, WebP, AVIF, quá nhỏ, hoặc tệp hỏng)',
  outside: 'ảnh nằm ngoài tệp',
  unplaced: 'ảnh không nằm trong thân bài',
  drawings: 'hình vẽ, biểu đồ',
  symbols: 'ký hiệu của phông chữ riêng',
  embedded: 'tệp nhúng',
  media: 'ô nhập, video, tệp nhúng của trang web',
} as const;
export type LeftOut = keyof typeof KINDS;

/** The number of omissions in a document, by kind. */
export type LeftOutCounts = Map<LeftOut, number>;

export function leaveOut(counts: LeftOutCounts, kind: LeftOut, count = 1): void {
  if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
}

/** Returns one sentence for the editor about all omissions, if there are any. */
export function noteOnLeftOut(counts: LeftOutCounts): string[] {
  if (counts.size === 0) return [];
  return [
    `Không đưa vào bài: ${Array.from(counts, ([kind, count]) => `${count} ${KINDS[kind]}`).join('; ')}. Xin xem lại tệp gốc nếu cần.`,
  ];
}
