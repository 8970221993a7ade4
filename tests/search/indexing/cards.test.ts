import { describe, expect, it } from 'vitest';
import { cardFiles, days, facets } from '../../../src/search/indexing/cards.ts';
import { monthRanges } from '../../../src/search/indexing/index-files.ts';
import { archiveOf } from '../../support/search.ts';

const { archive } = archiveOf({
  a: { date: '2020-07-06', title: 'A', summary: 'Lời dẫn', topics: ['kinh-te', 'van-hoa'], places: ['xa-ky-xuan'], participants: [{ person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'chair' }, { person: 'bui-quang-hoan', office: 'Chủ tịch', role: 'speaker' }, { group: 'Các xã', role: 'attendee' }] },
  b: { date: '2020-07-02', topics: ['van-hoa'] },
  c: { date: '2019-12-31', topics: ['van-hoa'], sample: true },
});
const months = monthRanges(archive);

describe('what the index holds for results', () => {
  it('counts months newest first, and their briefings', () => {
    expect(months).toEqual([{ key: '2020-07', from: 0, to: 2 }, { key: '2019-12', from: 2, to: 3 }]);
  });

  it('is a card for each briefing, named by its month and its place in it', () => {
    const cards = [...cardFiles(archive, months)];
    expect(cards.map(({ name }) => name)).toEqual(['cards/2020-07-0.json', 'cards/2020-07-1.json', 'cards/2019-12-0.json']);
    expect(JSON.parse(String(cards[0]?.content))).toEqual({ path: '/2020/07/a/', title: 'A', date: '2020-07-06', lead: 'Lời dẫn', topics: ['Kinh tế', 'Văn hóa'], people: ['Bùi Quang Hoàn'], sample: false });
    expect(JSON.parse(String(cards[2]?.content))).toMatchObject({ sample: true });
  });

  it('is every name with the number of its briefings, commonest first; who took part twice counts once', () => {
    const { topic, person, place } = facets(archive, months);
    expect(topic.names).toEqual([{ id: 'van-hoa', name: 'Văn hóa', count: 3 }, { id: 'kinh-te', name: 'Kinh tế', count: 1 }]);
    expect(person.names).toEqual([{ id: 'bui-quang-hoan', name: 'Bùi Quang Hoàn', count: 1 }]);
    expect(place.data).toEqual({ '2020-07': [[0], []], '2019-12': [[]] });
    expect(topic.data).toEqual({ '2020-07': [[1, 0], [0]], '2019-12': [[0]] });
  });

  it('is the day of each briefing', () => {
    expect(days(archive, months)).toEqual({ '2020-07': [6, 2], '2019-12': [31] });
  });
});
