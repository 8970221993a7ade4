import { describe, expect, it } from 'vitest';
import { isSingle, prefixToken, pairToken, singleToken } from '../../src/search/layout.ts';

const ky = { key: 'ky', form: 'kỳ' };
const kyanh = { key: 'kyanh', form: 'kyanh' };

const PLACE = { headline: false };

describe('the words of the index', () => {
  it('are never prefixes of each other, because Pagefind matches prefixes', () => {
    for (const short of [singleToken(ky), pairToken(kyanh, ky, PLACE), pairToken(ky, ky, PLACE)]) {
      for (const long of [
        singleToken(kyanh),
        pairToken(kyanh, kyanh, PLACE),
        pairToken(ky, kyanh, PLACE),
      ])
        expect(long.key.startsWith(short.key)).toBe(false);
    }
  });

  it('match as prefixes while the last word is being typed', () => {
    expect(singleToken(kyanh).key.startsWith(prefixToken(singleToken(ky)).key)).toBe(true);
    expect(
      pairToken(ky, kyanh, PLACE).form.startsWith(
        prefixToken(pairToken(ky, { key: 'ky', form: 'ky' }, PLACE)).form,
      ),
    ).toBe(true);
  });

  it('distinguish single words from pairs', () => {
    expect(
      [
        singleToken(ky),
        pairToken(ky, kyanh, PLACE),
        pairToken({ key: '@2020-07', form: '@2020-07' }, ky, PLACE),
      ].map(({ key }) => isSingle(key)),
    ).toEqual([true, false, false]);
  });
});
