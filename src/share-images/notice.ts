import { printable } from '../problems/excerpt.ts';

/** Topics listed in the notice; the rest are counted. */
const MAX_TOPICS = 20;

/**
 * Returns the build's notice about topics whose share images omit characters, or `undefined` if
 * there are none. `missing` is from {@link drawableCard}, `path` is a topic's file below
 * `content/`.
 */
export function missingCharactersNotice(
  cards: readonly { path: string; missing: readonly string[] }[],
): string | undefined {
  const affected = cards.filter(({ missing }) => missing.length > 0);
  if (affected.length === 0) return undefined;
  const lines = affected
    .slice(0, MAX_TOPICS)
    .map(({ path, missing }) => `  ${path}: ${printable(missing.join(' '))}`);
  const rest =
    affected.length > MAX_TOPICS ? [`  … và ${affected.length - MAX_TOPICS} chuyên mục khác`] : [];
  return [
    'Ảnh chia sẻ bỏ những chữ và dấu mà phông chữ không có (trang và nguồn tin vẫn giữ nguyên):',
    ...lines,
    ...rest,
  ].join('\n');
}
