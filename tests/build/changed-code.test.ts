import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { bytesOf } from '../../tools/site/site-files.ts';
import { linkPackages } from '../support/copy-of-project.ts';

const folder = temporaryFolder();
const [clone, content] = [join(folder, 'clone'), join(folder, 'content')];

beforeAll(async () => {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
  linkPackages(clone);
  await writeSampleArchive(12, content);
});

/**
 * Builds the clone's site with the cache of this name. The site has its own address, so that no
 * other test has bundled the same pages: packages have other paths in a clone. @returns the number
 * of rendered pages.
 */
function build(site: string, cache: string): number {
  const env = {
    ...process.env,
    NODE_ENV: undefined,
    VITEST: undefined,
    NO_COLOR: '1',
    SITE_URL: 'https://doi-ma.example',
    CONTENT_DIR: content,
    CACHE_DIR: join(folder, cache),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--env-file=.env.scripts', 'src/commands/build.ts', '--outDir', join(folder, site)],
    { cwd: clone, encoding: 'utf8', env },
  );
  expect({ status, output: stdout + stderr }).toMatchObject({ status: 0 });
  return Number(/: dựng ([\d.]+) trang/u.exec(stdout)?.[1]?.replace('.', '') ?? 0);
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(clone, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(clone, file), text.replace(from, to));
}

const changesOf = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([path, digest]) => before.get(path) !== digest).map(([path]) => path);

describe('a build after a code change', () => {
  it('renders only the affected pages, and is byte-identical to a fresh build', () => {
    const allPages = build('site', 'cache');
    const before = bytesOf(join(folder, 'site'));

    change('src/vietnamese/spoken/numbers.ts', "['nghìn']", "['ngàn']");
    const rendered = build('site', 'cache');
    const afterNumberChange = bytesOf(join(folder, 'site'));
    // Only loudspeaker pages change: no other page of a briefing, and no file of the search.
    expect(
      changesOf(before, afterNumberChange).filter(
        (path) => !path.endsWith('/phat-thanh/index.html'),
      ),
    ).toEqual([]);
    expect(changesOf(before, afterNumberChange).length).toBeGreaterThan(5);
    expect(rendered).toBeLessThan(allPages / 2);

    change(
      'src/components/shell/Footer.astro',
      '<footer class="site-footer">',
      '<footer class="site-footer" data-thu="1">',
    );
    build('site', 'cache');
    const afterFooterChange = bytesOf(join(folder, 'site'));
    expect(changesOf(afterNumberChange, afterFooterChange).length).toBeGreaterThan(60);

    // Part of the site's style sheet by an @import: the sheet gets another name, which pages state.
    writeFileSync(
      join(clone, 'src/styles/print.css'),
      `${readFileSync(join(clone, 'src/styles/print.css'), 'utf8')}\n.thu { color: red; }\n`,
    );
    build('site', 'cache');
    build('fresh', 'other-cache');
    expect(bytesOf(join(folder, 'site'))).toEqual(bytesOf(join(folder, 'fresh')));
  });
});
