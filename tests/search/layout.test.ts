import { describe, expect, it } from 'vitest';
import { isSingle, openEnded, pairToken, singleToken } from '../../src/search/layout.ts';

const ky = { key: 'ky', form: 'kỳ' };
const kyanh = { key: 'kyanh', form: 'kyanh' };

const PLACE = { headline: false };

describe('the words of the index', () => {
  it('are never the beginning of one another, as Pagefind takes all that begin like the one asked for', () => {
    for (const short of [singleToken(ky), pairToken(kyanh, ky, PLACE), pairToken(ky, ky, PLACE)]) {
      for (const long of [singleToken(kyanh), pairToken(kyanh, kyanh, PLACE), pairToken(ky, kyanh, PLACE)]) expect(long.key.startsWith(short.key)).toBe(false);
    }
  });

  it('stand for all that begin like them when the last is still being typed', () => {
    expect(singleToken(kyanh).key.startsWith(openEnded(singleToken(ky)).key)).toBe(true);
    expect(pairToken(ky, kyanh, PLACE).form.startsWith(openEnded(pairToken(ky, { key: 'ky', form: 'ky' }, PLACE)).form)).toBe(true);
  });

  it('tell a word from a pair', () => {
    expect([singleToken(ky), pairToken(ky, kyanh, PLACE), pairToken({ key: '@2020-07', form: '@2020-07' }, ky, PLACE)].map(({ key }) => isSingle(key))).toEqual([true, false, false]);
  });
});
