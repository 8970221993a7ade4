import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** A page of the editors' form, and what must not have happened on it. */
export interface FormPage {
  page: Page;
  /** Errors in the console, and requests to hosts other than `allowed`. */
  faults: string[];
}

/** A page that collects errors, and requests to hosts that are neither the site's own nor `allowed`. */
export async function newFormPage(browser: Browser, site: string, allowed: readonly string[] = []): Promise<FormPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()); });
  page.on('pageerror', (error) => { faults.push(error.message); });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!['blob:', 'data:'].includes(protocol) && origin !== new URL(site).origin && !allowed.includes(origin)) faults.push(`asked for ${request.url()}`);
  });
  return { page, faults };
}

/** The part of the form for a field, `participants.0.office`. */
export function field(page: Page, path: string): Locator {
  return page.locator(`[data-key-path="${path}"]`);
}

/** Scrolls down to a field: the form makes fields as they come into sight. */
export async function reach(page: Page, path: string): Promise<void> {
  await page.mouse.move(640, 600);
  for (let turns = 0; turns < 50 && await field(page, path).count() === 0; turns++) {
    await page.mouse.wheel(0, 200);
    // Scrolled, seen to be in sight, made: a frame each.
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))); }));
  }
  await field(page, path).first().scrollIntoViewIfNeeded();
}

/** Writes into a field of one or several lines. */
export async function write(page: Page, path: string, text: string): Promise<void> {
  await reach(page, path);
  await field(page, path).getByRole('textbox').fill(text);
}

/** Chooses an option of a list, after typing some of it where the list is long enough to be searched. */
export async function choose(page: Page, path: string, option: string, typed?: string): Promise<void> {
  await reach(page, path);
  await field(page, path).getByRole('combobox').first().click();
  if (typed !== undefined) await page.getByLabel('Lọc tùy chọn').fill(typed);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Adds an item to a list, of a kind where it has several. */
export async function add(page: Page, path: string, kind?: string): Promise<void> {
  await reach(page, path);
  await field(page, path).getByRole('button', { name: /^Thêm/u }).last().click();
  if (kind !== undefined) await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

/** Waits for the form of an entry: its text is the last thing to appear. */
export async function entryIsOpen(page: Page): Promise<Locator> {
  const text = field(page, 'body').locator('[contenteditable=true]').first();
  await text.waitFor();
  await page.waitForLoadState('networkidle');
  return text;
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
}

/** Saves and waits until the form says that it has. */
export async function saveWell(page: Page): Promise<void> {
  await save(page);
  await page.getByText(/Đã lưu.*bài viết/u).waitFor();
}

/** A camera's photograph: large, in JPEG, named as cameras and people name them, and it tells where it was taken. */
export function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#2f7a55' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** What {@link fillBriefing} writes, in the archive's own style; the photograph lies beside it. */
export const FILLED = {
  path: 'content/briefings/2020/08/dua-dien-ve-20-xa-don-dot-gat-he-thu.mdx',
  photo: 'content/briefings/2020/08/img-1234-hoi-nghi-dang.webp',
  text: `---
title: Đưa điện về 20 xã, đón đợt gặt hè thu
date: 2020-08-03
author: Trung Anh
summary: >-
  Bản tin thử của bộ kiểm tra, không phải tin thật: điền vào biểu mẫu, bấm lưu, rồi xem tệp được ghi ra có qua bước kiểm
  tra và dựng được trang hay không.
participants:
  - person: pham-van-dung
    office: Phó Chủ tịch UBND huyện
    role: chair
  - group: Lãnh đạo 20 xã trên địa bàn huyện
    role: attendee
    count: 20
topics: [kinh-te-xa-hoi, nong-thon-moi]
event: Buổi thử biểu mẫu
places: [xa-ky-dong]
updated: 2020-08-04
sample: true
photos:
  - src: img-1234-hoi-nghi-dang.webp
    alt: Một ô màu xanh của bộ kiểm tra.
    caption: Ảnh thử của bộ kiểm tra.
    credit: Bộ kiểm tra
indicators:
  - indicator: chi-tieu-hoan-thanh
    value: 12
    unit: chỉ tiêu
    period: 2020
    total: 17
    label: Chỉ tiêu thử
    note: Số liệu thử
  - indicator: tong-gia-tri-san-xuat
    value: 1234.5
    unit: tỷ đồng
    period: 2020-H2
    plan_percent: 61.7
source:
  title: Bản gốc của bài thử
  author: Trung Anh
  note: Ghi chú thử.
---

Đoạn thứ nhất của bài thử, có chữ **đậm** ở giữa.

## Kết quả

<KeyFigures title="Số liệu thử" show="chi-tieu-hoan-thanh, tong-gia-tri-san-xuat" />

<Photo number="1" />

<Quote by="Người nói “thử”" office="Phó Chủ tịch UBND huyện">

Lời nói thử.

</Quote>

<Note title="Ghi chú thử">

Nội dung ghi chú.

</Note>
`,
};

/** Fills a new briefing as an editor would: every field, and each component once. */
export async function fillBriefing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).click();
  const text = await entryIsOpen(page);
  await write(page, 'title', 'Đưa điện về 20 xã, đón đợt gặt hè thu');
  await field(page, 'date').locator('input').fill('2020-08-03');
  await choose(page, 'author', 'Trung Anh');
  await write(page, 'summary', 'Bản tin thử của bộ kiểm tra, không phải tin thật: điền vào biểu mẫu, bấm lưu,\nrồi xem tệp được ghi ra có qua bước kiểm tra và dựng được trang hay không.');

  await add(page, 'participants', 'Người');
  await choose(page, 'participants.0.person', 'Phạm Văn Dũng');
  await write(page, 'participants.0.office', 'Phó Chủ tịch UBND huyện');
  await field(page, 'participants.0.role').getByRole('radio', { name: 'Chủ trì' }).click();
  await add(page, 'participants', 'Nhóm');
  await write(page, 'participants.1.group', 'Lãnh đạo 20 xã trên địa bàn huyện');
  await field(page, 'participants.1.role').getByRole('radio', { name: 'Tham dự' }).click();
  await field(page, 'participants.1.count').getByRole('spinbutton').fill('20');
  await choose(page, 'topics', 'Kinh tế - xã hội');
  await choose(page, 'topics', 'Nông thôn mới');
  await write(page, 'event', 'Buổi thử biểu mẫu');
  await choose(page, 'places', 'xã Kỳ Đồng (xa-ky-dong)', 'xa ky dong');
  await field(page, 'updated').locator('input').fill('2020-08-04');
  await field(page, 'sample').getByRole('switch').click();

  await add(page, 'photos');
  await field(page, 'photos.0.src').locator('input[type=file]').first().setInputFiles({ name: 'IMG_1234 (Hội nghị Đảng).JPG', mimeType: 'image/jpeg', buffer: await photograph() });
  await write(page, 'photos.0.caption', 'Ảnh thử của bộ kiểm tra.');
  await write(page, 'photos.0.credit', 'Bộ kiểm tra');

  await add(page, 'indicators');
  await choose(page, 'indicators.0.indicator', 'Chỉ tiêu kinh tế - xã hội hoàn thành (chỉ tiêu)', 'chi tieu kinh te');
  for (const [name, value] of Object.entries({ value: '12', unit: 'chỉ tiêu', period: '2020', total: '17', label: 'Chỉ tiêu thử', note: 'Số liệu thử' })) await write(page, `indicators.0.${name}`, value);
  await add(page, 'indicators');
  await choose(page, 'indicators.1.indicator', 'Tổng giá trị sản xuất theo giá hiện hành (tỷ đồng)', 'tong gia tri');
  for (const [name, value] of Object.entries({ value: '1.234,5', unit: 'tỷ đồng', period: '2020-H2', plan_percent: '61,7' })) await write(page, `indicators.1.${name}`, value);
  await reach(page, 'source');
  await field(page, 'source').getByRole('checkbox').click();
  for (const [name, value] of Object.entries({ title: 'Bản gốc của bài thử', author: 'Trung Anh', note: 'Ghi chú thử.' })) await write(page, `source.${name}`, value);

  await text.click();
  await page.keyboard.type('Đoạn thứ nhất của bài thử, có chữ **đậm** ở giữa.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Kết quả');
  await page.keyboard.press('Enter');
  await insert(page, 'Số liệu chính');
  await choose(page, await partOf(page, 'show'), 'Chỉ tiêu kinh tế - xã hội hoàn thành (chỉ tiêu)', 'chi tieu kinh te');
  await choose(page, await partOf(page, 'show'), 'Tổng giá trị sản xuất theo giá hiện hành (tỷ đồng)', 'tong gia tri');
  await write(page, await partOf(page, 'title'), 'Số liệu thử');
  await insert(page, 'Ảnh');
  await write(page, await partOf(page, 'number'), '1');
  await insert(page, 'Lời trích');
  await write(page, await partOf(page, 'by'), 'Người nói “thử”');
  await write(page, await partOf(page, 'office'), 'Phó Chủ tịch UBND huyện');
  await write(page, await partOf(page, 'text'), 'Lời nói thử.');
  await insert(page, 'Ghi chú');
  await write(page, await partOf(page, 'title'), 'Ghi chú thử');
  await write(page, await partOf(page, 'text'), 'Nội dung ghi chú.');
}

/** Inserts a component at the end of the text. */
async function insert(page: Page, component: string): Promise<void> {
  await field(page, 'body').getByRole('button', { name: 'Chèn' }).first().click();
  await page.getByRole('menuitem', { name: component, exact: true }).click();
}

/** The path of a field of the component that was inserted last; the form numbers them as it likes. */
async function partOf(page: Page, name: string): Promise<string> {
  const part = page.locator(`[data-key-path^="body:"][data-key-path$=":${name}"]`).last();
  await part.waitFor();
  return (await part.getAttribute('data-key-path')) ?? '';
}
