import type { Root } from 'mdast';
import type { LocatedProblem } from '../problem.ts';
import { guard, type Circumstances } from './guard.ts';
import { tooDeep, tooMuchToParse } from './limits.ts';
import { parseMdx } from './parse.ts';
import { unravel } from './unravel.ts';

/** A briefing's file (frontmatter included) as a tree that holds nothing but what is allowed, or everything in it that is not. */
export function guardedTree(text: string, circumstances: Circumstances): { tree: Root; problems?: never } | { tree?: never; problems: LocatedProblem[] } {
  const costly = tooMuchToParse(text);
  if (costly) return { problems: [costly] };
  const parsed = parseMdx(text);
  if (parsed.problem) return { problems: [parsed.problem] };
  const deep = tooDeep(parsed.tree);
  if (deep) return { problems: [deep] };
  const tree = unravel(parsed.tree);
  const problems = guard(tree, circumstances);
  return problems.length > 0 ? { problems } : { tree };
}
