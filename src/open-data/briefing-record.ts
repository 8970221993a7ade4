import * as z from 'astro/zod';
import type { Briefing, Participant, Photo, Reference } from '../archive/briefing.ts';
import { kindPath, type Kind } from '../archive/kinds.ts';
import { fullAddress } from '../links.ts';
import { addressSchema } from './address.ts';
import { largestRendition } from '../photos/renditions.ts';
import type { Correction } from '../schemas/changes.ts';
import { originSchema } from '../schemas/origin.ts';
import { ROLES } from '../schemas/participant.ts';
import { publishedFields } from '../schemas/published-fields.ts';
import { figureRecord, figureRecordSchema } from './figure-record.ts';

const address = (noun: string) => addressSchema.describe(`Địa chỉ ${noun}`);
const day = (label: string) => z.iso.date().describe(`${label}, viết năm-tháng-ngày`);

/** A topic, place or author, with the address of its page. */
const reference = (noun: string) =>
  z.strictObject({
    id: z.string().describe(`Mã ${noun}`),
    name: z.string().describe(`Tên ${noun}`),
    address: address(`trang ${noun}`),
  });

const participant = z.strictObject({
  person: z
    .string()
    .optional()
    .describe('Mã người, như trong people.csv; không có khi là một nhóm'),
  name: z.string().describe('Họ tên, hoặc tên gọi của nhóm'),
  office: z.string().optional().describe('Chức vụ giữ vào ngày của bản tin'),
  role: z.enum(Object.values(ROLES)).describe('Vai trò'),
  count: z
    .int()
    .positive()
    .optional()
    .describe('Số người hoặc số đơn vị của nhóm, nếu bản tin có nêu'),
});

const photo = z.strictObject({
  caption: z.string().describe('Chú thích'),
  alt: z.string().optional().describe('Mô tả ảnh cho người không nhìn thấy'),
  credit: z.string().optional().describe('Người chụp hoặc nguồn ảnh'),
  address: address('ảnh cỡ lớn nhất; không có khi ảnh không còn lưu').optional(),
  width: z.int().positive().optional().describe('Chiều rộng, điểm ảnh'),
  height: z.int().positive().optional().describe('Chiều cao, điểm ảnh'),
});

const source = z.strictObject({
  title: z.string().optional().describe('Tiêu đề của bản gốc'),
  author: z.string().optional().describe('Tác giả của bản gốc'),
  note: z.string().optional().describe('Ghi chú về bản gốc'),
});

const decision = {
  reason: z.string().describe('Lý do'),
  by: z.string().describe('Chức danh hoặc bộ phận quyết định'),
};
const correction = z.strictObject({
  date: day('Ngày đính chính'),
  what: z.string().describe('Đính chính điều gì'),
  was: z.string().describe('Đã viết thế nào'),
  now: z.string().describe('Nay sửa thành thế nào'),
  reason: decision.reason.optional().describe('Lý do'),
  by: decision.by.optional().describe('Chức danh hoặc bộ phận quyết định'),
});
const withdrawal = z.strictObject({ date: day('Ngày rút'), ...decision });

/**
 * A briefing as open data: one line of `2020.ndjson.gz`, and, without the text, the first part of
 * its own `.json`. The field names are a public interface: fields may be added, but never renamed,
 * removed or given another meaning. Fields that the frontmatter's schema publishes are added.
 */
const shape = {
  id: z.string().describe('Mã của bản tin: năm/tháng/tên, không bao giờ đổi'),
  address: address('trang của bản tin'),
  title: z.string().describe('Tiêu đề'),
  date: day('Ngày diễn ra sự việc'),
  updated: day('Ngày sửa nội dung gần nhất sau khi đăng').optional(),
  author: reference('tác giả').describe('Tác giả'),
  summary: z.string().describe('Đoạn mở đầu (sapo)'),
  event: z.string().optional().describe('Tên gọi của sự kiện'),
  participants: z.array(participant).describe('Những người và nhóm tham gia'),
  topics: z.array(reference('chuyên mục')).describe('Các chuyên mục'),
  places: z.array(reference('địa bàn')).describe('Các địa bàn, theo tên gọi vào ngày của bản tin'),
  photos: z.array(photo).describe('Các ảnh'),
  figures: z.array(figureRecordSchema).describe('Các số liệu, cột như trong indicators.csv'),
  source: source.optional().describe('Bản gốc mà bản tin được biên tập lại'),
  origin: originSchema.optional().describe('Trang cũ mà bài được cứu về, và bản chụp của trang đó'),
  text: z.string().describe('Toàn văn, mỗi đoạn một dòng, không định dạng'),
  corrections: z
    .array(correction)
    .optional()
    .describe('Các lời đính chính sau khi đăng; không có khi chưa đính chính gì'),
  withdrawn: withdrawal
    .optional()
    .describe('Có khi bản tin đã bị rút: không còn giá trị, chỉ còn để đối chiếu'),
  sample: z.boolean().describe('true: bản tin mẫu do máy tạo, không phải tin thật'),
};
Object.assign(shape, publishedFields);
export const briefingRecordSchema = z.strictObject(shape);
export type BriefingRecord = z.infer<typeof briefingRecordSchema>;

/** Converts a briefing and its plain text to an open data record. */
export function briefingRecord(briefing: Briefing, text: string): BriefingRecord {
  return { ...briefingFields(briefing), text };
}

/** A briefing as open data, without its text. */
export function briefingFields(briefing: Briefing): Omit<BriefingRecord, 'text'> {
  const written: Record<string, unknown> = { ...briefing };
  return {
    id: briefing.id,
    address: fullAddress(briefing.path),
    title: briefing.title,
    date: briefing.date,
    updated: briefing.updated,
    author: referenceRecord('author', briefing.author),
    summary: briefing.summary,
    event: briefing.event,
    participants: briefing.participants.map(participantRecord),
    topics: briefing.topics.map((topic) => referenceRecord('topic', topic)),
    places: briefing.places.map((place) => referenceRecord('place', place)),
    photos: briefing.photos.map(photoRecord),
    figures: briefing.figures.map(figureRecord),
    source: briefing.source,
    origin: briefing.origin,
    ...(briefing.corrections.length > 0 && {
      corrections: briefing.corrections.map(correctionRecord),
    }),
    ...(briefing.withdrawn && { withdrawn: briefing.withdrawn }),
    sample: briefing.sample,
    ...Object.fromEntries(Object.keys(publishedFields).map((name) => [name, written[name]])),
  };
}

/** Serializes a record as a line of NDJSON; undefined fields are left out. */
export function recordLine(record: BriefingRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function participantRecord({ person, name, office, role, count }: Participant) {
  return { person, name, office, role, count };
}

function correctionRecord({ date, what, was, now, reason, by }: Correction) {
  return { date, what, was, now, reason, by };
}

function referenceRecord(
  kind: Kind,
  { id, name }: Reference,
): { id: string; name: string; address: string } {
  return { id, name, address: fullAddress(kindPath(kind, id)) };
}

function photoRecord({ caption, alt, credit, file }: Photo): BriefingRecord['photos'][number] {
  const largest = file && largestRendition(file);
  return {
    caption,
    alt,
    credit,
    ...(largest && {
      address: fullAddress(largest.path),
      width: largest.width,
      height: largest.height,
    }),
  };
}
