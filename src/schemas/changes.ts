import * as z from 'astro/zod';
import { civilDate, entryId, line, PICK } from './fields.ts';
import { formerBriefings } from './formerly.ts';

/** What a correction changes, with the labels in the form. */
export const CORRECTED = {
  figure: 'Con số',
  name: 'Tên người, tên đơn vị',
  meaning: 'Ý nghĩa của tin',
  detail: 'Chi tiết nhỏ',
} as const;

const REASON = {
  description: 'Lý do, một câu cho người đọc, 10-300 ký tự',
  meta: { title: 'Lý do', aliases: ['ly-do', 'vi-sao'] },
};
const reason = line(10, 300).describe(REASON.description).meta(REASON.meta);

const DECIDED_BY = {
  description: 'Ai quyết định: chức danh hoặc bộ phận, không ghi tên người, ví dụ Ban biên tập',
  meta: {
    title: 'Người quyết định',
    hint: 'Chức danh hoặc bộ phận, ví dụ Ban biên tập; không ghi tên người.',
    aliases: ['nguoi-quyet-dinh', 'ai-quyet-dinh', 'boi'],
  },
};
const decidedBy = line(3, 100).describe(DECIDED_BY.description).meta(DECIDED_BY.meta);

const day = (description: string, title: string) =>
  civilDate
    .describe(`${description}, viết năm-tháng-ngày, ví dụ 2020-07-09`)
    .meta({ title, aliases: ['ngay'] });

/** A correction, as readers see it. */
export const correctionSchema = z
  .strictObject({
    date: day('Ngày đính chính', 'Ngày đính chính'),
    what: line(5, 200)
      .describe('Đính chính điều gì, ví dụ Thu ngân sách 6 tháng đầu năm')
      .meta({ title: 'Đính chính điều gì', aliases: ['dieu-gi', 'noi-dung'] }),
    was: line(1, 300)
      .describe('Bản tin đã viết thế nào, ví dụ 2.919,8 tỷ đồng')
      .meta({ title: 'Đã viết', aliases: ['da-viet', 'cu', 'truoc'] }),
    now: line(1, 300)
      .describe('Nay sửa thành thế nào, ví dụ 2.991,8 tỷ đồng')
      .meta({ title: 'Nay sửa thành', aliases: ['nay-la', 'moi', 'sua-thanh'] }),
    changes: z
      .enum(['figure', 'name', 'meaning', 'detail'])
      .default('meaning')
      .describe(
        'Sửa điều gì: figure (con số), name (tên người, tên đơn vị), meaning (ý nghĩa của tin), detail (chi tiết nhỏ: lời đính chính đặt ở cuối bản tin). Bỏ trống là meaning',
      )
      .meta({
        title: 'Sửa điều gì',
        choices: CORRECTED,
        hint: 'Con số, tên, ý nghĩa: lời đính chính đặt ở đầu bản tin. Chi tiết nhỏ: đặt ở cuối.',
        aliases: ['loai', 'muc-do'],
      }),
    indicator: entryId
      .optional()
      .describe(
        'Mã số liệu được đính chính, như trong mục indicators; trang số liệu ghi dấu đính chính ở con số đó',
      )
      .meta({
        title: 'Số liệu được đính chính',
        refersTo: { collection: 'indicators' },
        hint: `${PICK} Bỏ trống khi không sửa con số trong mục Số liệu.`,
        aliases: ['so-lieu', 'ma-so-lieu'],
      }),
    reason: reason.optional().describe(REASON.description).meta(REASON.meta),
    by: decidedBy.optional().describe(DECIDED_BY.description).meta(DECIDED_BY.meta),
  })
  .refine(({ was, now }) => was !== now, {
    path: ['now'],
    error:
      '“Đã viết” (was) và “nay sửa thành” (now) giống hệt nhau: ghi vào was điều bản tin đã viết sai, vào now điều đúng.',
  });
export type Correction = z.infer<typeof correctionSchema>;

/** That a briefing is no longer valid, but can still be read at its address. */
export const withdrawalSchema = z.strictObject({
  date: day('Ngày rút', 'Ngày rút'),
  reason,
  by: decidedBy,
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** That nothing of a briefing may be published any more. */
export const removalSchema = z.strictObject({
  date: day('Ngày gỡ', 'Ngày gỡ'),
  reason: reason
    .describe('Lý do, một câu nói chung, không nhắc lại điều đã gỡ, 10-300 ký tự')
    .meta({ hint: 'Một câu nói chung: không nhắc lại điều đã gỡ, không nêu tên ai.' }),
  by: decidedBy,
  title: line(10, 200)
    .optional()
    .describe('Tiêu đề, chỉ ghi khi tiêu đề được phép còn lại trên trang báo đã gỡ')
    .meta({
      title: 'Tiêu đề được giữ lại',
      hint: 'Chỉ ghi khi tiêu đề được phép còn lại; bỏ trống thì trang chỉ báo là đã gỡ.',
      aliases: ['tieu-de', 'ten-bai'],
    }),
});
export type Removal = z.infer<typeof removalSchema>;

/**
 * What is read of the file of a removed briefing. Other fields are ignored: they may be missing,
 * or wait to be deleted.
 */
export const removedBriefingSchema = z.object({
  removed: removalSchema,
  formerly: formerBriefings,
});
export type RemovedData = z.infer<typeof removedBriefingSchema>;
