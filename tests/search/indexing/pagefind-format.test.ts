import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  metadata,
  toPagefindFile,
  PAGEFIND_FORMAT,
} from '../../../src/search/indexing/pagefind-format.ts';
import type { Posting } from '../../../src/search/indexing/postings.ts';
import { wordFiles } from '../../../src/search/indexing/word-files.ts';
import { mergeWords, NO_WORDS } from '../../../src/search/indexing/words.ts';
import { PAIR_SLOTS } from '../../../src/search/layout.ts';
import { readCbor, type Cbor } from '../../support/cbor.ts';

const ADVICE =
  'Pagefind’s files have another form now. Read pagefind_web/src/{index,metadata,lib}.rs of the new release, follow it in src/search/indexing/{pagefind-format,words,word-files}.ts and src/search/browser/pagefind.ts, then set PAGEFIND_FORMAT.';

/**
 * Two pages and their words, as Pagefind itself would index the texts: a position is a word's
 * number on its page.
 */
const TEXTS = ['đảng bộ huyện bộ', 'dang đang bo'];
const MONTHS = [
  { key: 'first', digest: '' },
  { key: 'second', digest: '' },
];
const SECOND = PAIR_SLOTS;
const POSTINGS: Posting[] = [
  { key: 'bo', form: 'bo', positions: [SECOND + 2] },
  { key: 'bo', form: 'bộ', positions: [1, 3] },
  { key: 'dang', form: 'dang', positions: [SECOND] },
  { key: 'huyen', form: 'huyện', positions: [2] },
  { key: 'đang', form: 'đang', positions: [SECOND + 1] },
  { key: 'đang', form: 'đảng', positions: [0] },
];

/** A CBOR item as a list. @throws if it is not one. */
function list(item: Cbor | undefined): Cbor[] {
  if (!Array.isArray(item)) throw new Error(`${ADVICE} Not a list: ${JSON.stringify(item)}`);
  return item;
}

/**
 * Pages of Pagefind's own index without the defaults that our index omits: weights of 25, no words
 * in metadata.
 */
function pagesOf(pages: Cbor | undefined): Cbor[] {
  return list(pages).map((page) => {
    const [distance = 0, positions, inMetadata = []] = list(page);
    expect({ weight: list(positions)[0], inMetadata }, ADVICE).toEqual({
      weight: -25,
      inMetadata: [],
    });
    return [distance, list(positions).slice(1)];
  });
}

function wordsOf(index: Cbor): Cbor[] {
  return list(list(index)[0]).map((word) => {
    const [key = '', pages, variants] = list(word);
    const forms = list(variants).map((variant) => [
      list(variant)[0] ?? '',
      pagesOf(list(variant)[1]),
    ]);
    return [key, pagesOf(pages), ...(forms.length > 0 ? [forms] : [])];
  });
}

describe('Pagefind’s own files', () => {
  const files = new Map<string, Cbor>();

  beforeAll(async () => {
    const { index } = await createIndex();
    for (const [number, content] of TEXTS.entries())
      await index?.addCustomRecord({ url: `/${number}/`, language: 'vi', content });
    for (const { path, content } of (await index?.getFiles())?.files ?? []) {
      const name = /\.(pf_meta|pf_index)$/u.exec(path)?.[1];
      if (name === undefined) continue;
      const bytes = gunzipSync(content);
      expect(new TextDecoder().decode(bytes.subarray(0, 12)), ADVICE).toBe('pagefind_dcd');
      files.set(name, readCbor(bytes.subarray(12)));
    }
  });
  afterAll(close);

  it('are of the release whose format we write', () => {
    const installed: unknown = JSON.parse(
      readFileSync('node_modules/pagefind/package.json', 'utf8'),
    );
    expect(installed, ADVICE).toMatchObject({ version: PAGEFIND_FORMAT });
  });

  it('list only pages and word files', () => {
    const name = expect.any(String);
    const meta = list(files.get('pf_meta'));
    expect(meta, ADVICE).toEqual([
      PAGEFIND_FORMAT,
      [
        [name, 4, ''],
        [name, 3, ''],
      ],
      [['bo', 'đang', name]],
      [],
      [],
      [],
    ]);
    const pages = list(meta[1]).map((page) => [String(list(page)[0]), 1, '']);
    // Our index assigns words to files in its own way, and does not use the number of words of a
    // page.
    expect(readCbor(metadata(pages.map(([key]) => ({ key: String(key) })))), ADVICE).toEqual(
      meta.with(1, pages).with(2, []),
    );
  });

  it('contain words, forms with diacritics, and positions, in the same format as ours', () => {
    const { bytes } = mergeWords(
      NO_WORDS,
      { postings: POSTINGS, months: MONTHS.map((month, first) => ({ month, first })) },
      MONTHS,
    );
    const [file, ...others] = [...wordFiles(bytes)];
    expect(others).toEqual([]);
    expect(
      list(
        readCbor(Buffer.concat([file?.head ?? new Uint8Array(), file?.words ?? new Uint8Array()])),
      )[0],
    ).toEqual(wordsOf(files.get('pf_index') ?? []));
  });
});

it('our files are signed and compressed', async () => {
  const bytes = gunzipSync(await toPagefindFile(new Uint8Array([1]), new Uint8Array([2])));
  expect(new TextDecoder().decode(bytes)).toBe('pagefind_dcd\u0001\u0002');
});
