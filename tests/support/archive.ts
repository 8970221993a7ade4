import type { ArchiveSource } from '../../src/archive/archive.ts';
import { storedBriefingSchema } from '../../src/schemas/briefing.ts';

/** A valid entry of the `briefings` collection, with some fields replaced. */
export function briefing(
  id: string,
  date: string,
  overrides: object = {},
): ArchiveSource['briefings'][number] {
  const data = storedBriefingSchema.parse({
    title: `Bản tin thử ${id}`,
    date,
    author: 'Trung Anh',
    summary: 'Một đoạn mở đầu đủ dài để qua được lược đồ của bản tin.',
    participants: [
      participant('hoan', 'Chủ tịch UBND huyện', 'chair'),
      { group: 'Lãnh đạo các xã', role: 'attendee', count: 20 },
    ],
    topics: ['kinh-te'],
    places: ['xa-ky-xuan'],
    photos: [],
    body: `text of ${id}`,
    ...overrides,
  });
  return { id, data };
}

/** A participant in frontmatter. */
export function participant(
  person: string,
  office = 'Phó Chủ tịch UBND huyện',
  role = 'attendee',
): object {
  return { person, office, role };
}

/** The collections to which {@link briefing} may refer. */
export const SOURCE: Omit<ArchiveSource, 'briefings'> = {
  people: [
    { id: 'hoan', data: { name: 'Bùi Quang Hoàn' } },
    { id: 'dung', data: { name: 'Phạm Văn Dũng' } },
  ],
  authors: [{ id: 'trung-anh', data: { name: 'Trung Anh' } }],
  topics: [
    { id: 'kinh-te', data: { name: 'Kinh tế' } },
    { id: 'van-hoa', data: { name: 'Văn hóa' } },
  ],
  places: [{ id: 'xa-ky-xuan', data: { name: 'Kỳ Xuân', kind: 'xã' } }],
  indicators: [
    {
      id: 'san-luong',
      data: {
        name: 'Sản lượng',
        unit: 'tấn',
        description: 'Sản lượng lương thực.',
        kind: 'amount',
        decimals: 0,
        plan: 'kế hoạch cả năm',
      },
    },
    {
      id: 'gieo-cay',
      data: {
        name: 'Gieo cấy',
        unit: '%',
        description: 'Phần đã gieo cấy.',
        kind: 'share',
        decimals: 0,
      },
    },
  ],
};

/** A photograph's file as described by the loader. */
export const PHOTO_FILE = {
  id: '2020/07/hop.jpg',
  path: '/anh/hop.jpg',
  digest: 'a1b2',
  width: 1600,
  height: 1200,
  colour: '#7f8a91',
};
