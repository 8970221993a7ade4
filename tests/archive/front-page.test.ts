import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { frontPage } from '../../src/archive/front-page.ts';
import { PHOTO_FILE, SOURCE, briefing, participant } from '../support/archive.ts';

const days = (count: number) =>
  Array.from(
    { length: count },
    (_unused, index) => `2020-07-${String(index + 1).padStart(2, '0')}`,
  );

describe('the front page', () => {
  it('of an archive with one briefing shows its people and topic, and no month or year, which would lead to it alone', () => {
    const page = frontPage(
      createArchive({ ...SOURCE, briefings: [briefing('2020/07/giao-ban', '2020-07-06')] }),
    );
    expect(page.latest.map(({ path }) => path)).toEqual(['/2020/07/giao-ban/']);
    expect(page.people).toEqual([
      { path: '/nhan-vat/hoan/', label: 'Bùi Quang Hoàn', count: 1, office: 'Chủ tịch UBND huyện' },
    ]);
    expect(page.topics.map(({ label }) => label)).toEqual(['Kinh tế']);
    expect([page.month, page.years, page.pastYears, page.photos]).toEqual([undefined, [], [], []]);
  });

  it('of a larger archive shows its newest month, years and photographs', () => {
    const photos = [{ caption: 'Hội nghị', alt: 'Hội nghị', file: PHOTO_FILE }];
    const page = frontPage(
      createArchive({
        ...SOURCE,
        briefings: days(9).map((day) => briefing(`2020/07/${day}`, day, { photos })),
      }),
    );
    expect(page.month).toMatchObject({ path: '/2020/07/', label: 'Tháng 7/2020' });
    expect(page.month?.calendar.flat().filter((day) => day?.count)).toHaveLength(9);
    expect(page.years).toEqual([{ path: '/2020/', label: 'Năm 2020', count: 9 }]);
    expect(page.photos).toHaveLength(6);
    expect(page.latest[0]?.photo?.file.id).toBe(PHOTO_FILE.id);
  });

  it('leads to the days around that of the newest briefing in other years, one a year', () => {
    const dates = [
      '2020-03-01',
      '2019-02-27',
      '2019-03-02',
      '2018-03-05',
      '2017-02-28',
      '2020-01-01',
    ];
    const page = frontPage(
      createArchive({
        ...SOURCE,
        briefings: dates.map((date, index) =>
          briefing(`${date.slice(0, 7).replace('-', '/')}/b${index}`, date),
        ),
      }),
    );
    expect(page.pastYears.map(({ date }) => date)).toEqual(['2019-03-02', '2017-02-28']);
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
    expect(page.latest).toHaveLength(6);
    expect(page.people.map(({ label }) => label)).toEqual(
      days(31)
        .slice(-6)
        .map((day) => `Nguyễn Văn ${day}`),
    );
  });

  it('is empty for an empty archive', () => {
    expect(frontPage(createArchive({ ...SOURCE, briefings: [] }))).toEqual({
      latest: [],
      pastYears: [],
      figures: [],
      photos: [],
      month: undefined,
      people: [],
      topics: [],
      years: [],
    });
  });
});
