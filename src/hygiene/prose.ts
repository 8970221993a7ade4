import type { Span } from './finding.ts';

/** The name of a field and what makes it one: `  - caption: `. What follows is its value. */
const FIELD = /^\s*(?:- )?[\w-]+:(?: [>|][+-]?)?|^\s*- (?=[\w-]+:)/u;
/** A comment among the fields; no reader sees it. */
const COMMENT = /^\s*#/u;
/** What only marks structure at the beginning of a line: `## `, `- `, `1. `, `> `. */
const MARKER = /^\s*(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+/u;
/** Tags with their attributes, comments, and addresses of links. */
const NO_PROSE = /\{\/\*.*?\*\/\}|<\/?[A-Za-z][^>]*>|\]\([^)\s]*\)/gu;

/**
 * Where the sentences of a briefing's file stand: the values of its frontmatter (ids and dates have no sentences in them)
 * and its text, without tags, addresses and tables, whose cells are spaced as they please.
 */
export function proseSpans(text: string): Span[] {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  let start = 0;
  return lines.flatMap((line, index) => {
    const offset = start;
    start += line.length + 1;
    if (index === 0 || index === end || line.includes('|') || (index < end && COMMENT.test(line))) return [];
    return (index < end ? [valueOf(line)] : partsOf(line)).map((span) => ({ start: offset + span.start, end: offset + span.end }));
  });
}

function valueOf(line: string): Span {
  return { start: FIELD.exec(line)?.[0].length ?? 0, end: line.length };
}

function partsOf(line: string): Span[] {
  const parts: Span[] = [];
  let start = MARKER.exec(line)?.[0].length ?? 0;
  for (const { 0: { length }, index } of line.matchAll(NO_PROSE)) {
    parts.push({ start, end: index });
    start = index + length;
  }
  return [...parts, { start, end: line.length }].filter((part) => part.end > part.start);
}
