import type { Page } from 'playwright-core';
import type { Lock } from '../../src/output/lock.ts';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { develop, temporaryFolder, type Server } from '../../tools/site/build.ts';
import { briefingText } from '../support/content.ts';
import { acquireBundlingLock } from '../../src/build/build-lock.ts';
import { browser } from '../support/browser.ts';

const EDITED = 'briefings/2020/08/dang-viet.mdx';
const EDITED_URL = '2020/08/dang-viet/';
const validBriefing = (
  body = 'Hội nghị bàn việc chống hạn.',
  fields: Record<string, string> = {},
) =>
  briefingText(
    { date: 'date: 2020-08-06', title: 'title: Huyện họp giao ban tháng 8', ...fields },
    body,
  );

let server: Server;
let bundling: Lock;
let content: string;
let page: Page;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** Waits until the page shows a text. Pages reload themselves, so nothing needs to be clicked. */
function expectText(text: string | RegExp) {
  return expect
    .poll(
      () =>
        page
          .locator('body')
          .innerText()
          .catch(() => ''),
      { message: page.url() },
    )
    .toMatch(text);
}

/** Opens a page. Tries again if the page that is open reloads itself at the same moment. */
async function visit(path: string): Promise<void> {
  await expect
    .poll(() =>
      page.goto(server.url + path, { waitUntil: 'commit', timeout: 5_000 }).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
}

beforeAll(async () => {
  content = join(temporaryFolder(), 'content');
  cpSync('content', content, { recursive: true });
  // The content has an error before the server starts.
  write(EDITED, validBriefing('Giá {100.000} đồng.\n\nHội nghị kết thúc.'));
  bundling = await acquireBundlingLock('pages');
  server = await develop({ CACHE_DIR: join(temporaryFolder(), 'cache'), CONTENT_DIR: content });
  page = await browser.newPage();
});
afterAll(() => {
  try {
    server.stop();
  } finally {
    bundling.release();
  }
});

it('search in npm run dev finds briefings while another one has an error', async () => {
  await page.goto(`${server.url}tim-kiem/?q=chong+han`);
  await expect
    .poll(() => page.locator('#trang-thai').textContent())
    .toMatch(/bản tin khớp với “chong han”/u);
  await page
    .getByRole('link', { name: /giao ban tháng 7/u })
    .first()
    .click();
  await expect.poll(() => page.locator('article mark').first().textContent()).toBe('chống hạn');
});

describe('a content error in npm run dev', () => {
  it('is shown on the page where it occurs, and disappears when it is fixed', async () => {
    await visit(EDITED_URL);
    await expectText('Bản tin chưa hiện được: 1 lỗi');
    const order = await page
      .locator('main section')
      .evaluate((section) => Array.from(section.children, ({ textContent }) => textContent));
    const at = order.indexOf('Giá {100.000} đồng.');
    expect(order[at + 1]).toContain('Bản tin không dùng được dấu ngoặc nhọn { }.');
    expect(order[at + 1]).toContain('^^^^^^^^^');
    expect(order[at + 1]).toContain('content/briefings/2020/08/dang-viet.mdx:13:5');

    write(EDITED, validBriefing('Giá 100.000 đồng.'));
    await expectText('Giá 100.000 đồng.');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Huyện họp giao ban tháng 8');
    expect(await page.locator('#loi-noi-dung').count()).toBe(0);
  });

  it('in the frontmatter is shown at the top', async () => {
    write(EDITED, validBriefing('Hội nghị bàn.', { date: 'date: 06/08/2020' }));
    await expectText('“06/08/2020” chưa viết theo dạng năm-tháng-ngày: có phải 2020-08-06?');
    expect(await page.locator('main > .problem').count()).toBe(1);
    // The other pages still work, and mention the error.
    await visit('');
    await expectText('Nội dung đang có 1 lỗi; chỗ bị lỗi chưa hiện ra.');
    await expectText('Kho tin Kỳ Anh');
    // The error list closes again when the page reloads itself.
    await expect
      .poll(async () => {
        const closed = page.locator('#loi-noi-dung:not([open]) summary');
        if ((await closed.count()) > 0) await closed.click();
        return page.locator('#loi-noi-dung pre').innerText();
      })
      .toContain('06/08/2020');
  });

  it('in a file that briefings refer to is shown on these, and mentioned on every page', async () => {
    write(EDITED, validBriefing());
    const person = 'people/bui-quang-hoan.yaml';
    const original = readFileSync(join(content, person), 'utf8');
    write(person, 'ten: Bùi Quang Hoàn\n');
    await visit(EDITED_URL);
    await expectText('Có phải “name”? Viết name: …');
    write(person, original);
    await expectText('Huyện họp giao ban tháng 8');

    const glossary = existsSync(join(content, 'glossary.yaml'))
      ? readFileSync(join(content, 'glossary.yaml'), 'utf8')
      : '';
    write('glossary.yaml', `${glossary}\nubnd: Ủy ban nhân dân xã\n`);
    await visit('');
    await expectText('Nội dung đang có 1 lỗi');
    write('glossary.yaml', glossary);
    await expect.poll(() => page.locator('#loi-noi-dung').count()).toBe(0);
  });

  it('is never shown as a stack trace or a parser’s message', async () => {
    write(EDITED, '---\ntitle: "x\n---\n<Quote>{');
    await visit(EDITED_URL);
    await expectText('Ngoặc kép mở ra mà không đóng lại.');
    expect(await page.content()).not.toMatch(/vite-error-overlay|at \w+ \(|Unexpected|Error:/u);
  });
});

it('a page that is repeatedly broken and fixed always has status 200', async () => {
  const statuses = new Set<number>();
  const done = new AbortController();
  const visits = (async () => {
    while (!done.signal.aborted)
      statuses.add((await page.request.get(server.url + EDITED_URL)).status());
  })();
  for (const time of ['một', 'hai', 'ba', 'bốn', 'năm']) {
    write(EDITED, validBriefing(`Giá {${time}} đồng.`));
    await visit(EDITED_URL);
    await expectText('Bản tin chưa hiện được: 1 lỗi');
    write(EDITED, validBriefing(`Mở lần ${time}.`));
    await expectText(`Mở lần ${time}.`);
  }
  done.abort();
  await visits;
  expect([...statuses]).toEqual([200]);
});

describe('a content file in npm run dev', () => {
  it('appears when it is created, is marked if it is a draft, and disappears when it is deleted', async () => {
    write(EDITED, validBriefing());
    write(
      'briefings/2020/08/ban-nhap.mdx',
      validBriefing('Đoạn đang viết dở.', {
        title: 'title: Bản tin còn viết dở dang',
        draft: 'draft: true',
      }),
    );
    // Requested separately from the page, which reloads itself on changes and would interrupt a
    // visit.
    const statusOfDraft = async () =>
      (await page.request.get(`${server.url}2020/08/ban-nhap/`)).status();
    await expect.poll(statusOfDraft).toBe(200);
    await visit('2020/08/ban-nhap/');
    await expectText('Bản nháp: chưa đăng.');
    await visit('2020/08/');
    await expectText('Bản tin còn viết dở dang');
    rmSync(join(content, 'briefings/2020/08/ban-nhap.mdx'));
    await expect.poll(statusOfDraft).toBe(404);
    await visit('2020/08/');
    await expectText('Huyện họp giao ban tháng 8');
    await expect
      .poll(() => page.locator('main').innerText())
      .not.toContain('Bản tin còn viết dở dang');
  });
});
