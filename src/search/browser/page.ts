import {
  INDEX_FILES,
  SEARCH_KINDS,
  isIndexRoot,
  type IndexRoot,
  type LexiconData,
} from '../data.ts';
import { answer, loadFacets, type Answer } from './answer.ts';
import { archiveData } from './archive-data.ts';
import { initCombobox, suggestionsFor } from './combobox.ts';
import { required } from './dom.ts';
import { FIRST_SCREEN_HITS } from './find.ts';
import { indexFiles, MissingFile } from './index-files.ts';
import { choices } from './narrow.ts';
import { isOffline } from './network.ts';
import { narrowingView } from './narrowing-view.ts';
import { once } from './once.ts';
import { keepPlace, onRest, readPlace, returnTo, type Place } from './place.ts';
import { limitQuery, isNarrowed, readState, writeState, type QueryState } from './query-state.ts';
import { resultsView } from './results-view.ts';
import { NOTHING_SAVED, savedAnswer, type SavedAnswer } from './saved-answer.ts';
import { renderCorrection, renderEntityLink } from './hints-view.ts';
import { failureMessage, statusMessage, withTruncationNote } from './words.ts';
import { setChildren } from '../../reading/browser/set-children.ts';

const PAGE_SIZE = 20;
/** Delay between the last keystroke and the search. */
const DEBOUNCE_MS = 50;
/** Time for the browser to paint the first results. */
const FRAME_MS = 16;
/** Delay before the status says that a search is running. */
const SLOW_MS = 400;

/**
 * Starts the search page: searches as the reader types, and keeps the whole search state in the
 * URL.
 */
export function startSearchPage(): void {
  const section = required('#ket-qua', HTMLElement);
  const base = section.dataset['base'] ?? '/';
  const files = indexFiles(`${base}pagefind/`);
  const archive = archiveData(
    files,
    once(async () => inlinedRoot(section) ?? files.json(INDEX_FILES.root, isIndexRoot)),
  );
  const form = required('.search-form', HTMLFormElement);
  const input = required('#q', HTMLInputElement);
  const status = required('#trang-thai', HTMLElement);
  const hint = required('#goi-y-tim', HTMLElement);
  const namedList = required('#duoc-nhac', HTMLUListElement);
  const list = required('#danh-sach', HTMLOListElement);
  const moreButton = required('#xem-them', HTMLButtonElement);
  const reloadButton = required('#tai-lai', HTMLButtonElement);
  const resultList = resultsView(list, base);

  let state = readState(location.search);
  let current: Answer | undefined;
  let latestRequest = 0;
  let timer: number | undefined;
  let lexiconData: LexiconData | undefined;
  /** Whether the page shows what its address asks for: only then is a place worth keeping. */
  let isSettled = false;
  let showsSaved = false;
  /** Whether the current history entry is a query that is still being typed. */
  let isTyping = false;

  const narrowing = narrowingView({
    onEdit: (changes) => {
      navigate({ ...state, ...changes });
    },
    onOpen: () => void loadChoices(),
  });
  const closeSuggestions = initCombobox(input, required('#goi-y', HTMLUListElement), {
    suggest: (typed) => (lexiconData ? suggestionsFor(limitQuery(typed).query, lexiconData) : []),
    choose: (text) => {
      navigate({ ...state, ...limitQuery(text) });
    },
  });

  /** Updates the URL (as a new or replaced history entry) and shows the state's results. */
  function navigate(next: QueryState, { replace = false } = {}) {
    clearTimeout(timer);
    isTyping = false;
    const address = location.pathname + writeState(next);
    if (address !== location.pathname + location.search) {
      if (replace) history.replaceState(null, '', address);
      else {
        savePlace();
        history.pushState(null, '', address);
      }
    }
    state = next;
    narrowing.set(state);
    void show();
    // Not with every key: it may ask the server.
    if (!replace) checkNetwork();
  }

  /** Shows what the current history entry had shown. */
  function restore() {
    clearTimeout(timer);
    isTyping = false;
    state = readState(location.search);
    input.value = state.query;
    narrowing.set(state);
    void show(readPlace(history.state));
    checkNetwork();
  }

  function savePlace() {
    if (isSettled) keepPlace(list, current?.complete ?? false);
  }

  /** Without a network, results in the browser's cache would lead nowhere. */
  function checkNetwork() {
    const request = latestRequest;
    if (state.query === '' && !isNarrowed(state)) return;
    void isOffline().then((offline) => {
      if (offline && request === latestRequest) void showOffline((latestRequest += 1));
    });
  }

  async function showOffline(request: number) {
    const saved = await savedAnswer(state, base).catch(() => undefined);
    if (request !== latestRequest) return;
    showSaved(saved ?? { cards: [], words: [], message: NOTHING_SAVED });
  }

  async function show(place?: Place) {
    const request = (latestRequest += 1);
    const settle = () => {
      if (request !== latestRequest) return;
      if (place) returnTo(place, list);
      isSettled = true;
    };
    [isSettled, showsSaved] = [false, false];
    reloadButton.hidden = true;
    if (state.query === '' && !isNarrowed(state)) {
      clear('');
      settle();
      return;
    }
    const slowTimer = window.setTimeout(() => {
      if (request === latestRequest) status.textContent = 'Đang tìm…';
    }, SLOW_MS);
    /** Renders hits up to `end`, after those already shown. */
    const renderHits = async (result: Answer, end: number, message: string) => {
      const from = shownHits;
      const cards = await Promise.all(result.hits.slice(from, end).map(archive.card));
      // A slow response to an older query must not overwrite a newer one.
      if (request !== latestRequest) return;
      if (from === 0) clear(message);
      else status.textContent = message;
      resultList.add(cards, result.words);
    };
    let shownHits = 0;
    try {
      const result = await answer(state, archive, {
        complete: place?.complete ?? false,
        onEarly: async (firstHits) => {
          clearTimeout(slowTimer);
          await renderHits(firstHits, FIRST_SCREEN_HITS, 'Đang tìm thêm…');
          shownHits = Math.min(firstHits.hits.length, FIRST_SCREEN_HITS);
          await new Promise((resolve) => {
            setTimeout(resolve, FRAME_MS);
          });
          if (request !== latestRequest) throw new Error('Superseded by a newer query');
        },
      });
      const message = withTruncationNote(statusMessage(result, state), state.cut);
      // Renders the first screen without waiting for the remaining cards.
      if (shownHits === 0) {
        await renderHits(result, FIRST_SCREEN_HITS, message);
        shownHits = FIRST_SCREEN_HITS;
      }
      await renderHits(result, Math.max(PAGE_SIZE, place?.shown ?? 0), message);
      if (request !== latestRequest) return;
      current = result;
      narrowing.set(state, result.facets.names);
      setChildren(hint, ...renderCorrection(result, state));
      setChildren(namedList, ...result.named.map((entity) => renderEntityLink(entity, base)));
      showMoreButton();
      settle();
      if (narrowing.isOpen()) await loadChoices();
    } catch (error) {
      if (request === latestRequest) await searchSavedBriefings(error, request);
    } finally {
      clearTimeout(slowTimer);
    }
  }

  function clear(message: string) {
    current = undefined;
    status.textContent = message;
    hint.textContent = '';
    namedList.textContent = '';
    resultList.clear();
    moreButton.hidden = true;
  }

  /**
   * Falls back to the briefings saved on the device when offline; shows the failure if there are
   * none.
   */
  async function searchSavedBriefings(error: unknown, request: number) {
    const isOffline = error instanceof MissingFile && error.status === undefined;
    const saved = isOffline ? await savedAnswer(state, base).catch(() => undefined) : undefined;
    if (request !== latestRequest) return;
    if (!saved) {
      showFailure(error);
      return;
    }
    showSaved(saved);
  }

  function showSaved({ cards, words, message }: SavedAnswer) {
    clear(withTruncationNote(message, state.cut));
    resultList.add(cards, words);
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
        ? `Xem thêm ${Math.min(remaining, PAGE_SIZE)} bản tin`
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
      const cards = await Promise.all(
        result.hits
          .slice(reorder ? 0 : from, reorder ? PAGE_SIZE : from + PAGE_SIZE)
          .map(archive.card),
      );
      // Meanwhile a newer query was answered, or the button was pressed twice.
      if (shown !== current || list.children.length !== from) return;
      current = result;
      status.textContent = withTruncationNote(statusMessage(result, state), state.cut);
      if (reorder) resultList.clear();
      resultList.add(cards, result.words);
      showMoreButton();
      savePlace();
      if (narrowing.isOpen()) await loadChoices();
      list.children[reorder ? 0 : from]?.querySelector('a')?.focus();
    } catch (error) {
      showFailure(error);
    }
  }

  async function loadChoices() {
    const shown = current;
    if (!shown) return;
    try {
      const facets = await loadFacets(state, archive, SEARCH_KINDS);
      if (shown === current) narrowing.offer(choices(shown.all, state, facets), state);
    } catch (error) {
      status.textContent = failureMessage(error).message;
    }
  }

  function followHint(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const next = readState(link.search);
    input.value = next.query;
    navigate(next);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    closeSuggestions();
    navigate({ ...state, ...limitQuery(input.value) });
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // The first key keeps the results of a finished query in an entry of their own.
      const replace = isTyping || state.query === '';
      navigate({ ...state, ...limitQuery(input.value) }, { replace });
      isTyping = true;
    }, DEBOUNCE_MS);
  });
  hint.addEventListener('click', followHint);
  moreButton.addEventListener('click', () => void showMore());
  reloadButton.addEventListener('click', () => {
    location.reload();
  });
  window.addEventListener('popstate', restore);
  onRest(savePlace);
  window.addEventListener('online', () => {
    if (showsSaved) void show();
  });

  required('.narrowing', HTMLElement).hidden = false;
  // Preloads what the first query needs. A failure is only reported when the reader searches.
  archive.index().catch(() => undefined);
  archive.lexicon().then(
    (lexicon) => {
      lexiconData = lexicon;
    },
    () => undefined,
  );
  restore();
}

/** The index root inlined in the page; missing in development. */
function inlinedRoot({ dataset }: HTMLElement): IndexRoot | undefined {
  const root: unknown = JSON.parse(dataset['index'] ?? 'null');
  return isIndexRoot(root) ? root : undefined;
}
