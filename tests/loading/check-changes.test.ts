import { describe, expect, it } from 'vitest';
import { inspectContent, type Inspection } from '../../src/loading/read-content.ts';
import { temporaryFolder } from '../../tools/site/build.ts';
import { briefingText, contentTree } from '../support/content.ts';

const TODAY = '2020-08-01';
const INDICATOR =
  'name: Thu ngân sách\nunit: tỷ đồng\ndescription: Tổng thu ngân sách trên địa bàn.\ndecimals: 1\n';
const FIGURE =
  'indicators:\n  - indicator: thu\n    value: "2.991,8"\n    unit: tỷ đồng\n    period: 2020-H1';
const DECIDED = 'reason: Hai chữ số bị đảo chỗ khi nhập tin.\n    by: Ban biên tập';

/** What the check says of a tree of one briefing of 6 July 2020 with these fields. */
function inspect(fields: Record<string, string>, body?: string): Promise<Inspection> {
  const folder = contentTree({
    'briefings/2020/07/giao-ban.mdx': briefingText(fields, body),
    'indicators/thu.yaml': INDICATOR,
    'glossary.yaml': 'UBND: Ủy ban nhân dân\n',
  });
  return inspectContent(
    { folder, cacheDir: temporaryFolder(), today: TODAY },
    { withAdvice: true, withBodies: false },
  );
}

async function problemsOf(fields: Record<string, string>): Promise<string[]> {
  return (await inspect(fields)).problems.map(({ line, message }) => `${line}: ${message}`);
}

const correction = (fields: string) => ({
  corrections: `corrections:\n  - ${fields}\n    ${DECIDED}`,
});

describe('a correction', () => {
  it('states its day, what, and both wordings', async () => {
    const { problems, advice, valid } = await inspect(
      correction('date: 2020-07-08\n    what: Tên đơn vị\n    was: xã Kỳ Tân\n    now: xã Kỳ Tây'),
    );
    expect([problems, advice]).toEqual([[], []]);
    expect(valid.briefings[0]?.data.corrections).toMatchObject([
      { date: '2020-07-08', changes: 'meaning', now: 'xã Kỳ Tây' },
    ]);
  });

  it('is neither older than its briefing nor in the future', async () => {
    const on = (day: string) =>
      problemsOf(
        correction(`date: ${day}\n    what: Tên đơn vị\n    was: Kỳ Tân\n    now: Kỳ Tây`),
      );
    expect(await on('2020-07-06')).toEqual([]);
    expect(await on('2020-08-01')).toEqual([]);
    expect(await on('2020-07-05')).toEqual([
      '12: Ngày đính chính 5/7/2020 đứng trước ngày của bản tin 6/7/2020.',
    ]);
    expect(await on('2020-08-02')).toEqual([
      '12: Ngày đính chính 2/8/2020 còn chưa đến: hôm nay là 1/8/2020.',
    ]);
  });

  it('says something other than before', async () => {
    expect(
      await problemsOf(
        correction('date: 2020-07-08\n    what: Tên đơn vị\n    was: Kỳ Tây\n    now: "Kỳ Tây "'),
      ),
    ).toEqual([expect.stringMatching(/^15: .*giống hệt nhau/u)]);
  });

  it('names an office that decided, no person', async () => {
    const { corrections } = correction(
      'date: 2020-07-08\n    what: Tên đơn vị\n    was: Kỳ Tân\n    now: Kỳ Tây',
    );
    for (const person of ['Bùi Quang Hoàn', 'Trung Anh'])
      expect(
        await problemsOf({ corrections: corrections.replace('Ban biên tập', person) }),
      ).toEqual([`17: “${person}” là tên một người.`]);
  });

  it('refers to an indicator that the briefing states', async () => {
    const fields = correction(
      'date: 2020-07-08\n    what: Thu ngân sách\n    was: 9 tỷ đồng\n    now: 8 tỷ đồng\n    indicator: thu',
    );
    expect(await problemsOf(fields)).toEqual([
      '16: Bản tin không nêu số liệu “thu” trong mục indicators.',
    ]);
  });

  it('of a figure that still stands in the indicators is advised against', async () => {
    const corrected = (was: string, now: string) =>
      correction(`date: 2020-07-08\n    what: Thu ngân sách\n    was: ${was}\n    now: ${now}`);
    const adviceOn = async (fields: Record<string, string>) =>
      (await inspect({ ...fields, indicators: FIGURE })).advice.map(
        ({ line, message }) => `${line}: ${message}`,
      );
    expect(await adviceOn(corrected('2.991,8 tỷ đồng', '2.919,8 tỷ đồng'))).toEqual([
      '20: Lời đính chính 1 nói con số 2.991,8 là sai, nhưng mục indicators vẫn ghi con số đó.',
    ]);
    expect(await adviceOn(corrected('2.919,8 tỷ đồng', '2.991,8 tỷ đồng'))).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('gives its reason', async () => {
    expect(
      await problemsOf({ withdrawn: 'withdrawn:\n  date: 2020-07-09\n  by: Ban biên tập' }),
    ).toEqual(['12: Thiếu mục “reason”.']);
  });

  it('is neither older than its briefing nor in the future', async () => {
    const on = (day: string) =>
      problemsOf({
        withdrawn: `withdrawn:\n  date: ${day}\n  reason: Hội nghị được hoãn sang tháng sau.\n  by: Ban biên tập`,
      });
    expect(await on('2020-07-09')).toEqual([]);
    expect(await on('2020-07-05')).toHaveLength(1);
    expect(await on('2020-08-02')).toHaveLength(1);
  });
});

describe('a removal', () => {
  const removed =
    'removed:\n  date: 2020-07-20\n  reason: Có dữ liệu cá nhân, gỡ theo yêu cầu.\n  by: Ban biên tập';

  it('keeps only the notice of the file, and names what is left in it', async () => {
    const { valid, problems, advice } = await inspect({ removed });
    expect(problems).toEqual([]);
    expect(valid.briefings).toEqual([]);
    expect(valid.removed).toEqual([
      {
        id: '2020/07/giao-ban',
        data: {
          removed: {
            date: '2020-07-20',
            reason: 'Có dữ liệu cá nhân, gỡ theo yêu cầu.',
            by: 'Ban biên tập',
          },
        },
      },
    ]);
    expect(advice.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      expect.stringMatching(/^2: .*còn mục title, mục author, .*, phần chữ/u),
    ]);
  });

  it('needs no other field, and no text', async () => {
    const { valid, problems, advice } = await inspect(
      { title: '', date: '', author: '', summary: '', participants: '', topics: '', removed },
      '',
    );
    expect([problems, advice]).toEqual([[], []]);
    expect(valid.removed).toHaveLength(1);
  });

  it('has a reason, and a day between the month of its briefing and today', async () => {
    expect(await problemsOf({ removed: removed.replace(/\n {2}reason.*/u, '') })).toEqual([
      '12: Thiếu mục “reason”.',
    ]);
    for (const day of ['2020-06-30', '2020-08-02'])
      expect(await problemsOf({ removed: removed.replace('2020-07-20', day) })).toHaveLength(1);
  });
});
