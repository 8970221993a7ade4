import { startWorker } from '../offline/browser/register.ts';
import { startSaveSection } from '../offline/browser/save-section.ts';
import { startListening } from '../reading/listen.ts';
import { startSettings } from '../reading/settings-panel.ts';
import { startSharing } from '../reading/share.ts';
import { markPage } from '../search/browser/mark-page.ts';
import { startShortcut } from '../search/browser/shortcut.ts';

/**
 * Brings to life what a page can do besides being read: each tool where its part of the page is there. They are one file
 * (6 KB compressed, the same for every page), since on a slow line a request costs more than the bytes.
 */
export function startPageTools(): void {
  const article = document.querySelector('article');
  if (article) markPage(article, location.hash);
  const panel = document.querySelector('details.reading');
  if (panel instanceof HTMLDetailsElement) startSettings(panel);
  const listen = document.querySelector('.listen');
  if (article && listen instanceof HTMLElement) startListening(listen, article);
  const sharing = document.querySelector('.share');
  if (article && sharing instanceof HTMLElement) startSharing(sharing, article);
  startSaveSection();
  // Few pages have photographs, and a photograph opens without it: a file of its own.
  const photos = Array.from(document.querySelectorAll<HTMLAnchorElement>('.photo a'));
  if (photos.length > 0) void import('../reading/large-photos.ts').then(({ startLargePhotos }) => { startLargePhotos(photos); });
  startShortcut();
  startWorker();
}
