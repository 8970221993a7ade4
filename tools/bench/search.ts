import { copyFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/chromium.ts';
import { runQueries } from './queries.ts';
import { prepareSite } from './bench-site.ts';
import { STOCK_PATH, ours, stock } from './engines.ts';
import { score, type Figures } from './figures.ts';
import { indexCost } from './index-cost.ts';
import { drawPhrases } from './phrases.ts';
import { progress } from './progress.ts';
import { serveFolders } from './server.ts';
import { table } from './table.ts';
import { readArchive, pageTexts } from './texts.ts';
import { groundTruthFor } from './ground-truth.ts';

/**
 * Measures the archive's search against stock Pagefind on the same pages: `npm run bench:search --
 * [COUNT]`.
 *
 * --content DIR   this archive instead of a sample of COUNT (20,000) briefings
 * --site DIR      its site, already built
 * --visits N      phrases that get visits with an empty cache (50), each in both ways of typing
 * --stock-quoted  stock Pagefind with every query in quotation marks as well
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string' },
    site: { type: 'string' },
    visits: { type: 'string', default: '50' },
    'stock-quoted': { type: 'boolean', default: false },
  },
});
const { folder, content, cacheDir, site } = await prepareSite({
  count: Number(positionals[0] ?? 20_000),
  content: values.content,
  site: values.site,
});

progress('Making both indexes …');
const stockFolder = join(folder, 'stock');
const stockIndex = await indexCost('index-stock.ts', [site], stockFolder);
copyFileSync(join(import.meta.dirname, 'stock-page.html'), join(stockFolder, 'index.html'));
const ourIndex = await indexCost('index-ours.ts', [content, cacheDir], join(folder, 'ours'));

const archiveTexts = await readArchive(content, cacheDir);
const texts = pageTexts(archiveTexts);
const phrases = drawPhrases(texts);

const server = await serveFolders([
  { path: STOCK_PATH, folder: stockFolder },
  { path: '/', folder: site },
]);
const browser = await launchChromium();
// Other load on the machine increases all measured times.
const load = loadavg()[0] ?? 0;
const engines = [
  { engine: stock(), index: stockIndex },
  ...(values['stock-quoted'] ? [{ engine: stock({ quoted: true }), index: stockIndex }] : []),
  { engine: ours, index: ourIndex },
];
const answered = [];
for (const { engine, index } of engines)
  answered.push({
    engine: engine.name,
    index,
    asks: await runQueries(browser, engine, server.origin, phrases, Number(values.visits)),
  });
const chromium = browser.version();
await browser.close();
server.stop();

progress('Comparing the answers with the texts …');
const truth = groundTruthFor(texts, archiveTexts.archive.glossary);
const figures: Figures[] = answered.map(({ engine, index, asks }) => ({
  engine,
  index,
  asks: score(asks, truth),
}));

const raw = join(folder, 'figures.json');
writeFileSync(raw, JSON.stringify(figures, undefined, 1));
console.log(`
${texts.length.toLocaleString('en')} briefings; ${phrases.length} phrases of 2-5 syllables from their texts, each typed with diacritics and without.
Chromium ${chromium}, 360x740, a server on the same machine with brotli and no delay. Bytes are those received until the network is
idle, headers and excerpts included. Ours waits 50 ms after the last key, which the warm figure includes; results are the first screenful. Stock runs without its
worker, which Chromium's slowdown would not reach. Memory is that of all processes of an indexing run together (/proc, every 50 ms);
medians of ${figures.map(({ engine, index }) => `${index.runs} (${engine})`).join(', ')} runs.
${availableParallelism()} processors; load when the asking began ${load.toFixed(1)}. Raw figures: ${raw}

${table(figures)}`);
