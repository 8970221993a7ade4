import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeSampleArchive } from '../sample/archive.ts';
import { seededRandom } from '../sample/random.ts';
import { build, temporaryFolder } from '../support/build.ts';
import { bytesOf, filesOf } from '../support/site-files.ts';

const ROUNDS = 5;
const EDITS_A_ROUND = 10;
const random = seededRandom(15);
const folder = temporaryFolder();
const content = join(folder, 'content');
const env: Record<string, string> = { CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache'), SHARE_IMAGES: 'off' };

beforeAll(async () => {
  await writeSampleArchive(12, content);
  writeFileSync(join(content, 'glossary.yaml'), 'HĐND: Hội đồng nhân dân\n');
});

const paths = (part: string) => filesOf(content).filter((path) => path.startsWith(part) && /\.(?:mdx|yaml)$/u.test(path)).map((path) => join(content, path));
const edit = (path: string, change: (text: string) => string) => { writeFileSync(path, change(readFileSync(path, 'utf8'))); };
let count = 0;

/** What editors do to an archive. */
const EDITS: Record<string, () => void> = {
  'a new briefing': () => {
    const path = random.pick(paths('briefings/'));
    writeFileSync(path.replace(/[^/]+\.mdx$/u, `bai-moi-${count}.mdx`), readFileSync(path, 'utf8').replace(/^title: .*$/mu, `title: Bài mới số ${count}`));
  },
  'another sentence': () => { edit(random.pick(paths('briefings/')), (text) => `${text}\nCâu thêm số ${count}.\n`); },
  'another title': () => { edit(random.pick(paths('briefings/')), (text) => text.replace(/^title: .*$/mu, `title: Đầu đề số ${count}`)); },
  'another day of the month': () => { edit(random.pick(paths('briefings/')), (text) => text.replace(/^(date: \d{4}-\d{2}-).*$/mu, `$1${String(random.int(1, 28)).padStart(2, '0')}`)); },
  'another name of a briefing’s file': () => {
    const path = random.pick(paths('briefings/'));
    renameSync(path, path.replace(/[^/]+\.mdx$/u, `doi-ten-${count}.mdx`));
  },
  'a briefing less': () => { rmSync(random.pick(paths('briefings/'))); },
  'another name of a person': () => { edit(random.pick(paths('people/')), (text) => text.replace(/^name: .*$/mu, `name: Người Số ${count}`)); },
  'another name of a topic': () => { edit(random.pick(paths('topics/')), (text) => text.replace(/^name: .*$/mu, `name: Chuyên mục số ${count}`)); },
  'another abbreviation': () => { edit(join(content, 'glossary.yaml'), (text) => `${text.trimEnd()}\nV${String.fromCodePoint(65 + Math.floor(count / 26), 65 + (count % 26))}: viết tắt ${count} lần\n`); },
  'another setting of the site': () => { env['REPOSITORY_URL'] = `https://github.com/kho/tin-${count}`; },
};

it(`after ${ROUNDS * EDITS_A_ROUND} edits at random, a site that was built again and again is, to the byte, what a fresh build makes`, async () => {
  const site = join(folder, 'site');
  expect(await build(site, env)).toMatchObject({ code: 0 });
  for (let round = 1; round <= ROUNDS; round += 1) {
    const done = Array.from({ length: EDITS_A_ROUND }, () => {
      count += 1;
      const what = random.pick(Object.keys(EDITS));
      EDITS[what]?.();
      return what;
    });
    const { code, output } = await build(site, env);
    expect({ round, done, code, output }).toEqual({ round, done, code: 0, output });
    if (round !== 2 && round !== ROUNDS) continue;
    const fresh = join(folder, `fresh-${round}`);
    expect(await build(fresh, { ...env, CACHE_DIR: join(folder, `cache-${round}`) })).toMatchObject({ code: 0 });
    const [again, anew] = [bytesOf(site), bytesOf(fresh)];
    expect({ round, done, differs: [...new Set([...again.keys(), ...anew.keys()])].filter((path) => again.get(path) !== anew.get(path)) }).toEqual({ round, done, differs: [] });
  }
});
