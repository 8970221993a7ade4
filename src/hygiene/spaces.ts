import type { Finding } from './finding.ts';

/** Two or more spaces between words of one line; at its ends they may have a meaning in Markdown. */
const DOUBLED = /(?<=[^\s\u0000]) {2,}(?=[^\s\u0000])/gu;
/** A comma or full stop that leans on the next word: `chỉ tiêu ,đạt`. Numbers (`2.919,8`) have no spaces around theirs. */
const BEFORE_SIGN = /(?<! ) +(?=[,.;:!?](?:\s|$))(?<=\p{L} +)/gmu;

/** Spaces that readers see as gaps. */
export function oddSpaces(prose: string): Finding[] {
  return [
    ...Array.from(prose.matchAll(DOUBLED), ({ 0: spaces, index }) => ({
      offset: index,
      length: spaces.length,
      message: `Ở đây có ${spaces.length} dấu cách liền nhau.`,
      expected: 'Giữ một dấu cách.',
    })),
    ...Array.from(prose.matchAll(BEFORE_SIGN), ({ 0: spaces, index }) => ({
      offset: index,
      length: spaces.length,
      message: 'Có dấu cách thừa trước dấu câu.',
      expected: 'Viết dấu câu liền sau chữ đứng trước nó.',
    })),
  ];
}
