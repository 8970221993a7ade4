import type { ComponentSegment, Segment } from './body.ts';
import { decodeEntities } from './entities.ts';

/** A paragraph, heading, list item or table cell of a body, or one of its components. */
export type Block = { kind: 'heading' | 'text'; text: string } | ComponentSegment;

/**
 * Where a block of a segment's HTML ends. Segments are written by hast-util-to-html from the guard's closed list of nodes, with every
 * `<` and `&` of the text escaped, so what looks like a tag here is one.
 */
const BLOCK_END = /<\/(?:p|(?<heading>h[2-6])|li|t[hd]|blockquote|pre)>/u;
const TAG = /<[^>]*>/gu;

/** A body block by block, in the order in which it is read. */
export function blocksOf(segments: readonly Segment[]): Block[] {
  return segments.flatMap((segment) => (segment.kind === 'html' ? htmlBlocks(segment.html) : [segment]));
}

function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let rest = html;
  while (rest !== '') {
    const end = BLOCK_END.exec(rest);
    const text = plainText(end ? rest.slice(0, end.index) : rest);
    if (text !== '') blocks.push({ kind: end?.groups?.['heading'] ? 'heading' : 'text', text });
    rest = end ? rest.slice(end.index + end[0].length) : '';
  }
  return blocks;
}

function plainText(html: string): string {
  return decodeEntities(html.replace(TAG, '')).replace(/\s+/gu, ' ').trim();
}
