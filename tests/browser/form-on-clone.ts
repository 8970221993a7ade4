import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { temporaryFolder } from '../../tools/site/build.ts';
import { git } from '../support/git.ts';
import { copyToBrowser, pickClone } from './form-clone.ts';
import { newFormPage, type FormPage } from './form-filling.ts';

/** Creates a clone of the archive on disk, as an editor has it. */
export function createClone(): string {
  const folder = temporaryFolder();
  cpSync('content', join(folder, 'content'), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Bản đầu');
  return folder;
}

/** Opens the form of the site at `url` on a clone. */
export async function openOnClone(browser: Browser, url: string, clone: string): Promise<FormPage> {
  const opened = await newFormPage(browser, url);
  await pickClone(opened.page);
  await opened.page.goto(`${url}bien-tap/`);
  await copyToBrowser(opened.page, clone);
  await opened.page.getByRole('button', { name: 'Mở biểu mẫu' }).click();
  await opened.page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).click();
  return opened;
}
