import type { Finding } from './finding.ts';

/** Repeated spaces within a line; at its ends, they may be significant in Markdown. */
const DOUBLED = /(?<=[^\s\u0000]) {2,}(?=[^\s\u0000])/gu;
/** A space before punctuation: `chỉ tiêu , đạt`. */
const BEFORE_PUNCTUATION = /(?<! ) +(?=[,.;:!?](?:\s|$))(?<=\p{L} +)/gmu;

/** Finds superfluous spaces. */
export function oddSpaces(prose: string): Finding[] {
  return [
    ...Array.from(prose.matchAll(DOUBLED), ({ 0: spaces, index }) => ({
      offset: index,
      length: spaces.length,
      message: `Ở đây có ${spaces.length} dấu cách liền nhau.`,
      expected: 'Giữ một dấu cách.',
    })),
    ...Array.from(prose.matchAll(BEFORE_PUNCTUATION), ({ 0: spaces, index }) => ({
      offset: index,
      length: spaces.length,
      message: 'Có dấu cách thừa trước dấu câu.',
      expected: 'Viết dấu câu liền sau chữ đứng trước nó.',
    })),
  ];
}
