import * as z from 'astro/zod';
import { correctionSchema, removalSchema, withdrawalSchema } from './changes.ts';
import { civilDate, uniqueList, entryId, line, PICK } from './fields.ts';
import { formerBriefings } from './formerly.ts';
import { glossaryEntrySchema } from './glossary.ts';
import { photoFileSchema } from './photo-file.ts';
import { privacySchema } from './privacy.ts';
import { isInCapitals, sentenceCase } from '../vietnamese/letter-case.ts';
import { groupParticipant, personParticipant } from './participant.ts';
import { photo } from './photo.ts';
import { figure } from './stated-figure.ts';
import { originSchema } from './origin.ts';
import { sourceSchema } from './source.ts';

const briefingFields = z.strictObject({
  title: line(10, 200)
    .refine((title) => !isInCapitals(title), {
      error: ({ input }) =>
        `Tiêu đề viết toàn chữ hoa. Viết hoa đầu câu và tên riêng: ${sentenceCase(String(input))}`,
    })
    .describe('Tiêu đề, 10-200 ký tự')
    .meta({ title: 'Tiêu đề', aliases: ['ten-bai', 'tua', 'tua-de'] }),
  date: civilDate
    .describe(
      'Ngày diễn ra sự việc, viết năm-tháng-ngày, ví dụ 2020-07-06; phải khớp thư mục năm/tháng',
    )
    .meta({
      title: 'Ngày',
      hint: 'Ngày diễn ra sự việc. Bản tin nằm trong thư mục của năm và tháng này, nên sau khi lưu lần đầu thì không đổi sang tháng khác.',
      aliases: ['ngay-thang', 'thoi-gian'],
    }),
  author: line(2, 100)
    .describe('Tên tác giả, đúng như trong content/authors')
    .meta({
      title: 'Tác giả',
      refersTo: { collection: 'authors', by: 'name' },
      hint: `${PICK} Tác giả mới thì bấm Thêm ở ngay dưới.`,
      aliases: ['nguoi-viet', 'phong-vien'],
    }),
  summary: line(40, 400)
    .describe('Đoạn mở đầu (sapo), 40-400 ký tự')
    .meta({
      title: 'Đoạn mở đầu (sapo)',
      aliases: ['tom-tat', 'sapo', 'mo-dau', 'doan-mo-dau', 'dan-nhap'],
    }),
  participants: z
    .array(
      z
        .union([personParticipant, groupParticipant])
        .describe('Mỗi người ghi person, office, role; mỗi nhóm ghi group, role'),
    )
    .max(200, { error: 'Nhiều nhất là 200 người và nhóm.' })
    .describe('Những người (person, office, role) và nhóm (group, role) tham gia, ít nhất một')
    .meta({
      title: 'Người và nhóm tham gia',
      hint: 'Mỗi người, mỗi nhóm tham gia là một mục, ít nhất một.',
      aliases: ['thanh-phan', 'thanh-phan-tham-gia', 'nguoi-tham-gia', 'dai-bieu'],
    }),
  topics: uniqueList(entryId)
    .min(1, { error: 'Cần ít nhất một chuyên mục.' })
    .max(5, { error: 'Nhiều nhất là năm chuyên mục.' })
    .describe('Mã các chuyên mục trong content/topics, 1-5, ví dụ [kinh-te-xa-hoi]')
    .meta({
      title: 'Chuyên mục',
      refersTo: { collection: 'topics' },
      hint: `${PICK} Từ một đến năm chuyên mục.`,
      aliases: ['chu-de', 'the-loai'],
    }),
  event: line(5, 200).optional().describe('Tên gọi của sự kiện').meta({ title: 'Sự kiện' }),
  places: uniqueList(entryId)
    .max(100, { error: 'Nhiều nhất là 100 địa bàn.' })
    .default([])
    .describe('Mã các địa bàn trong content/places')
    .meta({
      title: 'Địa bàn',
      refersTo: { collection: 'places' },
      hint: PICK,
      aliases: ['dia-diem', 'noi', 'xa'],
    }),
  photos: z
    .array(photo)
    .max(99, { error: 'Nhiều nhất là 99 ảnh.' })
    .default([])
    .describe('Các ảnh: src, alt, caption, credit')
    .meta({
      title: 'Ảnh',
      hint: 'Mỗi ảnh cần chú thích; ảnh có tệp thì cần cả mô tả. Đặt ảnh vào bài bằng nút chèn “Ảnh”.',
      aliases: ['hinh', 'hinh-anh', 'cac-anh'],
    }),
  indicators: z
    .array(figure)
    .max(200, { error: 'Nhiều nhất là 200 số liệu.' })
    .default([])
    .describe(
      'Các số liệu: indicator, value, unit, period; khi có thì total, plan_percent, label, note',
    )
    .meta({
      title: 'Số liệu',
      hint: 'Các con số mà bản tin nêu. Đặt bảng số liệu vào bài bằng nút chèn “Số liệu chính”.',
      aliases: ['cac-so-lieu', 'chi-so'],
    }),
  source: sourceSchema
    .optional()
    .describe('Bản gốc mà bản tin được biên tập lại')
    .meta({ title: 'Bản gốc', aliases: ['nguon'] }),
  updated: civilDate
    .optional()
    .describe('Ngày sửa nội dung gần nhất sau khi đăng')
    .meta({ title: 'Ngày sửa gần nhất', aliases: ['cap-nhat', 'ngay-sua', 'ngay-cap-nhat'] }),
  draft: z
    .boolean()
    .default(false)
    .describe('true khi còn là bản nháp: không đăng')
    .meta({
      title: 'Bản nháp',
      hint: 'Bật khi bản tin chưa viết xong: bản nháp không được đăng.',
      aliases: ['nhap'],
    }),
  corrections: z
    .array(correctionSchema)
    .max(50, { error: 'Nhiều nhất là 50 lời đính chính.' })
    .default([])
    .describe(
      'Các lời đính chính sau khi đăng: date, what, was, now; khi có thì changes, indicator, reason, by',
    )
    .meta({
      title: 'Đính chính',
      hint: 'Sửa chính tả, trình bày thì không ghi. Sửa con số, tên, ý thì mỗi chỗ là một lời đính chính.',
      aliases: ['dinh-chinh', 'sua-sai'],
    }),
  withdrawn: withdrawalSchema
    .optional()
    .describe(
      'Rút bản tin: vẫn đọc được ở địa chỉ cũ dưới lời báo, nhưng không còn trong danh sách nào',
    )
    .meta({
      title: 'Rút bản tin',
      hint: 'Bản tin vẫn đọc được ở địa chỉ cũ, dưới lời báo rút từ ngày nào, vì sao; nhưng không còn trong tìm kiếm và các danh sách.',
      aliases: ['rut', 'rut-tin'],
    }),
  removed: removalSchema
    .optional()
    .describe('Gỡ bản tin: ở địa chỉ cũ chỉ còn lời báo; chữ, ảnh và tên người không còn ở đâu')
    .meta({
      title: 'Gỡ bản tin',
      hint: 'Chỉ khi có dữ liệu cá nhân hoặc luật buộc. Ở địa chỉ cũ chỉ còn lời báo; sau đó nên xóa chữ và ảnh khỏi tệp.',
      aliases: ['go', 'go-tin', 'xoa'],
    }),
  formerly: formerBriefings,
  privacy: z
    .array(privacySchema)
    .max(50, { error: 'Nhiều nhất là 50 chỗ.' })
    .optional()
    .describe('Những chi tiết riêng tư được đăng có lý do: text, reason; chỉ để máy khỏi hỏi lại')
    .meta({
      title: 'Chi tiết riêng tư được đăng',
      hint: 'Số điện thoại, ngày sinh, chỗ ở… của một người mà bản tin có lý do để đăng. Người đọc không thấy mục này.',
      aliases: ['rieng-tu', 'ly-do-dang'],
    }),
  origin: originSchema
    .optional()
    .describe('Nơi cứu bài về: url, others, captured, digest, tool; do npm run rescue ghi')
    .meta({
      title: 'Cứu từ',
      hint: 'Máy ghi khi cứu bài từ một trang cũ. Không sửa tay.',
      aliases: ['xuat-xu', 'cuu-tu'],
    }),
  sample: z
    .boolean()
    .default(false)
    .describe('true khi là bản tin mẫu do máy tạo')
    .meta({ title: 'Bản tin mẫu', hint: 'Chỉ bật cho bản tin mẫu do máy tạo.', aliases: ['mau'] }),
});

/** Validates the list of participants alone, even if other fields are invalid. */
const participantsOnly = z.object({ participants: z.array(z.unknown()) });

/**
 * The frontmatter of a briefing. The descriptions address editors: they appear in error messages,
 * the form and the handbook.
 */
export const briefingSchema = briefingFields.refine(
  // Many pages of former sites name no participants, and who imports them does not know the names.
  (briefing) => briefing.participants.length > 0 || briefing.origin !== undefined,
  {
    path: ['participants'],
    error: 'Cần ít nhất một người hoặc một nhóm tham gia.',
    when: ({ value }) => participantsOnly.safeParse(value).success,
  },
);

/** The frontmatter of a briefing after validation. */
export type BriefingData = z.infer<typeof briefingSchema>;

/** A briefing in the cache: its frontmatter, its photographs' files and the key of its text. */
export const storedBriefingSchema = briefingSchema.safeExtend({
  /** Cache key of the parsed text. */
  body: z.string(),
  /** The abbreviations that the text explains. */
  abbreviations: z.array(glossaryEntrySchema).optional(),
  photos: z.array(photo.safeExtend({ file: photoFileSchema.optional() })),
});

export type StoredBriefing = z.infer<typeof storedBriefingSchema>;
