import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { briefingText } from '../support/content.ts';
import { browser } from '../support/browser.ts';
import { addWords, openEntry, richText, saveAndLeave, typeOver } from './form-editing.ts';
import { copyToDisk } from './form-clone.ts';
import { field, settle } from './form-filling.ts';
import { createClone, openOnClone } from './form-on-clone.ts';

const real = inject('real');
const TITLE = 'Bản tin để sửa nhiều chỗ';
const PATH = 'content/briefings/2020/07/nhieu-cho.mdx';

/** The texts to edit: two paragraphs, a box of raw Markdown, components, and a photo caption. */
const WORDS = {
  first: 'Đoạn đầu.',
  box: '> Trích\n> một câu.',
  noteTitle: 'Về số',
  note: 'Một ghi chú.',
  second: 'Đoạn sau.',
  by: 'Ông A',
  quote: 'Một lời nói.',
  caption: 'Ảnh để thử.',
};
type Place = keyof typeof WORDS;
type Words = Record<Place, string>;

function bodyOf(words: Words): string {
  return [
    words.first,
    words.box,
    `<Note title="${words.noteTitle}">\n\n${words.note}\n\n</Note>`,
    words.second,
    `<Quote by="${words.by}">\n\n${words.quote}\n\n</Quote>`,
    '<Photo number="1" />',
  ].join('\n\n');
}

function fileOf(words: Words): string {
  return briefingText(
    { title: `title: ${TITLE}`, photos: `photos:\n  - caption: ${words.caption}` },
    bodyOf(words),
  );
}

/**
 * A place to edit, or `markdown` to edit the note in the Markdown view. `undo` and `redo` are
 * pressed with the cursor in the second paragraph.
 */
type Edit = Place | 'markdown' | 'undo' | 'redo';

const SEQUENCES: Edit[][] = [
  ['first', 'box', 'note'],
  ['second', 'quote', 'box', 'caption', 'note', 'first'],
  ['note', 'undo', 'first', 'undo', 'redo', 'quote', 'box'],
  ['note', 'markdown', 'box', 'note', 'markdown', 'quote'],
];

const PLACES: Edit[] = [
  'first',
  'box',
  'noteTitle',
  'note',
  'second',
  'by',
  'quote',
  'caption',
  'markdown',
  'undo',
  'redo',
];
const RANDOM = fc.sample(fc.array(fc.constantFrom(...PLACES), { minLength: 4, maxLength: 8 }), {
  numRuns: 3,
  seed: 15,
});

let page: Page;
let faults: string[];
const clone = createClone();

beforeAll(async () => {
  writeFileSync(join(clone, PATH), fileOf(WORDS));
  ({ page, faults } = await openOnClone(browser, real.url, clone));
  // The form renders fields as they come into view: this window is high enough for all.
  await page.setViewportSize({ width: 1280, height: 3000 });
});

/** The form field for a place other than a paragraph. */
function boxOf(place: Place): Locator {
  const labels: Partial<Words> = {
    box: 'Viết như trong tệp',
    noteTitle: 'Tên của ghi chú',
    note: 'Nội dung',
    by: 'Người nói',
    quote: 'Lời nói',
  };
  return place === 'caption'
    ? field(page, 'photos.0.caption').getByRole('textbox')
    : richText(page).getByRole('textbox', { name: labels[place] ?? '' });
}

function isParagraph(place: Edit): place is 'first' | 'second' {
  return place === 'first' || place === 'second';
}

/** The texts that the form shows. */
async function shownWords(): Promise<Words> {
  // Undoing may leave spaces at the ends of a paragraph, which Markdown ignores.
  const [first = '', second = ''] = (await richText(page).locator('> p').allInnerTexts()).map(
    (words) => words.trim(),
  );
  const [box, noteTitle, note, by, quote, caption] = await Promise.all(
    (['box', 'noteTitle', 'note', 'by', 'quote', 'caption'] as const).map((place) =>
      boxOf(place).inputValue(),
    ),
  );
  return {
    first,
    second,
    box: box ?? '',
    noteTitle: noteTitle ?? '',
    note: note ?? '',
    by: by ?? '',
    quote: quote ?? '',
    caption: caption ?? '',
  };
}

/** Edits one place as fast as keys can be pressed. */
async function edit(place: Edit, mark: string, words: Words): Promise<Words> {
  if (place === 'undo' || place === 'redo') {
    await richText(page).locator('> p').last().click();
    await page.keyboard.press(place === 'undo' ? 'Control+z' : 'Control+y');
    await settle(page);
    return shownWords();
  }
  if (place === 'markdown') {
    const markdownButton = field(page, 'body').getByRole('button', {
      name: 'Chỉnh sửa bằng Markdown',
    });
    await markdownButton.click();
    const text = field(page, 'body').locator('.text-editor > .text-area textarea');
    expect((await text.inputValue()).trimEnd()).toBe(bodyOf(words));
    const edited = { ...words, note: `${words.note} ${mark}` };
    await text.fill(bodyOf(edited));
    await markdownButton.click();
    return edited;
  }
  const added = `${words[place]} ${mark}`;
  if (isParagraph(place)) await addWords(page, words[place], ` ${mark}`);
  else await typeOver(page, boxOf(place), added);
  return { ...words, [place]: added };
}

/** Saves, and compares the file with what the form showed. */
async function expectSaved(words: Words): Promise<void> {
  expect(await shownWords()).toEqual(words);
  await saveAndLeave(page);
  await copyToDisk(page, clone);
  expect(readFileSync(join(clone, PATH), 'utf8')).toBe(fileOf(words));
  expect(faults).toEqual([]);
}

describe('the form', () => {
  it.each(
    [...SEQUENCES, ...RANDOM].map((edits, index) => ({ name: edits.join(', '), edits, index })),
  )('saves what it shows after these edits: $name', async ({ edits, index }) => {
    await openEntry(page, TITLE);
    let words = await shownWords();
    for (const [at, place] of [...edits, 'caption' as const].entries())
      words = await edit(place, `s${index}-${at}`, words);
    await expectSaved(words);
  });

  it('keeps the cursor in its paragraph when an edit of a component is undone', async () => {
    await openEntry(page, TITLE);
    const words = await edit('second', 'thêm', await shownWords());
    await edit('note', 'hoàn tác', words);
    await settle(page);
    await richText(page).locator('> p').last().click();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+z');
    await settle(page);
    await page.keyboard.type(' Còn gõ tiếp.');
    await expectSaved({ ...words, second: `${words.second} Còn gõ tiếp.` });
  });
});
