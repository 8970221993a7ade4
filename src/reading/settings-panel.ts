import { SETTINGS } from './settings.ts';
import { storedSettings, storeSetting } from './stored-settings.ts';

/** Brings the panel of ReadingSettings.astro to life: a choice changes the page at once and is kept on this device. */
export function startSettings(panel: HTMLDetailsElement): void {
  const inputs = Array.from(panel.querySelectorAll('input'));
  const show = () => {
    const settings = storedSettings();
    for (const [name, { usual }] of Object.entries(SETTINGS)) {
      const value = new Map(Object.entries(settings)).get(name);
      if (value === undefined) document.documentElement.removeAttribute(attribute(name));
      else document.documentElement.setAttribute(attribute(name), value);
      for (const input of inputs) if (input.name === name) input.checked = input.value === (value ?? usual);
    }
  };
  show();
  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    storeSetting(target.name, target.value);
    show();
  });
  // Chosen on another page, which is open too or was left for this one.
  addEventListener('storage', show);
  addEventListener('pageshow', show);

  const close = () => { panel.open = false; };
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !panel.open) return;
    close();
    panel.querySelector('summary')?.focus();
  });
  // It stands over the text: it must not hide what has the focus, or was pressed.
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) close();
  });
}

/** The attribute in which a setting stands: `data-text-size` for `textSize`. */
function attribute(name: string): string {
  return `data-${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
