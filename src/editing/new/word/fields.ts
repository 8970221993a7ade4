import type { ElementContent } from 'xast';
import { descendants, elementsOf } from './xml.ts';

/** What a field's instruction makes of the text that it shows. */
interface Effect {
  address?: string | undefined;
  isHidden: boolean;
}

/** The fields that stand open at a place of a text (ECMA-376, 17.16): what they show is text, what they are made from is not. */
export interface Fields {
  /** `begin`, `separate` or `end` of a field. */
  sign: (type: string) => void;
  /** A piece of the instruction. */
  code: (text: string) => void;
  /** Where a link leads that is open now. */
  address: () => string | undefined;
  /** Whether what stands here is no text: an instruction, a page number, a table of contents. */
  isHidden: () => boolean;
  simple: (instruction: string) => Effect;
}

/** Numbers of pages, and what is made from the text itself. */
const NO_TEXT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|TOA|INDEX|XE|TC|RD)(?![A-Z])/iu;
const LINK = /^\s*HYPERLINK\s+(?:"(?<quoted>[^"]*)"|(?<bare>[^\s\\"]\S*))/iu;

/** The fields of a run of blocks. Where one is not closed, none counts: nothing of the text is lost for it. */
export function fieldsOf(blocks: readonly ElementContent[]): Fields {
  const signs = elementsOf({ children: [...blocks] }).flatMap((block) => descendants(block, 'w:fldChar')).map(({ attributes }) => attributes['w:fldCharType']);
  const isWhole = signs.filter((type) => type === 'begin').length === signs.filter((type) => type === 'end').length;
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
    address: () => (isWhole ? open.flatMap(({ instruction, isShown }) => (isShown ? (effectOf(instruction).address ?? []) : [])).at(-1) : undefined),
    isHidden: () => isWhole && open.some(({ instruction, isShown }) => !isShown || effectOf(instruction).isHidden),
    simple: effectOf,
  };
}

function effectOf(instruction: string): Effect {
  const { quoted, bare } = LINK.exec(instruction)?.groups ?? {};
  return { address: quoted ?? bare, isHidden: NO_TEXT.test(instruction) };
}
