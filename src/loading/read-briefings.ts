import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedProblem, Problem } from '../problem.ts';
import type { BriefingData, StoredBriefing } from '../schemas/briefing.ts';
import { parseBriefingPath } from './briefing-path.ts';
import type { BriefingCache } from './cache.ts';
import { listFiles } from './list-files.ts';
import { photoPath, type PhotoReader } from './photos.ts';
import { locateInBriefing, readBriefing, type BriefingRead } from './read-briefing.ts';
import type { Entry } from './read-entries.ts';
import { danglingReferences, type Referents } from './references.ts';

/** A briefing as an entry of its collection; the id is its address, `2020/07/<slug>`, the digest names its cached body. */
export type BriefingEntry = Entry<StoredBriefing> & { digest: string };

export interface BriefingsRead {
  briefings: BriefingEntry[];
  notices: string[];
  problems: Problem[];
}

export interface BriefingTools {
  base: string;
  cache: BriefingCache;
  photoReader: PhotoReader;
  referents: Referents;
}

const IMAGE_PATH = /\.(?:jpe?g|png|webp|avif)$/u;

/** Reads every briefing below `folder` and holds it against its place, its photos and the rest of the archive. */
export async function readBriefings(folder: string, name: string, tools: BriefingTools): Promise<BriefingsRead> {
  const result: BriefingsRead = { briefings: [], notices: [], problems: [] };
  const pathOfSlug = new Map<string, string>();
  for (const { path, isFile } of listFiles(folder)) {
    const file = `${name}/${path}`;
    const fullPath = join(folder, path);
    const report = (problem: Omit<LocatedProblem, 'line' | 'column'> & Partial<LocatedProblem>) => {
      result.problems.push({ file, line: 1, column: 1, ...problem });
    };
    if (!isFile) {
      report({ message: 'Tệp này là một liên kết, không phải tệp thật.', expected: 'Đặt chính tệp vào đây.' });
      continue;
    }
    if (IMAGE_PATH.test(path)) continue;
    const place = parseBriefingPath(path);
    if ('message' in place) {
      report(place);
      continue;
    }
    const digest = tools.cache.digest(readFileSync(fullPath));
    const { briefing, data, problems } = parsed(fullPath, digest, tools);
    problems.forEach(report);
    if (!data) continue;
    const reportField = (field: PropertyKey[], message: string, expected?: string) => {
      report({ ...locateInBriefing(fullPath, field), message, expected });
    };
    if (!data.date.startsWith(place.month.replace('/', '-'))) {
      reportField(['date'], `Ngày ${data.date} không khớp thư mục ${place.month}.`, `Chuyển tệp vào thư mục ${data.date.slice(0, 7).replace('-', '/')}, hoặc sửa lại ngày.`);
    }
    const twin = pathOfSlug.get(place.slug);
    if (twin) report({ message: `Tên tệp “${place.slug}” đã được dùng cho bản tin ${twin}.`, expected: `Đổi tên tệp này, ví dụ thêm năm: ${place.slug}-${data.date.slice(0, 4)}.mdx.` });
    pathOfSlug.set(place.slug, path);
    for (const { path: field, message, expected } of danglingReferences(data, tools.referents)) reportField(field, message, expected);
    const photos = await withFiles(data.photos, path, fullPath, tools.photoReader, reportField);
    if (!briefing) continue;
    if (briefing.notices.length > 0) result.notices.push(`${file}: ${briefing.notices.join('; ')}`);
    result.briefings.push({ id: path.replace(/\.mdx$/u, ''), data: { ...data, photos }, digest });
  }
  return result;
}

/** Each photo with its file's facts, where the archive holds the file. */
async function withFiles(
  photos: BriefingData['photos'],
  path: string,
  fullPath: string,
  reader: PhotoReader,
  report: (field: PropertyKey[], message: string, expected?: string) => void,
): Promise<StoredBriefing['photos']> {
  const stored: StoredBriefing['photos'] = [];
  for (const [index, photo] of photos.entries()) {
    const read = photo.src === undefined ? undefined : await reader.read(photoPath(fullPath, photo.src), photoPath(path, photo.src));
    if (read && !read.photo) report(['photos', index, 'src'], read.message, read.expected);
    stored.push({ ...photo, file: read?.photo });
  }
  return stored;
}

/** A briefing from the cache, or freshly read and kept there. */
function parsed(path: string, digest: string, { cache, base }: BriefingTools): BriefingRead {
  const cached = cache.get(digest);
  if (cached) return { briefing: cached, data: cached.data, problems: [] };
  const read = readBriefing(path, base);
  if (read.briefing) cache.set(digest, read.briefing);
  return read;
}
