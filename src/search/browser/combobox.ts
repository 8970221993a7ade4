import { KIND_WORDS } from '../../archive/kinds.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { SEARCH_KINDS, type LexiconData } from '../data.ts';
import { element } from './dom.ts';
import { setChildren } from '../../reading/set-children.ts';

/** Something that a reader may mean who has typed its beginning. */
export interface Suggestion {
  text: string;
  /** What it is, in a word. */
  note: string;
}

const MOST_SUGGESTIONS = 7;

/** What the archive knows that begins as typed, diacritics aside: names first, then abbreviations and turns of phrase. */
export function suggestionsFor(typed: string, { names, glossary, phrases }: LexiconData): Suggestion[] {
  const asked = keyOf(typed);
  if (asked === '') return [];
  const all: Suggestion[] = [
    ...SEARCH_KINDS.flatMap((kind) => names[kind].map(({ name }) => ({ text: name, note: KIND_WORDS[kind].one.toLowerCase() }))),
    ...glossary.map(({ abbreviation, expansion }) => ({ text: expansion, note: abbreviation })),
    ...phrases.map((text) => ({ text, note: '' })),
  ];
  const keyed = all.map((suggestion) => ({ suggestion, key: keyOf(suggestion.text) }));
  const begins = keyed.filter(({ suggestion, key }) => key.startsWith(asked) || keyOf(suggestion.note) === asked);
  const has = keyed.filter(({ key }) => key.includes(` ${asked}`));
  const found = new Map<string, Suggestion>();
  for (const { suggestion, key } of [...begins, ...has]) if (key !== asked && !found.has(key)) found.set(key, suggestion);
  return [...found.values()].slice(0, MOST_SUGGESTIONS);
}

function keyOf(text: string): string {
  return splitSyllables(text).map(({ key }) => key).join(' ');
}

/** What a combobox asks of its page. */
export interface ComboboxOptions {
  suggest: (typed: string) => readonly Suggestion[];
  choose: (text: string) => void;
}

/**
 * Makes a search box an editable combobox with a list: arrows move, Enter takes, Escape closes, typing goes on.
 * Source: ARIA Authoring Practices 1.2, "Editable Combobox With List Autocomplete".
 * @returns a function that closes the list.
 */
export function startCombobox(input: HTMLInputElement, list: HTMLUListElement, { suggest, choose }: ComboboxOptions): () => void {
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
    setChildren(list, ...suggestions.map(optionOf));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const move = (to: number) => {
    const all = options();
    active = (to + all.length + 1) % (all.length + 1);
    // One place past the last is the box itself, where typing goes on.
    all.forEach((option, index) => { option.setAttribute('aria-selected', String(index === active)); });
    const current = all[active];
    if (!current) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', current.id);
    current.scrollIntoView({ block: 'nearest' });
  };
  const take = (option: HTMLElement) => {
    input.value = option.dataset['text'] ?? '';
    close();
    choose(input.value);
  };
  const optionOf = ({ text, note }: Suggestion, number: number) => {
    const option = element('li', '', element('span', '', text), ...(note === '' ? [] : [element('small', '', note)]));
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
      move(event.key === 'ArrowDown' ? active + 1 : active === -1 ? options().length - 1 : active - 1);
    } else if (event.key === 'Enter') {
      const option = options()[active];
      if (list.hidden || !option) {
        close();
        return;
      }
      event.preventDefault();
      take(option);
    }
  });
  // The box keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', (event) => { event.preventDefault(); });
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option instanceof HTMLElement) take(option);
  });
  return close;
}
