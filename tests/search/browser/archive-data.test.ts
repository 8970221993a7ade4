import { describe, expect, it } from 'vitest';
import { archiveData } from '../../../src/search/browser/archive-data.ts';
import { MissingFile, type IndexFiles } from '../../../src/search/browser/index-files.ts';
import { singleToken } from '../../../src/search/layout.ts';
import { archiveOf, writtenIndex } from '../../support/search.ts';

const KY = singleToken({ key: 'ky', form: 'kỳ' });

/** An index whose files can be made to fail, and what has been fetched of it. */
async function watched() {
  const files = await writtenIndex(archiveOf({ a: { title: 'Kỳ Anh', topics: ['kinh-te'] } }));
  const fetched: string[] = [];
  const failing = new Set<string>();
  const fetch = async <Value>(name: string, value: () => Promise<Value>): Promise<Value> => {
    fetched.push(name);
    if (failing.has(name)) throw new MissingFile(name);
    return value();
  };
  const watching: IndexFiles = {
    json: (name, is) => fetch(name, () => files.json(name, is)),
    text: (name) => fetch(name, () => files.text(name)),
    packed: (name) => fetch(name, () => files.packed(name)),
  };
  return { data: archiveData(watching), fetched, failing };
}

describe('what the page fetches', () => {
  it('is fetched when it is needed, and once', async () => {
    const { data, fetched } = await watched();
    expect(fetched).toEqual([]);
    await Promise.all([data.lexicon(), data.lexicon(), data.facet('topic'), data.vocabulary(), data.days()]);
    await Promise.all([data.lexicon(), data.facet('topic'), data.vocabulary(), data.days()]);
    expect(fetched.sort()).toEqual(['days.json', 'facets-topic.json', 'lexicon.json', 'vocabulary.txt']);
  });

  it('of the index is only the files that a query needs, each once', async () => {
    const { data, fetched } = await watched();
    const index = await data.index();
    expect(fetched.sort()).toEqual(['contents.json', 'pagefind.pf_meta', 'wasm.unknown.pagefind']);
    expect(await index.find([KY], { exact: false })).toEqual([{ month: '2020-07', at: 0 }, { month: '2020-07', at: 1 }]);
    await index.find([KY], { exact: true });
    expect(fetched.slice(3)).toEqual(['index/0.pf_index']);
  });

  it.each(['lexicon.json', 'vocabulary.txt', 'facets-topic.json', 'days.json'])('is fetched again after %s did not come', async (name) => {
    const { data, failing } = await watched();
    const ask = () => Promise.all([data.lexicon(), data.vocabulary(), data.facet('topic'), data.days()]);
    failing.add(name);
    await expect(ask()).rejects.toBeInstanceOf(MissingFile);
    failing.clear();
    await expect(ask()).resolves.toHaveLength(4);
  });

  it('is fetched again after a file of the index did not come: nobody is told that there is nothing', async () => {
    const { data, failing } = await watched();
    failing.add('pagefind.pf_meta');
    await expect(data.index()).rejects.toBeInstanceOf(MissingFile);
    failing.clear();
    failing.add('index/0.pf_index');
    const index = await data.index();
    await expect(index.find([KY], { exact: false })).rejects.toBeInstanceOf(MissingFile);
    failing.clear();
    expect(await index.find([KY], { exact: false })).toHaveLength(2);
  });

  it('is a card for each result; one that is not there is missing', async () => {
    const { data } = await watched();
    expect(await data.card({ month: '2020-07', number: 0, rank: 0 })).toMatchObject({ title: 'Kỳ Anh', topics: ['Kinh tế'] });
    await expect(data.card({ month: '2020-07', number: 1, rank: 0 })).rejects.toBeInstanceOf(MissingFile);
  });
});

it('another server’s answer is not taken for data', async () => {
  const other: IndexFiles = {
    json: (name, is) => {
      const page: unknown = { message: 'Not found' };
      return is(page) ? Promise.resolve(page) : Promise.reject(new MissingFile(name, 200));
    },
    text: () => Promise.resolve('<!doctype html>'),
    packed: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  };
  const data = archiveData(other);
  await expect(data.lexicon()).rejects.toBeInstanceOf(MissingFile);
  await expect(data.days()).rejects.toBeInstanceOf(MissingFile);
  await expect(data.facet('person')).rejects.toBeInstanceOf(MissingFile);
  await expect(data.card({ month: '2020-07', number: 0, rank: 0 })).rejects.toBeInstanceOf(MissingFile);
  await expect(data.index()).rejects.toThrow();
});
