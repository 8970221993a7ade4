import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { editorComponents } from '../components.ts';
import { boxType, element, FORMATS, verbatim, type EditorNode } from './editor-node.ts';

const COMPONENTS = editorComponents();

/**
 * Converts a block to the rich editor's node: `nodes` are its parsed nodes, `source` its text in
 * the file. What the editor cannot show, and several nodes on one line, become a verbatim box.
 */
export function toEditor([node, ...more]: readonly RootContent[], source: string): EditorNode {
  return (
    (node && more.length === 0 ? (toComponent(source) ?? toBlock(node)) : undefined) ??
    verbatim(source)
  );
}

/** Parses a component that makes up a whole block. */
function toComponent(source: string): EditorNode | undefined {
  const text = source.trim();
  for (const { id, pattern, fromBlock } of COMPONENTS) {
    const match = pattern.exec(text);
    if (match?.[0] === text && fromBlock)
      return { type: boxType(id), version: 1, ...fromBlock(match) };
  }
  return undefined;
}

function toBlock(node: RootContent): EditorNode | undefined {
  switch (node.type) {
    case 'paragraph':
      return withInline(node.children, (children) => element('paragraph', children));
    case 'heading':
      return withInline(node.children, (children) =>
        element('heading', children, { tag: `h${node.depth}` }),
      );
    case 'thematicBreak':
      return { type: 'horizontalrule', version: 1 };
    case 'list':
      return toList(node);
    case 'table':
      return toTable(node);
    default:
      return undefined;
  }
}

function toList(list: List): EditorNode | undefined {
  const items = mapAll(list.children, toItems);
  const kind = list.ordered
    ? { listType: 'number', tag: 'ol', start: list.start ?? 1 }
    : { listType: 'bullet', tag: 'ul', start: 1 };
  return (
    items &&
    element(
      'list',
      items.flat().map((item, index) => ({ ...item, value: kind.start + index })),
      kind,
    )
  );
}

/** In the editor, a nested list is an item of its own after the words. */
function toItems({ children, checked }: ListItem): EditorNode[] | undefined {
  if (typeof checked === 'boolean') return undefined;
  const [first, ...rest] = children;
  const words =
    first?.type === 'paragraph' ? toInline(first.children) : first === undefined ? [] : undefined;
  const lists = mapAll(rest, (child) => (child.type === 'list' ? toList(child) : undefined));
  return (
    words &&
    lists && [element('listitem', words), ...lists.map((list) => element('listitem', [list]))]
  );
}

function toTable({ children: rows, align }: Table): EditorNode | undefined {
  const columns = rows[0]?.children.length ?? 0;
  // Markdown rows may have fewer cells than the header; the editor's rows may not.
  if (rows.some((row) => row.children.length !== columns)) return undefined;
  const converted = mapAll(rows, (row) => mapAll(row.children, (cell) => toInline(cell.children)));
  return (
    converted &&
    element(
      'table',
      converted.map((cells, row) =>
        element(
          'tablerow',
          cells.map((words, column) =>
            element('tablecell', [element('paragraph', words, { format: align?.[column] ?? '' })], {
              headerState: row === 0 ? HEADER_ROW : 0,
              colSpan: 1,
              rowSpan: 1,
            }),
          ),
        ),
      ),
    )
  );
}

const HEADER_ROW = 1;

function withInline(
  nodes: readonly PhrasingContent[],
  make: (children: EditorNode[]) => EditorNode,
): EditorNode | undefined {
  const children = toInline(nodes);
  return children && make(children);
}

/**
 * Converts inline content; adjacent texts of the same format become one node, as the editor
 * expects.
 */
function toInline(nodes: readonly PhrasingContent[], format = 0): EditorNode[] | undefined {
  const converted = mapAll(nodes, (node) => {
    switch (node.type) {
      // A line break in the file renders as a space.
      case 'text':
        return [
          {
            type: 'text',
            version: 1,
            text: node.value.replace(/[ \t]*\n[ \t]*/gu, ' '),
            format,
            detail: 0,
            mode: 'normal',
            style: '',
          },
        ];
      case 'strong':
      case 'emphasis':
      case 'delete':
        return toInline(node.children, format | FORMATS[node.type]);
      case 'break':
        return [{ type: 'linebreak', version: 1 }];
      case 'link': {
        const words = toInline(node.children, format);
        return (
          words && [
            element('link', words, {
              url: node.url,
              title: node.title ?? null,
              rel: null,
              target: null,
            }),
          ]
        );
      }
      default:
        return undefined;
    }
  });
  return converted?.flat().reduce<EditorNode[]>((merged, node) => {
    const before = merged.at(-1);
    if (before?.type !== 'text' || node.type !== 'text' || before.format !== node.format)
      return [...merged, node];
    return [...merged.slice(0, -1), { ...before, text: `${before.text ?? ''}${node.text ?? ''}` }];
  }, []);
}

/** Maps all items; `undefined` if any result is. */
function mapAll<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result | undefined,
): Result[] | undefined {
  const results: Result[] = [];
  for (const item of items) {
    const result = map(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}
