import { inject } from 'vitest';
import { typicalPages } from '../../tools/built-site/page-types.ts';
import { documentOf, pagesOf } from '../../tools/site/site-files.ts';
import { FIRST_BRIEFING } from '../../tools/browser/open.ts';

const real = inject('real');
const sample = inject('sample');

/** The first page of the sample site whose file matches `pattern`. */
function firstOf(pattern: RegExp): string {
  return (pagesOf(sample.outDir).find((file) => pattern.test(file)) ?? '').replace(
    'index.html',
    '',
  );
}

const withPhoto = (
  pagesOf(sample.outDir)
    .filter((file) => /^20\d\d\/\d\d\/[^/]+\/index/u.test(file))
    .find((file) => documentOf(sample.outDir, file).querySelector('article img')) ?? ''
).replace('index.html', '');

/**
 * A page of each type on the sample site, and pages with features that these lack: lists and their
 * groups, charts, search results, photographs, marked words.
 */
export const SAMPLE_PAGES: readonly string[] = [
  ...new Set([
    ...typicalPages(sample.outDir).map(({ path }) => (path === '404.html' ? 'khong-co/' : path)),
    ...['chuyen-muc', 'nhan-vat', 'dia-ban', 'tac-gia'].flatMap((group) => [
      `${group}/`,
      firstOf(new RegExp(`^${group}/[^/]+/`, 'u')),
    ]),
    'so-lieu/',
    'so-lieu/thu-ngan-sach/',
    'so-lieu/co-cau-kinh-te/',
    'tim-kiem/?q=xa%20ky',
    `${withPhoto}#tim=ky%20anh`,
  ]),
].map((path) => sample.url + path);

/**
 * Pages with features that the sample site lacks: places with successors, offices, lost
 * photographs, lists of one.
 */
export const REAL_PAGES: readonly string[] = [
  '',
  '2020/',
  '2020/07/',
  FIRST_BRIEFING,
  `${FIRST_BRIEFING}phat-thanh/`,
  'nhan-vat/bui-quang-hoan/',
  'dia-ban/',
  'dia-ban/xa-ky-dong/',
  'so-lieu/co-cau-gia-tri-san-xuat/',
].map((path) => real.url + path);
