import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium to test with: `CHROMIUM_PATH`, else one that is installed, else Playwright's own download.
 * @returns its path, or `undefined` when there is none.
 * @throws Error when `CHROMIUM_PATH` names no file: what was asked for is not silently replaced.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env, exists: (path: string) => boolean = existsSync): string | undefined {
  const asked = env['CHROMIUM_PATH'];
  if (asked) {
    if (!exists(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
    return asked;
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES, chromium.executablePath()].find(exists);
}

/** Milliseconds after which something awaited in a browser is given up: far more than a slow and busy machine needs, so that only what never comes fails. */
const PATIENCE = 120_000;

/** Starts the browser so that it asks nothing of any host but the one under test; `args` are more of Chromium's own switches. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; `npm test` installs one before it runs the tests.');
  const browser = await chromium.launch({
    executablePath,
    timeout: PATIENCE,
    args: [
      // Chromium's sandbox does not work for root, as in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run',
      ...args,
    ],
  });
  browser.on('context', (context) => { context.setDefaultTimeout(PATIENCE); });
  return browser;
}
