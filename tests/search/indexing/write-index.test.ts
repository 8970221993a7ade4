import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/cache/list-files.ts';
import { writeSearchIndex, type WrittenIndex } from '../../../src/search/indexing/write-index.ts';
import { temporaryFolder } from '../../../tools/site/build.ts';
import { archiveOf, type Text } from '../../support/search.ts';

interface Written extends WrittenIndex {
  cacheDir: string;
  folder: string;
  /** The names of the files that were written. */
  wrote: string[];
}

async function write(
  texts: Record<string, Text>,
  {
    last,
    glossary,
  }: { last?: Written; glossary?: { abbreviation: string; expansion: string }[] } = {},
): Promise<Written> {
  const { archive, textOf } = archiveOf(texts, glossary);
  const folder = temporaryFolder();
  const cacheDir = last?.cacheDir ?? temporaryFolder();
  const written = await writeSearchIndex(archive, textOf, {
    cacheDir,
    folder,
    existing: new Set(last?.names),
  });
  return { ...written, cacheDir, folder, wrote: listFiles(folder).map(({ path }) => path) };
}

const TEXTS: Record<string, Text> = {
  a: { date: '2020-07-06', title: 'Kỳ Anh', text: 'họp' },
  b: { date: '2019-06-01', topics: ['kinh-te'] },
};

describe('the search index on disk', () => {
  it('contains exactly the files that its root names: the engine, its files, and the page’s data', async () => {
    const { root, names, folder, wrote } = await write(TEXTS);
    expect(wrote).toEqual(names.toSorted());
    const { engine, metadata, lexicon, vocabulary, days, facets, cards } = root;
    expect(wrote).toEqual(
      expect.arrayContaining([
        engine,
        metadata,
        lexicon,
        vocabulary,
        days,
        ...Object.values(facets),
        `cards/2020-${cards['2020'] ?? ''}/07-0.json`,
      ]),
    );
    expect(wrote.filter((name) => name.startsWith('words/'))).toHaveLength(1);
    expect(wrote).toHaveLength(12);
    expect(readFileSync(join(folder, root.vocabulary), 'utf8')).toBe('anh kỳ họp kinh tế');
    expect(JSON.parse(readFileSync(join(folder, root.lexicon), 'utf8'))).toMatchObject({
      names: {
        topic: [
          { id: 'kinh-te', count: 1 },
          { id: 'van-hoa', count: 0 },
        ],
        person: [],
        place: [
          { id: 'huyen-ky-anh', count: 0 },
          { id: 'xa-ky-xuan', count: 0 },
        ],
      },
      phrases: [],
    });
  });

  it('is rewritten only where it changes, because file names depend on content', async () => {
    const first = await write(TEXTS);
    expect((await write(TEXTS, { last: first })).wrote).toEqual([]);
    const changed = await write(
      { ...TEXTS, b: { date: '2019-06-02', topics: ['kinh-te'] } },
      { last: first },
    );
    const stems = changed.wrote.map((name) => name.replace(/-?\w{10}(?=[./])/u, ''));
    expect(stems.sort()).toEqual([
      'cards/2019/06-0.json',
      'days.json',
      'sections/.json',
      'words/.pf_index',
    ]);
    for (const name of ['engine', 'metadata', 'lexicon', 'vocabulary'] as const)
      expect(changed.root[name]).toBe(first.root[name]);
  });

  it('is byte-identical for the same archive, whatever was written before', async () => {
    const [one, other] = [await write(TEXTS), await write({ ...TEXTS, c: { text: 'bàn' } })];
    const back = await write(TEXTS, { last: { ...other, names: [] } });
    expect(back.root).toEqual(one.root);
    expect(back.wrote).toEqual(one.wrote);
    for (const name of one.wrote)
      expect(
        readFileSync(join(back.folder, name)).equals(readFileSync(join(one.folder, name))),
      ).toBe(true);
  });

  it('rereads all texts when an abbreviation or a place changes, or the cache is damaged', async () => {
    const glossary = [{ abbreviation: 'NTĐ', expansion: 'nông thôn đẹp' }];
    const first = await write({ a: { text: 'xây dựng nông thôn đẹp' } }, { glossary });
    const without = await write(
      { a: { text: 'xây dựng nông thôn đẹp' } },
      { last: first, glossary: [] },
    );
    expect(without.root.sections).not.toEqual(first.root.sections);
    expect(without.root).toEqual(
      (await write({ a: { text: 'xây dựng nông thôn đẹp' } }, { glossary: [] })).root,
    );
    const { size } = statSync(join(first.cacheDir, 'search-words'));
    truncateSync(join(first.cacheDir, 'search-words'), size - 3);
    const again = await write({ a: { text: 'xây dựng nông thôn đẹp' } }, { last: first, glossary });
    expect(again.root).toEqual(first.root);
  });
});
