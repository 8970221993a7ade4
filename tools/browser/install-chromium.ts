import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/** Runs before the tests: installs a browser if there is none, or explains what to install. */
function run(command: string, ...args: string[]): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

function installFromDebian(): boolean {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return (
    isRootOnDebian &&
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium')
  );
}

function installFromPlaywright(): boolean {
  return run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
}

if (!findChromium()) {
  console.log('No Chrome or Chromium found: installing one for the browser tests.');
  const installed = installFromDebian() || installFromPlaywright();
  if (!installed || !findChromium()) {
    console.error(
      'The browser tests need Chrome or Chromium. Install Google Chrome (https://www.google.com/chrome/) or your system\'s "chromium" package, or set CHROMIUM_PATH to the browser\'s program, then run npm test again.',
    );
    process.exit(1);
  }
}
