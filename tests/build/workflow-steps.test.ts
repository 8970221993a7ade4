import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'astro/zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/bag/verify-bag.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { readWorkflows, type Step } from '../support/workflows.ts';

/** Steps that use the network or run these tests: they must exist, but are not run here. */
const NOT_RUN = [
  'npm ci --ignore-scripts --loglevel=error && npm rebuild --ignore-scripts',
  'bash .ci/run',
  'set -o pipefail; npm run internet-archive --silent -- danh-sach/ban-sao/manifest-sha512.txt --before danh-sach/truoc/manifest-truoc.txt | tee -a "$GITHUB_STEP_SUMMARY"',
];

/** Values for the expressions in the steps, which the forge would evaluate. */
const EXPRESSION_VALUES = new Map([
  ['steps.preview.outputs.artifact-url', 'https://forge.example/xem-thu.zip'],
  ['steps.picture.outputs.artifact-url', 'https://forge.example/anh-dien-thoai.png'],
  ['steps.source.outputs.code', 'request'],
  ['steps.pages.outputs.origin', 'https://kho.example'],
  ['steps.pages.outputs.base_path', '/kyanh'],
  ['matrix.part', '1/2'],
  ["vars.BAG_PARTS || '1'", '2'],
  ['github.server_url', 'https://github.com'],
  ['github.repository', 'to-chuc/kho-tin'],
]);

const libraries = z.record(z.string(), z.string());
const manifest = z.object({
  dependencies: libraries,
  devDependencies: libraries,
  optionalDependencies: libraries,
});

const folder = temporaryFolder();
const clone = join(folder, 'clone');

beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
});

/**
 * Runs the steps of a job in the clone, as a runner of the forge does, with a file for the summary
 * and one for the environment variables that they set.
 */
class Runner {
  readonly summary: string;
  readonly #envFile: string;
  readonly #outputs: string;

  constructor(name: string) {
    this.summary = join(folder, `${name}-summary.md`);
    this.#envFile = join(folder, `${name}-env`);
    this.#outputs = join(folder, `${name}-outputs`);
    for (const file of [this.summary, this.#envFile, this.#outputs]) writeFileSync(file, '');
  }

  /** Runs one step. @returns its exit code and its output. */
  run({ run = '', env }: Step): { status: number | null; output: string } {
    const stepEnv = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(
        /\$\{\{ (?<what>.+?) \}\}/gu,
        (_whole, what: string) => EXPRESSION_VALUES.get(what) ?? `no value for ${what}`,
      ),
    ]);
    const jobEnv = readFileSync(this.#envFile, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('='));
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
      cwd: clone,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: undefined,
        VITEST: undefined,
        CI: 'true',
        NO_COLOR: '1',
        CACHE_DIR: join(folder, 'cache'),
        GITHUB_STEP_SUMMARY: this.summary,
        GITHUB_ENV: this.#envFile,
        GITHUB_OUTPUT: this.#outputs,
        ...Object.fromEntries(jobEnv),
        ...Object.fromEntries(stepEnv),
      },
    });
    return { status, output: stdout + stderr };
  }
}

/** The width of a PNG. Source: https://www.w3.org/TR/png-3/#11IHDR */
function widthOf(path: string): number {
  return readFileSync(path).readUInt32BE(16);
}

const jobs = readWorkflows().flatMap(({ file, jobs: ofFile }) =>
  Object.entries(ofFile).map(([id, { steps }]) => ({
    file,
    id,
    steps: steps.filter(({ run }) => run !== undefined && !NOT_RUN.includes(run)),
  })),
);

describe('on a clone', () => {
  it.each(jobs.filter(({ steps }) => steps.length > 0))(
    'the steps of the job $id in $file work',
    ({ file, id, steps }) => {
      const runner = new Runner(`${file}-${id}`);
      for (const step of steps) {
        const { status, output } = runner.run(step);
        expect({ step: step.run, status, output }).toEqual({ step: step.run, status: 0, output });
      }
      if (id === 'content')
        expect(readFileSync(runner.summary, 'utf8')).toMatch(/^Không có lỗi nào trong [^\n]+\n$/u);
      if (id === 'site') {
        expect(existsSync(join(clone, 'xem-thu/index.html'))).toBe(true);
        expect(readFileSync(runner.summary, 'utf8')).toContain(
          '[Tải tệp xem-thu.zip về máy](https://forge.example/xem-thu.zip)',
        );
        expect(readFileSync(runner.summary, 'utf8')).toContain(
          '(https://forge.example/anh-dien-thoai.png)',
        );
        expect(widthOf(join(clone, 'anh-dien-thoai.png'))).toBe(360);
      }
      if (id === 'part') {
        expect(existsSync(join(clone, 'phan/phan.json'))).toBe(true);
        // The job that joins the parts downloads the artifact to this folder.
        cpSync(join(clone, 'phan'), join(clone, 'cac-phan/phan-0'), { recursive: true });
      }
      if (id === 'pack') {
        const [manifest = '', name = ''] = ['manifest-sha512.txt', 'ten.txt'].map((path) =>
          readFileSync(join(clone, 'ban-sao', path), 'utf8'),
        );
        expect(manifest).toContain('  data/content/site.yaml\n');
        expect(manifest).toContain('  data/site/index.html\n');
        expect(name).toMatch(/^ban-sao-\d{4}-\d\d-\d\d-[0-9a-f]{12}\n$/u);
        const unpacked = join(folder, 'unpacked');
        mkdirSync(unpacked);
        for (const part of [1, 2]) {
          const packed = join(clone, `ban-sao/goi-${part}-cua-2.tar.gz`);
          execFileSync('tar', ['--extract', '--file', packed, '--directory', unpacked]);
          expect(verifyBag(join(unpacked, `goi-${part}`))).toEqual([]);
        }
      }
      if (id === 'build') {
        expect(readFileSync(join(clone, 'dist/index.html'), 'utf8')).toContain(
          '<link rel="canonical" href="https://kho.example/kyanh/">',
        );
        // With a known repository, the handbook links to GitHub's page for new files.
        expect(readFileSync(join(clone, 'dist/huong-dan-bien-tap/index.html'), 'utf8')).toContain(
          'href="https://github.com/to-chuc/kho-tin/new/main?filename=content%2Fbriefings%2F',
        );
      }
    },
  );
});

describe('the steps that are not run here', () => {
  it('exist, and have valid files', () => {
    const commands = readWorkflows().flatMap((workflow) =>
      Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
    );
    for (const command of NOT_RUN) expect(commands).toContain(command);
    expect(spawnSync('bash', ['-n', '.ci/run'], { cwd: clone }).status).toBe(0);
    // The lock file matches package.json.
    const wanted = manifest.parse(JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')));
    const locked = z
      .object({ packages: z.object({ '': manifest }) })
      .parse(JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8')));
    expect(locked.packages['']).toEqual(wanted);
  });
});
