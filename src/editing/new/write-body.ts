import type { List, RootContent } from 'mdast';
import { QUESTION } from '../../mdx/open-questions.ts';
import { writeMarkdown } from '../../mdx/write-markdown.ts';
import type { Block, ListItem } from './draft.ts';

/** Writes blocks as MDX; markup in texts is escaped. */
export function writeBody(blocks: readonly Block[]): string {
  return writeMarkdown(blocks.map(toNode));
}

function toNode(block: Block): RootContent {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children: [{ type: 'text', value: block.text }] };
    case 'list':
      return toList(block.items);
    case 'markdown':
      return block.node;
    case 'photo':
      return {
        type: 'mdxJsxFlowElement',
        name: 'Photo',
        attributes: [{ type: 'mdxJsxAttribute', name: 'number', value: String(block.number) }],
        children: [],
      };
    case 'question':
      return {
        type: 'mdxFlowExpression',
        value: `/* ${QUESTION} ${block.text.replaceAll('*/', '').replace(/[{}\s]+/gu, ' ')} */`,
      };
  }
}

function toList(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: items.map(toListItem) };
}

function toListItem(item: ListItem): List['children'][number] {
  const { text, items } = typeof item === 'string' ? { text: item, items: [] } : item;
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [{ type: 'text', value: text }] },
      ...(items.length > 0 ? [toList(items)] : []),
    ],
  };
}
