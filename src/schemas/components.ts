import * as z from 'astro/zod';
import { formatNumber, parseNumber } from '../vietnamese/numbers.ts';
import { line } from './fields.ts';

/** A Vietnamese numeral as text, such as `2.919,8`. */
const numeral = z.string().refine((text) => parseNumber(text) !== undefined, {
  error: ({ input }) =>
    `“${String(input)}” không phải một số viết theo lối Việt Nam: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân, ví dụ ${formatNumber(2919.8)}.`,
});

/** A numeral, or a part of a whole such as `12/17`. */
const amount = z.string().refine((text) => text.split('/').length <= 2 && text.split('/').every((part) => parseNumber(part) !== undefined), {
  error: ({ input }) => `“${String(input)}” không phải một số (ví dụ ${formatNumber(2919.8)}) hay một phần trên tổng số (ví dụ 12/17).`,
});

/** The attributes of each component that a briefing may use: a closed list. */
export const componentSchemas = {
  KeyFigures: z.strictObject({
    title: line(2, 120).optional().describe('Tên chung của các số liệu'),
  }),
  KeyFigure: z.strictObject({
    label: line(2, 120).describe('Số liệu này là gì'),
    value: amount.describe('Con số, ví dụ 2.919,8, hoặc phần trên tổng số, ví dụ 12/17'),
    unit: line(1, 40).optional().describe('Đơn vị, ví dụ tỷ đồng'),
    plan: numeral.optional().describe('Đạt bao nhiêu phần trăm kế hoạch, ví dụ 45'),
    note: line(2, 120).optional().describe('Ghi chú ngắn'),
  }),
  Photo: z.strictObject({
    number: z
      .string()
      .regex(/^[1-9]\d?$/u, { error: 'Thứ tự của ảnh trong mục photos, viết là "1", "2"…' })
      .describe('Ảnh thứ mấy trong mục photos ở đầu bản tin'),
  }),
  Quote: z.strictObject({
    by: line(2, 100).describe('Người nói'),
    office: line(2, 200).optional().describe('Chức vụ của người nói'),
  }),
  Note: z.strictObject({
    title: line(2, 120).optional().describe('Tên của ghi chú'),
  }),
} as const;

export type ComponentName = keyof typeof componentSchemas;
export type ComponentProps<Name extends ComponentName> = z.infer<(typeof componentSchemas)[Name]>;

/** Whether a tag in a briefing is one of the components that it may use. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentSchemas, name);
}
