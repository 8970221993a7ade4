import * as z from 'astro/zod';
import { line } from './fields.ts';

/** A private detail that is published on purpose, so that the check does not ask about it. */
export const privacySchema = z.strictObject({
  text: line(2, 200)
    .describe('Phần chữ trong bài, ví dụ 0912 345 678')
    .meta({ title: 'Phần chữ trong bài', aliases: ['chu', 'van-ban'] }),
  reason: line(10, 300)
    .describe('Vì sao được đăng, một câu, 10-300 ký tự')
    .meta({ title: 'Vì sao được đăng', aliases: ['ly-do', 'vi-sao'] }),
});
