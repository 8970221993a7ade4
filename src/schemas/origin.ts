import * as z from 'astro/zod';
import { civilDate, line } from './fields.ts';

/** A web address as it was, `http` or `https`, without names and passwords of users. */
const oldAddress = line(10, 2000).refine(
  (text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/u.test(url.protocol) && url.username + url.password === '';
  },
  {
    error: ({ input }) =>
      `“${String(input)}” không phải địa chỉ một trang web: viết đủ, bắt đầu bằng http:// hoặc https://.`,
  },
);

/** Where a briefing was saved from: a page of a site that is no more. */
export const originSchema = z.strictObject({
  url: oldAddress
    .optional()
    .describe('Địa chỉ của trang gốc khi còn trên mạng; bỏ trống khi không biết')
    .meta({ title: 'Địa chỉ gốc', aliases: ['dia-chi', 'duong-dan', 'link'] }),
  others: z
    .array(
      z.strictObject({
        url: oldAddress
          .describe('Một địa chỉ khác của bài')
          .meta({ title: 'Địa chỉ', aliases: ['dia-chi', 'duong-dan', 'link'] }),
      }),
    )
    .max(100, { error: 'Nhiều nhất là 100 địa chỉ.' })
    .optional()
    .describe('Những địa chỉ khác từng đăng đúng bài này')
    .meta({ title: 'Địa chỉ khác', aliases: ['dia-chi-khac'] }),
  captured: civilDate
    .optional()
    .describe('Ngày chụp lại trang gốc, viết năm-tháng-ngày; bỏ trống khi không biết')
    .meta({ title: 'Ngày chụp', aliases: ['ngay-chup', 'ngay-luu'] }),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/u, { error: 'Mã kiểm SHA-256 gồm 64 chữ số thập lục phân.' })
    .describe('Mã kiểm (SHA-256) của bản chụp, để nhận ra đúng bản đó')
    .meta({ title: 'Mã kiểm bản chụp' }),
  tool: line(2, 100)
    .describe('Chương trình đã lấy bài ra từ bản chụp')
    .meta({ title: 'Chương trình' }),
});

export type OriginData = z.infer<typeof originSchema>;
