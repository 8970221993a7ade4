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
import { boxType, FORMATS, VERBATIM, type EditorNode, type Format } from './editor-node.ts';
import { tableGrid } from './table-grid.ts';

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

/** A text, line break or link, with the formats that all of it has. */
interface Phrase {
  node: PhrasingContent;
  formats: readonly Format[];
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

/** Splits off the blanks at the ends of a text, as emphasis markers must touch a word. */
function splitBlanks(text: string, formats: readonly Format[]): Phrase[] {
  const {
    before = '',
    words = '',
    after = '',
  } = /^(?<before>\s*)(?<words>.*?)(?<after>\s*)$/su.exec(text)?.groups ?? {};
  return [before, words, after]
    .filter(Boolean)
    .map((value) => ({ node: { type: 'text', value }, formats }));
}

function formatsOf({ format }: EditorNode): Format[] {
  return Object.keys(FORMATS)
    .filter(isFormat)
    .filter((name) => typeof format === 'number' && (format & FORMATS[name]) !== 0);
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** Removes blanks and line breaks at both ends, and blanks next to a line break. */
function trimPhrases(phrases: readonly Phrase[]): Phrase[] {
  const isSpace = ({ node }: Phrase) => node.type === 'text' && /^[ \t\n]*$/u.test(node.value);
  const isBreak = ({ node }: Phrase) => node.type === 'break';
  const isContent = (phrase: Phrase) => !isSpace(phrase) && !isBreak(phrase);
  const within = phrases.slice(phrases.findIndex(isContent), phrases.findLastIndex(isContent) + 1);
  return within.filter((phrase, index) => {
    if (!isSpace(phrase)) return true;
    const [before, after] = [
      within.slice(0, index).findLast((neighbour) => !isSpace(neighbour)),
      within.slice(index + 1).find((neighbour) => !isSpace(neighbour)),
    ];
    return before && after && !isBreak(before) && !isBreak(after);
  });
}

/** Wraps each format around its longest run, without blanks at the ends. */
function groupFormats(phrases: readonly Phrase[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let start = 0, end = 0; start < phrases.length; start = end) {
    const { formats = [] } = phrases[start] ?? {};
    const [format, length] =
      formats
        .map((name) => [name, runLength(phrases, start, name)] as const)
        .toSorted(([, left], [, right]) => right - left)[0] ?? [];
    end = start + (length ?? 1);
    const within = phrases.slice(start, end);
    if (format === undefined) {
      nodes.push(...within.map(({ node }) => node));
      continue;
    }
    const unformatted = within.map(({ node, formats: all }) => ({
      node,
      formats: all.filter((name) => name !== format),
    }));
    const [first, last] = [
      unformatted.findIndex((phrase) => !isBlank(phrase)),
      unformatted.findLastIndex((phrase) => !isBlank(phrase)) + 1,
    ];
    nodes.push(...groupFormats(unformatted.slice(0, Math.max(first, 0))));
    if (last > 0)
      nodes.push({ type: format, children: groupFormats(unformatted.slice(first, last)) });
    nodes.push(...groupFormats(unformatted.slice(last)));
  }
  return mergeTexts(nodes);
}

/** Returns how many phrases from `start` on have a format, counting line breaks between them. */
function runLength(phrases: readonly Phrase[], start: number, format: Format): number {
  const [without = phrases.length] = phrases.flatMap((phrase, index) =>
    index > start && phrase.node.type !== 'break' && !phrase.formats.includes(format)
      ? [index]
      : [],
  );
  const last = phrases.slice(0, without).findLastIndex(({ formats }) => formats.includes(format));
  return last + 1 - start;
}

function isBlank({ node }: Phrase): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((before, node) => {
    const last = before.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') return [...before, node];
    return [...before.slice(0, -1), { type: 'text', value: last.value + node.value }];
  }, []);
}
