import type { PagefindEngine, PagePosition } from './pagefind.ts';
import { readCbor, type Cbor } from './read-cbor.ts';

/** The spellings of a word of the index, each with its positions ({@link PER_PAGE}). */
type Forms = Map<string, number[]>;

/** Positions per page, so that page and position together are one number. */
const PER_PAGE = 2 ** 24;

/**
 * Searches Pagefind's files in plain script, for browsers that cannot run its WebAssembly: it needs
 * reference types (Chrome 96, Safari 15) and a security policy that names WebAssembly (Chrome 97).
 * Slower, but the same results. Source of the format: pagefind_web/src/index.rs and metadata.rs,
 * release 1.6.0.
 * @throws Error if the metadata is invalid.
 */
export function startPlainEngine(metadata: Uint8Array): PagefindEngine {
  const [, pages = []] = listIn(readCbor(metadata));
  const pageNames = listIn(pages).map((page) => String(listIn(page)[0]));
  const words = new Map<string, Forms>();

  const positionsOf = (key: string, form: string | undefined): Set<number> => {
    const positions = new Set<number>();
    for (const [word, forms] of words) {
      // Like Pagefind, it matches prefixes: a whole word ends with a mark (layout.ts).
      if (!word.startsWith(key)) continue;
      for (const [spelling, at] of forms)
        if (form === undefined || spelling.startsWith(form))
          for (const position of at) positions.add(position);
    }
    return positions;
  };

  return {
    load: (content) => {
      for (const word of listIn(listIn(readCbor(content))[0])) {
        const [key, ownPages, variants] = listIn(word);
        const forms: Forms = new Map([[String(key), positionsIn(ownPages)]]);
        for (const variant of variants === undefined ? [] : listIn(variants)) {
          const [form, variantPages] = listIn(variant);
          forms.set(String(form), positionsIn(variantPages));
        }
        words.set(String(key), forms);
      }
    },
    search: (tokens, exact) => {
      const [fewest, ...others] = tokens
        .map(({ key, form }) => positionsOf(key, exact ? form : undefined))
        .sort((a, b) => a.size - b.size);
      return Array.from(fewest ?? [])
        .filter((position) => others.every((positions) => positions.has(position)))
        .map((position): PagePosition => ({
          page: pageNames[Math.floor(position / PER_PAGE)] ?? '',
          at: position % PER_PAGE,
        }));
    },
  };
}

/** Decodes the pages of a form: page numbers and positions are differences to the previous one. */
function positionsIn(pages: Cbor | undefined): number[] {
  const positions: number[] = [];
  let number = 0;
  for (const page of listIn(pages)) {
    const [pageStep, steps] = listIn(page);
    number += Number(pageStep);
    let at = 0;
    for (const step of listIn(steps)) {
      at += Number(step);
      positions.push(number * PER_PAGE + at);
    }
  }
  return positions;
}

function listIn(item: Cbor | undefined): readonly Cbor[] {
  if (typeof item !== 'object') throw new Error('Pagefind’s file has no list where one belongs');
  return item;
}
