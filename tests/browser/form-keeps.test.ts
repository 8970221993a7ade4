import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { marksIn } from '../../src/mdx/limits.ts';
import { anyBody, KNOWN_BODIES } from '../editing/form/any-body.ts';
import { bodiesOfTests } from '../editing/form/bodies-of-tests.ts';
import { briefingText } from '../support/content.ts';
import { launchChromium } from './chromium.ts';
import { copyOut } from './form-clone.ts';
import { entryIsOpen, field, save, write } from './form-filling.ts';
import { cloneOnDisk, openOnClone } from './form-on-clone.ts';

const real = inject('real');

/** A paragraph at the end of a text, to be edited. */
const LAST = 'Đoạn cuối để sửa.';
/** A paragraph between two texts, so that no list goes on in the next one. */
const BETWEEN = '\n\nHết phần này.\n\n';

/** A briefing's file with what the texts refer to. */
function fileOf(title: string, body: string): string {
  return briefingText({
    title: `title: ${title}`,
    photos: `photos:\n${'  - caption: Ảnh để thử.\n'.repeat(9)}`.trimEnd(),
    indicators: 'indicators:\n  - {indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 2020-H1}\n  - {indicator: san-luong, value: "20.519", unit: tấn, period: 2020-H1} # tạm tính',
  }, body);
}

/** A text of more signs takes the editor long, one of more marks is refused. */
const MOST_SIGNS = 12_000;
const MOST_MARKS = 950;

/** Puts texts together to a few, none of more signs and marks than a briefing may have. */
function together(bodies: readonly string[]): string[] {
  const joined = bodies.reduce<string[]>((before, body) => {
    const longer = `${before.at(-1) ?? ''}${body}${BETWEEN}`;
    return longer.length < MOST_SIGNS && marksIn(longer) < MOST_MARKS ? [...before.slice(0, -1), longer] : [...before, `${body}${BETWEEN}`];
  }, []);
  return joined.map((body) => body + LAST);
}

function pathOf(name: string): string {
  return `content/briefings/2020/07/${name}.mdx`;
}

/** What is edited in several blocks of one text. */
const BLOCKS = [
  'Tệp \\_mau\\_ &lt; 5 và *nghiêng qua\nhai dòng* cùng **đậm qua\nhai dòng**,\nrồi hết câu.', '2020\\. Năm\nấy có dịch.', '- một **đậm qua\n  hai dòng** mục\n\n- mục hai',
  '| Tên | Số |\n|:----|---:|\n| Lúa \\| ngô | 20.519 |\n| Đất   | 5 \\* 3 |', '~~gạch~~ và \\{a\\}, \\[a](b), \\# thẻ', '> Trích\n> một câu.', '<Note title="Về  số">\n  Một câu.\n</Note>',
].join('\n\n');
const AS_IN_FILE = 'Một \\_đoạn_\nhai dòng.\n\n* a\n* b';
const UNREADABLE = 'Một.\n\nTỷ lệ <5%.\n\nHai.';
const TO_COPY = 'Một.\n\n<Note title="Về số">\n\nMột câu.\n\n</Note>\n\nHai.';

// Photographs and figures have their place once in a briefing: of the other texts, those with none can stand together. A line that
// begins with `import` is allowed in a short text alone (src/mdx/limits.ts); a file
// with U+FFFD, which stands for bytes that are no text, is not saved over (src/editing/form/kept-file.ts).
const others = [...bodiesOfTests(), ...fc.sample(anyBody, { numRuns: 60, seed: 14 })].filter((body) => !/<\/?[A-Z]/u.test(body) && !/^(?:import|export)\b|\ufffd/mu.test(body));
const known = together(KNOWN_BODIES);
const BODIES = Object.fromEntries([...known, ...together(others)].map((body, index) => [`thu-${index}`, body]));

/** The titles of the briefings that the tests open, by the names of their files: no one is the beginning of another. */
const TITLES: Record<string, string> = {
  ...Object.fromEntries(Object.keys(BODIES).map((name, index) => [name, `Bản tin để thử, số ${index} của loạt`])),
  'windows': 'Bản tin của Windows', 'khong-xuong-dong': 'Bản tin không xuống dòng', 'dau-roi': 'Bản tin dấu rời',
  'doan': 'Bản tin để sửa từng đoạn', 'ghi-chu': 'Bản tin để sửa ghi chú', 'tho': 'Bản tin để sửa như trong tệp', 'sai': 'Bản tin có chỗ sai', 'chep': 'Bản tin có ghi chú để chép',
  'hai-lan': 'Bản tin có mục viết hai lần',
};
const title = (name: string) => TITLES[name] ?? '';

const FILES: Record<string, string> = {
  ...Object.fromEntries(Object.entries(BODIES).map(([name, body]) => [name, fileOf(title(name), body)])),
  'windows': fileOf(title('windows'), known[0] ?? '').replaceAll('\n', '\r\n'),
  'khong-xuong-dong': fileOf(title('khong-xuong-dong'), LAST).trimEnd(),
  'dau-roi': `\ufeff${fileOf(title('dau-roi'), known[0] ?? '').normalize('NFD')}\n  \n`,
  'doan': fileOf(title('doan'), BLOCKS), 'ghi-chu': fileOf(title('ghi-chu'), BLOCKS), 'tho': fileOf(title('tho'), AS_IN_FILE), 'sai': fileOf(title('sai'), UNREADABLE), 'chep': fileOf(title('chep'), TO_COPY),
  'hai-lan': fileOf(title('hai-lan'), 'Một.').replace('topics:', 'event: Hội nghị thứ nhất\nevent: Hội nghị thứ hai\ntopics:'),
};

let browser: Browser;
let page: Page;
let faults: string[];
const clone = cloneOnDisk();

beforeAll(async () => {
  browser = await launchChromium();
  writeFileSync(join(clone, 'content/indicators/san-luong.yaml'), 'name: Sản lượng\nunit: tấn\ndescription: Số liệu để thử biểu mẫu.\n');
  for (const [name, file] of Object.entries(FILES)) writeFileSync(join(clone, pathOf(name)), file);
  ({ page, faults } = await openOnClone(browser, real.url, clone));
});
afterAll(async () => { await browser.close(); });

/** Opens a briefing from the list. */
async function openEntry(name: string): Promise<void> {
  await page.getByText(title(name)).first().click();
  await entryIsOpen(page);
  await settle();
}

/** As many frames as the editor takes to tell the form what it holds; nothing says when it has. What is typed by key it tells before it saves. */
const FRAMES = 30;

async function settle(): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }, FRAMES);
}

/** Whether there is anything to save. */
function canSave(): Promise<boolean> {
  return page.getByRole('button', { name: 'Lưu', exact: true }).isEnabled();
}

/** The file of a briefing as the form has left it. */
async function fileNow(name: string): Promise<string> {
  await copyOut(page, clone);
  return readFileSync(join(clone, pathOf(name)), 'utf8');
}

/** The file of a briefing after it has been opened, changed and saved. */
async function changed(name: string, change: () => Promise<void>): Promise<string> {
  await openEntry(name);
  expect(await canSave()).toBe(false);
  await change();
  await saveAndLeave();
  expect(faults).toEqual([]);
  return fileNow(name);
}

/** Saves; the form then shows the list again. */
async function saveAndLeave(): Promise<void> {
  await save(page);
  await page.getByRole('button', { name: 'Tạo bài viết mới' }).waitFor();
}

async function addWords(after: string, words: string): Promise<void> {
  await field(page, 'body').locator('[contenteditable=true]').first().getByText(after).last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/** Puts another text into a field of the text's own, by key, as slowly as people go from one to the next. */
async function typeOver(box: Locator, text: string): Promise<void> {
  await settle();
  await box.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await settle();
}

/** A file with another title. */
function renamed(name: string): string {
  return (FILES[name] ?? '').replace(/^(?<begin>\ufeff?---\r?\n)title: [^\r\n]+/u, `$<begin>title: Một tiêu đề khác của ${name}`);
}

describe('the form', () => {
  it.each(['khong-xuong-dong', 'windows', 'dau-roi'])('has nothing to save of %s when it is opened, and writes back all but the title that was changed, byte for byte', async (name) => {
    expect(await changed(name, () => write(page, 'title', `Một tiêu đề khác của ${name}`))).toBe(renamed(name));
  });

  it.each(Object.keys(BODIES))('has nothing to save of %s when it is opened, and keeps every block but the one that was edited, byte for byte', async (name) => {
    expect(await changed(name, async () => {
      await write(page, 'title', `Một tiêu đề khác của ${name}`);
      await addWords(LAST, ' Thêm \\ {câu} <này>.');
    })).toBe(renamed(name).replace(LAST, () => String.raw`${LAST} Thêm \ \{câu} \<này>.`));
  });

  it('keeps, in a block that is edited, all but the words that were', async () => {
    expect(await changed('doan', async () => {
      await addWords('rồi hết câu.', ' Nữa.');
      await addWords('ấy có dịch.', ' Nữa.');
      await addWords('mục hai', ' nữa');
      await addWords('Lúa | ngô', ' nữa');
      await addWords(' và {a}', ' nữa');
      await typeOver(field(page, 'body').getByRole('textbox', { name: 'Viết như trong tệp' }), '> Trích\n> một câu nữa.');
    })).toBe(fileOf(title('doan'), BLOCKS
      .replace('hết câu.', 'hết câu. Nữa.').replace('có dịch.', 'có dịch. Nữa.').replace('mục hai', 'mục hai nữa').replace('ngô', 'ngô nữa').replace('# thẻ', '# thẻ nữa').replace('một câu.', 'một câu nữa.')));
  });

  it('keeps, in a component whose text is edited, how its tag is written', async () => {
    expect(await changed('ghi-chu', async () => {
      await addWords('rồi hết câu.', ' Nữa.');
      await typeOver(field(page, 'body').getByRole('textbox', { name: 'Nội dung' }).last(), 'Một câu nữa.');
    })).toBe(fileOf(title('ghi-chu'), BLOCKS.replace('hết câu.', 'hết câu. Nữa.').replace('Một câu.', 'Một câu nữa.')));
  });

  it('shows the text as it is in the file to who asks for it, and writes what is typed there', async () => {
    expect(await changed('tho', async () => {
      const asInFile = field(page, 'body').getByRole('button', { name: 'Chỉnh sửa bằng Markdown' });
      await asInFile.click();
      const text = field(page, 'body').locator('textarea').first();
      expect(await text.inputValue()).toBe(AS_IN_FILE);
      await asInFile.click();
      await settle();
      expect(await canSave()).toBe(false);
      await asInFile.click();
      await typeOver(text, `${AS_IN_FILE}\n\n_Thêm_ \\{x\\}`);
      await asInFile.click();
      await addWords('Thêm {x}', ' nữa');
    })).toBe(fileOf(title('tho'), `${AS_IN_FILE}\n\n_Thêm_ \\{x\\} nữa`));
  });

  it('copies a component with all that it holds', async () => {
    expect(await changed('chep', async () => {
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
      // The editor learns a moment later where the cursor is.
      await settle();
      await page.keyboard.press('End');
      await settle();
      await page.keyboard.press('Enter');
      await settle();
      await text.evaluate((root) => {
        const clipboardData = 'copied' in window && window.copied instanceof DataTransfer ? window.copied : new DataTransfer();
        root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      });
      await settle();
    })).toBe(fileOf(title('chep'), `${TO_COPY}\n\n${TO_COPY}`));
  });

  it('opens a text that cannot be read, in a box, and says where it is wrong when it is saved', async () => {
    await openEntry('sai');
    const box = field(page, 'body').getByRole('textbox', { name: 'Viết như trong tệp' });
    expect(await box.inputValue()).toBe(UNREADABLE);
    expect(await canSave()).toBe(false);
    await write(page, 'title', 'Một tiêu đề khác');
    expect(await refusal()).toContain('Nội dung, dòng 3');
    expect(await fileNow('sai')).toBe(FILES['sai']);
    await typeOver(box, UNREADABLE.replace('<', '\\<'));
    await saveAndLeave();
    expect(faults).toEqual([]);
    expect(await fileNow('sai')).toBe(fileOf('Một tiêu đề khác', UNREADABLE.replace('<', '\\<')));
  });

  it('does not write over a file of which it could not read all', async () => {
    await openEntry('hai-lan');
    await write(page, 'title', 'Một tiêu đề khác');
    expect(await refusal()).toContain('Sửa trong tệp trước, dòng');
    expect(await fileNow('hai-lan')).toBe(FILES['hai-lan']);
  });

  /** What the form says when it saves nothing. */
  async function refusal(): Promise<string> {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    const words = await dialog.innerText();
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    return words;
  }
});
