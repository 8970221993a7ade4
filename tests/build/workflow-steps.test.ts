import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'astro/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/build.ts';
import { takeTurn } from '../support/turn.ts';
import { readWorkflows, type Step } from '../support/workflows.ts';

/** What takes long, asks the network or is this very run: these must be there, but are not run. */
const RESOLVED = ['npm ci --ignore-scripts --loglevel=error && npm rebuild --ignore-scripts', 'bash .ci/run'];

/** What the forge's actions give to the steps that follow them. */
const GIVEN = new Map([
  ['steps.preview.outputs.artifact-url', 'https://forge.example/xem-thu.zip'],
  ['steps.pages.outputs.origin', 'https://kho.example'],
  ['steps.pages.outputs.base_path', '/kyanh'],
  ['github.server_url', 'https://github.com'],
  ['github.repository', 'to-chuc/kho-tin'],
]);

const libraries = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: libraries, devDependencies: libraries, optionalDependencies: libraries });

const folder = temporaryFolder();
const clone = join(folder, 'clone');

let passOn: () => void;
beforeAll(async () => {
  passOn = await takeTurn();
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
});
afterAll(() => { passOn(); });

/** A machine of the forge: runs the steps of a job in the clone, as its shell does, and keeps what they note down. */
class Runner {
  readonly summary: string;
  readonly #noted: string;

  constructor(name: string) {
    this.summary = join(folder, `${name}-summary.md`);
    this.#noted = join(folder, `${name}-env`);
    for (const file of [this.summary, this.#noted]) writeFileSync(file, '');
  }

  /** Runs one step. @returns how it ended, and what it printed. */
  run({ run = '', env }: Step): { status: number | null; output: string } {
    const given = Object.entries(env).map(([name, value]) => [name, value.replace(/\$\{\{ (?<what>.+?) \}\}/gu, (_whole, what: string) => GIVEN.get(what) ?? `nobody gives ${what}`)]);
    const noted = readFileSync(this.#noted, 'utf8').split('\n').filter(Boolean).map((line) => line.split('='));
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd: clone,
      encoding: 'utf8',
      env: {
        ...process.env, NODE_ENV: undefined, VITEST: undefined, CI: 'true', NO_COLOR: '1', CACHE_DIR: join(folder, 'cache'),
        GITHUB_STEP_SUMMARY: this.summary, GITHUB_ENV: this.#noted, ...Object.fromEntries(noted), ...Object.fromEntries(given),
      },
    });
    return { status, output: stdout + stderr };
  }
}

const jobs = readWorkflows().flatMap(({ file, jobs: ofFile }) =>
  Object.entries(ofFile).map(([id, { steps }]) => ({ file, id, steps: steps.filter(({ run }) => run !== undefined && !RESOLVED.includes(run)) })),
);

describe('on a clone', () => {
  it.each(jobs.filter(({ steps }) => steps.length > 0))('the steps of the job $id in $file work', ({ file, id, steps }) => {
    const runner = new Runner(`${file}-${id}`);
    for (const step of steps) {
      const { status, output } = runner.run(step);
      expect({ step: step.run, status, output }).toEqual({ step: step.run, status: 0, output });
    }
    if (id === 'site') {
      expect(existsSync(join(clone, 'xem-thu/index.html'))).toBe(true);
      expect(readFileSync(runner.summary, 'utf8')).toContain('[Tải tệp xem-thu.zip về máy](https://forge.example/xem-thu.zip)');
    }
    if (id === 'build') {
      expect(readFileSync(join(clone, 'dist/index.html'), 'utf8')).toContain('<link rel="canonical" href="https://kho.example/kyanh/">');
      // A known repository opens GitHub's page for new files from the handbook.
      expect(readFileSync(join(clone, 'dist/huong-dan-bien-tap/index.html'), 'utf8')).toContain('href="https://github.com/to-chuc/kho-tin/new/main?filename=content%2Fbriefings%2F');
    }
  });
});

describe('what is not run here', () => {
  it('is there', () => {
    const commands = readWorkflows().flatMap((workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])));
    for (const command of RESOLVED) expect(commands).toContain(command);
    expect(spawnSync('bash', ['-n', '.ci/run'], { cwd: clone }).status).toBe(0);
    // What npm installs is what package.json asks for.
    const wanted = manifest.parse(JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')));
    const locked = z.object({ packages: z.object({ '': manifest }) }).parse(JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8')));
    expect(locked.packages['']).toEqual(wanted);
  });
});
