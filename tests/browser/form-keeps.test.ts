import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { countMarks } from '../../src/mdx/limits.ts';
import { anyBody, KNOWN_BODIES } from '../editing/form/any-body.ts';
import { bodiesOfTests } from '../editing/form/bodies-of-tests.ts';
import { briefingText } from '../support/content.ts';
import { browser } from '../support/browser.ts';
import { copyToDisk } from './form-clone.ts';
import { addWords, openEntry, richText, saveAndLeave, typeOver } from './form-editing.ts';
import { field, settle, write } from './form-filling.ts';
import { createClone, openOnClone } from './form-on-clone.ts';

const real = inject('real');

/** The last paragraph of each text, which tests edit. */
const LAST = 'Đoạn cuối để sửa.';
/** A paragraph between two texts, so that a list does not continue into the next one. */
const BETWEEN = '\n\nHết phần này.\n\n';

/** A briefing file with the photographs and figures that the texts refer to. */
function fileOf(title: string, body: string): string {
  return briefingText(
    {
      title: `title: ${title}`,
      photos: `photos:\n${'  - caption: Ảnh để thử.\n'.repeat(9)}`.trimEnd(),
      indicators:
        'indicators:\n  - {indicator: thu-ngan-sach, value: 54, unit: tỷ đồng, period: 2020-H1}\n  - {indicator: san-luong, value: "20.519", unit: tấn, period: 2020-H1} # tạm tính',
    },
    body,
  );
}

/** With more characters the editor is slow, and the check rejects more marks. */
const MAX_CHARACTERS = 12_000;
const MAX_MARKS = 950;

/** Joins texts into a few, each within the limits of characters and marks. */
function joinBodies(bodies: readonly string[]): string[] {
  const joined = bodies.reduce<string[]>((before, body) => {
    const longer = `${before.at(-1) ?? ''}${body}${BETWEEN}`;
    return longer.length < MAX_CHARACTERS && countMarks(longer) < MAX_MARKS
      ? [...before.slice(0, -1), longer]
      : [...before, `${body}${BETWEEN}`];
  }, []);
  return joined.map((body) => body + LAST);
}

function pathOf(name: string): string {
  return `content/briefings/2020/07/${name}.mdx`;
}

/** A text of several blocks to edit. */
const BLOCKS = [
  'Tệp \\_mau\\_ &lt; 5 và *nghiêng qua\nhai dòng* cùng **đậm qua\nhai dòng**,\nrồi hết câu.',
  '2020\\. Năm\nấy có dịch.',
  '- một **đậm qua\n  hai dòng** mục\n\n- mục hai',
  '| Tên | Số |\n|:----|---:|\n| Lúa \\| ngô | 20.519 |\n| Đất   | 5 \\* 3 |',
  '~~gạch~~ và \\{a\\}, \\[a](b), \\# thẻ',
  '> Trích\n> một câu.',
  '<Note title="Về  số">\n  Một câu.\n</Note>',
].join('\n\n');
const RAW_MARKDOWN = 'Một \\_đoạn_\nhai dòng.\n\n* a\n* b';
const UNREADABLE = 'Một.\n\nTỷ lệ <5%.\n\nHai.';
const TO_COPY = 'Một.\n\n<Note title="Về số">\n\nMột câu.\n\n</Note>\n\nHai.';

// A briefing shows each photograph and figure at most once, so only texts without components can be
// joined. A line that begins with `import` is allowed only in a short text (src/mdx/limits.ts). A
// file with U+FFFD, the replacement for undecodable bytes, is not overwritten
// (src/editing/form/lossless-format.ts).
const otherBodies = [...bodiesOfTests(), ...fc.sample(anyBody, { numRuns: 60, seed: 14 })].filter(
  (body) => !/<\/?[A-Z]/u.test(body) && !/^(?:import|export)\b|\ufffd/mu.test(body),
);
const knownBodies = joinBodies(KNOWN_BODIES);
const BODIES = Object.fromEntries(
  [...knownBodies, ...joinBodies(otherBodies)].map((body, index) => [`thu-${index}`, body]),
);

/** Titles of the briefings that the tests open, by file name. No title is a prefix of another. */
const TITLES: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(BODIES).map((name, index) => [name, `Bản tin để thử, số ${index} của loạt`]),
  ),
  windows: 'Bản tin của Windows',
  'khong-xuong-dong': 'Bản tin không xuống dòng',
  'dau-roi': 'Bản tin dấu rời',
  doan: 'Bản tin để sửa từng đoạn',
  'ghi-chu': 'Bản tin để sửa ghi chú',
  tho: 'Bản tin để sửa như trong tệp',
  sai: 'Bản tin có chỗ sai',
  chep: 'Bản tin có ghi chú để chép',
  'hai-lan': 'Bản tin có mục viết hai lần',
};
const title = (name: string) => TITLES[name] ?? '';

const FILES: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(BODIES).map(([name, body]) => [name, fileOf(title(name), body)]),
  ),
  windows: fileOf(title('windows'), knownBodies[0] ?? '').replaceAll('\n', '\r\n'),
  'khong-xuong-dong': fileOf(title('khong-xuong-dong'), LAST).trimEnd(),
  'dau-roi': `\ufeff${fileOf(title('dau-roi'), knownBodies[0] ?? '').normalize('NFD')}\n  \n`,
  doan: fileOf(title('doan'), BLOCKS),
  'ghi-chu': fileOf(title('ghi-chu'), BLOCKS),
  tho: fileOf(title('tho'), RAW_MARKDOWN),
  sai: fileOf(title('sai'), UNREADABLE),
  chep: fileOf(title('chep'), TO_COPY),
  'hai-lan': fileOf(title('hai-lan'), 'Một.').replace(
    'topics:',
    'event: Hội nghị thứ nhất\nevent: Hội nghị thứ hai\ntopics:',
  ),
};

let page: Page;
let faults: string[];
const clone = createClone();

beforeAll(async () => {
  writeFileSync(
    join(clone, 'content/indicators/san-luong.yaml'),
    'name: Sản lượng\nunit: tấn\ndescription: Số liệu để thử biểu mẫu.\n',
  );
  for (const [name, file] of Object.entries(FILES)) writeFileSync(join(clone, pathOf(name)), file);
  ({ page, faults } = await openOnClone(browser, real.url, clone));
  // Some of the texts have private details, about which the form asks.
  page.on('dialog', (dialog) => void dialog.accept());
});

/** Whether the form has changes to save. */
function canSave(): Promise<boolean> {
  return page.getByRole('button', { name: 'Lưu', exact: true }).isEnabled();
}

/** The content of a briefing's file, as the form last saved it. */
async function savedFile(name: string): Promise<string> {
  await copyToDisk(page, clone);
  return readFileSync(join(clone, pathOf(name)), 'utf8');
}

/** Opens, edits and saves a briefing, and returns its file. */
async function editAndSave(name: string, edit: () => Promise<void>): Promise<string> {
  await openEntry(page, title(name));
  expect(await canSave()).toBe(false);
  await edit();
  await saveAndLeave(page);
  expect(faults).toEqual([]);
  return savedFile(name);
}

/** A briefing's file with the title changed. */
function withNewTitle(name: string): string {
  return (FILES[name] ?? '').replace(
    /^(?<begin>\ufeff?---\r?\n)title: [^\r\n]+/u,
    `$<begin>title: Một tiêu đề khác của ${name}`,
  );
}

describe('the form', () => {
  it.each(['khong-xuong-dong', 'windows', 'dau-roi'])(
    'has nothing to save when it opens %s, and keeps every byte except those of an edited title',
    async (name) => {
      expect(
        await editAndSave(name, () => write(page, 'title', `Một tiêu đề khác của ${name}`)),
      ).toBe(withNewTitle(name));
    },
  );

  it.each(Object.keys(BODIES))(
    'has nothing to save when it opens %s, and keeps every byte of the blocks that were not edited',
    async (name) => {
      expect(
        await editAndSave(name, async () => {
          await write(page, 'title', `Một tiêu đề khác của ${name}`);
          await addWords(page, LAST, ' Thêm \\ {câu} <này>.');
        }),
      ).toBe(withNewTitle(name).replace(LAST, () => String.raw`${LAST} Thêm \ \{câu} \<này>.`));
    },
  );

  it('changes only the edited words of a block', async () => {
    expect(
      await editAndSave('doan', async () => {
        await addWords(page, 'rồi hết câu.', ' Nữa.');
        await addWords(page, 'ấy có dịch.', ' Nữa.');
        await addWords(page, 'mục hai', ' nữa');
        await addWords(page, 'Lúa | ngô', ' nữa');
        await addWords(page, ' và {a}', ' nữa');
        await typeOver(
          page,
          field(page, 'body').getByRole('textbox', { name: 'Viết như trong tệp' }),
          '> Trích\n> một câu nữa.',
        );
      }),
    ).toBe(
      fileOf(
        title('doan'),
        BLOCKS.replace('hết câu.', 'hết câu. Nữa.')
          .replace('có dịch.', 'có dịch. Nữa.')
          .replace('mục hai', 'mục hai nữa')
          .replace('ngô', 'ngô nữa')
          .replace('# thẻ', '# thẻ nữa')
          .replace('một câu.', 'một câu nữa.'),
      ),
    );
  });

  it('keeps the spelling of a component’s tag when its text is edited', async () => {
    expect(
      await editAndSave('ghi-chu', async () => {
        await addWords(page, 'rồi hết câu.', ' Nữa.');
        await typeOver(
          page,
          field(page, 'body').getByRole('textbox', { name: 'Nội dung' }).last(),
          'Một câu nữa.',
        );
      }),
    ).toBe(
      fileOf(
        title('ghi-chu'),
        BLOCKS.replace('hết câu.', 'hết câu. Nữa.').replace('Một câu.', 'Một câu nữa.'),
      ),
    );
  });

  it('shows the Markdown of a text on request, and saves what is typed there', async () => {
    expect(
      await editAndSave('tho', async () => {
        const markdownButton = field(page, 'body').getByRole('button', {
          name: 'Chỉnh sửa bằng Markdown',
        });
        await markdownButton.click();
        const text = field(page, 'body').locator('textarea').first();
        expect(await text.inputValue()).toBe(RAW_MARKDOWN);
        await markdownButton.click();
        await settle(page);
        expect(await canSave()).toBe(false);
        await markdownButton.click();
        await typeOver(page, text, `${RAW_MARKDOWN}\n\n_Thêm_ \\{x\\}`);
        await markdownButton.click();
        await addWords(page, 'Thêm {x}', ' nữa');
      }),
    ).toBe(fileOf(title('tho'), `${RAW_MARKDOWN}\n\n_Thêm_ \\{x\\} nữa`));
  });

  it('copies a component with all of its content', async () => {
    expect(
      await editAndSave('chep', async () => {
        const text = richText(page);
        await text.getByText('Hai.', { exact: true }).click();
        await page.keyboard.press('Control+a');
        // Dispatches the events of copy and paste, because a headless browser has no clipboard.
        await text.evaluate((root) => {
          const clipboardData = new DataTransfer();
          root.dispatchEvent(
            new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
          );
          Object.assign(window, { copied: clipboardData });
        });
        await text.getByText('Hai.', { exact: true }).click();
        // The editor updates its cursor position a moment later.
        await settle(page);
        await page.keyboard.press('End');
        await settle(page);
        await page.keyboard.press('Enter');
        await settle(page);
        await text.evaluate((root) => {
          const clipboardData =
            'copied' in window && window.copied instanceof DataTransfer
              ? window.copied
              : new DataTransfer();
          root.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        });
        await settle(page);
      }),
    ).toBe(fileOf(title('chep'), `${TO_COPY}\n\n${TO_COPY}`));
  });

  it('opens, in a plain text box, a text that does not parse, and reports the line of the error on saving', async () => {
    await openEntry(page, title('sai'));
    const box = field(page, 'body').getByRole('textbox', { name: 'Viết như trong tệp' });
    expect(await box.inputValue()).toBe(UNREADABLE);
    expect(await canSave()).toBe(false);
    await write(page, 'title', 'Một tiêu đề khác');
    expect(await saveError()).toContain('Nội dung, dòng 3');
    expect(await savedFile('sai')).toBe(FILES['sai']);
    await typeOver(page, box, UNREADABLE.replace('<', '\\<'));
    await saveAndLeave(page);
    expect(faults).toEqual([]);
    expect(await savedFile('sai')).toBe(fileOf('Một tiêu đề khác', UNREADABLE.replace('<', '\\<')));
  });

  it('does not overwrite a file that it could not fully read', async () => {
    await openEntry(page, title('hai-lan'));
    await write(page, 'title', 'Một tiêu đề khác');
    expect(await saveError()).toContain('Sửa trong tệp trước, dòng');
    expect(await savedFile('hai-lan')).toBe(FILES['hai-lan']);
  });

  /** Tries to save, and returns the form's error message. */
  async function saveError(): Promise<string> {
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const dialog = page.getByRole('alertdialog');
    const words = await dialog.innerText();
    await dialog.getByRole('button', { name: 'Đồng ý' }).click();
    return words;
  }
});
