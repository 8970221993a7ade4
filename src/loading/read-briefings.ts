import type { BodySettings } from '../mdx/make-body.ts';
import type { Problem } from '../problem.ts';
import type { BriefingData, StoredBriefing } from '../schemas/briefing.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { photoStem } from '../schemas/photo-file.ts';
import { WHOLE_FILE } from '../whole-file.ts';
import type { BriefingCache } from './cache.ts';
import { figureProblems } from './check-figures.ts';
import { digested, filesToRead, listBriefings, type DigestedFile } from './list-briefings.ts';
import { parseInParallel } from './parse-in-parallel.ts';
import { photoPath, type PhotoReader } from './photos.ts';
import { locatorIn, readBriefing, type BriefingRead } from './read-briefing.ts';
import type { Entry } from './read-entries.ts';
import { danglingReferences, refersToBroken, type Referents } from './references.ts';

/** A briefing as an entry of its collection; the id is its address, `2020/07/<slug>`. */
export type BriefingEntry = Entry<StoredBriefing>;

export interface BriefingsRead {
  briefings: BriefingEntry[];
  notices: string[];
  problems: Problem[];
}

export interface BriefingTools {
  settings: BodySettings;
  cache: BriefingCache;
  photoReader: PhotoReader;
  referents: Referents;
  indicators: ReadonlyMap<string, IndicatorData>;
  /** Indicators that are there but cannot be read. */
  brokenIndicators: ReadonlySet<string>;
}

/** Tells a problem of one field of a briefing's frontmatter, or of the file as a whole (no field). */
type ReportField = (field: PropertyKey[], message: string, expected?: string) => void;

/**
 * Reads every briefing below `folder` and holds it against its place, its photos and the rest of the archive. With `asked`
 * (paths from there) only those are judged, and of the others no more is read than that takes.
 */
export async function readBriefings(folder: string, name: string, tools: BriefingTools, asked?: ReadonlySet<string>): Promise<BriefingsRead> {
  const { cache, settings, referents, indicators, brokenIndicators } = tools;
  const result: BriefingsRead = { briefings: [], notices: [], problems: [] };
  const listed = listBriefings(folder);
  const toRead = filesToRead(listed, asked);
  const files = toRead.map((file) => digested(file, cache));
  // By digest: two threads must not write one cache entry, which copies of a file would share.
  const unread = new Map(files.flatMap(({ fullPath: path, digest }) => (digest === undefined || cache.has(digest) ? [] : [[digest, { path, digest }]])));
  await parseInParallel({ jobs: [...unread.values()], folder: cache.folder, settings });

  const read = new Set(toRead);
  const pathOfSlug = new Map(listed.flatMap((file): [string, string][] => (file.misplaced || read.has(file) ? [] : [[file.slug, file.path]])));
  const photoAtAddress = new Map<string, string>();
  for (const briefingFile of files) {
    const { path, fullPath, misplaced } = briefingFile;
    const file = `${name}/${path}`;
    if (misplaced) {
      result.problems.push({ file, ...WHOLE_FILE, ...misplaced });
      continue;
    }
    const { digest } = briefingFile;
    const { briefing, data, problems } = parsed(fullPath, digest, tools);
    result.problems.push(...problems.map((problem) => ({ file, ...problem })));
    if (!data) continue;
    let locate: ReturnType<typeof locatorIn> | undefined;
    const report: ReportField = (field, message, expected) => {
      locate ??= locatorIn(fullPath);
      result.problems.push({ file, ...(field.length === 0 ? WHOLE_FILE : locate(field)), message, expected });
    };
    const told = result.problems.length;
    checkPlace(briefingFile, data, pathOfSlug, report);
    for (const { path: field, message, expected } of [...danglingReferences(data, referents), ...figureProblems(data, indicators, brokenIndicators)]) report(field, message, expected);
    const photos = await withFiles(data.photos, briefingFile, tools.photoReader, photoAtAddress, report);
    const waits = refersToBroken(data, referents) || data.indicators.some(({ indicator }) => brokenIndicators.has(indicator));
    if (!briefing || waits || result.problems.length > told) continue;
    if (briefing.notices.length > 0) result.notices.push(`${file}: ${briefing.notices.join('; ')}`);
    result.briefings.push({ id: path.replace(/\.mdx$/u, ''), data: { ...data, photos, body: digest } });
  }
  return asked ? ofAsked(result, name, asked) : result;
}

/** What was found out about the files that somebody asked for. */
function ofAsked({ briefings, notices, problems }: BriefingsRead, name: string, asked: ReadonlySet<string>): BriefingsRead {
  const files = new Set(Array.from(asked, (path) => `${name}/${path}`));
  return { briefings: briefings.filter(({ id }) => asked.has(`${id}.mdx`)), notices, problems: problems.filter(({ file }) => files.has(file)) };
}

/** A briefing from the cache, or freshly read and kept there. */
function parsed(path: string, digest: string, { cache, settings }: BriefingTools): BriefingRead {
  const cached = cache.get(digest);
  if (cached) return { briefing: cached, data: cached.data, problems: [] };
  const read = readBriefing(path, settings);
  if (read.briefing) cache.set(digest, read.briefing);
  return read;
}

/** The date must agree with the folder, and the slug must be the briefing's own: `pathOfSlug` holds those seen so far. */
function checkPlace({ path, month, slug }: Extract<DigestedFile, { slug: string }>, { date }: BriefingData, pathOfSlug: Map<string, string>, report: ReportField): void {
  if (!date.startsWith(month.replace('/', '-'))) {
    report(['date'], `Ngày ${date} không khớp thư mục ${month}.`, `Chuyển tệp vào thư mục content/briefings/${date.slice(0, 7).replace('-', '/')}, hoặc sửa lại ngày.`);
  }
  const twin = pathOfSlug.get(slug);
  if (twin) report([], `Tên tệp “${slug}” đã được dùng cho bản tin ${twin}.`, `Đổi tên tệp này, ví dụ thêm năm: ${slug}-${date.slice(0, 4)}.mdx.`);
  pathOfSlug.set(slug, path);
}

/** Each photo with its file's facts, where the archive holds the file. `photoAtAddress` holds those seen so far. */
async function withFiles(
  photos: BriefingData['photos'],
  { path, fullPath }: DigestedFile,
  reader: PhotoReader,
  photoAtAddress: Map<string, string>,
  report: ReportField,
): Promise<StoredBriefing['photos']> {
  const stored: StoredBriefing['photos'] = [];
  for (const [index, photo] of photos.entries()) {
    const read = photo.src === undefined ? undefined : await reader.read(photoPath(fullPath, photo.src), photoPath(path, photo.src));
    if (read && !read.photo) report(['photos', index, 'src'], read.message, read.expected);
    if (read?.photo) {
      const address = photoStem(read.photo);
      const twin = photoAtAddress.get(address);
      if (twin !== undefined && twin !== read.photo.id) report(['photos', index, 'src'], `Ảnh “${photo.src ?? ''}” trùng tên với ảnh ${twin}, chỉ khác đuôi.`, `Đổi tên một trong hai ảnh, ví dụ ${(photo.src ?? '').replace(/\./u, '-2.')}.`);
      photoAtAddress.set(address, read.photo.id);
    }
    stored.push({ ...photo, file: read?.photo });
  }
  return stored;
}
