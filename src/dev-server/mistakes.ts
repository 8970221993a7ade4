import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { displayName } from '../loading/content-folder.ts';
import type { Inspection } from '../loading/read-content.ts';
import type { Problem } from '../problems/problem.ts';

/**
 * Finds the problems that prevent a briefing from being shown.
 * @param folder the folder of the content.
 * @param id of a briefing, `2020/07/<slug>`.
 * @returns `undefined` when the briefing is valid or its file does not exist.
 */
export function mistakesOf(
  id: string,
  folder: string,
  { valid, problems, advice }: Inspection,
): Problem[] | undefined {
  if (!existsSync(join(folder, 'briefings', `${id}.mdx`))) return undefined;
  if (valid.briefings.some((briefing) => briefing.id === id)) return undefined;
  const briefings = `${displayName(folder)}/briefings/`;
  // What is wrong with a draft is advice.
  const own = [...problems, ...advice].filter(({ file }) => file === `${briefings}${id}.mdx`);
  // Without own problems, it must refer to an invalid file.
  return own.length > 0 ? own : problems.filter(({ file }) => !file.startsWith(briefings));
}
