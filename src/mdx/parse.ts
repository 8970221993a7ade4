import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';
import { abridge } from './abridge.ts';
import { endBareAddresses } from './bare-addresses.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { marksIn } from './limits.ts';
import { maskAll, maskFault, type Masked } from './mask-fault.ts';

const plain = unified().use(remarkParse).use(remarkMdx).freeze();
const withGfm = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Whether a text can hold anything of GitHub Flavored Markdown: a table (`|`), strikethrough (`~`), an address, a
 * footnote (`[^`) or a task (`[x]`). Most briefings hold none, and looking for bare addresses at every letter takes
 * three quarters of the parser's time (2.6 ms an article with GFM, 0.7 ms without).
 */
const GFM = /[|~@]|:\/\/|www\.|\[(?:\^|[ \txX]\])/iu;

/**
 * How often a text is read again without what could not be read, at most; and the square of its signs times those readings: the
 * parser's time grows with that square.
 */
const MOST_AGAIN = 50;
const MOST_WORK = 900_000;

/**
 * MDX text (frontmatter included, which is passed over) as a syntax tree. Nothing is evaluated. What cannot be read is a problem
 * and is masked; the rest is read all the same, so that all mistakes of a file are found at once.
 */
export function parseMdx(text: string): { tree: Root; problems: LocatedProblem[] } {
  const problems: LocatedProblem[] = [];
  const { body } = splitFrontmatter(text);
  const quick = parseAbridged(body);
  if (quick) return { tree: endBareAddresses(quick, body), problems };
  const times = Math.min(MOST_AGAIN, Math.ceil(MOST_WORK / marksIn(body) ** 2));
  let rest: Masked = { text: body, orphans: [] };
  for (let time = 0, isLast = false; time <= times; time += 1) {
    // The last time nothing is left to stumble over.
    isLast ||= time === times;
    if (isLast) rest = { text: maskAll(rest.text), orphans: [] };
    try {
      return { tree: endBareAddresses(parserFor(body).parse(rest.text), rest.text), problems };
    } catch (error) {
      // A parser that fails over what it has refused before says nothing new.
      if (!(error instanceof VFileMessage) && problems.length > 0 && !isLast) {
        isLast = true;
        continue;
      }
      if (!(error instanceof VFileMessage)) throw error;
      const { problem, ...masked } = maskFault(error, rest);
      if (problem) problems.push(problem);
      rest = masked;
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
