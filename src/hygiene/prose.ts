import type { Span } from './finding.ts';

/** The part of a frontmatter line before the value: `  - caption: `. */
const FIELD = /^\s*(?:- )?[\w-]+:(?: [>|][+-]?)?|^\s*- (?=[\w-]+:)/u;
/** A YAML comment. */
const COMMENT = /^\s*#/u;
/** A Markdown marker at the start of a line: `## `, `- `, `1. `, `> `. */
const MARKER = /^\s*(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+/u;
/**
 * Tags with attributes, comments, and link targets. None contains the start of another, which keeps
 * matching linear in the length of the line.
 */
const NO_PROSE = /\{\/\*(?:(?!\{\/\*).)*?\*\/\}|<\/?[A-Za-z][^<>]*>|\]\([^)\]\s]*\)/gu;

/**
 * Locates the sentences in a briefing's file: the values of the frontmatter, and the text without
 * tags, link targets and tables (whose cells may be padded with spaces).
 */
export function proseSpans(text: string): Span[] {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  let start = 0;
  return lines.flatMap((line, index) => {
    const offset = start;
    start += line.length + 1;
    if (index === 0 || index === end || line.includes('|') || (index < end && COMMENT.test(line)))
      return [];
    return (index < end ? [valueSpan(line)] : textSpans(line)).map((span) => ({
      start: offset + span.start,
      end: offset + span.end,
    }));
  });
}

function valueSpan(line: string): Span {
  return { start: FIELD.exec(line)?.[0].length ?? 0, end: line.length };
}

function textSpans(line: string): Span[] {
  const spans: Span[] = [];
  let start = MARKER.exec(line)?.[0].length ?? 0;
  for (const {
    0: { length },
    index,
  } of line.matchAll(NO_PROSE)) {
    spans.push({ start, end: index });
    start = index + length;
  }
  return [...spans, { start, end: line.length }].filter((span) => span.end > span.start);
}
