import type { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problems/problem.ts';
import { explainSyntax } from './explain-syntax.ts';

/**
 * A text in which syntax errors are masked character by character, so that everything else keeps
 * its position.
 */
export interface Masked {
  text: string;
  /** Names of masked opening tags whose closing tags remain further down. */
  orphans: readonly string[];
}

/**
 * A letter, because what an editor writes instead mostly begins and ends with one: emphasis next to
 * it parses as it will after the correction.
 */
const MASK = 'x';
/** A line from which MDX reads code up to the next blank line. */
const CODE_LINE = /^(?:import|export)(?=[ \t{*'"]|$)/gmu;

/**
 * Masks what the parser failed on and explains it; returns no problem for a mere consequence of an
 * earlier error.
 */
export function maskFault(
  error: VFileMessage,
  { text, orphans }: Masked,
): Masked & { problem?: LocatedProblem } {
  const closing = unexpectedClosingTag(error, text);
  if (closing && orphans.includes(closing.name)) {
    return {
      text: maskRange(text, closing.start, closing.end),
      orphans: orphans.toSpliced(orphans.indexOf(closing.name), 1),
    };
  }
  const problem = explainSyntax(error, text);
  const { start, end } = faultRange(text, offsetAt(text, problem));
  const opened = openingTagName(text.slice(start, end));
  // Where tags cross, both the opening and the closing one are out of place.
  const isCrossed = closing !== undefined && opened !== undefined && closing.start >= end;
  const withoutClosing = isCrossed ? maskRange(text, closing.start, closing.end) : text;
  const result = maskRange(withoutClosing, start, end);
  return {
    problem,
    text: result === text ? maskBlock(text, problem.line) : result,
    orphans: opened === undefined ? orphans : [...orphans, opened],
  };
}

/** Masks everything that the parser could fail on. */
export function maskAll(text: string): string {
  return text.replace(CODE_LINE, (word) => MASK.repeat(word.length)).replace(/[<{]/gu, MASK);
}

function maskRange(text: string, start: number, end: number): string {
  return (
    text.slice(0, start) +
    text.slice(start, end).replace(/\S/gu, (sign) => MASK.repeat(sign.length)) +
    text.slice(end)
  );
}

/** Fallback for an unknown syntax error: masks its line up to the next blank line. */
function maskBlock(text: string, line: number): string {
  const start = offsetAt(text, { line, column: 1 });
  const end = text.indexOf('\n\n', start);
  return maskRange(text, start, end < 0 ? text.length : end);
}

/**
 * Returns the range of the tag, the braced expression, or the word starting a line of code at an
 * offset.
 */
function faultRange(text: string, offset: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  // An error inside a tag belongs to the whole tag.
  const tag = /<[A-Za-z][^<>\n]*$/u.exec(text.slice(lineStart, offset));
  const start = tag ? lineStart + tag.index : offset;
  const rest = text.slice(start);
  const length =
    /^<!--(?:(?!\n\n)[\s\S])*?-->/u.exec(rest)?.[0].length ??
    /^<\/?(?:[A-Za-z_$][^<>\n]*(?:>|(?=[<\n])|$)|>)/u.exec(rest)?.[0].length ??
    (rest.startsWith('{')
      ? expressionLength(rest)
      : /^(?:import|export|<)/u.exec(rest)?.[0].length) ??
    1;
  return { start, end: start + length };
}

/**
 * Returns the length of a braced expression that closes before a blank line; of any other, that of
 * the brace alone.
 */
function expressionLength(text: string): number {
  const [block = ''] = text.split(/\n[ \t]*\n/u, 1);
  let depth = 0;
  for (let index = 0; index < block.length; index += 1) {
    if (block[index] === '{') depth += 1;
    if (block[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return 1;
}

/** The name of an opening tag; '' for `<>`. */
function openingTagName(tag: string): string | undefined {
  const { name } = /^<(?<name>[\p{L}_$][\p{L}\p{N}_$.:-]*|(?=>))/u.exec(tag)?.groups ?? {};
  return name === undefined || tag.endsWith('/>') ? undefined : name;
}

/**
 * The closing tag that the parser did not expect, if that is the error. Rules: mdast-util-mdx-jsx.
 */
function unexpectedClosingTag(
  { ruleId, reason, place }: VFileMessage,
  text: string,
): { name: string; start: number; end: number } | undefined {
  if (ruleId !== 'unexpected-closing-slash' && !reason.startsWith('Unexpected closing tag'))
    return undefined;
  const errorOffset = place && ('start' in place ? place.start.offset : place.offset);
  if (errorOffset === undefined) return undefined;
  const start = text.lastIndexOf('<', errorOffset);
  const match = /^<\s*\/\s*(?<name>[^\s>]*)[^>]*>?/u.exec(text.slice(start));
  return match
    ? { name: match.groups?.['name'] ?? '', start, end: start + match[0].length }
    : undefined;
}

function offsetAt(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n');
  return (
    lines.slice(0, line - 1).reduce((offset, { length }) => offset + length + 1, 0) + column - 1
  );
}
