import { isRecord } from '../../schemas/is-record.ts';

/**
 * Where a reader is in the results. It is kept in the history entry, so that Back leads there also
 * when the browser has thrown the page away.
 */
export interface Place {
  /** Number of results on the page. */
  shown: number;
  /** Whether scattered words were searched as well. */
  complete: boolean;
  /** The first visible result, and its distance from the top of the window in pixels. */
  item: number;
  offset: number;
  /** Scroll position in pixels, for a page without results. */
  top: number;
}

const PARTS = ['shown', 'item', 'offset', 'top'] as const;

/** Reads a place from a history entry; `undefined` if it has none. */
export function readPlace(state: unknown): Place | undefined {
  if (!isRecord(state)) return undefined;
  const place = { complete: state['complete'] === true, shown: 0, item: 0, offset: 0, top: 0 };
  for (const part of PARTS) {
    const value = state[part];
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    place[part] = value;
  }
  return place;
}

/** Keeps the reader's place in the current history entry. */
export function keepPlace(list: HTMLElement, complete: boolean): void {
  const results = Array.from(list.children);
  const visible = results.findIndex((result) => result.getBoundingClientRect().bottom > 0);
  const item = visible < 0 ? results.length - 1 : visible;
  const place: Place = {
    shown: results.length,
    complete,
    item,
    offset: results[item]?.getBoundingClientRect().top ?? 0,
    top: scrollY,
  };
  // Safari refuses more than a hundred changes in thirty seconds.
  try {
    history.replaceState(place, '');
  } catch {
    return;
  }
}

/**
 * Scrolls to a kept place: to its result rather than to its pixels, as passages that replace leads
 * have other heights.
 */
export function returnTo({ item, offset, top }: Place, list: HTMLElement): void {
  const result = list.children[item];
  scrollTo({
    top: result ? scrollY + result.getBoundingClientRect().top - offset : top,
    // Not as the style sheet says, which is smooth.
    behavior: 'instant',
  });
}

/** How long the page must not scroll until it is at rest. */
const REST_MS = 250;

/**
 * Calls `save` when the reader has scrolled or leaves, and takes the scrolling from the browser,
 * which would do it before the results are there.
 */
export function onRest(save: () => void): void {
  let timer: number | undefined;
  addEventListener('pagehide', save);
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, REST_MS);
  });
  history.scrollRestoration = 'manual';
}
