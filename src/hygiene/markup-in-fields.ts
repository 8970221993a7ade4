import { frontmatterLines } from './file-lines.ts';
import type { Finding } from './finding.ts';

/** Formatting of texts: `**đậm**`, `*nghiêng*`, `[chữ](https://…)`, `<b>`, `&nbsp;`. */
const MARKUP =
  /\*\*[^\s*][^*]*\*\*|__[^\s_][^_]*__|~~[^\s~][^~]*~~|(?<![\p{L}\p{N}*])\*[^\s*][^*]*\*(?![\p{L}\p{N}*])|\[[^\][]+\]\([^()\s]+\)|<\/?[a-z][^<>]*>|&(?:#x?[\da-f]+|[a-z]+\d*);/giu;
const COMMENT = /^\s*#/u;
/** How much of a markup a message quotes. */
const MAX_QUOTED = 40;

/**
 * Finds formatting in the frontmatter, whose fields are shown as they are written. Reports the
 * first of each line.
 */
export function markupInFields(file: string): Finding[] {
  return frontmatterLines(file).flatMap(({ text: line, offset }) => {
    const [found] = COMMENT.test(line) ? [] : line.matchAll(MARKUP);
    if (!found) return [];
    const [markup] = found;
    return [
      {
        offset: offset + found.index,
        length: markup.length,
        message: `“${markup.slice(0, MAX_QUOTED)}” ở phần khai báo hiện ra nguyên như vậy, không thành định dạng.`,
        expected: 'Viết chữ thường, không có dấu định dạng, thẻ hay mã &…;.',
      },
    ];
  });
}
