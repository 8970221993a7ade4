import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Outcome } from './save.ts';

/** `345 kB` or `1,2 MB`: thousands of bytes, as devices count them. */
export function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

/** What saving came to, in words. */
export function outcomeInWords({ saved, total, bytes, obstacle }: Outcome): string {
  const all = total === 1 ? 'bản tin này' : `${formatNumber(saved)} bản tin`;
  if (!obstacle) return bytes === 0 ? `Đã có sẵn ${all} trên máy này.` : `Đã lưu ${all} trên máy này, thêm ${sizeInWords(bytes)}.`;
  if (obstacle === 'off') return 'Kho tin không còn giữ gì trên máy này.';
  if (obstacle === 'gone') return goneInWords(saved, total);
  const kept = total === 1 ? 'Chưa lưu được bản tin này' : `Mới lưu được ${formatNumber(saved)} trong ${formatNumber(total)} bản tin`;
  return obstacle === 'full'
    ? `${kept}: hết chỗ dành cho kho tin trên máy này. Xin xóa bớt ở trang Đọc khi không có mạng.`
    : `${kept}: mạng bị ngắt giữa chừng. Bấm lần nữa để lưu tiếp phần còn lại.`;
}

/** That what was saved is no longer there, in words. */
export function goneInWords(saved: number, total: number): string {
  const left = total === 1 ? 'không còn bản tin này' : `chỉ còn ${formatNumber(saved)} trong ${formatNumber(total)} bản tin`;
  return `Trên máy này ${left}: phần đã lưu đã bị xóa. Bấm lần nữa để lưu lại.`;
}
