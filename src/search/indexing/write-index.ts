import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Archive } from '../../archive/archive.ts';
import { keptFolder } from '../../cache/sealed-folder.ts';
import type { Briefing } from '../../archive/briefing.ts';
import { INDEX_FILES, SEARCH_KINDS, type LexiconData } from '../data.ts';
import { collectPostings, monthRanges, pagefindFiles, type IndexFile } from './index-files.ts';
import { cardFiles, days, facets } from './cards.ts';
import { indexDigest } from './digest.ts';
import { commonPhrases } from './vocabulary.ts';

/**
 * Writes the archive's search index below `folder`, in a subfolder named by {@link indexDigest}, unless it is there,
 * undamaged, from an earlier build. `textOf` reads a briefing's plain text.
 * @returns the subfolder, to be served as `/pagefind/<digest>/`.
 */
export async function writeSearchIndex(archive: Archive, textOf: (briefing: Briefing) => string, folder: string): Promise<string> {
  return keptFolder(folder, indexDigest(archive), async (unfinished) => {
    for (const inner of ['cards', 'index']) mkdirSync(join(unfinished, inner), { recursive: true });
    for await (const { name, content } of indexFiles(archive, textOf)) writeFileSync(join(unfinished, name), content);
  });
}

async function* indexFiles(archive: Archive, textOf: (briefing: Briefing) => string): AsyncGenerator<IndexFile> {
  const months = monthRanges(archive);
  yield { name: INDEX_FILES.engine, content: await pagefindEngine() };
  yield* cardFiles(archive, months);
  const named = facets(archive, months);
  const lexicon: LexiconData = {
    glossary: archive.glossary,
    names: { topic: named.topic.names, person: named.person.names, place: named.place.names },
    phrases: commonPhrases(archive),
  };
  yield { name: INDEX_FILES.lexicon, content: JSON.stringify(lexicon) };
  for (const kind of SEARCH_KINDS) yield { name: INDEX_FILES.facet(kind), content: JSON.stringify(named[kind].data) };
  yield { name: INDEX_FILES.days, content: JSON.stringify(days(archive, months)) };
  const postings = collectPostings(archive, textOf);
  yield { name: INDEX_FILES.vocabulary, content: postings.vocabulary().join(' ') };
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
    const engine = files.find(({ path }) => path === INDEX_FILES.engine);
    if (!engine) throw new Error(`Pagefind wrote no ${INDEX_FILES.engine}`);
    // Packed again without a file's name in its head, as the browser expects of all of the index (src/search/browser/index-files.ts).
    return gzipSync(gunzipSync(engine.content), { level: 9 });
  } finally {
    await close();
  }
}
