import * as z from 'astro/zod';
import { entryId, line, periodCode, PICK, quantity } from './fields.ts';

/** A figure that a briefing states, with its unit and period. */
export const figure = z.strictObject({
  indicator: entryId.describe('Mã số liệu trong content/indicators, ví dụ thu-ngan-sach').meta({
    title: 'Số liệu',
    refersTo: { collection: 'indicators' },
    hint: `${PICK} Số liệu mới thì bấm Thêm ở ngay dưới.`,
    aliases: ['chi-so', 'loai-so-lieu', 'ma-so-lieu'],
  }),
  value: quantity
    .describe('Con số: 2919.8, hoặc theo lối Việt Nam trong ngoặc kép: "2.919,8"')
    .meta({ title: 'Con số', hint: 'Viết theo lối Việt Nam: 2.919,8', aliases: ['gia-tri'] }),
  unit: line(1, 40).describe('Đơn vị, đúng như trong content/indicators, ví dụ tỷ đồng').meta({
    title: 'Đơn vị',
    hint: 'Tự điền khi chọn số liệu: đúng như ghi trong ngoặc ở tên số liệu, ví dụ tỷ đồng.',
  }),
  period: periodCode
    .describe(
      'Kỳ của số liệu: 2020 (cả năm), 2020-H1 hoặc 2020-H2 (6 tháng đầu, cuối năm), 2020-Q1 … 2020-Q4 (quý), 2020-07 (tháng), 2020-07-06 (ngày), 2020-01-01/2020-09-30 (từ ngày đến ngày)',
    )
    .meta({ title: 'Kỳ', aliases: ['ky-so-lieu', 'thoi-ky'] }),
  total: quantity
    .refine((total) => total > 0, { error: 'Tổng số phải lớn hơn 0.' })
    .optional()
    .describe('Tổng số, khi con số là một phần: 17 trong 12/17')
    .meta({ title: 'Tổng số' }),
  plan_percent: quantity
    .refine((percent) => percent >= 0 && percent <= 1000, {
      error: 'Phần trăm kế hoạch phải từ 0 đến 1.000.',
    })
    .optional()
    .describe('Đạt bao nhiêu phần trăm kế hoạch, ví dụ 45')
    .meta({ title: 'Phần trăm kế hoạch' }),
  label: line(2, 120)
    .optional()
    .describe('Tên hiện trong bản tin này, khi khác tên chung của số liệu')
    .meta({ title: 'Tên trong bản tin này', aliases: ['nhan'] }),
  note: line(2, 200).optional().describe('Ghi chú ngắn').meta({ title: 'Ghi chú' }),
});

/** A figure in the frontmatter of a briefing. */
export type FigureData = z.infer<typeof figure>;
