import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readWorkflows } from '../support/workflows.ts';

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]);
const lockedSchema = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().default(false),
  bin: z.record(z.string(), z.string()).default({}),
  os: names,
  cpu: names,
});

const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { packages } = z
  .object({ packages: z.record(z.string(), lockedSchema) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
/** The locked packages by their folders, without the project itself. */
const locked = Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ''));
const runtimes = Object.entries(manifest.optionalDependencies).map(([name, version]) => ({
  name,
  version,
  entry: locked[`node_modules/${name}`],
}));

describe('the lock file', () => {
  it('contains the digest of every library, and names no registry', () => {
    expect(Object.keys(locked).length).toBeGreaterThan(500);
    for (const [path, { integrity, resolved }] of Object.entries(locked))
      expect({ path, integrity, resolved }).toEqual({
        path,
        integrity: expect.stringMatching(/^sha512-/u),
        resolved: undefined,
      });
  });

  it('contains no library with an install script, except those whose scripts are forbidden', () => {
    for (const [path, { hasInstallScript }] of Object.entries(locked))
      if (hasInstallScript)
        expect(manifest.allowScripts).toHaveProperty(
          [path.replace(/^.*node_modules\//u, '')],
          false,
        );
    expect(Object.values(manifest.allowScripts)).not.toContain(true);
  });
});

describe('the Node.js that runs the project', () => {
  it('is a library in the lock file for every common platform', () => {
    for (const { name, version, entry } of runtimes) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(entry, name).toMatchObject({
        version,
        hasInstallScript: false,
        bin: { node: expect.stringMatching(/^bin\/node(?:\.exe)?$/u) },
      });
    }
    const platforms = runtimes.flatMap(({ entry }) =>
      entry ? entry.os.flatMap((os) => entry.cpu.map((cpu) => `${os}-${cpu}`)) : [],
    );
    expect(platforms).toEqual(
      expect.arrayContaining([
        'linux-x64',
        'linux-arm64',
        'darwin-x64',
        'darwin-arm64',
        'win32-x64',
        'win32-arm64',
      ]),
    );
  });

  it.runIf(process.platform === 'linux')('comes first in the PATH of npm scripts', () => {
    const command = join('node_modules/.bin', 'node');
    const owner = runtimes.find(
      ({ name }) => relative(join('node_modules', name), realpathSync(command)) === 'bin/node',
    );
    expect(owner?.entry).toMatchObject({ os: [process.platform], cpu: [process.arch] });
    expect(execFileSync(command, ['--version'], { encoding: 'utf8' })).toBe(`v${owner?.version}\n`);
  });

  it('is also linked by older npm, which does not link it next to those of other platforms', () => {
    expect(manifest.scripts['postinstall']).toMatch(/^npm rebuild --ignore-scripts\b/u);
  });
});

describe.each(readWorkflows())('the workflow $file', ({ jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run = '' }) =>
    run.split(/\n|&&|;/u).map((command) => command.trim()),
  );

  it('installs exactly the locked versions, and runs no install scripts', () => {
    const installs = commands.filter((command) =>
      /^npm (?:i|install|ci|add|update|exec|x)\b/u.test(command),
    );
    expect(installs.length).toBeGreaterThan(0);
    for (const command of installs)
      expect(command).toBe('npm ci --ignore-scripts --loglevel=error');
  });

  it('downloads no other program', () => {
    for (const command of commands)
      expect(command).not.toMatch(/\b(?:npx|curl|wget|corepack|pip|apt-get|docker)\b/u);
    // A setup action would install an unverified Node.js, the newest of a version range.
    for (const { uses = '' } of steps) expect(uses).not.toMatch(/setup-/u);
  });
});
