import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Gives a copy of the project with other code the installed packages, but a cache of its own: what
 * it bundles would replace what other builds are using.
 */
export function linkPackages(project: string): void {
  const packages = join(project, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules'))
    if (name !== '.cache') symlinkSync(resolve('node_modules', name), join(packages, name));
}
