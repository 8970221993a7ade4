import type { ElementContent } from 'hast';
import type { ComponentSegment, Segment } from './body.ts';

/** A paragraph, heading, list item or table cell of a body, or a component in it. */
export type Block = { kind: 'heading' | 'text'; text: string } | ComponentSegment;

/** A block ends where these elements end, and where a list begins. */
const BLOCK_ELEMENTS = /^(?:p|h[2-6]|li|t[hd]|blockquote|pre)$/u;
const LIST_ELEMENTS = /^[ou]l$/u;

/** Splits a body into blocks, in reading order. */
export function blocksOf(segments: readonly Segment[]): Block[] {
  return segments.flatMap((segment) =>
    segment.kind === 'text' ? textBlocks(segment.nodes) : [segment],
  );
}

function textBlocks(nodes: readonly ElementContent[]): Block[] {
  const blocks: Block[] = [];
  let text = '';
  const endBlock = (tagName: string) => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words !== '')
      blocks.push({ kind: tagName.startsWith('h') ? 'heading' : 'text', text: words });
    text = '';
  };
  const visit = (node: ElementContent) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return;
    if (LIST_ELEMENTS.test(node.tagName)) endBlock(node.tagName);
    node.children.forEach(visit);
    if (BLOCK_ELEMENTS.test(node.tagName)) endBlock(node.tagName);
  };
  nodes.forEach(visit);
  return blocks;
}
