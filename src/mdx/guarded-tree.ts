import type { Root } from 'mdast';
import type { LocatedProblem } from '../problems/problem.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { GuardContext } from './check-components.ts';
import { guard } from './guard.ts';
import { findRenumberedItems } from './list-numbers.ts';
import { findPipeRows } from './pipe-rows.ts';
import { findNestingProblem, findParseCostProblem } from './limits.ts';
import { findUnmatchedMarks } from './unmatched-marks.ts';
import { parseMdx } from './parse.ts';
import { liftComponents } from './lift-components.ts';

/**
 * Parses a briefing (frontmatter included) and guards it.
 * @returns a tree of allowed nodes only, or every problem in it, sorted by position.
 */
export function parseGuarded(
  text: string,
  context: GuardContext,
): { tree: Root; problems?: never } | { tree?: never; problems: LocatedProblem[] } {
  const costProblem = findParseCostProblem(text);
  if (costProblem) return { problems: [costProblem] };
  const { body } = splitFrontmatter(text);
  const parsed = parseMdx(body);
  const nestingProblem = findNestingProblem(parsed.tree);
  if (nestingProblem) return { problems: [...parsed.problems, nestingProblem] };
  const tree = liftComponents(parsed.tree);
  const problems = [
    ...parsed.problems,
    ...guard(tree, context),
    ...findUnmatchedMarks(tree, body),
    ...findRenumberedItems(tree, body),
    ...findPipeRows(tree, body),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.length > 0 ? { problems } : { tree };
}
