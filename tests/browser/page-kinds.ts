import { inject } from 'vitest';
import { typicalPages } from '../built-site/page-types.ts';
import { documentOf, pagesOf } from '../support/site-files.ts';
import { FIRST_BRIEFING } from './open.ts';

const real = inject('real');
const sample = inject('sample');

/** The first page of the sample site whose file is of this kind. */
function firstOf(kind: RegExp): string {
  return (pagesOf(sample.outDir).find((file) => kind.test(file)) ?? '').replace('index.html', '');
}

const withPhoto = (pagesOf(sample.outDir).filter((file) => /^20\d\d\/\d\d\/[^/]+\/index/u.test(file)).find((file) => documentOf(sample.outDir, file).querySelector('article img')) ?? '').replace('index.html', '');

/** A page of every type on the sample site, and what a type's first page does not show: lists and their groups, charts, results, photographs, what a search found. */
export const SAMPLE_PAGES: readonly string[] = [...new Set([
  ...typicalPages(sample.outDir).map(({ path }) => (path === '404.html' ? 'khong-co/' : path)),
  ...['chuyen-muc', 'nhan-vat', 'dia-ban', 'tac-gia'].flatMap((group) => [`${group}/`, firstOf(new RegExp(`^${group}/[^/]+/`, 'u'))]),
  'so-lieu/', 'so-lieu/thu-ngan-sach/', 'so-lieu/co-cau-kinh-te/', 'tim-kiem/?q=xa%20ky', `${withPhoto}#tim=ky%20anh`,
])].map((path) => sample.url + path);

/** What samples do not have: places that have become others, offices, lost photographs, lists of one. */
export const REAL_PAGES: readonly string[] = [
  '', '2020/', '2020/07/', FIRST_BRIEFING, `${FIRST_BRIEFING}phat-thanh/`, 'nhan-vat/bui-quang-hoan/', 'dia-ban/', 'dia-ban/xa-ky-dong/', 'so-lieu/co-cau-gia-tri-san-xuat/',
].map((path) => real.url + path);
