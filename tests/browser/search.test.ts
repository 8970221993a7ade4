import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { FIRST_BRIEFING, scriptsStarted, WITHOUT_WORKER } from '../../tools/browser/open.ts';
import { imitateOldestBrowser } from '../support/oldest-browser.ts';

const real = inject('real');
const sample = inject('sample');
const TITLE = 'UBND huyện Kỳ Anh giao ban tháng 7, triển khai nhiệm vụ 6 tháng cuối năm 2020';

/** Opens the search page of a site in a window of a phone's size. */
async function openSearch(
  parameters = '',
  { url, ...options }: BrowserContextOptions & { url?: string } = {},
) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    ...WITHOUT_WORKER,
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
  await page.goto(`${url ?? real.url}tim-kiem/${parameters}`);
  await scriptsStarted(page);
  const status = page.locator('#trang-thai');
  const search = async (query: string): Promise<string> => {
    await status.evaluate((element) => {
      element.textContent = '';
    });
    await page.getByRole('combobox', { name: 'Tìm trong kho tin' }).fill(query);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    return resultStatus(page);
  };
  const titles = () => page.locator('#danh-sach h2').allTextContents();
  return { page, search, titles, faults, close: () => context.close() };
}

/** Waits for the results, and returns their status message. */
async function resultStatus(page: Page): Promise<string> {
  const message = await page.waitForFunction(
    () =>
      /^(?:[\d.]+ bản tin|Không có|Không tìm thấy|Chưa|Trình duyệt|Kho tin).*$/u.exec(
        document.querySelector('#trang-thai')?.textContent ?? '',
      )?.[0],
  );
  return (await message.jsonValue()) ?? '';
}

describe('a query', () => {
  // The queries are typed one after another on one page, as readers do.
  let opened: Awaited<ReturnType<typeof openSearch>>;
  beforeAll(async () => {
    opened = await openSearch();
  });
  afterAll(async () => {
    await opened.close();
  });

  it.each([
    'giao ban',
    'chong han',
    'chay rung',
    'cay che',
    'bùi quang hoàn',
    'pham van dung',
    'NTM',
    'xay dung nong thon moi',
    'thu ngan sach',
    '2.919,8',
    'hoi dong nhan dan',
    'khóa XIX',
  ])('finds the first briefing by its content: %s', async (query) => {
    const { search, titles, faults } = opened;
    expect(await search(query)).toBe(`1 bản tin khớp với “${query}”.`);
    expect(await titles()).toEqual([TITLE]);
    expect(faults).toEqual([]);
  });

  it('can have all diacritics, some or none, any case, composed or decomposed letters, and odd spaces', async () => {
    const { search, titles } = opened;
    for (const query of [
      'dai hoi dang bo',
      'đai hội',
      'Đại hội Đảng bộ',
      'đại hội đảng bộ'.normalize('NFD'),
      'ĐẠI HỘI',
      'DAI HOI',
      'huyện\u00a0kỳ\u00a0anh',
      '  cháy   rừng ',
    ]) {
      await search(query);
      expect([query, await titles()]).toEqual([query, [TITLE]]);
    }
  });

  it('can have the tone mark on either vowel', async () => {
    const { search, titles } = opened;
    for (const query of ['khoá XIX', 'khóa XIX', 'huyện uỷ', 'huyện ủy']) {
      expect(await search(query)).toContain('1 bản tin khớp');
      expect(await titles()).toEqual([TITLE]);
    }
  });

  it('finds an abbreviation by its expansion, and the reverse', async () => {
    const { search } = opened;
    for (const query of [
      'KT-XH',
      'kinh tế - xã hội',
      'UBND',
      'uy ban nhan dan',
      'chung tay xây dựng nông thôn mới',
      'chung tay xay dung ntm',
      'GPMB',
    ])
      expect(await search(query)).toContain('1 bản tin khớp');
    expect(await search('"chung tay xây dựng nông thôn mới"')).toContain(
      'Không tìm thấy bản tin nào',
    );
    expect(await search('"chung tay xây dựng NTM"')).toContain('1 bản tin khớp');
  });

  it('finds numbers and dates in any common notation', async () => {
    const { search } = opened;
    for (const query of [
      '2919,8',
      '20.519 tấn',
      '20519 tan',
      '12/17',
      '6/7/2020',
      '06/07/2020',
      'tháng 7/2020',
      'thang 7 nam 2020',
      'ngày 6 tháng 7',
      '45%',
    ])
      expect([query, await search(query)]).toEqual([query, `1 bản tin khớp với “${query}”.`]);
    for (const query of ['7/7/2020', 'tháng 8/2020', '20.518'])
      expect(await search(query)).toMatch(/^Không (?:có|tìm thấy) bản tin nào/u);
  });
});

describe('the list of results', () => {
  it('has phrases before scattered words, titles before other text, then newest first, or is sorted by date on request', async () => {
    const { page, close } = await openSearch('?q=huyen+ky+anh', { url: sample.url });
    await resultStatus(page);
    const results = page.locator('#danh-sach > li');
    const inTitle = (await results.locator('h2').allTextContents()).map((title) =>
      /huyện Kỳ Anh/iu.test(title),
    );
    expect(inTitle).toEqual(inTitle.toSorted((a, b) => Number(b) - Number(a)));
    const datesOf = async () =>
      results
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    const first = (await datesOf()).filter((_date, index) => inTitle[index]);
    expect(first).toEqual(first.toSorted().toReversed());
    await page.getByText('Lọc, sắp xếp').click();
    for (const [order, sorted] of [
      ['newest', (dates: string[]) => dates.toSorted().toReversed()],
      ['oldest', (dates: string[]) => dates.toSorted()],
    ] as const) {
      await page.getByLabel('Xếp theo').selectOption(order);
      await page.waitForFunction(
        (wanted) => location.search.includes(wanted),
        order === 'newest' ? 'xep=moi' : 'xep=cu',
      );
      await expect
        .poll(async () => (await datesOf()).join() === sorted(await datesOf()).join())
        .toBe(true);
    }
    await close();
  });

  it('contains only exact phrases for a query in quotation marks', async () => {
    const { search, close } = await openSearch();
    expect(await search('rừng cháy')).toContain('1 bản tin khớp');
    expect(await search('“cháy rừng”')).toContain('1 bản tin khớp');
    expect(await search('"rừng cháy"')).toContain('Không tìm thấy bản tin nào');
    await close();
  });
});

describe('a query that names an entity', () => {
  it.each([
    ['bui quang hoan', 'Nhân vật', 'Bùi Quang Hoàn'],
    ['quang hoan', 'Nhân vật', 'Bùi Quang Hoàn'],
    ['nông thôn mới', 'Chuyên mục', 'Nông thôn mới'],
    ['huyen ky anh', 'Địa bàn', 'huyện Kỳ Anh'],
  ])('links to it above the results: %s is the %s %s', async (query, kind, name) => {
    const { page, search, close } = await openSearch();
    await search(query);
    const link = page.getByRole('list', { name: 'Được nhắc đến' }).getByRole('link', { name });
    expect(await link.innerText()).toContain(kind);
    await link.click();
    await page.waitForURL(/nhan-vat|chuyen-muc|dia-ban/u);
    expect(await page.getByRole('link', { name: TITLE }).count()).toBe(1);
    await close();
  });
});

describe('a mistyped or unfinished query', () => {
  let opened: Awaited<ReturnType<typeof openSearch>>;
  beforeAll(async () => {
    opened = await openSearch();
  });
  afterAll(async () => {
    await opened.close();
  });

  it.each([
    ['hooji nghij', 'hội nghị'],
    ['hoioj nghij', 'hội nghị'],
    ['ho65i nghi5', 'hội nghị'],
    ['nông thon mớii', 'nông thon mới'],
    ['ky anhh', 'ky anh'],
    ['giao bna', 'giao ban'],
    ['chonghan', 'chong han'],
  ])('is corrected, and shows the results of the correction: %s is %s', async (typed, meant) => {
    const { page, search, titles } = opened;
    await search(typed);
    // Until then, results of the query before may come.
    await expect
      .poll(() => page.locator('#goi-y-tim').innerText())
      .toContain(`Không tìm thấy bản tin nào có “${typed}”. Dưới đây là kết quả cho “${meant}”.`);
    expect(await page.locator('#trang-thai').innerText()).toContain(
      `1 bản tin khớp với “${meant}”`,
    );
    expect(await titles()).toEqual([TITLE]);
    await page.getByRole('link', { name: `“${meant}”`, exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === meant);
    await expect.poll(() => page.locator('#goi-y-tim').innerText()).toBe('');
  });

  it('finds a name in spite of a misplaced tone mark, and suggests the right spelling', async () => {
    const { page, search } = opened;
    await search('Bùi Quang Hòan');
    await expect
      .poll(() => page.locator('#goi-y-tim').innerText())
      .toBe('Có phải bạn tìm: Bùi Quang Hoàn?');
    expect(await page.locator('#trang-thai').innerText()).toContain('1 bản tin khớp');
  });

  it('fetches the archive’s vocabulary only if it finds nothing', async () => {
    const { page, search, close } = await openSearch();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await search('chong han');
    expect(requests.filter((url) => url.includes('vocabulary'))).toEqual([]);
    await search('chonng hanq');
    expect(requests.filter((url) => url.includes('vocabulary'))).toHaveLength(1);
    await close();
  });

  it('matches its last word as a prefix', async () => {
    expect(await opened.search('nong thon mo')).toContain('1 bản tin khớp');
  });
});

describe('the filters', () => {
  it('are year, topic, person, place and month, with counts that match the query, and are in the URL', async () => {
    const { page, close } = await openSearch('?q=huyen+ky+anh', { url: sample.url });
    const count = async () => Number(/\d+/u.exec(await resultStatus(page))?.[0]);
    const total = await count();
    await page.getByText('Lọc, sắp xếp').click();
    for (const [label, parameter] of [
      ['Năm', 'nam'],
      ['Chuyên mục', 'chuyen-muc'],
      ['Nhân vật', 'nhan-vat'],
      ['Địa bàn', 'dia-ban'],
      ['Tháng', 'thang'],
    ] as const) {
      const choice = page.getByLabel(label, { exact: true }).locator('option').nth(1);
      await expect.poll(() => choice.textContent()).toMatch(/\(\d+\)$/u);
      const expectedCount = Number(/\((\d+)\)$/u.exec((await choice.textContent()) ?? '')?.[1]);
      await page.getByLabel(label, { exact: true }).selectOption({ index: 1 });
      await page.waitForURL((url) => url.searchParams.has(parameter));
      await expect.poll(count).toBe(expectedCount);
      expect(expectedCount).toBeLessThan(total);
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      await expect.poll(count).toBe(total);
    }
    await close();
  });

  it('are restored from a shared URL, and Back restores the previous ones', async () => {
    const { page, titles, close } = await openSearch(
      '?q=giao+ban&nam=2020&chuyen-muc=nong-thon-moi&tu=2020-07-01&den=2020-07-31',
    );
    expect(await resultStatus(page)).toContain('1 bản tin khớp');
    const summary = page.getByText('Đang lọc: năm 2020, Nông thôn mới, từ 1/7/2020, đến 31/7/2020');
    await summary.click();
    expect(await page.getByLabel('Năm', { exact: true }).inputValue()).toBe('2020');
    await page.getByLabel('Từ ngày').fill('2020-07-07');
    await page.waitForURL(/tu=2020-07-07/u);
    await expect
      .poll(() => page.locator('#trang-thai').textContent())
      .toContain('Không tìm thấy bản tin nào có “giao ban”. Bạn thử bỏ bớt điều kiện lọc.');
    await page.goBack();
    await expect.poll(titles).toEqual([TITLE]);
    await page.getByLabel('Từ ngày').fill('2020-08-02');
    await expect
      .poll(() => page.locator('#trang-thai').textContent())
      .toBe(
        'Không có bản tin nào. Từ ngày 2/8/2020 lại sau đến ngày 31/7/2020. Xin sửa một trong hai ngày.',
      );
    await close();
  });

  it('work without a query', async () => {
    const { page, titles, close } = await openSearch('?nhan-vat=bui-quang-hoan');
    expect(await resultStatus(page)).toBe('1 bản tin.');
    expect(await titles()).toEqual([TITLE]);
    await close();
  });
});

describe('a search result', () => {
  it('shows title, date, topic, people, and the passage with the matches marked in their own spelling', async () => {
    const { page, search, close } = await openSearch();
    await search('dai hoi dang bo');
    const result = page.locator('#danh-sach > li');
    await expect
      .poll(() => result.locator('.lead mark').allTextContents())
      .toEqual(['Đại hội Đảng bộ']);
    const text = await result.innerText();
    expect(await result.locator('time').textContent()).toBe('Ngày 6/7/2020');
    for (const fact of [
      TITLE,
      'Kinh tế - xã hội',
      'Bùi Quang Hoàn',
      'chào mừng Đại hội Đảng bộ huyện',
    ])
      expect(text).toContain(fact);
    await close();
  });

  it('opens with the matches marked, at the first one, and with a button that removes the marks', async () => {
    const { page, search, close } = await openSearch();
    await search('chong han cho vu he thu');
    await page.getByRole('link', { name: TITLE }).click();
    await page.waitForURL(/giao-ban-thang-7/u);
    const marks = page.locator('article mark');
    await expect.poll(() => marks.allTextContents()).toEqual(['chống hạn cho vụ hè thu']);
    await expect
      .poll(() =>
        marks
          .first()
          .evaluate(
            (mark) =>
              mark.getBoundingClientRect().top > 0 &&
              mark.getBoundingClientRect().bottom < innerHeight,
          ),
      )
      .toBe(true);
    await page.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
    expect(await marks.count()).toBe(0);
    await page.goBack();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await close();
  });

  it('marks words in a link without breaking its line of text', async () => {
    const { page, search, close } = await openSearch();
    await search('ky anh');
    await page.getByRole('link', { name: TITLE }).click();
    const marks = page.locator('article aside a mark');
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    const around = await marks.evaluateAll((all) =>
      all.map(({ parentElement }) => parentElement && getComputedStyle(parentElement).display),
    );
    expect(new Set(around)).not.toContain('inline-flex');
    await close();
  });

  it('marks an abbreviation when the query has its expansion', async () => {
    const { page, search, close } = await openSearch();
    await search('chung tay xay dung nong thon moi');
    await page.getByRole('link', { name: TITLE }).click();
    await expect
      .poll(() => page.locator('article mark').allTextContents())
      .toContain('chung tay xây dựng NTM');
    await close();
  });

  it('is in a list of ten, which a button extends by twenty', async () => {
    const { page, close } = await openSearch('?q=huyen+ky+anh', { url: sample.url });
    await resultStatus(page);
    const results = page.locator('#danh-sach > li');
    expect(await results.count()).toBe(10);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => results.count()).toBe(30);
    expect(
      await page.evaluate(
        () =>
          document.activeElement?.closest('li') ===
          document.querySelectorAll('#danh-sach > li')[10],
      ),
    ).toBe(true);
    expect(await page.getByText('Bản tin mẫu').filter({ visible: true }).count()).toBe(1);
    const link = (await results.nth(10).locator('a').getAttribute('href')) ?? '';
    expect(link).toMatch(/^\/kyanh\/20\d\d\/\d\d\/[^/]+\/#tim=/u);
    expect((await fetch(new URL(link, sample.url))).status).toBe(200);
    await close();
  });

  it('is at its place again, among as many, when the reader comes back or repeats the query', async () => {
    const { page, search, close } = await openSearch('?q=huyen+ky+anh', { url: sample.url });
    await resultStatus(page);
    const results = page.locator('#danh-sach > li');
    for (const count of [30, 50]) {
      await page.getByRole('button', { name: 'Xem thêm' }).click();
      await expect.poll(() => results.count()).toBe(count);
    }
    const topOf = () => results.nth(45).evaluate((item) => item.getBoundingClientRect().top);
    const link = results.nth(45).locator('a');
    await link.evaluate((element) => {
      element.closest('li')?.scrollIntoView({ behavior: 'instant', block: 'center' });
    });
    const before = await topOf();
    await link.click();
    await page.waitForURL(/#tim=/u);
    await page.goBack();
    await expect.poll(() => results.count()).toBe(50);
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(200);
    await search('giao ban');
    await page.goBack();
    await expect.poll(() => results.count()).toBe(50);
    await expect.poll(async () => Math.abs((await topOf()) - before)).toBeLessThan(200);
    await close();
  });
});

describe('the search page', () => {
  it('focuses its box on a slash, has suggestions for arrows, Enter and Escape, and updates results with every key', async () => {
    const { page, titles, close } = await openSearch();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: 'Tìm trong kho tin' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.pressSequentially('bui');
    await page.getByRole('option', { name: /Bùi Quang Hoàn/u }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('bui');
    await page.keyboard.press('ArrowDown');
    const active = (await box.getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('Bùi Quang Hoàn');
    await page.waitForURL((url) => url.searchParams.get('q') === 'Bùi Quang Hoàn');
    expect(await resultStatus(page)).toContain('1 bản tin khớp');
    expect(await titles()).toEqual([TITLE]);
    await box.fill('');
    await box.pressSequentially('chong han');
    await expect
      .poll(() => page.locator('#trang-thai').textContent())
      .toBe('1 bản tin khớp với “chong han”.');
    expect(await page.locator('#trang-thai').getAttribute('role')).toBe('status');
    await close();
  });

  it('has no control lower than 44 px, and fits 320 px with text at 200%', async () => {
    const { page, close } = await openSearch('?q=ky+anhh', {
      viewport: { width: 320, height: 640 },
    });
    await resultStatus(page);
    await page.getByText('Lọc, sắp xếp').click();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    const small = await page
      .locator('main :is(a, button, input, select, summary):visible')
      .evaluateAll((elements) =>
        elements
          .filter((pressed) => pressed.getBoundingClientRect().height < 44)
          .map((pressed) => pressed.outerHTML),
      );
    expect(small).toEqual([]);
    await close();
  });

  it('with JavaScript off says what it needs, and links to years, topics and people', async () => {
    const { page, close } = await openSearch('', { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain(
      'không chạy JavaScript nên không tìm kiếm được',
    );
    for (const name of [/^Năm 2020/u, /^Nông thôn mới/u, /^Bùi Quang Hoàn/u])
      expect(await page.getByRole('main').getByRole('link', { name }).isVisible()).toBe(true);
    expect(await page.locator('#thu-hep').isVisible()).toBe(false);
    await close();
  });

  it('can be added to a browser as a search engine', async () => {
    const { page, close } = await openSearch('', { url: sample.url });
    const link = page.locator('link[rel="search"]');
    expect(await link.getAttribute('type')).toBe('application/opensearchdescription+xml');
    const description = await (
      await fetch(new URL((await link.getAttribute('href')) ?? '', sample.url))
    ).text();
    expect(description).toContain('template="https://tin.example/kyanh/tim-kiem/?q={searchTerms}"');
    await close();
  });
});

describe('in a browser as old as Chrome 80 and Safari 14', () => {
  it('search, corrections, suggestions, filters and further results work, and the other pages too', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      ...WITHOUT_WORKER,
    });
    await imitateOldestBrowser(context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => {
      faults.push(error.message);
    });
    await page.goto(`${sample.url}tim-kiem/?q=huyen+ky+anh`);
    expect(
      await page.evaluate(() => ['toReversed' in Array.prototype, 'timeout' in AbortSignal]),
    ).toEqual([false, false]);
    expect(await resultStatus(page)).toMatch(/^\d+ bản tin/u);
    const results = page.locator('#danh-sach > li');
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await expect.poll(() => results.count()).toBe(30);
    await page.getByText('Lọc, sắp xếp').click();
    await page.getByLabel('Xếp theo').selectOption('oldest');
    await page.getByLabel('Từ ngày').fill('2020-01-01');
    await page.waitForURL(/tu=2020-01-01/u);
    expect(await resultStatus(page)).toMatch(/^\d+ bản tin/u);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    const box = page.getByRole('combobox', { name: 'Tìm trong kho tin' });
    await box.fill('huyên kỳ ahn');
    await page.getByRole('link', { name: 'huyện kỳ anh' }).waitFor();
    await box.fill('nong thon m');
    await page.locator('#goi-y').getByText('Nông thôn mới', { exact: true }).waitFor();
    await page.goto(`${sample.url}ngoai-mang/`);
    await scriptsStarted(page);
    await page.goto(real.url + FIRST_BRIEFING);
    await scriptsStarted(page);
    expect(await page.getByRole('button', { name: 'Sao chép trích dẫn' }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the search page on a failure', () => {
  it('says that it is offline, and works when the network is back', async () => {
    const { page, search, faults, close } = await openSearch();
    await page.context().setOffline(true);
    // As soon as a query is typed, and no other message before.
    await page.getByRole('combobox', { name: 'Tìm trong kho tin' }).fill('ngân sách');
    for (const ask of [
      () => resultStatus(page),
      () => search('giao ban'),
      () => search('tháng cuối năm'),
    ])
      expect(await ask()).toMatch(/^Không có mạng, và máy này chưa lưu bản tin nào/u);
    await page.context().setOffline(false);
    expect(await search('giao ban')).toContain('1 bản tin khớp');
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['words/*', 'sections/*', 'months-*', 'lexicon-*', 'cards/**', 'engine-*'])(
    'without %s says that the archive has changed, and what to do',
    async (file) => {
      const context = await browser.newContext(WITHOUT_WORKER);
      await context.route(`**/pagefind/${file}`, (route) =>
        route.fulfill({ status: 404, body: '' }),
      );
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => {
        faults.push(error.message);
      });
      await page.goto(`${real.url}tim-kiem/?q=giao+ban`);
      expect(await resultStatus(page)).toContain('Xin tải lại trang rồi tìm lại');
      await context.unroute(`**/pagefind/${file}`);
      await page.getByRole('button', { name: 'Tải lại trang' }).click();
      await page.getByRole('link', { name: TITLE }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('without its own script says that it did not load, and what to do', async () => {
    const context = await browser.newContext(WITHOUT_WORKER);
    await context.route('**/_astro/page.*.js', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${real.url}tim-kiem/?q=giao+ban`);
    await expect
      .poll(() => page.locator('#trang-thai').textContent())
      .toContain('Không tải được phần tìm kiếm.');
    await context.unroute('**/_astro/page.*.js');
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await context.close();
  });

  it.each([
    ['5,000 characters', 'rất dài '.repeat(625)],
    ['emoji', '😀👍🏽'],
    ['a quotation mark', '"'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['lone combining marks', '\u0301\u0323\u0309'],
    ['a right-to-left override', '\u202egiao ban'],
    ['nothing but spaces', '   '],
    ['a regular expression', '.*+?^${}()|[]\\'],
  ])('accepts %s as a query, without errors or injected elements', async (_name, query) => {
    const { page, faults, close } = await openSearch(`?q=${encodeURIComponent(query)}`);
    if (query.trim() !== '') expect((await resultStatus(page)).length).toBeLessThan(300);
    expect(await page.locator('#ket-qua img, #ket-qua script').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});
