import { describe, expect, inject, it } from 'vitest';
import { TEMPLATE } from '../../src/handbook/template.ts';
import { browser } from '../support/browser.ts';
import { open } from '../../tools/browser/open.ts';

const real = inject('real');

describe('a contributor', () => {
  it('gets from the home page to the template, selects all of it with one click, and sees it with JavaScript off too', async () => {
    const { page } = await open(browser, real.url);
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /hướng dẫn biên tập/iu })
      .click();
    await page
      .getByRole('navigation', { name: 'Các phần của hướng dẫn' })
      .getByRole('link', { name: 'Cũng việc đó, trên trang GitHub' })
      .click();
    await page.getByRole('figure', { name: 'Khung của một bản tin mới' }).locator('pre').click();
    expect(await page.evaluate(() => document.getSelection()?.toString().trim())).toBe(
      TEMPLATE.trim(),
    );
    await page.context().close();

    const plain = await open(browser, `${real.url}huong-dan-bien-tap/`, {
      javaScriptEnabled: false,
    });
    expect(
      await plain.page.getByRole('figure', { name: 'Khung của một bản tin mới' }).innerText(),
    ).toContain(TEMPLATE.trim());
    await plain.page.context().close();
  });
});
