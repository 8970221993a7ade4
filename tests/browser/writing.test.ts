import type { Browser, Page } from 'playwright-core';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { develop, temporaryFolder, type Server } from '../support/build.ts';
import { briefingText } from '../support/content.ts';
import { takeTurn } from '../support/turn.ts';
import { launchChromium } from './chromium.ts';

const BROKEN = 'briefings/2020/08/dang-viet.mdx';
const ADDRESS = '2020/08/dang-viet/';
const good = (body = 'Hội nghị bàn việc chống hạn.', fields: Record<string, string> = {}) => briefingText({ date: 'date: 2020-08-06', title: 'title: Huyện họp giao ban tháng 8', ...fields }, body);

let browser: Browser;
let server: Server;
let passOn: () => void;
let content: string;
let page: Page;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** What a page says, once it says what is expected; pages load themselves anew, so there is nothing to be clicked. */
function says(text: string | RegExp) {
  return expect.poll(() => page.locator('body').innerText().catch(() => ''), { message: page.url() }).toMatch(text);
}

/** Opens a page; one that loads itself anew at that very moment is opened again. */
async function visit(path: string): Promise<void> {
  await expect.poll(() => page.goto(server.url + path, { waitUntil: 'commit', timeout: 30_000 }).then(() => true, () => false)).toBe(true);
}

beforeAll(async () => {
  browser = await launchChromium();
  content = join(temporaryFolder(), 'content');
  cpSync('content', content, { recursive: true });
  // There is something wrong before the server starts.
  write(BROKEN, good('Giá {100.000} đồng.\n\nHội nghị kết thúc.'));
  passOn = await takeTurn();
  server = await develop({ CACHE_DIR: join(temporaryFolder(), 'cache'), CONTENT_DIR: content });
  page = await browser.newPage();
});
afterAll(async () => {
  try {
    server.stop();
  } finally {
    passOn();
  }
  await browser.close();
});

it('an editor who writes (npm run dev) finds what is written, whatever is wrong beside it', async () => {
  await page.goto(`${server.url}tim-kiem/?q=chong+han`);
  await expect.poll(() => page.locator('#trang-thai').textContent()).toMatch(/bản tin khớp với “chong han”/u);
  await page.getByRole('link', { name: /giao ban tháng 7/u }).first().click();
  await expect.poll(() => page.locator('article mark').first().textContent()).toBe('chống hạn');
});

describe('a mistake while writing', () => {
  it('is shown on the page itself, where it stands, and goes when it is mended', async () => {
    await visit(ADDRESS);
    await says('Bản tin chưa hiện được: 1 lỗi');
    const order = await page.locator('main section').evaluate((section) => Array.from(section.children, ({ textContent }) => textContent));
    const at = order.indexOf('Giá {100.000} đồng.');
    expect(order[at + 1]).toContain('Bản tin không dùng được dấu ngoặc nhọn { }.');
    expect(order[at + 1]).toContain('^^^^^^^^^');
    expect(order[at + 1]).toContain('content/briefings/2020/08/dang-viet.mdx:13:5');

    write(BROKEN, good('Giá 100.000 đồng.'));
    await says('Giá 100.000 đồng.');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Huyện họp giao ban tháng 8');
    expect(await page.locator('#loi-noi-dung').count()).toBe(0);
  });

  it('in the fields above the text stands at the top', async () => {
    write(BROKEN, good('Hội nghị bàn.', { date: 'date: 06/08/2020' }));
    await says('“06/08/2020” chưa viết theo dạng năm-tháng-ngày: có phải 2020-08-06?');
    expect(await page.locator('main > .problem').count()).toBe(1);
    // The other pages go on, and say so.
    await visit('');
    await says('Nội dung đang có 1 lỗi; chỗ bị lỗi chưa hiện ra.');
    await says('Kho tin Kỳ Anh');
    // Closed again where the page has just loaded itself anew.
    await expect.poll(async () => {
      const closed = page.locator('#loi-noi-dung:not([open]) summary');
      if (await closed.count() > 0) await closed.click();
      return page.locator('#loi-noi-dung pre').innerText();
    }).toContain('06/08/2020');
  });

  it('in a file that briefings refer to is told on every page, and on theirs', async () => {
    write(BROKEN, good());
    const person = 'people/bui-quang-hoan.yaml';
    const kept = readFileSync(join(content, person), 'utf8');
    write(person, 'ten: Bùi Quang Hoàn\n');
    await visit(ADDRESS);
    await says('Có phải “name”? Viết name: …');
    write(person, kept);
    await says('Huyện họp giao ban tháng 8');

    const glossary = existsSync(join(content, 'glossary.yaml')) ? readFileSync(join(content, 'glossary.yaml'), 'utf8') : '';
    write('glossary.yaml', `${glossary}\nubnd: Ủy ban nhân dân xã\n`);
    await visit('');
    await says('Nội dung đang có 1 lỗi');
    write('glossary.yaml', glossary);
    await expect.poll(() => page.locator('#loi-noi-dung').count()).toBe(0);
  });

  it('never ends in the words of a program', async () => {
    write(BROKEN, '---\ntitle: "x\n---\n<Quote>{');
    await visit(ADDRESS);
    await says('Ngoặc kép mở ra mà không đóng lại.');
    expect(await page.content()).not.toMatch(/vite-error-overlay|at \w+ \(|Unexpected|Error:/u);
  });
});

describe('files come and go', () => {
  it('a new briefing appears, a draft is marked, a deleted one goes', async () => {
    write(BROKEN, good());
    write('briefings/2020/08/ban-nhap.mdx', good('Đoạn đang viết dở.', { title: 'title: Bản tin còn viết dở dang', draft: 'draft: true' }));
    // Asked for beside the page, which reloads itself when something changes and would cut a visit short.
    const statusOfDraft = async () => (await page.request.get(`${server.url}2020/08/ban-nhap/`)).status();
    await expect.poll(statusOfDraft).toBe(200);
    await visit('2020/08/ban-nhap/');
    await says('Bản nháp: chưa đăng.');
    await visit('2020/08/');
    await says('Bản tin còn viết dở dang');
    rmSync(join(content, 'briefings/2020/08/ban-nhap.mdx'));
    await expect.poll(statusOfDraft).toBe(404);
    await visit('2020/08/');
    await says('Huyện họp giao ban tháng 8');
    await expect.poll(() => page.locator('main').innerText()).not.toContain('Bản tin còn viết dở dang');
  });
});
