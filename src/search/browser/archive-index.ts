import { isRecord } from '../../schemas/is-record.ts';
import { fileFor, unpackFileTable, type FileTable } from '../file-table.ts';
import { INDEX_FILES, type IndexRoot } from '../data.ts';
import type { MonthKey, Token } from '../layout.ts';
import { MissingFile, type IndexFiles } from './index-files.ts';
import { once, onceEach } from './once.ts';
import { MAX_WORDS_PER_REQUEST, startPagefind, type PagefindEngine } from './pagefind.ts';

/**
 * A position that all tokens of a query share: the month, and the position within it (layout.ts).
 */
export interface IndexPosition {
  month: MonthKey;
  at: number;
}

/** The archive's Pagefind index. Files are fetched when a query needs them. */
export interface ArchiveIndex {
  /**
   * Returns every position that all `tokens` share (at most {@link MAX_WORDS_PER_REQUEST}; the rest
   * are ignored); with `exact`, diacritics must match as well.
   * @throws MissingFile if a file or the engine cannot be loaded; the next call retries it.
   */
  find: (tokens: readonly Token[], options: { exact: boolean }) => Promise<IndexPosition[]>;
}

/**
 * Opens the index. The engine loads beside the files of the first query, which do not wait for it.
 */
export function openArchiveIndex(files: IndexFiles, root: IndexRoot): ArchiveIndex {
  const startEngine = once(async () => {
    const [wasm, metadata] = await Promise.all([
      files.binary(root.engine),
      files.binary(root.metadata),
    ]);
    return startPagefind(wasm, metadata).catch(() => startWithoutWasm(metadata));
  });
  // A failure is only reported when the reader searches.
  startEngine().catch(() => undefined);
  const sections = unpackFileTable(root.sections);
  const sectionAt = onceEach(async (name: string) =>
    unpackFileTable(await files.json(INDEX_FILES.section(name), isFileTable)),
  );
  const loadWords = onceEach(async (name: string) => {
    const [engine, words] = await Promise.all([
      startEngine(),
      files.binary(INDEX_FILES.words(name)),
    ]);
    engine.load(words);
  });
  const loadFileFor = async ({ key }: Token): Promise<void> => {
    const section = fileFor(key, sections);
    const file = section && fileFor(key, await sectionAt(section));
    if (file) await loadWords(file);
  };
  return {
    find: async (tokens, { exact }) => {
      const words = distinct(tokens, exact).slice(0, MAX_WORDS_PER_REQUEST);
      if (words.length === 0) return [];
      const [engine] = await Promise.all([startEngine(), ...words.map(loadFileFor)]);
      return engine.search(words, exact).map(({ page, at }) => ({ month: page, at }));
    },
  };
}

/** Old browsers, and those whose owner forbids WebAssembly, search in plain script. */
async function startWithoutWasm(metadata: Uint8Array): Promise<PagefindEngine> {
  const { startPlainEngine } = await import('./plain-engine.ts').catch(() => {
    throw new MissingFile('plain-engine');
  });
  return startPlainEngine(metadata);
}

function isFileTable(value: unknown): value is FileTable {
  return isRecord(value) && Array.isArray(value['from']) && typeof value['names'] === 'string';
}

function distinct(tokens: readonly Token[], exact: boolean): Token[] {
  return [...new Map(tokens.map((token) => [exact ? token.form : token.key, token])).values()];
}
