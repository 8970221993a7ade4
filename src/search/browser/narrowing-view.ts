import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { SEARCH_KINDS, type LexiconData } from '../data.ts';
import { required } from './dom.ts';
import type { Choice, Choices } from './narrow.ts';
import { isNarrowed, type QueryState } from './query-state.ts';
import { setChildren } from '../../reading/browser/set-children.ts';

/** The panel that filters and sorts results. */
export interface NarrowingView {
  /** Shows a state. `names` are known after the first answer. */
  set: (state: QueryState, names?: LexiconData['names']) => void;
  /** Fills the lists with the available filter values. */
  offer: (choices: Choices, state: QueryState) => void;
  isOpen: () => boolean;
}

const SELECT_PARTS = ['year', 'month', 'topic', 'person', 'place'] as const;
const DATE_PARTS = ['from', 'to'] as const;

/** `onEdit` is called with the changed filters, `onOpen` when the panel is opened. */
export function narrowingView({
  onEdit,
  onOpen,
}: {
  onEdit: (changes: Partial<QueryState>) => void;
  onOpen: () => void;
}): NarrowingView {
  const panel = required('#thu-hep', HTMLDetailsElement);
  const heading = required('#thu-hep summary', HTMLElement);
  const reset = required('#bo-thu-hep', HTMLButtonElement);
  const order = required('#xep', HTMLSelectElement);
  const selects = SELECT_PARTS.map((part) => ({
    part,
    select: required(`#loc-${part}`, HTMLSelectElement),
  }));
  const dateInputs = DATE_PARTS.map((part) => ({
    part,
    input: required(`#loc-${part}`, HTMLInputElement),
  }));

  for (const { part, select } of selects)
    select.addEventListener('change', () => {
      onEdit({ [part]: select.value });
    });
  for (const { part, input } of dateInputs)
    input.addEventListener('change', () => {
      onEdit({ [part]: input.value });
    });
  order.addEventListener('change', () => {
    onEdit({ order: order.value === 'newest' || order.value === 'oldest' ? order.value : 'best' });
  });
  reset.addEventListener('click', () => {
    onEdit({ year: '', month: '', topic: '', person: '', place: '', from: '', to: '' });
  });
  panel.addEventListener('toggle', () => {
    if (panel.open) onOpen();
  });

  return {
    set: (state, names) => {
      const narrowed = isNarrowed(state);
      reset.hidden = !narrowed;
      heading.textContent = narrowed
        ? `Đang lọc: ${describe(state, names).join(', ')}`
        : 'Lọc, sắp xếp';
      order.value = state.order;
      for (const { part, select } of selects) selectValue(select, state[part]);
      for (const { part, input } of dateInputs) {
        input.value = state[part];
        // The calendar offers no day from which nothing would be found.
        if (part === 'from') input.max = state.to;
        else input.min = state.from;
      }
    },
    offer: (choices, state) => {
      for (const { part, select } of selects) fillOptions(select, choices[part], state[part]);
    },
    isOpen: () => panel.open,
  };
}

/** Describes the active filters for the panel's closed state. */
function describe(
  { year, month, from, to, ...state }: QueryState,
  names: LexiconData['names'] | undefined,
): string[] {
  const dates = [
    from === '' ? '' : `từ ${shortDate(from)}`,
    to === '' ? '' : `đến ${shortDate(to)}`,
  ];
  const entityNames = SEARCH_KINDS.map(
    (kind) => names?.[kind].find(({ id }) => id === state[kind])?.name ?? state[kind],
  );
  return [
    month === '' ? '' : `tháng ${Number(month)}`,
    year === '' ? '' : `năm ${year}`,
    ...entityNames,
    ...dates,
  ].filter((word) => word !== '');
}

function fillOptions(select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void {
  const all = select.options[0];
  setChildren(
    select,
    ...(all ? [all] : []),
    ...choices.map(
      ({ value, label, count }) => new Option(`${label} (${formatNumber(count)})`, value),
    ),
  );
  selectValue(select, chosen);
}

/**
 * Selects a value, and adds an option for it if missing: it may have no results, or the choices are
 * not loaded yet.
 */
function selectValue(select: HTMLSelectElement, value: string): void {
  if (!Array.from(select.options).some((option) => option.value === value))
    select.append(new Option(value, value));
  select.value = value;
}
