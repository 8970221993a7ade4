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
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBag } from '../../src/bag/verify-bag.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { browser } from '../support/browser.ts';
import { documentOf, filesOf, unpackedText, wordsOf } from '../../tools/site/site-files.ts';
import {
  buildChangedSite,
  MOVED_FORMERLY,
  PATHS,
  REMOVED_FORMERLY,
  REMOVED_PERSON,
  REMOVED_PHOTO,
  WITHDRAWN_PHOTO,
  WORDS,
  type ChangedSite,
} from '../support/changed-site.ts';
import { everythingIn } from '../support/files.ts';
import { switchableSite, type SwitchableSite } from '../support/switchable-site.ts';
import { INSTALLED_SERVERS, startWebServer, type RunningServer } from '../support/web-servers.ts';
import { xmlProblems } from '../support/xml.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  return filesOf(folder).filter((file) =>
    fold(`${file} ${unpackedText(folder, file)}`).includes(fold(words)),
  );
}

/** The words, people and photographs of the removed briefing. */
const REMOVED = [WORDS.removed, REMOVED_PERSON, REMOVED_PHOTO];

function expectNothingRemovedIn(folder: string): void {
  for (const words of REMOVED) expect(filesWith(folder, words), words).toEqual([]);
}

describe('a removed briefing', () => {
  it('leaves its words, people and photographs in no file', () => {
    for (const words of REMOVED)
      expect(filesWith(site.before, words).length, words).toBeGreaterThan(3);
    expectNothingRemovedIn(site.after);
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
      document.querySelector(`table a[href="/kyanh/${PATHS.corrected}#dinh-chinh"]`)?.textContent,
    ).toBe('Đã đính chính 8/7/2020');
    for (const csv of ['so-lieu/thu.csv', 'du-lieu/indicators.csv'])
      expect(read(csv)).toMatch(/corrected[\s\S]*2919\.8.*2020-07-08/u);
  });
});

describe('the chart of a corrected figure', () => {
  let page: Page;
  let server: SwitchableSite;
  beforeAll(async () => {
    server = await switchableSite(site.after, '/kyanh/');
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  afterAll(() => {
    server.stop();
  });
  const mark = () => page.getByRole('link', { name: /^6 tháng đầu năm 2020, 2\.919,8 tỷ đồng/u });

  it.each([320, 1280])(
    'has a mark on its point, which leads to the correction without script, at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${server.url}so-lieu/thu/`);
      expect(await mark().getAttribute('aria-label')).toMatch(/: đã đính chính 8\/7\/2020$/u);
      const ring = await mark().locator('.mark').boundingBox();
      const dots = await page
        .locator('.chart .dot')
        .evaluateAll((all) =>
          all
            .map((dot) => dot.getBoundingClientRect())
            .map(({ x, width: wide }) => ({ x, width: wide })),
        );
      const centre = ({ x = 0, width: wide = 0 }) => Math.round(x + wide / 2);
      expect(dots.map(centre)).toContain(centre(ring ?? {}));
      // The smallest target of WCAG 2.2, 2.5.8.
      expect((await mark().boundingBox())?.width).toBeGreaterThanOrEqual(24);
      await mark().click();
      expect(page.url()).toBe(`${server.url}${PATHS.corrected}#dinh-chinh`);
    },
  );

  it('has its mark on paper, with a sentence that says what it is', async () => {
    await page.goto(`${server.url}so-lieu/thu/`);
    await page.emulateMedia({ media: 'print' });
    expect(await mark().locator('.mark').isVisible()).toBe(true);
    expect(await page.getByText('Vòng tròn là con số đã được đính chính').isVisible()).toBe(true);
  });

  it('is reached by keyboard, and axe finds nothing to mend', async () => {
    const scripted = await (await browser.newContext()).newPage();
    await scripted.goto(`${server.url}so-lieu/thu/`);
    await scripted.locator('.chart.marks a').focus();
    expect(await scripted.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      `/kyanh/${PATHS.corrected}#dinh-chinh`,
    );
    await scripted.evaluate(AXE);
    const found = await scripted.evaluate(async () =>
      (await window.axe.run(document)).violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html }) => html),
      ]),
    );
    expect(found).toEqual([]);
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

describe('the portable copy', () => {
  it('holds the withdrawn, corrected and moved briefings, and nothing of the removed one', () => {
    const copy = join(site.after, '../xem-thu');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['src/commands/portable.ts', '--outDir', site.after, '--to', copy],
      { encoding: 'utf8', env: { ...process.env, ...site.env } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expectNothingRemovedIn(copy);
    for (const path of [PATHS.withdrawn, PATHS.corrected, PATHS.moved, PATHS.removed])
      expect(filesOf(copy)).toContain(`${path}index.html`);
  });
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
    expectNothingRemovedIn(bag);
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

describe.each(INSTALLED_SERVERS)('served by %s', (name) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startWebServer(name, site.after);
  });
  afterAll(() => {
    server.stop();
  });

  it.each([
    [MOVED_FORMERLY, PATHS.moved],
    [`${MOVED_FORMERLY.slice(0, -1)}.json`, `${PATHS.moved.slice(0, -1)}.json`],
    [`${MOVED_FORMERLY}phat-thanh/`, `${PATHS.moved}phat-thanh/`],
    [REMOVED_FORMERLY, PATHS.removed],
  ])('%s, which has moved, leads to %s with 301', async (from, to) => {
    const { status, headers } = await server.get(from);
    expect({ status, to: headers.location }).toEqual({ status: 301, to: `/kyanh/${to}` });
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('the removed briefing is gone (410), and its address says so', async () => {
    const { status, headers, body } = await server.get(PATHS.removed);
    expect(status).toBe(410);
    expect(body.toString()).toBe(read(`${PATHS.removed}index.html`));
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(await server.get(`${PATHS.removed}phat-thanh/`)).toMatchObject({ status: 410 });
  });

  it('the withdrawn and the corrected briefing are read as before', async () => {
    for (const path of [PATHS.withdrawn, PATHS.corrected, PATHS.moved])
      expect(await server.get(path)).toMatchObject({ status: 200 });
  });
});

describe('on a reader’s device', () => {
  let page: Page;

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
    for (const words of REMOVED)
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
