import type { BlockContent, Heading, Paragraph, RootContent } from 'mdast';
import type { Photograph } from './photographs.ts';

/** A piece of a finished text: plain text for the finders, and Markdown where it has formatting. */
export type Piece =
  /**
   * A paragraph or heading. `isQuiet`: the draft gets no HỎI line about its form; `isItalic`:
   * entirely in italics, as captions are; `isFormal`: part of a letterhead or signature block.
   */
  | {
      kind: 'paragraph';
      text: string;
      node?: Paragraph | Heading | undefined;
      isQuiet?: boolean;
      isItalic?: boolean;
      isFormal?: boolean;
    }
  /** A list, a table, notes. `isProse`: it contains sentences. */
  | { kind: 'block'; text: string; node: BlockContent | RootContent; isProse: boolean }
  | { kind: 'picture'; picture: Photograph };

declare module 'unist' {
  interface Data {
    /** The paragraph comes from a layout table. */
    isQuiet?: true;
    /**
     * That table contains a letterhead (office, number, motto) or a signature block (addressees,
     * signatories).
     */
    isFormal?: true;
    /** A list number or a table below indicates what the paragraph is. */
    isNumbered?: true;
    isBold?: true;
    isItalic?: true;
  }
}

/** The text of a piece, on several lines. */
export function textOfPiece(piece: Piece): string {
  return piece.kind === 'picture' ? '' : piece.text;
}
