import { SEARCH_KINDS, type LexiconData } from '../data.ts';
import { answer, loadFacets, type Answer } from './answer.ts';
import { archiveData } from './archive-data.ts';
import { startCombobox, suggestionsFor } from './combobox.ts';
import { required } from './dom.ts';
import { ENOUGH_TO_SHOW } from './find.ts';
import { indexFiles, MissingFile } from './index-files.ts';
import { choices } from './narrow.ts';
import { narrowingView } from './narrowing-view.ts';
import { boundedQuery, isNarrowed, readState, writeState, type QueryState } from './query-state.ts';
import { resultsView } from './results-view.ts';
import { savedAnswer } from './saved-answer.ts';
import { correctionOf, linkTo } from './hints-view.ts';
import { failureInWords, statusInWords, withCutNote } from './words.ts';
import { setChildren } from '../../reading/set-children.ts';

const PAGE_SIZE = 20;
/** Milliseconds without a key before what was typed is searched. */
const PAUSE = 50;
/** Milliseconds in which the browser draws what has been put on the page. */
const FRAME = 16;
/** Milliseconds before a reader is told that a search takes its time. */
const SLOW = 400;

/** Brings the search page to life: what is typed is searched, and everything that decides the results stands in the address. */
export function startSearchPage(): void {
  const section = required('#ket-qua', HTMLElement);
  const base = section.dataset['base'] ?? '/';
  const data = archiveData(indexFiles(`${base}pagefind/${section.dataset['index'] ?? ''}/`));
  const form = required('.search-form', HTMLFormElement);
  const input = required('#q', HTMLInputElement);
  const status = required('#trang-thai', HTMLElement);
  const hint = required('#goi-y-tim', HTMLElement);
  const named = required('#duoc-nhac', HTMLUListElement);
  const list = required('#danh-sach', HTMLOListElement);
  const more = required('#xem-them', HTMLButtonElement);
  const reload = required('#tai-lai', HTMLButtonElement);
  const results = resultsView(list, base);

  let state = readState(location.search);
  let current: Answer | undefined;
  let latest = 0;
  let timer: number | undefined;
  let suggestions: LexiconData | undefined;

  const narrowing = narrowingView({ change: (changed) => { go({ ...state, ...changed }); }, open: () => void offerChoices() });
  const closeList = startCombobox(input, required('#goi-y', HTMLUListElement), {
    suggest: (typed) => (suggestions ? suggestionsFor(boundedQuery(typed).query, suggestions) : []),
    choose: (text) => { go({ ...state, ...boundedQuery(text) }); },
  });

  /** Shows a state's results, as a new step of the browser's history or in place of the last one. */
  function go(next: QueryState, { replace = false } = {}) {
    clearTimeout(timer);
    const address = location.pathname + writeState(next);
    if (address !== location.pathname + location.search) {
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    state = next;
    narrowing.set(state);
    void show();
  }

  async function show() {
    const mine = (latest += 1);
    reload.hidden = true;
    if (state.query === '' && !isNarrowed(state)) {
      clear('');
      return;
    }
    const slow = window.setTimeout(() => {
      if (mine === latest) status.textContent = 'Đang tìm…';
    }, SLOW);
    /** Shows an answer; what is on the page already, because it came first, stays. */
    const put = async (answered: Answer, upTo: number, message: string) => {
      const from = shownEarly;
      const cards = await Promise.all(answered.hits.slice(from, upTo).map(data.card));
      // A slower answer to an older query must not overwrite this one.
      if (mine !== latest) return;
      if (from === 0) clear(message);
      else status.textContent = message;
      results.add(cards, answered.asked);
    };
    let shownEarly = 0;
    try {
      const answered = await answer(state, data, {
        early: async (first) => {
          clearTimeout(slow);
          await put(first, ENOUGH_TO_SHOW, 'Đang tìm thêm…');
          shownEarly = Math.min(first.hits.length, ENOUGH_TO_SHOW);
          await new Promise((resolve) => { setTimeout(resolve, FRAME); });
          if (mine !== latest) throw new Error('Another query has been asked in the meantime');
        },
      });
      const message = withCutNote(statusInWords(answered, state.query), state.cut);
      // The first screenful need not wait for the rest.
      if (shownEarly === 0) {
        await put(answered, ENOUGH_TO_SHOW, message);
        shownEarly = ENOUGH_TO_SHOW;
      }
      await put(answered, PAGE_SIZE, message);
      if (mine !== latest) return;
      current = answered;
      narrowing.set(state, answered.facets.names);
      setChildren(hint, ...correctionOf(answered, state));
      setChildren(named, ...answered.named.map((thing) => linkTo(thing, base)));
      showMoreButton();
      if (narrowing.isOpen()) await offerChoices();
    } catch (error) {
      if (mine === latest) await askDevice(error, mine);
    } finally {
      clearTimeout(slow);
    }
  }

  function clear(message: string) {
    current = undefined;
    status.textContent = message;
    hint.textContent = '';
    named.textContent = '';
    results.clear();
    more.hidden = true;
  }

  /** Where the network does not answer, what was saved on the device does; where nothing was, the failure is told. */
  async function askDevice(error: unknown, mine: number) {
    const offline = error instanceof MissingFile && error.status === undefined;
    const saved = offline ? await savedAnswer(state, base).catch(() => undefined) : undefined;
    if (mine !== latest) return;
    if (!saved) {
      fail(error);
      return;
    }
    clear(withCutNote(saved.message, state.cut));
    results.add(saved.cards, saved.asked);
  }

  function fail(error: unknown) {
    const { message, outdated } = failureInWords(error);
    clear(message);
    reload.hidden = !outdated;
  }

  /** More of the same, then those that have the words apart. */
  function showMoreButton() {
    const left = (current?.hits.length ?? 0) - list.children.length;
    more.hidden = left <= 0 && (current?.complete ?? true);
    more.textContent = left > 0 ? `Xem thêm ${Math.min(left, PAGE_SIZE)} bản tin` : 'Tìm cả bản tin có đủ các chữ nhưng không đứng liền nhau';
  }

  async function showMore() {
    const asked = current;
    if (!asked) return;
    const from = list.children.length;
    try {
      const left = asked.hits.length > from;
      const answered = left ? asked : await answer(state, data, { complete: true });
      // In order of date, those found now stand between the others.
      const anew = !left && state.order !== 'best';
      const cards = await Promise.all(answered.hits.slice(anew ? 0 : from, anew ? PAGE_SIZE : from + PAGE_SIZE).map(data.card));
      // Another query has been answered, or this one asked for twice, in the meantime.
      if (asked !== current || list.children.length !== from) return;
      current = answered;
      status.textContent = withCutNote(statusInWords(answered, state.query), state.cut);
      if (anew) results.clear();
      results.add(cards, answered.asked);
      showMoreButton();
      if (narrowing.isOpen()) await offerChoices();
      list.children[anew ? 0 : from]?.querySelector('a')?.focus();
    } catch (error) {
      fail(error);
    }
  }

  async function offerChoices() {
    const asked = current;
    if (!asked) return;
    try {
      const facets = await loadFacets(state, data, SEARCH_KINDS);
      if (asked === current) narrowing.offer(choices(asked.all, state, facets), state);
    } catch (error) {
      status.textContent = failureInWords(error).message;
    }
  }

  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const next = readState(link.search);
    input.value = next.query;
    go(next);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    closeList();
    go({ ...state, ...boundedQuery(input.value) });
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => { go({ ...state, ...boundedQuery(input.value) }, { replace: true }); }, PAUSE);
  });
  hint.addEventListener('click', follow);
  more.addEventListener('click', () => void showMore());
  reload.addEventListener('click', () => { location.reload(); });
  window.addEventListener('popstate', () => {
    const returned = readState(location.search);
    input.value = returned.query;
    go(returned, { replace: true });
  });

  required('.narrowing', HTMLElement).hidden = false;
  // What the first query needs is on its way while the reader types. Who searches is told of a failure, not who looks.
  data.index().catch(() => undefined);
  data.lexicon().then((loaded) => { suggestions = loaded; }, () => undefined);
  input.value = state.query;
  go(state, { replace: true });
}
