import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { listFiles } from '../../src/cache/list-files.ts';

/**
 * The folder in the browser's private file system (OPFS) that replaces an editor's clone. Its
 * handles have the same type as those of a folder on disk.
 */
const CLONE = 'clone';

/** Paths of files, with their content in base64. */
type Files = [path: string, content: string][];

/** Stubs the folder picker, which a script cannot operate: it returns the clone in the browser. */
export async function pickClone(page: Page): Promise<void> {
  await page.addInitScript((clone) => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(clone),
    });
  }, CLONE);
}

/** Copies the content of a clone on disk into the browser. */
export async function copyToBrowser(page: Page, folder: string): Promise<void> {
  const content = join(folder, 'content');
  const files: Files = listFiles(content).map(({ path }) => [
    `content/${path}`,
    readFileSync(join(content, path)).toString('base64'),
  ]);
  await page.evaluate(
    async ({ clone, files: all }) => {
      const root = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle(clone, { create: true });
      await root.getDirectoryHandle('.git', { create: true });
      for (const [path, bytes] of all) {
        const names = path.split('/');
        let parent = root;
        for (const name of names.slice(0, -1))
          parent = await parent.getDirectoryHandle(name, { create: true });
        const file = await (
          await parent.getFileHandle(names.at(-1) ?? '', { create: true })
        ).createWritable();
        await file.write(Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)));
        await file.close();
      }
    },
    { clone: CLONE, files },
  );
}

/** Copies the clone in the browser, as the form has left it, back to disk. */
export async function copyToDisk(page: Page, folder: string): Promise<void> {
  const files = await page.evaluate(async (clone) => {
    const found: [string, string][] = [];
    async function walk(directory: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [name, handle] of directory.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${name}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([
            path + name,
            btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
          ]);
        }
      }
    }
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(clone), '');
    return found;
  }, CLONE);
  for (const [path, content] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(content, 'base64'));
  }
}
