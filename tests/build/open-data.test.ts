import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'astro/zod';
import { briefingFileSchema } from '../../src/open-data/briefing-file.ts';
import { briefingRecordSchema } from '../../src/open-data/briefing-record.ts';
import { documentOf, filesOf, unpackedText, wordsOf } from '../../tools/site/site-files.ts';

const fileSchema = z.object({ path: z.string(), bytes: z.int(), hash: z.string() });

/** The part of a descriptor that is compared here; {@link Package} checks all of it. */
const descriptorSchema = z.looseObject({
  resources: z.array(
    z.looseObject({
      name: z.string(),
      path: z.union([z.string(), z.array(z.string())]),
      bytes: z.int().optional(),
      hash: z.string().optional(),
      parts: z.array(fileSchema).optional(),
      schema: z.looseObject({ fields: z.array(z.looseObject({ name: z.string() })) }),
    }),
  ),
});

describe.each([
  { name: 'real' as const, base: '/' },
  { name: 'sample' as const, base: 'https://tin.example/kyanh/' },
])('the open data of the $name archive', ({ name, base }) => {
  const { outDir } = inject(name);
  const data = join(outDir, 'du-lieu');
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const descriptor = descriptorSchema.parse(JSON.parse(read('du-lieu/datapackage.json')));
  const published = descriptor.resources.flatMap(
    ({ parts, ...resource }) => parts ?? fileSchema.parse(resource),
  );
  const lines = published
    .filter(({ path }) => path.endsWith('.ndjson.gz'))
    .flatMap(({ path }) => unpackedText(outDir, `du-lieu/${path}`).split(/(?<=\n)/u));
  const records = lines.map((line) => briefingRecordSchema.parse(JSON.parse(line)));
  const pages = filesOf(outDir).filter((path) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(path));

  const fileOf = (id: string) => briefingFileSchema.parse(JSON.parse(read(`${id}.json`)));

  it('contains every briefing once, with the record of the briefing’s own file and its text', () => {
    expect(records.map(({ id }) => `${id}/index.html`).sort()).toEqual(pages.sort());
    for (const { text, ...fields } of records) {
      const { bibtex, csl, mdx, ...own } = fileOf(fields.id);
      expect(own).toEqual(fields);
      expect([bibtex.length > 0, csl.title]).toEqual([true, fields.title]);
      // The source has at least the text's words, and its marks besides.
      expect(mdx.length).toBeGreaterThan(text.length);
    }
    for (const { id, address } of records) expect(address).toBe(`${base}${id}/`);
  });

  it('has one file of records for each year', () => {
    for (const { path } of published.filter((file) => file.path.endsWith('.ndjson.gz'))) {
      for (const line of unpackedText(outDir, `du-lieu/${path}`).trim().split('\n'))
        expect(`${briefingRecordSchema.parse(JSON.parse(line)).date.slice(0, 4)}.ndjson.gz`).toBe(
          path,
        );
    }
  });

  it('contains each briefing’s source as its editor wrote it', () => {
    for (const { id, title } of records) {
      const { mdx: source } = fileOf(id);
      expect(source).toMatch(/^---\n/u);
      // YAML may wrap or quote a title, but its first word stays as it is.
      expect(source).toContain(title.split(' ')[0]);
    }
    if (name === 'real')
      for (const { id } of records)
        expect(fileOf(id).mdx).toBe(readFileSync(`content/briefings/${id}.mdx`, 'utf8'));
  });

  it('adds one file to the two pages of each briefing', () => {
    const files = filesOf(outDir).filter((path) => !/-\d+\.(?:avif|jpg)$/u.test(path));
    for (const { id } of records)
      expect(
        files.filter((path) => path.startsWith(`${id}.`) || path.startsWith(`${id}/`)).sort(),
      ).toEqual([`${id}.json`, `${id}/index.html`, `${id}/phat-thanh/index.html`]);
  });

  it('is a valid Data Package whose rows have the types, keys and relations that it states', async () => {
    // The library cannot read NDJSON, so it gets only the ids that other tables refer to.
    const ids = {
      name: 'briefings',
      profile: 'tabular-data-resource',
      data: [['id'], ...records.map(({ id }) => [id])],
      schema: { fields: [{ name: 'id', type: 'string' }], primaryKey: ['id'] },
    };
    // It rejects addresses of localhost.
    const resources = descriptor.resources.map((resource) =>
      resource.name === 'briefings' ? ids : name === 'real' ? withoutFormats(resource) : resource,
    );
    expect(await Package.load(descriptor, { basePath: data })).toMatchObject({
      valid: true,
      errors: [],
    });
    const dataPackage = await Package.load({ ...descriptor, resources }, { basePath: data });
    expect(dataPackage).toMatchObject({ valid: true, errors: [] });
    for (const { name: table } of descriptor.resources.slice(1)) {
      const rows = await dataPackage.getResource(table).read({ keyed: true, relations: true });
      expect(rows.length, table).toBeGreaterThan(0);
    }
  });

  it('can be verified by its sizes and hashes', () => {
    expect(published.map(({ path }) => path)).toEqual(
      descriptor.resources.flatMap(({ path }) => path),
    );
    expect(published.map(({ path }) => path).sort()).toEqual(
      filesOf(data)
        .filter((path) => /\.(?:csv|ndjson\.gz)$/u.test(path))
        .sort(),
    );
    for (const { path, bytes, hash } of published) {
      const content = readFileSync(join(data, path));
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: content.length,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      });
    }
  });

  it('states the same facts in its tables as in its records', () => {
    const table = (file: string) =>
      z
        .array(z.record(z.string(), z.string()))
        .parse(parse(read(`du-lieu/${file}`), { columns: true }));
    const participations = records.flatMap(({ id, participants }) =>
      participants.map(({ name: who, role }) => [id, who, role]),
    );
    expect(
      table('participations.csv').map((row) => [row['briefing'], row['name'], row['role']]),
    ).toEqual(participations);
    const figures = records.flatMap(({ id, figures: stated }) =>
      stated.map(({ indicator, value, unit }) => [id, indicator, String(value), unit]),
    );
    expect(
      table('indicators.csv').map((row) => [
        row['briefing'],
        row['indicator'],
        row['value'],
        row['unit'],
      ]),
    ).toEqual(figures);
    expect(figures.length).toBeGreaterThan(5);
  });

  it('is documented for readers field by field, with its rights', () => {
    const page = wordsOf(documentOf(outDir, 'du-lieu/index.html').querySelector('main'));
    for (const { path } of published) expect(page).toContain(path);
    for (const { schema } of descriptor.resources) {
      for (const field of schema.fields) expect(page).toContain(field.name);
    }
    expect(page.includes('Có bản tin mẫu do máy tạo')).toBe(name === 'sample');
    expect(page).toContain('Kho tin chưa cấp giấy phép mở nào cho nội dung');
    expect(page).toContain('theo giấy phép MIT; giấy phép này không bao gồm nội dung');
  });

  it('is linked from each briefing’s page, with the month’s citations, which a parser can read', () => {
    for (const { id, title, date } of records.slice(0, 10)) {
      const document = documentOf(outDir, `${id}/index.html`);
      const path = new URL(`${base}${id}`, 'https://tin.example').pathname;
      expect(
        document
          .querySelector('link[rel=alternate][type="application/json"]')
          ?.getAttribute('href'),
      ).toBe(`${path}.json`);
      const links = document.querySelectorAll('aside a').map((link) => link.getAttribute('href'));
      const month = path.replace(/[^/]+$/u, '');
      expect(links).toEqual(
        expect.arrayContaining([
          `${path}.json`,
          `${month}trich-dan.bib`,
          `${month}trich-dan.csl.json`,
        ]),
      );
      const { bibtex, csl } = fileOf(id);
      const cited = {
        title,
        ...(name === 'sample' && { URL: `${base}${id}/` }),
        issued: { 'date-parts': [date.split('-').map(Number)] },
      };
      for (const file of [bibtex, JSON.stringify([csl])])
        expect(new Cite(file).data).toMatchObject([cited]);
      const ofMonth = records.filter((record) =>
        record.id.startsWith(id.slice(0, '2020/07/'.length)),
      );
      for (const ending of ['bib', 'csl.json']) {
        const { data } = new Cite(read(`${id.slice(0, '2020/07/'.length)}trich-dan.${ending}`));
        expect(data.map((item) => item.URL).sort()).toEqual(
          ofMonth.map((record) => (name === 'sample' ? `${base}${record.id}/` : undefined)).sort(),
        );
        expect(data).toContainEqual(expect.objectContaining(cited));
      }
    }
  });
});

/** A resource whose fields have no format, so that the library accepts any address. */
function withoutFormats<Resource extends { schema: { fields: object[] } }>(
  resource: Resource,
): Resource {
  return {
    ...resource,
    schema: {
      ...resource.schema,
      fields: resource.schema.fields.map((field) => ({ ...field, format: 'default' })),
    },
  };
}
