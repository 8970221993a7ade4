import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { writeMarkdown, type ListMarks } from '../../../mdx/write-markdown.ts';
import { editorComponents } from '../components.ts';
import { boxType, FORMATS, VERBATIM, type EditorNode } from './editor-node.ts';
import { tableGrid } from './table-grid.ts';
import {
  type Phrase,
  splitBlanks,
  formatsOf,
  isFormat,
  trimPhrases,
  groupFormats,
} from './phrases.ts';

const COMPONENTS = new Map(
  editorComponents().map((component) => [boxType(component.id), component]),
);

/**
 * Writes a block of the rich editor as MDX, without a trailing line break; '' for an empty
 * paragraph.
 */
export function fromEditor(node: EditorNode, marks: ListMarks = {}): string {
  if (node.type === VERBATIM) return (node.text ?? '').replace(/^(?:[ \t]*\n)+|\s+$/gu, '');
  const component = COMPONENTS.get(node.type);
  if (component) return component.toBlock(node);
  const block = toBlockNode(node);
  return block ? writeMarkdown([block], marks).replace(/\n+$/u, '') : '';
}

function toBlockNode(node: EditorNode): RootContent | undefined {
  switch (node.type) {
    case 'heading':
      return toHeading(node);
    case 'horizontalrule':
      return { type: 'thematicBreak' };
    case 'list':
      return toList(node);
    case 'table':
      return node.children?.length ? toTable(node) : undefined;
    default:
      return toParagraph(node.children ?? []);
  }
}

function toHeading({ tag = 'h2', children = [] }: EditorNode): Heading | undefined {
  const depth = ([1, 2, 3, 4, 5, 6] as const).find((level) => tag === `h${level}`) ?? 2;
  const words = toPhrasing(children, ' ');
  return words.length > 0 ? { type: 'heading', depth, children: words } : undefined;
}

function toParagraph(children: readonly EditorNode[]): Paragraph | undefined {
  const words = toPhrasing(children);
  return words.length > 0 ? { type: 'paragraph', children: words } : undefined;
}

function toList({ listType, start, children = [] }: EditorNode): List {
  const ordered = listType === 'number';
  return {
    type: 'list',
    ordered,
    ...(ordered && { start: start ?? 1 }),
    spread: false,
    children: children.reduce(appendItem, []),
  };
}

/** In the editor a nested list is an item of its own, in Markdown part of the preceding item. */
function appendItem(items: ListItem[], { children = [] }: EditorNode): ListItem[] {
  const lists: BlockContent[] = children.filter(({ type }) => type === 'list').map(toList);
  const words = children.filter(({ type }) => type !== 'list');
  const paragraph = toParagraph(words);
  const before = items.at(-1);
  if (lists.length > 0 && words.length === 0 && before)
    return [...items.slice(0, -1), { ...before, children: [...before.children, ...lists] }];
  return [
    ...items,
    { type: 'listItem', spread: false, children: [...(paragraph ? [paragraph] : []), ...lists] },
  ];
}

function toTable(table: EditorNode): Table {
  const rows = tableGrid(table);
  return {
    type: 'table',
    align: (rows[0] ?? []).map((cell) => alignmentOf(cell?.children?.[0]?.format)),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({
        type: 'tableCell',
        children: toPhrasing(cell?.children ?? [], ' '),
      })),
    })),
  };
}

function alignmentOf(format: EditorNode['format']): 'left' | 'center' | 'right' | null {
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}

/**
 * Returns the inline content of a block, trimmed, because Markdown cannot express blanks at the
 * ends. `lineBreak` replaces line breaks where Markdown allows none.
 */
function toPhrasing(children: readonly EditorNode[], lineBreak?: string): PhrasingContent[] {
  return groupFormats(
    trimPhrases(children.flatMap((child, index) => toPhrases(child, index > 0, lineBreak))),
  );
}

function toPhrases(node: EditorNode, isLater: boolean, lineBreak: string | undefined): Phrase[] {
  const end: Phrase = {
    node: lineBreak === undefined ? { type: 'break' } : { type: 'text', value: lineBreak },
    formats: [],
  };
  switch (node.type) {
    case 'linebreak':
      return [end];
    case 'text':
    case 'tab':
      return splitBlanks(node.text ?? '', formatsOf(node));
    case 'link':
    case 'autolink': {
      const within = trimPhrases(
        (node.children ?? []).flatMap((child) => toPhrases(child, false, ' ')),
      );
      const shared = Object.keys(FORMATS)
        .filter(isFormat)
        .filter(
          (format) => within.length > 0 && within.every(({ formats }) => formats.includes(format)),
        );
      const words = groupFormats(
        within.map(({ node: words, formats }) => ({
          node: words,
          formats: formats.filter((format) => !shared.includes(format)),
        })),
      );
      return words.length > 0
        ? [
            {
              node: {
                type: 'link',
                url: node.url ?? '',
                title: typeof node.title === 'string' ? node.title : null,
                children: words,
              },
              formats: shared,
            },
          ]
        : [];
    }
    // Paragraphs in a cell or an item.
    default:
      return [
        ...(isLater ? [end] : []),
        ...(node.children ?? []).flatMap((child, index) => toPhrases(child, index > 0, lineBreak)),
      ];
  }
}
