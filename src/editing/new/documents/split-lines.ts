import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plainWords } from './plain-words.ts';

/**
 * A line of at least this length that ends a sentence is a paragraph, even if followed by a mere
 * line break.
 */
const MIN_PARAGRAPH_LENGTH = 60;

/**
 * Splits a paragraph whose lines are paragraphs: separated by an empty line, or each ending a
 * sentence.
 */
export function splitLines(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const lines: PhrasingContent[][] = [[]];
  node.children.forEach((child, index) => {
    const line = lines.at(-1) ?? [];
    if (child.type !== 'break') {
      line.push(child);
      return;
    }
    const words = line
      .filter((inline) => inline.type !== 'break')
      .map(plainWords)
      .join('')
      .trim();
    const isEnd =
      node.children[index + 1]?.type === 'break' ||
      (words.length >= MIN_PARAGRAPH_LENGTH && /[.!?…][”")]*$/u.test(words));
    if (isEnd) lines.push([]);
    else if (line.length > 0) line.push(child);
  });
  return lines.length === 1
    ? [node]
    : lines
        .filter((line) => line.length > 0)
        .map((children): Paragraph => ({ type: 'paragraph', children, data: node.data }));
}
