import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The shell has no windows, tabs or address bar to run: it takes half the processor time. */
const EXECUTABLE_NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];
const KNOWN_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds the Chromium to test with: `CHROMIUM_PATH`, else an installed one, else Playwright's
 * download.
 * @returns its path, or `undefined` if there is none.
 * @throws Error if `CHROMIUM_PATH` names no file; there is no silent fallback.
 */
export function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const requestedPath = env['CHROMIUM_PATH'];
  if (requestedPath) {
    if (!exists(requestedPath)) throw new Error(`CHROMIUM_PATH names no file: ${requestedPath}`);
    return requestedPath;
  }
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => EXECUTABLE_NAMES.map((name) => join(folder, name)));
  return [...onPath, ...KNOWN_PATHS, chromium.executablePath()].find(exists);
}

/**
 * The features that Playwright disables. Chromium only honours the last `--disable-features`, so
 * ours must repeat them (chromium.test.ts compares the lists).
 */
export const PLAYWRIGHT_DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];
/**
 * Chromium's own pages for the address bar, which it loads with each window and which take longer
 * than the page under test.
 */
const OMNIBOX_FEATURES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Default timeout: far more than a slow, busy machine needs, so that only real hangs fail. */
const TIMEOUT_MS = 120_000;

/**
 * Launches the browser without background traffic to other hosts; `args` are further Chromium
 * switches.
 */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found; `npm test` installs one before it runs the tests.');
  const browser = await chromium.launch({
    executablePath,
    timeout: TIMEOUT_MS,
    args: [
      // Chromium's sandbox does not work for root, as in most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      `--disable-features=${[...PLAYWRIGHT_DISABLED_FEATURES, ...OMNIBOX_FEATURES].join(',')}`,
      ...args,
    ],
  });
  browser.on('context', (context) => {
    context.setDefaultTimeout(TIMEOUT_MS);
  });
  return browser;
}
