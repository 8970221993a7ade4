import type { BlockContent, Heading, Paragraph, RootContent } from 'mdast';
import type { Photograph } from './photographs.ts';

/** A finished text in pieces: what the finders read, with the Markdown that it is where that is more than its words. */
export type Piece =
  /** A paragraph or a heading. `isQuiet`: no question is asked about its form; `isItalic`: it slants as a whole, as captions do; `isFormal`: a paper's head or end. */
  | { kind: 'paragraph'; text: string; node?: Paragraph | Heading | undefined; isQuiet?: boolean; isItalic?: boolean; isFormal?: boolean }
  /** A list, a table, notes. `isProse`: it holds sentences. */
  | { kind: 'block'; text: string; node: BlockContent | RootContent; isProse: boolean }
  | { kind: 'picture'; picture: Photograph };

declare module 'unist' {
  interface Data {
    /** The paragraph stood in a table that only places text. */
    isQuiet?: true;
    /** That table holds a paper's head (office, number, motto) or its end (addressees, who signed). */
    isFormal?: true;
    /** A number of a list, or a table below, says what the paragraph is. */
    isNumbered?: true;
    isBold?: true;
    isItalic?: true;
  }
}

/** The words of a piece, in lines. */
export function textOfPiece(piece: Piece): string {
  return piece.kind === 'picture' ? '' : piece.text;
}
