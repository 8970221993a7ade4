import type { Root } from 'mdast';
import type { LocatedProblem } from '../problem.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { guard, type Circumstances } from './guard.ts';
import { changedNumbers } from './list-numbers.ts';
import { tooDeep, tooMuchToParse } from './limits.ts';
import { looseMarks } from './loose-marks.ts';
import { parseMdx } from './parse.ts';
import { unravel } from './unravel.ts';

/** A briefing's file (frontmatter included) as a tree that holds nothing but what is allowed, or everything in it that is not. */
export function guardedTree(text: string, circumstances: Circumstances): { tree: Root; problems?: never } | { tree?: never; problems: LocatedProblem[] } {
  const costly = tooMuchToParse(text);
  if (costly) return { problems: [costly] };
  const { body } = splitFrontmatter(text);
  const parsed = parseMdx(body);
  const deep = tooDeep(parsed.tree);
  if (deep) return { problems: [...parsed.problems, deep] };
  const tree = unravel(parsed.tree);
  const problems = [...parsed.problems, ...guard(tree, circumstances), ...looseMarks(tree, body), ...changedNumbers(tree, body)].sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.length > 0 ? { problems } : { tree };
}
