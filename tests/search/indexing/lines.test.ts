import { describe, expect, it } from 'vitest';
import { fieldsOf, slotsAt, dateTermsOf } from '../../../src/search/indexing/lines.ts';
import {
  FIRST_BODY_SLOT,
  WINDOW_OVERLAP,
  PAIR_SLOTS,
  WINDOW_STEP,
} from '../../../src/search/layout.ts';
import { archiveOf, type Text } from '../../support/search.ts';

function fieldsIn(text: Text) {
  const { archive, textOf } = archiveOf({ a: text });
  return archive.briefings.flatMap((briefing) => fieldsOf(briefing, textOf(briefing)));
}

describe('the searchable fields of a briefing', () => {
  it('are its title, its lead and event, then its text and the names in it', () => {
    const fields = fieldsIn({
      title: 'Đầu đề',
      summary: 'Mở đầu',
      event: 'Hội nghị',
      text: 'Dòng một\nDòng hai',
      topics: ['kinh-te'],
      places: ['xa-ky-xuan'],
      participants: [
        { person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'chair' },
        { group: 'Các xã', role: 'attendee' },
      ],
      photos: [{ caption: 'Ảnh hội nghị' }],
    });
    expect(fields.map(({ lines }) => lines)).toEqual([
      ['Đầu đề'],
      ['Mở đầu', 'Hội nghị'],
      [
        'Dòng một',
        'Dòng hai',
        'Bùi Quang Hoàn, Chủ tịch',
        'Các xã',
        'Ảnh hội nghị',
        'Kinh tế',
        'xã Kỳ Xuân',
        '*',
      ],
    ]);
    expect(fields.map(({ headline }) => headline)).toEqual([true, true, false]);
  });

  it('include figures in Vietnamese notation, with their indicators’ names', () => {
    const [, , body] = fieldsIn({
      text: 'Dòng một',
      indicators: [
        {
          indicator: 'san-xuat',
          value: 2919.8,
          unit: 'tỷ đồng',
          period: '2020-H1',
          plan_percent: 45,
        },
        {
          indicator: 'chi-tieu',
          value: 12,
          total: 17,
          unit: 'chỉ tiêu',
          period: '2020-07',
          label: 'Hoàn thành',
          note: '5 chỉ tiêu còn lại',
        },
      ],
    });
    expect(body?.lines.slice(0, 3)).toEqual([
      'Dòng một',
      'Giá trị sản xuất 2.919,8 tỷ đồng, bằng 45% kế hoạch, 6 tháng đầu năm 2020',
      'Hoàn thành 12/17 chỉ tiêu, 5 chỉ tiêu còn lại, tháng 7/2020',
    ]);
  });

  it.each([0, 1, 30, 500, 5000, 20_000])(
    'of %i syllables are split into overlapping windows in ascending slots, so that a short phrase fits into one',
    (total) => {
      for (const field of fieldsIn({})) {
        const slots = Array.from({ length: total }, (_unused, at) => slotsAt(at, total, field));
        expect(slots.flat().every((slot) => slot >= field.firstSlot && slot < field.endSlot)).toBe(
          true,
        );
        for (let at = 0; at + WINDOW_OVERLAP < total; at += 1)
          expect(slots[at]?.some((slot) => slots[at + WINDOW_OVERLAP]?.includes(slot))).toBe(true);
      }
    },
  );

  it('are split into windows no longer than necessary', () => {
    const body = fieldsIn({})[2];
    expect(
      body &&
        Array.from({ length: 3 * WINDOW_STEP }, (_unused, at) =>
          slotsAt(at, 3 * WINDOW_STEP, body),
        ).filter((slots) => slots.includes(FIRST_BODY_SLOT + 1)),
    ).toHaveLength(WINDOW_STEP + WINDOW_OVERLAP);
    expect(body?.endSlot).toBe(PAIR_SLOTS);
  });
});

it('a briefing has terms for its date, for that day of any year, and for its month', () => {
  const [briefing] = archiveOf({ a: { date: '2020-07-06' } }).archive.briefings;
  expect(briefing && dateTermsOf(briefing).map(({ key }) => key)).toEqual([
    '@2020-07-06',
    '@-07-06',
    '@2020-07',
  ]);
});
