import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { LocatedProblem } from '../problem.ts';
import { explainSyntax } from './explain-syntax.ts';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** MDX text (frontmatter included) as a syntax tree. Nothing is evaluated; what cannot be read is a problem. */
export function parseMdx(text: string): { tree: Root; problem?: never } | { tree?: never; problem: LocatedProblem } {
  try {
    return { tree: processor.parse(text) };
  } catch (error) {
    if (error instanceof VFileMessage) return { problem: explainSyntax(error, text) };
    throw error;
  }
}
