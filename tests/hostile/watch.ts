import type { Browser, Page } from 'playwright-core';
import {
  isBlockedWorkerMessage,
  scriptsStarted,
  WITHOUT_WORKER,
} from '../../tools/browser/open.ts';

/**
 * A switch of Chromium that blocks all other hosts, even if a test expects a request to one. To
 * intercept the requests instead would disable the browser's cache in Playwright.
 */
export const NO_OTHER_HOST = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/** A page whose forbidden actions are recorded as faults. */
export interface Watched {
  page: Page;
  /** Opens an address and triggers the events of all elements. @returns the faults. */
  visit: (url: string) => Promise<string[]>;
  /** The faults since the last visit began. */
  faults: () => readonly string[];
}

/**
 * Opens a page and records its faults: dialogs, windows, downloads, navigation, requests to other
 * hosts or for missing files, errors, and what scripts left in the page.
 */
export async function watch(browser: Browser, origin: string): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    ...WITHOUT_WORKER,
  });
  const page = await context.newPage();
  let expected = ['about:blank'];
  let faults: string[] = [];
  const addFault = (fault: string) => {
    faults.push(fault);
  };
  page.on('dialog', (dialog) => {
    addFault(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => {
    addFault(`window ${popup.url()}`);
  });
  page.on('download', (download) => {
    addFault(`download ${download.url()}`);
  });
  page.on('worker', (worker) => {
    if (!worker.url().startsWith(origin)) addFault(`worker ${worker.url()}`);
  });
  page.on('console', (message) => {
    if (
      ['error', 'warning'].includes(message.type()) &&
      !isBlockedWorkerMessage(message.text()) &&
      // The browser requests it by itself if a page names no icon.
      message.location().url !== `${origin}/favicon.ico`
    )
      addFault(`console ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    addFault(`error ${error.message}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) addFault(`request ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) addFault(`missing ${response.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !expected.includes(addressOf(frame.url())))
      addFault(`navigation ${frame.url()}`);
  });
  return {
    page,
    faults: () => faults,
    visit: async (url) => {
      faults = [];
      // The previous page may still be about to change its own address.
      expected = [...expected, addressOf(url)];
      await page.goto(url);
      expected = [addressOf(url)];
      // Scripts change the page, so it is examined after they have run.
      await scriptsStarted(page);
      faults.push(...(await page.evaluate(touchEverything)));
      return faults;
    },
  };
}

/** An address without its query, to which the search page writes the search terms. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Runs in the page: triggers event handlers, and finds what no briefing may have added. */
function touchEverything(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('body, body *')) {
    for (const type of [
      'mouseover',
      'mouseenter',
      'pointerover',
      'focus',
      'focusin',
      'toggle',
      'animationstart',
    ])
      element.dispatchEvent(new Event(type, { bubbles: true }));
  }
  // With XPath, as the fields of a form may shadow the properties of its element.
  const attributes = document.evaluate(
    '//body/descendant-or-self::*/@*',
    document,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let number = 0; number < attributes.snapshotLength; number += 1) {
    const { nodeName: name = '', nodeValue: value } = attributes.snapshotItem(number) ?? {};
    if (
      /^on|^style$|^srcdoc$|^formaction$/u.test(name) ||
      /^\s*(?:javascript|data|vbscript):/iu.test(value ?? '')
    )
      found.push(`attribute ${name} ${value ?? ''}`);
  }
  for (const { tagName } of document.querySelectorAll(
    'article :is(script:not([type="application/ld+json"], [type="module"][src*="/_astro/"], .notice[data-day] + script), style, iframe, object, embed, form, input, base, meta, link, svg [onload]), article [id^="user-content"], iframe, object, embed, base',
  ))
    found.push(`element ${tagName}`);
  for (const { protocol, href } of document.links)
    if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) found.push(`link ${href}`);
  if ('hostile' in globalThis) found.push('a global of the enemy’s');
  for (const name of [
    'cookie',
    'title',
    'URL',
    'documentURI',
    'referrer',
    'readyState',
    'characterSet',
    'contentType',
    'dir',
  ])
    if (typeof Reflect.get(document, name) !== 'string') found.push(`clobbered document.${name}`);
  for (const name of [
    'getElementById',
    'querySelector',
    'createElement',
    'addEventListener',
    'hasFocus',
    'writeln',
  ])
    if (typeof Reflect.get(document, name) !== 'function') found.push(`clobbered document.${name}`);
  for (const name of [
    'location',
    'history',
    'navigator',
    'document',
    'localStorage',
    'URL',
    'fetch',
  ])
    if (Reflect.get(globalThis, name) instanceof Element) found.push(`clobbered ${name}`);
  for (const form of document.forms)
    if (!(form.attributes instanceof NamedNodeMap)) found.push('clobbered attributes of a form');
  return found;
}
