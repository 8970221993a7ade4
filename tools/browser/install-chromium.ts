import { installFromDebian, run } from '../debian.ts';
import { findChromium } from './chromium.ts';

/** Runs before the tests: installs a browser if there is none, or explains what to install. */
function installFromPlaywright(): boolean {
  return run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
}

if (!findChromium()) {
  console.log('No Chrome or Chromium found: installing one for the browser tests.');
  const installed =
    installFromDebian('chromium-headless-shell') ||
    installFromDebian('chromium') ||
    installFromPlaywright();
  if (!installed || !findChromium()) {
    console.error(
      'The browser tests need Chrome or Chromium. Install Google Chrome (https://www.google.com/chrome/) or your system\'s "chromium" package, or set CHROMIUM_PATH to the browser\'s program, then run npm test again.',
    );
    process.exit(1);
  }
}
