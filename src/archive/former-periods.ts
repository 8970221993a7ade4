import type { Archive } from './archive.ts';
import { groupPages, MAX_ON_MAIN_PAGE } from './group-pages.ts';
import { kindPath, type Kind } from './kinds.ts';
import { periodsOf, type GroupPeriod } from './period-pages.ts';
import { firstDayOf } from './years.ts';

/** An address of a year, quarter or month of a group that may have had a page, and has none now. */
export interface FormerPeriod {
  /** The group's id. */
  id: string;
  /** The group's name. */
  name: string;
  /** `/chuyen-muc/kinh-te/2020/` */
  path: string;
  /** The nearest page that is left: of a longer period, or of the group. */
  to: string;
}

/**
 * The years, quarters and months of a kind's groups that may have had a page. When briefings are
 * withdrawn, removed or moved to another year, a group may have too few for pages of its years, and
 * a year may have none. A removed briefing does not say any more to which groups it belonged, as
 * that would name people; so it counts for each. People whom no briefing names are left out: no
 * list has their ids.
 */
export function formerPeriods(archive: Archive, kind: Kind): FormerPeriod[] {
  const removed = idsOf(archive.removed);
  // Most archives have lost nothing, and listing all pages of groups takes long.
  const groups = archive.groups[kind].filter(
    ({ briefings, withdrawn }) =>
      removed.length > 0 || withdrawn.length > 0 || idsOf(briefings).length > briefings.length,
  );
  if (groups.length === 0) return [];
  const present = new Set(groupPages(archive, kind).map(({ path }) => path));
  return groups.flatMap(({ id, name, briefings, withdrawn }) => {
    const ids = [...idsOf(briefings), ...idsOf(withdrawn), ...removed];
    if (ids.length <= MAX_ON_MAIN_PAGE) return [];
    const mainPath = kindPath(kind, id);
    const entries = ids.map((briefing) => ({ date: firstDayOf(briefing) }));
    return missing(periodsOf(entries, mainPath), mainPath, present).map((address) => ({
      id,
      name,
      ...address,
    }));
  });
}

/** The periods that have no page `present`; `nearest` is that of the longer period around them. */
function missing(
  periods: readonly GroupPeriod<unknown>[],
  nearest: string,
  present: ReadonlySet<string>,
): Pick<FormerPeriod, 'path' | 'to'>[] {
  return periods.flatMap(({ path, parts }) =>
    present.has(path)
      ? missing(parts, path, present)
      : [{ path, to: nearest }, ...missing(parts, nearest, present)],
  );
}

/** All ids that briefings have and had. */
function idsOf(
  briefings: readonly { id: string; formerly?: readonly string[] | undefined }[],
): string[] {
  return briefings.flatMap(({ id, formerly = [] }) => [id, ...formerly]);
}
