import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Page } from './renderer.ts';

/** Pages that are rendered at the same time: some wait for photographs to be encoded. */
const AT_ONCE = 4;

/** Renders pages into a folder; `onWritten` is called after each with its path. @throws what the first that fails throws. */
export async function writePages(pages: readonly Page[], folder: string, onWritten: (path: string) => void): Promise<void> {
  const limit = pLimit(AT_ONCE);
  await Promise.all(pages.map((page) => limit(async () => {
    const bytes = await page.render();
    const file = join(folder, page.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    onWritten(page.path);
  })));
}
