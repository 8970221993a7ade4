import type { Result } from 'lighthouse';
import * as z from 'astro/zod';

/** What a page costs the main thread of a slowed-down phone, as Lighthouse measures it. */
export interface PageWork {
  /** Milliseconds of style, layout and script together. */
  work: number;
  /** The number of tasks over 50 ms. */
  longTasks: number;
  /** Milliseconds in which a script waits for a layout that it forces. */
  forcedReflow: number;
}

/** Lighthouse's names (core/lib/tracehouse/task-groups.js) for what a page's own code causes. */
const OWN_GROUPS = new Set(['styleLayout', 'scriptParseCompile', 'scriptEvaluation']);

const groupsSchema = z.array(z.object({ group: z.string(), duration: z.number() }));
const reflowsSchema = z.array(
  z.object({ items: z.array(z.object({ reflowTime: z.number().default(0) })).default([]) }),
);
/** An audit's table, or list of tables; without `items` the audit did not apply. */
const detailsSchema = z.object({ items: z.array(z.unknown()).default([]) }).default({ items: [] });

/** Reads the work of a page from a report. @throws ZodError when an audit has another format. */
export function pageWork({ audits }: Pick<Result, 'audits'>): PageWork {
  const itemsOf = (audit: string) => detailsSchema.parse(audits[audit]?.details).items;
  const groups = groupsSchema.parse(itemsOf('mainthread-work-breakdown'));
  // The last table has each forced layout once; the first one, if any, the function with the most.
  const reflows = reflowsSchema.parse(itemsOf('forced-reflow-insight').slice(-1));
  return {
    work: sum(groups.filter(({ group }) => OWN_GROUPS.has(group)).map((item) => item.duration)),
    longTasks: itemsOf('long-tasks').length,
    forcedReflow: sum(reflows.flatMap(({ items }) => items.map((item) => item.reflowTime))),
  };
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
