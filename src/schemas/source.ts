import * as z from 'astro/zod';
import { line } from './fields.ts';

/** The original that a briefing was edited from. */
export const sourceSchema = z.strictObject({
  title: line(5, 300)
    .optional()
    .describe('Tiêu đề của bản gốc')
    .meta({ title: 'Tiêu đề của bản gốc', aliases: ['ten-bai', 'tua', 'tua-de'] }),
  author: line(2, 100)
    .optional()
    .describe('Tác giả của bản gốc')
    .meta({ title: 'Tác giả của bản gốc', aliases: ['nguoi-viet', 'phong-vien'] }),
  note: line(5, 500)
    .optional()
    .describe('Ghi chú về bản gốc')
    .meta({ title: 'Ghi chú về bản gốc' }),
});
