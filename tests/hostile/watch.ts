import type { Browser, Page } from 'playwright-core';
import { saysWithoutWorker, scriptsStarted, WITHOUT_WORKER } from '../browser/open.ts';

/** A browser's page under watch. */
export interface Watched {
  page: Page;
  /** Opens an address, touches everything on it, and tells whatever must not happen there. */
  visit: (url: string) => Promise<string[]>;
  /** What has been told since the last visit began. */
  faults: () => readonly string[];
}

/** Starts watching: dialogs, windows, downloads, navigation, requests to other hosts or for what is not there, errors, and what scripts left in the page. */
export async function watch(browser: Browser, origin: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...WITHOUT_WORKER });
  const page = await context.newPage();
  let expected = ['about:blank'];
  let faults: string[] = [];
  const tell = (fault: string) => { faults.push(fault); };
  page.on('dialog', (dialog) => { tell(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('popup', (popup) => { tell(`window ${popup.url()}`); });
  page.on('download', (download) => { tell(`download ${download.url()}`); });
  page.on('worker', (worker) => { if (!worker.url().startsWith(origin)) tell(`worker ${worker.url()}`); });
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !saysWithoutWorker(message.text())) tell(`console ${message.text()}`); });
  page.on('pageerror', (error) => { tell(`error ${error.message}`); });
  page.on('request', (request) => { if (new URL(request.url()).origin !== origin) tell(`request ${request.url()}`); });
  page.on('response', (response) => { if (response.status() >= 400) tell(`missing ${response.url()}`); });
  page.on('framenavigated', (frame) => { if (frame !== page.mainFrame() || !expected.includes(addressOf(frame.url()))) tell(`navigation ${frame.url()}`); });
  // Nothing leaves the machine, also where a request to another host is what a test expects.
  await context.route((url) => url.origin !== origin, (route) => route.abort());

  return {
    page,
    faults: () => faults,
    visit: async (url) => {
      faults = [];
      // The page before may still be about to write into its own address.
      expected = [...expected, addressOf(url)];
      await page.goto(url);
      expected = [addressOf(url)];
      // What scripts make of a page is what is to be watched.
      await scriptsStarted(page);
      faults.push(...(await page.evaluate(touchEverything)));
      return faults;
    },
  };
}

/** The search page writes what is asked into its own address. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Runs in the page: wakes sleeping handlers, and looks for what no briefing may have brought. */
function touchEverything(): string[] {
  const told: string[] = [];
  for (const element of document.querySelectorAll('body, body *')) {
    for (const type of ['mouseover', 'mouseenter', 'pointerover', 'focus', 'focusin', 'toggle', 'animationstart']) element.dispatchEvent(new Event(type, { bubbles: true }));
  }
  // By a path, not by elements' properties, in whose place a form's fields may stand.
  const attributes = document.evaluate('//body/descendant-or-self::*/@*', document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let number = 0; number < attributes.snapshotLength; number += 1) {
    const { nodeName: name = '', nodeValue: value } = attributes.snapshotItem(number) ?? {};
    if (/^on|^style$|^srcdoc$|^formaction$/u.test(name) || /^\s*(?:javascript|data|vbscript):/iu.test(value ?? '')) told.push(`attribute ${name} ${value ?? ''}`);
  }
  for (const { tagName } of document.querySelectorAll('article :is(script:not([type="application/ld+json"], [type="module"][src*="/_astro/"], .notice[data-date] + script), style, iframe, object, embed, form, input, base, meta, link, svg [onload]), article [id^="user-content"], iframe, object, embed, base')) told.push(`element ${tagName}`);
  for (const { protocol, href } of document.links) if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) told.push(`link ${href}`);
  if ('hostile' in globalThis) told.push('a global of the enemy’s');
  for (const name of ['cookie', 'title', 'URL', 'documentURI', 'referrer', 'readyState', 'characterSet', 'contentType', 'dir']) if (typeof Reflect.get(document, name) !== 'string') told.push(`clobbered document.${name}`);
  for (const name of ['getElementById', 'querySelector', 'createElement', 'addEventListener', 'hasFocus', 'writeln']) if (typeof Reflect.get(document, name) !== 'function') told.push(`clobbered document.${name}`);
  for (const name of ['location', 'history', 'navigator', 'document', 'localStorage', 'URL', 'fetch']) if (Reflect.get(globalThis, name) instanceof Element) told.push(`clobbered ${name}`);
  for (const form of document.forms) if (!(form.attributes instanceof NamedNodeMap)) told.push('clobbered attributes of a form');
  return told;
}
