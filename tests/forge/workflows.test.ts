import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tools/site/build.ts';
import { git } from '../support/git.ts';
import { readWorkflows, workflowProblems, type Workflow } from '../support/workflows.ts';

const workflows = readWorkflows();
const byFile = Object.fromEntries(
  workflows.map((workflow): [string, Workflow] => [workflow.file, workflow]),
);
const pullRequest = byFile['pull-request.yml'];
const publish = byFile['publish.yml'];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe.each(workflows)('the workflow $file', ({ file, text, permissions, jobs, env, on }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is valid for GitHub', async () => {
    expect(await workflowProblems(file, text)).toEqual([]);
  });

  it('uses no secrets', () => {
    expect(text).not.toMatch(/\bsecrets\b|github\.token|GITHUB_TOKEN/u);
  });

  it('has a read-only token by default', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  it('never runs the code of strangers with the permissions of the repository', () => {
    expect(Object.keys(on)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:pull_request_target|workflow_run|issue_comment|issues)$/u),
      ]),
    );
  });

  it('puts no expression into a command: values are passed as environment variables', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    // Nor indirectly: no variable contains text of strangers (titles, branches, messages).
    const values = [
      env,
      ...Object.values(jobs).map((job) => job.env),
      ...steps.flatMap((step) => [step.env, step.with]),
    ].flatMap((group) => Object.values(group).map(String));
    for (const value of values)
      expect(value).not.toMatch(/github\.(?:event|head_ref|ref_name|actor)/u);
  });

  it('uses only GitHub’s own actions, pinned to a full commit with the version in a comment', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
    for (const line of uses)
      expect(line).toMatch(/uses: actions\/[a-z-]+(?:\/restore)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  it('leaves no token in the clone', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('limits the time of every job', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('runs only npm scripts that exist', () => {
    const named = steps.flatMap(({ run = '' }) =>
      Array.from(
        run.matchAll(/npm run (?<script>[\w:-]+)/gu),
        ({ groups }) => groups?.['script'] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const script of named) expect(scripts).toHaveProperty([script]);
  });
});

describe('an action', () => {
  it('is pinned to the same commit in all workflows', () => {
    const commits = new Map<string, Set<string>>();
    for (const { text } of workflows) {
      for (const [, action = '', commit = ''] of text.matchAll(/uses: ([^@\s]+)@(.+)$/gmu))
        commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }
    for (const [action, found] of commits)
      expect({ action, commits: Array.from(found) }).toEqual({
        action,
        commits: [expect.any(String)],
      });
  });
});

describe('a pull request', () => {
  const commands = Object.values(pullRequest?.jobs ?? {}).flatMap((job) =>
    job.steps.map(({ run }) => run),
  );

  it('is checked with annotations on its lines, built, measured, checked for broken links and tested', () => {
    expect(commands).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'npm run check --silent -- --format=github --base HEAD^1 --strict | awk',
        ),
        'npm run build',
        'npm run budget',
        'npm run links',
        'npm run portable',
        'bash .ci/run',
      ]),
    );
    expect(existsSync('.ci/run')).toBe(true);
  });

  it('waits for the tests of the code only if it changes more than the content', () => {
    expect(pullRequest?.jobs['tests']).toMatchObject({
      needs: 'changes',
      if: "needs.changes.outputs.code == 'true'",
    });
    const [, compare] = pullRequest?.jobs['changes']?.steps ?? [];
    const codeOf = (changed: string) => {
      const folder = temporaryFolder();
      git(folder, 'init', '--quiet');
      for (const path of ['content/a.mdx', 'src/a.ts', changed]) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), path);
        git(folder, 'add', '--all');
        git(folder, 'commit', '--quiet', '--message', path);
      }
      execFileSync('bash', ['-ec', compare?.run ?? 'exit 1'], {
        cwd: folder,
        env: { ...process.env, GITHUB_OUTPUT: join(folder, '..', `${basename(folder)}.output`) },
      });
      return readFileSync(join(folder, '..', `${basename(folder)}.output`), 'utf8');
    };
    expect(codeOf('content/b.mdx')).toBe('code=false\n');
    expect(codeOf('package.json')).toBe('code=true\n');
  });

  it('starts from what main has published, and from the packages that main has downloaded', () => {
    const restored = (job: string) =>
      (pullRequest?.jobs[job]?.steps ?? [])
        .filter(({ uses }) => uses?.startsWith('actions/cache/'))
        .map(({ with: settings }) => [settings['path'], settings['restore-keys']]);
    const packages = ['~/.npm', 'npm-'];
    expect(restored('site')).toEqual([packages, ['dist\nnode_modules/.cache\n', 'kho-tin-']]);
    expect(restored('content')).toEqual([packages]);
    const kept = publish?.jobs['build']?.steps.find(({ with: { path } }) => path === '~/.npm');
    expect(kept?.uses).toMatch(/^actions\/cache@/u);
    // It would save what a request has installed.
    expect(pullRequest?.text).not.toMatch(/uses: actions\/cache(?:\/save)?@/u);
  });

  describe('is built, for its preview,', () => {
    const steps = pullRequest?.jobs['site']?.steps ?? [];
    const take = steps.find(({ id }) => id === 'source');

    /**
     * A clone of a request merged into main, as the forge checks it out, after the step that takes
     * the source. The request began before main's last change of the code.
     * @param change changes the files of the request.
     */
    function takenSource(change: (folder: string) => void) {
      const folder = temporaryFolder();
      const write = (path: string, text: string) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      };
      const commit = (message: string) => {
        git(folder, 'add', '--all');
        git(folder, 'commit', '--quiet', '--message', message);
      };
      git(folder, 'init', '--quiet', '--initial-branch=main');
      write('src/build.ts', 'old code');
      write('content/a.mdx', 'a');
      write('content/b.mdx', 'b');
      commit('begin');
      git(folder, 'checkout', '--quiet', '-b', 'request');
      change(folder);
      commit('request');
      git(folder, 'checkout', '--quiet', 'main');
      write('src/build.ts', 'code of main');
      commit('newer code');
      const main = git(folder, 'rev-parse', 'HEAD').trim();
      git(folder, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'request');
      git(folder, 'checkout', '--quiet', '--detach', 'HEAD');
      const request = git(folder, 'rev-parse', 'HEAD').trim();
      const files = temporaryFolder();
      execFileSync('bash', ['-ec', take?.run ?? 'exit 1'], {
        cwd: folder,
        env: {
          ...process.env,
          GITHUB_OUTPUT: join(files, 'output'),
          GITHUB_ENV: join(files, 'env'),
        },
      });
      expect(readFileSync(join(files, 'env'), 'utf8')).toBe(`MAIN=${main}\nREQUEST=${request}\n`);
      return {
        folder,
        output: readFileSync(join(files, 'output'), 'utf8'),
        isMain: git(folder, 'rev-parse', 'HEAD').trim() === main,
        changed: git(folder, 'diff', '--name-status', '--no-renames', main).trim().split('\n'),
        text: (path: string) => readFileSync(join(folder, path), 'utf8'),
      };
    }

    it('by the commit of main with nothing but the content of the request, if it changes only that', () => {
      const { output, isMain, changed, text } = takenSource((folder) => {
        writeFileSync(join(folder, 'content/a.mdx'), 'changed');
        rmSync(join(folder, 'content/b.mdx'));
        writeFileSync(join(folder, 'content/c.mdx'), 'new');
      });
      expect([output, isMain]).toEqual(['code=main\n', true]);
      expect(changed).toEqual(['M\tcontent/a.mdx', 'D\tcontent/b.mdx', 'A\tcontent/c.mdx']);
      expect([text('content/a.mdx'), text('src/build.ts')]).toEqual(['changed', 'code of main']);
    });

    it.each<[what: string, change: (folder: string) => void]>([
      [
        'a file of the code',
        (folder) => {
          writeFileSync(join(folder, 'package.json'), '{}');
        },
      ],
      [
        'a link in the place of the content',
        (folder) => {
          rmSync(join(folder, 'content'), { recursive: true });
          symlinkSync('src', join(folder, 'content'));
        },
      ],
      [
        'a file whose name begins as the content does',
        (folder) => {
          writeFileSync(join(folder, 'content.ts'), '');
        },
      ],
    ])('as it is, and says so, if it changes %s', (_what, change) => {
      const { output, isMain } = takenSource(change);
      expect([output, isMain]).toEqual(['code=request\n', false]);
    });

    it('with the source taken before anything of the request runs, and a warning where its code ran', () => {
      const first = steps.findIndex(({ run }) => run !== undefined);
      expect(steps[first]).toBe(take);
      const summary = (code: string) => {
        const file = join(temporaryFolder(), 'summary');
        execFileSync('bash', ['-ec', steps.at(-1)?.run ?? 'exit 1'], {
          env: { ...process.env, CODE: code, GITHUB_STEP_SUMMARY: file },
        });
        return readFileSync(file, 'utf8');
      };
      expect(steps.at(-1)?.env).toMatchObject({ CODE: '${{ steps.source.outputs.code }}' });
      expect(summary('request')).toContain('chỉ mở khi bạn đã đọc mã hoặc tin người gửi');
      expect(summary('main')).not.toContain('tin người gửi');
    });
  });

  it('gets no further permissions in any job', () => {
    for (const job of Object.values(pullRequest?.jobs ?? {}))
      expect(job.permissions).toBeUndefined();
    expect(Object.keys(pullRequest?.on ?? {})).toEqual(['pull_request']);
  });

  it('cancels its running jobs when a newer version is pushed', () => {
    expect(pullRequest?.concurrency).toEqual({
      group: expect.stringContaining('github.ref'),
      'cancel-in-progress': true,
    });
  });

  it('uploads a picture of a changed briefing on a phone, which browsers show as it is', () => {
    const steps = pullRequest?.jobs['site']?.steps ?? [];
    const at = steps.findIndex(({ run }) => run?.includes('npm run picture'));
    expect(steps[at]?.run).toContain('git diff --name-only --diff-filter=d -z "$MAIN" "$REQUEST"');
    expect(steps[at + 1]).toMatchObject({
      id: 'picture',
      with: { path: 'anh-dien-thoai.png', archive: false },
    });
    expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 2 });
  });

  it('uploads a preview of the site', () => {
    const step = pullRequest?.jobs['site']?.steps.find(({ uses }) =>
      uses?.startsWith('actions/upload-artifact@'),
    );
    expect(step).toMatchObject({
      id: 'preview',
      with: { path: 'xem-thu', 'if-no-files-found': 'error' },
    });
  });
});

describe('publishing', () => {
  it('runs only on main, and is not cancelled once it has begun', () => {
    expect(publish?.on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
    // A workflow can be started by hand on any branch.
    for (const job of ['part', 'build'])
      expect(publish?.jobs[job]?.if).toContain("github.ref == 'refs/heads/main' && ");
    expect(publish?.jobs['deploy']?.needs).toBe('build');
    expect(publish?.jobs['deploy']?.if).toBe(
      "${{ !cancelled() && needs.build.result == 'success' }}",
    );
    expect(publish?.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
  });

  it('caches the site from run to run, and reports in its summary what was built and whether the host accepts it', () => {
    const steps = publish?.jobs['build']?.steps ?? [];
    const at = (what: string) =>
      steps.findIndex(({ name, uses, run }) => name === what || (uses ?? run ?? '').includes(what));
    const cache = at('Lấy lại lần dựng trước');
    expect(steps[cache]?.uses).toMatch(/^actions\/cache@/u);
    expect(steps[cache]?.with).toEqual({
      path: 'dist\nnode_modules/.cache\n',
      key: 'kho-tin-${{ github.run_id }}',
      'restore-keys': 'kho-tin-',
    });
    // `npm ci` deletes all of node_modules.
    expect(at('npm ci')).toBeLessThan(cache);
    expect(cache).toBeLessThan(at('npm run build'));
    for (const command of [
      'npm run build --silent',
      'npm run budget --silent -- --host github-pages',
    ])
      expect(steps[at(command)]?.run).toMatch(
        /^set -o pipefail[;\n][^]* \| tee -a "\$GITHUB_STEP_SUMMARY"\s*$/u,
      );
  });

  it('renders parts of a large archive on separate machines if the repository has them configured, and joins them', () => {
    const { part, build } = publish?.jobs ?? {};
    expect(part?.if).toContain("vars.PARTS != ''");
    expect(part?.strategy).toEqual({
      matrix: { part: `\${{ fromJSON(vars.PARTS || '["1/1"]') }}` },
    });
    expect(part?.steps.at(-1)).toMatchObject({
      uses: expect.stringContaining('actions/upload-artifact@'),
      with: { name: 'phan-${{ strategy.job-index }}', path: 'phan' },
    });
    // Without parts, the build does not wait; if one fails, nothing is published.
    expect(build).toMatchObject({
      needs: 'part',
      if: expect.stringMatching(/!cancelled\(\) .* needs\.part\.result != 'failure'/u),
    });
    const steps = build?.steps ?? [];
    const taken = steps.findIndex(({ uses }) => uses?.startsWith('actions/download-artifact@'));
    expect(steps[taken]?.with).toEqual({ pattern: 'phan-*', path: 'cac-phan' });
    expect(steps[taken + 1]?.run).toContain('--parts');
  });

  it('gives write permission only to the job that runs none of our code', () => {
    const writing = Object.entries(publish?.jobs ?? {}).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes('write'),
    );
    expect(writing.map(([id]) => id)).toEqual(['deploy']);
    const deploy = writing[0]?.[1];
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy?.environment?.name).toBe('github-pages');
    expect(deploy?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
  });
});

describe('the second copy', () => {
  const copy = byFile['second-copy.yml'];

  it('is off by default: it runs by hand, or each week where the repository wants it, of main alone', () => {
    expect(Object.keys(copy?.on ?? {})).toEqual(['workflow_dispatch', 'schedule']);
    expect(copy?.jobs['pack']?.if).toBe(
      "github.ref == 'refs/heads/main' && (github.event_name == 'workflow_dispatch' || vars.SECOND_COPY == 'on')",
    );
    expect(copy?.jobs['store']?.needs).toBe('pack');
    expect(copy?.jobs['internet-archive']).toMatchObject({
      needs: 'store',
      if: "vars.INTERNET_ARCHIVE == 'on'",
    });
  });

  it('gives write permission only to the job that runs none of our code', () => {
    const writing = Object.entries(copy?.jobs ?? {}).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes('write'),
    );
    expect(writing.map(([id, { permissions }]) => [id, permissions])).toEqual([
      ['store', { contents: 'write' }],
    ]);
    expect(writing[0]?.[1].steps.map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/download-artifact',
      'actions/github-script',
      'actions/upload-artifact',
    ]);
  });
});

describe('a mistake in a workflow', () => {
  const small = (job: string) =>
    `name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${job}`;

  it.each([
    ['an unknown key', small('    stepz: []\n')],
    [
      'an expression of an unknown context',
      small('    steps:\n      - run: echo ${{ nothing.here }}\n'),
    ],
    ['a job that needs an unknown job', small('    needs: b\n    steps:\n      - run: echo\n')],
  ])('is found: %s', async (_what, content) => {
    expect(await workflowProblems('x.yml', content)).not.toEqual([]);
  });
});
