import type { RootContent } from 'mdast';
import { unravel } from '../../../mdx/unravel.ts';
import { componentNames } from '../../../schemas/components.ts';
import { boxType, VERBATIM } from './editor-node.ts';
import { parsedBlocks } from './parsed-blocks.ts';
import { toEditor } from './to-editor.ts';

/** Whether two texts are the same to readers. A text that cannot be parsed is the same as none. */
export function hasMeaning(one: string, other: string): boolean {
  const meanings = [one, other].map(meaningOf);
  return meanings[0] !== undefined && meanings[0] === meanings[1];
}

function meaningOf(text: string): string | undefined {
  const blocks = parsedBlocks(text);
  return blocks && JSON.stringify(blocks.map(({ start, end, nodes }) => {
    const shown = toEditor(nodes, text.slice(start, end));
    if (shown.type === VERBATIM) return nodes;
    return COMPONENT_TYPES.has(shown.type) ? { ...shown, text: textWithin(nodes) } : shown;
  }), (name, value: unknown) => (IGNORED.has(name) ? undefined : inOneLine(value)));
}

const COMPONENT_TYPES = new Set(componentNames().map(boxType));

function textWithin(component: RootContent[]): unknown {
  return unravel({ type: 'root', children: component }).children.map((node) => ('children' in node ? node.children : []));
}

/** Where something stands, and whether blank lines part the items of a list, is no matter. */
const IGNORED = new Set(['position', 'spread']);

function inOneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[ \t]*\n[ \t]*/gu, ' ') : value;
}
