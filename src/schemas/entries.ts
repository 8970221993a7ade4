import * as z from 'astro/zod';
import type { CivilDate } from '../vietnamese/dates.ts';
import { civilDate, entryId, line, name, PICK, reportDuplicates } from './fields.ts';
import { formerEntries } from './formerly.ts';

/**
 * A person named in briefings. Official roles only: no portrait, birth date or other private data.
 */
export const personSchema = z.strictObject({
  name: name(2, 100)
    .describe('Họ và tên')
    .meta({ title: 'Họ và tên', aliases: ['ten', 'ho-ten'] }),
  formerly: formerEntries,
});

/** An author of briefings. */
export const authorSchema = z.strictObject({
  name: name(2, 100)
    .describe('Tên tác giả như hiện dưới bản tin')
    .meta({ title: 'Tên tác giả', aliases: ['ten', 'ho-ten'] }),
  formerly: formerEntries,
});

/** A subject that briefings are grouped by. */
export const topicSchema = z.strictObject({
  name: name(2, 100)
    .describe('Tên chuyên mục')
    .meta({ title: 'Tên chuyên mục', aliases: ['ten', 'ho-ten'] }),
  description: line(10, 300)
    .optional()
    .describe('Chuyên mục gồm những gì')
    .meta({ title: 'Mô tả', aliases: ['mo-ta'] }),
  formerly: formerEntries,
});

/** The most columns and rows of a tile map: more would not fit a screen. */
const MAX_TILES = 12;

/** A square of a tile map, which shows units where they lie, in squares of equal size. */
const tile = z.strictObject({
  column: z
    .int()
    .min(1)
    .max(MAX_TILES)
    .describe('Cột thứ mấy, tính từ tây sang đông, ví dụ 2')
    .meta({ title: 'Cột', aliases: ['cot'] }),
  row: z
    .int()
    .min(1)
    .max(MAX_TILES)
    .describe('Hàng thứ mấy, tính từ bắc xuống nam, ví dụ 1')
    .meta({ title: 'Hàng', aliases: ['hang'] }),
});

/** An administrative unit. As names are reused, each unit in each period is a separate entry. */
export const placeSchema = z.strictObject({
  name: name(2, 100)
    .describe('Tên địa bàn, không kèm cấp')
    .meta({ title: 'Tên địa bàn', aliases: ['ten', 'ho-ten'] }),
  kind: z
    .enum(['xã', 'thị trấn', 'phường', 'huyện', 'thị xã', 'tỉnh'])
    .describe('Cấp hành chính')
    .meta({ title: 'Cấp hành chính', aliases: ['cap', 'loai'] }),
  from: civilDate
    .optional()
    .describe('Ngày bắt đầu có đơn vị này, ví dụ 2020-01-01; bỏ trống khi chưa tra được')
    .meta({ title: 'Có từ ngày', aliases: ['tu', 'tu-ngay'] }),
  until: civilDate
    .optional()
    .describe('Ngày cuối cùng còn đơn vị này, ví dụ 2025-06-30; bỏ trống khi đơn vị vẫn còn')
    .meta({ title: 'Còn đến ngày', aliases: ['den', 'den-ngay'] }),
  within: entryId
    .optional()
    .describe('Mã của đơn vị cấp trên trong thời gian đó, ví dụ huyen-mau')
    .meta({
      title: 'Thuộc',
      refersTo: { collection: 'places' },
      hint: `Đơn vị cấp trên trong thời gian đó. ${PICK}`,
    }),
  became: z
    .array(
      z.strictObject({
        place: entryId.describe('Mã của đơn vị tiếp nối, ví dụ xa-mau-tu-2025').meta({
          title: 'Đơn vị tiếp nối',
          refersTo: { collection: 'places' },
          hint: PICK,
          aliases: ['dia-ban'],
        }),
        by: line(5, 200)
          .optional()
          .describe(
            'Văn bản quyết định, ví dụ Nghị quyết 1665/NQ-UBTVQH15 ngày 16/6/2025; bỏ trống khi chưa tra được',
          )
          .meta({ title: 'Văn bản', aliases: ['nguoi', 'loi-cua', 'theo'] }),
      }),
    )
    .superRefine((successors, context) => {
      reportDuplicates(
        successors.map(({ place }) => place),
        context,
        (index) => [index, 'place'],
      );
    })
    .default([])
    .describe('Đơn vị này về sau thành đơn vị nào: place và by')
    .meta({ title: 'Đơn vị tiếp nối', hint: 'Đơn vị này về sau thành đơn vị nào.' }),
  note: line(10, 400)
    .optional()
    .describe('Điều người đọc cần biết về đơn vị này')
    .meta({ title: 'Ghi chú' }),
  tile: tile
    .optional()
    .describe(
      'Ô của đơn vị trên sơ đồ ở trang Địa bàn, bắc ở trên: column và row; bỏ trống thì không hiện trên sơ đồ',
    )
    .meta({
      title: 'Ô trên sơ đồ',
      hint: 'Nơi đơn vị này hiện trên sơ đồ ở trang Địa bàn, bắc ở trên. Gần đúng là được; bỏ trống thì không hiện trên sơ đồ.',
    }),
  formerly: formerEntries,
});
export type PlaceData = z.infer<typeof placeSchema>;

/** Whether a place existed on a day; an unknown start or end counts as unbounded. */
export function existedOn(
  date: CivilDate,
  { from, until }: Pick<PlaceData, 'from' | 'until'>,
): boolean {
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}
