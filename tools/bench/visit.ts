import type { Browser, BrowserContext, Page } from 'playwright-core';
import { WITHOUT_WORKER } from '../browser/open.ts';
import type { Engine } from './engines.ts';
import { recordTraffic } from './traffic.ts';

/** A phone without the site's service worker. */
export const PHONE = { viewport: { width: 360, height: 740 }, ...WITHOUT_WORKER };
const SLOWDOWN = 4;
/**
 * Time for Chromium to finish opening a window: half a second of work unrelated to the search
 * engine.
 */
const SETTLE_MS = 700;

/** The cost of a first visit: a query with an empty cache, then another on the same page. */
export interface Visit {
  requests: number;
  bytes: number;
  /** Milliseconds from navigation to the first results. */
  cold: number;
  /** The same on slow 4G. */
  coldOnSlow4G: number;
  /** Milliseconds from the last keystroke to the second query's results. */
  warm: number;
  /** The paths of the first 20 results of both queries. */
  results: [first: string[], second: string[]];
}

/** Lighthouse's slow 4G: 150 ms, 1.6 Mbit/s down and 750 kbit/s up, in bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Visits a search page on a slow phone with an empty cache. */
export async function visit(
  browser: Browser,
  engine: Engine,
  origin: string,
  first: string,
  second: string,
): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const traffic = recordTraffic(context);
    const page = await open(context, engine, origin, first, { slowdown: SLOWDOWN });
    const cold = await waitForAnswer(page);
    await traffic.idle();
    const { requests, bytes } = await traffic.total();
    const results = await engine.results(page);
    const { ms, results: secondResults } = await askNext(page, engine, second);
    const coldOnSlow4G = await visitOnSlow4G(browser, engine, origin, first);
    return { requests, bytes, cold, coldOnSlow4G, warm: ms, results: [results, secondResults] };
  } finally {
    await context.close();
  }
}

/** @returns the milliseconds from navigation to the first results, with an empty cache. */
async function visitOnSlow4G(
  browser: Browser,
  engine: Engine,
  origin: string,
  query: string,
): Promise<number> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await open(context, engine, origin, query, {
      slowdown: SLOWDOWN,
      network: SLOW_4G,
    });
    return await waitForAnswer(page);
  } finally {
    await context.close();
  }
}

/** Runs many queries on one page at full speed and returns their results. */
export async function queryResults(
  browser: Browser,
  engine: Engine,
  origin: string,
  queries: readonly string[],
): Promise<string[][]> {
  const [first, ...rest] = queries;
  if (first === undefined) return [];
  const context = await browser.newContext(PHONE);
  try {
    const page = await open(context, engine, origin, first, { slowdown: 1 });
    await waitForAnswer(page);
    const all = [await engine.results(page)];
    for (const query of rest) all.push((await askNext(page, engine, query)).results);
    return all;
  } finally {
    await context.close();
  }
}

/** Opens a page with a query; does not wait for the answer. */
export async function open(
  context: BrowserContext,
  engine: Engine,
  origin: string,
  query: string,
  { slowdown, network }: { slowdown: number; network?: typeof SLOW_4G },
): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`${engine.name}, “${query}”: ${error.message}`);
  });
  await engine.prepare(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (network) await session.send('Network.emulateNetworkConditions', network);
  await page.waitForTimeout(SETTLE_MS);
  await page.goto(origin + engine.address(query), { waitUntil: 'commit' });
  return page;
}

async function askNext(
  page: Page,
  engine: Engine,
  query: string,
): Promise<{ ms: number; results: string[] }> {
  await page.evaluate(() => {
    performance.clearMarks();
  });
  await engine.ask(page, query);
  const answered = await waitForAnswer(page);
  const asked = await page.evaluate(
    () => performance.getEntriesByName('asked').at(-1)?.startTime ?? NaN,
  );
  return { ms: answered - asked, results: await engine.results(page) };
}

/** Waits for the answer. @returns its time in milliseconds after navigation. */
export async function waitForAnswer(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName('answered')[0]?.startTime,
    undefined,
    { polling: 50, timeout: 60_000 },
  );
  const time = await handle.jsonValue();
  if (time === undefined) throw new Error('The page has not answered');
  return time;
}
