import { describe, expect, it } from 'vitest';
import { cardsOf, days, facets } from '../../../src/search/indexing/cards.ts';
import { monthsOf } from '../../../src/search/indexing/months.ts';
import { archiveOf } from '../../support/search.ts';

const { archive } = archiveOf({
  a: {
    date: '2020-07-06',
    title: 'A',
    summary: 'Lời dẫn',
    topics: ['kinh-te', 'van-hoa'],
    places: ['xa-ky-xuan'],
    participants: [
      { person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'chair' },
      { person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'speaker' },
      { group: 'Các xã', role: 'attendee' },
    ],
  },
  b: { date: '2020-07-02', topics: ['van-hoa'] },
  c: { date: '2019-12-31', topics: ['van-hoa'], sample: true },
});
const months = monthsOf(archive);

describe('the index’s data for results', () => {
  it('counts months oldest first, and their briefings', () => {
    expect(months.map(({ key, briefings }) => [key, briefings.map(({ title }) => title)])).toEqual([
      ['2019-12', ['-']],
      ['2020-07', ['-', 'A']],
    ]);
  });

  it('has a card for each briefing, in files per month, in a folder with a content-based name', () => {
    const { editions, files } = cardsOf(months);
    expect(files.map(({ name }) => name)).toEqual([
      `cards/2019-${editions['2019'] ?? ''}/12-0.json`,
      `cards/2020-${editions['2020'] ?? ''}/07-0.json`,
    ]);
    const shown: unknown = JSON.parse(String(files[1]?.content));
    expect(shown).toEqual([
      expect.objectContaining({ path: '/2020/07/b/' }),
      {
        path: '/2020/07/a/',
        title: 'A',
        date: '2020-07-06',
        lead: 'Lời dẫn',
        topics: ['Kinh tế', 'Văn hóa'],
        people: ['Bùi Quang Hoàn'],
        sample: false,
      },
    ]);
    expect(JSON.parse(String(files[0]?.content))).toMatchObject([{ sample: true }]);
  });

  it('renames only the folder of the year whose briefing changes', () => {
    const renamed = months.map((month) =>
      month.key === '2019-12'
        ? {
            ...month,
            briefings: month.briefings.map((briefing) => ({ ...briefing, title: 'Khác' })),
          }
        : month,
    );
    const [before, after] = [cardsOf(months).editions, cardsOf(renamed).editions];
    expect(after['2019']).not.toBe(before['2019']);
    expect(after['2020']).toBe(before['2020']);
  });

  it('lists every name with its number of briefings, commonest first, counting repeated participants once', () => {
    const { topic, person, place } = facets(archive, months);
    expect(topic.names).toEqual([
      { id: 'van-hoa', name: 'Văn hóa', count: 3 },
      { id: 'kinh-te', name: 'Kinh tế', count: 1 },
    ]);
    expect(person.names).toEqual([{ id: 'bui-quang-hoan', name: 'Bùi Quang Hoàn', count: 1 }]);
    expect(place.data).toEqual({ '2020-07': [[], [0]], '2019-12': [[]] });
    expect(topic.data).toEqual({ '2020-07': [[0], [1, 0]], '2019-12': [[0]] });
  });

  it('has the day of each briefing', () => {
    expect(days(months)).toEqual({ '2020-07': [2, 6], '2019-12': [31] });
  });
});
