import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/list-files.ts';
import { indexDigest } from '../../../src/search/indexing/digest.ts';
import { writeSearchIndex } from '../../../src/search/indexing/write-index.ts';
import { temporaryFolder } from '../../support/build.ts';
import { archiveOf, type Text } from '../../support/search.ts';

async function write(texts: Record<string, Text>, folder = join(temporaryFolder(), 'search')) {
  const { archive, textOf } = archiveOf(texts);
  mkdirSync(folder, { recursive: true });
  return { folder, archive, written: await writeSearchIndex(archive, textOf, folder) };
}

const TEXTS: Record<string, Text> = { a: { date: '2020-07-06', title: 'Kỳ Anh', text: 'họp' }, b: { date: '2020-06-01', topics: ['kinh-te'] } };

describe('the search index on disk', () => {
  it('holds the engine, its files, and the data of the page', async () => {
    const { written, archive } = await write(TEXTS);
    expect(basename(written)).toBe(indexDigest(archive));
    expect(listFiles(written).map(({ path }) => path).sort()).toEqual([
      'cards/2020-06-0.json', 'cards/2020-07-0.json', 'contents.json', 'days.json', 'facets-person.json', 'facets-place.json', 'facets-topic.json', 'index/0.pf_index', 'lexicon.json', 'pagefind.pf_meta', 'vocabulary.txt', 'wasm.unknown.pagefind',
    ]);
    expect(readFileSync(join(written, 'vocabulary.txt'), 'utf8')).toBe('anh kỳ họp kinh tế');
    expect(JSON.parse(readFileSync(join(written, 'lexicon.json'), 'utf8'))).toMatchObject({ names: { topic: [{ id: 'kinh-te', count: 1 }], person: [], place: [] }, phrases: [] });
  });

  it('is kept while nothing changes, and takes the place of an older one', async () => {
    const { folder, written } = await write(TEXTS);
    const { ino } = statSync(written, { bigint: true });
    expect((await write(TEXTS, folder)).written).toBe(written);
    expect(statSync(written, { bigint: true }).ino).toBe(ino);
    const changed = await write({ ...TEXTS, b: { date: '2020-06-02' } }, folder);
    expect(changed.written).not.toBe(written);
    expect(readdirSync(folder)).toEqual([basename(changed.written)]);
  });

  it('is the same bytes for the same archive', async () => {
    const [one, other] = [await write(TEXTS), await write(TEXTS)];
    for (const { path } of listFiles(one.written)) expect(readFileSync(join(one.written, path)).equals(readFileSync(join(other.written, path)))).toBe(true);
  });

  it('has another name when a title, a name, a text or an abbreviation changes', () => {
    const digest = (texts: Record<string, Text>, glossary?: { abbreviation: string; expansion: string }[]) => indexDigest(archiveOf(texts, glossary).archive);
    const names = [digest(TEXTS), digest({ ...TEXTS, a: { ...TEXTS['a'], title: 'Khác' } }), digest({ ...TEXTS, a: { ...TEXTS['a'], body: 'another text' } }), digest({ ...TEXTS, b: { topics: ['van-hoa'] } }), digest(TEXTS, [])];
    expect(new Set(names).size).toBe(names.length);
    expect(digest(TEXTS)).toBe(names[0]);
  });
});
