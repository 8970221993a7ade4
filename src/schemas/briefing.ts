import * as z from 'astro/zod';
import { civilDate, distinct, entryId, line, periodCode, quantity } from './fields.ts';
import { photoFileSchema } from './photo-file.ts';

/** What somebody did at the event, and how a page says so. */
export const ROLES = {
  chair: 'Chủ trì',
  speaker: 'Phát biểu',
  attendee: 'Tham dự',
  honoree: 'Được tặng hoa',
} as const;
export type RoleName = (typeof ROLES)[keyof typeof ROLES];

const role = z
  .enum(['chair', 'speaker', 'attendee', 'honoree'])
  .describe('Vai trò: chair (chủ trì), speaker (phát biểu), attendee (tham dự), honoree (được tặng hoa)');

const personParticipant = z.strictObject({
  person: entryId.describe('Mã của người trong content/people, ví dụ bui-quang-hoan'),
  office: line(3, 200).describe('Chức vụ đang giữ vào ngày đó'),
  role,
});

const groupParticipant = z.strictObject({
  group: line(3, 200).describe('Tên gọi của nhóm, ví dụ Lãnh đạo 20 xã trên địa bàn huyện'),
  role,
  count: z.int().positive().optional().describe('Số người hoặc số đơn vị, nếu bản tin có nêu'),
});

const photo = z.strictObject({
  src: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.(?:jpe?g|png|webp|avif)$/u, {
      error: ({ input }) =>
        `“${String(input)}” không phải tên một tệp ảnh đặt cạnh bản tin. Tên tệp viết thường, không dấu, nối bằng gạch ngang, đuôi .jpg, .png, .webp hoặc .avif.`,
    })
    .optional()
    .describe('Tên tệp ảnh đặt cạnh bản tin; bỏ trống khi ảnh không còn lưu'),
  alt: line(5, 300).optional().describe('Mô tả ảnh cho người không nhìn thấy; bắt buộc khi có tệp ảnh'),
  caption: line(5, 300).describe('Chú thích ảnh'),
  credit: line(2, 100).optional().describe('Người chụp hoặc nguồn ảnh'),
}).refine((value) => value.src === undefined || value.alt !== undefined, {
  path: ['alt'],
  error: 'Ảnh có tệp thì phải có mô tả (alt) cho người không nhìn thấy ảnh.',
});

const figure = z.strictObject({
  indicator: entryId.describe('Mã số liệu trong content/indicators, ví dụ thu-ngan-sach'),
  value: quantity.describe('Con số: 2919.8, hoặc theo lối Việt Nam trong ngoặc kép: "2.919,8"'),
  unit: line(1, 40).describe('Đơn vị, đúng như trong content/indicators, ví dụ tỷ đồng'),
  period: periodCode.describe(
    'Kỳ của số liệu: 2020 (cả năm), 2020-H1 hoặc 2020-H2 (6 tháng đầu, cuối năm), 2020-Q1 … 2020-Q4 (quý), 2020-07 (tháng), 2020-07-06 (ngày), 2020-01-01/2020-09-30 (từ ngày đến ngày)',
  ),
  total: quantity.refine((total) => total > 0, { error: 'Tổng số phải lớn hơn 0.' }).optional().describe('Tổng số, khi con số là một phần: 17 trong 12/17'),
  plan_percent: quantity
    .refine((percent) => percent >= 0 && percent <= 1000, { error: 'Phần trăm kế hoạch phải từ 0 đến 1.000.' })
    .optional()
    .describe('Đạt bao nhiêu phần trăm kế hoạch, ví dụ 45'),
  label: line(2, 120).optional().describe('Tên hiện trong bản tin này, khi khác tên chung của số liệu'),
  note: line(2, 200).optional().describe('Ghi chú ngắn'),
});
/** A figure as a briefing's frontmatter states it. */
export type FigureData = z.infer<typeof figure>;

/** The frontmatter of a briefing. Descriptions are written for editors: messages, the form and the handbook use them. */
export const briefingSchema = z.strictObject({
  title: line(10, 200).describe('Tiêu đề, 10-200 ký tự'),
  date: civilDate.describe('Ngày diễn ra sự việc, viết năm-tháng-ngày, ví dụ 2020-07-06; phải khớp thư mục năm/tháng'),
  author: line(2, 100).describe('Tên tác giả, đúng như trong content/authors'),
  summary: line(40, 400).describe('Đoạn mở đầu (sapo), 40-400 ký tự'),
  participants: z
    .array(z.union([personParticipant, groupParticipant]).describe('Mỗi người ghi person, office, role; mỗi nhóm ghi group, role'))
    .min(1, { error: 'Cần ít nhất một người hoặc một nhóm tham gia.' })
    .describe('Những người (person, office, role) và nhóm (group, role) tham gia, ít nhất một'),
  topics: distinct(entryId)
    .min(1, { error: 'Cần ít nhất một chuyên mục.' })
    .max(5, { error: 'Nhiều nhất là năm chuyên mục.' })
    .describe('Mã các chuyên mục trong content/topics, 1-5, ví dụ [kinh-te-xa-hoi]'),
  event: line(5, 200).optional().describe('Tên gọi của sự kiện'),
  places: distinct(entryId).default([]).describe('Mã các địa bàn trong content/places'),
  updated: civilDate.optional().describe('Ngày sửa nội dung gần nhất sau khi đăng'),
  draft: z.boolean().default(false).describe('true khi còn là bản nháp: không đăng'),
  sample: z.boolean().default(false).describe('true khi là bản tin mẫu do máy tạo'),
  photos: z.array(photo).default([]).describe('Các ảnh: src, alt, caption, credit'),
  indicators: z.array(figure).default([]).describe('Các số liệu: indicator, value, unit, period; khi có thì total, plan_percent, label, note'),
  source: z.strictObject({
    title: line(5, 300).optional().describe('Tiêu đề của bản gốc'),
    author: line(2, 100).optional().describe('Tác giả của bản gốc'),
    note: line(5, 500).optional().describe('Ghi chú về bản gốc'),
  })
    .optional()
    .describe('Bản gốc mà bản tin được biên tập lại'),
});

/** The frontmatter of a briefing after validation. */
export type BriefingData = z.infer<typeof briefingSchema>;

/** What the archive keeps of a briefing: its frontmatter, with each photograph its file, and where its text is. */
export const storedBriefingSchema = briefingSchema.safeExtend({
  /** Names the parsed text in the cache. */
  body: z.string(),
  photos: z.array(photo.safeExtend({ file: photoFileSchema.optional() })),
});
export type StoredBriefing = z.infer<typeof storedBriefingSchema>;
