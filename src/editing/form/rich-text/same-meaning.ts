import type { RootContent } from 'mdast';
import { liftComponents } from '../../../mdx/lift-components.ts';
import { components } from '../../../schemas/components.ts';
import { boxType, VERBATIM } from './editor-node.ts';
import { parseBlocks } from './parse-blocks.ts';
import { toEditor } from './to-editor.ts';

/** Whether two texts mean the same to readers; never true of a text that cannot be parsed. */
export function hasSameMeaning(a: string, b: string): boolean {
  const meanings = [a, b].map(meaningOf);
  return meanings[0] !== undefined && meanings[0] === meanings[1];
}

function meaningOf(text: string): string | undefined {
  const blocks = parseBlocks(text);
  return (
    blocks &&
    JSON.stringify(
      blocks.map(({ start, end, nodes }) => {
        const shown = toEditor(nodes, text.slice(start, end));
        if (shown.type === VERBATIM) return nodes;
        return COMPONENT_TYPES.has(shown.type) ? { ...shown, text: textInside(nodes) } : shown;
      }),
      (name, value: unknown) => (IGNORED.has(name) ? undefined : singleLine(value)),
    )
  );
}

const COMPONENT_TYPES = new Set(Object.keys(components).map(boxType));

function textInside(component: RootContent[]): unknown {
  return liftComponents({ type: 'root', children: component }).children.map((node) =>
    'children' in node ? node.children : [],
  );
}

/** Positions, and blank lines between list items, do not affect the meaning. */
const IGNORED = new Set(['position', 'spread']);

function singleLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[ \t]*\n[ \t]*/gu, ' ') : value;
}
