import type { Browser } from 'playwright-core';
import type { Engine } from './engines.ts';
import { progress } from './progress.ts';
import { TYPINGS, withoutDiacritics, type Typing } from './ground-truth.ts';
import { queryResults, visit } from './visit.ts';

/** A query for a phrase, typed in one way, with its results and measurements. */
export interface MeasuredQuery {
  phrase: string;
  typing: Typing;
  /** The query as sent. */
  query: string;
  /** The paths of the first 20 results. */
  results: string[];
  /** Measured if it was the first query of a visit. */
  first?: { requests: number; bytes: number; ms: number; slowMs: number };
  /** Milliseconds, if it was the second query of a visit. */
  second?: number;
}

/** Queries run on one page before it is reopened. */
const BATCH_SIZE = 60;

/**
 * Runs every phrase with both typings. Each of the first `visits` phrases starts a visit of its
 * own, followed by another phrase; the remaining ones are run for their results alone.
 */
export async function runQueries(
  browser: Browser,
  engine: Engine,
  origin: string,
  phrases: readonly string[],
  visits: number,
): Promise<MeasuredQuery[]> {
  const queries: MeasuredQuery[] = [];
  const [firstPhrases, secondPhrases, rest] = [
    phrases.slice(0, visits),
    phrases.slice(visits, 2 * visits),
    phrases.slice(2 * visits),
  ];
  for (const [number, phrase] of firstPhrases.entries()) {
    for (const typing of TYPINGS) {
      const next = secondPhrases[number] ?? phrase;
      const [query, nextQuery] = [typed(phrase, typing), typed(next, typing)];
      const { requests, bytes, cold, coldOnSlow4G, warm, results } = await visit(
        browser,
        engine,
        origin,
        query,
        nextQuery,
      );
      queries.push({
        phrase,
        typing,
        query,
        results: results[0],
        first: { requests, bytes, ms: cold, slowMs: coldOnSlow4G },
      });
      queries.push({ phrase: next, typing, query: nextQuery, results: results[1], second: warm });
    }
    if ((number + 1) % 10 === 0)
      progress(
        `${engine.name}: ${number + 1} of ${firstPhrases.length} phrases on visits of their own`,
      );
  }
  const remaining = rest.flatMap((phrase) =>
    TYPINGS.map((typing) => ({ phrase, typing, query: typed(phrase, typing) })),
  );
  for (let from = 0; from < remaining.length; from += BATCH_SIZE) {
    const batch = remaining.slice(from, from + BATCH_SIZE);
    const results = await queryResults(
      browser,
      engine,
      origin,
      batch.map(({ query }) => query),
    );
    batch.forEach((query, number) => {
      queries.push({ ...query, results: results[number] ?? [] });
    });
    progress(`${engine.name}: ${from + batch.length} of ${remaining.length} other queries`);
  }
  return queries;
}

function typed(phrase: string, typing: Typing): string {
  return typing === 'without' ? withoutDiacritics(phrase) : phrase;
}
