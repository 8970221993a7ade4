import { retireWorker } from '../../offline/browser/retire-worker.ts';
import { startSaveSection } from '../../offline/browser/save-section.ts';
import { startDownloads } from '../../reading/browser/downloads.ts';
import { startListening } from '../../reading/browser/listen.ts';
import { startReports } from '../../reading/browser/report.ts';
import { startSettings } from '../../reading/browser/settings-panel.ts';
import { startSharing } from '../../reading/browser/share.ts';
import { markPage } from '../../search/browser/mark-page.ts';

/**
 * Starts the tools of a page, each only if its element exists. They are bundled into one file (6 KB
 * compressed, the same for every page), since on a slow connection a request costs more than the
 * bytes.
 */
export function start(): void {
  const article = document.querySelector('article');
  const [panel, listen, downloads, sharing, report] = [
    'details.reading',
    '.listen',
    '.downloads',
    '.share',
    '.report',
  ].map((selector) => document.querySelector<HTMLElement>(selector));
  const tools = [
    () => {
      if (article) markPage(article, location.hash);
    },
    () => {
      if (panel instanceof HTMLDetailsElement) startSettings(panel);
    },
    () => {
      if (article && listen) startListening(listen, article);
    },
    () => {
      if (downloads) startDownloads(downloads);
    },
    () => {
      if (article && sharing) startSharing(sharing, article);
    },
    () => {
      if (article && report) startReports(report, article);
    },
    startSaveSection,
    retireWorker,
  ];
  for (const startTool of tools) {
    // A tool that fails in an old browser must not keep the others from starting.
    try {
      startTool();
    } catch (error) {
      // Logs the error; `reportError` is not available in the oldest supported browsers.
      setTimeout(() => {
        throw error;
      });
    }
  }
}
