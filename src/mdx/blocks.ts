import type { ComponentSegment, Segment } from './body.ts';
import { decodeEntities } from './entities.ts';

/** A paragraph, heading, list item or table cell of a body, or one of its components. */
export type Block = { kind: 'heading' | 'text'; text: string } | ComponentSegment;

/** A tag, whose attributes' values may hold any sign but the quotation mark (hast-util-to-html leaves `>` in them), or the text up to the next. */
const TOKEN = /<(?<closing>\/?)(?<name>[a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>|[^<]+/gu;
/** Tags with whose end a block ends, and those before whose beginning one does. */
const BLOCKS = /^(?:p|h[2-6]|li|t[hd]|blockquote|pre)$/u;
const LISTS = /^[ou]l$/u;

/** A body block by block, in the order in which it is read. */
export function blocksOf(segments: readonly Segment[]): Block[] {
  return segments.flatMap((segment) => (segment.kind === 'html' ? htmlBlocks(segment.html) : [segment]));
}

function htmlBlocks(html: string): Block[] {
  const blocks: Block[] = [];
  let text = '';
  for (const { 0: token, groups } of html.matchAll(TOKEN)) {
    const { closing, name = '' } = groups ?? {};
    if (name === '') text += token;
    if (!(closing ? BLOCKS : LISTS).test(name)) continue;
    const words = decodeEntities(text).replace(/\s+/gu, ' ').trim();
    if (words !== '') blocks.push({ kind: name.startsWith('h') ? 'heading' : 'text', text: words });
    text = '';
  }
  return blocks;
}
