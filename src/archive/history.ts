import { compareCodeUnits } from '../vietnamese/code-order.ts';
import { latestDay, type CivilDate } from '../vietnamese/dates.ts';
import type { Archive } from './archive.ts';
import { changesOf, type Change } from './change-list.ts';

/** One thing that happened to a briefing, as far as the content says it. */
export interface HistoryEntry {
  kind: 'created' | 'updated' | Change['kind'];
  date: CivilDate;
  /** Path of the briefing's page. */
  path: string;
  /** Only of a correction, withdrawal or removal. */
  change?: Change;
}

/**
 * All that happened to briefings, oldest first, then by address. A briefing begins on the day of
 * what it tells, as the content does not say when it was put in; of a removed one, only the
 * removal is known. An edit on the day of another change is that change.
 */
export function historyOf(archive: Archive): HistoryEntry[] {
  const changes = changesOf(archive);
  const daysOfChanges = new Set(changes.map(({ path, date }) => `${path} ${date}`));
  return [
    ...archive.readable.flatMap(({ path, date, updated }): HistoryEntry[] => [
      { kind: 'created', date, path },
      ...(updated === undefined || daysOfChanges.has(`${path} ${updated}`)
        ? []
        : [{ kind: 'updated' as const, date: updated, path }]),
    ]),
    ...changes.map((change) => ({
      kind: change.kind,
      date: change.date,
      path: change.path,
      change,
    })),
  ].sort((a, b) => compareCodeUnits(a.date, b.date) || compareCodeUnits(a.path, b.path));
}

/** The day of the newest change of the archive's content; `undefined` without any briefing. */
export function newestChange(
  archive: Pick<Archive, 'readable' | 'removed'>,
): CivilDate | undefined {
  return latestDay([
    ...archive.readable.map(({ date, updated }) => updated ?? date),
    ...archive.removed.map(({ date }) => date),
  ]);
}
