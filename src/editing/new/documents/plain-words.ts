import type { Nodes } from 'mdast';

/** The words of a piece of Markdown as the finders read them: in one line, without what is struck out and without the signs of footnotes. */
export function plainWords(node: Nodes): string {
  if (node.type === 'delete') return '';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const isInline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'strong' || node.type === 'emphasis' || node.type === 'link';
  return node.children.map((child) => plainWords(child)).filter((words) => isInline || words !== '').join(isInline ? '' : '\n');
}

export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The words of a piece of Markdown with those that are struck out. */
export function allWords(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(allWords).join('') : '';
}
