import { expect, it } from 'vitest';
import { openArchiveIndex } from '../../../src/search/browser/archive-index.ts';
import { indexFiles } from '../../../src/search/indexing/index-files.ts';
import { mergeWords, NO_WORDS } from '../../../src/search/indexing/words.ts';
import { archiveOf, filesOf, writtenIndex } from '../../support/search.ts';

it('a word is found in an index of hundreds of files, whichever section lists its file', async () => {
  const MONTH = { key: '2020-07', digest: '' };
  // Each is in so many briefings that a file contains about a hundred words.
  const positions = Array.from({ length: 60 }, (_none, number) => number * 64);
  const keys = Array.from(
    { length: 30_000 },
    (_none, number) => `${number.toString(36)}+a.`,
  ).sort();
  const words = mergeWords(
    NO_WORDS,
    {
      postings: keys.map((key) => ({ key, form: key, positions })),
      months: [{ month: MONTH, first: 0 }],
    },
    [MONTH],
  );
  const engine = await writtenIndex(archiveOf({}));
  const { root, files } = indexFiles(
    archiveOf({ a: { date: '2020-07-01' } }).archive,
    words.bytes,
    new Uint8Array(),
  );
  expect(files.filter(({ name }) => name.startsWith('sections/')).length).toBeGreaterThan(2);

  const index = openArchiveIndex(filesOf(files, engine), {
    ...root,
    engine: engine.root.engine,
  });
  const some = keys.filter((_key, number) => number % 97 === 0);
  for (const key of some)
    expect({
      key,
      places: (await index.find([{ key, form: key }], { exact: false })).length,
    }).toEqual({ key, places: positions.length });
});
