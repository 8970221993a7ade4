import { startWorker } from '../offline/browser/register.ts';
import { startSaveSection } from '../offline/browser/save-section.ts';
import { startDownloads } from '../reading/downloads.ts';
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
  const [panel, listen, downloads, sharing] = ['details.reading', '.listen', '.downloads', '.share'].map((part) => document.querySelector<HTMLElement>(part));
  const tools = [
    () => { if (article) markPage(article, location.hash); },
    () => { if (panel instanceof HTMLDetailsElement) startSettings(panel); },
    () => { if (article && listen) startListening(listen, article); },
    () => { if (downloads) startDownloads(downloads); },
    () => { if (article && sharing) startSharing(sharing, article); },
    startSaveSection,
    startShortcut,
    startWorker,
  ];
  for (const start of tools) {
    // What an old browser stumbles over must not take the other tools with it.
    try {
      start();
    } catch (error) {
      // Log the error and start the other tools. (`reportError` is newer than our oldest browsers.)
      setTimeout(() => { throw error; });
    }
  }
}
