import { describe, expect, it } from 'vitest';
import { createPlaces, placeSections, type PlaceEntry } from '../../src/archive/places.ts';
import { expectProportionalGrowth, prepared } from '../support/cost.ts';

const NQ = 'Nghị quyết 1665/NQ-UBTVQH15 ngày 16/6/2025';
const ENTRIES: PlaceEntry[] = [
  { id: 'huyen-ky-anh', data: { name: 'Kỳ Anh', kind: 'huyện', until: '2025-06-30' } },
  { id: 'xa-ky-anh-tu-2025', data: { name: 'Kỳ Anh', kind: 'xã', from: '2025-07-01' } },
  {
    id: 'xa-ky-xuan',
    data: {
      name: 'Kỳ Xuân',
      kind: 'xã',
      until: '2025-06-30',
      within: 'huyen-ky-anh',
      became: [{ place: 'xa-ky-xuan-tu-2025', by: NQ }],
    },
  },
  { id: 'xa-ky-xuan-tu-2025', data: { name: 'Kỳ Xuân', kind: 'xã', from: '2025-07-01' } },
  {
    id: 'xa-ky-dong',
    data: {
      name: 'Kỳ Đồng',
      kind: 'xã',
      within: 'huyen-ky-anh',
      became: [{ place: 'thi-tran-ky-dong' }],
    },
  },
  {
    id: 'thi-tran-ky-dong',
    data: {
      name: 'Kỳ Đồng',
      kind: 'thị trấn',
      until: '2025-06-30',
      within: 'huyen-ky-anh',
      became: [{ place: 'xa-ky-anh-tu-2025', by: NQ }],
    },
  },
];
const places = createPlaces(ENTRIES);

describe('places', () => {
  it('have their period in the label if another has the same kind and name', () => {
    expect(Array.from(places.values(), ({ label }) => label)).toEqual([
      'huyện Kỳ Anh',
      'xã Kỳ Anh',
      'xã Kỳ Xuân (đến 30/6/2025)',
      'xã Kỳ Xuân (từ 1/7/2025)',
      'xã Kỳ Đồng',
      'thị trấn Kỳ Đồng',
    ]);
  });

  it('have successors and predecessors, with the legal document', () => {
    expect(places.get('xa-ky-xuan')).toMatchObject({
      became: [{ id: 'xa-ky-xuan-tu-2025', label: 'xã Kỳ Xuân (từ 1/7/2025)', by: NQ }],
      within: { id: 'huyen-ky-anh' },
    });
    expect(places.get('xa-ky-xuan-tu-2025')?.formedFrom).toEqual([
      { id: 'xa-ky-xuan', label: 'xã Kỳ Xuân (đến 30/6/2025)', by: NQ },
    ]);
  });

  it('have present-day successors, also through two steps', () => {
    expect(places.get('xa-ky-dong')).toMatchObject({
      became: [{ id: 'thi-tran-ky-dong', by: undefined }],
      today: [{ id: 'xa-ky-anh-tu-2025', by: NQ }],
    });
    expect(places.get('xa-ky-anh-tu-2025')?.today).toEqual([]);
  });

  it('have namesakes and members', () => {
    expect(places.get('xa-ky-anh-tu-2025')?.namesakes).toEqual([
      { id: 'huyen-ky-anh', label: 'huyện Kỳ Anh' },
    ]);
    expect(places.get('huyen-ky-anh')?.members.map(({ id }) => id)).toEqual([
      'thi-tran-ky-dong',
      'xa-ky-dong',
      'xa-ky-xuan',
    ]);
  });

  it('may succeed each other in a cycle', () => {
    const circle = createPlaces([
      { id: 'a', data: { name: 'A', kind: 'xã', became: [{ place: 'b' }] } },
      { id: 'b', data: { name: 'B', kind: 'xã', became: [{ place: 'a' }] } },
    ]);
    expect(circle.get('a')?.today.map(({ id }) => id)).toEqual(['a']);
  });

  it('appear once in a list, however often another one refers to them', () => {
    const twice = createPlaces([
      {
        id: 'a',
        data: { name: 'A', kind: 'xã', became: [{ place: 'b', by: NQ }, { place: 'b' }] },
      },
      { id: 'b', data: { name: 'B', kind: 'xã', became: [{ place: 'c' }, { place: 'c' }] } },
      { id: 'c', data: { name: 'C', kind: 'xã' } },
    ]);
    expect(twice.get('a')).toMatchObject({ became: [{ id: 'b', by: NQ }], today: [{ id: 'c' }] });
    expect(twice.get('b')?.formedFrom).toEqual([{ id: 'a', label: 'xã A', by: NQ }]);
    expect(twice.get('c')?.formedFrom).toHaveLength(1);
  });

  it.each([
    ['26 that became the next twice over', 26, (next: string) => [next, next]],
    ['5,000 in a row', 5000, (next: string) => [next]],
    [
      '2,000 of which each became the next by two ways',
      2000,
      (next: string, beside: string) => [next, beside],
    ],
  ])('of %s are each read once', (_case, count, ways) => {
    let reads = 0;
    const entries = Array.from({ length: count }, (_unused, step) =>
      ['a', 'b'].map((side): PlaceEntry => {
        const became =
          step === count - 1
            ? []
            : ways(`a${step + 1}`, `b${step + 1}`).map((place) => ({ place }));
        const data = { name: `${side}${step}`, kind: 'xã' as const, within: `${side}${step + 1}` };
        return {
          id: `${side}${step}`,
          data: Object.defineProperty(data, 'became', {
            get: () => {
              reads += 1;
              return became;
            },
          }),
        };
      }),
    ).flat();
    const long = createPlaces(entries);
    expect(reads).toBe(entries.length);
    expect(long.get('a0')?.today.map(({ id }) => id)).toContain(`a${count - 1}`);
    expect(
      placeSections(
        entries.map(({ id }) => ({ id, briefings: [] })),
        long,
      ).flatMap(({ rows }) => rows),
    ).toHaveLength(entries.length - 2);
  });

  it('are grouped under their parent unit, those without one at the end', () => {
    const groups = ENTRIES.map(({ id }) => ({
      id,
      briefings: id === 'huyen-ky-anh' ? ['one'] : [],
    }));
    expect(
      placeSections(groups, places).map(({ within, rows }) => [
        within?.place.id,
        within?.count,
        ...rows.map(({ place }) => place.id),
      ]),
    ).toEqual([
      ['huyen-ky-anh', 1, 'xa-ky-xuan', 'xa-ky-dong', 'thi-tran-ky-dong'],
      [undefined, undefined, 'xa-ky-anh-tu-2025', 'xa-ky-xuan-tu-2025'],
    ]);
  });
});

describe('places that all have the same name', () => {
  const same = (count: number): PlaceEntry[] =>
    Array.from({ length: count }, (_none, index) => ({
      id: `xa-${index}`,
      data: { name: 'Kỳ Anh', kind: 'xã' },
    }));

  it('have at most twenty namesakes each, and never themselves', () => {
    for (const { id, namesakes } of createPlaces(same(30)).values()) {
      expect(namesakes).toHaveLength(20);
      expect(namesakes.map((other) => other.id)).not.toContain(id);
    }
    for (const { namesakes } of createPlaces(same(21)).values()) expect(namesakes).toHaveLength(20);
  });

  it('are created in linear time', async () => {
    await expectProportionalGrowth(
      prepared((count) => {
        const entries = same(count);
        return () => createPlaces(entries);
      }),
      500,
    );
  });
});
