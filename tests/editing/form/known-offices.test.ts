import { expect, it } from 'vitest';
import { KnownOffices } from '../../../src/editing/form/known-offices.ts';

/** A briefing of a day in which one person holds an office. */
const briefing = (date: string, person: string, office: string) => ({
  date,
  participants: [
    { person, office, role: 'chair' },
    { group: 'Bà con', role: 'attendee' },
  ],
});

it('the offices of a person are those that briefings record, the last first, each once', () => {
  const known = new KnownOffices();
  known.addPerson({ name: 'Bùi Quang Hoàn' });
  for (const [day, office] of [
    ['2019-03-06', 'Phó Bí thư Huyện ủy'],
    ['2020-07-06', 'Chủ tịch UBND huyện'],
    ['2018-03-06', 'Chủ tịch UBND huyện'],
  ] as const)
    known.addBriefing(briefing(day, 'bui-quang-hoan', office));
  known.addBriefing(briefing('2020-08-06', 'pham-van-dung', 'Phó Chủ tịch UBND huyện'));
  expect(known.officesOf('Bùi Quang Hoàn')).toEqual(['Chủ tịch UBND huyện', 'Phó Bí thư Huyện ủy']);
});

it('people who share a name, or are not known, have no offices to offer', () => {
  const known = new KnownOffices();
  known.addBriefing(briefing('2020-07-06', 'bui-quang-hoan', 'Chủ tịch UBND huyện'));
  expect(known.officesOf('Bùi Quang Hoàn')).toEqual([]);
  known.addPerson({ name: 'Bùi Quang Hoàn' });
  known.addPerson({ name: 'Bùi Quang Hoàn' });
  expect(known.officesOf('Bùi Quang Hoàn')).toEqual([]);
  expect(known.officesOf('')).toEqual([]);
});
