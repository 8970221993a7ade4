import { spawnSync } from 'node:child_process';
import { installFromDebian } from '../debian.ts';

/** Runs before the tests: installs nginx, or says which tests are skipped without it. */
const isInstalled = () => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).error === undefined;

if (!isInstalled()) {
  console.log('No nginx found: installing it for the tests of deploy/.');
  if (!installFromDebian('nginx-light') || !isInstalled())
    console.log(
      'Without nginx, the tests of deploy/nginx.conf are skipped: install it to run them.',
    );
}
