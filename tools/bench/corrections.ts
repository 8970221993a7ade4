import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { answer } from '../../src/search/browser/answer.ts';
import { archiveData, type ArchiveData } from '../../src/search/browser/archive-data.ts';
import { isEvidence } from '../../src/search/browser/hits.ts';
import { MissingFile, type IndexFiles } from '../../src/search/browser/index-files.ts';
import { EMPTY_STATE } from '../../src/search/browser/query-state.ts';
import { writeSearchIndex } from '../../src/search/indexing/write-index.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { seededRandom } from '../sample/random.ts';
import { temporaryFolder } from '../site/build.ts';
import { drawPhrases } from './phrases.ts';
import { MISSPELLINGS, misspell } from './misspellings.ts';
import { pageTexts, readArchive } from './texts.ts';

/** Queries drawn of each kind of mistake. */
const DRAWN = 200;
/** Briefings of the sample archive whose words are misspelt. */
const BRIEFINGS = 300;

/**
 * Returns a table of how many misspelt phrases of a sample archive search mends: the right phrase
 * is what it searched for, or its first and only suggestion.
 */
export async function correctionsTable(drawn = DRAWN): Promise<string> {
  const folder = temporaryFolder();
  const [content, cacheDir] = [join(folder, 'content'), join(folder, 'cache')];
  await writeSampleArchive(BRIEFINGS, content);
  const texts = await readArchive(content, cacheDir);
  const { root } = await writeSearchIndex(texts.archive, texts.textOf, {
    cacheDir,
    folder,
    existing: new Set(),
  });
  const data = archiveData(filesIn(folder), () => Promise.resolve(root));
  const pages = pageTexts(texts);
  const phrases = [3, 4, 5, 6, 7, 8].flatMap((seed) => drawPhrases(pages, seed));
  const rows = [
    '| misspelt query | cases | mended | of 100 (goal: 80) |',
    '| --- | --- | --- | --- |',
  ];
  const wrongs: string[] = [];
  for (const kind of Object.keys(MISSPELLINGS)) {
    const cases = casesOf(kind, phrases).slice(0, drawn);
    let right = 0;
    for (const { query, meant } of cases) {
      const found = await mended(query, data);
      if (found === meant || (found === query && withI(query) === withI(meant))) right += 1;
      else wrongs.push(`${kind}: ${query} is taken for ${found}, not ${meant}`);
    }
    rows.push(
      `| ${kind} | ${cases.length} | ${right} | ${((right * 100) / cases.length).toFixed(0)} |`,
    );
  }
  return [...rows, '', ...wrongs].join('\n');
}

/** One mistake of a kind in each phrase that can have one, in random order. */
function casesOf(kind: string, phrases: readonly string[]): { query: string; meant: string }[] {
  const random = seededRandom(17);
  return phrases.flatMap((meant) => {
    const queries = misspell(meant, kind);
    return queries.length > 0 ? [{ query: random.pick(queries), meant }] : [];
  });
}

/** What search takes a query for. */
async function mended(query: string, data: ArchiveData): Promise<string> {
  const { correction, hits } = await answer({ ...EMPTY_STATE, query }, data);
  if (correction) return correction.query;
  return hits.some((hit) => isEvidence(hit, query)) ? query : '(nothing)';
}

/** i and y need no correction: a query finds what is spelled either way. */
function withI(text: string): string {
  return Array.from(text.normalize('NFD'), (letter) => (letter === 'y' ? 'i' : letter)).join('');
}

/** Reads the files of an index. */
function filesIn(folder: string): IndexFiles {
  const read = (name: string) =>
    readFile(join(folder, name)).catch(() => {
      throw new MissingFile(name, 404);
    });
  return {
    json: async (name, is) => {
      const value: unknown = JSON.parse((await read(name)).toString());
      if (!is(value)) throw new MissingFile(name, 200);
      return value;
    },
    text: async (name) => (await read(name)).toString(),
    binary: async (name) =>
      new Uint8Array(gunzipSync(await read(name)).subarray('pagefind_dcd'.length)),
  };
}
