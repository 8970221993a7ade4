import { findingsIn } from '../hygiene/advice.ts';
import { proseSpans } from '../hygiene/prose.ts';
import type { LocatedProblem } from '../problem.ts';
import { positionAt } from './read-text.ts';

/** More advice on one file than anybody follows at once. */
const MAX_A_FILE = 100;

/**
 * What an editor may want to look at again in a briefing's text, in its order. `abbreviations` are those that readers are told the
 * meaning of; without them none is called unknown.
 */
export function adviceOn(text: string, abbreviations: ReadonlySet<string> | undefined): LocatedProblem[] {
  return findingsIn(text, proseSpans(text), abbreviations).slice(0, MAX_A_FILE).map(({ offset, length, message, expected }) => ({ ...positionAt(text, offset), length, message, expected }));
}
