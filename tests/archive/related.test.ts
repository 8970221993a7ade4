import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { relatedBriefings } from '../../src/archive/related.ts';
import { SOURCE, briefing, participant } from '../support/archive.ts';

const HOAN = [participant('hoan')];
const DUNG = [participant('dung')];

function related(briefings: ReturnType<typeof briefing>[], id: string) {
  const archive = createArchive({ ...SOURCE, briefings });
  return relatedBriefings(archive.briefings)[
    archive.briefings.findIndex((other) => other.id === id)
  ]?.map((found) => `${found.briefing.path} ${found.reason}`);
}

describe('related briefings', () => {
  it('state what is shared: people, topics, places', () => {
    const briefings = [
      briefing('2020/07/a', '2020-07-06', {
        participants: HOAN,
        topics: ['kinh-te'],
        places: ['xa-ky-xuan'],
      }),
      briefing('2020/07/b', '2020-07-07', {
        participants: HOAN,
        topics: ['kinh-te'],
        places: ['xa-ky-xuan'],
      }),
      briefing('2020/07/c', '2020-07-07', { participants: DUNG, topics: ['kinh-te'], places: [] }),
      briefing('2020/07/d', '2020-07-07', {
        participants: DUNG,
        topics: ['van-hoa'],
        places: ['xa-ky-xuan'],
      }),
      briefing('2020/07/e', '2020-07-07', { participants: DUNG, topics: ['van-hoa'], places: [] }),
    ];
    expect(related(briefings, '2020/07/a')).toEqual([
      '/2020/07/b/ cùng nhân vật, cùng chuyên mục, cùng địa bàn',
      '/2020/07/c/ cùng chuyên mục',
      '/2020/07/d/ cùng địa bàn',
    ]);
  });

  it('rank rare features before common ones', () => {
    const crowd = Array.from({ length: 30 }, (_unused, index) =>
      briefing(`2020/07/x${index + 10}`, '2020-07-06', {
        participants: DUNG,
        topics: ['kinh-te'],
        places: [],
      }),
    );
    const own = briefing('2020/07/a', '2020-07-06', {
      participants: DUNG,
      topics: ['kinh-te', 'van-hoa'],
      places: [],
    });
    const rare = briefing('2020/07/z', '2020-07-06', {
      participants: HOAN,
      topics: ['van-hoa'],
      places: [],
    });
    expect(related([...crowd, own, rare], '2020/07/a')?.[0]).toBe('/2020/07/z/ cùng chuyên mục');
  });

  it('rank briefings that are near in time first', () => {
    const own = briefing('2020/07/a', '2020-07-06', { participants: HOAN, places: [] });
    const years = [2012, 2019, 2016].map((year) =>
      briefing(`${year}/07/n${year}`, `${year}-07-06`, { participants: HOAN, places: [] }),
    );
    expect(related([own, ...years], '2020/07/a')?.map((line) => line.slice(0, 5))).toEqual([
      '/2019',
      '/2016',
      '/2012',
    ]);
  });

  it('are at most five, never the briefing itself, and none if nothing is shared', () => {
    const many = Array.from({ length: 9 }, (_unused, index) =>
      briefing(`2020/07/m${index}`, '2020-07-06', { participants: HOAN, places: [] }),
    );
    const alone = briefing('2020/08/alone', '2020-08-01', {
      participants: DUNG,
      topics: ['van-hoa'],
      places: [],
    });
    const found = related([...many, alone], '2020/07/m4');
    expect(found).toHaveLength(5);
    expect(found?.join()).not.toContain('/m4/');
    expect(related([...many, alone], '2020/08/alone')).toEqual([]);
  });

  it('state every reason, including features shared by hundreds', () => {
    const crowd = Array.from({ length: 100 }, (_unused, index) =>
      briefing(`2020/07/x${index + 100}`, '2020-07-06', { participants: DUNG, places: [] }),
    );
    const early = briefing('2005/01/early', '2005-01-01', { participants: HOAN, places: [] });
    const late = briefing('2024/12/late', '2024-12-01', { participants: HOAN, places: [] });
    expect(related([late, ...crowd, early], '2024/12/late')).toContain(
      '/2005/01/early/ cùng nhân vật, cùng chuyên mục',
    );
  });

  it('are found in linear time', () => {
    const comparisons = (count: number) => {
      let dates = 0;
      const { briefings } = createArchive({
        ...SOURCE,
        briefings: Array.from({ length: count }, (_unused, index) =>
          briefing(`2020/07/m${index}`, '2020-07-06', { participants: index % 2 ? HOAN : DUNG }),
        ),
      });
      relatedBriefings(
        briefings.map((one) =>
          Object.defineProperty({ ...one }, 'date', {
            get: () => {
              dates += 1;
              return one.date;
            },
          }),
        ),
      );
      return dates;
    };
    // Every comparison asks for dates. A quadratic way would ask sixteen times as often for four
    // times the briefings.
    expect(comparisons(400) / comparisons(100)).toBeLessThan(4.5);
  });
});
