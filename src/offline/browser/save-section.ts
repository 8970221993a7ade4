import { startSaving } from './save-button.ts';

/** Brings the section to life that SaveOffline.astro makes, where the page has one: it saves the page's briefing, or those of its list. */
export function startSaveSection(): void {
  const section = document.querySelector<HTMLElement>('.save-offline[data-what]');
  if (!section) return;
  const { base = '/', page: path = '', what } = section.dataset;
  const page = new URL(path, location.href).href;
  const listed = Array.from(document.querySelectorAll<HTMLAnchorElement>('main .briefings a'), ({ href }) => href);
  const known = what === 'month' ? { briefings: [...new Set(listed)], lists: [page] } : { briefings: [page] };
  startSaving(section, { base, known, wanted: () => Promise.resolve(known) });
}
