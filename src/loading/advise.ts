import { findingsIn } from '../hygiene/advice.ts';
import { proseSpans } from '../hygiene/prose.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import { positionAt } from './read-text.ts';

/** Nobody follows more advice on one file at once. */
const MAX_ADVICE_PER_FILE = 100;

/**
 * Advice on a briefing's text, in text order.
 * @param abbreviations those of the glossary; if `undefined`, none is reported as unknown.
 */
export function adviceOn(
  text: string,
  abbreviations: ReadonlySet<string> | undefined,
): LocatedProblem[] {
  return findingsIn(text, proseSpans(text), abbreviations)
    .slice(0, MAX_ADVICE_PER_FILE)
    .map(({ offset, length, message, expected }) => ({
      ...positionAt(text, offset),
      length,
      message,
      expected,
    }));
}
