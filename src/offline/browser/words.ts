import { formatNumber } from '../../vietnamese/numbers.ts';
import type { SaveResult } from './save.ts';

/** Formats bytes as `345 kB` or `1,2 MB`, in decimal units as devices show them. */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.ceil(bytes / 1000))} kB`
    : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

/** The status message for the result of saving. */
export function resultMessage({ saved, total, bytes, failure }: SaveResult): string {
  const all = total === 1 ? 'bản tin này' : `${formatNumber(saved)} bản tin`;
  if (!failure)
    return bytes === 0
      ? `Đã có sẵn ${all} trên máy này.`
      : `Đã lưu ${all} trên máy này, thêm ${formatSize(bytes)}.`;
  if (failure === 'off') return 'Kho tin không còn lưu gì trên máy này.';
  if (failure === 'gone') return removedMessage(saved, total);
  const kept =
    total === 1
      ? 'Chưa lưu được bản tin này'
      : `Mới lưu được ${formatNumber(saved)} trong ${formatNumber(total)} bản tin`;
  return failure === 'full'
    ? `${kept}: bộ nhớ dành cho kho tin trên máy này đã đầy. Xin xóa bớt ở trang Đọc khi không có mạng.`
    : `${kept}: mạng bị ngắt giữa chừng. Bấm lần nữa để lưu tiếp phần còn lại.`;
}

/** The status message for saved briefings that are no longer on the device. */
export function removedMessage(saved: number, total: number): string {
  const left =
    total === 1
      ? 'không còn bản tin này'
      : `chỉ còn ${formatNumber(saved)} trong ${formatNumber(total)} bản tin`;
  return `Trên máy này ${left}: phần đã lưu đã bị xóa. Bấm lần nữa để lưu lại.`;
}
