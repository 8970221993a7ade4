import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { editorComponents } from '../components.ts';
import { boxType, element, FORMATS, verbatim, type EditorNode } from './editor-node.ts';

const COMPONENTS = editorComponents();

/**
 * A block of a text as the rich editor shows it: `nodes` is what the parser makes of it, `source` what the file has. What the
 * editor cannot show, and several on one line, stand in a box as they are written.
 */
export function toEditor([node, ...more]: readonly RootContent[], source: string): EditorNode {
  return (node && more.length === 0 ? componentIn(source) ?? blockIn(node) : undefined) ?? verbatim(source);
}

/** A component that a block consists of. */
function componentIn(source: string): EditorNode | undefined {
  const text = source.trim();
  for (const { id, pattern, fromBlock } of COMPONENTS) {
    const match = pattern.exec(text);
    if (match?.[0] === text && fromBlock) return { type: boxType(id), version: 1, ...fromBlock(match) };
  }
  return undefined;
}

function blockIn(node: RootContent): EditorNode | undefined {
  switch (node.type) {
    case 'paragraph': return withInline(node.children, (children) => element('paragraph', children));
    case 'heading': return withInline(node.children, (children) => element('heading', children, { tag: `h${node.depth}` }));
    case 'thematicBreak': return { type: 'horizontalrule', version: 1 };
    case 'list': return listIn(node);
    case 'table': return tableIn(node);
    default: return undefined;
  }
}

function listIn(list: List): EditorNode | undefined {
  const items = all(list.children, itemsIn);
  const kind = list.ordered ? { listType: 'number', tag: 'ol', start: list.start ?? 1 } : { listType: 'bullet', tag: 'ul', start: 1 };
  return items && element('list', items.flat().map((item, index) => ({ ...item, value: kind.start + index })), kind);
}

/** The editor has a list within an item as an item of its own, after the words. */
function itemsIn({ children, checked }: ListItem): EditorNode[] | undefined {
  if (typeof checked === 'boolean') return undefined;
  const [first, ...rest] = children;
  const words = first?.type === 'paragraph' ? inlineIn(first.children) : first === undefined ? [] : undefined;
  const lists = all(rest, (child) => (child.type === 'list' ? listIn(child) : undefined));
  return words && lists && [element('listitem', words), ...lists.map((list) => element('listitem', [list]))];
}

function tableIn({ children: rows, align }: Table): EditorNode | undefined {
  const columns = rows[0]?.children.length ?? 0;
  // A row may have fewer cells than the first: the table of the editor has as many in each.
  if (rows.some((row) => row.children.length !== columns)) return undefined;
  const shown = all(rows, (row) => all(row.children, (cell) => inlineIn(cell.children)));
  return shown && element('table', shown.map((cells, row) => element('tablerow', cells.map((words, column) => element('tablecell', [
    element('paragraph', words, { format: align?.[column] ?? '' }),
  ], { headerState: row === 0 ? HEADER_ROW : 0, colSpan: 1, rowSpan: 1 })))));
}

const HEADER_ROW = 1;

function withInline(nodes: readonly PhrasingContent[], make: (children: EditorNode[]) => EditorNode): EditorNode | undefined {
  const children = inlineIn(nodes);
  return children && make(children);
}

/** Words with their formats; words of the same format in one node, as the editor has them. */
function inlineIn(nodes: readonly PhrasingContent[], format = 0): EditorNode[] | undefined {
  const shown = all(nodes, (node) => {
    switch (node.type) {
      // Where a line of the file ends, readers see a space.
      case 'text': return [{ type: 'text', version: 1, text: node.value.replace(/[ \t]*\n[ \t]*/gu, ' '), format, detail: 0, mode: 'normal', style: '' }];
      case 'strong': case 'emphasis': case 'delete': return inlineIn(node.children, format | FORMATS[node.type]);
      case 'break': return [{ type: 'linebreak', version: 1 }];
      case 'link': {
        const words = inlineIn(node.children, format);
        return words && [element('link', words, { url: node.url, title: node.title ?? null, rel: null, target: null })];
      }
      default: return undefined;
    }
  });
  return shown?.flat().reduce<EditorNode[]>((joined, node) => {
    const before = joined.at(-1);
    if (before?.type !== 'text' || node.type !== 'text' || before.format !== node.format) return [...joined, node];
    return [...joined.slice(0, -1), { ...before, text: `${before.text ?? ''}${node.text ?? ''}` }];
  }, []);
}

/** What each item gives, or `undefined` when one gives nothing. */
function all<Item, Result>(items: readonly Item[], map: (item: Item) => Result | undefined): Result[] | undefined {
  const results: Result[] = [];
  for (const item of items) {
    const result = map(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}
