import type { Locator, Page } from 'playwright-core';
import { field, save, settle, waitForEntry } from './form-filling.ts';

/** Opens a briefing from the list. */
export async function openEntry(page: Page, title: string): Promise<void> {
  await page.getByText(title).first().click();
  await waitForEntry(page);
}

/** The rich text editor of a briefing's body. */
export function richText(page: Page): Locator {
  return field(page, 'body').locator('[contenteditable=true]').first();
}

/** Types words at the end of the paragraph that ends with `after`, however its lines break. */
export async function addWords(page: Page, after: string, words: string): Promise<void> {
  const end = richText(page).getByText(after).last();
  await end.click();
  await end.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    getSelection()?.collapseToEnd();
  });
  // The editor updates its cursor position a moment later.
  await settle(page);
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/**
 * Replaces the text of a field inside the editor with the keyboard. Pauses before and after, as
 * people do when they change fields.
 */
export async function typeOver(page: Page, box: Locator, text: string): Promise<void> {
  await settle(page);
  await box.click();
  await page.keyboard.press('Control+a');
  // Lexical drops a text that arrives in the same task as a shortcut it handled: Safari sends one.
  await settle(page);
  await page.keyboard.insertText(text);
  await settle(page);
}

/**
 * Pastes HTML where the cursor is in the rich text editor, by the event alone, because a headless
 * browser has no clipboard.
 */
export async function pasteHtml(page: Page, html: string): Promise<void> {
  await richText(page).evaluate((editor, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    editor.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

/** Saves, and waits for the list, to which the form returns. */
export async function saveAndLeave(page: Page): Promise<void> {
  await save(page);
  await page.getByRole('button', { name: 'Tạo mục mới' }).waitFor();
}
