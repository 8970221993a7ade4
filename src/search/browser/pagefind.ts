import type { Token } from '../layout.ts';

/** A position on one of Pagefind's pages. */
export interface PagePosition {
  page: string;
  at: number;
}

/**
 * Pagefind's search engine, driven directly through its WebAssembly.
 *
 * Pagefind's own script is not used: when a file of the index fails to load, it returns partial
 * results (a reader would see "nothing found"); it refetches its entry file on every visit; and it
 * does not expose how many words match at a position, which phrase search here relies on. It is
 * also 12 kB of the 200 that a query may cost.
 */
export interface PagefindEngine {
  /** Loads an index file. */
  load: (content: Uint8Array) => void;
  /**
   * Returns every position that all tokens share; with `exact`, diacritics must match as well.
   * Their index files must be loaded; the tokens must be distinct, and at most
   * {@link MAX_WORDS_PER_REQUEST}.
   */
  search: (tokens: readonly Token[], exact: boolean) => PagePosition[];
}

/**
 * The WebAssembly's exports. Source: pagefind_web/src/lib.rs, release 1.6.0, and wasm-bindgen's
 * conventions.
 */
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

/**
 * Pagefind's weight of a word for which the index states none; the weights of words at the same
 * position add up.
 */
const DEFAULT_WEIGHT = 25;
/**
 * Pagefind's relevance scores are not used. Without these bonuses they are integers: serializing
 * the fractions of fifty thousand positions takes most of a search (xã Kỳ: 190 ms, and 46 without
 * them).
 */
const RANKING_WEIGHTS = JSON.stringify({ term_similarity: 0, diacritic_similarity: 0 });
/** Weights saturate at 255, so more words than this at one position cannot be counted. */
export const MAX_WORDS_PER_REQUEST = 10;

/**
 * Instantiates the engine.
 * @throws if WebAssembly is blocked or the metadata is invalid.
 */
export async function startPagefind(
  wasm: Uint8Array<ArrayBuffer>,
  metadata: Uint8Array,
): Promise<PagefindEngine> {
  const instanceRef: { exports?: Exports } = {};
  const imports = {
    './pagefind_web_bg.js': {
      // wasm-bindgen's table of JavaScript values starts with these constants.
      __wbindgen_init_externref_table: () => {
        const table = instanceRef.exports?.__wbindgen_externrefs;
        if (!table) return;
        const offset = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, index) => {
          table.set(offset + index, value);
        });
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  if (!isPagefind(instance.exports)) throw new Error('This is not Pagefind’s WebAssembly');
  instanceRef.exports = instance.exports;
  instance.exports.__wbindgen_start();
  return createEngine(instance.exports, metadata);
}

function createEngine(wasm: Exports, metadata: Uint8Array): PagefindEngine {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  const copyIn = (bytes: Uint8Array): [number, number] => {
    const pointer = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  };
  const copyTextIn = (text: string) => copyIn(encoder.encode(text));
  const readJson = ([pointer, length]: [number, number]): unknown => {
    const json = decoder.decode(new Uint8Array(wasm.memory.buffer, pointer >>> 0, length));
    wasm.__wbindgen_free(pointer, length, 1);
    return JSON.parse(json);
  };
  const nonNull = (pointer: number): number => {
    if (pointer === 0) throw new Error('Pagefind could not read a file of its index');
    return pointer >>> 0;
  };

  let index = nonNull(wasm.init_pagefind(...copyIn(metadata)));
  index = nonNull(wasm.set_ranking_weights(index, ...copyTextIn(RANKING_WEIGHTS)));
  return {
    load: (content) => {
      index = nonNull(wasm.load_index_chunk(index, ...copyIn(content)));
    },
    search: (tokens, exact) => {
      const texts = [
        tokens.map(({ key }) => key).join(' '),
        tokens.map(({ form }) => form).join(' '),
        '{}',
        '',
      ];
      const result = readJson(wasm.search(index, ...texts.flatMap(copyTextIn), false, exact));
      const positions: PagePosition[] = [];
      if (isPagefindResult(result)) {
        for (const { p: page, l: locations } of result.results) {
          for (const { l: at, w: weight } of locations)
            if (weight === DEFAULT_WEIGHT * tokens.length) positions.push({ page, at });
        }
      }
      return positions;
    },
  };
}

function isPagefind(exports: unknown): exports is Exports {
  return (
    typeof exports === 'object' &&
    exports !== null &&
    'init_pagefind' in exports &&
    'load_index_chunk' in exports &&
    'search' in exports
  );
}

/** Pagefind's result: pages (`p`) with their locations (`l`: weight and position). */
interface PagefindResult {
  results: { p: string; l: { w: number; l: number }[] }[];
}

function isPagefindResult(value: unknown): value is PagefindResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    'results' in value &&
    Array.isArray(value.results)
  );
}
