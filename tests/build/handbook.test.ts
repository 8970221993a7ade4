import { readFileSync } from 'node:fs';
import * as z from 'astro/zod';
import { describe, expect, inject, it } from 'vitest';
import { briefingFieldTables } from '../../src/handbook/briefing-fields.ts';
import { TEMPLATE } from '../../src/handbook/template.ts';
import { ROLES } from '../../src/schemas/participant.ts';
import { components } from '../../src/schemas/components.ts';
import { AMBIGUOUS } from '../../src/schemas/glossary.ts';
import { documentOf, filesOf, wordsOf } from '../../tools/site/site-files.ts';

const PAGE = 'huong-dan-bien-tap/index.html';
const FILE_PAGE = 'huong-dan-bien-tap/tep-ban-tin/index.html';
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe.each(['real', 'sample'] as const)('the handbook of the %s site', (name) => {
  const page = documentOf(inject(name).outDir, PAGE);
  const text = wordsOf(page.querySelector('main'));
  const filePage = documentOf(inject(name).outDir, FILE_PAGE);

  it('lists every field in a table, with its name, description and example', () => {
    const tables = filePage.querySelectorAll('.fields-table');
    const expected = briefingFieldTables();
    expect(tables).toHaveLength(expected.length);
    expected.forEach(({ rows }, index) => {
      const shown = tables[index]?.querySelectorAll('tbody tr') ?? [];
      expect(shown.map((row) => row.querySelector('th code')?.text)).toEqual(
        rows.map((row) => row.name),
      );
      rows.forEach(({ description, example }, at) => {
        const words = wordsOf(shown[at] ?? null);
        for (const part of [description, example ?? 'xem bảng'])
          expect(words).toContain(part.replace(/\s+/gu, ' '));
      });
    });
  });

  it('shows every component as it is rendered, with its source and its attributes', () => {
    const shown: Record<string, string> = {
      KeyFigures: '.example .figures .figure-list',
      Photo: '.example .photo img',
      Quote: '.example .quote blockquote',
      Note: '.example .note[role=note]',
    };
    expect(Object.keys(shown).toSorted()).toEqual(Object.keys(components).toSorted());
    for (const [component, { attributes }] of Object.entries(components)) {
      expect(page.querySelectorAll(shown[component] ?? '').length).toBeGreaterThan(0);
      expect(
        page
          .querySelectorAll('.example pre')
          .some(({ rawText }) => rawText.startsWith(`<code>&lt;${component}`)),
      ).toBe(true);
      const guide = page.querySelector(`#${component.toLowerCase()} + p + ul`);
      expect(guide?.querySelectorAll('code').map((code) => code.text)).toEqual(
        Object.keys(attributes.shape),
      );
    }
  });

  it('contains the exact template to paste', () => {
    // The parser leaves the content of <pre> unparsed.
    expect(page.querySelectorAll('.paste pre').map(({ rawText }) => rawText)).toContain(
      `<code>${TEMPLATE}</code>`,
    );
  });

  it('names every role and every abbreviation that is not allowed', () => {
    for (const [code, role] of Object.entries(ROLES))
      expect(text).toContain(`${code}: ${role.toLowerCase()}.`);
    for (const abbreviation of AMBIGUOUS) expect(text).toContain(abbreviation);
  });

  it('quotes the error messages of the check', () => {
    const refusals = wordsOf(filePage.querySelector('.refusals'));
    expect(refusals).toContain('Bản tin không dùng được dấu ngoặc nhọn { }.');
    expect(refusals).toContain('Khai ảnh trong mục photos ở đầu bản tin');
  });

  it('makes sense while the address of the repository is unknown', () => {
    expect(text).toContain('Chưa có thông tin về kho mã nguồn của trang này');
    expect(text + wordsOf(filePage.querySelector('main'))).not.toMatch(/undefined|\[object|–/u);
  });

  it('is linked from the footer, and links to its second page', () => {
    expect(
      page
        .querySelectorAll('main a')
        .some((link) => link.getAttribute('href')?.endsWith('/huong-dan-bien-tap/tep-ban-tin/')),
    ).toBe(true);
    expect(
      documentOf(inject(name).outDir, 'index.html')
        .querySelectorAll('footer a')
        .some((link) => link.getAttribute('href')?.endsWith('/huong-dan-bien-tap/')),
    ).toBe(true);
  });
});

it('commands in the handbook keep their two hyphens, which typography would join', () => {
  const { outDir } = inject('real');
  const codes = filesOf(outDir)
    .filter((file) => /^huong-dan-bien-tap\/.*\.html$/u.test(file))
    .flatMap((file) => documentOf(outDir, file).querySelectorAll('main code'))
    .map(({ text }) => text);
  expect(codes).toContain('npm run bag -- --verify ../goi-luu-tru');
  expect(codes.filter((code) => /(?:^|\s)[–—]/u.test(code))).toEqual([]);
});

describe('the npm commands', () => {
  it.each([
    'src/pages/huong-dan-bien-tap.mdx',
    'src/pages/huong-dan-bien-tap/tep-ban-tin.mdx',
    'CONTRIBUTING.md',
    'README.md',
    '.github/pull_request_template.md',
  ])('in %s exist', (file) => {
    const named = Array.from(
      readFileSync(file, 'utf8').matchAll(/npm (?:run (?<script>[\w:-]+)|(?<own>start|test)\b)/gu),
      ({ groups }) => groups?.['script'] ?? groups?.['own'] ?? '',
    );
    for (const script of named) expect(scripts).toHaveProperty([script]);
  });
});
