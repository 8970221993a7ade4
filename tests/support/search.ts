import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'fflate';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import type { Briefing } from '../../src/archive/briefing.ts';
import type { StoredBriefing } from '../../src/schemas/briefing.ts';
import type { GlossaryEntry } from '../../src/schemas/glossary.ts';
import { openArchiveIndex } from '../../src/search/browser/archive-index.ts';
import { find, type FindOptions, type Found, type Hit } from '../../src/search/browser/find.ts';
import { MissingFile, type IndexFiles } from '../../src/search/browser/index-files.ts';
import { collectPostings, monthRanges, namedPlaces, pagefindFiles } from '../../src/search/indexing/index-files.ts';
import { writeSearchIndex } from '../../src/search/indexing/write-index.ts';
import { INDEX_FILES } from '../../src/search/data.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { temporaryFolder } from './build.ts';

/** A briefing in a test: its text, and of the rest what the test is about. */
export interface Text extends Partial<StoredBriefing> {
  text?: string;
}

/** The people, topics, places and indicators that tests' briefings may name. */
const NAMED = {
  people: [{ id: 'bui-quang-hoan', data: { name: 'Bùi Quang Hoàn' } }, { id: 'pham-van-dung', data: { name: 'Phạm Văn Dũng' } }],
  authors: [{ id: 'toa-soan', data: { name: '*' } }],
  topics: [{ id: 'kinh-te', data: { name: 'Kinh tế' } }, { id: 'van-hoa', data: { name: 'Văn hóa' } }],
  indicators: [
    { id: 'san-xuat', data: { name: 'Giá trị sản xuất', unit: 'tỷ đồng', description: 'Giá trị sản xuất.', kind: 'amount' as const, decimals: 1, plan: 'kế hoạch cả năm' } },
    { id: 'chi-tieu', data: { name: 'Chỉ tiêu hoàn thành', unit: 'chỉ tiêu', description: 'Chỉ tiêu hoàn thành.', kind: 'amount' as const, decimals: 0, total: 'tổng số chỉ tiêu' } },
  ],
  places: [{ id: 'xa-ky-xuan', data: { name: 'Kỳ Xuân', kind: 'xã' as const } }, { id: 'huyen-ky-anh', data: { name: 'Kỳ Anh', kind: 'huyện' as const } }],
};

/** Abbreviations of the real glossary. */
export const GLOSSARY: GlossaryEntry[] = [
  { abbreviation: 'NTM', expansion: 'nông thôn mới' },
  { abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' },
  { abbreviation: 'KT-XH', expansion: 'kinh tế - xã hội' },
  { abbreviation: 'TN&MT', expansion: 'Tài nguyên và Môi trường' },
];

/** An archive and how its plain texts are read. */
export interface TestArchive {
  archive: Archive;
  textOf: (briefing: Briefing) => string;
}

/** An archive of texts by name. What a text does not give says nothing that a query could find. */
export function archiveOf(texts: Record<string, Text>, glossary: readonly GlossaryEntry[] = GLOSSARY): TestArchive {
  const briefings = Object.entries(texts).map(([name, given]) => {
    const date = given.date ?? '2020-07-06';
    const nothing = { title: '-', author: '*', summary: '-', participants: [], topics: [], places: [], photos: [], indicators: [], draft: false, sample: false };
    return { id: `${date.slice(0, 7).replace('-', '/')}/${name}`, data: { ...nothing, date, body: name, ...given } };
  });
  return { archive: createArchive({ ...NAMED, briefings, glossary: [...glossary] }), textOf: ({ body }) => texts[body]?.text ?? '' };
}

/** Reads an index's files as a browser would; `read` throws for a file that is not there. */
export function filesFrom(read: (name: string) => Uint8Array): IndexFiles {
  const bytes = (name: string) => {
    try {
      return read(name);
    } catch {
      throw new MissingFile(name, 404);
    }
  };
  const text = (name: string) => new TextDecoder().decode(bytes(name));
  return {
    json: (name, is) => {
      const value: unknown = JSON.parse(text(name));
      return is(value) ? Promise.resolve(value) : Promise.reject(new MissingFile(name, 200));
    },
    text: (name) => Promise.resolve(text(name)),
    packed: (name) => Promise.resolve(gunzipSync(bytes(name)).slice('pagefind_dcd'.length)),
  };
}

/** Writes an archive's index into a folder of its own, as a build does. */
export async function writtenIndex({ archive, textOf }: TestArchive): Promise<IndexFiles> {
  const folder = join(temporaryFolder(), 'search');
  mkdirSync(folder);
  const written = await writeSearchIndex(archive, textOf, folder);
  return filesFrom((name) => readFileSync(join(written, name)));
}

/** Makes Pagefind's files of an archive in memory; the engine is that of any other index. */
export async function madeIndex({ archive, textOf }: TestArchive, other: IndexFiles): Promise<IndexFiles> {
  const contents = new Map<string, Uint8Array | string>();
  for await (const { name, content } of pagefindFiles(collectPostings(archive, textOf).sorted(), monthRanges(archive))) contents.set(name, content);
  const files = filesFrom((name) => {
    const content = contents.get(name);
    if (content !== undefined) return Buffer.from(content);
    throw new Error(`No ${name}`);
  });
  return { ...files, packed: (name) => (name === INDEX_FILES.engine ? other : files).packed(name) };
}

/** What tests ask of an index. */
export interface Search {
  /** The names of the briefings that a query finds, in order. */
  names: (query: string, options?: FindOptions) => Promise<string[]>;
  found: (query: string, options?: FindOptions) => Promise<Found>;
  nameOf: (hit: Hit) => string;
}

/** Opens an archive's index for queries. */
export async function searchIn({ archive }: TestArchive, files: IndexFiles): Promise<Search> {
  const index = await openArchiveIndex(files);
  const lexicon = createLexicon(archive.glossary, namedPlaces(archive));
  const months = new Map(archive.years.flatMap(({ months: of }) => of).map(({ path, briefings }) => [path.slice(1, -1).replace('/', '-'), briefings]));
  const nameOf = ({ month, number }: Hit) => months.get(month)?.[number]?.body ?? `nothing at ${month} ${number}`;
  const found = (query: string, options?: FindOptions) => find(query, index, lexicon, options);
  return { found, nameOf, names: async (query, options) => (await found(query, options)).hits.map(nameOf) };
}

/** Writes the index of some texts and opens it. */
export async function searchTexts(texts: Record<string, Text>, glossary?: readonly GlossaryEntry[]): Promise<Search> {
  const archive = archiveOf(texts, glossary);
  return searchIn(archive, await writtenIndex(archive));
}
