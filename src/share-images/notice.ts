import { printable } from '../excerpt.ts';

/** How many topics a notice names; it counts the others. */
const NAMED = 20;

/**
 * The one notice of a build on share images: which topics' images leave out letters or signs, and which. Nothing when none does.
 * `missing` is what {@link legibleCard} found, `path` a topic's file below `content/`.
 */
export function leftOutNotice(cards: readonly { path: string; missing: readonly string[] }[]): string | undefined {
  const lacking = cards.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return undefined;
  const named = lacking.slice(0, NAMED).map(({ path, missing }) => `  ${path}: ${printable(missing.join(' '))}`);
  const more = lacking.length > NAMED ? [`  … và ${lacking.length - NAMED} chuyên mục khác`] : [];
  return ['Ảnh chia sẻ bỏ những chữ và dấu mà phông chữ không có (trang và nguồn cấp vẫn giữ nguyên):', ...named, ...more].join('\n');
}
