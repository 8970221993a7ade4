import { describe, expect, it } from 'vitest';
import { askedPhrasings } from '../../../src/search/browser/asked-phrasings.ts';

describe('what an address asks a page to mark', () => {
  it('is the phrasings of a query, all of them where the link is one of ours', () => {
    expect(askedPhrasings(`#tim=${encodeURIComponent('chong han|6/7/2020')}`)).toEqual({ asked: [['chong', 'han'], ['6/7/2020']], cut: false });
    const longest = Array.from({ length: 8 }, () => 'chong han '.repeat(50).trim()).join('|');
    expect(askedPhrasings(`#tim=${encodeURIComponent(longest)}`)).toMatchObject({ cut: false, asked: { length: 8 } });
  });

  it.each([
    ['300,000 words', 'chong han '.repeat(150_000)],
    ['300,000 phrasings', 'chong|'.repeat(300_000)],
    ['300,000 encoded words', encodeURIComponent('chống hạn '.repeat(150_000))],
    ['nothing but separators', '| '.repeat(300_000)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['one escaped word of a million letters', '%E1%BB%91'.repeat(300_000)],
  ])('is no more than a page can look for, also of %s, and that it was cut is told', (_what, text) => {
    const { asked, cut } = askedPhrasings(`#tim=${text}`);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(asked.flat().join(' ').length).toBeLessThan(10_000);
    expect(Math.max(0, ...asked.map((words) => words.length))).toBeLessThanOrEqual(150);
    expect(cut || asked.length === 0).toBe(true);
  });

  it.each(['', '#', '#tim=', '#tim=%', '#noi-dung', '#tim=%E0%A4'])('is nothing in %j', (hash) => {
    expect(askedPhrasings(hash).asked).toEqual([]);
  });
});
