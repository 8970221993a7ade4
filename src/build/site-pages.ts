import { cacheDir, readOptions } from '../folders.ts';
import { cacheContent } from '../loading/content-cache.ts';
import type { Content } from '../loading/content.ts';
import { readContent } from '../loading/read-content.ts';
import { UserError } from '../problems/user-error.ts';
import { bundleRenderer } from './bundle-renderer.ts';
import { openRenderer, type Page } from './renderer.ts';

/**
 * Reads the content tree, caches it for the other threads of the build and prints its notices.
 * @throws ContentError with all problems of the content.
 */
export async function loadContent(): Promise<Content> {
  const content = await readContent(readOptions);
  for (const notice of content.notices) process.stderr.write(`${notice}\n`);
  cacheContent(cacheDir, content);
  return content;
}

/** All pages of the site. */
export interface SitePages {
  /** The folder of the bundled renderer. */
  renderer: string;
  pages: Page[];
}

/**
 * Opens the renderer on the content cached by {@link loadContent}.
 * @throws UserError when two pages have the same path.
 */
export async function openPages(): Promise<SitePages> {
  const renderer = await bundleRenderer();
  const pages = await openRenderer(renderer);
  const seen = new Set<string>();
  for (const { path } of pages) {
    if (seen.has(path))
      throw new UserError(
        `Hai trang cùng có địa chỉ /${path}. Xin đổi tên một trong hai tệp nội dung.`,
      );
    seen.add(path);
  }
  return { renderer, pages };
}
