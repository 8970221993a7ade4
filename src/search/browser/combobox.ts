import { KIND_LABELS } from '../../archive/kinds.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { SEARCH_KINDS, type LexiconData } from '../data.ts';
import { element } from './dom.ts';
import { setChildren } from '../../reading/browser/set-children.ts';

/** A completion of what the reader has typed. */
export interface Suggestion {
  text: string;
  /** Its kind or abbreviation. */
  note: string;
}

const MAX_SUGGESTIONS = 7;

/**
 * Completions of the typed text, ignoring diacritics: names, then abbreviations, then common
 * phrases; prefix matches come first.
 */
export function suggestionsFor(
  typed: string,
  { names, abbreviations, phrases }: LexiconData,
): Suggestion[] {
  const typedKey = searchKey(typed);
  if (typedKey === '') return [];
  const all: Suggestion[] = [
    ...SEARCH_KINDS.flatMap((kind) =>
      names[kind].map(({ name }) => ({
        text: name,
        note: KIND_LABELS[kind].singular.toLowerCase(),
      })),
    ),
    ...abbreviations
      .filter(({ beforeNumber }) => !beforeNumber)
      .map(({ abbreviation, expansion }) => ({ text: expansion, note: abbreviation })),
    ...phrases.map((text) => ({ text, note: '' })),
  ];
  const candidates = all.map((suggestion) => ({ suggestion, key: searchKey(suggestion.text) }));
  const prefixMatches = candidates.filter(
    ({ suggestion, key }) => key.startsWith(typedKey) || searchKey(suggestion.note) === typedKey,
  );
  const innerMatches = candidates.filter(({ key }) => key.includes(` ${typedKey}`));
  const matches = new Map<string, Suggestion>();
  for (const { suggestion, key } of [...prefixMatches, ...innerMatches])
    if (key !== typedKey && !matches.has(key)) matches.set(key, suggestion);
  return [...matches.values()].slice(0, MAX_SUGGESTIONS);
}

function searchKey(text: string): string {
  return splitSyllables(text)
    .map(({ key }) => key)
    .join(' ');
}

export interface ComboboxOptions {
  suggest: (typed: string) => readonly Suggestion[];
  choose: (text: string) => void;
}

/**
 * Turns a search box into an editable combobox with a list: arrows move, Enter selects, Escape
 * closes. Source: ARIA Authoring Practices 1.2, "Editable Combobox With List Autocomplete".
 * @returns a function that closes the list.
 */
export function initCombobox(
  input: HTMLInputElement,
  list: HTMLUListElement,
  { suggest, choose }: ComboboxOptions,
): () => void {
  let active = -1;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const options = () => Array.from(list.children).filter((child) => child instanceof HTMLElement);
  const open = () => {
    const suggestions = suggest(input.value);
    active = -1;
    input.removeAttribute('aria-activedescendant');
    setChildren(list, ...suggestions.map(renderOption));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const move = (index: number) => {
    const all = options();
    active = (index + all.length + 1) % (all.length + 1);
    // The index past the last option stands for the input itself.
    all.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === active));
    });
    const current = all[active];
    if (!current) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', current.id);
    current.scrollIntoView({ block: 'nearest' });
  };
  const select = (option: HTMLElement) => {
    input.value = option.dataset['text'] ?? '';
    close();
    choose(input.value);
  };
  const renderOption = ({ text, note }: Suggestion, number: number) => {
    const option = element(
      'li',
      '',
      element('span', '', text),
      ...(note === '' ? [] : [element('small', '', note)]),
    );
    option.id = `${list.id}-${number}`;
    option.dataset['text'] = text;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  };

  input.addEventListener('input', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) open();
      if (list.hidden) return;
      event.preventDefault();
      move(
        event.key === 'ArrowDown' ? active + 1 : active === -1 ? options().length - 1 : active - 1,
      );
    } else if (event.key === 'Enter') {
      const option = options()[active];
      if (list.hidden || !option) {
        close();
        return;
      }
      event.preventDefault();
      select(option);
    }
  });
  // Keeps the focus in the input while an option is pressed.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option instanceof HTMLElement) select(option);
  });
  return close;
}
