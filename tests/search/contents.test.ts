import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, packContents, unpackContents } from '../../src/search/contents.ts';

describe('the table of contents', () => {
  it('says of each file only what tells it from the one before', () => {
    expect(packContents(['.', '.ky', '.kya', 'ba+con', 'ba+cu/', 'ca+ca'])).toEqual(['0.', '1ky', '3a', '0ba+con', '4u/', '0ca+ca']);
  });

  it('is read as it was written, however much two files share', () => {
    const word = fc.stringMatching(/^[.a-cđ+@-]{0,60}$/u);
    fc.assert(fc.property(fc.array(word), (words) => { expect(unpackContents(packContents(words))).toEqual(words); }));
    const long = ['a'.repeat(80), `${'a'.repeat(79)}b`];
    expect(unpackContents(packContents(long))).toEqual(long);
  });

  it('names the one file that can hold a word', () => {
    const contents = ['.b', 'ba', 'ky+a'];
    expect(['.a', '.b', '.zz', 'b', 'ba', 'ky+', 'ky+anh.', 'z'].map((word) => fileOf(word, contents))).toEqual([-1, 0, 0, 0, 1, 1, 2, 2]);
    expect(fileOf('ky', [])).toBe(-1);
  });
});
