import { fileName, fileOf, unpackContents } from '../contents.ts';
import { INDEX_FILES } from '../data.ts';
import type { MonthKey, Token } from '../layout.ts';
import type { IndexFiles } from './index-files.ts';
import { MOST_WORDS, startPagefind } from './pagefind.ts';

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
  const [wasm, metadata, packedContents] = await Promise.all([
    files.packed(INDEX_FILES.engine),
    files.packed(INDEX_FILES.metadata),
    files.json(INDEX_FILES.contents, isTexts),
  ]);
  const engine = await startPagefind(wasm, metadata);
  const contents = unpackContents(packedContents);
  const loaded = new Set<number>();
  const loadFilesFor = async (words: readonly Token[]): Promise<void> => {
    const missing = new Set(words.map(({ key }) => fileOf(key, contents)).filter((number) => number >= 0 && !loaded.has(number)));
    await Promise.all(
      Array.from(missing, async (number) => {
        const content = await files.packed(INDEX_FILES.words(fileName(number)));
        // Another query may have waited for the same file.
        if (!loaded.has(number)) engine.load(content);
        loaded.add(number);
      }),
    );
  };
  return {
    find: async (tokens, { exact }) => {
      const words = distinct(tokens, exact).slice(0, MOST_WORDS);
      if (words.length === 0) return [];
      await loadFilesFor(words);
      return engine.search(words, exact).map(({ page, at }) => ({ month: page, at }));
    },
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function distinct(tokens: readonly Token[], exact: boolean): Token[] {
  return [...new Map(tokens.map((token) => [exact ? token.form : token.key, token])).values()];
}
