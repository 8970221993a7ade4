import type { Element, ElementContent } from 'hast';
import { toText } from 'hast-util-to-text';
import { element, listItemOf, type ListItem } from './source-document.ts';

/**
 * Markdown only has numbers like `1.`, `2.`; any other (`a)`, `Điều 1.`, `I.`) stays in the text.
 */
const PLAIN_NUMBER = /^(?<number>\d{1,9})\.$/u;
/** Deeper levels are raised to this one, as a briefing limits nesting. */
const MAX_DEPTH = 5;

/** An item that may get nested items, and where these go. */
interface OpenItem {
  item: ListItem;
  content: ElementContent[];
  depth: number;
}

/** Gathers list paragraphs into nested lists, also inside tables, text boxes and notes. */
export function nestLists(blocks: readonly ElementContent[]): ElementContent[] {
  const nested: ElementContent[] = [];
  let open: OpenItem[] = [];
  const hasItems = blocks.some(
    (block) => block.type === 'element' && listItemOf(block) !== undefined,
  );
  for (const block of blocks) {
    const item = block.type === 'element' ? listItemOf(block) : undefined;
    if (block.type !== 'element' || item === undefined) {
      // Line breaks between items have no meaning in HTML.
      if (hasItems && block.type === 'text' && block.value.trim() === '') continue;
      nested.push(
        block.type === 'element' ? { ...block, children: nestLists(block.children) } : block,
      );
      open = [];
      continue;
    }
    while (open.length > 0 && !isDeeper(item, open.at(-1)?.item)) open.pop();
    const { content, depth } = open.at(-1) ?? { content: nested, depth: 0 };
    const number = PLAIN_NUMBER.exec(item.label ?? '')?.groups?.['number'];
    const isTitle = isSectionTitle(block, item);
    if ((item.label !== undefined && number === undefined) || depth >= MAX_DEPTH || isTitle) {
      const label: ElementContent[] =
        item.label === undefined ? [] : [{ type: 'text', value: `${item.label} ` }];
      content.push(
        element('p', [...(isTitle ? [element('strong', label)] : label), ...block.children], {
          dataNumbered: true,
        }),
      );
      open.push({ item, content, depth });
      continue;
    }
    const listItem = element('li', [element('p', block.children)]);
    findOrAddList(content, number === undefined ? undefined : Number(number)).children.push(
      listItem,
    );
    open.push({ item, content: listItem.children, depth: depth + 1 });
  }
  return nested;
}

/** Whether an item is nested in another: by level within one list, by indentation otherwise. */
function isDeeper(item: ListItem, parent: ListItem | undefined): boolean {
  if (parent === undefined) return true;
  return item.list === parent.list ? item.level > parent.level : item.indent > parent.indent;
}

/** Returns the last list of the content if the item continues it, else adds a new one. */
function findOrAddList(content: ElementContent[], number: number | undefined): Element {
  const last = content.at(-1);
  const tag = number === undefined ? 'ul' : 'ol';
  if (
    last?.type === 'element' &&
    last.tagName === tag &&
    (number === undefined ||
      Number(last.properties['start'] ?? 1) + last.children.length === number)
  )
    return last;
  const list = element(tag, [], number === undefined ? {} : { start: number });
  content.push(list);
  return list;
}

/**
 * Whether an item is a section title: numbered, all bold, and without a full stop, as `1. Về kinh
 * tế`.
 */
function isSectionTitle({ children }: Element, { label }: ListItem): boolean {
  const isBold =
    children.length > 0 &&
    children.every((child) =>
      child.type === 'element'
        ? child.tagName === 'strong'
        : child.type === 'text' && child.value.trim() === '',
    );
  return (
    label !== undefined &&
    isBold &&
    !/[.!?:;,…]["”)]*$/u.test(toText(element('p', children)).trim())
  );
}
