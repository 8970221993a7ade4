import * as z from 'astro/zod';
import { uniqueList, entryId, line, name } from './fields.ts';
import { formerEntries } from './formerly.ts';

/** The kinds of figures, with their labels in the form. */
const FIGURE_KINDS = {
  amount: 'Một lượng',
  share: 'Một phần của tổng thể (%)',
  change: 'Mức tăng giảm',
} as const;

/** Determines the valid values: an amount is at least 0, a share 0-100 %, a change any number. */
const kind = z
  .enum(['amount', 'share', 'change'])
  .default('amount')
  .describe(
    'amount: một lượng, không âm; share: một phần của tổng thể, 0-100%; change: mức tăng giảm, có thể âm. Bỏ trống là amount',
  )
  .meta({
    title: 'Loại số liệu',
    choices: FIGURE_KINDS,
    hint: 'Một lượng: không âm. Một phần của tổng thể: từ 0 đến 100%. Mức tăng giảm: có thể âm. Bỏ trống là một lượng.',
    aliases: ['cap', 'loai'],
  });

/**
 * An indicator, of which briefings state figures for periods. One with `parts` is a breakdown: it
 * has no figures of its own, only its parts have.
 */
export const indicatorSchema = z
  .strictObject({
    name: name(2, 120)
      .describe('Tên số liệu như người đọc thấy, ví dụ Thu ngân sách')
      .meta({ title: 'Tên số liệu', aliases: ['ten', 'ho-ten'] }),
    unit: line(1, 40)
      .describe('Đơn vị như người đọc thấy: tỷ đồng, tấn, %, doanh nghiệp…')
      .meta({ title: 'Đơn vị' }),
    description: line(10, 400)
      .describe('Số liệu này nói lên điều gì, tính những gì, 10-400 ký tự')
      .meta({ title: 'Giải thích', aliases: ['mo-ta'] }),
    kind,
    // Not three: 2.919 could then also be read as two thousand nine hundred and nineteen.
    decimals: z
      .int()
      .min(0)
      .max(2)
      .default(0)
      .describe('Nhiều nhất bao nhiêu chữ số sau dấu phẩy: 0, 1 hoặc 2. Bỏ trống là 0')
      .meta({ title: 'Chữ số sau dấu phẩy' }),
    plan: line(3, 120)
      .optional()
      .describe(
        'plan_percent so với kế hoạch nào, ví dụ kế hoạch cả năm; bỏ trống khi không so với kế hoạch',
      )
      .meta({
        title: 'Kế hoạch để so',
        hint: 'Phần trăm kế hoạch so với kế hoạch nào, ví dụ kế hoạch cả năm; bỏ trống khi không so với kế hoạch',
      }),
    total: line(3, 120)
      .optional()
      .describe(
        'Tổng số mà giá trị là một phần, ví dụ số chỉ tiêu được giao (12 trên 17); bỏ trống khi không có',
      )
      .meta({ title: 'Tổng số' }),
    parts: uniqueList(entryId)
      .min(2, { error: 'Cơ cấu có ít nhất hai phần.' })
      .max(6, { error: 'Cơ cấu có nhiều nhất sáu phần.' })
      .optional()
      .describe(
        'Chỉ dành cho một cơ cấu: mã của 2-6 số liệu là các phần (kind: share), theo thứ tự hiện ra',
      )
      .meta({
        title: 'Các phần của cơ cấu',
        refersTo: { collection: 'indicators' },
        hint: 'Chỉ dành cho một cơ cấu: từ hai đến sáu số liệu là các phần, theo thứ tự hiện ra.',
      }),
    source: line(5, 300)
      .optional()
      .describe('Văn bản định nghĩa số liệu này, nếu có')
      .meta({ title: 'Văn bản định nghĩa', aliases: ['nguon'] }),
    formerly: formerEntries,
  })
  .superRefine(({ kind: figureKind, unit, parts, plan, total }, context) => {
    const addIssue = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (figureKind === 'share' && unit !== '%')
      addIssue(
        'unit',
        `Một phần của tổng thể (kind: share) tính bằng %, nhưng ở đây ghi “${unit}”.`,
      );
    if (!parts) return;
    if (figureKind !== 'share') addIssue('kind', 'Một cơ cấu (có parts) phải ghi kind: share.');
    if (plan !== undefined || total !== undefined)
      addIssue('parts', 'Một cơ cấu không có plan và total: chỉ các phần có số liệu.');
  });
export type IndicatorData = z.infer<typeof indicatorSchema>;
