import type { Text } from 'mdast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanSource } from '../clean-source.ts';

/** Normalizes all text of a document in place; returns the notes about it. */
export function cleanWords(root: Root): string[] {
  const texts: Text[] = [];
  visit(root, 'text', (node) => {
    texts.push(node);
  });
  // All at once, one line each, because a legacy font is only detectable in the whole text.
  const { text, notes } = cleanSource(
    texts.map(({ value }) => value.replace(/\s+/gu, ' ')).join('\n'),
  );
  const lines = text.split('\n');
  texts.forEach((node, index) => {
    node.value = lines[index] ?? '';
  });
  return notes;
}
