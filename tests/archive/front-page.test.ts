import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { frontPage } from '../../src/archive/front-page.ts';
import { SOURCE, briefing, participant } from '../support/archive.ts';

const days = (count: number) =>
  Array.from(
    { length: count },
    (_unused, index) => `2020-07-${String(index + 1).padStart(2, '0')}`,
  );

describe('the front page', () => {
  it('of an archive with one briefing shows its month, people and topic', () => {
    const page = frontPage(
      createArchive({ ...SOURCE, briefings: [briefing('2020/07/giao-ban', '2020-07-06')] }),
    );
    expect(page.latest.map(({ path }) => path)).toEqual(['/2020/07/giao-ban/']);
    expect(page.month).toMatchObject({ path: '/2020/07/', label: 'Tháng 7/2020' });
    expect(page.month?.calendar.flat().filter((day) => day?.count)).toEqual([{ day: 6, count: 1 }]);
    expect(page.people).toEqual([
      { path: '/nhan-vat/hoan/', label: 'Bùi Quang Hoàn', count: 1, office: 'Chủ tịch UBND huyện' },
    ]);
    expect(page.topics.map(({ label }) => label)).toEqual(['Kinh tế']);
    expect(page.years).toEqual([{ path: '/2020/', label: 'Năm 2020', count: 1 }]);
  });

  it('has a limited length, and shows only the people of the latest briefings', () => {
    const people = days(31).map((day) => ({
      id: `nguoi-${day}`,
      data: { name: `Nguyễn Văn ${day}` },
    }));
    const briefings = days(31).map((day) =>
      briefing(`2020/07/${day}`, day, { participants: [participant(`nguoi-${day}`)] }),
    );
    const page = frontPage(createArchive({ ...SOURCE, people, briefings }));
    expect(page.latest).toHaveLength(8);
    expect(page.people.map(({ label }) => label)).toEqual(
      days(31)
        .slice(-8)
        .map((day) => `Nguyễn Văn ${day}`),
    );
  });

  it('is empty for an empty archive', () => {
    expect(frontPage(createArchive({ ...SOURCE, briefings: [] }))).toEqual({
      latest: [],
      figures: [],
      month: undefined,
      people: [],
      topics: [],
      years: [],
    });
  });
});
