import { describe, expect, it } from 'vitest';
import { contentName } from '../../../src/search/indexing/content-name.ts';
import type { Posting } from '../../../src/search/indexing/postings.ts';
import { wordFiles } from '../../../src/search/indexing/word-files.ts';
import { mergeWords, NO_WORDS } from '../../../src/search/indexing/words.ts';
import {
  fileFor,
  packFileTable,
  unpackFileTable,
  NAME_LENGTH,
} from '../../../src/search/file-table.ts';
import { readCbor } from '../../support/cbor.ts';

const MONTH = { key: '2020-07', digest: '' };

function filesOf(postings: readonly Posting[]) {
  return [
    ...wordFiles(
      mergeWords(NO_WORDS, { postings, months: [{ month: MONTH, first: 0 }] }, [MONTH]).bytes,
    ),
  ];
}

function keysOf({ head, words }: ReturnType<typeof filesOf>[number]): string[] {
  const [list] = [readCbor(Buffer.concat([head, words]))].flat();
  return Array.isArray(list) ? list.map((word) => String(Array.isArray(word) ? word[0] : '')) : [];
}

/** Postings of words that each occur in ten briefings. */
const postingsOf = (keys: readonly string[]): Posting[] =>
  keys.toSorted().map((key) => ({
    key,
    form: key,
    positions: Array.from({ length: 10 }, (_none, number) => number * 64),
  }));
const KEYS = Array.from({ length: 20_000 }, (_none, number) => `w${number}.`);

describe('word files', () => {
  it('never split a word, are in order, and match the table', () => {
    const files = filesOf(postingsOf(KEYS));
    expect(files.length).toBeGreaterThan(20);
    const words = files.map(keysOf);
    expect(words.flat()).toEqual(KEYS.toSorted());
    const names = files.map((_file, number) => String(number).padStart(NAME_LENGTH, '0'));
    const contents = unpackFileTable(
      packFileTable({ from: files.map(({ from }) => from), names: names.join('') }),
    );
    for (const [number, inFile] of words.entries())
      for (const word of inFile) expect(fileFor(word, contents)).toBe(names[number]);
  });

  it('have 9 to 18 kB, except the last one and those with a single larger word', () => {
    const large: Posting = {
      key: 'w5.',
      form: 'w5.',
      positions: Array.from({ length: 30_000 }, (_none, number) => number),
    };
    const sizes = filesOf([
      ...postingsOf(KEYS.filter((key) => key < 'w5.')),
      large,
      ...postingsOf(KEYS.filter((key) => key > 'w5.')),
    ]).map(({ words }) => words.length);
    const widest = 200;
    expect(sizes.slice(0, -1).filter((size) => size < 9_000 || size > 18_000 + widest)).toEqual([
      expect.any(Number),
    ]);
    expect(Math.max(...sizes)).toBeLessThan(30_000 + 18_000);
  });

  it('mostly stay the same when a word is added, removed or grows', () => {
    const names = (postings: readonly Posting[]) =>
      filesOf(postings).map(({ head, words }) => contentName(head, words));
    const before = new Set(names(postingsOf(KEYS)));
    for (const changed of [[...KEYS, 'w77777x.'], KEYS.filter((key) => key !== 'w5000.')]) {
      expect(
        names(postingsOf(changed)).filter((name) => !before.has(name)).length,
      ).toBeLessThanOrEqual(3);
    }
    const grown = postingsOf(KEYS).map((posting) =>
      posting.key === 'w3333.'
        ? { ...posting, positions: [...Array.from(posting.positions), 800] }
        : posting,
    );
    expect(names(grown).filter((name) => !before.has(name)).length).toBeLessThanOrEqual(3);
  });

  it('are none without words', () => {
    expect(filesOf([])).toEqual([]);
  });
});
