import { INDEX_FILES, isIndexRoot, type IndexRoot, type LexiconData } from '../data.ts';
import { searchAddress } from './address.ts';
import { answerView } from './answer-view.ts';
import { archiveData } from './archive-data.ts';
import { initCombobox, suggestionsFor } from './combobox.ts';
import { required } from './dom.ts';
import { indexFiles } from './index-files.ts';
import { narrowingView } from './narrowing-view.ts';
import { once } from './once.ts';
import { onRest, readPlace } from './place.ts';
import { limitQuery, readState, type QueryState } from './query-state.ts';

/**
 * Starts the search page: searches as the reader types, and keeps the whole search state in the
 * URL.
 * @returns when the query in the address, if any, is answered.
 */
export function startSearchPage(): Promise<void> {
  const section = required('#ket-qua', HTMLElement);
  const base = section.dataset['base'] ?? '/';
  const files = indexFiles(`${base}pagefind/`);
  const archive = archiveData(
    files,
    once(async () => inlinedRoot(section) ?? files.json(INDEX_FILES.root, isIndexRoot)),
  );
  const input = required('#q', HTMLInputElement);
  let lexiconData: LexiconData | undefined;
  let shown = Promise.resolve();

  const narrowing = narrowingView({
    onEdit: (changes) => {
      address.go(changes);
    },
    onOpen: () => void view.offerChoices(),
  });
  const view = answerView(archive, narrowing, base);
  const address = searchAddress({
    onLeave: view.savePlace,
    onChange: (state, how) => {
      if (how === 'returned') input.value = state.query;
      narrowing.set(state);
      shown = view.show(state, how === 'returned' ? readPlace(history.state) : undefined);
      // Not with every key: it may ask the server.
      if (how !== 'typed') view.checkNetwork();
    },
  });
  const closeSuggestions = initCombobox(input, required('#goi-y', HTMLUListElement), {
    suggest: (typed) => (lexiconData ? suggestionsFor(limitQuery(typed).query, lexiconData) : []),
    choose: (text) => {
      address.go(limitQuery(text));
    },
  });

  required('.search-form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    closeSuggestions();
    address.go(limitQuery(input.value));
  });
  input.addEventListener('input', () => {
    address.type(input.value);
  });
  followHints(required('#goi-y-tim', HTMLElement), (state) => {
    input.value = state.query;
    address.go(state);
  });
  onRest(view.savePlace);

  required('.narrowing', HTMLElement).hidden = false;
  // Preloads what the first query needs. A failure is only reported when the reader searches.
  archive.index().catch(() => undefined);
  archive.lexicon().then(
    (lexicon) => {
      lexiconData = lexicon;
    },
    () => undefined,
  );
  address.restore();
  return shown;
}

/** Follows the links of `hints`, which lead to other searches, without loading the page anew. */
function followHints(hints: HTMLElement, follow: (state: QueryState) => void): void {
  hints.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    follow(readState(link.search));
  });
}

/** The index root inlined in the page; missing in development. */
function inlinedRoot({ dataset }: HTMLElement): IndexRoot | undefined {
  const root: unknown = JSON.parse(dataset['index'] ?? 'null');
  return isIndexRoot(root) ? root : undefined;
}
