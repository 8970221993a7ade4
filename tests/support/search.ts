import { definedAbbreviations } from '../../src/vietnamese/defined-abbreviations.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import type { Briefing } from '../../src/archive/briefing.ts';
import type { StoredBriefing } from '../../src/schemas/briefing.ts';
import type { GlossaryEntry } from '../../src/schemas/glossary.ts';
import { openArchiveIndex } from '../../src/search/browser/archive-index.ts';
import { find, type FindOptions, type FindResult } from '../../src/search/browser/find.ts';
import type { Hit } from '../../src/search/browser/hits.ts';
import { MissingFile, type IndexFiles } from '../../src/search/browser/index-files.ts';
import type { IndexRoot } from '../../src/search/data.ts';
import type { IndexFile } from '../../src/search/indexing/index-file.ts';
import { indexFiles } from '../../src/search/indexing/index-files.ts';
import { indexWords, lexiconFor } from '../../src/search/indexing/index-words.ts';
import { monthsOf } from '../../src/search/indexing/months.ts';
import { NO_WORDS } from '../../src/search/indexing/words.ts';
import { writeSearchIndex } from '../../src/search/indexing/write-index.ts';
import { searchedAbbreviations } from '../../src/search/abbreviations.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/** A briefing in a test: its text, and the fields that are relevant to the test. */
export interface Text extends Partial<StoredBriefing> {
  text?: string;
}

/** The people, topics, places and indicators to which test briefings may refer. */
const COLLECTIONS = {
  people: [
    { id: 'bui-quang-hoan', data: { name: 'Bùi Quang Hoàn' } },
    { id: 'pham-van-dung', data: { name: 'Phạm Văn Dũng' } },
  ],
  authors: [{ id: 'toa-soan', data: { name: '*' } }],
  topics: [
    { id: 'kinh-te', data: { name: 'Kinh tế' } },
    { id: 'van-hoa', data: { name: 'Văn hóa' } },
  ],
  indicators: [
    {
      id: 'san-xuat',
      data: {
        name: 'Giá trị sản xuất',
        unit: 'tỷ đồng',
        description: 'Giá trị sản xuất.',
        kind: 'amount' as const,
        decimals: 1,
        plan: 'kế hoạch cả năm',
      },
    },
    {
      id: 'chi-tieu',
      data: {
        name: 'Chỉ tiêu hoàn thành',
        unit: 'chỉ tiêu',
        description: 'Chỉ tiêu hoàn thành.',
        kind: 'amount' as const,
        decimals: 0,
        total: 'tổng số chỉ tiêu',
      },
    },
  ],
  places: [
    { id: 'xa-ky-xuan', data: { name: 'Kỳ Xuân', kind: 'xã' as const } },
    { id: 'huyen-ky-anh', data: { name: 'Kỳ Anh', kind: 'huyện' as const } },
  ],
};

/** Abbreviations of the real glossary. */
export const GLOSSARY: GlossaryEntry[] = [
  { abbreviation: 'NTM', expansion: 'nông thôn mới' },
  { abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' },
  { abbreviation: 'KT-XH', expansion: 'kinh tế - xã hội' },
  { abbreviation: 'TN&MT', expansion: 'Tài nguyên và Môi trường' },
];

/** An archive and a function that reads its plain texts. */
export interface TestArchive {
  archive: Archive;
  textOf: (briefing: Briefing) => string;
}

/** Creates an archive of texts by name. Missing fields have values that no query matches. */
export function archiveOf(
  texts: Record<string, Text>,
  glossary: readonly GlossaryEntry[] = GLOSSARY,
): TestArchive {
  const briefings = Object.entries(texts).map(([name, fields]) => {
    const date = fields.date ?? '2020-07-06';
    const defaults = {
      title: '-',
      author: '*',
      summary: '-',
      participants: [],
      topics: [],
      places: [],
      photos: [],
      indicators: [],
      corrections: [],
      draft: false,
      sample: false,
      abbreviations: definedAbbreviations(fields.text ?? ''),
    };
    return {
      id: `${date.slice(0, 7).replace('-', '/')}/${name}`,
      data: { ...defaults, date, body: name, ...fields },
    };
  });
  return {
    archive: createArchive({ ...COLLECTIONS, briefings, glossary: [...glossary] }),
    textOf: ({ body }) => texts[body]?.text ?? '',
  };
}

/** A search index as read by the page. */
export interface TestIndex {
  root: IndexRoot;
  files: IndexFiles;
}

/** Reads the files of an index like a browser; `read` throws for a missing file. */
function filesFrom(read: (name: string) => Promise<Uint8Array>): IndexFiles {
  const bytes = (name: string) =>
    read(name).catch(() => {
      throw new MissingFile(name, 404);
    });
  const text = async (name: string) => new TextDecoder().decode(await bytes(name));
  return {
    json: async (name, is) => {
      const value: unknown = JSON.parse(await text(name));
      if (!is(value)) throw new MissingFile(name, 200);
      return value;
    },
    text,
    binary: async (name) => gunzipSync(await bytes(name)).slice('pagefind_dcd'.length),
  };
}

/** Writes the index of an archive into a new folder, like a build. */
export async function writtenIndex({ archive, textOf }: TestArchive): Promise<TestIndex> {
  const folder = temporaryFolder();
  const { root } = await writeSearchIndex(archive, textOf, {
    cacheDir: join(folder, 'cache'),
    folder,
    existing: new Set(),
  });
  return { root, files: filesFrom((name) => readFile(join(folder, name))) };
}

/** Serves the files of an index in memory, with the engine of another index. */
export function filesOf(indexed: readonly IndexFile[], other: TestIndex): IndexFiles {
  const contents = new Map(indexed.map(({ name, content }) => [name, content]));
  const files = filesFrom(async (name) => {
    const content = contents.get(name);
    if (content === undefined) throw new Error(`No ${name}`);
    return typeof content === 'function' ? content() : Buffer.from(content);
  });
  return {
    ...files,
    binary: (name) => (name === other.root.engine ? other.files : files).binary(name),
  };
}

/** Creates the index of an archive in memory, with the engine of another index. */
export function madeIndex({ archive, textOf }: TestArchive, other: TestIndex): TestIndex {
  const { root, files } = indexFiles(
    archive,
    indexWords(archive, textOf, lexiconFor(archive), NO_WORDS).bytes,
    new Uint8Array(),
  );
  return { root: { ...root, engine: other.root.engine }, files: filesOf(files, other) };
}

/** The same index for a browser that cannot run its WebAssembly. */
export function withoutWasm({ root, files }: TestIndex): TestIndex {
  return {
    root,
    files: {
      ...files,
      binary: async (name) => (name === root.engine ? new Uint8Array([0]) : files.binary(name)),
    },
  };
}

/** Queries on an index. */
export interface Search {
  /** The names of the matching briefings, in order. */
  names: (query: string, options?: FindOptions) => Promise<string[]>;
  found: (query: string, options?: FindOptions) => Promise<FindResult>;
  nameOf: (hit: Hit) => string;
}

/** Opens an archive's index for queries. */
export function searchIn({ archive }: TestArchive, { root, files }: TestIndex): Search {
  const index = openArchiveIndex(files, root);
  const named = archive.groups.place.filter(({ briefings }) => briefings.length > 0);
  const lexicon = createLexicon(
    searchedAbbreviations(archive),
    named.map(({ name }) => name),
  );
  const months = new Map(monthsOf(archive).map(({ key, briefings }) => [key, briefings]));
  const nameOf = ({ month, number }: Hit) =>
    months.get(month)?.[number]?.body ?? `nothing at ${month} ${number}`;
  const found = (query: string, options?: FindOptions) => find(query, index, lexicon, options);
  return {
    found,
    nameOf,
    names: async (query, options) => (await found(query, options)).hits.map(nameOf),
  };
}

/** Writes the index of some texts and opens it. */
export async function searchTexts(
  texts: Record<string, Text>,
  glossary?: readonly GlossaryEntry[],
): Promise<Search> {
  const archive = archiveOf(texts, glossary);
  return searchIn(archive, await writtenIndex(archive));
}
