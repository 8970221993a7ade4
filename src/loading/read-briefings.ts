import { relative } from 'node:path';
import type { Problem } from '../problem.ts';
import type { BriefingData, StoredBriefing } from '../schemas/briefing.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { photoStem } from '../schemas/photo-file.ts';
import type { CivilDate } from '../vietnamese/dates.ts';
import { WHOLE_FILE } from '../whole-file.ts';
import { dateProblems } from './check-dates.ts';
import { figureProblems } from './check-figures.ts';
import { filesToRead, listBriefings, type BriefingFile } from './list-briefings.ts';
import { photoPath, type PhotoRead, type PhotoReader } from './photos.ts';
import { locatorIn } from './read-briefing.ts';
import type { Entry } from './read-entries.ts';
import { readFiles, type FileRead, type Reading } from './read-files.ts';
import { danglingReferences, refersToBroken, type Referents } from './references.ts';

/** A briefing as an entry of its collection; the id is its address, `2020/07/<slug>`. */
export type BriefingEntry = Entry<StoredBriefing>;

export interface BriefingsRead {
  briefings: BriefingEntry[];
  notices: string[];
  problems: Problem[];
  /** What an editor may want to look at again, where the reading was asked for it. */
  advice: Problem[];
  /** How many briefings were judged. */
  judged: number;
  /** The photographs that the briefings name, by their paths below the folder. */
  usedPhotos: Set<string>;
}

export interface BriefingTools {
  reading: Reading;
  photoReader: PhotoReader;
  referents: Referents;
  indicators: ReadonlyMap<string, IndicatorData>;
  /** Indicators that are there but cannot be read. */
  brokenIndicators: ReadonlySet<string>;
  /** The day in Vietnam on which the briefings are read. */
  today: CivilDate;
}

/** Tells a problem of one field of a briefing's frontmatter, or of the file as a whole (no field). */
type ReportField = (field: PropertyKey[], message: string, expected?: string) => void;

/**
 * Reads every briefing below `folder` and holds it against its place, its photos and the rest of the archive. With `asked`
 * (paths from there) only those are judged, and of the others no more is read than that takes.
 */
export async function readBriefings(folder: string, name: string, tools: BriefingTools, asked?: ReadonlySet<string>): Promise<BriefingsRead> {
  const { referents, indicators, brokenIndicators, today } = tools;
  const result = { briefings: new Array<BriefingEntry>(), notices: new Array<string>(), problems: new Array<Problem>(), advice: new Array<Problem>(), judged: 0 };
  const listed = listBriefings(folder);
  const files = filesToRead(listed, asked);
  const isAsked = ({ path }: BriefingFile) => !asked || asked.has(path);
  const { reads, photoReads } = await readWithPhotos(folder, files, isAsked, tools);

  const toRead = new Set(files);
  const pathOfSlug = new Map(listed.flatMap((file): [string, string][] => (file.misplaced || toRead.has(file) ? [] : [[file.slug, file.path]])));
  const photoAtAddress = new Map<string, string>();
  for (const briefingFile of files) {
    const { path, fullPath, misplaced } = briefingFile;
    const file = `${name}/${path}`;
    if (misplaced) {
      result.problems.push({ file, ...WHOLE_FILE, ...misplaced });
      continue;
    }
    const read = reads.get(fullPath);
    if (!read) throw new Error(`${file} was not read.`);
    if (isAsked(briefingFile)) result.judged += 1;
    const { digest, data } = read;
    result.problems.push(...read.problems.map((problem) => ({ file, ...problem })));
    result.advice.push(...read.advice.map((advice) => ({ file, ...advice })));
    if (!data) continue;
    let locate: ReturnType<typeof locatorIn> | undefined;
    const report: ReportField = (field, message, expected) => {
      locate ??= locatorIn(fullPath);
      result.problems.push({ file, ...(field.length === 0 ? WHOLE_FILE : locate(field)), message, expected });
    };
    const told = result.problems.length;
    checkPlace(briefingFile, data, pathOfSlug, report);
    for (const { path: field, message, expected } of [...dateProblems(data, today), ...danglingReferences(data, referents), ...figureProblems(data, indicators, brokenIndicators)]) report(field, message, expected);
    const photos = await withFiles(data.photos, briefingFile, photoReads, photoAtAddress, report);
    const waits = refersToBroken(data, referents) || data.indicators.some(({ indicator }) => brokenIndicators.has(indicator));
    if (digest === undefined || waits || result.problems.length > told) continue;
    if (read.notices.length > 0) result.notices.push(`${file}: ${read.notices.join('; ')}`);
    result.briefings.push({ id: path.replace(/\.mdx$/u, ''), data: { ...data, photos, body: digest } });
  }
  const usedPhotos = photosNamedBy(reads.values(), folder);
  return asked ? { ...ofAsked(result, name, asked), usedPhotos } : { ...result, usedPhotos };
}

function photosNamedBy(reads: Iterable<FileRead>, folder: string): Set<string> {
  return new Set(Array.from(reads).flatMap(({ path, data }) => (data?.photos ?? []).flatMap(({ src }) => (src === undefined ? [] : [relative(folder, photoPath(path, src)).replaceAll('\\', '/')]))));
}

/** What files hold, and the photographs that they name, which are read while other threads go on with texts; both by path. Advice is given on the asked files alone. */
async function readWithPhotos(folder: string, files: readonly BriefingFile[], isAsked: (file: BriefingFile) => boolean, { reading, photoReader }: BriefingTools) {
  const reads = new Map<string, FileRead>();
  const photoReads = new Map<string, Promise<PhotoRead>>();
  const receive = (read: FileRead) => {
    reads.set(read.path, read);
    for (const { src } of read.data?.photos ?? []) {
      const photo = src === undefined ? undefined : photoPath(read.path, src);
      if (photo === undefined || photoReads.has(photo)) continue;
      const photoRead = photoReader.read(photo, relative(folder, photo));
      // What goes wrong is heard of where it is waited for, which may be later.
      photoRead.catch(() => undefined);
      photoReads.set(photo, photoRead);
    }
  };
  const pathsOf = (some: readonly BriefingFile[]) => some.flatMap(({ fullPath, misplaced }) => (misplaced ? [] : [fullPath]));
  await readFiles(pathsOf(files.filter((file) => !isAsked(file))), { ...reading, advice: 'none' }, receive);
  await readFiles(pathsOf(files.filter(isAsked)), reading, receive);
  return { reads, photoReads };
}

/** What was found out about the files that somebody asked for. */
function ofAsked({ briefings, notices, problems, advice, judged }: Omit<BriefingsRead, 'usedPhotos'>, name: string, asked: ReadonlySet<string>): Omit<BriefingsRead, 'usedPhotos'> {
  const files = new Set(Array.from(asked, (path) => `${name}/${path}`));
  return { briefings: briefings.filter(({ id }) => asked.has(`${id}.mdx`)), notices, problems: problems.filter(({ file }) => files.has(file)), advice, judged };
}

/** The date must agree with the folder, and the slug must be the briefing's own: `pathOfSlug` holds those seen so far. */
function checkPlace({ path, month, slug }: Extract<BriefingFile, { slug: string }>, { date }: BriefingData, pathOfSlug: Map<string, string>, report: ReportField): void {
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
  { fullPath }: BriefingFile,
  photoReads: ReadonlyMap<string, Promise<PhotoRead>>,
  photoAtAddress: Map<string, string>,
  report: ReportField,
): Promise<StoredBriefing['photos']> {
  const stored: StoredBriefing['photos'] = [];
  for (const [index, photo] of photos.entries()) {
    const { src = '' } = photo;
    const read = photo.src === undefined ? undefined : await photoReads.get(photoPath(fullPath, src));
    if (read && !read.photo) report(['photos', index, 'src'], read.message, read.expected);
    if (read?.photo) {
      const address = photoStem(read.photo);
      const twin = photoAtAddress.get(address);
      if (twin !== undefined && twin !== read.photo.id) report(['photos', index, 'src'], `Ảnh “${src}” trùng tên với ảnh ${twin}, chỉ khác đuôi.`, `Đổi tên một trong hai ảnh, ví dụ ${src.replace(/\./u, '-2.')}.`);
      photoAtAddress.set(address, read.photo.id);
    }
    stored.push({ ...photo, file: read?.photo });
  }
  return stored;
}
