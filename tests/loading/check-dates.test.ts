import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../src/loading/read-content.ts';
import { dayInVietnam } from '../../src/vietnamese/dates.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';

const INDICATOR =
  'name: Thu ngân sách\nunit: tỷ đồng\ndescription: Tổng thu ngân sách trên địa bàn.\n';

/**
 * What is wrong on a day with a tree of one briefing (of 6 July 2020, but for these fields) and
 * other files.
 */
async function problemsOn(
  today: string | undefined,
  fields: Record<string, string>,
  files: Record<string, string> = {},
  cacheDir = temporaryFolder(),
): Promise<string[]> {
  const date = /\d{4}-\d{2}/u.exec(fields['date'] ?? '2020-07')?.[0].replace('-', '/') ?? '';
  const folder = contentTree({
    [`briefings/${date}/giao-ban.mdx`]: briefingText(fields),
    'indicators/thu.yaml': INDICATOR,
    ...files,
  });
  const { problems } = await inspectContent({
    folder,
    cacheDir,
    ...(today !== undefined && { today }),
  });
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('a briefing’s day', () => {
  it('may be that of tomorrow in Vietnam, and no later', async () => {
    expect(await problemsOn('2020-07-06', {})).toEqual([]);
    expect(await problemsOn('2020-07-05', {})).toEqual([]);
    expect(await problemsOn('2020-07-04', {})).toEqual([
      '3: Ngày 6/7/2020 còn chưa đến: hôm nay là 4/7/2020.',
    ]);
    expect(await problemsOn('2020-07-04', { draft: 'draft: true' })).toEqual([]);
  });

  it('is judged by the clock where nobody says which day it is', async () => {
    const [message] = await problemsOn(undefined, { date: 'date: 2099-09-15' });
    expect(message).toMatch(/^3: Ngày 15\/9\/2099 còn chưa đến/u);
  });

  it('is judged anew each day, also of a briefing that the cache keeps', async () => {
    const cacheDir = temporaryFolder();
    const folder = contentTree({ 'briefings/2020/07/giao-ban.mdx': briefingText() });
    const on = async (today: string) =>
      (await inspectContent({ folder, cacheDir, today })).problems.length;
    expect([await on('2020-07-06'), await on('2020-06-01'), await on('2020-07-06')]).toEqual([
      0, 1, 0,
    ]);
  });

  it('decides whether it is published, never as what', async () => {
    const folder = contentTree({ 'briefings/2020/07/giao-ban.mdx': briefingText() });
    const on = async (today: string) =>
      (await inspectContent({ folder, cacheDir: temporaryFolder(), today })).valid.briefings;
    expect(await on('2020-07-06')).toEqual(await on('2026-01-01'));
    expect(await on('2020-06-01')).toEqual([]);
  });
});

describe('the day of the last change', () => {
  it.each([
    ['updated: 9999-12-31', 'Ngày sửa 31/12/9999 còn chưa đến: hôm nay là 1/8/2020.'],
    ['updated: 2020-08-02', 'Ngày sửa 2/8/2020 còn chưa đến: hôm nay là 1/8/2020.'],
    ['updated: 2020-07-05', 'Ngày sửa 5/7/2020 đứng trước ngày của bản tin 6/7/2020.'],
  ])('%s is refused', async (updated, message) => {
    expect(await problemsOn('2020-08-01', { updated })).toEqual([`11: ${message}`]);
  });

  it.each(['updated: 2020-07-06', 'updated: 2020-08-01'])('%s is not', async (updated) => {
    expect(await problemsOn('2020-08-01', { updated })).toEqual([]);
  });

  it('may be that of an event that is announced for tomorrow', async () => {
    expect(await problemsOn('2020-07-05', { updated: 'updated: 2020-07-06' })).toEqual([]);
  });

  it('is held against that of the briefing in a draft, too', async () => {
    expect(
      await problemsOn('2020-08-01', { draft: 'draft: true', updated: 'updated: 2020-07-05' }),
    ).toHaveLength(1);
  });
});

describe('other days', () => {
  const figure = (period: string) => ({
    indicators: `indicators:\n  - indicator: thu\n    value: 5\n    unit: tỷ đồng\n    period: ${period}`,
  });

  it.each(['2020-01-01/2062-09-15', '2020-01-01/2031-01-01'])(
    'a figure’s period of %s ends too late',
    async (period) => {
      expect(await problemsOn('2020-08-01', figure(period))).toEqual([
        expect.stringMatching(/^15: Kỳ số liệu .* kết thúc sau bản tin hơn 10 năm\.$/u),
      ]);
    },
  );

  it.each(['2020', '2020-Q3', '2020-01-01/2030-12-31'])(
    'a figure’s period of %s does not',
    async (period) => {
      expect(await problemsOn('2020-08-01', figure(period))).toEqual([]);
    },
  );

  it.each([
    ['from: 2062-01-01', 'Ngày 1/1/2062 còn quá xa: hôm nay là 1/8/2020.'],
    ['until: 9999-12-31', 'Ngày 31/12/9999 còn quá xa: hôm nay là 1/8/2020.'],
    ['from: 0202-01-01', 'Năm 0202 không phải năm của một địa bàn.'],
  ])('a place may not have %s', async (field, message) => {
    expect(
      await problemsOn(
        '2020-08-01',
        {},
        { 'places/xa-moi.yaml': `name: Kỳ Mới\nkind: xã\n${field}\n` },
      ),
    ).toEqual([`3: ${message}`]);
  });

  it('a place may begin or end next year, as is decided', async () => {
    expect(
      await problemsOn(
        '2020-08-01',
        {},
        {
          'places/xa-moi.yaml': 'name: Kỳ Mới\nkind: xã\nfrom: 2021-07-01\n',
          'places/xa-cu.yaml': 'name: Kỳ Cũ\nkind: xã\nuntil: 2021-06-30\n',
        },
      ),
    ).toEqual([]);
  });
});

it('the day in Vietnam begins seven hours before that of UTC', () => {
  expect([
    dayInVietnam(new Date('2020-07-05T16:59:59Z')),
    dayInVietnam(new Date('2020-07-05T17:00:00Z')),
    dayInVietnam(new Date('2020-12-31T23:00:00Z')),
  ]).toEqual(['2020-07-05', '2020-07-06', '2021-01-01']);
});
