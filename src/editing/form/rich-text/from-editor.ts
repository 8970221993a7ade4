import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { writeMarkdown, type ListMarks } from '../../../mdx/write-markdown.ts';
import { editorComponents } from '../components.ts';
import { boxType, FORMATS, VERBATIM, type EditorNode, type Format } from './editor-node.ts';

const COMPONENTS = new Map(editorComponents().map((component) => [boxType(component.id), component]));

/** A block of the rich editor as MDX, without a line break at its end; '' for an empty paragraph. */
export function fromEditor(node: EditorNode, marks: ListMarks = {}): string {
  if (node.type === VERBATIM) return (node.text ?? '').replace(/^(?:[ \t]*\n)+|\s+$/gu, '');
  const component = COMPONENTS.get(node.type);
  if (component) return component.toBlock(node);
  const block = blockOf(node);
  return block ? writeMarkdown([block], marks).replace(/\n+$/u, '') : '';
}

function blockOf(node: EditorNode): RootContent | undefined {
  switch (node.type) {
    case 'heading': return headingOf(node);
    case 'horizontalrule': return { type: 'thematicBreak' };
    case 'list': return listOf(node);
    case 'table': return tableOf(node);
    default: return paragraphOf(node.children ?? []);
  }
}

function headingOf({ tag = 'h2', children = [] }: EditorNode): Heading | undefined {
  const depth = ([1, 2, 3, 4, 5, 6] as const).find((level) => tag === `h${level}`) ?? 2;
  const words = phrasesOf(children, ' ');
  return words.length > 0 ? { type: 'heading', depth, children: words } : undefined;
}

function paragraphOf(children: readonly EditorNode[]): Paragraph | undefined {
  const words = phrasesOf(children);
  return words.length > 0 ? { type: 'paragraph', children: words } : undefined;
}

function listOf({ listType, start, children = [] }: EditorNode): List {
  const ordered = listType === 'number';
  return { type: 'list', ordered, ...(ordered && { start: start ?? 1 }), spread: false, children: children.reduce(withItem, []) };
}

/** A list within a list is an item of its own to the editor, and part of the item before it to Markdown. */
function withItem(items: ListItem[], { children = [] }: EditorNode): ListItem[] {
  const lists: BlockContent[] = children.filter(({ type }) => type === 'list').map(listOf);
  const words = children.filter(({ type }) => type !== 'list');
  const paragraph = paragraphOf(words);
  const before = items.at(-1);
  if (lists.length > 0 && words.length === 0 && before) return [...items.slice(0, -1), { ...before, children: [...before.children, ...lists] }];
  return [...items, { type: 'listItem', spread: false, children: [...(paragraph ? [paragraph] : []), ...lists] }];
}

function tableOf({ children: rows = [] }: EditorNode): Table {
  const align = (rows[0]?.children ?? []).map((cell) => alignmentOf(cell.children?.[0]?.format));
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({ type: 'tableRow', children: (row.children ?? []).map((cell) => ({ type: 'tableCell', children: phrasesOf(cell.children ?? [], ' ') })) })),
  };
}

function alignmentOf(format: EditorNode['format']): 'left' | 'center' | 'right' | null {
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}

/** Words, the end of a line, or a link, with the formats that it has throughout. */
interface Phrase {
  node: PhrasingContent;
  formats: readonly Format[];
}

/** What a block says, without blanks at its ends, which Markdown cannot hold. `lineBreak` stands for the ends of lines where there can be none. */
function phrasesOf(children: readonly EditorNode[], lineBreak?: string): PhrasingContent[] {
  return grouped(trimmed(children.flatMap((child, index) => phraseOf(child, index > 0, lineBreak))));
}

function phraseOf(node: EditorNode, isLater: boolean, lineBreak: string | undefined): Phrase[] {
  const end: Phrase = { node: lineBreak === undefined ? { type: 'break' } : { type: 'text', value: lineBreak }, formats: [] };
  switch (node.type) {
    case 'linebreak': return [end];
    case 'text': case 'tab': return separated(node.text ?? '', formatsOf(node));
    case 'link': case 'autolink': {
      const within = trimmed((node.children ?? []).flatMap((child) => phraseOf(child, false, ' ')));
      const shared = Object.keys(FORMATS).filter(isFormat).filter((format) => within.length > 0 && within.every(({ formats }) => formats.includes(format)));
      const words = grouped(within.map(({ node: words, formats }) => ({ node: words, formats: formats.filter((format) => !shared.includes(format)) })));
      return words.length > 0 ? [{ node: { type: 'link', url: node.url ?? '', title: typeof node.title === 'string' ? node.title : null, children: words }, formats: shared }] : [];
    }
    // Paragraphs within a cell or an item.
    default: return [...(isLater ? [end] : []), ...(node.children ?? []).flatMap((child, index) => phraseOf(child, index > 0, lineBreak))];
  }
}

/** A text and the blanks at its ends, each a phrase of its own: marks of formats must stand close to a word. */
function separated(text: string, formats: readonly Format[]): Phrase[] {
  const { before = '', words = '', after = '' } = /^(?<before>\s*)(?<words>.*?)(?<after>\s*)$/su.exec(text)?.groups ?? {};
  return [before, words, after].filter(Boolean).map((value) => ({ node: { type: 'text', value }, formats }));
}

function formatsOf({ format }: EditorNode): Format[] {
  return Object.keys(FORMATS).filter(isFormat).filter((name) => typeof format === 'number' && (format & FORMATS[name]) !== 0);
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** Without blanks and ends of lines at both ends, and without blanks beside an end of a line. */
function trimmed(phrases: readonly Phrase[]): Phrase[] {
  const isSpace = ({ node }: Phrase) => node.type === 'text' && /^[ \t\n]*$/u.test(node.value);
  const isBreak = ({ node }: Phrase) => node.type === 'break';
  const isWord = (phrase: Phrase) => !isSpace(phrase) && !isBreak(phrase);
  const within = phrases.slice(phrases.findIndex(isWord), phrases.findLastIndex(isWord) + 1);
  return within.filter((phrase, index) => {
    if (!isSpace(phrase)) return true;
    const [before, after] = [within.slice(0, index).findLast((other) => !isSpace(other)), within.slice(index + 1).find((other) => !isSpace(other))];
    return before && after && !isBreak(before) && !isBreak(after);
  });
}

/** Puts each format around the longest stretch that has it, blanks at its ends left out. */
function grouped(phrases: readonly Phrase[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let start = 0, end = 0; start < phrases.length; start = end) {
    const { formats = [] } = phrases[start] ?? {};
    const [format, length] = formats.map((name) => [name, stretch(phrases, start, name)] as const).toSorted(([, one], [, other]) => other - one)[0] ?? [];
    end = start + (length ?? 1);
    const within = phrases.slice(start, end);
    if (format === undefined) {
      nodes.push(...within.map(({ node }) => node));
      continue;
    }
    const bare = within.map(({ node, formats: all }) => ({ node, formats: all.filter((name) => name !== format) }));
    const [first, last] = [bare.findIndex((phrase) => !isBlank(phrase)), bare.findLastIndex((phrase) => !isBlank(phrase)) + 1];
    nodes.push(...grouped(bare.slice(0, Math.max(first, 0))));
    if (last > 0) nodes.push({ type: format, children: grouped(bare.slice(first, last)) });
    nodes.push(...grouped(bare.slice(last)));
  }
  return joined(nodes);
}

/** How many phrases from `start` on have a format; ends of lines between them count with them. */
function stretch(phrases: readonly Phrase[], start: number, format: Format): number {
  const [without = phrases.length] = phrases.flatMap((phrase, index) => (index > start && phrase.node.type !== 'break' && !phrase.formats.includes(format) ? [index] : []));
  const last = phrases.slice(0, without).findLastIndex(({ formats }) => formats.includes(format));
  return last + 1 - start;
}

function isBlank({ node }: Phrase): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((before, node) => {
    const last = before.at(-1);
    if (last?.type !== 'text' || node.type !== 'text') return [...before, node];
    return [...before.slice(0, -1), { type: 'text', value: last.value + node.value }];
  }, []);
}
