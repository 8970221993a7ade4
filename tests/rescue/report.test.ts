import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/rescue/outcome.ts';
import { Report } from '../../src/rescue/report/report.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

function outcome(place: string, rest: Partial<Outcome> = {}): Outcome {
  return { place, status: 'taken', doubts: [], notes: [], ...rest };
}

/** Writes a report on items; returns its folder. */
function reportOn(outcomes: readonly Outcome[]): string {
  const report = new Report(temporaryFolder());
  for (const each of outcomes) report.add(each);
  return dirname(report.finish(false));
}

const HTML = { kind: 'html', text: '<p>Bài mẫu</p>' } as const;

describe('the report', () => {
  it('leads only to pages that there are, and from each item to the ones before and after it', () => {
    const folder = reportOn([
      outcome('1.html', { original: HTML }),
      outcome('2.html', { status: 'present' }),
      outcome('3.html', { original: HTML, status: 'waiting' }),
      outcome('4.html', { original: HTML }),
      outcome('5.html', { status: 'refused' }),
    ]);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    const dead = pages.flatMap((path) =>
      Array.from(
        readFileSync(join(folder, path), 'utf8').matchAll(/(?:href|src)="([^"]+)"/gu),
        ([, to = '']) => to,
      ).filter((to) => !existsSync(join(folder, dirname(path), to))),
    );
    expect(dead).toEqual([]);
    const ways = pages
      .filter((path) => /muc\/\d+\.html$/u.test(path))
      .sort()
      .map((path) =>
        Array.from(
          readFileSync(join(folder, path), 'utf8').matchAll(/href="(\d+)\.html" rel="(\w+)"/gu),
          ([, number, rel]) => `${rel ?? ''} ${Number(number)}`,
        ),
      );
    expect(ways).toEqual([['next 3'], ['prev 1', 'next 4'], ['prev 3']]);
  });

  it('shows documents as they read, and runs nothing of a page', () => {
    const folder = reportOn([
      outcome('a.txt', {
        original: { kind: 'text', text: 'Lúa < 5 tấn & <b>ngô</b>\n\n<script>' },
      }),
      outcome('b.html', {
        original: { kind: 'html', text: '<p>Bài<script>alert(1)</script></p>' },
      }),
    ]);
    const original = (number: number) =>
      readFileSync(join(folder, `muc/0000${number}-goc.html`), 'utf8');
    expect(original(1)).toContain('Lúa &#x3C; 5 tấn &#x26; &#x3C;b>ngô&#x3C;/b>\n\n&#x3C;script>');
    expect(original(2)).toContain("default-src 'none'");
    expect(original(2)).not.toContain('alert');
  });

  it('writes days so that no spreadsheet writes them anew', () => {
    const folder = reportOn([outcome('1.html', { date: '2020-07-06' })]);
    expect(readFileSync(join(folder, 'bao-cao.csv'), 'utf8')).toContain(',6/7/2020,');
  });
});
