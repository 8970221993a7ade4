import type { Token } from '../layout.ts';

/** A position on one of Pagefind's pages. */
export interface PagePosition {
  page: string;
  at: number;
}

/**
 * Pagefind's search engine: its WebAssembly, spoken to directly.
 *
 * Pagefind's own script is not used because it answers from what it has when a file of the index fails to load (a reader
 * would be told that there is nothing), asks for its entry file anew on every visit, and keeps to itself how many words
 * stand at a position, which is how phrases are found here. It is also 12 kB of the 200 that a query may cost.
 */
export interface PagefindEngine {
  /** Takes in an index file. */
  load: (content: Uint8Array) => void;
  /**
   * Every position where all words stand, or with `exact` all of them with just these diacritics. Their files must be
   * loaded, none may be given twice, and not more than {@link MOST_WORDS}.
   */
  search: (tokens: readonly Token[], exact: boolean) => PagePosition[];
}

/** What the WebAssembly offers. Source: pagefind_web/src/lib.rs, release 1.6.0, and wasm-bindgen's conventions. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc: (bytes: number, align: number) => number;
  __wbindgen_free: (pointer: number, bytes: number, align: number) => void;
  __wbindgen_start: () => void;
  init_pagefind: (pointer: number, length: number) => number;
  load_index_chunk: (index: number, pointer: number, length: number) => number;
  set_ranking_weights: (index: number, pointer: number, length: number) => number;
  search: (index: number, ...texts: (number | boolean)[]) => [number, number];
}

/** The weight that Pagefind gives to a word where the index says nothing else; words at one position add up. */
const WEIGHT = 25;
/**
 * Pagefind gives every position a score as well, which says nothing here. Without these bonuses it is a whole number:
 * writing out the fractions of fifty thousand positions takes most of a search (xã Kỳ: 190 ms, and 46 without them).
 */
const NO_BONUSES = JSON.stringify({ term_similarity: 0, diacritic_similarity: 0 });
/** Pagefind counts weights up to 255: more words than this at one position could not be told apart. */
export const MOST_WORDS = 10;

/**
 * Starts the engine.
 * @throws when WebAssembly is refused, or the metadata is not Pagefind's.
 */
export async function startPagefind(wasm: Uint8Array<ArrayBuffer>, metadata: Uint8Array): Promise<PagefindEngine> {
  const started: { exports?: Exports } = {};
  const imports = {
    './pagefind_web_bg.js': {
      // wasm-bindgen keeps JavaScript values in a table, which begins with these.
      __wbindgen_init_externref_table: () => {
        const table = started.exports?.__wbindgen_externrefs;
        if (!table) return;
        const first = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, index) => { table.set(first + index, value); });
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  if (!isPagefind(instance.exports)) throw new Error('This is not Pagefind’s WebAssembly');
  started.exports = instance.exports;
  instance.exports.__wbindgen_start();
  return engineOf(instance.exports, metadata);
}

function engineOf(wasm: Exports, metadata: Uint8Array): PagefindEngine {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  const give = (bytes: Uint8Array): [number, number] => {
    const pointer = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  };
  const giveText = (text: string) => give(encoder.encode(text));
  const take = ([pointer, length]: [number, number]): unknown => {
    const json = decoder.decode(new Uint8Array(wasm.memory.buffer, pointer >>> 0, length));
    wasm.__wbindgen_free(pointer, length, 1);
    return JSON.parse(json);
  };
  const alive = (pointer: number): number => {
    if (pointer === 0) throw new Error('Pagefind could not read a file of its index');
    return pointer >>> 0;
  };

  let index = alive(wasm.init_pagefind(...give(metadata)));
  index = alive(wasm.set_ranking_weights(index, ...giveText(NO_BONUSES)));
  return {
    load: (content) => { index = alive(wasm.load_index_chunk(index, ...give(content))); },
    search: (tokens, exact) => {
      const texts = [tokens.map(({ key }) => key).join(' '), tokens.map(({ form }) => form).join(' '), '{}', ''];
      const found = take(wasm.search(index, ...texts.flatMap(giveText), false, exact));
      const positions: PagePosition[] = [];
      if (isFound(found)) {
        for (const { p: page, l: places } of found.results) {
          for (const { l: at, w: weight } of places) if (weight === WEIGHT * tokens.length) positions.push({ page, at });
        }
      }
      return positions;
    },
  };
}

function isPagefind(exports: unknown): exports is Exports {
  return typeof exports === 'object' && exports !== null && 'init_pagefind' in exports && 'load_index_chunk' in exports && 'search' in exports;
}

/** Pagefind's answer: pages with their locations (weight and place). */
interface Found {
  results: { p: string; l: { w: number; l: number }[] }[];
}

function isFound(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && 'results' in value && Array.isArray(value.results);
}
