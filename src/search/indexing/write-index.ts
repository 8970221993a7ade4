import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Archive, Briefing } from '../../archive/archive.ts';
import type { LexiconData } from '../data.ts';
import { collectPostings, monthRanges, pagefindFiles, type IndexFile } from './index-files.ts';
import { cardFiles, days, facets } from './cards.ts';
import { indexDigest } from './digest.ts';
import { commonPhrases } from './vocabulary.ts';

/** Pagefind's engine, as its own index names it: for languages that it has no stemmer for. */
export const ENGINE_FILE = 'wasm.unknown.pagefind';

/**
 * Writes the archive's search index below `folder`, in a subfolder named by {@link indexDigest}, unless it is there
 * already from an earlier build. `textOf` reads a briefing's plain text.
 * @returns the subfolder, to be served as `/pagefind/<digest>/`.
 */
export async function writeSearchIndex(archive: Archive, textOf: (briefing: Briefing) => string, folder: string): Promise<string> {
  const digest = indexDigest(archive);
  const target = join(folder, digest);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const inner of ['cards', 'index']) mkdirSync(join(unfinished, inner), { recursive: true });
  for await (const { name, content } of indexFiles(archive, textOf)) writeFileSync(join(unfinished, name), content);
  for (const old of readdirSync(folder)) if (join(folder, old) !== unfinished) rmSync(join(folder, old), { recursive: true });
  renameSync(unfinished, target);
  return target;
}

async function* indexFiles(archive: Archive, textOf: (briefing: Briefing) => string): AsyncGenerator<IndexFile> {
  const months = monthRanges(archive);
  yield { name: ENGINE_FILE, content: await pagefindEngine() };
  yield* cardFiles(archive, months);
  const { topic, person, place } = facets(archive, months);
  const lexicon: LexiconData = {
    glossary: archive.glossary,
    names: { topic: topic.names, person: person.names, place: place.names },
    phrases: commonPhrases(archive),
  };
  yield { name: 'lexicon.json', content: JSON.stringify(lexicon) };
  for (const [kind, { data }] of Object.entries({ topic, person, place })) yield { name: `facets-${kind}.json`, content: JSON.stringify(data) };
  yield { name: 'days.json', content: JSON.stringify(days(archive, months)) };
  const postings = collectPostings(archive, textOf);
  yield { name: 'vocabulary.txt', content: postings.vocabulary().join(' ') };
  yield* pagefindFiles(postings.sorted(), months);
}

/**
 * Pagefind's WebAssembly out of its npm package, as it writes it beside any index of its own.
 * @throws Error with Pagefind's own words when it does not start.
 */
async function pagefindEngine(): Promise<Uint8Array> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
    await index.addCustomRecord({ url: '/', language: 'vi', content: 'x' });
    const { files } = await index.getFiles();
    const engine = files.find(({ path }) => path === ENGINE_FILE);
    if (!engine) throw new Error(`Pagefind wrote no ${ENGINE_FILE}`);
    return engine.content;
  } finally {
    await close();
  }
}
