import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/bag/verify-bag.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { launchChromium } from '../../tools/browser/chromium.ts';
import { documentOf, filesOf, wordsOf } from '../../tools/site/site-files.ts';
import {
  buildChangedSite,
  PATHS,
  REMOVED_FORMERLY,
  REMOVED_PERSON,
  REMOVED_PHOTO,
  WITHDRAWN_PHOTO,
  WORDS,
  type ChangedSite,
} from '../support/changed-site.ts';
import { everythingIn } from '../support/files.ts';
import { switchableSite } from '../support/switchable-site.ts';
import { xmlProblems } from '../support/xml.ts';

let site: ChangedSite;
beforeAll(async () => {
  site = await buildChangedSite();
});
afterAll(() => {
  rmSync(dirname(site.after), { recursive: true });
  rmSync(site.content, { recursive: true });
});

const read = (path: string) => readFileSync(join(site.after, path), 'utf8');
const textOf = (path: string) => wordsOf(documentOf(site.after, path).querySelector('main'));

/** The files of a build that have these words in their names or bytes, packed or not. */
function filesWith(folder: string, words: string): string[] {
  return filesOf(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = isGzip
      ? gunzipSync(bytes)
      : file.endsWith('.br')
        ? brotliDecompressSync(bytes)
        : bytes;
    return fold(`${file} ${text.toString('utf8')}`).includes(fold(words));
  });
}

describe('a removed briefing', () => {
  it('leaves its words, people and photographs in no file', () => {
    for (const words of [WORDS.removed, REMOVED_PERSON, REMOVED_PHOTO]) {
      expect(filesWith(site.before, words).length, words).toBeGreaterThan(3);
      expect(filesWith(site.after, words), words).toEqual([]);
    }
  });

  it('has a page at its address: that it was removed, when, why, who decided, whom to ask', () => {
    const text = textOf(`${PATHS.removed}index.html`);
    for (const part of ['20/7/2020', 'Có dữ liệu cá nhân', 'Ban biên tập', 'hoi@tin.example'])
      expect(text).toContain(part);
    expect(read(`${PATHS.removed}index.html`)).toContain('<meta name="robots" content="noindex"');
    expect(JSON.parse(read(`${PATHS.removed.slice(0, -1)}.json`))).toMatchObject({
      id: '2018/03/go',
      removed: { date: '2020-07-20' },
    });
  });

  it('is a deleted entry of the Atom feeds, which stay valid', async () => {
    const feeds = ['atom.xml', '2018/03/atom.xml', 'chuyen-muc/kinh-te-xa-hoi/atom.xml'];
    for (const path of feeds) {
      expect(read(path)).toContain(
        'ref="https://tin.example/kyanh/2018/03/go/" when="2020-07-20T00:00:00+07:00"',
      );
    }
    expect(
      await xmlProblems(
        [...feeds, 'dinh-chinh/atom.xml'].map((path) => [path, read(path)]),
        'tests/feeds/formats/atom.rng',
      ),
    ).toEqual([]);
  });
});

describe('a withdrawn briefing', () => {
  it('can be read at its address, under a banner that says since when and why', () => {
    const text = textOf(`${PATHS.withdrawn}index.html`);
    expect(text).toContain('đã được rút từ ngày 1/6/2019');
    expect(text).toContain('Hội thi không diễn ra.');
    expect(text).toContain(`Ban tổ chức ${WORDS.withdrawn} trao ba giải.`);
    expect(read(`${PATHS.withdrawn}index.html`)).toContain('noindex');
  });

  it('keeps its photograph', () => {
    const document = documentOf(site.after, `${PATHS.withdrawn}index.html`);
    const shown = document.querySelector('figure img')?.getAttribute('src') ?? '';
    expect(shown).toContain(WITHDRAWN_PHOTO);
    expect(existsSync(join(site.after, shown.replace('/kyanh/', '')))).toBe(true);
  });

  it('is in no list, feed, data, index or map of the site', () => {
    expect(filesWith(site.after, WORDS.withdrawn)).toEqual([
      '2019/05/hoi-thi.json',
      '2019/05/hoi-thi/index.html',
      '2019/05/hoi-thi/phat-thanh/index.html',
      'dinh-chinh/atom.xml',
      'dinh-chinh/index.html',
    ]);
    expect(
      filesOf(site.after).filter(
        (file) => /^sitemap/u.test(file) && read(file).includes('hoi-thi'),
      ),
    ).toEqual([]);
    expect(textOf(`${PATHS.withdrawn}phat-thanh/index.html`)).not.toContain('ba giải');
  });
});

describe('a corrected briefing', () => {
  it('says at its head what was wrong, and states it to machines', () => {
    const document = documentOf(site.after, `${PATHS.corrected}index.html`);
    const notice = wordsOf(document.querySelector('.article-header #dinh-chinh'));
    expect(notice).toContain('Trước viết 2.991,8 tỷ đồng, nay sửa là 2.919,8 tỷ đồng');
    expect(notice).toContain('Hai chữ số bị đảo chỗ. Quyết định: Ban biên tập.');
    expect(read(`${PATHS.corrected}index.html`)).toMatch(
      /"dateModified":"2020-07-08.*"correction":\[\{"@type":"CorrectionComment"/u,
    );
    expect(read('atom.xml')).toContain('<updated>2020-07-08T00:00:00+07:00</updated>');
  });

  it('has its new figure in the pages of figures and the CSV, with a mark that leads to it', () => {
    const document = documentOf(site.after, 'so-lieu/thu/index.html');
    expect(wordsOf(document.querySelector('main'))).toContain('2.919,8');
    expect(wordsOf(document.querySelector('main'))).not.toContain('2.991,8');
    expect(
      document.querySelector(`a[href="/kyanh/${PATHS.corrected}#dinh-chinh"]`)?.textContent,
    ).toBe('Đã đính chính 8/7/2020');
    for (const csv of ['so-lieu/thu.csv', 'du-lieu/indicators.csv'])
      expect(read(csv)).toMatch(/corrected[\s\S]*2919\.8.*2020-07-08/u);
  });
});

it('all changes are listed, newest first, with a feed', () => {
  const document = documentOf(site.after, 'dinh-chinh/index.html');
  expect(
    Array.from(document.querySelectorAll('.changes li > a'), (link) => link.getAttribute('href')),
  ).toEqual([
    `/kyanh/${PATHS.removed}`,
    `/kyanh/${PATHS.corrected}#dinh-chinh`,
    `/kyanh/${PATHS.withdrawn}`,
  ]);
  expect(read('dinh-chinh/atom.xml').match(/<entry>/gu)).toHaveLength(3);
});

describe('a bag', () => {
  const pack = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/commands/bag.ts', join(site.after, '../goi'), '--outDir', site.after],
      { encoding: 'utf8', env: { ...process.env, ...site.env } },
    );
    return { status, output: stdout + stderr };
  };

  it('holds the withdrawn and corrected briefings, and nothing of the removed one', () => {
    expect(pack()).toEqual({ status: 0, output: expect.stringContaining('Đã đóng gói') });
    const bag = join(site.after, '../goi');
    expect(verifyBag(bag)).toEqual([]);
    for (const words of [WORDS.removed, REMOVED_PERSON, REMOVED_PHOTO])
      expect(filesWith(bag, words), words).toEqual([]);
    for (const path of [PATHS.withdrawn, PATHS.corrected, PATHS.removed])
      expect(filesOf(bag)).toContain(`data/content/briefings/${path.slice(0, -1)}.mdx`);
    expect(filesOf(bag)).toContain(`data/site/${PATHS.removed}index.html`);
  });

  it('is not made of a site that is older than the content: what was removed since would be in it', () => {
    const before = everythingIn(join(site.after, '../goi'));
    const file = join(site.content, 'people/pham-van-dung.yaml');
    const text = readFileSync(file);
    writeFileSync(file, 'name: Phạm Văn Dũng B\n');
    expect(pack()).toEqual({
      status: 1,
      output: expect.stringContaining('không phải do nội dung và cài đặt hiện nay dựng nên'),
    });
    writeFileSync(file, text);
    appendFileSync(join(site.after, 'index.html'), ' ');
    expect(pack()).toEqual({
      status: 1,
      output: expect.stringContaining('đã bị sửa sau khi dựng: index.html'),
    });
    truncateSync(join(site.after, 'index.html'), statSync(join(site.after, 'index.html')).size - 1);
    expect(everythingIn(join(site.after, '../goi'))).toEqual(before);
    expect(pack()).toMatchObject({ status: 0 });
  });
});

it('every page that was published still answers', () => {
  const gone = filesOf(site.before).filter(
    (file) => file.endsWith('index.html') && !existsSync(join(site.after, file)),
  );
  expect(gone).toEqual([]);
});

describe('on a reader’s device', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** The addresses and words of all that the site keeps in the browser. */
  const kept = () =>
    page.evaluate(async () => {
      const texts = [];
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys())
          texts.push(`${request.url} ${(await (await store.match(request))?.text()) ?? ''}`);
      }
      return texts.join('\n');
    });

  it('a removed briefing is readable while the device is offline, and dropped by the worker’s next start', async () => {
    const server = await switchableSite(site.before, '/kyanh/');
    const oldWorker = `self.SHELL=${JSON.stringify({
      assets: {},
      inlineScripts: [],
      folders: ['nhan-vat'],
    })};self.SHELL_VERSION="cu";${readFileSync('tests/offline/fixtures/old-worker.txt', 'utf8')}`;
    server.rewrite = (path, content) => (path === 'sw.js' ? oldWorker : content);
    page = await browser.newPage();
    for (const path of ['', PATHS.removed, 'nhan-vat/nguyen-thi-kin/', PATHS.listed]) {
      await page.goto(server.url + path);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
    }
    await page.goto(server.url + PATHS.removed);
    await expect.poll(async () => fold(await kept())).toContain(fold(WORDS.removed));
    await expect.poll(kept).toMatch(new RegExp(`${REMOVED_PHOTO}[^ ]*(?:avif|jpg) `, 'u'));

    // A device may hold what it read before the briefing was moved.
    await page.evaluate(
      async ([address = '', from = '']) => {
        for (const name of await caches.keys()) {
          const store = await caches.open(name);
          const copy = await store.match(from);
          if (copy) await store.put(address, copy);
        }
      },
      [server.url + REMOVED_FORMERLY, server.url + PATHS.removed],
    );
    expect(await kept()).toContain(REMOVED_FORMERLY);

    server.folder = site.after;
    server.rewrite = undefined;
    server.down = true;
    await page.goto(server.url + PATHS.removed);
    expect(await page.locator('h1').innerText()).toContain(WORDS.removed);

    server.down = false;
    // The reader opens another page; nobody asks for the removed one again.
    await page.goto(server.url + PATHS.listed);
    for (const words of [WORDS.removed, REMOVED_PERSON, REMOVED_PHOTO])
      await expect.poll(async () => fold(await kept())).not.toContain(fold(words));
    await expect.poll(kept).not.toContain(REMOVED_FORMERLY);
    expect(await kept()).toContain(PATHS.listed);
    await page.close();
    server.stop();
  });

  it('a report of a mistake has the chosen sentence, and the page’s address and day', async () => {
    const server = await switchableSite(site.after, '/kyanh/');
    page = await browser.newPage();
    await page.goto(server.url + PATHS.corrected);
    await page.locator('html[data-script=started]').waitFor();
    await page.locator('.prose p').first().selectText();
    const links = page.locator('.report a.button');
    await expect
      .poll(async () => decodeURIComponent((await links.first().getAttribute('href')) ?? ''))
      .toContain('Sáu tháng đầu năm, huyện thu 2.919,8 tỷ đồng.');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => decodeURIComponent(link.getAttribute('href') ?? '')),
    );
    expect(addresses[0]).toMatch(/^mailto:hoi@tin\.example\?subject=Báo sai sót: Thu ngân sách/u);
    expect(addresses[1]).toContain('issues/new?template=dinh-chinh.yml');
    for (const address of addresses) {
      expect(address).toContain(`https://tin.example/kyanh/${PATHS.corrected}`);
      expect(address).toContain('6/7/2020');
    }
    await page.close();
    server.stop();
  });
});
