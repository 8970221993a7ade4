import type { Nodes } from 'mdast';

/**
 * The text of Markdown for the finders: on one line, without struck-out text and footnote
 * references.
 */
export function plainWords(node: Nodes): string {
  if (node.type === 'delete') return '';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isInline =
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    node.type === 'tableCell' ||
    node.type === 'strong' ||
    node.type === 'emphasis' ||
    node.type === 'link';
  return node.children
    .map((child) => plainWords(child))
    .filter((words) => isInline || words !== '')
    .join(isInline ? '' : '\n');
}

export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The text of Markdown including struck-out text. */
export function allWords(node: Nodes): string {
  return node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map(allWords).join('')
      : '';
}
