import { existsSync, readFileSync } from 'node:fs';
import * as z from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { readWorkflows, workflowProblems, type Workflow } from '../support/workflows.ts';

const workflows = readWorkflows();
const byFile = Object.fromEntries(workflows.map((workflow): [string, Workflow] => [workflow.file, workflow]));
const pullRequest = byFile['pull-request.yml'];
const publish = byFile['publish.yml'];
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe.each(workflows)('the workflow $file', ({ file, text, permissions, jobs, env, on }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('is one that GitHub understands', async () => {
    expect(await workflowProblems(file, text)).toEqual([]);
  });

  it('knows no secret', () => {
    expect(text).not.toMatch(/\bsecrets\b|github\.token|GITHUB_TOKEN/u);
  });

  it('begins with a token that can only read', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  it('never runs what strangers wrote with the rights of the repository', () => {
    expect(Object.keys(on)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:pull_request_target|workflow_run|issue_comment|issues)$/u)]));
  });

  it('puts nothing from an event into a command: values come as environment variables', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    // Nor by a way round: what a stranger may name (titles, branches, texts) is in no variable.
    const values = [env, ...Object.values(jobs).map((job) => job.env), ...steps.flatMap((step) => [step.env, step.with])].flatMap((group) => Object.values(group).map(String));
    for (const value of values) expect(value).not.toMatch(/github\.(?:event|head_ref|ref_name|actor)/u);
  });

  it('takes actions by their full commit, with the version beside it, from GitHub alone', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line));
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  it('leaves no token behind in the clone', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('ends every job in time', () => {
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('runs only scripts that are there', () => {
    const named = steps.flatMap(({ run = '' }) => Array.from(run.matchAll(/npm run (?<script>[\w:-]+)/gu), ({ groups }) => groups?.['script'] ?? ''));
    expect(named.length).toBeGreaterThan(0);
    for (const script of named) expect(scripts).toHaveProperty([script]);
  });
});

describe('of one action', () => {
  it('all workflows take the same commit', () => {
    const commits = new Map<string, Set<string>>();
    for (const { text } of workflows) {
      for (const [, action = '', commit = ''] of text.matchAll(/uses: ([^@\s]+)@(.+)$/gmu)) commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }
    for (const [action, found] of commits) expect({ action, commits: Array.from(found) }).toEqual({ action, commits: [expect.any(String)] });
  });
});

describe('a pull request', () => {
  const commands = Object.values(pullRequest?.jobs ?? {}).flatMap((job) => job.steps.map(({ run }) => run));

  it('is checked with notes beside its lines, built, weighed, walked through and tested', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm run check -- --format=github', 'npm run build', 'npm run budget', 'npm run links', 'npm run portable', 'bash .ci/run']));
    expect(existsSync('.ci/run')).toBe(true);
  });

  it('gets no more rights in any job', () => {
    for (const job of Object.values(pullRequest?.jobs ?? {})) expect(job.permissions).toBeUndefined();
    expect(Object.keys(pullRequest?.on ?? {})).toEqual(['pull_request']);
  });

  it('of which a newer version comes is not looked at any longer', () => {
    expect(pullRequest?.concurrency).toEqual({ group: expect.stringContaining('github.ref'), 'cancel-in-progress': true });
  });

  it('leaves a site to look at', () => {
    const step = pullRequest?.jobs['site']?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(step).toMatchObject({ id: 'preview', with: { path: 'xem-thu', 'if-no-files-found': 'error' } });
  });
});

describe('publishing', () => {
  it('happens to main alone, and a publication that has begun is finished', () => {
    expect(publish?.on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
    // By hand, a workflow can be started on any branch.
    expect(publish?.jobs['build']?.if).toBe("github.ref == 'refs/heads/main'");
    expect(publish?.jobs['deploy']?.needs).toBe('build');
    expect(publish?.jobs['deploy']?.if).toBeUndefined();
    expect(publish?.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
  });

  it('begins with what the last run has published, keeps what this one does, and tells in its summary what was built and whether the host takes it', () => {
    const steps = publish?.jobs['build']?.steps ?? [];
    const at = (what: string) => steps.findIndex(({ uses, run }) => (uses ?? run ?? '').includes(what));
    expect(steps[at('actions/cache@')]?.with).toEqual({ path: 'dist\nnode_modules/.cache\n', key: 'kho-tin-${{ github.run_id }}', 'restore-keys': 'kho-tin-' });
    // To install removes all of node_modules.
    expect(at('npm ci')).toBeLessThan(at('actions/cache@'));
    expect(at('actions/cache@')).toBeLessThan(at('npm run build'));
    for (const command of ['npm run build --silent', 'npm run budget --silent -- --host github-pages']) expect(steps[at(command)]?.run).toBe(`set -o pipefail; ${command} | tee -a "$GITHUB_STEP_SUMMARY"`);
  });

  it('gives the right to publish to the one job that runs no code of ours', () => {
    const writing = Object.entries(publish?.jobs ?? {}).filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(([id]) => id)).toEqual(['deploy']);
    const deploy = writing[0]?.[1];
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(deploy?.environment?.name).toBe('github-pages');
    expect(deploy?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
  });
});

describe('what would be wrong in a workflow', () => {
  const small = (job: string) => `name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${job}`;

  it.each([
    ['a key that is not one', small('    stepz: []\n')],
    ['an expression of nothing', small('    steps:\n      - run: echo ${{ nothing.here }}\n')],
    ['a job that waits for none', small('    needs: b\n    steps:\n      - run: echo\n')],
  ])('%s is seen', async (_what, content) => {
    expect(await workflowProblems('x.yml', content)).not.toEqual([]);
  });
});
