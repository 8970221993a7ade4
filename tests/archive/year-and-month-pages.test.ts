import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { briefingPages } from '../../src/archive/briefing-pages.ts';
import { monthCalendar } from '../../src/archive/calendar.ts';
import { monthPages, yearPages, yearRows } from '../../src/archive/year-and-month-pages.ts';
import { SOURCE, briefing } from '../support/archive.ts';

const sameDay = (dates: string[], id: string) =>
  briefingPages(
    createArchive({
      ...SOURCE,
      briefings: dates.map((date, index) =>
        briefing(`${date.slice(0, 7).replace('-', '/')}/b${index}`, date),
      ),
    }),
  )
    .find((page) => page.briefing.id === id)
    ?.sameDay.map(({ date }) => date);

describe('the calendar of a month', () => {
  const calendar = monthCalendar(2020, 7, [
    { date: '2020-07-06' },
    { date: '2020-07-06' },
    { date: '2020-07-31' },
  ]);

  it('has weeks from Monday to Sunday, with the days of the month alone: July 2020 began on a Wednesday', () => {
    expect(calendar).toHaveLength(5);
    expect(calendar[0]?.map((day) => day?.day)).toEqual([undefined, undefined, 1, 2, 3, 4, 5]);
    expect(calendar[4]?.map((day) => day?.day)).toEqual([27, 28, 29, 30, 31, undefined, undefined]);
  });

  it('counts the briefings of each day', () => {
    expect(calendar.flat().filter((day) => (day?.count ?? 0) > 0)).toEqual([
      { day: 6, count: 2 },
      { day: 31, count: 1 },
    ]);
  });

  it.each([
    [2021, 2, 4, 28],
    [2020, 2, 5, 29],
    [2026, 8, 6, 31],
  ])('of %i-%i has %i weeks and ends on the %i', (year, month, weeks, last) => {
    const days = monthCalendar(year, month, []);
    expect(days).toHaveLength(weeks);
    expect(days.flat().filter(Boolean).at(-1)?.day).toBe(last);
  });
});

describe('the heat map', () => {
  it('has all months of each year, in five steps from the quietest to the busiest', () => {
    const dates = [
      ...Array.from({ length: 9 }, () => '2020-07-06'),
      ...Array.from({ length: 5 }, () => '2020-09-06'),
      '2020-08-01',
      '2019-12-31',
    ];
    const rows = yearRows(
      createArchive({
        ...SOURCE,
        briefings: dates.map((date, index) =>
          briefing(`${date.slice(0, 7).replace('-', '/')}/b${index}`, date),
        ),
      }),
    );
    expect(
      rows.map(({ year, path, count, months }) => ({ year, path, count, months: months.length })),
    ).toEqual([
      { year: 2020, path: '/2020/', count: 15, months: 12 },
      { year: 2019, path: '/2019/', count: 1, months: 12 },
    ]);
    expect(rows[0]?.months.slice(5, 9)).toEqual([
      { month: 6, path: undefined, count: 0, level: 0 },
      { month: 7, path: '/2020/07/', count: 9, level: 5 },
      { month: 8, path: '/2020/08/', count: 1, level: 1 },
      { month: 9, path: '/2020/09/', count: 5, level: 3 },
    ]);
  });

  it('has months alike in an archive of one briefing', () => {
    const [row] = yearRows(
      createArchive({ ...SOURCE, briefings: [briefing('2020/07/giao-ban', '2020-07-06')] }),
    );
    expect(row?.months.map(({ level }) => level)).toEqual([0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0]);
  });
});

describe('the pages of years and months', () => {
  const archive = createArchive({
    ...SOURCE,
    briefings: ['2020-07-06', '2020-03-01', '2018-01-02'].map((date, index) =>
      briefing(`${date.slice(0, 7).replace('-', '/')}/b${index}`, date),
    ),
  });

  it('lead from each year to all years', () => {
    expect(yearPages(archive).map(({ years }) => years.map(({ label }) => label))).toEqual([
      ['2020', '2018'],
      ['2020', '2018'],
    ]);
  });

  it('lead from each month to the months of its year', () => {
    expect(monthPages(archive).map(({ months }) => months)).toEqual([
      [
        { path: '/2020/03/', label: 'T3' },
        { path: '/2020/07/', label: 'T7' },
      ],
      [
        { path: '/2020/03/', label: 'T3' },
        { path: '/2020/07/', label: 'T7' },
      ],
      [{ path: '/2018/01/', label: 'T1' }],
    ]);
  });
});

describe('the same day in other years', () => {
  it('is one briefing a year, newest year first, without the year of the briefing itself', () => {
    expect(
      sameDay(
        ['2020-07-06', '2020-07-06', '2018-07-06', '2018-07-06', '2012-07-06', '2012-07-07'],
        '2020/07/b0',
      ),
    ).toEqual(['2018-07-06', '2012-07-06']);
  });

  it('is of the three nearest years where there are more', () => {
    expect(
      sameDay(
        [2008, 2009, 2010, 2011, 2012, 2013, 2020].map((year) => `${year}-07-06`),
        '2011/07/b3',
      ),
    ).toEqual(['2013-07-06', '2012-07-06', '2010-07-06']);
  });

  it('is nothing where there is none', () => {
    expect(sameDay(['2020-07-06', '2019-07-07'], '2020/07/b0')).toEqual([]);
  });
});
