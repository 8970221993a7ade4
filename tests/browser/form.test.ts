import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { check } from '../../src/editing/check.ts';
import { slugOf } from '../../src/vietnamese/slug.ts';
import { build, serve, temporaryFolder } from '../../tools/site/build.ts';
import { startForge, type Forge } from '../support/forge.ts';
import { git } from '../support/git.ts';
import { browser } from '../support/browser.ts';
import { copyToDisk } from './form-clone.ts';
import { addWords, pasteHtml } from './form-editing.ts';
import {
  add,
  choose,
  field,
  fillBriefing,
  FILLED,
  newFormPage,
  save,
  saveAndConfirm,
  scrollToField,
  settle,
  waitForEntry,
  write,
  type FormPage,
} from './form-filling.ts';
import { createClone, openOnClone } from './form-on-clone.ts';

const real = inject('real');
const FIRST_FILE =
  'content/briefings/2020/07/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam.mdx';

/** The errors that `npm run check` finds in a clone. */
async function errorsIn(clone: string): Promise<string[]> {
  const { errors } = await check({
    folder: join(clone, 'content'),
    cacheDir: temporaryFolder(),
  });
  return errors.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A cache in which the texts and photographs of the real site are read and drawn already. */
function filledCache(): string {
  const folder = temporaryFolder();
  cpSync(real.env['CACHE_DIR'] ?? '', folder, { recursive: true });
  return folder;
}

/** Builds a clone's content, and returns the output folder. */
async function buildClone(clone: string): Promise<string> {
  const outDir = join(temporaryFolder(), 'site');
  const { code, output } = await build(outDir, {
    CONTENT_DIR: join(clone, 'content'),
    CACHE_DIR: filledCache(),
    SHARE_IMAGES: 'off',
  });
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  return outDir;
}

describe('the form’s page', () => {
  it('names the missing setting, where to set it, and what works without it', async () => {
    const { page, faults } = await newFormPage(browser, real.url);
    await page.goto(`${real.url}bien-tap/`);
    const words = await page.locator('main').innerText();
    expect(words).toContain('Chưa có thông tin về kho mã nguồn');
    expect(words).toContain('REPOSITORY_URL=https://github.com/ten/kho-tin');
    expect(words).toContain('npm run new');
    expect(words).not.toContain('dùng chung tên miền');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says that it needs JavaScript if JavaScript is off, and then has no buttons', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${real.url}bien-tap/`);
    expect(await page.locator('noscript').innerText()).toContain('Biểu mẫu cần JavaScript');
    expect(await page.getByRole('button').count()).toBe(0);
    await context.close();
  });

  it('opens the form in Vietnamese, and sends no request to another host', async () => {
    const { page, faults } = await newFormPage(browser, real.url);
    await page.goto(`${real.url}bien-tap/`);
    await page.getByRole('button', { name: 'Mở biểu mẫu' }).click();
    await page.getByRole('heading', { name: 'Biên tập Kho tin Kỳ Anh' }).waitFor();
    await page.getByRole('button', { name: 'Làm việc với kho mã nguồn cục bộ' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('has a content security policy that adds only inline styles, frames and images of its own, blob: and data: to that of other pages', () => {
    const policy = (path: string) =>
      new Map(
        /http-equiv="content-security-policy" content="(?<policy>[^"]+)"/u
          .exec(readFileSync(join(real.outDir, path), 'utf8'))
          ?.groups?.['policy']?.split(';')
          .map((directive) => {
            const [name = '', ...values] = directive.trim().split(/\s+/u);
            return [
              name,
              values.filter((value) => !value.startsWith("'sha256-")).join(' '),
            ] as const;
          }),
      );
    const pagePolicy = policy('gioi-thieu/index.html');
    const formPolicy = policy('bien-tap/index.html');
    const additions = [...formPolicy].filter(([name, values]) => pagePolicy.get(name) !== values);
    expect(additions).toEqual([
      ['img-src', "'self' blob: data:"],
      ['manifest-src', "'self' blob:"],
      ['frame-src', 'blob:'],
      ['connect-src', "'self' blob: data:"],
      ['style-src-elem', "'self' 'unsafe-inline'"],
      ['style-src-attr', "'unsafe-inline'"],
    ]);
  });
});

describe('editors with a local clone', () => {
  // The form is opened once. The changes of each test are committed after it, if it has any.
  let clone: string;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    clone = createClone();
    ({ page, faults } = await openOnClone(browser, real.url, clone));
  });
  afterEach(() => {
    git(clone, 'add', '--all');
    git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'Đã lưu');
  });
  afterAll(async () => {
    await page.context().close();
  });

  it('have nothing to save after opening a briefing, and change only the lines that they edit', async () => {
    await page.getByText('UBND huyện Kỳ Anh giao ban tháng 7').first().click();
    await waitForEntry(page);
    const saving = page.getByRole('button', { name: 'Lưu', exact: true });
    expect(await saving.isDisabled()).toBe(true);

    await write(page, 'event', 'Hội nghị giao ban tháng 7/2020 của UBND huyện');
    await saveAndConfirm(page);
    await copyToDisk(page, clone);
    expect(
      git(clone, 'diff', '--unified=0')
        .split('\n')
        .filter((line) => /^[-+][^-+]/u.test(line)),
    ).toEqual([
      '-event: Hội nghị giao ban tháng 7/2020 của UBND huyện Kỳ Anh',
      '+event: Hội nghị giao ban tháng 7/2020 của UBND huyện',
    ]);

    await page.getByText('UBND huyện Kỳ Anh giao ban tháng 7').first().click();
    await waitForEntry(page);
    await write(page, 'event', 'Hội nghị giao ban tháng 7/2020 của UBND huyện Kỳ Anh');
    await addWords(page, 'Từ đó, quyết tâm hoàn thành', ' Thêm một câu.');
    await saveAndConfirm(page);
    await copyToDisk(page, clone);
    expect(
      git(clone, 'diff', '--unified=0')
        .split('\n')
        .filter((line) => /^[-+][^-+]/u.test(line)),
    ).toEqual([
      '-Từ đó, quyết tâm hoàn thành mọi chỉ tiêu kế hoạch đã đề ra.',
      '+Từ đó, quyết tâm hoàn thành mọi chỉ tiêu kế hoạch đã đề ra. Thêm một câu.',
    ]);
    expect(git(clone, 'status', '--porcelain').trim()).toBe(`M ${FIRST_FILE}`);
    expect(await errorsIn(clone)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('add a new author without leaving the briefing', async () => {
    await page.getByText('UBND huyện Kỳ Anh giao ban tháng 7').first().click();
    await waitForEntry(page);
    await field(page, 'author').getByRole('button', { name: /^Thêm/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Đặng Thử Nghiệm');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await saveAndConfirm(page);
    await copyToDisk(page, clone);
    expect(readFileSync(join(clone, 'content/authors/dang-thu-nghiem.yaml'), 'utf8')).toBe(
      'name: Đặng Thử Nghiệm\n',
    );
    expect(git(clone, 'diff', '--unified=0')).toContain('+author: Đặng Thử Nghiệm');
    expect(await errorsIn(clone)).toEqual([]);
  });

  it('add an abbreviation to the glossary, which keeps its comments', async () => {
    await page.getByText('Bảng chữ viết tắt').first().click();
    const entries = field(page, 'entries');
    await entries.getByRole('button', { name: 'Thêm', exact: true }).click();
    await entries.getByRole('textbox', { name: 'Chữ viết tắt' }).last().fill('TT');
    await entries
      .getByRole('textbox', { name: 'Cách viết đầy đủ' })
      .last()
      .fill('Văn hóa - Xã hội');
    await save(page);
    await expect
      .poll(() => page.getByRole('alertdialog').innerText())
      .toContain('“TT” có nhiều nghĩa');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Đồng ý' }).click();
    await entries.getByRole('textbox', { name: 'Chữ viết tắt' }).last().fill('VH-XH');
    await saveAndConfirm(page);
    await copyToDisk(page, clone);
    expect(
      git(clone, 'diff', '--unified=0')
        .split('\n')
        .filter((line) => /^[-+][^-+]/u.test(line)),
    ).toEqual(['+VH-XH: Văn hóa - Xã hội']);
    expect(await errorsIn(clone)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('fill in the form, see errors before anything is written, and save a briefing that passes the check and builds', async () => {
    await page.getByText('Bản tin', { exact: true }).first().click();
    await fillBriefing(page);

    await save(page);
    await expect
      .poll(() => page.getByRole('alertdialog').innerText())
      .toContain('Ảnh 1, Mô tả ảnh: Ảnh có tệp thì phải có mô tả');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Đồng ý' }).click();
    await copyToDisk(page, clone);
    expect(existsSync(join(clone, FILLED.path))).toBe(false);

    await write(page, 'photos.0.alt', 'Một ô màu xanh của bộ kiểm tra.');
    await saveAndConfirm(page);
    await copyToDisk(page, clone);
    expect(readFileSync(join(clone, FILLED.path), 'utf8')).toBe(FILLED.text);
    const photo = await sharp(readFileSync(join(clone, FILLED.photo))).metadata();
    expect(photo).toMatchObject({ format: 'webp', width: 2400, height: 1600 });
    expect(photo.exif).toBeUndefined();
    expect(
      git(clone, 'status', '--porcelain', '--untracked-files=all')
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([`?? ${FILLED.path}`, `?? ${FILLED.photo}`]);
    expect(await errorsIn(clone)).toEqual([]);

    await page.getByText('Đưa điện về 20 xã').first().click();
    await waitForEntry(page);
    expect(await page.getByRole('button', { name: 'Lưu', exact: true }).isDisabled()).toBe(true);
    await scrollToField(page, 'photos.0.src');
    await field(page, 'photos.0.src')
      .getByRole('img')
      .or(field(page, 'photos.0.src').locator('img'))
      .first()
      .waitFor();
    expect(faults).toEqual([]);
    await page.goBack();

    const site = await buildClone(clone);
    const html = readFileSync(
      join(site, '2020/08/dua-dien-ve-20-xa-don-dot-gat-he-thu/index.html'),
      'utf8',
    );
    for (const shown of [
      'Đoạn thứ nhất của bài thử',
      '<strong>đậm</strong>',
      'Lời nói thử.',
      'Nội dung ghi chú.',
      '1.234,5',
      'img-1234-hoi-nghi-dang-1080.avif',
      'alt="Một ô màu xanh của bộ kiểm tra."',
    ])
      expect(html).toContain(shown);
  });

  it('get file names by the archive’s usual rule, with any letters in a name', async () => {
    const letters = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ';
    const names = [
      letters,
      letters.toLocaleUpperCase('vi'),
      letters.normalize('NFD').slice(0, 80),
      'Đỗ Đức_Đông~2 (chữ “đ”): 50% & Đ’Ô',
    ];
    // The form asks whether a name in capitals is the known one.
    page.on('dialog', (dialog) => void dialog.accept());
    // The menu of the page behind the form has the same word.
    await page.getByText('Nhân vật', { exact: true }).filter({ visible: true }).first().click();
    const create = page.getByRole('button', { name: 'Tạo mục mới' });
    for (const name of names) {
      await create.click();
      await field(page, 'name').getByRole('textbox').waitFor();
      await settle(page);
      await write(page, 'name', name);
      await saveAndConfirm(page);
      await create.waitFor();
    }
    await copyToDisk(page, clone);
    const before = readdirSync('content/people');
    expect(
      readdirSync(join(clone, 'content/people'))
        .filter((file) => !before.includes(file))
        .toSorted(),
    ).toEqual(
      names.map((name, index) => `${slugOf(name)}${index === 1 ? '-1' : ''}.yaml`).toSorted(),
    );
    expect(faults).toEqual([]);
  });

  it('have nothing to save after opening a place', async () => {
    await page.getByText('Địa bàn', { exact: true }).filter({ visible: true }).first().click();
    await page.getByText('Hải Ninh').filter({ visible: true }).first().click();
    await expect.poll(() => field(page, 'name').getByRole('textbox').inputValue()).toBe('Hải Ninh');
    await settle(page);
    expect(await page.getByRole('button', { name: 'Lưu', exact: true }).isDisabled()).toBe(true);
    expect(await field(page, 'ten_hien').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.goBack();
  });

  it('get the unit of a chosen figure, unless another was typed, the offices recorded of a chosen person, and places with their years', async () => {
    await page.setViewportSize({ width: 1280, height: 3000 });
    await page.getByText('Bản tin', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Tạo mục mới' }).click();
    await waitForEntry(page);
    await add(page, 'participants', 'Người');
    await choose(page, 'participants.0.person', 'Bùi Quang Hoàn');
    const office = field(page, 'participants.0.office').locator('input');
    await office.click();
    expect(
      await office.evaluate((input) =>
        input instanceof HTMLInputElement
          ? Array.from(input.list?.options ?? [], ({ value }) => value)
          : [],
      ),
    ).toEqual(['Phó Bí thư Huyện ủy, Chủ tịch UBND huyện']);

    const unit = field(page, 'indicators.0.unit').getByRole('textbox');
    await add(page, 'indicators');
    await choose(page, 'indicators.0.indicator', 'Thu ngân sách (tỷ đồng)', 'thu ngan sach');
    await expect.poll(() => unit.inputValue()).toBe('tỷ đồng');
    await choose(page, 'indicators.0.indicator', 'Gieo cấy vụ hè thu (%)', 'gieo cay');
    await expect.poll(() => unit.inputValue()).toBe('%');
    await unit.fill('triệu đồng');
    await choose(page, 'indicators.0.indicator', 'Thu ngân sách (tỷ đồng)', 'thu ngan sach');
    await settle(page);
    expect(await unit.inputValue()).toBe('triệu đồng');
    for (const place of ['xã Kỳ Xuân (đến 2025)', 'xã Kỳ Xuân (từ 2025)'])
      await choose(page, 'places', place, 'ky xuan');
    await expect
      .poll(() => field(page, 'places').innerText())
      .toMatch(/xã Kỳ Xuân \(đến 2025\)[^]*xã Kỳ Xuân \(từ 2025\)/u);
    expect(faults).toEqual([]);
  });
});

describe('the form with a repository', () => {
  let forge: Forge;
  let site: { url: string; stop: () => void };
  beforeAll(async () => {
    forge = await startForge(createClone());
    const outDir = join(temporaryFolder(), 'site');
    const env = {
      REPOSITORY_URL: forge.url,
      CACHE_DIR: filledCache(),
      SHARE_IMAGES: 'off',
      BASE_PATH: '/kyanh',
    };
    const { code, output } = await build(outDir, env);
    if (code !== 0) throw new Error(output);
    site = await serve(outDir, env);
  });
  afterAll(() => {
    site.stop();
    forge.stop();
  });

  /** Opens the form and signs in. */
  async function signIn(token = forge.token): Promise<FormPage> {
    const opened = await newFormPage(browser, site.url, [forge.origin]);
    await opened.page.goto(`${site.url}bien-tap/`);
    await opened.page.getByRole('button', { name: 'Mở biểu mẫu' }).click();
    await opened.page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
    await opened.page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill(token);
    await opened.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    return opened;
  }

  it('explains how to sign in, and has a policy that allows no host but the forge', async () => {
    const { page, faults } = await newFormPage(browser, site.url, [forge.origin]);
    await page.goto(`${site.url}bien-tap/`);
    expect(await page.locator('main').innerText()).toContain('mã truy cập');
    const policies = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .getAttribute('content');
    expect(policies).toContain(`connect-src 'self' blob: data: ${forge.origin};`);
    expect(faults).toEqual([]);
    expect(forge.requests).toEqual([]);
    await page.context().close();
  });

  it('saves a briefing with a photograph, a pasted table and a new person to one branch with one pull request, which passes the check', async () => {
    const TITLE = 'Thêm bản tin “dua-dien-ve-20-xa-don-dot-gat-he-thu”';
    const PERSON = 'content/people/le-thi-thu.yaml';
    const before = forge.repository.head('main');
    const { page, faults } = await signIn();
    await page.getByText('UBND huyện Kỳ Anh giao ban tháng 7').first().waitFor();
    await fillBriefing(page);
    await write(page, 'photos.0.alt', 'Một ô màu xanh của bộ kiểm tra.');
    await add(page, 'participants', 'Người');
    await scrollToField(page, 'participants.2.person');
    await field(page, 'participants.2.person').getByRole('button', { name: /^Thêm/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Lê Thị Thử');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await write(page, 'participants.2.office', 'Chủ tịch Hội LHPN huyện');
    await field(page, 'participants.2.role').getByRole('radio', { name: 'Phát biểu' }).click();
    await addWords(page, 'ở giữa.', '');
    await page.keyboard.press('Enter');
    await pasteHtml(
      page,
      '<table><tr><th>Xã</th><th>Thu (triệu đồng)</th></tr><tr><td>Kỳ Thử</td><td>1.250</td></tr></table>',
    );
    await settle(page);
    await save(page);
    const branch = 'cms/briefings/dua-dien-ve-20-xa-don-dot-gat-he-thu';
    await expect
      .poll(() => forge.pullRequests())
      .toMatchObject([
        {
          head: branch,
          base: 'main',
          isDraft: true,
          title: `${TITLE} +2`,
          labels: ['sveltia-cms/draft'],
        },
      ]);
    expect(forge.refused).toEqual([]);
    expect(faults).toEqual([]);
    expect(forge.repository.head('main')).toBe(before);

    const checkedOut = temporaryFolder();
    git(checkedOut, 'clone', '--quiet', '--branch', branch, forge.repository.folder, 'clone');
    const clone = join(checkedOut, 'clone');
    expect(git(clone, 'log', '--format=%s', `${before ?? ''}..HEAD`).trim()).toBe(`${TITLE} +2`);
    expect(
      git(clone, 'diff', '--name-status', `${before ?? ''}..HEAD`)
        .trim()
        .split('\n'),
    ).toEqual([`A\t${FILLED.path}`, `A\t${FILLED.photo}`, `A\t${PERSON}`]);
    expect(readFileSync(join(clone, PERSON), 'utf8')).toBe('name: Lê Thị Thử\n');
    // The rest is what a local clone gets.
    expect(readFileSync(join(clone, FILLED.path), 'utf8')).toBe(
      FILLED.text
        .replace(
          'topics: ',
          '  - person: le-thi-thu\n    office: Chủ tịch Hội LHPN huyện\n    role: speaker\ntopics: ',
        )
        .replace(
          '\n## Kết quả',
          '\n| Xã | Thu (triệu đồng) |\n| - | - |\n| Kỳ Thử | 1.250 |\n\n## Kết quả',
        ),
    );
    expect(await errorsIn(clone)).toEqual([]);
    await page.context().close();
  });

  it('saves further changes to the same branch, and requests a review when the editor does', async () => {
    const branch = 'cms/briefings/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam';
    const pullRequestsOfBranch = () => forge.pullRequests().filter(({ head }) => head === branch);
    const { page, faults } = await signIn();
    for (const event of [
      'Hội nghị giao ban tháng 7/2020',
      'Hội nghị giao ban tháng 7/2020 của UBND huyện',
    ]) {
      await page.getByText('UBND huyện Kỳ Anh giao ban tháng 7').first().click();
      await waitForEntry(page);
      await write(page, 'event', event);
      await save(page);
      const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
      await dialog.getByText('Các thay đổi của bạn đã được lưu thành bản nháp.').waitFor();
      const isLast = event.endsWith('huyện');
      await dialog.getByRole('button', { name: isLast ? 'Gửi duyệt' : 'Để sau' }).click();
    }
    await expect
      .poll(pullRequestsOfBranch)
      .toMatchObject([{ base: 'main', isDraft: false, labels: ['sveltia-cms/pending_review'] }]);
    expect(forge.refused).toEqual([]);
    expect(faults).toEqual([]);
    const changes = git(forge.repository.folder, 'diff', '--unified=0', `main...${branch}`)
      .split('\n')
      .filter((line) => /^[-+][^-+]/u.test(line));
    expect(changes).toEqual([
      '-event: Hội nghị giao ban tháng 7/2020 của UBND huyện Kỳ Anh',
      '+event: Hội nghị giao ban tháng 7/2020 của UBND huyện',
    ]);
    expect(git(forge.repository.folder, 'rev-list', '--count', `main..${branch}`).trim()).toBe('2');
    await page.context().close();
  });

  it('saves a briefing and a new author in one pull request', async () => {
    const branch = 'cms/briefings/giao-ban-thang-7-trien-khai-nhiem-vu-6-thang-cuoi-nam';
    const { page, faults } = await signIn();
    await page.getByText('UBND huyện Kỳ Anh giao ban tháng 7').first().click();
    await waitForEntry(page);
    await field(page, 'author').getByRole('button', { name: /^Thêm/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Đặng Thử Nghiệm');
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await save(page);
    await expect
      .poll(() => git(forge.repository.folder, 'diff', '--name-status', `main...${branch}`).trim())
      .toBe(`A\tcontent/authors/dang-thu-nghiem.yaml\nM\t${FIRST_FILE}`);
    expect(git(forge.repository.folder, 'show', `${branch}:${FIRST_FILE}`)).toContain(
      'author: Đặng Thử Nghiệm\n',
    );
    expect(forge.pullRequests().filter(({ head }) => head === branch)).toHaveLength(1);
    expect(forge.refused).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('reports a wrong token', async () => {
    const { page } = await signIn('github_pat_sai');
    await expect.poll(() => page.getByRole('alert').last().innerText()).toMatch(/không hợp lệ/u);
    expect(forge.refused.splice(0)).toEqual([expect.stringContaining('401')]);
    await page.context().close();
  });
});
