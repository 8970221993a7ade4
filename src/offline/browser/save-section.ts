import { initSaveButton } from './save-button.ts';

/**
 * Activates the section rendered by SaveOffline.astro, if the page has one. It saves the page's
 * briefing, or all briefings listed on the page.
 */
export function startSaveSection(): void {
  const section = document.querySelector<HTMLElement>('.save-offline[data-what]');
  if (!section) return;
  // The canonical page URL: no query, no `index.html`.
  const page = new URL('.', location.href).href;
  const listed = Array.from(
    document.querySelectorAll<HTMLAnchorElement>('main .briefings a'),
    ({ href }) => href,
  );
  const known =
    section.dataset['what'] === 'month'
      ? { briefings: [...new Set(listed)], lists: [page] }
      : { briefings: [page] };
  initSaveButton(section, { known, load: () => Promise.resolve(known) });
}
