import { appendFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../browser/chromium.ts';
import { build } from '../site/build.ts';
import { prepareSite } from './bench-site.ts';
import { ours } from './engines.ts';
import { drawPhrases } from './phrases.ts';
import { progress } from './progress.ts';
import { percentile } from './score.ts';
import { serveFolders } from './server.ts';
import { readArchive, pageTexts } from './texts.ts';
import { recordTraffic } from './traffic.ts';
import { waitForAnswer, open, PHONE } from './visit.ts';

/**
 * Measures what a returning reader downloads for the next query after a briefing was published:
 * `npm run bench:publication -- [COUNT]`, on a sample of COUNT (20,000) briefings. The server
 * supports revalidation with ETags.
 *
 * --content DIR  this archive instead of a sample
 * --readers N    readers (20): half of them repeat their query, half run another one
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string' }, readers: { type: 'string', default: '20' } },
});
const {
  folder,
  content,
  cacheDir,
  site: built,
} = await prepareSite({
  count: Number(positionals[0] ?? 20_000),
  content: values.content,
  site: undefined,
});

// Publishes into copies, so that the sample and its site stay unchanged.
const [changing, site] = [join(folder, 'publication-content'), join(folder, 'publication-site')];
rmSync(changing, { recursive: true, force: true });
cpSync(content, changing, { recursive: true });
const env = { CONTENT_DIR: changing, CACHE_DIR: cacheDir, SHARE_IMAGES: 'off' };
if (!existsSync(site)) cpSync(built, site, { recursive: true });
await publish();

const archiveTexts = await readArchive(content, cacheDir);
const phrases = drawPhrases(pageTexts(archiveTexts));
const server = await serveFolders([{ path: '/', folder: site }]);
const browser = await launchChromium();
const readers = await Promise.all(
  Array.from({ length: Number(values.readers) }, async (_none, number) => {
    const phrase = phrases[number] ?? '';
    return {
      context: await browser.newContext(PHONE),
      phrase,
      next: number % 2 === 0 ? phrase : (phrases[phrases.length - 1 - number] ?? ''),
    };
  }),
);
for (const { context, phrase } of readers) await ask(context, phrase);

const newest = archiveTexts.archive.briefings[0];
if (!newest) throw new Error('The sample has no briefing');
const next = join(changing, 'briefings', `${newest.id}-ban-khac.mdx`);
cpSync(join(changing, 'briefings', `${newest.id}.mdx`), next);
appendFileSync(next, '\nNgày hôm ấy, bà con còn bàn việc nạo vét kênh mương.\n');
await publish();

const costs = [];
for (const { context, phrase, next: query } of readers)
  costs.push({ same: phrase === query, ...(await ask(context, query)) });
await browser.close();
server.stop();
writeFileSync(join(folder, 'publication.json'), JSON.stringify(costs, undefined, 1));
for (const same of [true, false]) {
  const of = costs.filter((cost) => cost.same === same);
  const kib = of.map(({ bytes }) => bytes / 1024);
  const [median, high] = [0.5, 0.95].map((share) => percentile(kib, share).toFixed(0));
  console.log(
    `${same ? 'The same query' : 'Another query'} after a publication: ${median} KiB at the median, ${high} at p95, ${percentile(
      of.map(({ requests }) => requests),
      0.5,
    )} requests.`,
  );
}

async function publish(): Promise<void> {
  progress(`Publishing ${changing} …`);
  const { code, output } = await build(site, env);
  if (code !== 0) throw new Error(`The site does not build:\n${output}`);
}

async function ask(
  context: (typeof readers)[number]['context'],
  query: string,
): Promise<{ requests: number; bytes: number }> {
  const traffic = recordTraffic(context);
  const page = await open(context, ours, server.origin, query, { slowdown: 1 });
  await waitForAnswer(page);
  await traffic.idle();
  const total = await traffic.total();
  await page.close();
  return total;
}
