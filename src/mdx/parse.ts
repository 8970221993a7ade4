import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';
import { explainSyntax } from './explain-syntax.ts';

const plain = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();
const withGfm = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Whether a text can hold anything of GitHub Flavored Markdown: a table (`|`), strikethrough (`~`), an address, a
 * footnote (`[^`) or a task (`[x]`). Most briefings hold none, and looking for bare addresses at every letter takes
 * three quarters of the parser's time (2.6 ms an article with GFM, 0.7 ms without).
 */
const GFM = /[|~@]|:\/\/|www\.|\[(?:\^|[ \txX]\])/iu;

/** MDX text (frontmatter included) as a syntax tree. Nothing is evaluated; what cannot be read is a problem. */
export function parseMdx(text: string): { tree: Root; problem?: never } | { tree?: never; problem: LocatedProblem } {
  try {
    return { tree: (GFM.test(text) ? withGfm : plain).parse(text) };
  } catch (error) {
    if (error instanceof VFileMessage) return { problem: explainSyntax(error, text) };
    throw error;
  }
}
