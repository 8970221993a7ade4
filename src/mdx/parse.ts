import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';
import { abridge } from './abridge.ts';
import { explainSyntax } from './explain-syntax.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { marksIn } from './limits.ts';

const plain = unified().use(remarkParse).use(remarkMdx).freeze();
const withGfm = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Whether a text can hold anything of GitHub Flavored Markdown: a table (`|`), strikethrough (`~`), an address, a
 * footnote (`[^`) or a task (`[x]`). Most briefings hold none, and looking for bare addresses at every letter takes
 * three quarters of the parser's time (2.6 ms an article with GFM, 0.7 ms without).
 */
const GFM = /[|~@]|:\/\/|www\.|\[(?:\^|[ \txX]\])/iu;

/** How often a text is read again without what could not be read, and with how many signs at most: the parser's time grows with their square. */
const MOST_AGAIN = 10;
const MOST_MARKS = 300;

/** Rules about tags that do not match: after a tag has been taken out, another is told to stand alone. */
const TAG_RULES = new Set(['end-tag-mismatch', 'unexpected-closing-slash']);

/**
 * MDX text (frontmatter included, which is passed over) as a syntax tree. Nothing is evaluated. A block that cannot be read is a
 * problem and is left out, an ellipsis in its place; the rest is read all the same, so that all mistakes are told at once.
 */
export function parseMdx(text: string): { tree: Root; problems: LocatedProblem[] } {
  const problems: LocatedProblem[] = [];
  let rest = splitFrontmatter(text).body;
  const quick = parseAbridged(rest);
  if (quick) return { tree: quick, problems };
  const times = marksIn(rest) > MOST_MARKS ? 0 : MOST_AGAIN;
  for (let time = 0, torn = false; time <= times; time += 1) {
    try {
      return { tree: parserFor(rest).parse(rest), problems };
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      const problem = explainSyntax(error, rest);
      if (!torn || !TAG_RULES.has(error.ruleId ?? '')) problems.push(problem);
      const { left, taken } = takeOut(rest, problem.line, Math.max(problem.line, error.line ?? 1));
      torn ||= /<\/?[A-Z]/u.test(taken);
      rest = left;
      // What begins like code is read to the end of the text again and again.
      if (error.source === 'micromark-extension-mdxjs-esm') break;
    }
  }
  return { tree: { type: 'root', children: [] }, problems };
}

/** The tree of a text without fault, in less time than the parser takes for the whole. */
function parseAbridged(text: string): Root | undefined {
  const { text: abridged, restore } = abridge(text);
  try {
    const tree = parserFor(text).parse(abridged);
    return restore(tree) ? tree : undefined;
  } catch {
    // What is wrong is told of the whole text.
    return undefined;
  }
}

function parserFor(text: string): { parse: (text: string) => Root } {
  return GFM.test(text) ? withGfm : plain;
}

/** Takes out the blocks (between blank lines) that lines `from` to `to` belong to. */
function takeOut(text: string, from: number, to: number): { left: string; taken: string } {
  const lines = text.split('\n');
  let [start, end] = [from - 1, Math.min(to, lines.length)];
  while (start > 0 && (lines[start - 1] ?? '').trim() !== '') start -= 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '') end += 1;
  const left = lines.map((line, index) => (index === start ? '…' : index > start && index < end ? '' : line));
  return { left: left.join('\n'), taken: lines.slice(start, end).join('\n') };
}
