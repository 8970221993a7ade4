import { describe, expect, it } from 'vitest';
import { strategyFor } from '../../src/offline/worker/strategy.ts';

const BASE = 'https://tin.example/kyanh/';
const FOLDERS = ['luu-tru', 'tim-kiem', 'huong-dan-bien-tap'];
const strategyOf = (path: string, url = BASE + path) =>
  strategyFor({ method: 'GET', url, headers: new Headers() }, BASE, FOLDERS);

describe('the caching strategy', () => {
  it.each([
    ['', 'page'],
    ['2020/07/', 'page'],
    ['2020/07/giao-ban/', 'page'],
    ['2020', 'page'],
    ['tim-kiem/?q=a.b/c', 'page'],
    ['#noi-dung', 'page'],
    ['huong-dan-bien-tap/tep-ban-tin/', 'page'],
    ['_astro/page.Bn9Zl1KF.js', 'asset'],
    ['2020/07/giao-ban.json', 'data'],
    ['2020/07/hoi-nghi-720.avif', 'photo'],
    ['2020/07/hoi-nghi-1200.jpg', 'photo'],
  ])('of %s is %s', (path, strategy) => {
    expect(strategyOf(path)).toBe(strategy);
  });

  it.each([
    'bien-tap/',
    'bien-tap',
    'bien-tap/0123/open.js',
    'pagefind/0123/lexicon.json',
    'sw.js',
    'manifest.webmanifest',
    'rss.xml',
    'du-lieu/2020.ndjson.gz',
    '2020/07/trich-dan.bib',
    '404.html',
    'ngoai-mang/moi-nhat.json',
  ])('does not intercept %s', (path) => {
    expect(strategyOf(path)).toBeUndefined();
  });

  it('does not intercept other sites or hosts, range requests, or methods other than GET', () => {
    expect(strategyOf('', 'https://tin.example/')).toBeUndefined();
    expect(strategyOf('', 'https://tin.example/kyanh2/')).toBeUndefined();
    // Other sites of the host may be in folders below this one.
    expect(strategyOf('', `${BASE}kyloi/2020/07/`)).toBeUndefined();
    expect(strategyOf('', `${BASE}kyloi/`)).toBeUndefined();
    expect(strategyOf('', `${BASE}kyloi/_astro/page.Bn9Zl1KF.js`)).toBeUndefined();
    expect(strategyOf('', `${BASE}kyloi/2020/07/hoi-nghi-720.avif`)).toBeUndefined();
    expect(strategyOf('', 'https://khac.example/kyanh/')).toBeUndefined();
    expect(
      strategyFor({ method: 'POST', url: BASE, headers: new Headers() }, BASE, FOLDERS),
    ).toBeUndefined();
    expect(
      strategyFor(
        {
          method: 'GET',
          url: `${BASE}2020/07/x-720.avif`,
          headers: new Headers({ range: 'bytes=0-9' }),
        },
        BASE,
        FOLDERS,
      ),
    ).toBeUndefined();
  });
});
