import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problems/problem.ts';
import { abridge } from './abridge.ts';
import { trimBareAddresses } from './bare-addresses.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { countMarks } from './limits.ts';
import { maskAll, maskFault, type Masked } from './mask-fault.ts';

const plain = unified().use(remarkParse).use(remarkMdx).freeze();
const withGfm = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Matches a text that may use GitHub Flavored Markdown: a table (`|`), strikethrough (`~`), an
 * address, a footnote (`[^`) or a task (`[x]`). Most briefings use none, and looking for bare
 * addresses at every letter takes three quarters of the parser's time (2.6 ms an article with GFM,
 * 0.7 ms without).
 */
const MAY_USE_GFM = /[|~@]|:\/\/|www\.|\[(?:\^|[ \txX]\])/iu;

/**
 * Limits on reparsing a text after masking a fault: the number of retries, and retries times the
 * square of the number of marks, which the parser's time grows with.
 */
const MAX_RETRIES = 50;
const MAX_RETRY_COST = 900_000;

/**
 * Parses MDX (frontmatter included, which is skipped) into a syntax tree; evaluates nothing. A
 * syntax error is reported and masked, and the rest parsed again, so that one pass finds all
 * mistakes.
 */
export function parseMdx(text: string): { tree: Root; problems: LocatedProblem[] } {
  const problems: LocatedProblem[] = [];
  const { body } = splitFrontmatter(text);
  const abridgedTree = parseAbridged(body);
  if (abridgedTree) return { tree: trimBareAddresses(abridgedTree, body), problems };
  const maxRetries = Math.min(MAX_RETRIES, Math.ceil(MAX_RETRY_COST / countMarks(body) ** 2));
  let remaining: Masked = { text: body, orphans: [] };
  for (let retry = 0, isLast = false; retry <= maxRetries; retry += 1) {
    // The last retry masks everything that the parser could fail on.
    isLast ||= retry === maxRetries;
    if (isLast) remaining = { text: maskAll(remaining.text), orphans: [] };
    try {
      return {
        tree: trimBareAddresses(parserFor(body).parse(remaining.text), remaining.text),
        problems,
      };
    } catch (error) {
      // A crash of the parser after a reported syntax error adds no information.
      if (!(error instanceof VFileMessage) && problems.length > 0 && !isLast) {
        isLast = true;
        continue;
      }
      if (!(error instanceof VFileMessage)) throw error;
      const { problem, ...masked } = maskFault(error, remaining);
      if (problem) problems.push(problem);
      remaining = masked;
    }
  }
  return { tree: { type: 'root', children: [] }, problems };
}

/** Parses a text without syntax errors faster, from its abridged form. */
function parseAbridged(text: string): Root | undefined {
  const { text: abridged, restore } = abridge(text);
  try {
    const tree = parserFor(text).parse(abridged);
    return restore(tree) ? tree : undefined;
  } catch {
    // The parse of the full text reports the error.
    return undefined;
  }
}

function parserFor(text: string): { parse: (text: string) => Root } {
  return MAY_USE_GFM.test(text) ? withGfm : plain;
}
