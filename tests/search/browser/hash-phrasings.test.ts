import { describe, expect, it } from 'vitest';
import { phrasingsInHash } from '../../../src/search/browser/hash-phrasings.ts';

describe('the phrasings in a URL’s hash', () => {
  it('are all of a query’s phrasings in one of our own links', () => {
    expect(phrasingsInHash(`#tim=${encodeURIComponent('chong han|6/7/2020')}`)).toEqual({
      words: [['chong', 'han'], ['6/7/2020']],
      cut: false,
    });
    const longest = Array.from({ length: 8 }, () => 'chong han '.repeat(50).trim()).join('|');
    expect(phrasingsInHash(`#tim=${encodeURIComponent(longest)}`)).toMatchObject({
      cut: false,
      words: { length: 8 },
    });
  });

  it.each([
    ['300,000 words', 'chong han '.repeat(150_000)],
    ['300,000 phrasings', 'chong|'.repeat(300_000)],
    ['300,000 encoded words', encodeURIComponent('chống hạn '.repeat(150_000))],
    ['nothing but separators', '| '.repeat(300_000)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['one escaped word of a million letters', '%E1%BB%91'.repeat(300_000)],
  ])('are limited to what a page can search, also for %s, and flagged as cut', (_what, text) => {
    const { words, cut } = phrasingsInHash(`#tim=${text}`);
    expect(words.length).toBeLessThanOrEqual(8);
    expect(words.flat().join(' ').length).toBeLessThan(10_000);
    expect(Math.max(0, ...words.map((words) => words.length))).toBeLessThanOrEqual(150);
    expect(cut || words.length === 0).toBe(true);
  });

  it.each(['', '#', '#tim=', '#tim=%', '#noi-dung', '#tim=%E0%A4'])('are empty for %j', (hash) => {
    expect(phrasingsInHash(hash).words).toEqual([]);
  });
});
