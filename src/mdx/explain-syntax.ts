import type { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problems/problem.ts';
import { explainBraces } from './explain-braces.ts';
import { explainUnclosedTag, explainTag } from './explain-tag.ts';

interface Position {
  line: number;
  column: number;
}

/** The message on a line that MDX reads as a JavaScript module. */
export const CODE_LINE = {
  message: 'Dòng bắt đầu bằng “import” hoặc “export” bị hiểu là lệnh máy tính.',
  expected: 'Thêm chữ vào đầu dòng, hoặc nối dòng này vào dòng trước.',
};

/**
 * Explains a syntax error of remark-mdx to an editor. Rule names: micromark-extension-mdx-* and
 * mdast-util-mdx-jsx.
 */
export function explainSyntax(error: VFileMessage, text: string): LocatedProblem {
  // An unclosed tag is reported at the end of its paragraph; the reason names the tag and its
  // position: "`<b>` (1:4-1:7)".
  const named = /`<(?<tag>[^`>]*)>` \((?<line>\d+):(?<column>\d+)-/u.exec(error.reason)?.groups;
  const reported = {
    line: Number(named?.['line'] ?? error.line ?? 1),
    column: Number(named?.['column'] ?? error.column ?? 1),
  };
  if (error.source === 'micromark-extension-mdxjs-esm')
    return { line: codeStartLine(text, reported.line), column: 1, ...CODE_LINE };
  if (error.source === 'micromark-extension-mdx-expression') {
    const open = findOpening(text, reported, '{', '}');
    return { ...open, ...explainBraces(textAt(text, open)) };
  }
  const unclosedQuote = explainUnclosedQuote(text, reported);
  if (unclosedQuote && !named) return unclosedQuote;
  const open =
    textAt(text, reported).startsWith('<') && named
      ? reported
      : findOpening(text, previous(reported), '<', '');
  const rest = textAt(text, open);
  return {
    ...open,
    ...(error.ruleId === 'end-tag-mismatch'
      ? explainUnclosedTag(named?.['tag'] ?? '', error.reason)
      : explainTag(error, rest)),
  };
}

/** Returns the line on which the code starts that the parser gives up on at line `end`. */
function codeStartLine(text: string, end: number): number {
  const line = text
    .split('\n')
    .slice(0, end)
    .findLastIndex((content) => /^(?:import|export)\b/u.test(content));
  return line < 0 ? end : line + 1;
}

/** Longer lines contain no hand-written tag, and searching them for one is slow. */
const MAX_LINE_LENGTH = 600;

/**
 * Explains an attribute's unclosed quote, which swallows the following text and is reported far
 * below.
 */
function explainUnclosedQuote(text: string, { line }: Position): LocatedProblem | undefined {
  const lines = text.split('\n').slice(0, line);
  for (let number = lines.length; number > Math.max(0, lines.length - 20); number -= 1) {
    const content = lines[number - 1] ?? '';
    const tag =
      content.length > MAX_LINE_LENGTH
        ? undefined
        : /<[A-Z]\w*\s[^>]*?(?<attribute>\w+="(?<value>[^"]*))$/u.exec(content)?.groups;
    if (!tag) continue;
    const { attribute = '', value = '' } = tag;
    const [meant = ''] = value.split('>');
    return {
      line: number,
      column: content.length - attribute.length + 1,
      length: attribute.length - value.length + meant.length,
      message: 'Ngoặc kép mở ra mà không đóng lại.',
      expected: `Viết ${attribute.slice(0, attribute.length - value.length)}${meant}".`,
    };
  }
  return undefined;
}

/**
 * Finds the opening sign to show to the editor, searching backwards from where the parser gave up.
 */
function findOpening(text: string, end: Position, opening: string, closing: string): Position {
  const lines = text.split('\n').slice(0, end.line);
  let closed = 0;
  for (let line = lines.length; line >= 1; line -= 1) {
    const content = lines[line - 1] ?? '';
    for (
      let column = line === end.line ? Math.min(end.column, content.length) : content.length;
      column >= 1;
      column -= 1
    ) {
      if (content[column - 1] === closing) closed += 1;
      if (content[column - 1] === opening && content[column - 2] !== '\\') {
        if (closed === 0) return { line, column };
        closed -= 1;
      }
    }
  }
  return end;
}

/**
 * The parser reports the next `<` inside a tag that it takes for unfinished; the tag starts before
 * it.
 */
function previous({ line, column }: Position): Position {
  return column > 1 ? { line, column: column - 1 } : { line: line - 1, column: Infinity };
}

/**
 * The text at a position; 300 characters are enough for an explanation, which quotes part of it.
 */
function textAt(text: string, { line, column }: Position): string {
  return text.split('\n')[line - 1]?.slice(column - 1, column + 299) ?? '';
}
