import { describe, expect, it } from 'vitest';
import { archiveData } from '../../../src/search/browser/archive-data.ts';
import { MissingFile, type IndexFiles } from '../../../src/search/browser/index-files.ts';
import { singleToken } from '../../../src/search/layout.ts';
import { CARDS_PER_FILE } from '../../../src/search/data.ts';
import { archiveOf, writtenIndex } from '../../support/search.ts';

const KY = singleToken({ key: 'ky', form: 'kỳ' });

/** An index that records fetches, and whose files can be made to fail. */
async function watchedIndex() {
  const { files, root } = await writtenIndex(
    archiveOf({ a: { title: 'Kỳ Anh', topics: ['kinh-te'] } }),
  );
  const fetched: string[] = [];
  const failing = new Set<string>();
  const fetch = async <Value>(name: string, value: () => Promise<Value>): Promise<Value> => {
    fetched.push(name);
    if (failing.has(name)) throw new MissingFile(name);
    return value();
  };
  const watchedFiles: IndexFiles = {
    json: (name, is) => fetch(name, () => files.json(name, is)),
    text: (name) => fetch(name, () => files.text(name)),
    binary: (name) => fetch(name, () => files.binary(name)),
  };
  return { data: archiveData(watchedFiles, () => Promise.resolve(root)), root, fetched, failing };
}

describe('data of the search page', () => {
  it('is fetched on demand, and only once', async () => {
    const { data, root, fetched } = await watchedIndex();
    expect(fetched).toEqual([]);
    await Promise.all([
      data.lexicon(),
      data.lexicon(),
      data.facet('topic'),
      data.vocabulary(),
      data.days(),
    ]);
    await Promise.all([data.lexicon(), data.facet('topic'), data.vocabulary(), data.days()]);
    expect(fetched.sort()).toEqual([root.days, root.lexicon, root.facets.topic, root.vocabulary]);
  });

  it('of the index is fetched once: only the section of the file table and the files that a query needs', async () => {
    const { data, root, fetched } = await watchedIndex();
    const index = await data.index();
    expect(fetched.sort()).toEqual([root.engine, root.metadata].sort());
    expect(await index.find([KY], { exact: false })).toEqual([
      { month: '2020-07', at: 0 },
      { month: '2020-07', at: 1 },
    ]);
    await index.find([KY], { exact: true });
    expect(fetched.slice(2)).toEqual([
      expect.stringMatching(/^sections\/\w{10}\.json$/u),
      expect.stringMatching(/^words\/\w{10}\.pf_index$/u),
    ]);
  });

  it('of results is fetched once, in files of eight results of a month', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: CARDS_PER_FILE + 1 }, (_none, number) => [
        `b${number}`,
        { date: `2020-07-${String(number + 1).padStart(2, '0')}`, title: `Tin ${number}` },
      ]),
    );
    const { files, root } = await writtenIndex(archiveOf(texts));
    const fetched: string[] = [];
    const data = archiveData(
      {
        ...files,
        json: (name, is) => {
          fetched.push(name);
          return files.json(name, is);
        },
      },
      () => Promise.resolve(root),
    );
    const cards = await Promise.all(
      [CARDS_PER_FILE, 0, 7].map((number) => data.card({ month: '2020-07', number, rank: 0 })),
    );
    expect(cards.map(({ title }) => title)).toEqual([`Tin ${CARDS_PER_FILE}`, 'Tin 0', 'Tin 7']);
    expect(fetched).toEqual(
      [1, 0].map((number) => `cards/2020-${root.cards['2020'] ?? ''}/07-${number}.json`),
    );
  });

  it.each(['lexicon', 'vocabulary', 'days'] as const)(
    'is fetched again after the %s failed to load',
    async (part) => {
      const { data, root, failing } = await watchedIndex();
      const load = () =>
        Promise.all([data.lexicon(), data.vocabulary(), data.facet('topic'), data.days()]);
      failing.add(root[part]);
      await expect(load()).rejects.toBeInstanceOf(MissingFile);
      failing.clear();
      await expect(load()).resolves.toHaveLength(4);
    },
  );

  it('is fetched again after a file of the index failed to load, rather than reporting no results', async () => {
    const { data, root, fetched, failing } = await watchedIndex();
    failing.add(root.metadata);
    const index = await data.index();
    await expect(index.find([KY], { exact: false })).rejects.toBeInstanceOf(MissingFile);
    failing.clear();
    await index.find([KY], { exact: false });
    for (const name of fetched.splice(0).filter((each) => each.includes('/'))) {
      const fresh = await watchedIndex();
      fresh.failing.add(name);
      const again = await fresh.data.index();
      await expect(again.find([KY], { exact: false })).rejects.toBeInstanceOf(MissingFile);
      fresh.failing.clear();
      expect(await again.find([KY], { exact: false })).toHaveLength(2);
    }
  });

  it('has a card for each result, and rejects results that do not exist', async () => {
    const { data } = await watchedIndex();
    expect(await data.card({ month: '2020-07', number: 0, rank: 0 })).toMatchObject({
      title: 'Kỳ Anh',
      topics: ['Kinh tế'],
    });
    await expect(data.card({ month: '2020-07', number: 1, rank: 0 })).rejects.toBeInstanceOf(
      MissingFile,
    );
    await expect(data.card({ month: '2020-06', number: 0, rank: 0 })).rejects.toBeInstanceOf(
      MissingFile,
    );
  });
});

it('another server’s response is not accepted as data', async () => {
  const { root } = await writtenIndex(archiveOf({}));
  const other: IndexFiles = {
    json: (name, is) => {
      const page: unknown = { message: 'Not found' };
      return is(page) ? Promise.resolve(page) : Promise.reject(new MissingFile(name, 200));
    },
    text: () => Promise.resolve('<!doctype html>'),
    binary: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  };
  const data = archiveData(other, () => Promise.resolve(root));
  await expect(data.lexicon()).rejects.toBeInstanceOf(MissingFile);
  await expect(data.days()).rejects.toBeInstanceOf(MissingFile);
  await expect(data.facet('person')).rejects.toBeInstanceOf(MissingFile);
  await expect(data.card({ month: '2020-07', number: 0, rank: 0 })).rejects.toBeInstanceOf(
    MissingFile,
  );
  const index = await data.index();
  await expect(index.find([KY], { exact: false })).rejects.toThrow();
});
