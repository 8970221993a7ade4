import type { Browser, BrowserContext, Page } from 'playwright-core';
import { WITHOUT_WORKER } from '../browser/open.ts';
import type { Engine } from './engines.ts';
import { countTraffic } from './traffic.ts';

/** A first visit, before the site's service worker is there. */
const PHONE = { viewport: { width: 360, height: 740 }, ...WITHOUT_WORKER };
const SLOWDOWN = 4;
/** Milliseconds that Chromium gets to finish opening a window: half a second of work that is no search engine's. */
const SETTLING = 700;

/** What a reader's first visit cost: a query in an empty browser, then another on the same page. */
export interface Visit {
  requests: number;
  bytes: number;
  /** Milliseconds from navigating to the first results. */
  cold: number;
  /** Milliseconds from the last key to the second query's results. */
  warm: number;
  /** The paths of the first 20 results of both. */
  results: [first: string[], second: string[]];
}

/** Visits a search page on a slow phone with nothing in its cache. */
export async function visit(browser: Browser, engine: Engine, origin: string, first: string, second: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const traffic = countTraffic(context);
    const page = await open(context, engine, origin, first, { slowdown: SLOWDOWN });
    const cold = await answeredAt(page);
    await traffic.quiet();
    const { requests, bytes } = await traffic.total();
    const results = await engine.results(page);
    const { ms, results: secondResults } = await askNext(page, engine, second);
    return { requests, bytes, cold, warm: ms, results: [results, secondResults] };
  } finally {
    await context.close();
  }
}

/** Asks many queries one after the other on one page at full speed, for their results alone. */
export async function askAll(browser: Browser, engine: Engine, origin: string, queries: readonly string[]): Promise<string[][]> {
  const [first, ...rest] = queries;
  if (first === undefined) return [];
  const context = await browser.newContext(PHONE);
  try {
    const page = await open(context, engine, origin, first, { slowdown: 1 });
    await answeredAt(page);
    const all = [await engine.results(page)];
    for (const query of rest) all.push((await askNext(page, engine, query)).results);
    return all;
  } finally {
    await context.close();
  }
}

async function open(context: BrowserContext, engine: Engine, origin: string, query: string, { slowdown }: { slowdown: number }): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => { console.error(`${engine.name}, “${query}”: ${error.message}`); });
  await engine.prepare(page);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.waitForTimeout(SETTLING);
  await page.goto(origin + engine.address(query), { waitUntil: 'commit' });
  return page;
}

async function askNext(page: Page, engine: Engine, query: string): Promise<{ ms: number; results: string[] }> {
  await page.evaluate(() => { performance.clearMarks(); });
  await engine.ask(page, query);
  const answered = await answeredAt(page);
  const asked = await page.evaluate(() => performance.getEntriesByName('asked').at(-1)?.startTime ?? NaN);
  return { ms: answered - asked, results: await engine.results(page) };
}

/** When the page answered, in milliseconds after navigation. */
async function answeredAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => performance.getEntriesByName('answered')[0]?.startTime, undefined, { polling: 50, timeout: 60_000 });
  const time = await handle.jsonValue();
  if (time === undefined) throw new Error('The page has not answered');
  return time;
}
