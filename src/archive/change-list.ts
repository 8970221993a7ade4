import type { Correction } from '../schemas/changes.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import type { Archive } from './archive.ts';

/** A correction, withdrawal or removal, as it is listed. */
export interface Change {
  kind: 'corrected' | 'withdrawn' | 'removed';
  date: CivilDate;
  /** Path of the briefing's page. */
  path: string;
  /** Title of the briefing; undefined if it may not stay. */
  title?: string | undefined;
  /** Only of a correction. */
  correction?: Correction;
  reason?: string | undefined;
  by?: string | undefined;
  sample: boolean;
}

/** All corrections, withdrawals and removals, newest first, then by address. */
export function changesOf({ readable, withdrawn, removed }: Archive): Change[] {
  return [
    ...readable.flatMap(({ path, title, sample, corrections }) =>
      corrections.map((correction): Change => {
        const { date, reason, by } = correction;
        return { kind: 'corrected', date, path, title, correction, reason, by, sample };
      }),
    ),
    ...withdrawn.map(({ path, title, sample, withdrawn: withdrawal }): Change => ({
      kind: 'withdrawn',
      ...withdrawal,
      path,
      title,
      sample,
    })),
    ...removed.map(({ path, title, date, reason, by }): Change => ({
      kind: 'removed',
      date,
      path,
      title,
      reason,
      by,
      sample: false,
    })),
  ].sort((a, b) => compareCodeUnits(b.date, a.date) || compareCodeUnits(a.path, b.path));
}
