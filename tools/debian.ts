import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command and shows it with its output. @returns whether it succeeded. */
export function run(command: string, ...args: string[]): boolean {
  console.log(`> ${[command, ...args].join(' ')}`);
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

/** Installs a package where one may: as root on Debian. @returns whether it succeeded. */
export function installFromDebian(name: string): boolean {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  return (
    isRootOnDebian &&
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name)
  );
}
