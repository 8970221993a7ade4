import { describe, expect, it } from 'vitest';
import { linesOf, termsOfDay } from '../../../src/search/indexing/lines.ts';
import { PAIR_SLOTS } from '../../../src/search/layout.ts';
import { archiveOf, type Text } from '../../support/search.ts';

function linesIn(text: Text) {
  const { archive, textOf } = archiveOf({ a: text });
  return archive.briefings.flatMap((briefing) => linesOf(briefing, textOf(briefing)));
}

describe('the lines of a briefing', () => {
  it('are its title, its lead and event, then its text and all that it names', () => {
    const lines = linesIn({
      title: 'Đầu đề', summary: 'Mở đầu', event: 'Hội nghị', text: 'Dòng một\nDòng hai', topics: ['kinh-te'], places: ['xa-ky-xuan'],
      participants: [{ person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'chair' }, { group: 'Các xã', role: 'attendee' }],
      photos: [{ caption: 'Ảnh hội nghị' }],
    });
    expect(lines.map(({ line }) => line)).toEqual(['Đầu đề', 'Mở đầu', 'Hội nghị', 'Dòng một', 'Dòng hai', 'Bùi Quang Hoàn, Chủ tịch', 'Các xã', 'Ảnh hội nghị', 'Kinh tế', 'xã Kỳ Xuân', '*']);
    expect(lines.slice(0, 4).map(({ slot }) => slot)).toEqual([0, 1, 1, 2]);
  });

  it('of a long text lie in stretches of about one length, in rising slots', () => {
    const slots = linesIn({ text: Array.from({ length: 60 }, () => 'mười chữ cái').join('\n') }).map(({ slot }) => slot);
    expect(slots).toEqual(slots.toSorted((a, b) => a - b));
    expect(slots.at(-1)).toBe(PAIR_SLOTS - 1);
    for (let slot = 2; slot < PAIR_SLOTS; slot += 1) expect(slots.filter((other) => other === slot).length).toBeGreaterThanOrEqual(9);
  });

  it('never reach a slot that there is not, however uneven they are', () => {
    for (const text of ['', 'a', '\n\n\n', `${'x'.repeat(9999)}\ny`, `y\n${'x'.repeat(9999)}`]) {
      for (const { slot } of linesIn({ text })) expect(slot).toBeLessThan(PAIR_SLOTS);
    }
  });
});

it('a briefing is found by its day, by that day of any year, and by its month, whatever its text says', () => {
  const [briefing] = archiveOf({ a: { date: '2020-07-06' } }).archive.briefings;
  expect(briefing && termsOfDay(briefing).map(({ key }) => key)).toEqual(['@2020-07-06', '@-07-06', '@2020-07']);
});
