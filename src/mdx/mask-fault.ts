import type { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';
import { explainSyntax } from './explain-syntax.ts';

/** A text in which what could not be read is masked, sign for sign, so that the rest keeps its places. */
export interface Masked {
  text: string;
  /** Names of the tags that were masked while their closing tags still stand further down. */
  orphans: readonly string[];
}

/** A letter, as what is written instead will mostly begin and end with one: emphasis beside it is read as it will be. */
const FILLER = 'x';
/** A line at which MDX reads code until a blank line. */
const CODE_LINE = /^(?:import|export)(?=[ \t{*'"]|$)/gmu;

/** Masks what the parser has stumbled over, and says what is wrong with it; nothing where it only follows from an earlier fault. */
export function maskFault(error: VFileMessage, { text, orphans }: Masked): Masked & { problem?: LocatedProblem } {
  const closing = closingTag(error, text);
  if (closing && orphans.includes(closing.name)) {
    return { text: masked(text, closing.start, closing.end), orphans: orphans.toSpliced(orphans.indexOf(closing.name), 1) };
  }
  const problem = explainSyntax(error, text);
  const { start, end } = faultAt(text, offsetAt(text, problem));
  const opened = openingName(text.slice(start, end));
  // Of a tag that another one closes, both are out of place.
  const isCrossed = closing !== undefined && opened !== undefined && closing.start >= end;
  const without = isCrossed ? masked(text, closing.start, closing.end) : text;
  const left = masked(without, start, end);
  return { problem, text: left === text ? withoutBlock(text, problem.line) : left, orphans: opened === undefined ? orphans : [...orphans, opened] };
}

/** A text without anything that the parser could stumble over. */
export function maskAll(text: string): string {
  return text.replace(CODE_LINE, (word) => FILLER.repeat(word.length)).replace(/[<{]/gu, FILLER);
}

function masked(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/\S/gu, (sign) => FILLER.repeat(sign.length)) + text.slice(end);
}

/** A line that could not be read for a reason that nobody has met yet, and what belongs to it. */
function withoutBlock(text: string, line: number): string {
  const start = offsetAt(text, { line, column: 1 });
  const end = text.indexOf('\n\n', start);
  return masked(text, start, end < 0 ? text.length : end);
}

/** What the fault at an offset consists of: a tag, an expression in braces, or the word that begins a line of code. */
function faultAt(text: string, offset: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  // A fault within a tag is one of the tag.
  const tag = /<[A-Za-z][^<>\n]*$/u.exec(text.slice(lineStart, offset));
  const start = tag ? lineStart + tag.index : offset;
  const rest = text.slice(start);
  const length =
    /^<!--(?:(?!\n\n)[\s\S])*?-->/u.exec(rest)?.[0].length ??
    /^<\/?(?:[A-Za-z_$][^<>\n]*(?:>|(?=[<\n])|$)|>)/u.exec(rest)?.[0].length ??
    (rest.startsWith('{') ? bracedLength(rest) : /^(?:import|export|<)/u.exec(rest)?.[0].length) ?? 1;
  return { start, end: start + length };
}

/** How long an expression in braces is that closes before a blank line; of another only the brace. */
function bracedLength(text: string): number {
  const [block = ''] = text.split(/\n[ \t]*\n/u, 1);
  let depth = 0;
  for (let index = 0; index < block.length; index += 1) {
    if (block[index] === '{') depth += 1;
    if (block[index] === '}') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return 1;
}

/** The name of the tag that opens here; '' for `<>`. */
function openingName(tag: string): string | undefined {
  const { name } = /^<(?<name>[\p{L}_$][\p{L}\p{N}_$.:-]*|(?=>))/u.exec(tag)?.groups ?? {};
  return name === undefined || tag.endsWith('/>') ? undefined : name;
}

/** The closing tag that the parser did not expect, if it was one. Rules: mdast-util-mdx-jsx. */
function closingTag({ ruleId, reason, place }: VFileMessage, text: string): { name: string; start: number; end: number } | undefined {
  if (ruleId !== 'unexpected-closing-slash' && !reason.startsWith('Unexpected closing tag')) return undefined;
  const near = place && ('start' in place ? place.start.offset : place.offset);
  if (near === undefined) return undefined;
  const start = text.lastIndexOf('<', near);
  const found = /^<\s*\/\s*(?<name>[^\s>]*)[^>]*>?/u.exec(text.slice(start));
  return found ? { name: found.groups?.['name'] ?? '', start, end: start + found[0].length } : undefined;
}

function offsetAt(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n');
  return lines.slice(0, line - 1).reduce((offset, { length }) => offset + length + 1, 0) + column - 1;
}
