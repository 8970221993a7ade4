import type { RootContent } from 'mdast';
import { classifyParagraph } from '../find-captions.ts';
import { plainWords } from './plain-words.ts';

/** A line with one of these at its end is a sentence, not a heading. */
const SENTENCE_END = /[.!?:;,…][”")]*$/u;
const MAX_HEADING_LENGTH = 120;

/** Shifts headings to the depths of a briefing: the highest becomes 2, because 1 is the title. */
export function levelled(blocks: readonly RootContent[]): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const first = blocks.find((block) => block.data?.isFormal !== true);
  const top = first?.type === 'heading' ? first.depth : undefined;
  // A first line above all other headings is the title.
  const highest = Math.min(
    ...(top !== undefined && depths.slice(1).every((depth) => depth > top) && depths.length > 1
      ? depths.slice(1)
      : depths),
  );
  return blocks.map((block): RootContent => {
    if (block.type !== 'heading') return block;
    const depth = block === first && block.depth < highest ? 2 : block.depth - highest + 2;
    return { ...block, depth: depth <= 2 ? 2 : depth === 3 ? 3 : 4 };
  });
}

/** Whether a paragraph is a bold line that titles the following text. */
export function isSectionTitle(blocks: readonly RootContent[], index: number): boolean {
  const isLine = (block: RootContent | undefined) => {
    if (block?.type !== 'paragraph' || block.data?.isBold !== true || block.data.isQuiet === true)
      return false;
    const words = plainWords(block).trim();
    return (
      words.length <= MAX_HEADING_LENGTH &&
      words.length >= 3 &&
      !SENTENCE_END.test(words) &&
      !['caption', 'credit'].includes(classifyParagraph(words).kind) &&
      !block.children.some((child) => child.type === 'image')
    );
  };
  if (!isLine(blocks[index])) return false;
  let next = index + 1;
  while (next <= index + 2 && isLine(blocks[next])) next += 1;
  return blocks[next] !== undefined && !isLine(blocks[next]);
}

/** Returns the depth of a section title: `1. …` below `I. …` is one level deeper. */
export function titleDepth(blocks: readonly RootContent[], index: number): 2 | 3 {
  const wordsAt = (position: number) =>
    plainWords(blocks[position] ?? { type: 'root', children: [] }).trim();
  if (!/^(?:\d+\.|[a-zđ]\))/u.test(wordsAt(index))) return 2;
  return Array.from({ length: index }, (_unused, position) => position).some(
    (position) =>
      /^(?:[IVX]+|[A-ZĐ])\. /u.test(wordsAt(position)) && isSectionTitle(blocks, position),
  )
    ? 3
    : 2;
}
