/** The id of the list of offices, which the browser shows under the field that has the focus. */
const OFFICES_ID = 'chuc-vu-da-ghi';

/**
 * Fills in the unit of a figure when its indicator is chosen, and offers the offices that are
 * recorded of a person. Sveltia has no setting for either: a field knows nothing of the entry that
 * another field refers to.
 * @param officesOf the offices of the person with a name, the last recorded first.
 */
export function fillIn(officesOf: (name: string) => string[]): void {
  const filled = new WeakMap<HTMLInputElement, string>();
  // A list that closes after a choice returns the focus to its field.
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const [, row, name] =
      /^(.+)\.(indicator|office)$/u.exec(
        target.closest<HTMLElement>('[data-key-path]')?.dataset['keyPath'] ?? '',
      ) ?? [];
    if (row === undefined) return;
    if (name === 'indicator') fillUnit(row, filled);
    else if (target instanceof HTMLInputElement) offer(target, officesOf(chosen(`${row}.person`)));
  });
}

/** Fills in the unit, unless the editor has typed one. */
function fillUnit(row: string, filled: WeakMap<HTMLInputElement, string>): void {
  const input = field(`${row}.unit`)?.querySelector('input');
  // As `DISPLAY` in src/editing/form/fields.ts shows indicators.
  const unit = / \(([^()]+)\)$/u.exec(chosen(`${row}.indicator`))?.[1];
  if (!input || unit === undefined || !['', filled.get(input)].includes(input.value)) return;
  filled.set(input, unit);
  input.value = unit;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Links a field with a list of texts to choose from; any other can be typed. */
function offer(input: HTMLInputElement, texts: readonly string[]): void {
  const list = document.querySelector(`#${OFFICES_ID}`) ?? document.createElement('datalist');
  list.id = OFFICES_ID;
  list.replaceChildren(...texts.map((text) => new Option(text, text)));
  document.body.append(list);
  input.setAttribute('list', OFFICES_ID);
  // With a list, it is a combobox.
  input.removeAttribute('role');
}

/** What is chosen in a field that refers to another entry, as the form shows it. */
function chosen(path: string): string {
  return field(path)?.querySelector('[role=combobox]')?.textContent.trim() ?? '';
}

function field(path: string): HTMLElement | null {
  return document.querySelector(`[data-key-path="${path}"]`);
}
