import { findingsIn } from '../hygiene/advice.ts';
import { proseOf, type Finding, type Span } from '../hygiene/finding.ts';
import { privateDetails } from '../hygiene/privacy.ts';
import { readSpelling, type SpellingRead } from '../hygiene/spelling/read-spelling.ts';
import { statedFigures, type FigureSearch } from '../hygiene/stated-figures.ts';
import type { LocatedProblem } from '../problems/problem.ts';
import type { BriefingData } from '../schemas/briefing.ts';
import { positionAt } from './read-text.ts';

/** Nobody follows more advice on one file at once. */
const MAX_ADVICE_PER_FILE = 100;

/**
 * Advice on a briefing's text, in text order.
 * @param abbreviations those of the glossary; if `undefined`, none is reported as unknown.
 * @param spans where the prose is, from `proseSpans`.
 * @param search for figures that the text states.
 * @param data the frontmatter, if it is valid.
 */
export function adviceOn(
  text: string,
  spans: readonly Span[],
  abbreviations: ReadonlySet<string> | undefined,
  search: FigureSearch,
  data: BriefingData | undefined,
): LocatedProblem[] {
  const figures = data
    ? statedFigures(text, spans, search, { date: data.date, figures: data.indicators })
    : [];
  const findings = findingsIn(text, spans, abbreviations);
  return (
    figures.length > 0 ? [...findings, ...figures].sort((a, b) => a.offset - b.offset) : findings
  )
    .slice(0, MAX_ADVICE_PER_FILE)
    .map((finding) => locate(text, finding));
}

/** What a briefing's text tells about spelling; the whole archive decides on its suspects. */
export function spellingOf(text: string, spans: readonly Span[]): SpellingRead {
  return readSpelling(proseOf(text, spans));
}

/**
 * Finds private details in a briefing's text, in text order: advice, or with `--strict` an error.
 * @param excused those that the frontmatter gives a reason for.
 */
export function privacyAdviceOn(
  text: string,
  excused: BriefingData['privacy'] = [],
): LocatedProblem[] {
  return privateDetails(
    text,
    excused.map(({ text: detail }) => detail),
  ).map((finding) => locate(text, finding));
}

/** Replaces the offset of a finding by line and column; underlines no further than its line. */
export function locate(
  text: string,
  { offset, length, message, expected }: Finding,
): LocatedProblem {
  const lineLength = /^.*/u.exec(text.slice(offset, offset + length))?.[0].length ?? length;
  return { ...positionAt(text, offset), length: lineLength, message, expected };
}
