import type { Element, ElementContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { element, listItemOf, type ListItem } from './source-document.ts';

/** Markdown numbers its lists `1.`, `2.` …; every other number (`a)`, `Điều 1.`, `I.`) stays in the text. */
const PLAIN_NUMBER = /^(?<number>\d{1,9})\.$/u;
/** Deeper levels stand at this one: nesting has a limit in a briefing. */
const DEEPEST = 5;

/** An item that later ones may belong to, and where they go. */
interface Open {
  item: ListItem;
  content: ElementContent[];
  depth: number;
}

/** Blocks with their list paragraphs gathered into lists, also within tables, boxes and notes. */
export function nestLists(blocks: readonly ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  let open: Open[] = [];
  const hasItems = blocks.some((block) => block.type === 'element' && listItemOf(block) !== undefined);
  for (const block of blocks) {
    const item = block.type === 'element' ? listItemOf(block) : undefined;
    if (block.type !== 'element' || item === undefined) {
      // Between items, HTML's line ends are nothing.
      if (hasItems && block.type === 'text' && block.value.trim() === '') continue;
      out.push(block.type === 'element' ? { ...block, children: nestLists(block.children) } : block);
      open = [];
      continue;
    }
    while (open.length > 0 && !isDeeper(item, open.at(-1)?.item)) open.pop();
    const { content, depth } = open.at(-1) ?? { content: out, depth: 0 };
    const number = PLAIN_NUMBER.exec(item.label ?? '')?.groups?.['number'];
    const isTitle = isSectionTitle(block, item);
    if ((item.label !== undefined && number === undefined) || depth >= DEEPEST || isTitle) {
      const label: ElementContent[] = item.label === undefined ? [] : [{ type: 'text', value: `${item.label} ` }];
      content.push(element('p', [...(isTitle ? [element('strong', label)] : label), ...block.children], { dataNumbered: true }));
      open.push({ item, content, depth });
      continue;
    }
    const made = element('li', [element('p', block.children)]);
    listFor(content, number === undefined ? undefined : Number(number)).children.push(made);
    open.push({ item, content: made.children, depth: depth + 1 });
  }
  return out;
}

/** Whether an item belongs to another. Of two lists, the one that is indented more belongs to the other. */
function isDeeper(item: ListItem, other: ListItem | undefined): boolean {
  if (other === undefined) return true;
  return item.list === other.list ? item.level > other.level : item.indent > other.indent;
}

/** The last list of a place where the item goes on with it, or a new one there. */
function listFor(content: ElementContent[], number: number | undefined): Element {
  const last = content.at(-1);
  const tag = number === undefined ? 'ul' : 'ol';
  if (last?.type === 'element' && last.tagName === tag && (number === undefined || Number(last.properties['start'] ?? 1) + last.children.length === number)) return last;
  const list = element(tag, [], number === undefined ? {} : { start: number });
  content.push(list);
  return list;
}

/** A numbered line, all bold, that does not end like a sentence: `1. Về kinh tế`. */
function isSectionTitle({ children }: Element, { label }: ListItem): boolean {
  const isBold = children.length > 0 && children.every((child) => (child.type === 'element' ? child.tagName === 'strong' : child.type === 'text' && child.value.trim() === ''));
  return label !== undefined && isBold && !/[.!?:;,…]["”)]*$/u.test(toText(element('p', children)).trim());
}
