import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marksIn } from '../../src/mdx/limits.ts';
import { anyBody, KNOWN_BODIES } from '../editing/form/any-body.ts';
import { bodiesOfTests } from '../editing/form/bodies-of-tests.ts';
import { briefingText } from '../support/content.ts';
import { launchChromium } from './chromium.ts';
import { copyOut } from './form-clone.ts';
import { entryIsOpen, field, saveWell, write } from './form-filling.ts';
import { cloneOnDisk, openOnClone } from './form-on-clone.ts';

const real = inject('real');

let browser: Browser;
beforeAll(async () => { browser = await launchChromium(); });
afterAll(async () => { await browser.close(); });

/** A paragraph at the end of a text, to be edited. */
const LAST = 'Đoạn cuối để sửa.';

/** A briefing's file with what the texts refer to. */
function fileOf(title: string, body: string): string {
  return briefingText({
    title: `title: ${title}`,
    photos: `photos:\n${'  - caption: Ảnh để thử.\n'.repeat(9)}`.trimEnd(),
    indicators: 'indicators:\n  - {indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 2020-H1}\n  - {indicator: san-luong, value: "20.519", unit: tấn, period: 2020-H1} # tạm tính',
  }, body);
}

/** Puts texts together to a few, none of more signs and marks than a briefing may have. */
function together(bodies: readonly string[]): string[] {
  const joined = bodies.reduce<string[]>((before, body) => {
    const longer = `${before.at(-1) ?? ''}${body}\n\n`;
    return longer.length < MOST_SIGNS && marksIn(longer) < MOST_MARKS ? [...before.slice(0, -1), longer] : [...before, `${body}\n\n`];
  }, []);
  return joined.map((body) => body + LAST);
}

/** A text of more signs takes the editor long, one of more marks is refused. */
const MOST_SIGNS = 12_000;
const MOST_MARKS = 950;

/** A clone with these briefings beside the archive's own, by the names of their files. */
function cloneWith(files: Record<string, string>): string {
  const clone = cloneOnDisk();
  writeFileSync(join(clone, 'content/indicators/san-luong.yaml'), 'name: Sản lượng\nunit: tấn\ndescription: Số liệu để thử biểu mẫu.\n');
  for (const [name, file] of Object.entries(files)) writeFileSync(join(clone, pathOf(name)), file);
  return clone;
}

function pathOf(name: string): string {
  return `content/briefings/2020/07/${name}.mdx`;
}

/** Opens a briefing from the list. */
async function openEntry(page: Page, title: string): Promise<void> {
  await page.getByText(title).first().click();
  await entryIsOpen(page);
  // The editor tells what it holds a moment after it has been given it.
  await page.waitForTimeout(300);
}

/** Whether there is anything to save. */
function canSave(page: Page): Promise<boolean> {
  return page.getByRole('button', { name: 'Lưu', exact: true }).isEnabled();
}

/** The briefings of a clone after each has been opened, changed and saved in turn. */
async function afterEach(files: Record<string, string>, titles: Record<string, string>, change: (page: Page, name: string) => Promise<void>): Promise<{ files: Record<string, string>; changedByOpening: string[]; faults: string[] }> {
  const clone = cloneWith(files);
  const { page, faults } = await openOnClone(browser, real.url, clone);
  const changedByOpening: string[] = [];
  for (const [name, title] of Object.entries(titles)) {
    await openEntry(page, title);
    if (await canSave(page)) changedByOpening.push(name);
    await change(page, name);
    await saveWell(page);
  }
  await copyOut(page, clone);
  await page.context().close();
  return { files: Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(clone, pathOf(name)), 'utf8')])), changedByOpening, faults };
}

async function addWords(page: Page, after: string, words: string): Promise<void> {
  await field(page, 'body').locator('[contenteditable=true]').first().getByText(after).last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

describe('the form', () => {
  // Photographs and figures have their place once in a briefing: of the other texts, those with none can stand together.
  const others = [...bodiesOfTests(), ...fc.sample(anyBody, { numRuns: 60, seed: 14 })].filter((body) => !/<\/?[A-Z]/u.test(body));
  const bodies = [...together(KNOWN_BODIES), ...together(others)];
  const titles = Object.fromEntries(bodies.map((_body, index) => [`thu-${index}`, `Bản tin để thử, số ${index} của loạt`]));
  const written = Object.fromEntries(bodies.map((body, index) => [`thu-${index}`, fileOf(titles[`thu-${index}`] ?? '', body)]));
  const files = {
    ...written,
    'windows': fileOf('Bản tin của Windows', bodies[0] ?? '').replaceAll('\n', '\r\n'),
    'khong-xuong-dong': fileOf('Bản tin không xuống dòng', bodies[1] ?? LAST).trimEnd(),
    'dau-roi': `\ufeff${fileOf('Bản tin dấu rời', bodies[0] ?? '').normalize('NFD')}\n  \n`,
  };
  const all = { ...titles, 'windows': 'Bản tin của Windows', 'khong-xuong-dong': 'Bản tin không xuống dòng', 'dau-roi': 'Bản tin dấu rời' };

  it('has nothing to save of a briefing that was opened, and writes back all but the title that was changed, byte for byte', async () => {
    const after = await afterEach(files, all, async (page, name) => { await write(page, 'title', `Một tiêu đề khác của ${name}`); });
    expect(after.faults).toEqual([]);
    expect(after.changedByOpening).toEqual([]);
    for (const [name, file] of Object.entries(files)) expect(after.files[name]).toBe(file.replace(/^(?<begin>\ufeff?---\r?\n)title: [^\r\n]+/u, `$<begin>title: Một tiêu đề khác của ${name}`));
  });

  it('keeps every block but the one that was edited, byte for byte', async () => {
    const after = await afterEach(files, all, async (page) => { await addWords(page, LAST.normalize('NFC'), ' Thêm \\ {câu} <này>.'); });
    expect(after.faults).toEqual([]);
    for (const [name, file] of Object.entries(files)) {
      const last = name === 'dau-roi' ? LAST.normalize('NFD') : LAST;
      expect(after.files[name]).toBe(file.replace(last, () => String.raw`${LAST} Thêm \ \{câu} \<này>.`));
    }
  });

  it('keeps, in a block that is edited, all but the words that were', async () => {
    const TITLE = 'Bản tin để sửa từng đoạn';
    const body = [
      'Tệp \\_mau\\_ &lt; 5 và *nghiêng qua\nhai dòng* cùng **đậm qua\nhai dòng**,\nrồi hết câu.', '2020\\. Năm\nấy có dịch.', '- một **đậm qua\n  hai dòng** mục\n\n- mục hai',
      '| Tên | Số |\n|:----|---:|\n| Lúa \\| ngô | 20.519 |\n| Đất   | 5 \\* 3 |', '~~gạch~~ và \\{a\\}, \\[a](b), \\# thẻ', '> Trích\n> một câu.', '<Note title="Về  số">\n  Một câu.\n</Note>',
    ].join('\n\n');
    const after = await afterEach({ doan: fileOf(TITLE, body) }, { doan: TITLE }, async (page) => {
      await addWords(page, 'rồi hết câu.', ' Nữa.');
      await addWords(page, 'ấy có dịch.', ' Nữa.');
      await addWords(page, 'mục hai', ' nữa');
      await addWords(page, 'Lúa | ngô', ' nữa');
      await addWords(page, ' và {a}', ' nữa');
      await field(page, 'body').getByRole('textbox', { name: 'Viết như trong tệp' }).fill('> Trích\n> một câu nữa.');
      await field(page, 'body').getByRole('textbox', { name: 'Nội dung' }).last().fill('Một câu nữa.');
      // What was typed reaches the text a moment later.
      await page.waitForTimeout(600);
    });
    expect(after.faults).toEqual([]);
    expect(after.files['doan']).toBe(fileOf(TITLE, body
      .replace('hết câu.', 'hết câu. Nữa.').replace('có dịch.', 'có dịch. Nữa.').replace('mục hai', 'mục hai nữa').replace('ngô', 'ngô nữa').replace('# thẻ', '# thẻ nữa').replace('một câu.', 'một câu nữa.').replace('Một câu.', 'Một câu nữa.')));
  });

  it('shows the text as it is in the file to who asks for it, and writes what is typed there', async () => {
    const TITLE = 'Bản tin để sửa như trong tệp';
    const body = 'Một \\_đoạn_\nhai dòng.\n\n* a\n* b';
    const after = await afterEach({ tho: fileOf(TITLE, body) }, { tho: TITLE }, async (page) => {
      const asInFile = field(page, 'body').getByRole('button', { name: 'Chỉnh sửa bằng Markdown' });
      await asInFile.click();
      const text = field(page, 'body').locator('textarea').first();
      expect(await text.inputValue()).toBe(body);
      await asInFile.click();
      await page.waitForTimeout(500);
      expect(await canSave(page)).toBe(false);
      await asInFile.click();
      await text.fill(`${body}\n\n_Thêm_ \\{x\\}`);
      await asInFile.click();
      await addWords(page, 'Thêm {x}', ' nữa');
      await page.waitForTimeout(600);
    });
    expect(after.faults).toEqual([]);
    expect(after.files['tho']).toBe(fileOf(TITLE, `${body}\n\n_Thêm_ \\{x\\} nữa`));
  });

  it('opens a text that cannot be read, in a box, and says where it is wrong when it is saved', async () => {
    const TITLE = 'Bản tin có chỗ sai';
    const clone = cloneWith({ sai: fileOf(TITLE, 'Một.\n\nTỷ lệ <5%.\n\nHai.') });
    const { page, faults } = await openOnClone(browser, real.url, clone);
    await openEntry(page, TITLE);
    const box = field(page, 'body').getByRole('textbox', { name: 'Viết như trong tệp' });
    expect(await box.inputValue()).toBe('Một.\n\nTỷ lệ <5%.\n\nHai.');
    expect(await canSave(page)).toBe(false);
    await write(page, 'title', 'Một tiêu đề khác');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => page.getByRole('alertdialog').innerText()).toContain('Nội dung, dòng 3');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Đồng ý' }).click();
    await box.fill('Một.\n\nTỷ lệ \\<5%.\n\nHai.');
    await page.waitForTimeout(600);
    await saveWell(page);
    await copyOut(page, clone);
    expect(readFileSync(join(clone, pathOf('sai')), 'utf8')).toBe(fileOf('Một tiêu đề khác', 'Một.\n\nTỷ lệ \\<5%.\n\nHai.'));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('copies a component with all that it holds', async () => {
    const TITLE = 'Bản tin có ghi chú để chép';
    const body = 'Một.\n\n<Note title="Về số">\n\nMột câu.\n\n</Note>\n\nHai.';
    const after = await afterEach({ chep: fileOf(TITLE, body) }, { chep: TITLE }, async (page) => {
      const text = field(page, 'body').locator('[contenteditable=true]').first();
      await text.getByText('Hai.', { exact: true }).click();
      await page.keyboard.press('Control+a');
      // What the keys for copying and pasting do; a browser without a screen has no clipboard.
      await text.evaluate((root) => {
        const clipboardData = new DataTransfer();
        root.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        Object.assign(window, { copied: clipboardData });
      });
      await text.getByText('Hai.', { exact: true }).click();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await text.evaluate((root) => {
        const clipboardData = 'copied' in window && window.copied instanceof DataTransfer ? window.copied : new DataTransfer();
        root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await page.waitForTimeout(800);
    });
    expect(after.files['chep']).toBe(fileOf(TITLE, `${body}\n\n${body}`));
  });

  it('does not write over a file of which it could not read all', async () => {
    const clone = cloneWith({ neo: fileOf('Bản tin có mục viết hai lần', 'Một.').replace('topics:', 'event: Hội nghị thứ nhất\nevent: Hội nghị thứ hai\ntopics:') });
    const { page } = await openOnClone(browser, real.url, clone);
    await openEntry(page, 'Bản tin có mục viết hai lần');
    await write(page, 'title', 'Một tiêu đề khác');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => page.getByRole('alertdialog').innerText()).toContain('Sửa trong tệp trước, dòng');
    await page.context().close();
  });
});
