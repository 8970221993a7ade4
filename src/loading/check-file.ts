import type { BriefingData, StoredBriefing } from '../schemas/briefing.ts';
import { photoStem } from '../schemas/photo-file.ts';
import type { BriefingFile } from './list-briefings.ts';
import { photoPath, type PhotoRead } from './photos.ts';

/** A briefing's file at a valid path. */
type PlacedFile = Extract<BriefingFile, { slug: string }>;

/** Reports a problem of a frontmatter field; with an empty path, of the whole file. */
export type ReportField = (field: PropertyKey[], message: string, expected?: string) => void;

/** Checks that the date of a briefing matches its folder. */
export function checkMonth(
  { month }: PlacedFile,
  { date }: BriefingData,
  report: ReportField,
): void {
  if (date.startsWith(month.replace('/', '-'))) return;
  report(
    ['date'],
    `Ngày ${date} không khớp thư mục ${month}.`,
    `Chuyển tệp vào thư mục content/briefings/${date.slice(0, 7).replace('-', '/')}, hoặc sửa lại ngày.`,
  );
}

/**
 * Checks that the slug is unique.
 * @param pathBySlug the briefings checked so far; this one is added.
 */
export function checkSlug(
  { path, month, slug }: PlacedFile,
  pathBySlug: Map<string, string>,
  report: ReportField,
): void {
  const duplicate = pathBySlug.get(slug);
  if (duplicate)
    report(
      [],
      `Tên tệp “${slug}” đã được dùng cho bản tin ${duplicate}.`,
      `Đổi tên tệp này, ví dụ thêm năm: ${slug}-${month.slice(0, 4)}.mdx.`,
    );
  pathBySlug.set(slug, path);
}

/**
 * Adds the facts of its file to each photo that the archive stores.
 * @param photoByStem the photo files seen so far; these are added.
 */
export async function attachFiles(
  photos: BriefingData['photos'],
  { fullPath }: BriefingFile,
  photoReads: ReadonlyMap<string, Promise<PhotoRead>>,
  photoByStem: Map<string, string>,
  report: ReportField,
): Promise<StoredBriefing['photos']> {
  const stored: StoredBriefing['photos'] = [];
  for (const [index, photo] of photos.entries()) {
    const { src = '' } = photo;
    const read =
      photo.src === undefined ? undefined : await photoReads.get(photoPath(fullPath, src));
    if (read && !read.photo) report(['photos', index, 'src'], read.message, read.expected);
    if (read?.photo) {
      const stem = photoStem(read.photo);
      const duplicate = photoByStem.get(stem);
      if (duplicate !== undefined && duplicate !== read.photo.id)
        report(
          ['photos', index, 'src'],
          `Ảnh “${src}” trùng tên với ảnh ${duplicate}, chỉ khác đuôi.`,
          `Đổi tên một trong hai ảnh, ví dụ ${src.replace(/\./u, '-2.')}.`,
        );
      photoByStem.set(stem, read.photo.id);
    }
    stored.push({ ...photo, file: read?.photo });
  }
  return stored;
}
