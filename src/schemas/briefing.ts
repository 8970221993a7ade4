import * as z from 'astro/zod';
import { correctionSchema, removalSchema, withdrawalSchema } from './changes.ts';
import { civilDate, uniqueList, entryId, line, periodCode, PICK, quantity } from './fields.ts';
import { formerBriefings } from './formerly.ts';
import { photoFileSchema } from './photo-file.ts';
import { privacySchema } from './privacy.ts';
import { isInCapitals, sentenceCase } from '../vietnamese/letter-case.ts';
import { slugOf } from '../vietnamese/slug.ts';

/** The roles of participants, with their Vietnamese names. */
export const ROLES = {
  chair: 'Chủ trì',
  speaker: 'Phát biểu',
  attendee: 'Tham dự',
  honoree: 'Được tặng hoa',
  deceased: 'Được tưởng nhớ',
} as const;
export type RoleName = (typeof ROLES)[keyof typeof ROLES];

const role = z
  .enum(['chair', 'speaker', 'attendee', 'honoree', 'deceased'])
  .describe(
    'Vai trò: chair (chủ trì), speaker (phát biểu), attendee (tham dự), honoree (được tặng hoa), deceased (người đã mất, được tưởng nhớ)',
  )
  .meta({ title: 'Vai trò', choices: ROLES, hint: 'Người đó, nhóm đó làm gì ở sự kiện.' });
/** All roles, in the order in which pages list them. */
export const ROLE_IDS = role.options;

const personParticipant = z.strictObject({
  person: entryId.describe('Mã của người trong content/people, ví dụ nguyen-van-mau').meta({
    title: 'Người',
    refersTo: { collection: 'people' },
    hint: `${PICK} Người chưa có thì bấm Thêm ở ngay dưới.`,
    aliases: ['nhan-vat', 'ho-ten', 'ten'],
  }),
  office: line(3, 200).describe('Chức vụ đang giữ vào ngày đó').meta({
    title: 'Chức vụ',
    hint: 'Chức vụ đang giữ vào ngày đó. Bấm vào ô thì hiện những chức vụ đã ghi gần đây.',
  }),
  role,
});

const groupParticipant = z.strictObject({
  group: line(3, 200)
    .describe('Tên gọi của nhóm, ví dụ Lãnh đạo 20 xã')
    .meta({ title: 'Nhóm', aliases: ['ten-nhom'] }),
  role,
  count: z
    .int()
    .positive()
    .optional()
    .describe('Số người hoặc số đơn vị, nếu bản tin có nêu')
    .meta({ title: 'Số người, số đơn vị', aliases: ['so-nguoi', 'so-luong'] }),
});

/** Suggests a valid file name for a photograph. */
function suggestedFileName(src: string): string {
  const file = src.split(/[/\\]/u).at(-1) ?? '';
  const ending = /\.(?:jpe?g|png|webp|avif)$/iu.exec(file)?.[0] ?? '.jpg';
  return `${slugOf(file.replace(/\.[^.]*$/u, '')) || 'hoi-nghi'}${ending.toLowerCase()}`;
}

const photo = z
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
        hint: 'Tệp JPEG, PNG, WebP hoặc AVIF; để trống khi ảnh không còn lưu.',
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

const figure = z.strictObject({
  indicator: entryId.describe('Mã số liệu trong content/indicators, ví dụ thu-ngan-sach').meta({
    title: 'Số liệu',
    refersTo: { collection: 'indicators' },
    hint: `${PICK} Số liệu mới thì bấm Thêm ở ngay dưới.`,
    aliases: ['chi-so', 'loai-so-lieu', 'ma-so-lieu'],
  }),
  value: quantity
    .describe('Con số: 2919.8, hoặc theo lối Việt Nam trong ngoặc kép: "2.919,8"')
    .meta({ title: 'Con số', hint: 'Viết theo lối Việt Nam: 2.919,8', aliases: ['gia-tri'] }),
  unit: line(1, 40).describe('Đơn vị, đúng như trong content/indicators, ví dụ tỷ đồng').meta({
    title: 'Đơn vị',
    hint: 'Tự điền khi chọn số liệu: đúng như ghi trong ngoặc ở tên số liệu, ví dụ tỷ đồng.',
  }),
  period: periodCode
    .describe(
      'Kỳ của số liệu: 2020 (cả năm), 2020-H1 hoặc 2020-H2 (6 tháng đầu, cuối năm), 2020-Q1 … 2020-Q4 (quý), 2020-07 (tháng), 2020-07-06 (ngày), 2020-01-01/2020-09-30 (từ ngày đến ngày)',
    )
    .meta({ title: 'Kỳ', aliases: ['ky-so-lieu', 'thoi-ky'] }),
  total: quantity
    .refine((total) => total > 0, { error: 'Tổng số phải lớn hơn 0.' })
    .optional()
    .describe('Tổng số, khi con số là một phần: 17 trong 12/17')
    .meta({ title: 'Tổng số' }),
  plan_percent: quantity
    .refine((percent) => percent >= 0 && percent <= 1000, {
      error: 'Phần trăm kế hoạch phải từ 0 đến 1.000.',
    })
    .optional()
    .describe('Đạt bao nhiêu phần trăm kế hoạch, ví dụ 45')
    .meta({ title: 'Phần trăm kế hoạch' }),
  label: line(2, 120)
    .optional()
    .describe('Tên hiện trong bản tin này, khi khác tên chung của số liệu')
    .meta({ title: 'Tên trong bản tin này', aliases: ['nhan'] }),
  note: line(2, 200).optional().describe('Ghi chú ngắn').meta({ title: 'Ghi chú' }),
});
/** A figure in the frontmatter of a briefing. */
export type FigureData = z.infer<typeof figure>;

/** A web address as it was, `http` or `https`, without names and passwords of users. */
const oldAddress = line(10, 2000).refine(
  (text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/u.test(url.protocol) && url.username + url.password === '';
  },
  {
    error: ({ input }) =>
      `“${String(input)}” không phải địa chỉ một trang mạng: viết đủ, bắt đầu bằng http:// hoặc https://.`,
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
  source: z
    .strictObject({
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
    })
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
    .describe('Rút bản tin: vẫn đọc được ở địa chỉ cũ dưới lời báo, nhưng rời khỏi mọi danh sách')
    .meta({
      title: 'Rút bản tin',
      hint: 'Bản tin vẫn đọc được ở địa chỉ cũ, dưới lời báo từ ngày nào, vì sao; nhưng rời khỏi tìm kiếm và mọi danh sách.',
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

/** Enough to judge the list of participants, whatever is wrong with other fields. */
const participantsOnly = z.object({ participants: z.array(z.unknown()) });

/**
 * The frontmatter of a briefing. The descriptions address editors: they appear in error messages,
 * the form and the handbook.
 */
export const briefingSchema = briefingFields.refine(
  // Many pages of a former site name nobody, and whoever saves them cannot add what they left out.
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
  photos: z.array(photo.safeExtend({ file: photoFileSchema.optional() })),
});
export type StoredBriefing = z.infer<typeof storedBriefingSchema>;
