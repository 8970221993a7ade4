import type { Problem } from '../problems/problem.ts';
import type { StoredBriefing } from '../schemas/briefing.ts';
import type { RemovedData } from '../schemas/changes.ts';
import type { Entry } from './read-entries.ts';

/** A briefing as an entry of its collection; its id is `2020/07/<slug>`. */
export type BriefingEntry = Entry<StoredBriefing>;

/** A removed briefing, of which only its notice is left. */
export type RemovedEntry = Entry<RemovedData>;

export interface BriefingsRead {
  briefings: BriefingEntry[];
  removed: RemovedEntry[];
  notices: string[];
  problems: Problem[];
  /** The problems of drafts, which are part of the advice. */
  draftProblems: Problem[];
  /** Optional hints for the editor, if the context asks for them. */
  advice: Problem[];
  /** Private details in texts, if the context asks for advice. */
  privacy: Problem[];
  /** The number of briefings that were checked. */
  checkedBriefings: number;
  /** The photographs that the checked briefings use, as paths below the folder. */
  usedPhotos: Set<string>;
}

/** Turns the problems of drafts into advice: drafts are not published, so they stop no build. */
export function adviseOnDrafts(
  result: Pick<BriefingsRead, 'problems' | 'draftProblems' | 'advice'>,
  drafts: ReadonlySet<string>,
): void {
  const byDraft = Map.groupBy(result.problems, ({ file }) => drafts.has(file));
  result.problems = byDraft.get(false) ?? [];
  result.draftProblems = byDraft.get(true) ?? [];
  result.advice.push(...result.draftProblems);
}

/** The results for the requested files only. */
export function selectRequested(
  read: Omit<BriefingsRead, 'usedPhotos'>,
  name: string,
  requested: ReadonlySet<string>,
): Omit<BriefingsRead, 'usedPhotos'> {
  const files = new Set(Array.from(requested, (path) => `${name}/${path}`));
  const isRequested = ({ file }: Problem) => files.has(file);
  return {
    ...read,
    briefings: read.briefings.filter(({ id }) => requested.has(`${id}.mdx`)),
    removed: read.removed.filter(({ id }) => requested.has(`${id}.mdx`)),
    problems: read.problems.filter(isRequested),
    draftProblems: read.draftProblems.filter(isRequested),
    advice: read.advice.filter(isRequested),
    privacy: read.privacy.filter(isRequested),
  };
}
