import type { Result } from 'lighthouse';
import * as z from 'astro/zod';
import type { Browser } from 'playwright-core';

/** What Lighthouse says of the main thread of a slowed-down phone. */
export interface PageWork {
  /** The number of tasks over 50 ms. */
  longTasks: number;
  /** Milliseconds in which a script waits for a layout that it forces. */
  forcedReflow: number;
}

const reflowsSchema = z.array(
  z.object({ items: z.array(z.object({ reflowTime: z.number().default(0) })).default([]) }),
);
/** An audit's table, or list of tables; without `items` the audit did not apply. */
const detailsSchema = z.object({ items: z.array(z.unknown()).default([]) }).default({ items: [] });

/** Reads the work of a page from a report. @throws ZodError when an audit has another format. */
export function pageWork({ audits }: Pick<Result, 'audits'>): PageWork {
  const itemsOf = (audit: string) => detailsSchema.parse(audits[audit]?.details).items;
  // The last table has each forced layout once; the first one, if any, the function with the most.
  const reflows = reflowsSchema.parse(itemsOf('forced-reflow-insight').slice(-1));
  return {
    longTasks: itemsOf('long-tasks').length,
    forcedReflow: sum(reflows.flatMap(({ items }) => items.map((item) => item.reflowTime))),
  };
}

/** Chromium's names for the times that a page's own style sheets and scripts cause. */
const OWN_TIMES = new Set([
  'RecalcStyleDuration',
  'LayoutDuration',
  'ScriptDuration',
  'V8CompileDuration',
]);
/** After this, a page's tools have started, also on a busy machine. */
const SETTLED_MS = 600;

/**
 * Opens a page in a phone's window with nothing cached.
 * @returns milliseconds of style, layout and script, of the processor rather than the clock: other
 * processes do not count. Not slowed down, as it is meant to be compared.
 */
export async function processorWork(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => {
      setTimeout(resolve, SETTLED_MS);
    });
    const { metrics } = await devTools.send('Performance.getMetrics');
    return 1000 * sum(metrics.filter(({ name }) => OWN_TIMES.has(name)).map(({ value }) => value));
  } finally {
    await context.close();
  }
}

/** A page's plain twin: the same text and pictures without any style or script. */
export function plainTwin(html: string): string {
  return html
    .replace(/<script\b[^]*?<\/script>/gu, '')
    .replace(/<link\b[^>]*\brel="(?:stylesheet|modulepreload|preload)"[^>]*>/gu, '')
    .replace(/ style="[^"]*"/gu, '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
