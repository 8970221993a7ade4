import * as z from 'astro/zod';
import type { Figure } from '../archive/figures.ts';
import { periodCode } from '../vietnamese/periods.ts';

/** A figure in the record of its briefing and in `indicators.csv`. */
export const figureRecordSchema = z.strictObject({
  indicator: z.string().describe('Mã số liệu, không bao giờ đổi'),
  name: z.string().describe('Tên số liệu như bản tin gọi'),
  value: z.number().describe('Con số'),
  total: z.number().optional().describe('Tổng số, khi con số là một phần của nó: 17 trong 12/17'),
  unit: z.string().describe('Đơn vị'),
  plan_percent: z.number().optional().describe('Đạt bao nhiêu phần trăm kế hoạch'),
  period: z
    .string()
    .describe(
      'Kỳ của số liệu: 2020, 2020-H1 (nửa năm), 2020-Q1 (quý), 2020-07 (tháng), một ngày, hoặc từ ngày/đến ngày',
    ),
  first_day: z.iso.date().describe('Ngày đầu của kỳ'),
  last_day: z.iso.date().describe('Ngày cuối của kỳ'),
  note: z.string().optional().describe('Ghi chú'),
  corrected: z.iso.date().optional().describe('Ngày đính chính con số này, nếu có'),
});
export type FigureRecord = z.infer<typeof figureRecordSchema>;

/** Converts a figure to open data. */
export function figureRecord(figure: Figure): FigureRecord {
  const { indicator, name, value, total, unit, period, note, corrected } = figure;
  return {
    indicator,
    name,
    value,
    total,
    unit,
    plan_percent: figure.planPercent,
    period: periodCode(period),
    first_day: period.first,
    last_day: period.last,
    note,
    corrected,
  };
}
