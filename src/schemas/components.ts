import * as z from 'astro/zod';
import { line } from './fields.ts';

/** The attributes of each component that a briefing may use: a closed list. */
export const componentSchemas = {
  KeyFigures: z.strictObject({
    title: line(2, 120).optional().describe('Tên chung của các số liệu').meta({ title: 'Tên chung' }),
    show: line(1, 1000).optional().describe('Mã các số liệu trong mục indicators ở đầu bản tin, cách nhau bằng dấu phẩy; bỏ trống thì hiện tất cả').meta({ title: 'Các số liệu hiện ra' }),
  }),
  Photo: z.strictObject({
    number: z
      .string()
      .regex(/^[1-9]\d?$/u, { error: ({ input }) => `Thứ tự của ảnh trong mục photos viết là number="1", number="2"…, không phải “${String(input)}”.` })
      .describe('Ảnh thứ mấy trong mục photos ở đầu bản tin').meta({ title: 'Ảnh thứ mấy' }),
  }),
  Quote: z.strictObject({
    by: line(2, 100).describe('Người nói').meta({ title: 'Người nói' }),
    office: line(2, 200).optional().describe('Chức vụ của người nói').meta({ title: 'Chức vụ' }),
  }),
  Note: z.strictObject({
    title: line(2, 120).optional().describe('Tên của ghi chú').meta({ title: 'Tên của ghi chú' }),
  }),
} as const;

export type ComponentName = keyof typeof componentSchemas;
export type ComponentProps<Name extends ComponentName> = z.infer<(typeof componentSchemas)[Name]>;

/** Whether a tag in a briefing is one of the components that it may use. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentSchemas, name);
}

/** The names of all components, as the list has them. */
export function componentNames(): ComponentName[] {
  return Object.keys(componentSchemas).filter(isComponentName);
}

/** The ids that `<KeyFigures show>` lists, in order. */
export function idsIn(show: string): string[] {
  return show.split(',').map((id) => id.trim()).filter(Boolean);
}
