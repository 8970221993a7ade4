import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/commands/run-command.ts';
import { UserError } from '../../src/problems/user-error.ts';
import { launchChromium } from './chromium.ts';

/** The viewport of a common phone. */
const PHONE = { width: 360, height: 740 };

/**
 * Takes a picture of a briefing's whole page as a phone shows it: `npm run picture -- [--from
 * xem-thu] [--to anh-dien-thoai.png] [FILES]`. FILES are those of briefings, of which the first
 * that has a page is taken; without one, the front page. The pages are those of a portable copy.
 */
await runCommand('npm run picture -- [--from xem-thu] [--to anh-dien-thoai.png] [TỆP]', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'xem-thu' },
      to: { type: 'string', default: 'anh-dien-thoai.png' },
    },
  });
  const page = [...positionals.flatMap(pageOf), 'index.html'].find((path) =>
    existsSync(join(values.from, path)),
  );
  if (page === undefined)
    throw new UserError(
      `Không có bản xem thử trong ${values.from}. Xin chạy npm run portable trước.`,
    );
  return takePicture(join(values.from, page), values.to);
});

/** The page of a briefing's file, in a built site. */
function pageOf(file: string): string[] {
  const [, id] = /(\d{4}\/\d{2}\/[^/]+)\.mdx$/u.exec(file) ?? [];
  return id === undefined ? [] : [`${id}/index.html`];
}

async function takePicture(page: string, path: string): Promise<void> {
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ viewport: PHONE, locale: 'vi-VN' });
    await tab.goto(pathToFileURL(resolve(page)).href);
    await tab.screenshot({ path, fullPage: true });
    console.log(`Đã chụp ${page} vào ${path}.`);
  } finally {
    await browser.close();
  }
}
