import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeSampleArchive } from '../../tools/sample/archive.ts';
import { seededRandom } from '../../tools/sample/random.ts';
import { build, temporaryFolder } from '../../tools/site/build.ts';
import { bytesOf, filesOf } from '../../tools/site/site-files.ts';

const ROUNDS = 5;
const EDITS_PER_ROUND = 10;
const random = seededRandom(15);
const folder = temporaryFolder();
const content = join(folder, 'content');
const env: Record<string, string> = {
  CONTENT_DIR: content,
  CACHE_DIR: join(folder, 'cache'),
  SHARE_IMAGES: 'off',
};

beforeAll(async () => {
  await writeSampleArchive(12, content);
  writeFileSync(join(content, 'glossary.yaml'), 'HĐND: Hội đồng nhân dân\n');
});

const paths = (part: string) =>
  filesOf(content)
    .filter((path) => path.startsWith(part) && /\.(?:mdx|yaml)$/u.test(path))
    .map((path) => join(content, path));
const edit = (path: string, change: (text: string) => string) => {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
let count = 0;

/** The kinds of edits that editors make. */
const EDITS: Record<string, () => void> = {
  'a new briefing': () => {
    const path = random.pick(paths('briefings/'));
    writeFileSync(
      path.replace(/[^/]+\.mdx$/u, `bai-moi-${count}.mdx`),
      readFileSync(path, 'utf8').replace(/^title: .*$/mu, `title: Bài mới số ${count}`),
    );
  },
  'an added sentence': () => {
    edit(random.pick(paths('briefings/')), (text) => `${text}\nCâu thêm số ${count}.\n`);
  },
  'a changed title': () => {
    edit(random.pick(paths('briefings/')), (text) =>
      text.replace(/^title: .*$/mu, `title: Đầu đề số ${count}`),
    );
  },
  'a changed day': () => {
    edit(random.pick(paths('briefings/')), (text) =>
      text.replace(/^(date: \d{4}-\d{2}-).*$/mu, `$1${String(random.int(1, 28)).padStart(2, '0')}`),
    );
  },
  'a renamed file of a briefing': () => {
    const path = random.pick(paths('briefings/'));
    renameSync(path, path.replace(/[^/]+\.mdx$/u, `doi-ten-${count}.mdx`));
  },
  'a deleted briefing': () => {
    rmSync(random.pick(paths('briefings/')));
  },
  'a renamed person': () => {
    edit(random.pick(paths('people/')), (text) =>
      text.replace(/^name: .*$/mu, `name: Người Số ${count}`),
    );
  },
  'a renamed topic': () => {
    edit(random.pick(paths('topics/')), (text) =>
      text.replace(/^name: .*$/mu, `name: Chuyên mục số ${count}`),
    );
  },
  'a new abbreviation': () => {
    edit(
      join(content, 'glossary.yaml'),
      (text) =>
        `${text.trimEnd()}\nV${String.fromCodePoint(65 + Math.floor(count / 26), 65 + (count % 26))}: viết tắt ${count} lần\n`,
    );
  },
  'a changed setting of the site': () => {
    env['REPOSITORY_URL'] = `https://github.com/kho/tin-${count}`;
  },
};

it(`after ${ROUNDS * EDITS_PER_ROUND} random edits, a site from incremental builds is byte-identical to a fresh build`, async () => {
  const site = join(folder, 'site');
  expect(await build(site, env)).toMatchObject({ code: 0 });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const done = Array.from({ length: EDITS_PER_ROUND }, () => {
      count += 1;
      const what = random.pick(Object.keys(EDITS));
      EDITS[what]?.();
      return what;
    });
    const { code, output } = await build(site, env);
    expect({ round, done, code, output }).toEqual({ round, done, code: 0, output });
    if (round !== 2 && round !== ROUNDS) continue;
    const fresh = join(folder, `fresh-${round}`);
    expect(await build(fresh, { ...env, CACHE_DIR: join(folder, `cache-${round}`) })).toMatchObject(
      { code: 0 },
    );
    const [incremental, full] = [bytesOf(site), bytesOf(fresh)];
    expect({
      round,
      done,
      differs: [...new Set([...incremental.keys(), ...full.keys()])].filter(
        (path) => incremental.get(path) !== full.get(path),
      ),
    }).toEqual({ round, done, differs: [] });
  }
});
