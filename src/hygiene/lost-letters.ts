import type { Finding } from './finding.ts';

/** Letters that programs replaced by question marks: `H?i ngh?`, `chuy?n ??i`. */
const LOST = /(?<![\p{L}\p{M}\p{N}?/=&.:%])(?:[\p{L}\p{M}]+\?|\?+)(?=\p{Ll})[\p{L}\p{M}?]+/gu;
/** A cheap test: few texts have such a place, and finding whole words takes far longer. */
const PLACE = /\?\p{Ll}/u;
/** How much of a word a message quotes. */
const MAX_QUOTED = 40;

/**
 * Finds words with question marks between their letters: what a program wrote that cannot encode
 * Vietnamese letters, or a missing space. Reports the first one of each line.
 */
export function lostLetters(prose: string): Finding[] {
  if (!PLACE.test(prose)) return [];
  const lines = new Set<number>();
  return Array.from(prose.matchAll(LOST)).flatMap(({ 0: word, index }) => {
    const line = prose.lastIndexOf('\n', index);
    if (lines.has(line)) return [];
    lines.add(line);
    return [
      {
        offset: index,
        length: word.length,
        message: `“${word.slice(0, MAX_QUOTED)}” có dấu ? giữa các chữ cái.`,
        expected:
          'Chữ đã mất khi đổi bảng mã thì gõ lại, hoặc sao chép lại từ bản gốc; là câu hỏi thì thêm một dấu cách sau dấu ?.',
      },
    ];
  });
}
