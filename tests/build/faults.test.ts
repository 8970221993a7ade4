import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { build, startBuild, temporaryFolder, waitForExit } from '../../tools/site/build.ts';
import { bytesOf, filesOf } from '../../tools/site/site-files.ts';

/**
 * The largest file that a process may write, in bytes. It simulates a disk that fills up during a
 * build (prlimit is part of util-linux).
 */
const LIMIT = 1_000_000;
/** Drops the capability of root to ignore file permissions. */
const AS_USER: [program: string, ...options: string[]] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : ['env'];

const folder = temporaryFolder();
const content = join(folder, 'content');
const site = join(folder, 'site');
const env = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') };

/** Runs a build through another program. */
function buildThrough(
  program: string,
  ...options: string[]
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    program,
    [
      ...options,
      process.execPath,
      '--env-file=.env.scripts',
      'src/commands/build.ts',
      '--outDir',
      site,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, NO_COLOR: '1', ...env },
    },
  );
  return { status, output: stdout + stderr };
}

/** The names next to the site: an unfinished build must leave nothing there. */
const siblings = () => readdirSync(folder).toSorted();

let good: ReadonlyMap<string, string>;
beforeAll(async () => {
  await writeSampleArchive(8, content);
  expect(await build(site, env)).toMatchObject({ code: 0 });
  good = bytesOf(site);
});

describe('a build that fails', () => {
  it('because the disk is full says so, and keeps the last good output', async () => {
    const before = siblings();
    // A script of the editing form is over the limit, and has to be copied again.
    const [part = ''] = filesOf(site).filter((path) => /^bien-tap\/.*\.js$/u.test(path));
    rmSync(join(site, part));
    const damaged = bytesOf(site);
    writeFileSync(join(content, 'topics/moi.yaml'), 'name: Chuyên mục mới\n');
    const { status, output } = buildThrough('prlimit', `--fsize=${LIMIT}`);
    expect(output).toMatch(
      /^Không dựng được trang vào .*site: (?:tệp lớn hơn mức được phép|ổ đĩa báo lỗi hoặc đã đầy|ổ đĩa đã đầy).* Bản đã dựng trước đó, nếu có, vẫn như cũ\./mu,
    );
    expect(output).not.toMatch(/^\s+at /mu);
    expect(status).toBe(1);
    expect(bytesOf(site)).toEqual(damaged);
    expect(siblings()).toEqual(before);

    rmSync(join(content, 'topics/moi.yaml'));
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(good);
  });

  it('because the folder around the output is read-only says so, and keeps the last good output', () => {
    writeFileSync(join(content, 'topics/moi.yaml'), 'name: Chuyên mục mới\n');
    chmodSync(folder, 0o555);
    const { status, output } = buildThrough(...AS_USER);
    chmodSync(folder, 0o755);
    rmSync(join(content, 'topics/moi.yaml'));
    expect(output).toContain(`Không ghi được vào ${folder}: không có quyền.`);
    expect(status).toBe(1);
    expect(bytesOf(site)).toEqual(good);
  });

  it('because another build is running says so, and the other build finishes', async () => {
    writeFileSync(join(content, 'topics/moi.yaml'), 'name: Chuyên mục mới\n');
    // Either may take the lock first.
    const [one, other] = await Promise.all([
      waitForExit(startBuild(site, env)),
      waitForExit(startBuild(site, env)),
    ]);
    const [finished, refused] = one.code === 0 ? [one, other] : [other, one];
    expect(refused.output).toContain(
      'Đang có một lần dựng khác của nội dung này. Xin đợi nó xong rồi chạy lại.',
    );
    expect(refused.code).toBe(1);
    expect(finished).toMatchObject({ code: 0 });
    expect(existsSync(join(site, 'chuyen-muc/moi/index.html'))).toBe(true);
    rmSync(join(content, 'topics/moi.yaml'));
    expect(await build(site, env)).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(good);
  });
});

describe('a manifest', () => {
  const manifest = () =>
    filesOf(env.CACHE_DIR)
      .filter((path) => dirname(path) === 'published')
      .map((path) => join(env.CACHE_DIR, path));

  it.each([
    ['that is damaged', 'rác'],
    ['of another version', JSON.stringify({ version: 0 })],
    ['that is empty', ''],
  ])('%s is replaced, and the site stays the same', async (_what, text) => {
    expect(manifest()).toHaveLength(1);
    for (const file of manifest()) writeFileSync(file, text);
    const { code, output } = await build(site, env);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(bytesOf(site)).toEqual(good);
  });
});
