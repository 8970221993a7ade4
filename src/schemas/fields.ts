import * as z from 'astro/zod';
import { isCivilDate } from '../vietnamese/dates.ts';
import { findInvisible } from '../vietnamese/text.ts';
import { SLUG, slugOf } from '../vietnamese/slug.ts';

/** One line of text of `min` to `max` characters: composed (NFC), with nothing that readers cannot see. */
export function line(min: number, max: number) {
  return z
    .string()
    .trim()
    .normalize('NFC')
    .refine((text) => !text.includes('\n'), { error: 'Phần chữ này phải nằm trên một dòng.' })
    .refine((text) => text.isWellFormed() && findInvisible(text).length === 0, { error: 'Phần chữ này có ký tự ẩn mà người đọc không nhìn thấy; xin gõ lại.' })
    .min(min, { error: ({ input }) => `Quá ngắn: ${lengthOf(input)} ký tự, cần ít nhất ${min}.` })
    .max(max, { error: ({ input }) => `Quá dài: ${lengthOf(input)} ký tự, nhiều nhất là ${max}.` });
}

function lengthOf(input: unknown): number {
  return typeof input === 'string' ? Array.from(input.trim()).length : 0;
}

/** A civil date written `YYYY-MM-DD`. */
export const civilDate = z.string().refine(isCivilDate, {
  error: ({ input }) => `“${String(input)}” không phải một ngày có thật viết theo dạng năm-tháng-ngày, ví dụ 2020-07-06.`,
});

/** The id of an entry: the name of its file without the ending. */
export const entryId = z.string().regex(SLUG, {
  error: ({ input }) => `“${String(input)}” không phải một mã hợp lệ. Mã viết thường, không dấu, nối bằng gạch ngang, ví dụ “${slugOf(String(input)) || 'bui-quang-hoan'}”.`,
});

/** A list without repetitions. */
export function distinct<Item extends z.ZodType<string>>(item: Item) {
  return z.array(item).superRefine((items, context) => {
    items.forEach((value, index) => {
      if (items.indexOf(value) < index) context.addIssue({ code: 'custom', path: [index], message: `“${value}” được ghi hai lần.` });
    });
  });
}
