import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { launchChromium } from '../browser/chromium.ts';
import { typicalPages } from '../built-site/page-types.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, temporaryFolder } from '../site/build.ts';
import { pageWork, plainTwin, processorWork } from './page-work.ts';
import { progress } from './progress.ts';
import { serveFolders } from './server.ts';

/**
 * Runs Lighthouse (mobile: slow 4G, 4x CPU slowdown) on a page of each type and prints medians of
 * several runs: `npm run bench:pages [-- --outDir SITE --runs 5 --only 'Tìm kiếm']`. Without a
 * site it builds a sample of 60 briefings. Each page is set beside its plain twin, measured in
 * turns with it: the ratio says how much of the work is ours, whatever the machine. `--work` prints
 * the ratio alone, without Lighthouse. Exits with 1 if a page scores below 100 in a category, or
 * exceeds the limits of LCP, CLS, TBT or work.
 */
const { values } = parseArgs({
  options: {
    outDir: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    work: { type: 'boolean', default: false },
  },
});
const outDir = values.outDir ?? (await sampleSite());
const PORT = 9333;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const MAX_LCP_MS = 1000;
/** Style, layout and script, to those of the plain twin. */
const MAX_WORK_RATIO = 2;
/** The URL path of the twins. */
const TWINS = '/khong-kieu/';
/** The form is an application for a few editors, mostly third-party code. */
const SKIPPED_TYPES = ['Biểu mẫu biên tập', 'Địa chỉ sai'];

const twins = temporaryFolder();
const server = await serveFolders([
  { path: TWINS, folder: twins },
  { path: '/', folder: outDir },
]);
const browser = await launchChromium([`--remote-debugging-port=${PORT}`]);
const columns = [
  'page',
  'work ms',
  'to the plain twin',
  ...(values.work
    ? []
    : [...CATEGORIES, 'LCP ms', 'CLS', 'TBT ms', "tasks over 50 ms, twin's", 'forced layout ms']),
];
console.log(`| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`);
let missedTypes = 0;
for (const { type, path } of typicalPages(outDir)) {
  if (SKIPPED_TYPES.includes(type) || (values.only ?? type) !== type) continue;
  const file = join(twins, path.replace(/(?:^|\/)$/u, '$&index.html'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    plainTwin(readFileSync(join(outDir, path.replace(/(?:^|\/)$/u, '$&index.html')), 'utf8')),
  );
  const [url, twinUrl] = [`${server.origin}/${path}`, `${server.origin}${TWINS}${path}`];
  const works: { own: number; twin: number }[] = [];
  for (let run = 0; run < Number(values.runs); run += 1)
    works.push({
      own: await processorWork(browser, url),
      twin: await processorWork(browser, twinUrl),
    });
  const ratio = median(works.map(({ own, twin }) => own / twin));
  const work = `${median(works.map(({ own }) => own)).toFixed(0)} | ${ratio.toFixed(2)}`;
  if (values.work) {
    console.log(`| ${type} | ${work} |`);
    if (!(ratio <= MAX_WORK_RATIO)) missedTypes += 1;
    continue;
  }
  const results: Result[] = [];
  const twinResults: Result[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    // These pages are excluded from search engines on purpose.
    const report = await lighthouse(url, {
      port: PORT,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      skipAudits: /phat-thanh|ngoai-mang/u.test(path) ? ['is-crawlable'] : [],
    });
    if (report) results.push(report.lhr);
    const twin = await lighthouse(twinUrl, {
      port: PORT,
      logLevel: 'error',
      onlyCategories: ['performance'],
    });
    if (twin) twinResults.push(twin.lhr);
  }
  const scores = CATEGORIES.map((category) =>
    Math.round(100 * median(results.map(({ categories }) => categories[category]?.score ?? 0))),
  );
  const [lcp = 0, cls = 0, tbt = 0] = [
    'largest-contentful-paint',
    'cumulative-layout-shift',
    'total-blocking-time',
  ].map((id) => median(results.map(({ audits }) => audits[id]?.numericValue ?? NaN)));
  const [own, plain] = [results, twinResults].map((reports) => {
    const pageWorks = reports.map(pageWork);
    return {
      longTasks: median(pageWorks.map(({ longTasks }) => longTasks)),
      forcedReflow: median(pageWorks.map(({ forcedReflow }) => forcedReflow)),
    };
  });
  const hasLongTasks = (own?.longTasks ?? NaN) > 0 && plain?.longTasks === 0;
  console.log(
    `| ${type} | ${work} | ${scores.join(' | ')} | ${Math.round(lcp)} | ${cls.toFixed(3)} | ${Math.round(tbt)} | ${own?.longTasks ?? NaN}, ${plain?.longTasks ?? NaN} | ${Math.round(own?.forcedReflow ?? NaN)} |`,
  );
  if (
    scores.some((score) => score < 100) ||
    !(lcp <= MAX_LCP_MS) ||
    !(cls < 0.001) ||
    !(tbt < 1) ||
    !(ratio <= MAX_WORK_RATIO) ||
    hasLongTasks ||
    own?.forcedReflow !== 0
  ) {
    missedTypes += 1;
    const failed = new Set(
      results.flatMap(({ audits }) =>
        Object.values(audits)
          .filter(({ score }) => score !== null && score < 0.9)
          .map(({ id }) => id),
      ),
    );
    progress(`${type} (/${path}): ${[...failed].join(', ')}`);
  }
}
await browser.close();
server.stop();
console.log(
  missedTypes === 0
    ? 'Every page reaches the bounds.'
    : `${missedTypes} types of page miss a bound.`,
);
process.exitCode = missedTypes === 0 ? 0 : 1;

async function sampleSite(): Promise<string> {
  const folder = temporaryFolder();
  progress('Building a sample of 60 …');
  await writeSampleArchive(60, join(folder, 'content'));
  const site = join(folder, 'site');
  const { code, output } = await build(site, {
    CONTENT_DIR: join(folder, 'content'),
    CACHE_DIR: join(folder, 'cache'),
    SITE_URL: 'https://tin.example',
  });
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
  return site;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
