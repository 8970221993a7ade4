import type { Text } from 'mdast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { cleanSource } from '../decode-bytes.ts';

/** Brings all text of a document into the archive's one form, in place. Gives the notes about it. */
export function cleanWords(root: Root): string[] {
  const texts: Text[] = [];
  visit(root, 'text', (node) => { texts.push(node); });
  // Together, a line each: whether a text was typed in a legacy font is seen from all of it.
  const { text, notes } = cleanSource(texts.map(({ value }) => value.replace(/\s+/gu, ' ')).join('\n'));
  const lines = text.split('\n');
  texts.forEach((node, index) => { node.value = lines[index] ?? ''; });
  return notes;
}
