import { firstQuery, meanOf, secondQuery, type Figures } from './figures.ts';

type Row = [label: string, value: (figures: Figures) => string, target: string];

const ROWS: Row[] = [
  [
    'precision at 10, with / without diacritics',
    (of) => scores(of, 'precision'),
    '>= 0.98 / >= 0.98',
  ],
  ['the same, abbreviations taken strictly', (of) => scores(of, 'strictPrecision'), ''],
  ['MRR, with / without diacritics', (of) => scores(of, 'reciprocalRank'), ''],
  [
    'KiB a cold query fetches, p50 / p95',
    (of) => medianAndP95((share) => formatKib(firstQuery(of, 'bytes', share))),
    '<= 200 / <= 300',
  ],
  ['requests of a cold query, p50', (of) => formatInteger(firstQuery(of, 'requests', 0.5)), ''],
  [
    'ms from navigating to results, cold, 4x slowdown, p50 / p95',
    (of) => medianAndP95((share) => formatInteger(firstQuery(of, 'ms', share))),
    'p95 <= 1,000',
  ],
  [
    'the same on slow 4G (1.6 Mbit/s, 150 ms), p50 / p95',
    (of) => medianAndP95((share) => formatInteger(firstQuery(of, 'slowMs', share))),
    'p50 <= 2,500',
  ],
  [
    'ms from the last key to results, warm, 4x slowdown, p50 / p95',
    (of) => medianAndP95((share) => formatInteger(secondQuery(of, share))),
    'p95 <= 300',
  ],
  [
    'seconds to make the index (its whole process)',
    ({ index }) => `${index.seconds.toFixed(1)} (${index.processSeconds.toFixed(1)})`,
    '<= 30',
  ],
  [
    'peak memory while making it, MiB',
    ({ index }) => (index.peakMemory === undefined ? 'not known' : formatInteger(index.peakMemory)),
    '<= 1,536',
  ],
];

/** Renders the measurements of engines as a Markdown table. */
export function table(engines: readonly Figures[]): string {
  const lines = [
    ['', ...engines.map(({ engine }) => engine), 'to reach'],
    ['---', ...engines.map(() => '---'), '---'],
    ...ROWS.map(([label, value, target]) => [label, ...engines.map(value), target]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function scores(of: Figures, metric: 'precision' | 'strictPrecision' | 'reciprocalRank'): string {
  return `${meanOf(of, 'with diacritics', metric).toFixed(3)} / ${meanOf(of, 'without', metric).toFixed(3)}`;
}

function medianAndP95(value: (share: number) => string): string {
  return `${value(0.5)} / ${value(0.95)}`;
}

function formatKib(bytes: number): string {
  return formatInteger(bytes / 1024);
}

function formatInteger(value: number): string {
  return Math.round(value).toLocaleString('en');
}
