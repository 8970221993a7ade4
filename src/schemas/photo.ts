import * as z from 'astro/zod';
import { line } from './fields.ts';
import { slugOf } from '../vietnamese/slug.ts';

/** Suggests a valid file name for a photograph. */
function suggestedFileName(src: string): string {
  const file = src.split(/[/\\]/u).at(-1) ?? '';
  const ending = /\.(?:jpe?g|png|webp|avif)$/iu.exec(file)?.[0] ?? '.jpg';
  return `${slugOf(file.replace(/\.[^.]*$/u, '')) || 'hoi-nghi'}${ending.toLowerCase()}`;
}

/** A photograph in the frontmatter of a briefing. */
export const photo = z
  .strictObject({
    src: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*\.(?:jpe?g|png|webp|avif)$/u, {
        error: ({ input }) =>
          `“${String(input)}” không phải tên một tệp ảnh đặt cạnh bản tin: có phải “${suggestedFileName(String(input))}”? Tên tệp viết thường, không dấu, nối bằng gạch ngang, đuôi .jpg, .png, .webp hoặc .avif.`,
      })
      .optional()
      .describe('Tên tệp ảnh đặt cạnh bản tin; bỏ trống khi ảnh không còn lưu')
      .meta({
        title: 'Tệp ảnh',
        isPhoto: true,
        hint: 'Tệp JPEG, PNG, WebP hoặc AVIF; bỏ trống khi ảnh không còn lưu.',
        aliases: ['tep', 'ten-tep', 'ten-anh', 'anh'],
      }),
    alt: line(5, 300)
      .optional()
      .describe('Mô tả ảnh cho người không nhìn thấy; bắt buộc khi có tệp ảnh')
      .meta({ title: 'Mô tả ảnh', aliases: ['mo-ta'] }),
    caption: line(5, 300).describe('Chú thích ảnh').meta({ title: 'Chú thích' }),
    credit: line(2, 100)
      .optional()
      .describe('Người chụp hoặc nguồn ảnh')
      .meta({ title: 'Người chụp, nguồn ảnh', aliases: ['nguoi-chup', 'nguon-anh', 'nguon'] }),
  })
  .refine((value) => value.src === undefined || value.alt !== undefined, {
    path: ['alt'],
    error: 'Ảnh có tệp thì phải có mô tả cho người không nhìn thấy ảnh: thêm mục alt.',
  });
