import { limitQuery, readState, writeState, type QueryState } from './query-state.ts';

/** Delay between the last keystroke and the search. */
const DEBOUNCE_MS = 50;

/** The search state in the page's address, with a history entry for each query. */
export interface SearchAddress {
  /** Changes the state in a new history entry. */
  go: (changes: Partial<QueryState>) => void;
  /** Changes the query soon; all keys of a query share a history entry. */
  type: (typed: string) => void;
  /** Takes the state from the address, at the start and after Back or Forward. */
  restore: () => void;
}

/**
 * `onLeave` is called before a new history entry is made. `onChange` is called with the new state,
 * and told how it came: by keys of an unfinished query, by a decision of the reader, or by Back and
 * Forward.
 */
export function searchAddress({
  onLeave,
  onChange,
}: {
  onLeave: () => void;
  onChange: (state: QueryState, how: 'typed' | 'decided' | 'returned') => void;
}): SearchAddress {
  let state = readState(location.search);
  let timer: number | undefined;
  /** Whether the current history entry is a query that is still being typed. */
  let isTyping = false;

  function change(next: QueryState, how: 'typed' | 'decided', replace: boolean) {
    clearTimeout(timer);
    isTyping = how === 'typed';
    const address = location.pathname + writeState(next);
    if (address !== location.pathname + location.search) {
      if (replace) history.replaceState(null, '', address);
      else {
        onLeave();
        history.pushState(null, '', address);
      }
    }
    state = next;
    onChange(state, how);
  }

  function restore() {
    clearTimeout(timer);
    isTyping = false;
    state = readState(location.search);
    onChange(state, 'returned');
  }

  addEventListener('popstate', restore);
  return {
    restore,
    go: (changes) => {
      change({ ...state, ...changes }, 'decided', false);
    },
    type: (typed) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        // The first key keeps the results of a finished query in an entry of their own.
        const replace = isTyping || state.query === '';
        change({ ...state, ...limitQuery(typed) }, 'typed', replace);
      }, DEBOUNCE_MS);
    },
  };
}
