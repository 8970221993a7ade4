import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExcerpt } from '../../src/search/engine.ts';
import { fromIndexSpelling, toIndexSpelling } from '../../src/search/spelling.ts';
import { fold } from '../../src/vietnamese/fold.ts';

describe('the spelling of the index', () => {
  it('gives every đ a mark that an engine which drops marks will drop', () => {
    expect(toIndexSpelling('Đại hội đảng').normalize('NFD').replace(/\p{M}/gu, '')).toBe('Dai hoi dang');
  });

  it('is read back as it was, and folds like any other spelling', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('ađĐdD ạửẫ,1')) });
    fc.assert(fc.property(text, (written) => {
      expect(fromIndexSpelling(toIndexSpelling(written))).toBe(written.normalize('NFC'));
      expect(fold(toIndexSpelling(written))).toBe(fold(written));
    }));
  });
});

describe('an excerpt', () => {
  it('comes apart into plain and marked text, in its true spelling', () => {
    expect(parseExcerpt('mừng <mark>D\u0335ại</mark> hội &amp; <mark>x</mark>')).toEqual([
      { text: 'mừng ', marked: false },
      { text: 'Đại', marked: true },
      { text: ' hội & ', marked: false },
      { text: 'x', marked: true },
    ]);
  });

  it('is text, never markup, whatever it holds', () => {
    expect(parseExcerpt('<img src=x onerror=alert(1)> &lt;b&gt;')).toEqual([{ text: '<img src=x onerror=alert(1)> <b>', marked: false }]);
  });
});
