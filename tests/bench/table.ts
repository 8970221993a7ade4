import { firstQuery, meanOf, secondQuery, type Figures } from './figures.ts';

type Row = [label: string, value: (figures: Figures) => string, target: string];

const ROWS: Row[] = [
  ['precision at 10, with / without diacritics', (of) => scores(of, 'precision'), '>= 0.98 / >= 0.98'],
  ['the same, abbreviations taken strictly', (of) => scores(of, 'strictPrecision'), ''],
  ['MRR, with / without diacritics', (of) => scores(of, 'reciprocalRank'), ''],
  ['KiB a cold query fetches, p50 / p95', (of) => both((share) => kib(firstQuery(of, 'bytes', share))), '<= 200 / <= 300'],
  ['requests of a cold query, p50', (of) => whole(firstQuery(of, 'requests', 0.5)), ''],
  ['ms from navigating to results, cold, 4x slowdown, p50 / p95', (of) => both((share) => whole(firstQuery(of, 'ms', share))), 'p95 <= 1,000'],
  ['ms from the last key to results, warm, 4x slowdown, p50 / p95', (of) => both((share) => whole(secondQuery(of, share))), 'p95 <= 300'],
  ['seconds to make the index (its whole process)', ({ index }) => `${index.seconds.toFixed(1)} (${index.processSeconds.toFixed(1)})`, '<= 30'],
  ['peak memory while making it, MiB', ({ index }) => (index.peakMemory === undefined ? 'not known' : whole(index.peakMemory)), '<= 1,536'],
];

/** What was measured about some engines, as a Markdown table. */
export function table(engines: readonly Figures[]): string {
  const lines = [
    ['', ...engines.map(({ engine }) => engine), 'to reach'],
    ['---', ...engines.map(() => '---'), '---'],
    ...ROWS.map(([label, value, target]) => [label, ...engines.map(value), target]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function scores(of: Figures, what: 'precision' | 'strictPrecision' | 'reciprocalRank'): string {
  return `${meanOf(of, 'with diacritics', what).toFixed(3)} / ${meanOf(of, 'without', what).toFixed(3)}`;
}

function both(value: (share: number) => string): string {
  return `${value(0.5)} / ${value(0.95)}`;
}

function kib(bytes: number): string {
  return whole(bytes / 1024);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
