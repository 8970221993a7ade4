import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { browser } from '../support/browser.ts';
import { git } from '../support/git.ts';
import { grainyPhoto } from '../support/grainy-photo.ts';
import { copyToDisk } from './form-clone.ts';
import { addWords } from './form-editing.ts';
import {
  add,
  field,
  photograph,
  preview,
  saveAndConfirm,
  waitForEntry,
  write,
} from './form-filling.ts';
import { createClone, openOnClone } from './form-on-clone.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const real = inject('real');
const TITLE = 'UBND huyện Kỳ Anh giao ban tháng 7';
const FIRST = 'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx';
const FIRST_PAGE = FIRST.replace(/^content\/briefings\/(.+)\.mdx$/u, '$1/');
/** The last paragraph. */
const LAST_WORDS = 'Từ đó, quyết tâm hoàn thành';

/** The form on a clone whose first briefing has a photograph that is kept, with it open. */
async function openFirst(width: number): Promise<{ page: Page; faults: string[]; clone: string }> {
  const clone = createClone();
  const text = readFileSync(join(clone, FIRST), 'utf8');
  writeFileSync(
    join(clone, FIRST),
    text.replace(
      /^photos:\n/mu,
      'photos:\n  - src: hop.jpg\n    alt: Hội nghị\n    caption: Hội nghị họp.\n',
    ),
  );
  writeFileSync(join(clone, 'content/briefings/2020/07/hop.jpg'), await grainyPhoto(600, 400));
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', 'Thêm ảnh');
  const { page, faults } = await openOnClone(browser, real.url, clone);
  const entry = page.getByText(TITLE).first();
  await entry.waitFor();
  await page.setViewportSize({ width, height: 800 });
  await entry.click();
  await waitForEntry(page);
  return { page, faults, clone };
}

/** Waits until a photograph is shown, not just its description. */
async function waitForPhoto(page: Page, alt: string): Promise<void> {
  await preview(page).locator(`img[alt="${alt}"]`).waitFor();
  await expect
    .poll(() =>
      preview(page)
        .locator(`img[alt="${alt}"]`)
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
}

/** How a few elements of a briefing look. */
function looks(briefing: Locator): Promise<unknown> {
  return briefing.evaluate((article) =>
    ['h1', '.lead', '.leaf b', '.prose p', '.prose h2', '.figure-list b', '.signed'].map((part) => {
      const element = article.querySelector(part);
      if (!element) return `no ${part}`;
      const style = getComputedStyle(element);
      return [part, style.fontFamily, style.fontSize, style.lineHeight, style.color];
    }),
  );
}

/** What axe finds in the preview. Nothing runs in its frame, so it is looked at in a page. */
async function axeFindings(page: Page): Promise<string[]> {
  const html = await preview(page).locator('body').innerHTML();
  const other = await page.context().newPage();
  await other.goto(`${real.url}bien-tap/`);
  await other.evaluate(AXE);
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await other.emulateMedia({ colorScheme });
    findings.push(
      ...(await other.evaluate(async (body) => {
        document.body.innerHTML = body;
        const { violations } = await window.axe.run(document, {
          rules: {
            'color-contrast-enhanced': { enabled: true },
            'color-contrast': { enabled: false },
          },
        });
        return violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
        );
      }, html)),
    );
  }
  await other.close();
  return findings;
}

describe('the form’s preview', () => {
  it('is beside the text, looks like the page, and follows what is written and chosen', async () => {
    const { page, faults } = await openFirst(1280);
    const shown = preview(page);
    const frame = await page.locator('iframe.preview').boundingBox();
    const editor = await field(page, 'body').boundingBox();
    expect(frame?.x).toBeGreaterThan((editor?.x ?? 0) + (editor?.width ?? Infinity));

    const other = await page.context().newPage();
    await other.setViewportSize({ width: frame?.width ?? 0, height: 800 });
    await other.goto(`${real.url}${FIRST_PAGE}`);
    expect(await looks(shown.locator('article'))).toEqual(await looks(other.locator('article')));
    await other.close();
    await waitForPhoto(page, 'Hội nghị');

    await addWords(page, LAST_WORDS, ' Thêm một <i>câu</i>.');
    await shown.getByText('Thêm một <i>câu</i>.').waitFor();
    await write(page, 'title', 'Giao ban & <script>alert(1)</script>');
    await shown.getByRole('heading', { name: 'Giao ban & <script>alert(1)</script>' }).waitFor();
    await add(page, 'photos');
    const photos = await field(page, 'photos').locator('[data-key-path$=".caption"]').count();
    const last = `photos.${photos - 1}`;
    await field(page, `${last}.src`)
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'moi.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
    await write(page, `${last}.alt`, 'Ảnh vừa chọn');
    await waitForPhoto(page, 'Ảnh vừa chọn');
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says what the check refuses, with the line, above the text as it was last right, and runs nothing', async () => {
    const { page, faults } = await openFirst(1280);
    const shown = preview(page);
    await field(page, 'body')
      .getByRole('button', { name: /Markdown/u })
      .click();
    const text = field(page, 'body').getByRole('textbox').first();
    await text.fill('Đoạn còn đúng.\n');
    await shown.getByText('Đoạn còn đúng.').waitFor();
    await text.fill('Đoạn đã sai.\n\n[xem](javascript:alert(1))\n\n<script>alert(1)</script>\n');
    const faultList = shown.getByRole('status');
    await faultList.getByText('javascript:alert(1)').first().waitFor();
    expect(await faultList.innerText()).toMatch(
      /^Bài có chỗ cần sửa, nên dưới đây là bài lúc chưa có chỗ đó\.\s+Dòng \d+ của tệp, “\[xem\].+không được phép.+\s+Dòng \d+ của tệp, “<script>/u,
    );
    expect(await shown.locator('article').innerText()).toContain('Đoạn còn đúng.');
    expect(await axeFindings(page)).toEqual([]);
    await text.fill('Đoạn đã sửa.\n');
    await shown.getByText('Đoạn đã sửa.').waitFor();
    expect(await faultList.innerText()).toBe('');
    expect(faults).toEqual([]);

    // Were something to slip through, it would not run either.
    const frame = page.locator('iframe.preview');
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts');
    await frame.evaluate(async (element: HTMLIFrameElement) => {
      const body = element.contentDocument?.body;
      body?.insertAdjacentHTML('beforeend', '<img src="data:," onerror="parent.document.title=1">');
      await new Promise((resolve) => {
        body?.lastElementChild?.addEventListener('error', resolve);
      });
    });
    expect(await page.title()).not.toBe('1');
    await page.context().close();
  });

  it('is behind a button on a phone, and what was typed just before is in it and in the file', async () => {
    const { page, faults, clone } = await openFirst(360);
    expect(await page.locator('iframe.preview').count()).toBe(0);
    const button = page.getByRole('button', { name: 'Xem trước' });
    await addWords(page, LAST_WORDS, ' Thêm');
    // Typed and pressed in one go, as no keyboard and mouse could: nothing can come between.
    await button.evaluate((element: HTMLElement) => {
      // Nothing else types within a script.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand('insertText', false, '-lúc-cuối');
      element.click();
    });
    await preview(page).getByText('Thêm-lúc-cuối').waitFor();
    expect(
      await page
        .locator('iframe.preview')
        .evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.documentElement.scrollWidth),
    ).toBe(360);

    await button.click();
    await waitForEntry(page);
    await saveAndConfirm(page);
    await copyToDisk(page, clone);
    const changed = git(clone, 'diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+][^-+]/u.test(line));
    expect(changed).toHaveLength(2);
    expect(changed[1]).toContain('Thêm-lúc-cuối');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
