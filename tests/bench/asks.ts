import type { Browser } from 'playwright-core';
import type { Engine } from './engines.ts';
import { progress } from './progress.ts';
import { TYPINGS, withoutDiacritics, type Typing } from './truth.ts';
import { askAll, visit } from './visit.ts';

/** A phrase, typed in one way, and what an engine answered. */
export interface Ask {
  phrase: string;
  typing: Typing;
  /** As it was sent. */
  query: string;
  /** The paths of the first 20 results. */
  results: string[];
  /** Where it was the first query of a visit. */
  first?: { requests: number; bytes: number; ms: number };
  /** Where it was the second query of a visit: milliseconds. */
  second?: number;
}

/** Queries asked one after the other on one page before it is opened anew. */
const BATCH = 60;

/**
 * Asks an engine every phrase in both ways. The first `visits` phrases are asked each on a visit of their own, followed
 * there by another phrase; what is left is asked for its results alone.
 */
export async function askPhrases(browser: Browser, engine: Engine, origin: string, phrases: readonly string[], visits: number): Promise<Ask[]> {
  const asks: Ask[] = [];
  const [firsts, seconds, rest] = [phrases.slice(0, visits), phrases.slice(visits, 2 * visits), phrases.slice(2 * visits)];
  for (const [number, phrase] of firsts.entries()) {
    for (const typing of TYPINGS) {
      const next = seconds[number] ?? phrase;
      const [query, nextQuery] = [asTyped(phrase, typing), asTyped(next, typing)];
      const { requests, bytes, cold, warm, results } = await visit(browser, engine, origin, query, nextQuery);
      asks.push({ phrase, typing, query, results: results[0], first: { requests, bytes, ms: cold } });
      asks.push({ phrase: next, typing, query: nextQuery, results: results[1], second: warm });
    }
    if ((number + 1) % 10 === 0) progress(`${engine.name}: ${number + 1} of ${firsts.length} phrases on visits of their own`);
  }
  const left = rest.flatMap((phrase) => TYPINGS.map((typing) => ({ phrase, typing, query: asTyped(phrase, typing) })));
  for (let from = 0; from < left.length; from += BATCH) {
    const batch = left.slice(from, from + BATCH);
    const results = await askAll(browser, engine, origin, batch.map(({ query }) => query));
    batch.forEach((ask, number) => { asks.push({ ...ask, results: results[number] ?? [] }); });
    progress(`${engine.name}: ${from + batch.length} of ${left.length} other queries`);
  }
  return asks;
}

function asTyped(phrase: string, typing: Typing): string {
  return typing === 'without' ? withoutDiacritics(phrase) : phrase;
}
