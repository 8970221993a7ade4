import { SEARCH_KINDS } from '../data.ts';
import { answer, loadFacets, type Answer } from './answer.ts';
import type { ArchiveData } from './archive-data.ts';
import { required } from './dom.ts';
import { FIRST_SCREEN_HITS } from './find.ts';
import { renderCorrection, renderDate, renderEntityLink } from './hints-view.ts';
import { MissingFile } from './index-files.ts';
import { choices } from './narrow.ts';
import type { NarrowingView } from './narrowing-view.ts';
import { isOffline } from './network.ts';
import { keepPlace, returnTo, type Place } from './place.ts';
import { isEmpty, type QueryState } from './query-state.ts';
import { resultsView } from './results-view.ts';
import { NOTHING_SAVED, savedAnswer, type SavedAnswer } from './saved-answer.ts';
import { failureMessage, statusMessage, withTruncationNote } from './messages.ts';
import { setChildren } from '../../reading/browser/set-children.ts';

/** How many results are shown at first: two screens of a phone. Each costs 2 KiB. */
const HITS_AT_FIRST = 10;
const HITS_PER_MORE = 20;
/** Time for the browser to paint the first results. */
const FRAME_MS = 16;
/** Delay before the status says that a search is running. */
const SLOW_MS = 400;

/** Shows the answers to search states, one at a time. */
export interface AnswerView {
  /** Searches, and shows the answer, or else a place in an answer shown before. */
  show: (state: QueryState, place?: Place) => Promise<void>;
  /** Shows saved briefings if there is no network: others could not be opened. */
  checkNetwork: () => void;
  /** Fills the filters with the values that the answer offers. */
  offerChoices: () => Promise<void>;
  /** Keeps the reader's place in the history entry. */
  savePlace: () => void;
}

/** `base` is the site's base path. */
export function answerView(
  archive: ArchiveData,
  narrowing: NarrowingView,
  base: string,
): AnswerView {
  const status = required('#trang-thai', HTMLElement);
  const hint = required('#goi-y-tim', HTMLElement);
  const namedList = required('#duoc-nhac', HTMLUListElement);
  const list = required('#danh-sach', HTMLOListElement);
  const moreButton = required('#xem-them', HTMLButtonElement);
  const reloadButton = required('#tai-lai', HTMLButtonElement);
  const results = resultsView(list, base);

  let state: QueryState;
  let current: Answer | undefined;
  /** The number of the newest search: an older one must not overwrite its results. */
  let latestRequest = 0;
  /** Whether the page shows what its address asks for: only then is a place worth keeping. */
  let isSettled = false;
  let showsSaved = false;

  async function show(next: QueryState, place?: Place) {
    state = next;
    const request = (latestRequest += 1);
    [isSettled, showsSaved] = [false, false];
    reloadButton.hidden = true;
    if (isEmpty(state)) clear('');
    else if (!(await search(request, place))) return;
    if (place) returnTo(place, list);
    isSettled = true;
    if (narrowing.isOpen()) void offerChoices();
  }

  /** @returns whether the page shows the answer, rather than a newer one or a failure. */
  async function search(request: number, place: Place | undefined): Promise<boolean> {
    const slowTimer = window.setTimeout(() => {
      if (request === latestRequest) status.textContent = 'Đang tìm…';
    }, SLOW_MS);
    let shownHits = 0;
    /** Renders hits up to `end`, after those already shown. */
    const renderHits = async (result: Answer, end: number, message: string) => {
      const from = shownHits;
      const cards = await Promise.all(result.hits.slice(from, end).map(archive.card));
      if (request !== latestRequest) return;
      if (from === 0) clear(message);
      else status.textContent = message;
      results.add(cards, result.words);
      shownHits = Math.max(from, Math.min(end, result.hits.length));
    };
    try {
      const result = await answer(state, archive, {
        complete: place?.complete ?? false,
        onEarly: async (firstHits) => {
          clearTimeout(slowTimer);
          await renderHits(firstHits, FIRST_SCREEN_HITS, 'Đang tìm thêm…');
          await new Promise((resolve) => {
            setTimeout(resolve, FRAME_MS);
          });
          if (request !== latestRequest) throw new Error('Superseded by a newer query');
        },
      });
      const message = withTruncationNote(statusMessage(result, state), state);
      // Renders the first screen without waiting for the remaining cards.
      if (shownHits === 0) await renderHits(result, FIRST_SCREEN_HITS, message);
      await renderHits(result, Math.max(HITS_AT_FIRST, place?.shown ?? 0), message);
      if (request !== latestRequest) return false;
      current = result;
      narrowing.set(state, result.facets.names);
      setChildren(hint, ...renderDate(result, state), ...renderCorrection(result, state));
      setChildren(namedList, ...result.named.map((entity) => renderEntityLink(entity, base)));
      showMoreButton();
      return true;
    } catch (error) {
      if (request === latestRequest) await searchSavedBriefings(error, request);
      return false;
    } finally {
      clearTimeout(slowTimer);
    }
  }

  function clear(message: string) {
    current = undefined;
    status.textContent = message;
    hint.textContent = '';
    namedList.textContent = '';
    results.clear();
    moreButton.hidden = true;
  }

  /**
   * Falls back to the briefings saved on the device without a network. Shows the failure if there
   * are none, and it is not for want of a network.
   */
  async function searchSavedBriefings(error: unknown, request: number) {
    const isUnreachable = error instanceof MissingFile && error.status === undefined;
    const saved = isUnreachable
      ? ((await savedAnswer(state, base)) ?? ((await isOffline()) ? NOTHING_SAVED : undefined))
      : undefined;
    if (request !== latestRequest) return;
    if (saved) showSaved(saved);
    else showFailure(error);
  }

  function checkNetwork() {
    const request = latestRequest;
    if (isEmpty(state)) return;
    void isOffline().then(async (offline) => {
      if (!offline || request !== latestRequest) return;
      const newRequest = (latestRequest += 1);
      const saved = await savedAnswer(state, base);
      if (newRequest === latestRequest) showSaved(saved ?? NOTHING_SAVED);
    });
  }

  function showSaved({ cards, words, message }: SavedAnswer) {
    clear(withTruncationNote(message, state));
    results.add(cards, words);
    showsSaved = true;
  }

  function showFailure(error: unknown) {
    const { message, stale } = failureMessage(error);
    clear(message);
    reloadButton.hidden = !stale;
  }

  /** Offers the next page of hits, or else to search for scattered words. */
  function showMoreButton() {
    const remaining = (current?.hits.length ?? 0) - list.children.length;
    moreButton.hidden = remaining <= 0 && (current?.complete ?? true);
    moreButton.textContent =
      remaining > 0
        ? `Xem thêm ${Math.min(remaining, HITS_PER_MORE)} bản tin`
        : 'Tìm cả bản tin có đủ các chữ nhưng không đứng liền nhau';
  }

  async function showMore() {
    const shown = current;
    if (!shown) return;
    const from = list.children.length;
    try {
      const remaining = shown.hits.length > from;
      const result = remaining ? shown : await answer(state, archive, { complete: true });
      // Sorted by date, the new hits are interleaved with the old ones, so the list starts over.
      const reorder = !remaining && state.order !== 'best';
      const start = reorder ? 0 : from;
      const cards = await Promise.all(
        result.hits.slice(start, start + HITS_PER_MORE).map(archive.card),
      );
      // Meanwhile a newer query was answered, or the button was pressed twice.
      if (shown !== current || list.children.length !== from) return;
      current = result;
      status.textContent = withTruncationNote(statusMessage(result, state), state);
      if (reorder) results.clear();
      results.add(cards, result.words);
      showMoreButton();
      savePlace();
      if (narrowing.isOpen()) await offerChoices();
      list.children[start]?.querySelector('a')?.focus();
    } catch (error) {
      showFailure(error);
    }
  }

  async function offerChoices() {
    const shown = current;
    if (!shown) return;
    try {
      const facets = await loadFacets(state, archive, SEARCH_KINDS);
      if (shown === current) narrowing.offer(choices(shown.all, state, facets), state);
    } catch (error) {
      status.textContent = failureMessage(error).message;
    }
  }

  function savePlace() {
    if (isSettled) keepPlace(list, current?.complete ?? false);
  }

  moreButton.addEventListener('click', () => void showMore());
  reloadButton.addEventListener('click', () => {
    location.reload();
  });
  addEventListener('online', () => {
    if (showsSaved) void show(state);
  });
  return { show, checkNetwork, offerChoices, savePlace };
}
