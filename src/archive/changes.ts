import type { StoredBriefing } from '../schemas/briefing.ts';
import type { Correction, Removal, Withdrawal } from '../schemas/changes.ts';
import { latestDay, type CivilDate } from '../vietnamese/dates.ts';
import type { Briefing } from './briefing.ts';

/** The page of all corrections, withdrawals and removals. */
export const CHANGES_PATH = '/dinh-chinh/';

/** The id of the corrections on a briefing's page. */
export const CORRECTIONS_ID = 'dinh-chinh';

/** The address of the corrections on a briefing's page. */
export function correctionsPath(path: string): string {
  return `${path}#${CORRECTIONS_ID}`;
}

/** A briefing that can still be read at its address, and is listed nowhere. */
export type WithdrawnBriefing = Briefing & { withdrawn: Withdrawal };

/** What is left of a removed briefing. */
export interface RemovedBriefing extends Removal {
  /** `2020/07/<slug>`. */
  id: string;
  /** Address from the site's root: `/2020/07/<slug>/`. */
  path: string;
  /** Ids that it had before. */
  formerly?: readonly string[] | undefined;
}

/** The parameters of the routes of a briefing's page and its files. */
export function briefingParams(id: string) {
  const [year, month, slug] = id.split('/');
  return { year, month, slug };
}

export function isWithdrawn(briefing: Briefing): briefing is WithdrawnBriefing {
  return briefing.withdrawn !== undefined;
}

/** The latest day on which a briefing changed after it was published, if any. */
export function latestChange({
  updated,
  corrections,
  withdrawn,
}: Pick<StoredBriefing, 'updated' | 'corrections' | 'withdrawn'>): CivilDate | undefined {
  return latestDay([updated, ...corrections.map(({ date }) => date), withdrawn?.date]);
}

/** Whether a correction's notice stands above the text, not below it. */
export function isProminent({ changes, indicator }: Correction): boolean {
  return changes !== 'detail' || indicator !== undefined;
}

/** A correction as one sentence. */
export function correctionText({
  what,
  was,
  now,
}: Pick<Correction, 'what' | 'was' | 'now'>): string {
  return `${what}: trước viết “${was}”, nay sửa là “${now}”.`;
}
