import type { RootContent } from 'mdast';
import { kindOf } from '../find-captions.ts';
import { plainWords } from './plain-words.ts';

/** A line that ends with one of these is a sentence, no heading. */
const ENDED = /[.!?:;,…][”")]*$/u;
const LONGEST_HEADING = 120;

/** Headings in the depths of a briefing: the highest is the second, as the first is the title's. */
export function levelled(blocks: readonly RootContent[]): RootContent[] {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
  const first = blocks.find((block) => block.data?.isFormal !== true);
  const top = first?.type === 'heading' ? first.depth : undefined;
  // The first line, where it is higher than all other headings, is the title.
  const highest = Math.min(...(top !== undefined && depths.slice(1).every((depth) => depth > top) && depths.length > 1 ? depths.slice(1) : depths));
  return blocks.map((block): RootContent => {
    if (block.type !== 'heading') return block;
    const depth = block === first && block.depth < highest ? 2 : block.depth - highest + 2;
    return { ...block, depth: depth <= 2 ? 2 : depth === 3 ? 3 : 4 };
  });
}

/** Whether a paragraph is a line in bold letters that titles what follows. */
export function isSectionTitle(blocks: readonly RootContent[], index: number): boolean {
  const isLine = (block: RootContent | undefined) => {
    if (block?.type !== 'paragraph' || block.data?.isBold !== true || block.data.isQuiet === true) return false;
    const words = plainWords(block).trim();
    return words.length <= LONGEST_HEADING && words.length >= 3 && !ENDED.test(words) && !['caption', 'credit'].includes(kindOf(words).kind) && !block.children.some((child) => child.type === 'image');
  };
  if (!isLine(blocks[index])) return false;
  let next = index + 1;
  while (next <= index + 2 && isLine(blocks[next])) next += 1;
  return blocks[next] !== undefined && !isLine(blocks[next]);
}

/** Below `I. …`, `1. …` is a step deeper. */
export function titleDepth(blocks: readonly RootContent[], index: number): 2 | 3 {
  const wordsAt = (place: number) => plainWords(blocks[place] ?? { type: 'root', children: [] }).trim();
  if (!/^(?:\d+\.|[a-zđ]\))/u.test(wordsAt(index))) return 2;
  return Array.from({ length: index }, (_unused, place) => place).some((place) => /^(?:[IVX]+|[A-ZĐ])\. /u.test(wordsAt(place)) && isSectionTitle(blocks, place)) ? 3 : 2;
}
