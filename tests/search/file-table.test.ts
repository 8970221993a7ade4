import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileFor,
  packFileTable,
  unpackFileTable,
  NAME_LENGTH,
} from '../../src/search/file-table.ts';

const named = (from: readonly string[]) => ({
  from,
  names: from.map((_begin, number) => String(number).padStart(NAME_LENGTH, 'x')).join(''),
});

describe('the file table', () => {
  it('stores only how each entry differs from the previous one', () => {
    expect(packFileTable(named(['.', '.ky', '.kya', 'ba+con', 'ba+cu/', 'ca+ca'])).from).toEqual([
      '0.',
      '1ky',
      '3a',
      '0ba+con',
      '4u/',
      '0ca+ca',
    ]);
  });

  it('survives packing and unpacking, however long the common prefixes', () => {
    const word = fc.stringMatching(/^[.a-cđ+@-]{0,60}$/u);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(unpackFileTable(packFileTable(named(words)))).toEqual(named(words));
      }),
    );
    const long = named(['a'.repeat(80), `${'a'.repeat(79)}b`]);
    expect(unpackFileTable(packFileTable(long))).toEqual(long);
  });

  it('names the only file that can contain a word', () => {
    const contents = named(['.b', 'ba', 'ky+a']);
    const numbers = ['.a', '.b', '.zz', 'b', 'ba', 'ky+', 'ky+anh.', 'z'].map((word) =>
      fileFor(word, contents)?.replace(/^x+/u, ''),
    );
    expect(numbers).toEqual([undefined, '0', '0', '0', '1', '1', '2', '2']);
    expect(fileFor('ky', named([]))).toBeUndefined();
  });
});
