import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse, { type Result } from 'lighthouse';
import { launchChromium } from '../browser/chromium.ts';
import { typicalPages } from '../built-site/page-types.ts';
import { writeSampleArchive } from '../sample/archive.ts';
import { build, temporaryFolder } from '../site/build.ts';
import { pageWork, plainTwin } from './page-work.ts';
import { progress } from './progress.ts';
import { serveFolders } from './server.ts';

/**
 * Runs Lighthouse (mobile: slow 4G, 4x CPU slowdown) on a page of each type and prints medians of
 * several runs: `npm run bench:pages [-- --outDir SITE --runs 5 --only 'Tìm kiếm']`. Without a
 * site it builds a sample of 60 briefings. Each page is set beside its plain twin, measured in
 * turns with it: the ratio says how much of the work is ours, whatever the machine. Exits with 1
 * if a page scores below 100 in a category, or exceeds the limits of LCP, CLS, TBT or work.
 */
const { values } = parseArgs({
  options: {
    outDir: { type: 'string' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
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
console.log(
  `| page | ${CATEGORIES.join(' | ')} | LCP ms | CLS | TBT ms | work ms | to the plain twin | tasks over 50 ms, twin's | forced layout ms |\n| --- | ${CATEGORIES.map(() => '---').join(' | ')}${' | ---'.repeat(7)} |`,
);
let missedTypes = 0;
for (const { type, path } of typicalPages(outDir)) {
  if (SKIPPED_TYPES.includes(type) || (values.only ?? type) !== type) continue;
  const file = join(twins, path.replace(/(?:^|\/)$/u, '$&index.html'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    plainTwin(readFileSync(join(outDir, path.replace(/(?:^|\/)$/u, '$&index.html')), 'utf8')),
  );
  const results: Result[] = [];
  const twinResults: Result[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    // These pages are excluded from search engines on purpose.
    const report = await lighthouse(`${server.origin}/${path}`, {
      port: PORT,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      skipAudits: /phat-thanh|ngoai-mang/u.test(path) ? ['is-crawlable'] : [],
    });
    if (report) results.push(report.lhr);
    const twin = await lighthouse(`${server.origin}${TWINS}${path}`, {
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
    const works = reports.map(pageWork);
    return {
      work: median(works.map(({ work }) => work)),
      longTasks: median(works.map(({ longTasks }) => longTasks)),
      forcedReflow: median(works.map(({ forcedReflow }) => forcedReflow)),
    };
  });
  const ratio = (own?.work ?? NaN) / (plain?.work ?? NaN);
  const hasLongTasks = (own?.longTasks ?? NaN) > 0 && plain?.longTasks === 0;
  console.log(
    `| ${type} | ${scores.join(' | ')} | ${Math.round(lcp)} | ${cls.toFixed(3)} | ${Math.round(tbt)} | ${Math.round(own?.work ?? NaN)} | ${ratio.toFixed(2)} | ${own?.longTasks ?? NaN}, ${plain?.longTasks ?? NaN} | ${Math.round(own?.forcedReflow ?? NaN)} |`,
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
