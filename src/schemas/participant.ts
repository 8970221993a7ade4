import * as z from 'astro/zod';
import { entryId, line, PICK } from './fields.ts';

/** The roles of participants, with their Vietnamese names. */
export const ROLES = {
  chair: 'Chủ trì',
  speaker: 'Phát biểu',
  attendee: 'Tham dự',
  honoree: 'Được tặng hoa',
  deceased: 'Được tưởng nhớ',
} as const;

export type RoleName = (typeof ROLES)[keyof typeof ROLES];

/** A participant's role at an event. */
export const role = z
  .enum(['chair', 'speaker', 'attendee', 'honoree', 'deceased'])
  .describe(
    'Vai trò: chair (chủ trì), speaker (phát biểu), attendee (tham dự), honoree (được tặng hoa), deceased (người đã mất, được tưởng nhớ)',
  )
  .meta({ title: 'Vai trò', choices: ROLES, hint: 'Người đó, nhóm đó làm gì ở sự kiện.' });

/** All roles, in the order in which pages list them. */
export const ROLE_IDS = role.options;

/** A person who takes part, with the office held on that day. */
export const personParticipant = z.strictObject({
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

/** A group that takes part. */
export const groupParticipant = z.strictObject({
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
