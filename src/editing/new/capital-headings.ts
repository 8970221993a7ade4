import { capitalizeWords, isInCapitals, sentenceCase } from '../../vietnamese/letter-case.ts';
import type { Piece } from './documents/piece.ts';
import { classifyParagraph, pictureName } from './find-captions.ts';
import { findNames } from './find-names.ts';
import type { KnownArchive } from './known-archive.ts';
import { parseListLine } from './lists.ts';
import { findMentions, syllableForms } from './mentions.ts';
import { isPlainParagraph } from './piece-kinds.ts';

/** Longer lines in capitals are sentences. */
const MAX_LENGTH = 80;

/**
 * Makes headings, in sentence case, of short lines in capitals between paragraphs: `VỤ THỨ NHẤT`.
 * Lines that may name a person or a place stay as they are, as their capitals would be lost; so do
 * all lines of a text with pictures, where they may be captions.
 * @param start the index of the first piece below the title.
 * @returns the pieces, and the lines that became headings.
 */
export function withCapitalHeadings(
  pieces: readonly Piece[],
  start: number,
  { places }: Pick<KnownArchive, 'places'>,
): { pieces: Piece[]; headings: string[] } {
  const headings: string[] = [];
  if (pieces.some(isPicture)) return { pieces: [...pieces], headings };
  const names = [...new Set(places.map(({ name }) => name))];
  const converted = pieces.map((piece, index): Piece => {
    const next = pieces[index + 1];
    if (
      index < start ||
      piece.kind !== 'paragraph' ||
      !isHeading(piece, names) ||
      next === undefined ||
      (next.kind === 'paragraph' && isInCapitals(next.text))
    )
      return piece;
    headings.push(piece.text);
    const text = sentenceCase(piece.text.trim());
    return {
      kind: 'paragraph',
      text,
      node: { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] },
    };
  });
  return { pieces: converted, headings };
}

function isPicture(piece: Piece): boolean {
  return (
    piece.kind === 'picture' ||
    (piece.kind === 'paragraph' &&
      (pictureName(piece.text) !== undefined || classifyParagraph(piece.text).kind === 'caption'))
  );
}

function isHeading(piece: Piece, places: readonly string[]): boolean {
  if (piece.kind !== 'paragraph' || piece.isFormal === true || !isPlainParagraph(piece))
    return false;
  const text = piece.text.trim();
  if (
    text.length > MAX_LENGTH ||
    piece.node?.type === 'heading' ||
    !isInCapitals(text) ||
    parseListLine(text) ||
    classifyParagraph(text).kind !== 'unclear'
  )
    return false;
  const forms = syllableForms(text);
  return (
    findNames(capitalizeWords(text), places).length === 0 &&
    places.every((place) => findMentions(place, forms).length === 0)
  );
}
