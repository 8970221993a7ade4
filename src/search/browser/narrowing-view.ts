import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { SEARCH_KINDS, type LexiconData } from '../data.ts';
import { required } from './dom.ts';
import type { Choice, Choices } from './narrow.ts';
import { isNarrowed, type QueryState } from './query-state.ts';
import { setChildren } from '../../reading/set-children.ts';

/** The panel in which readers narrow and order results. */
export interface NarrowingView {
  /** Fills in what stands in the address. `names` are known after the first answer. */
  set: (state: QueryState, names?: LexiconData['names']) => void;
  /** Offers what the results can be narrowed by. */
  offer: (choices: Choices, state: QueryState) => void;
  isOpen: () => boolean;
}

const LISTS = ['year', 'month', 'topic', 'person', 'place'] as const;
const DAYS = ['from', 'to'] as const;

/** `change` is told what the reader has changed; `open` that the panel has been opened. */
export function narrowingView({ change, open }: { change: (changed: Partial<QueryState>) => void; open: () => void }): NarrowingView {
  const panel = required('#thu-hep', HTMLDetailsElement);
  const heading = required('#thu-hep summary', HTMLElement);
  const reset = required('#bo-thu-hep', HTMLButtonElement);
  const order = required('#xep', HTMLSelectElement);
  const lists = LISTS.map((part) => ({ part, select: required(`#loc-${part}`, HTMLSelectElement) }));
  const days = DAYS.map((part) => ({ part, input: required(`#loc-${part}`, HTMLInputElement) }));

  for (const { part, select } of lists) select.addEventListener('change', () => { change({ [part]: select.value }); });
  for (const { part, input } of days) input.addEventListener('change', () => { change({ [part]: input.value }); });
  order.addEventListener('change', () => { change({ order: order.value === 'newest' || order.value === 'oldest' ? order.value : 'best' }); });
  reset.addEventListener('click', () => { change({ year: '', month: '', topic: '', person: '', place: '', from: '', to: '' }); });
  panel.addEventListener('toggle', () => {
    if (panel.open) open();
  });

  return {
    set: (state, names) => {
      const narrowed = isNarrowed(state);
      reset.hidden = !narrowed;
      heading.textContent = narrowed ? `Đang thu hẹp: ${inWords(state, names).join(', ')}` : 'Thu hẹp, sắp xếp';
      order.value = state.order;
      for (const { part, select } of lists) keep(select, state[part]);
      for (const { part, input } of days) input.value = state[part];
    },
    offer: (choices, state) => {
      for (const { part, select } of lists) fill(select, choices[part], state[part]);
    },
    isOpen: () => panel.open,
  };
}

/** What a list is narrowed to, for a reader who has the panel closed. */
function inWords({ year, month, from, to, ...state }: QueryState, names: LexiconData['names'] | undefined): string[] {
  const days = [from === '' ? '' : `từ ${shortDate(from)}`, to === '' ? '' : `đến ${shortDate(to)}`];
  const things = SEARCH_KINDS.map((kind) => names?.[kind].find(({ id }) => id === state[kind])?.name ?? state[kind]);
  return [month === '' ? '' : `tháng ${Number(month)}`, year === '' ? '' : `năm ${year}`, ...things, ...days].filter((word) => word !== '');
}

function fill(select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void {
  const all = select.options[0];
  setChildren(select, ...(all ? [all] : []), ...choices.map(({ value, label, count }) => new Option(`${label} (${formatNumber(count)})`, value)));
  keep(select, chosen);
}

/** Chooses a value, which gets an option when it has none (nothing is left of it, or the choices are not known yet). */
function keep(select: HTMLSelectElement, value: string): void {
  if (!Array.from(select.options).some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}
