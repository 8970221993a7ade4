import type { PhrasingContent } from 'mdast';
import { isAllowedUrl } from '../../../mdx/urls.ts';
import { allWords } from './plain-words.ts';

type FormattedNode = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' | 'link' }>;

const BLANK = /^\s*$/u;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Tidies inline Markdown: merges adjacent nodes of the same format (Word splits them anywhere),
 * moves spaces outside, and drops emphasis that starts or ends inside a word, which Markdown cannot
 * express.
 */
export function tidyInline(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged = merge(
    children.flatMap((child) => (isFormatted(child) ? moveSpacesOutside(child) : [child])),
  );
  const clean = merged.flatMap((child, index): PhrasingContent[] => {
    if (!isFormatted(child) || child.type === 'link') return [child];
    const before =
      WORD.test(edgeCharacter(merged[index - 1], -1)) || endsInAddress(merged[index - 1]);
    const after = WORD.test(edgeCharacter(merged[index + 1], 0));
    if (!before && !after) return [child];
    // Strikethrough is always kept.
    if (child.type === 'delete')
      return [...(before ? [space()] : []), child, ...(after ? [space()] : [])];
    return withoutEmphasis(child.children);
  });
  return merge(clean);
}

/** The content without bold and italics. */
export function withoutEmphasis(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) =>
    child.type === 'strong' || child.type === 'emphasis'
      ? withoutEmphasis(child.children)
      : [child],
  );
}

function space(): PhrasingContent {
  return { type: 'text', value: ' ' };
}

function isFormatted(node: PhrasingContent): node is FormattedNode {
  return (
    node.type === 'strong' ||
    node.type === 'emphasis' ||
    node.type === 'delete' ||
    node.type === 'link'
  );
}

/** A web address without link markup. */
const BARE_ADDRESS =
  /(?<address>(?:https?:\/\/|www\.)[^\s<>"“”‘’…–—]*[^\s<>"“”‘’…–—.,;:!?()[\]*_~'])/iu;

/**
 * Turns bare addresses in a text into links: inside emphasis, Markdown would read the closing
 * markers as part of them.
 */
export function withLinks(child: PhrasingContent): PhrasingContent[] {
  if (child.type !== 'text') return [child];
  return child.value.split(BARE_ADDRESS).flatMap((value, index): PhrasingContent[] => {
    const text = { type: 'text' as const, value };
    const url = /^www\./iu.test(value) ? `https://${value}` : value;
    return index % 2 === 1 && isAllowedUrl(url)
      ? [{ type: 'link', url, children: [text] }]
      : value === ''
        ? []
        : [text];
  });
}

/** Moves the spaces at the ends of a formatted node outside; unwraps it if it is blank. */
function moveSpacesOutside(node: FormattedNode): PhrasingContent[] {
  const children = tidyInline(
    node.type === 'link' ? node.children : node.children.flatMap(withLinks),
  );
  const inner = children.flatMap((child): PhrasingContent[] =>
    child.type === node.type && 'children' in child ? child.children : [child],
  );
  const start = inner.findIndex((child) => !isBlank(child));
  if (start < 0) return inner;
  const end = inner.findLastIndex((child) => !isBlank(child)) + 1;
  const kept = inner.slice(start, end);
  const [first, last] = [kept[0], kept.at(-1)];
  const lead = first?.type === 'text' ? (/^\s+/u.exec(first.value)?.[0] ?? '') : '';
  const tail = last?.type === 'text' ? (/\s+$/u.exec(last.value)?.[0] ?? '') : '';
  const trimmed = kept.map((child, index): PhrasingContent => {
    if (child.type !== 'text') return child;
    const { value } = child;
    const from = index === 0 ? value.replace(/^\s+/u, '') : value;
    return { type: 'text', value: index === kept.length - 1 ? from.replace(/\s+$/u, '') : from };
  });
  const marked = withChildren(node, trimmed);
  return [
    ...inner.slice(0, start),
    ...(lead === '' ? [] : [space()]),
    marked,
    ...(tail === '' ? [] : [space()]),
    ...inner.slice(end),
  ];
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && BLANK.test(node.value));
}

function withChildren(node: FormattedNode, children: PhrasingContent[]): FormattedNode {
  if (node.type !== 'link') return { type: node.type, children };
  return {
    type: 'link',
    url: node.url,
    children: children.flatMap((child) => (child.type === 'link' ? child.children : [child])),
  };
}

/** Merges adjacent nodes of the same format. */
function merge(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    const beforeLast = out.at(-2);
    if (node.type === 'text' && last?.type === 'text')
      out[out.length - 1] = { type: 'text', value: `${last.value}${node.value}` };
    else if (
      isFormatted(node) &&
      last !== undefined &&
      isFormatted(last) &&
      hasSameFormat(last, node)
    )
      out[out.length - 1] = withChildren(last, merge([...last.children, ...node.children]));
    else if (
      isFormatted(node) &&
      last?.type === 'text' &&
      BLANK.test(last.value) &&
      beforeLast !== undefined &&
      isFormatted(beforeLast) &&
      hasSameFormat(beforeLast, node)
    ) {
      out.splice(
        -2,
        2,
        withChildren(beforeLast, merge([...beforeLast.children, last, ...node.children])),
      );
    } else out.push(node);
  }
  return out;
}

function hasSameFormat(a: FormattedNode, b: FormattedNode): boolean {
  return a.type === b.type && (a.type !== 'link' || (b.type === 'link' && a.url === b.url));
}

/** Whether a text ends in an address, which would swallow adjacent markers. */
function endsInAddress(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && /(?:https?:\/\/|www\.|@)\S*$/iu.test(node.value);
}

/** The last (-1) or first (0) character of a neighbour. */
function edgeCharacter(node: PhrasingContent | undefined, place: -1 | 0): string {
  if (node === undefined || node.type === 'break') return '';
  return Array.from(allWords(node)).at(place) ?? '';
}

/** Removes blanks and line breaks at the ends. */
export function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const start = children.findIndex((child) => !isBlank(child));
  if (start < 0) return [];
  return children.slice(start, children.findLastIndex((child) => !isBlank(child)) + 1);
}
