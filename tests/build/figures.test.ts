import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { statementRow } from '../../src/open-data/statements.ts';
import { periodOf, periodTitle } from '../../src/vietnamese/periods.ts';
import { formatNumber, parseNumber } from '../../src/vietnamese/numbers.ts';
import { documentOf, filesOf, pagesOf, wordsOf } from '../../tools/site/site-files.ts';

const BRIEFING = '/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam/';
const real = inject('real');
const sample = inject('sample');

/** The rows of a CSV file of a site, as objects with the column names as keys. */
function rowsOf(outDir: string, path: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(outDir, path), 'utf8'), {
    columns: true,
  });
  return rows;
}

describe('the figures of the first briefing', () => {
  const index = wordsOf(documentOf(real.outDir, 'so-lieu/index.html').querySelector('main'));

  it.each([
    ['chi-tieu-hoan-thanh', '12/17 chỉ tiêu', ['5 chỉ tiêu còn lại đánh giá vào cuối năm']],
    ['tong-gia-tri-san-xuat', '2.919,8 tỷ đồng', ['45%']],
    ['san-luong-luong-thuc', '20.519 tấn', ['57%']],
    ['thu-ngan-sach', '54 tỷ đồng', []],
    ['doanh-nghiep-thanh-lap-moi', '19 doanh nghiệp', []],
    ['gieo-cay-vu-he-thu', '100%', []],
    ['cong-nghiep-xay-dung', '35,9%', []],
    ['thuong-mai-dich-vu', '28,5%', []],
    ['nong-lam-ngu-nghiep', '35,6%', []],
  ])(
    'include %s, shown on /so-lieu/ and its own page as %s, without a chart and with a link to the briefing',
    (id, amount, more) => {
      const page = documentOf(real.outDir, `so-lieu/${id}/index.html`);
      const words = wordsOf(page.querySelector('main'));
      expect(index).toContain(amount);
      for (const fact of [amount, '6 tháng đầu năm 2020', ...more]) expect(words).toContain(fact);
      expect(page.querySelectorAll('svg.chart')).toHaveLength(0);
      expect(page.querySelector(`main table a[href="${BRIEFING}"]`)).not.toBeNull();
    },
  );

  it('form one bar of three sectors, on its own page and in the list', () => {
    for (const path of ['so-lieu/co-cau-gia-tri-san-xuat/index.html', 'so-lieu/index.html']) {
      const chart = documentOf(real.outDir, path).querySelector('svg.chart');
      expect(chart?.getAttribute('aria-label')).toBe(
        'Biểu đồ Cơ cấu giá trị sản xuất. 6 tháng đầu năm 2020: Công nghiệp - xây dựng 35,9%, Thương mại - dịch vụ 28,5%, Nông - lâm - ngư nghiệp 35,6%.',
      );
      expect(chart?.querySelectorAll('rect').map((rect) => rect.getAttribute('width'))).toEqual([
        '35.9%',
        '28.5%',
        '35.6%',
      ]);
    }
  });

  it('appear in the briefing once, each with a link to its page', () => {
    const links = documentOf(real.outDir, `${BRIEFING.slice(1)}index.html`)
      .querySelectorAll('.figure-list a')
      .map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(9);
    expect(new Set(links).size).toBe(9);
  });
});

describe('the figures of a sample archive', () => {
  const pages = pagesOf(sample.outDir).filter(
    (path) => /^so-lieu\/.+\/index\.html$/u.test(path) && !path.includes('co-cau'),
  );

  it.each(pages)(
    'on %s have the same numbers and sources as in its CSV file, read by another parser',
    (path) => {
      const page = documentOf(sample.outDir, path);
      const shown = page.querySelectorAll('tbody tr').map((row) => {
        // Without the change against the year before, which stands below the value.
        row.querySelectorAll('td small').forEach((change) => change.remove());
        const [period, value] = row.querySelectorAll('th, td').map(wordsOf);
        // The cell has as many decimals as those of its column.
        const number = (value ?? '')
          .split('/')
          .map((part) => formatNumber(parseNumber(part) ?? NaN))
          .join('/');
        return `${period?.replace(/ \(bản tin .*$/u, '') ?? ''}: ${number} ${row.querySelector('a')?.getAttribute('href') ?? ''}`;
      });
      const rows = rowsOf(sample.outDir, path.replace('/index.html', '.csv'));
      const inFile = rows.map(
        ({ period = '', value, total, address = '' }) =>
          `${periodTitle(periodOf(period))}: ${formatNumber(Number(value))}${total ? `/${formatNumber(Number(total))}` : ''} ${new URL(address).pathname}`,
      );
      expect(shown.length).toBeGreaterThan(1);
      expect(inFile).toEqual(expect.arrayContaining(shown));
      // The table leaves out repeated numbers, and shows only the 60 newest rows.
      const numbers = new Set(shown.map((line) => line.split(' /')[0]));
      expect(inFile.every((line) => numbers.has(line.split(' /')[0]))).toBe(true);
      for (const { address = '' } of rows)
        expect(filesOf(sample.outDir)).toContain(
          `${new URL(address).pathname.slice('/kyanh/'.length)}index.html`,
        );
    },
  );

  it('are drawn as a line for each kind of period, with a point for each period of its table', () => {
    const sections = pages.flatMap((path) =>
      documentOf(sample.outDir, path).querySelectorAll('section:has(table)'),
    );
    const charts = sections.filter((section) => section.querySelector('svg.chart'));
    expect(charts.length).toBeGreaterThan(5);
    for (const section of sections) {
      const periods = new Set(
        section
          .querySelectorAll('tbody th')
          .map((period) => wordsOf(period).replace(/ \(bản tin .*$/u, '')),
      ).size;
      expect(section.querySelector('path.line')?.getAttribute('d')?.split('L').length ?? 1).toBe(
        periods,
      );
      expect(section.querySelector('.single') === null).toBe(periods > 1);
    }
  });

  it('have CSV files whose columns the pages explain', () => {
    const names = Object.keys(statementRow.shape);
    for (const path of pages) {
      expect(
        Object.keys(rowsOf(sample.outDir, path.replace('/index.html', '.csv'))[0] ?? {}),
      ).toEqual(names);
      expect(documentOf(sample.outDir, path).querySelectorAll('details code').map(wordsOf)).toEqual(
        names,
      );
    }
  });

  it('say once that their figures are of samples', () => {
    for (const path of pages) {
      const document = documentOf(sample.outDir, path);
      const marks = document.querySelectorAll('main .sample').length;
      const hasFigures = document.querySelector('tbody tr') !== null;
      expect({ path, marks }).toEqual({ path, marks: hasFigures ? 1 : 0 });
    }
  });
});
