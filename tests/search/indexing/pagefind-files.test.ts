import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, packContents, unpackContents } from '../../../src/search/contents.ts';
import { indexChunks, metadata, packed, PAGEFIND_FORMAT, type MonthRange } from '../../../src/search/indexing/pagefind-files.ts';
import type { Posting } from '../../../src/search/indexing/postings.ts';
import { readCbor, type Cbor } from '../../support/cbor.ts';

const ADVICE =
  'Pagefind’s files have another form now. Read pagefind_web/src/{index,metadata,lib}.rs of the new release, follow it in src/search/indexing/pagefind-files.ts and src/search/browser/pagefind.ts, then set PAGEFIND_FORMAT.';

/** Two pages and their words, as Pagefind itself would index the texts: a position is a word's number on its page. */
const TEXTS = ['đảng bộ huyện bộ', 'dang đang bo'];
const MONTHS: MonthRange[] = [{ key: 'first', from: 0, to: 4 }, { key: 'second', from: 4, to: 7 }];
const POSTINGS: Posting[] = [
  { key: 'bo', form: 'bo', positions: [6] },
  { key: 'bo', form: 'bộ', positions: [1, 3] },
  { key: 'dang', form: 'dang', positions: [4] },
  { key: 'huyen', form: 'huyện', positions: [2] },
  { key: 'đang', form: 'đang', positions: [5] },
  { key: 'đang', form: 'đảng', positions: [0] },
];

/** A list of CBOR. @throws when it is none. */
function list(item: Cbor | undefined): Cbor[] {
  if (!Array.isArray(item)) throw new Error(`${ADVICE} Not a list: ${JSON.stringify(item)}`);
  return item;
}

/** Pages in Pagefind's own index without what ours leaves out, as it is what Pagefind takes for granted: weights of 25, no words in metadata. */
function pagesOf(pages: Cbor | undefined): Cbor[] {
  return list(pages).map((page) => {
    const [distance = 0, positions, inMetadata = []] = list(page);
    expect({ weight: list(positions)[0], inMetadata }, ADVICE).toEqual({ weight: -25, inMetadata: [] });
    return [distance, list(positions).slice(1)];
  });
}

function wordsOf(index: Cbor): Cbor[] {
  return list(list(index)[0]).map((word) => {
    const [key = '', pages, variants] = list(word);
    const forms = list(variants).map((variant) => [list(variant)[0] ?? '', pagesOf(list(variant)[1])]);
    return [key, pagesOf(pages), ...(forms.length > 0 ? [forms] : [])];
  });
}

describe('Pagefind’s own files', () => {
  const files = new Map<string, Cbor>();

  beforeAll(async () => {
    const { index } = await createIndex();
    for (const [number, content] of TEXTS.entries()) await index?.addCustomRecord({ url: `/${number}/`, language: 'vi', content });
    for (const { path, content } of (await index?.getFiles())?.files ?? []) {
      const name = /\.(pf_meta|pf_index)$/u.exec(path)?.[1];
      if (name === undefined) continue;
      const bytes = gunzipSync(content);
      expect(new TextDecoder().decode(bytes.subarray(0, 12)), ADVICE).toBe('pagefind_dcd');
      files.set(name, readCbor(bytes.subarray(12)));
    }
  });
  afterAll(close);

  it('are of the release that ours are made for', () => {
    const installed: unknown = JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8'));
    expect(installed, ADVICE).toMatchObject({ version: PAGEFIND_FORMAT });
  });

  it('list pages, files of words, and nothing else', () => {
    const name = expect.any(String);
    const meta = list(files.get('pf_meta'));
    expect(meta, ADVICE).toEqual([PAGEFIND_FORMAT, [[name, 4, ''], [name, 3, '']], [['bo', 'đang', name]], [], [], []]);
    const months = MONTHS.map((month, number) => ({ ...month, key: String(list(list(meta[1])[number])[0]) }));
    // Which file holds which words is ours to say.
    expect(readCbor(metadata(months)), ADVICE).toEqual(meta.with(2, []));
  });

  it('hold words, their forms with diacritics, and where they stand, as ours do', () => {
    const chunks = [...indexChunks(POSTINGS, MONTHS, () => 1)];
    expect(chunks.map(({ bytes }) => list(readCbor(bytes))[0])).toEqual([wordsOf(files.get('pf_index') ?? [])]);
  });
});

describe('our files', () => {
  it('are signed and compressed', async () => {
    const bytes = gunzipSync(await packed(new Uint8Array([1, 2])));
    expect(new TextDecoder().decode(bytes)).toBe('pagefind_dcd\u0001\u0002');
  });

  it('count positions from the beginning of the month that they are of', () => {
    const [chunk] = indexChunks([{ key: 'ky', form: 'kỳ', positions: [1, 7, 8, 13] }], [{ key: 'b', from: 0, to: 4 }, { key: 'a', from: 4, to: 300 }], () => 2);
    expect(readCbor(chunk?.bytes ?? new Uint8Array())).toEqual([[['ky', [], [['kỳ', [[0, [1, 6]], [1, [0, 5]]]]]]]]);
  });

  it('are cut so that words are whole, begin after the file before, and lie in the file that the table says', () => {
    const postings = Array.from({ length: 20_000 }, (_none, number) => `w${number}.`).sort().map((key, number) => ({ key, form: key, positions: [number % 10] }));
    const chunks = [...indexChunks(postings, [{ key: 'a', from: 0, to: 10 }], () => 1)];
    expect(chunks.length).toBeGreaterThan(5);
    const words = chunks.map(({ bytes }) => list(list(readCbor(bytes))[0]).map((word) => String(list(word)[0])));
    expect(words.flat()).toEqual(postings.map(({ key }) => key));
    const contents = unpackContents(packContents(chunks.map(({ from }) => from)));
    for (const [number, inFile] of words.entries()) for (const word of inFile) expect(fileOf(word, contents)).toBe(number);
  });

  it('of no words at all are none', () => {
    expect([...indexChunks([], [], () => 1)]).toEqual([]);
  });
});
