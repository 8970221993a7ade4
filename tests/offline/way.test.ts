import { describe, expect, it } from 'vitest';
import { wayOf } from '../../src/offline/worker/way.ts';

const BASE = 'https://tin.example/kyanh/';
const FOLDERS = ['luu-tru', 'tim-kiem', 'huong-dan-bien-tap'];
const get = (path: string, url = BASE + path) => wayOf({ method: 'GET', url, headers: new Headers() }, BASE, FOLDERS);

describe('the worker', () => {
  it.each([
    ['', 'page'], ['2020/07/', 'page'], ['2020/07/giao-ban/', 'page'], ['2020', 'page'], ['tim-kiem/?q=a.b/c', 'page'], ['#noi-dung', 'page'], ['huong-dan-bien-tap/tep-ban-tin/', 'page'],
    ['_astro/page.Bn9Zl1KF.js', 'asset'], ['2020/07/giao-ban.json', 'data'], ['2020/07/hoi-nghi-720.avif', 'photo'], ['2020/07/hoi-nghi-1200.jpg', 'photo'],
  ])('answers for %s: %s', (path, way) => { expect(get(path)).toBe(way); });

  it.each([
    'bien-tap/', 'bien-tap', 'bien-tap/0123/open.js', 'pagefind/0123/lexicon.json', 'sw.js', 'manifest.webmanifest', 'rss.xml', 'du-lieu/2020.ndjson',
    '2020/07/trich-dan.bib', '404.html', 'ngoai-mang/moi-nhat.json',
  ])('leaves %s to the browser', (path) => { expect(get(path)).toBeUndefined(); });

  it('leaves other sites of its host, other hosts, parts of files and whatever is sent alone', () => {
    expect(get('', 'https://tin.example/')).toBeUndefined();
    expect(get('', 'https://tin.example/kyanh2/')).toBeUndefined();
    // The host's other sites may lie below this one.
    expect(get('', `${BASE}kyloi/2020/07/`)).toBeUndefined();
    expect(get('', `${BASE}kyloi/`)).toBeUndefined();
    expect(get('', `${BASE}kyloi/_astro/page.Bn9Zl1KF.js`)).toBeUndefined();
    expect(get('', `${BASE}kyloi/2020/07/hoi-nghi-720.avif`)).toBeUndefined();
    expect(get('', 'https://khac.example/kyanh/')).toBeUndefined();
    expect(wayOf({ method: 'POST', url: BASE, headers: new Headers() }, BASE, FOLDERS)).toBeUndefined();
    expect(wayOf({ method: 'GET', url: `${BASE}2020/07/x-720.avif`, headers: new Headers({ range: 'bytes=0-9' }) }, BASE, FOLDERS)).toBeUndefined();
  });
});
