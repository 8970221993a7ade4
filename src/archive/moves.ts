import type { Archive } from './archive.ts';
import { indicatorPath } from './indicator-path.ts';
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
 * All addresses that lead on: those that briefings and entries had before. Each occurs once; none
 * is that of a page.
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
 * The addresses that the page of wrong addresses knows besides those of present pages: all that
 * lead on, and those of removed briefings, which lead to themselves.
 */
export function lookedUp(archive: Archive): Move[] {
  return [
    ...movesOf(archive),
    ...archive.removed.map(({ path }) => ({ from: path, to: path, label: REMOVED_LABEL })),
  ];
}

function briefingMoves({ readable, removed }: Archive): Move[] {
  return [
    ...readable.map(({ path, formerly, title }) => ({ path, formerly, title })),
    ...removed.map(({ path, formerly }) => ({ path, formerly, title: REMOVED_LABEL })),
  ].flatMap(({ path, formerly = [], title }) =>
    formerly.map((id) => ({ from: `/${id}/`, to: path, label: title })),
  );
}

/**
 * A group to which another was added has at least the years and months that the other had, so the
 * addresses of its pages cover all that the other may have had.
 */
function groupMoves(archive: Archive, kind: Kind): Move[] {
  const former = new Map(
    archive.groups[kind].flatMap(({ id, formerly = [] }) =>
      formerly.length > 0 ? [[id, formerly]] : [],
    ),
  );
  if (former.size === 0) return [];
  return groupPages(archive, kind).flatMap(({ id, name, path }) => {
    const part = path.slice(kindPath(kind, id).length);
    return (former.get(id) ?? []).map((old) => ({
      from: kindPath(kind, old) + part,
      to: path,
      label: name,
    }));
  });
}

function indicatorMoves({ indicators }: Archive): Move[] {
  return indicators.flatMap(({ id, name, formerly = [] }) =>
    formerly.map((old) => ({ from: indicatorPath(old), to: indicatorPath(id), label: name })),
  );
}
