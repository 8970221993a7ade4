import type { Archive } from './archive.ts';
import { indicatorPath } from './indicator-path.ts';
import { formerPeriods } from './former-periods.ts';
import { groupPages } from './group-pages.ts';
import { KINDS, kindPath, type Kind } from './kinds.ts';

/** An address that was published and now leads to another page. */
export interface Move {
  /** From the site's root: `/2020/07/ten-cu/`. */
  from: string;
  to: string;
  /** What is there: the title of a briefing, the name of an entry. */
  label: string;
}

/** What the address of a removed briefing is called: its title may be gone for good. */
const REMOVED_LABEL = 'Bản tin đã gỡ';

/**
 * All addresses that lead on: those that briefings, entries and their years had before. Each occurs
 * once; none is that of a page.
 */
export function movesOf(archive: Archive): Move[] {
  const moves = new Map<string, Move>();
  for (const move of [
    ...briefingMoves(archive),
    ...KINDS.flatMap((kind) => groupMoves(archive, kind)),
    ...indicatorMoves(archive),
  ])
    if (!moves.has(move.from)) moves.set(move.from, move);
  return [...moves.values()];
}

/**
 * The addresses that the 404 page knows besides those of present pages: all that lead on, and those
 * of removed briefings, which lead to themselves.
 */
export function addressesFor404(archive: Archive): Move[] {
  return [
    ...movesOf(archive),
    ...archive.removed.map(({ path }) => ({ from: path, to: path, label: REMOVED_LABEL })),
  ];
}

/** The addresses that briefings had before. */
export function briefingMoves({ readable, removed }: Archive): Move[] {
  return [
    ...readable.map(({ path, formerly, title }) => ({ path, formerly, title })),
    ...removed.map(({ path, formerly }) => ({ path, formerly, title: REMOVED_LABEL })),
  ].flatMap(({ path, formerly = [], title }) =>
    formerly.map((id) => ({ from: `/${id}/`, to: path, label: title })),
  );
}

/**
 * The years and months of groups that have no page any more, and all addresses of entries before
 * they were renamed or merged. A group to which another was added has, or had, at least the years
 * and months of the other.
 */
function groupMoves(archive: Archive, kind: Kind): Move[] {
  const periods = formerPeriods(archive, kind);
  const addresses = [
    ...groupPages(archive, kind).map(({ id, name, path }) => ({ id, name, path, to: path })),
    ...periods,
  ];
  const former = new Map(archive.groups[kind].map(({ id, formerly = [] }) => [id, formerly]));
  return [
    ...periods.map(({ path, to, name }) => ({ from: path, to, label: name })),
    ...addresses.flatMap(({ id, path, to, name }) =>
      (former.get(id) ?? []).map((old) => ({
        from: kindPath(kind, old) + path.slice(kindPath(kind, id).length),
        to,
        label: name,
      })),
    ),
  ];
}

function indicatorMoves({ indicators }: Archive): Move[] {
  return indicators.flatMap(({ id, name, formerly = [] }) =>
    formerly.map((old) => ({ from: indicatorPath(old), to: indicatorPath(id), label: name })),
  );
}
