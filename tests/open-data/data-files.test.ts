import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'astro/zod';
import { Package } from 'datapackage';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import {
  briefingRecord,
  briefingRecordSchema,
  recordLine,
} from '../../src/open-data/briefing-record.ts';
import { briefingFile, briefingFileSchema } from '../../src/open-data/briefing-file.ts';
import { dataPackage, filesOf } from '../../src/open-data/data-package.ts';
import { dataFiles, factsOf } from '../../src/open-data/data-files.ts';
import { readPublishedFacts, writePublishedFacts } from '../../src/open-data/published-facts.ts';
import { briefing, PHOTO_FILE, SOURCE } from '../support/archive.ts';
import { temporaryFolder } from '../../tools/site/build.ts';

/** The text of a file's bytes, decompressed if they are compressed. */
const unpacked = (bytes: Uint8Array) =>
  (bytes[0] === 0x1f ? gunzipSync(bytes) : Buffer.from(bytes)).toString('utf8');

const textOf = ({ id }: { id: string }) => `Toàn văn của ${id}.\nĐoạn hai.`;

function archiveWith(...briefings: ReturnType<typeof briefing>[]): Archive {
  const indicators = [
    {
      id: 'thu',
      data: {
        name: 'Thu ngân sách',
        unit: 'tỷ đồng',
        description: 'Thu ngân sách.',
        kind: 'amount' as const,
        decimals: 1,
      },
    },
  ];
  return createArchive({ ...SOURCE, indicators, briefings });
}

const FULL = briefing('2020/07/a', '2020-07-06', {
  updated: '2020-08-01',
  event: 'Hội nghị giao ban',
  photos: [
    { caption: 'Quang cảnh', alt: 'Hội trường', src: 'hop.jpg', file: PHOTO_FILE },
    { caption: 'Ảnh không còn' },
  ],
  indicators: [
    {
      indicator: 'thu',
      value: 54.5,
      unit: 'tỷ đồng',
      period: '2020-H1',
      plan_percent: 45,
      note: 'chưa kể dầu thô',
    },
  ],
  source: { title: 'Bản gốc', author: 'Trung Anh' },
});

describe('a briefing as open data', () => {
  const [full] = archiveWith(FULL).briefings;

  it('contains everything on its page, with absolute addresses', () => {
    expect(full && briefingRecord(full, 'Toàn văn.')).toMatchObject({
      id: '2020/07/a',
      address: '/2020/07/a/',
      date: '2020-07-06',
      updated: '2020-08-01',
      author: {
        id: 'trung-anh',
        name: 'Trung Anh',
        address: '/tac-gia/trung-anh/',
      },
      participants: [
        { person: 'hoan', name: 'Bùi Quang Hoàn', office: 'Chủ tịch UBND huyện', role: 'Chủ trì' },
        { name: 'Lãnh đạo các xã', role: 'Tham dự', count: 20 },
      ],
      topics: [{ id: 'kinh-te', name: 'Kinh tế', address: '/chuyen-muc/kinh-te/' }],
      places: [{ id: 'xa-ky-xuan', name: 'xã Kỳ Xuân' }],
      photos: [
        {
          caption: 'Quang cảnh',
          alt: 'Hội trường',
          address: '/2020/07/hop-1600.avif',
          width: 1600,
          height: 1200,
        },
        { caption: 'Ảnh không còn' },
      ],
      figures: [
        {
          indicator: 'thu',
          name: 'Thu ngân sách',
          value: 54.5,
          unit: 'tỷ đồng',
          plan_percent: 45,
          period: '2020-H1',
          first_day: '2020-01-01',
          last_day: '2020-06-30',
          note: 'chưa kể dầu thô',
        },
      ],
      source: { title: 'Bản gốc', author: 'Trung Anh' },
      text: 'Toàn văn.',
      sample: false,
    });
  });

  it('is serialized on one line that matches its schema', () => {
    const line = full ? recordLine(briefingRecord(full, textOf(full))) : '';
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(full && briefingRecordSchema.parse(JSON.parse(line))).toEqual(
      full && JSON.parse(JSON.stringify(briefingRecord(full, textOf(full)))),
    );
  });

  it('keeps its public field names', () => {
    expect(Object.keys(briefingRecordSchema.shape)).toEqual(
      expect.arrayContaining([
        'id',
        'address',
        'title',
        'date',
        'updated',
        'author',
        'summary',
        'event',
        'participants',
        'topics',
        'places',
        'photos',
        'figures',
        'source',
        'text',
        'sample',
      ]),
    );
  });
});

describe('the file of a single briefing', () => {
  const mdx = '\ufeff---\r\ntitle: "Họp"\r\n---\r\n\r\nĐoạn \\ một \u2028 với <Note>…</Note>\r\n';
  const [full] = archiveWith(FULL).briefings;
  const text = full ? briefingFile(full, mdx) : '';

  it('contains its record without the text, its unmodified source and citations in two formats', () => {
    const { bibtex, csl, mdx: source, ...record } = briefingFileSchema.parse(JSON.parse(text));
    const withText = full && JSON.parse(recordLine(briefingRecord(full, 'Toàn văn.')));
    expect({ ...record, text: 'Toàn văn.' }).toEqual(withText);
    expect(source).toBe(mdx);
    expect(bibtex).toContain('@misc{a,\n  author = {{Trung Anh}},');
    expect(csl).toMatchObject({
      id: 'a',
      title: 'Bản tin thử 2020/07/a',
      issued: { 'date-parts': [[2020, 7, 6]] },
    });
  });

  it('matches its published JSON Schema, which describes every field', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(z.toJSONSchema(briefingFileSchema));
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
    expect(validate({ ...JSON.parse(text), more: 1 })).toBe(false);
    for (const field of Object.values(briefingFileSchema.shape))
      expect(z.toJSONSchema(field)).toHaveProperty('description', expect.stringMatching(/\S/u));
  });
});

describe('the open data files', () => {
  it('are the same in every run', () => {
    const [a, b] = [1, 2].map(() => dataFiles(archiveWith(FULL), textOf).map(factsOf));
    expect(a).toEqual(b);
    expect(a?.map(({ name }) => name)).toEqual([
      '2020.ndjson.gz',
      'people.csv',
      'participations.csv',
      'indicators.csv',
    ]);
  });

  it('contain the records of each year, newest first, in a separate file', () => {
    const archive = archiveWith(
      FULL,
      briefing('2020/12/b', '2020-12-31'),
      briefing('2021/01/c', '2021-01-01'),
      briefing('2018/03/d', '2018-03-06'),
    );
    const ids = dataFiles(archive, textOf)
      .filter(({ name }) => name.endsWith('.ndjson.gz'))
      .map(({ name, bytes }) => [
        name,
        unpacked(bytes())
          .trim()
          .split('\n')
          .map((line) => briefingRecordSchema.parse(JSON.parse(line)).id),
      ]);
    expect(ids).toEqual([
      ['2021.ndjson.gz', ['2021/01/c']],
      ['2020.ndjson.gz', ['2020/12/b', '2020/07/a']],
      ['2018.ndjson.gz', ['2018/03/d']],
    ]);
  });

  it('contain no drafts', () => {
    const archive = archiveWith(FULL, briefing('2020/07/nhap', '2020-07-08', { draft: true }));
    for (const { bytes } of dataFiles(archive, textOf))
      expect(unpacked(bytes())).not.toContain('nhap');
  });

  it('are described by the size and digest of their bytes', () => {
    const [records] = dataFiles(archiveWith(FULL), textOf);
    const bytes = records?.bytes() ?? new Uint8Array();
    expect(records && factsOf(records)).toEqual({
      name: '2020.ndjson.gz',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });
});

describe('the descriptor of the open data', () => {
  const packageOf = (archive: Archive) =>
    dataPackage(dataFiles(archive, textOf).map(factsOf), false);

  it('lists the yearly files with size and hash as one table, to which the others refer', async () => {
    const descriptor = packageOf(archiveWith(FULL, briefing('2021/01/c', '2021-01-01')));
    expect(await Package.load(descriptor, { basePath: '.' })).toMatchObject({
      valid: true,
      errors: [],
    });
    expect(descriptor.resources.map(({ name, path }) => [name, path])).toEqual([
      ['briefings', ['2021.ndjson.gz', '2020.ndjson.gz']],
      ['people', 'people.csv'],
      ['participations', 'participations.csv'],
      ['indicators', 'indicators.csv'],
    ]);
    const files = descriptor.resources.flatMap(filesOf);
    expect(files.map(({ path }) => path)).toEqual([
      '2021.ndjson.gz',
      '2020.ndjson.gz',
      'people.csv',
      'participations.csv',
      'indicators.csv',
    ]);
    for (const { bytes, hash } of files)
      expect([bytes > 0, hash]).toEqual([true, expect.stringMatching(/^sha256:[0-9a-f]{64}$/u)]);
  });

  it('of an archive without briefings is valid and has no references to them', async () => {
    const descriptor = packageOf(archiveWith());
    expect(await Package.load(descriptor, { basePath: '.' })).toMatchObject({
      valid: true,
      errors: [],
    });
    expect(
      descriptor.resources.map(({ name, schema: { foreignKeys } }) => [name, foreignKeys]),
    ).toEqual([
      ['people', undefined],
      ['participations', undefined],
      ['indicators', undefined],
    ]);
  });
});

describe('the saved facts about published files', () => {
  const facts = [{ name: '2020.ndjson.gz', bytes: 5, sha256: 'ab' }];

  it('are read as they were written', () => {
    const folder = temporaryFolder();
    writePublishedFacts(folder, facts);
    expect([...readPublishedFacts(folder).values()]).toEqual(facts);
  });

  it('are empty when their file is missing or damaged', () => {
    const folder = temporaryFolder();
    expect(readPublishedFacts(folder).size).toBe(0);
    writePublishedFacts(folder, facts);
    const file = join(folder, 'data-facts');
    writeFileSync(file, readFileSync(file, 'latin1').replace('ndjson', 'nDjson'), 'latin1');
    expect(readPublishedFacts(folder).size).toBe(0);
  });
});
