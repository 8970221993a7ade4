import { INDEX_FILES } from '../data.ts';
import type { MonthKey, Token } from '../layout.ts';
import type { IndexFiles } from './index-files.ts';
import { MOST_WORDS, startPagefind, type PagefindEngine } from './pagefind.ts';

/** A position at which all the words asked for stand: its month, and the position there (layout.ts). */
export interface Place {
  month: MonthKey;
  at: number;
}

/** Pagefind over the archive's index, which it fetches file by file as queries need them. */
export interface ArchiveIndex {
  /**
   * Every position where all of `tokens` stand together (at most {@link MOST_WORDS}, the rest are not looked at); with
   * `exact` only where their diacritics are just these.
   * @throws MissingFile when a file of the index does not load. Asked again, it is fetched again.
   */
  find: (tokens: readonly Token[], options: { exact: boolean }) => Promise<Place[]>;
}

/**
 * Starts the engine on the index that `files` reads.
 * @throws MissingFile, and whatever the browser says when it refuses WebAssembly.
 */
export async function openArchiveIndex(files: IndexFiles): Promise<ArchiveIndex> {
  const [wasm, metadata] = await Promise.all([files.packed(INDEX_FILES.engine), files.packed(INDEX_FILES.metadata)]);
  const engine = await startPagefind(wasm, metadata);
  return {
    find: async (tokens, { exact }) => {
      const words = distinct(tokens, exact).slice(0, MOST_WORDS);
      if (words.length === 0) return [];
      await loadFilesFor(engine, files, words);
      return engine.search(words, exact).map(({ page, at }) => ({ month: page, at }));
    },
  };
}

async function loadFilesFor(engine: PagefindEngine, files: IndexFiles, words: readonly Token[]): Promise<void> {
  await Promise.all(
    engine.filesFor(words).map(async (name) => {
      engine.load(name, await files.packed(INDEX_FILES.words(name)));
    }),
  );
}

function distinct(tokens: readonly Token[], exact: boolean): Token[] {
  return [...new Map(tokens.map((token) => [exact ? token.form : token.key, token])).values()];
}
