import * as z from 'astro/zod';
import { civilDate, line } from './fields.ts';

/** A person named in briefings. Official roles only: no portrait, birth date or other private data. */
export const personSchema = z.strictObject({
  name: line(2, 100).describe('Họ và tên'),
});

/** Somebody who writes briefings. */
export const authorSchema = z.strictObject({
  name: line(2, 100).describe('Tên tác giả như hiện dưới bản tin'),
});

/** A subject that briefings are grouped by. */
export const topicSchema = z.strictObject({
  name: line(2, 100).describe('Tên chuyên mục'),
  description: line(10, 300).optional().describe('Chuyên mục gồm những gì'),
});

/** An administrative unit in one period: names are reused, so each unit and period is an entry of its own. */
export const placeSchema = z.strictObject({
  name: line(2, 100).describe('Tên địa bàn, không kèm cấp'),
  kind: z.enum(['xã', 'thị trấn', 'phường', 'huyện', 'thị xã', 'tỉnh']).describe('Cấp hành chính'),
  from: civilDate.optional().describe('Ngày bắt đầu có đơn vị này'),
  until: civilDate.optional().describe('Ngày cuối cùng còn đơn vị này'),
});
