import { SETTINGS } from '../settings.ts';
import { storedSettings, storeSetting } from './stored-settings.ts';

/**
 * Renders and activates the panel of ReadingSettings.astro: a choice takes effect at once and is
 * stored on the device. Rendered here when it is opened, because the markup would add a kilobyte to
 * each page, and half as many elements again as a short one has.
 */
export function startSettings(panel: HTMLDetailsElement): void {
  const show = () => {
    const settings: Record<string, string | undefined> = storedSettings();
    const { dataset } = document.documentElement;
    for (const [name, { usual }] of Object.entries(SETTINGS)) {
      const value = settings[name];
      if (value === undefined) Reflect.deleteProperty(dataset, name);
      else dataset[name] = value;
      for (const input of Array.from(panel.querySelectorAll('input')))
        if (input.name === name) input.checked = input.value === (value ?? usual);
    }
  };
  const render = () => {
    if (panel.querySelector('.panel')) return;
    panel.insertAdjacentHTML(
      'beforeend',
      `<div class="panel">${Object.entries(SETTINGS).map(fieldsetHtml).join('')}<p class="meta">Chỉ lưu trên máy này.</p></div>`,
    );
    show();
  };
  if (panel.open) render();
  // Before the panel opens, so that Tab finds it.
  panel.addEventListener('click', render);
  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    storeSetting(target.name, target.value);
    show();
  });
  // Settings may be changed in another tab, or on the page visited before this one. Not `storage`:
  // to listen to it, the browser waits for another process.
  addEventListener('focus', show);
  addEventListener('pageshow', show);

  const close = () => {
    panel.open = false;
  };
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel.open) return;
    close();
    panel.querySelector('summary')?.focus();
  });
  // The panel overlaps the text: it closes when focus moves or the reader clicks outside.
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) close();
  });
}

/** Renders a setting's choices as HTML. */
function fieldsetHtml([name, { label, choices }]: [
  string,
  { label: string; choices: Record<string, string> },
]): string {
  return `<fieldset class="${name}"><legend>${label}</legend>${Object.entries(choices)
    .map(
      ([value, text]) =>
        `<label><input type="radio" name="${name}" value="${value}">${text}</label>`,
    )
    .join('')}</fieldset>`;
}
