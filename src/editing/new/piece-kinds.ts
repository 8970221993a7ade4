import type { RootContent } from 'mdast';
import type { Piece } from './documents/piece.ts';
import { oneLine, plainWords } from './documents/plain-words.ts';

/** Whether a paragraph is a letterhead or a signature, which documents mark. */
export function isFormal(piece: Piece): boolean {
  return piece.kind === 'paragraph' && piece.isFormal === true;
}

/** Whether a paragraph is nothing but its text: no link, nothing struck out. */
export function isPlainParagraph(piece: Piece | undefined): boolean {
  return (
    piece?.kind === 'paragraph' && (piece.node === undefined || isOnlyText(piece.node, piece.text))
  );
}

/** Whether a node is a paragraph or heading without anything but the words of `text`. */
export function isOnlyText(node: RootContent, text: string): boolean {
  return (
    (node.type === 'paragraph' || node.type === 'heading') &&
    node.children.every(({ type }) => ['text', 'strong', 'emphasis'].includes(type)) &&
    oneLine(plainWords(node)) === text
  );
}
