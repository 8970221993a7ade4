import type { ElementContent } from 'xast';
import { descendants, elementsOf } from './xml.ts';

/** The effect of a field's instruction on its displayed text. */
interface Effect {
  address?: string | undefined;
  isHidden: boolean;
}

/**
 * Tracks the open fields while reading (ECMA-376, 17.16): their results are text, their
 * instructions are not.
 */
export interface Fields {
  /** Handles the `begin`, `separate` or `end` of a field. */
  sign: (type: string) => void;
  /** Handles a part of the instruction. */
  code: (text: string) => void;
  /** The target of the innermost open link. */
  address: () => string | undefined;
  /** Whether the current content is no text: an instruction, a page number, a table of contents. */
  isHidden: () => boolean;
  simple: (instruction: string) => Effect;
}

/** Page numbers, and fields generated from the text itself. */
const NON_TEXT_FIELDS =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|TOA|INDEX|XE|TC|RD)(?![A-Z])/iu;
const LINK = /^\s*HYPERLINK\s+(?:"(?<quoted>[^"]*)"|(?<bare>[^\s\\"]\S*))/iu;

/**
 * Creates a tracker for the fields of blocks. Ignores all fields if one is not closed, so that no
 * text is lost.
 */
export function fieldsOf(blocks: readonly ElementContent[]): Fields {
  const signs = elementsOf({ children: [...blocks] })
    .flatMap((block) => descendants(block, 'w:fldChar'))
    .map(({ attributes }) => attributes['w:fldCharType']);
  const isBalanced =
    signs.filter((type) => type === 'begin').length ===
    signs.filter((type) => type === 'end').length;
  const open: { instruction: string; isShown: boolean }[] = [];
  return {
    sign: (type) => {
      const last = open.at(-1);
      if (type === 'begin') open.push({ instruction: '', isShown: false });
      else if (type === 'separate' && last) last.isShown = true;
      else if (type === 'end') open.pop();
    },
    code: (text) => {
      const last = open.at(-1);
      if (last && !last.isShown) last.instruction += text;
    },
    address: () =>
      isBalanced
        ? open
            .flatMap(({ instruction, isShown }) =>
              isShown ? (parseInstruction(instruction).address ?? []) : [],
            )
            .at(-1)
        : undefined,
    isHidden: () =>
      isBalanced &&
      open.some(({ instruction, isShown }) => !isShown || parseInstruction(instruction).isHidden),
    simple: parseInstruction,
  };
}

function parseInstruction(instruction: string): Effect {
  const { quoted, bare } = LINK.exec(instruction)?.groups ?? {};
  return { address: quoted ?? bare, isHidden: NON_TEXT_FIELDS.test(instruction) };
}
