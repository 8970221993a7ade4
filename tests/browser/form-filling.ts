import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** A page with the editing form, and the faults that it had. */
export interface FormPage {
  page: Page;
  /** Errors in the console, and requests to hosts other than `allowed`. */
  faults: string[];
}

/** Opens a page that records errors, and requests to hosts other than the site's and `allowed`. */
export async function newFormPage(
  browser: Browser,
  site: string,
  allowed: readonly string[] = [],
): Promise<FormPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    // Animations are slow without a graphics card.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The system asks for less motion, so the form must not slide from view to view.
  await page.addInitScript(() => {
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      console.error('The form slides from view to view.');
      return start(update);
    };
  });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (
      !['blob:', 'data:'].includes(protocol) &&
      origin !== new URL(site).origin &&
      !allowed.includes(origin)
    )
      faults.push(`request to ${request.url()}`);
  });
  return { page, faults };
}

/** The element of a field, such as `participants.0.office`. */
export function field(page: Page, path: string): Locator {
  return page.locator(`[data-key-path="${path}"]`);
}

/** Scrolls down to a field. The form renders fields as they come into view. */
export async function scrollToField(page: Page, path: string): Promise<void> {
  for (let turns = 0; turns < 50 && (await field(page, path).count()) === 0; turns++) {
    if (turns === 0) await page.mouse.move(300, 600);
    // Less than the height of the fields' pane, so that each of them comes into view.
    await page.mouse.wheel(0, 600);
    // One frame each to scroll, to detect the field in view, and to render it.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }),
    );
  }
  await field(page, path).first().scrollIntoViewIfNeeded();
}

/** Fills a text field of one or more lines. */
export async function write(page: Page, path: string, text: string): Promise<void> {
  await scrollToField(page, path);
  await field(page, path).getByRole('textbox').fill(text);
}

/** Chooses an option of a list. Long lists have a filter, into which `filter` is typed first. */
export async function choose(
  page: Page,
  path: string,
  option: string,
  filter?: string,
): Promise<void> {
  await scrollToField(page, path);
  await field(page, path).getByRole('combobox').first().click();
  if (filter !== undefined) await page.getByLabel('Lọc tùy chọn').fill(filter);
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Adds an item to a list, of the given kind if the list has several. */
export async function add(page: Page, path: string, kind?: string): Promise<void> {
  await scrollToField(page, path);
  await field(page, path).getByRole('button', { name: /^Thêm/u }).last().click();
  if (kind !== undefined) await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

/**
 * Waits for the form of a briefing to load: the text editor appears last, and beside it the preview
 * where there is room. Its document comes from no network, and never counts as loaded there.
 */
export async function waitForEntry(page: Page): Promise<Locator> {
  const text = field(page, 'body').locator('[contenteditable=true]').first();
  await text.waitFor();
  if ((page.viewportSize()?.width ?? 0) >= TWO_PANES) await preview(page).locator('h1').waitFor();
  await settle(page);
  return text;
}

/** The width from which the form shows the preview beside the text. */
const TWO_PANES = 1024;

/** The document in which the form shows the briefing as readers will see it. */
export function preview(page: Page): FrameLocator {
  return page.frameLocator('iframe.preview');
}

/** Milliseconds after which the editor passes its content to the form, which no event signals. */
const EDITOR_DELAY = 100;

/**
 * Waits until the editor has passed its content to the form: for the frames in which an input
 * reaches it, for its delay, and for the frames in which the form renders. A slow machine delays
 * both timers alike, so that the editor's, which was set before, always runs first.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async (delay) => {
    const twoFrames = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
    await twoFrames();
    await new Promise((resolve) => {
      setTimeout(resolve, delay);
    });
    await twoFrames();
  }, EDITOR_DELAY);
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
}

/**
 * Saves, and waits until everything is written: the form then closes the entry. Its notice alone
 * may still be that of the save before.
 */
export async function saveAndConfirm(page: Page): Promise<void> {
  await save(page);
  await page.locator('[data-key-path]').first().waitFor({ state: 'detached' });
  await page.getByText(/Đã lưu(?: và đăng)?(?: \d+ mục)?\./u).waitFor();
}

/** A photograph as from a camera: a large JPEG with GPS coordinates. */
export function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#2f7a55' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 5/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/**
 * The file that {@link fillBriefing} creates, in the archive's style, and the photograph next to
 * it.
 */
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
updated: 2020-08-04
sample: true
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

/** Fills in a new briefing as an editor would: every field, and each component once. */
export async function fillBriefing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo mục mới' }).click();
  const text = await waitForEntry(page);
  await write(page, 'title', 'Đưa điện về 20 xã, đón đợt gặt hè thu');
  await field(page, 'date').locator('input').fill('2020-08-03');
  await choose(page, 'author', 'Trung Anh');
  await write(
    page,
    'summary',
    'Bản tin thử của bộ kiểm tra, không phải tin thật: điền vào biểu mẫu, bấm lưu,\nrồi xem tệp được ghi ra có qua bước kiểm tra và dựng được trang hay không.',
  );

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
  await choose(page, 'places', 'xã Kỳ Đồng', 'ky dong');

  await add(page, 'photos');
  await field(page, 'photos.0.src')
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'IMG_1234 (Hội nghị Đảng).JPG',
      mimeType: 'image/jpeg',
      buffer: await photograph(),
    });
  await write(page, 'photos.0.caption', 'Ảnh thử của bộ kiểm tra.');
  await write(page, 'photos.0.credit', 'Bộ kiểm tra');

  await add(page, 'indicators');
  await choose(
    page,
    'indicators.0.indicator',
    'Chỉ tiêu kinh tế - xã hội hoàn thành (chỉ tiêu)',
    'chi tieu kinh te',
  );
  for (const [name, value] of Object.entries({
    value: '12',
    unit: 'chỉ tiêu',
    period: '2020',
    total: '17',
    label: 'Chỉ tiêu thử',
    note: 'Số liệu thử',
  }))
    await write(page, `indicators.0.${name}`, value);
  await add(page, 'indicators');
  await choose(
    page,
    'indicators.1.indicator',
    'Tổng giá trị sản xuất theo giá hiện hành (tỷ đồng)',
    'tong gia tri',
  );
  for (const [name, value] of Object.entries({
    value: '1.234,5',
    unit: 'tỷ đồng',
    period: '2020-H2',
    plan_percent: '61,7',
  }))
    await write(page, `indicators.1.${name}`, value);
  await scrollToField(page, 'source');
  await field(page, 'source').getByRole('checkbox').click();
  for (const [name, value] of Object.entries({
    title: 'Bản gốc của bài thử',
    author: 'Trung Anh',
    note: 'Ghi chú thử.',
  }))
    await write(page, `source.${name}`, value);
  await scrollToField(page, 'updated');
  await field(page, 'updated').locator('input').fill('2020-08-04');
  await scrollToField(page, 'sample');
  await field(page, 'sample').getByRole('switch').click();

  await text.click();
  await page.keyboard.type('Đoạn thứ nhất của bài thử, có chữ **đậm** ở giữa.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Kết quả');
  await page.keyboard.press('Enter');
  await insertComponent(page, 'Số liệu chính');
  await choose(
    page,
    await componentField(page, 'show'),
    'Chỉ tiêu kinh tế - xã hội hoàn thành (chỉ tiêu)',
    'chi tieu kinh te',
  );
  await choose(
    page,
    await componentField(page, 'show'),
    'Tổng giá trị sản xuất theo giá hiện hành (tỷ đồng)',
    'tong gia tri',
  );
  await write(page, await componentField(page, 'title'), 'Số liệu thử');
  await insertComponent(page, 'Ảnh');
  await write(page, await componentField(page, 'number'), '1');
  await insertComponent(page, 'Lời trích');
  await write(page, await componentField(page, 'by'), 'Người nói “thử”');
  await write(page, await componentField(page, 'office'), 'Phó Chủ tịch UBND huyện');
  await write(page, await componentField(page, 'text'), 'Lời nói thử.');
  await insertComponent(page, 'Ghi chú');
  await write(page, await componentField(page, 'title'), 'Ghi chú thử');
  await write(page, await componentField(page, 'text'), 'Nội dung ghi chú.');
}

/** Inserts a component at the end of the text. */
async function insertComponent(page: Page, component: string): Promise<void> {
  await field(page, 'body').getByRole('button', { name: 'Chèn' }).first().click();
  await page.getByRole('menuitem', { name: component, exact: true }).click();
}

/** The path of a field in the component that was inserted last. The form chooses its number. */
async function componentField(page: Page, name: string): Promise<string> {
  const part = page.locator(`[data-key-path^="body:"][data-key-path$=":${name}"]`).last();
  await part.waitFor();
  return (await part.getAttribute('data-key-path')) ?? '';
}
