import * as z from 'astro/zod';
import { SLUG, slugOf } from '../vietnamese/slug.ts';
import { reportDuplicates } from './fields.ts';

/** More old addresses than anybody gives one page. */
const MAX_FORMERLY = 50;

const ID = /^(?:19|20)\d{2}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The id of a briefing, `2020/07/<slug>`, as its address holds it. */
const briefingId = z.string().regex(ID, {
  error: ({ input }) =>
    `“${String(input)}” không phải địa chỉ cũ của một bản tin: có phải “${suggestedBriefingId(String(input))}”? Ghi năm/tháng/tên, như trong địa chỉ trang.`,
});

/** The id of an entry, as its address holds it. */
const formerId = z.string().regex(SLUG, {
  error: ({ input }) =>
    `“${String(input)}” không phải một mã cũ: có phải “${slugOf(nameIn(String(input))) || 'ten-cu'}”? Mã viết thường, không dấu, nối bằng gạch ngang.`,
});

function suggestedBriefingId(text: string): string {
  const [, year = '2020', month = '7'] =
    /(?<year>(?:19|20)\d{2})\/(?<month>\d{1,2})/u.exec(text) ?? [];
  const safeMonth = Math.min(12, Math.max(1, Number(month)));
  return `${year}/${String(safeMonth).padStart(2, '0')}/${slugOf(nameIn(text)) || 'ten-cu'}`;
}

/** The last name in an address or path. */
function nameIn(text: string): string {
  const path = text.replace(/[?#].*$/su, '').replace(/(?:index)?\.(?:html|mdx|yaml)$/u, '');
  return path.split('/').findLast((part) => part !== '') ?? '';
}

function formerly(id: z.ZodType<string>, description: string, hint: string) {
  return z
    .array(id)
    .max(MAX_FORMERLY, { error: `Nhiều nhất là ${MAX_FORMERLY} địa chỉ cũ.` })
    .superRefine((ids, context) => {
      reportDuplicates(ids, context, (index) => [index]);
    })
    .optional()
    .describe(description)
    .meta({
      title: 'Địa chỉ cũ',
      hint,
      aliases: ['dia-chi-cu', 'truoc-day', 'chuyen-tu', 'ten-cu'],
    });
}

/** The addresses at which a briefing was published before it was moved or merged. */
export const formerBriefings = formerly(
  briefingId,
  'Các địa chỉ mà bản tin này từng có, hoặc của bản tin đã gộp vào nó, ví dụ [2020/07/ten-cu]: địa chỉ cũ dẫn tới đây',
  'Đổi tên tệp, chuyển sang tháng khác hay gộp hai bản tin thì ghi địa chỉ cũ, ví dụ 2020/07/ten-cu: người mở địa chỉ cũ được dẫn tới đây.',
);

/** The ids that an entry had before it was renamed, and those of entries merged into it. */
export const formerEntries = formerly(
  formerId,
  'Các mã mà mục này từng có, hoặc của mục đã gộp vào nó, ví dụ [ten-cu]: địa chỉ cũ dẫn tới đây',
  'Đổi tên tệp hay gộp hai mục thì ghi mã cũ, ví dụ ten-cu: người mở địa chỉ cũ được dẫn tới đây.',
);
