import type { ElementContent } from 'hast';
import type { ElementContent as XmlContent } from 'xast';
import type { LeftOutCounts } from '../documents/left-out.ts';
import type { SourcePicture } from '../documents/source-document.ts';
import type { Numberer } from './numbering.ts';
import type { Part } from './package.ts';
import type { Styles } from './styles.ts';

/** Shared state while reading the parts of a document. */
export interface Reading {
  part: Part;
  styles: Styles;
  numberer: Numberer;
  file: (path: string) => Uint8Array | undefined;
  pictures: SourcePicture[];
  leftOut: LeftOutCounts;
  changes: { inserted: number; deleted: number };
  /** Ids of footnotes and endnotes (`footnote 2`) in the order of their references. */
  notes: string[];
  formulas: number;
}

/** The context of content in a document. */
export interface StyleContext {
  tableStyle: string | undefined;
  paragraphStyle?: string | undefined;
}

/** Converts blocks to HTML; table cells are read like the body. */
export type ReadBlocks = (
  children: readonly XmlContent[],
  reading: Reading,
  styleContext: StyleContext,
) => ElementContent[];
