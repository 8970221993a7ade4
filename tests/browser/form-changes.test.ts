import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { changedSince } from '../../src/editing/changed-files.ts';
import { check } from '../../src/editing/check.ts';
import { addressesBefore } from '../../src/editing/published.ts';
import { browser } from '../support/browser.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText } from '../support/content.ts';
import { git } from '../support/git.ts';
import { copyToDisk } from './form-clone.ts';
import { openEntry, richText, saveAndLeave, typeOver } from './form-editing.ts';
import { add, field, settle, write } from './form-filling.ts';
import { createClone, openOnClone } from './form-on-clone.ts';

const real = inject('real');

const FOLDER = 'content/briefings/2020/07';
const AUGUST = 'content/briefings/2020/08';
const TITLES = {
  'thu-sai': 'Bản tin thử có con số sai',
  'ten-cu': 'Bản tin thử sẽ đổi tên tệp',
  'sai-thang': 'Bản tin thử ghi sai tháng',
  'sai-ngay': 'Bản tin thử ghi sai ngày',
  'khong-dung': 'Bản tin thử không còn đúng',
  'rieng-tu': 'Bản tin thử có điều riêng tư',
};
type Name = keyof typeof TITLES;

/** A published briefing, marked as a sample. */
function fileOf(name: Name): string {
  const isWrong = name === 'thu-sai';
  return briefingText(
    {
      title: `title: ${TITLES[name]}`,
      ...(isWrong && {
        indicators:
          'indicators:\n  - indicator: thu-ngan-sach\n    value: "2.991,8"\n    unit: tỷ đồng\n    period: 2020-H1',
      }),
      ...(name === 'sai-thang' && {
        photos:
          'photos:\n  - {src: hoi-truong.jpg, alt: Mọi người trong hội trường, caption: Quang cảnh}\n  - {src: san-truong.jpg, alt: Mọi người ngoài sân, caption: Ngoài sân}',
      }),
      ...(name === 'sai-ngay' && {
        photos: 'photos:\n  - {src: san-truong.jpg, alt: Mọi người ngoài sân, caption: Ngoài sân}',
      }),
      sample: 'sample: true',
    },
    isWrong ? 'Huyện thu 2.991,8 tỷ đồng.' : 'Đoạn thử của bộ kiểm tra.',
  );
}

let page: Page;
let faults: string[];
let clone: string;

beforeAll(async () => {
  clone = createClone();
  for (const name of [
    'thu-sai',
    'ten-cu',
    'sai-thang',
    'sai-ngay',
    'khong-dung',
    'rieng-tu',
  ] as const)
    writeFileSync(join(clone, FOLDER, `${name}.mdx`), fileOf(name));
  for (const [photo, colour] of [
    ['hoi-truong', 'teal'],
    ['san-truong', 'olive'],
  ] as const)
    writeFileSync(
      join(clone, FOLDER, `${photo}.jpg`),
      await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
        .jpeg()
        .toBuffer(),
    );
  git(clone, 'add', '--all');
  git(clone, 'commit', '--quiet', '--message', 'Đã đăng');
  ({ page, faults } = await openOnClone(browser, real.url, clone));
  // The form renders fields as they come into view: this window is high enough for all.
  await page.setViewportSize({ width: 1280, height: 3000 });
});

/** Saves, and returns the clone's changed files as git tells them. Each passes the check. */
async function savedChange(): Promise<string[]> {
  await saveAndLeave(page);
  // What the form has deleted is not copied.
  rmSync(join(clone, 'content'), { recursive: true });
  await copyToDisk(page, clone);
  git(clone, 'add', '--all');
  const changed = changedSince('HEAD', join(clone, 'content'));
  const { errors } = await check(
    { folder: join(clone, 'content'), cacheDir: temporaryFolder() },
    undefined,
    { published: addressesBefore(changed), changed },
  );
  expect(errors).toEqual([]);
  expect(faults).toEqual([]);
  return git(clone, 'status', '--porcelain').trim().split('\n');
}

const read = (name: string) => readFileSync(join(clone, FOLDER, `${name}.mdx`), 'utf8');

/** Gives the open briefing's file another name, in the side bar. */
async function rename(name: string): Promise<void> {
  // The side bar stays open from one briefing to the next, and a click on it would close it.
  const bar = page.getByRole('radio', { name: 'Tên tệp' });
  if ((await bar.getAttribute('aria-checked')) !== 'true') await bar.click();
  await page.getByRole('button', { name: 'Đổi tên tệp' }).click();
  await page.getByRole('textbox', { name: 'Tên tệp' }).fill(name);
  await page.keyboard.press('Enter');
}

/** Writes the day, reason and deciding office of a withdrawal or removal. */
async function decide(kind: 'withdrawn' | 'removed', reason: string): Promise<void> {
  await field(page, kind).getByRole('checkbox').click();
  await field(page, `${kind}.date`).locator('input').fill('2020-07-10');
  await write(page, `${kind}.reason`, reason);
  await write(page, `${kind}.by`, 'Ban biên tập');
}

describe('an editor, each time with one edit in one file through the form,', () => {
  beforeEach(() => {
    expect(git(clone, 'status', '--porcelain')).toBe('');
  });
  afterEach(() => {
    git(clone, 'commit', '--quiet', '--all', '--message', 'Đã sửa');
  });

  it('corrects a figure', async () => {
    await openEntry(page, TITLES['thu-sai']);
    await typeOver(page, richText(page).getByText('Huyện thu'), 'Huyện thu 2.919,8 tỷ đồng.');
    await write(page, 'indicators.0.value', '2.919,8');
    await add(page, 'corrections');
    await field(page, 'corrections.0.date').locator('input').fill('2020-07-08');
    await write(page, 'corrections.0.what', 'Thu ngân sách');
    await write(page, 'corrections.0.was', '2.991,8 tỷ đồng');
    await write(page, 'corrections.0.now', '2.919,8 tỷ đồng');
    await settle(page);
    expect(await savedChange()).toEqual([`M  ${FOLDER}/thu-sai.mdx`]);
    const file = read('thu-sai');
    expect(file).toContain(
      'corrections:\n  - date: 2020-07-08\n    what: Thu ngân sách\n    was: 2.991,8 tỷ đồng\n    now: 2.919,8 tỷ đồng\n',
    );
    expect(file).toContain('Huyện thu 2.919,8 tỷ đồng.');
  });

  it('moves a briefing: the form writes its old address by itself', async () => {
    await openEntry(page, TITLES['ten-cu']);
    await rename('ten-moi');
    expect(await savedChange()).toEqual([`R  ${FOLDER}/ten-cu.mdx -> ${FOLDER}/ten-moi.mdx`]);
    expect(read('ten-moi')).toContain('formerly: [2020/07/ten-cu]\n');
  });

  it('moves a briefing to another month with its photographs, but leaves those of others', async () => {
    await openEntry(page, TITLES['sai-thang']);
    await field(page, 'date').locator('input').fill('2020-08-03');
    await rename('dung-thang');
    expect((await savedChange()).sort()).toEqual([
      `A  ${AUGUST}/san-truong.jpg`,
      `R  ${FOLDER}/hoi-truong.jpg -> ${AUGUST}/hoi-truong.jpg`,
      `R  ${FOLDER}/sai-thang.mdx -> ${AUGUST}/dung-thang.mdx`,
    ]);
    const file = readFileSync(join(clone, AUGUST, 'dung-thang.mdx'), 'utf8');
    expect(file).toContain('formerly: [2020/07/sai-thang]\n');
    expect(file).toContain('date: 2020-08-03\n');
  });

  it('corrects a day to one of another month: the briefing moves under its name', async () => {
    await openEntry(page, TITLES['sai-ngay']);
    await field(page, 'date').locator('input').fill('2020-09-03');
    expect((await savedChange()).sort()).toEqual([
      `R  ${FOLDER}/sai-ngay.mdx -> content/briefings/2020/09/sai-ngay.mdx`,
      `R  ${FOLDER}/san-truong.jpg -> content/briefings/2020/09/san-truong.jpg`,
    ]);
    expect(readFileSync(join(clone, 'content/briefings/2020/09/sai-ngay.mdx'), 'utf8')).toContain(
      'formerly: [2020/07/sai-ngay]\n',
    );
  });

  it('withdraws a briefing', async () => {
    await openEntry(page, TITLES['khong-dung']);
    await decide('withdrawn', 'Hội thi không diễn ra.');
    expect(await savedChange()).toEqual([`M  ${FOLDER}/khong-dung.mdx`]);
    expect(read('khong-dung')).toContain(
      'withdrawn:\n  date: 2020-07-10\n  reason: Hội thi không diễn ra.\n  by: Ban biên tập\n',
    );
  });

  it('removes a briefing', async () => {
    await openEntry(page, TITLES['rieng-tu']);
    await decide('removed', 'Có dữ liệu cá nhân, gỡ theo yêu cầu.');
    expect(await savedChange()).toEqual([`M  ${FOLDER}/rieng-tu.mdx`]);
    expect(read('rieng-tu')).toContain(
      'removed:\n  date: 2020-07-10\n  reason: Có dữ liệu cá nhân, gỡ theo yêu cầu.\n  by: Ban biên tập\n',
    );
  });
});
