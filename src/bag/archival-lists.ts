import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { isWithdrawn } from '../archive/changes.ts';
import { fullAddress } from '../links.ts';
import { toCsv, type NamedRow } from '../open-data/csv.ts';
import { site } from '../site.ts';
import { shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { capitalised } from '../vietnamese/letter-case.ts';
import {
  DOCUMENT_FIELDS,
  DOSSIER_FIELDS,
  FONDS_FIELDS,
  type ArchivalField,
} from './archival-fields.ts';
import { CONTENT_FOLDER } from './content-files.ts';

const VIETNAMESE = 'Tiếng Việt';
/** All that the archive publishes is open to everybody. */
const OPEN = 'Công khai';
/** The digits of the number of a document within its dossier. */
const SERIAL_DIGITS = 7;

type Row<Fields extends readonly ArchivalField[]> = Partial<
  Record<Fields[number]['name'], string | number>
>;

/** The briefings of a month, oldest first. */
interface Dossier {
  /** `2020.07` */
  code: string;
  briefings: Briefing[];
}

/**
 * The lists of fonds, dossiers and documents in the fields of Thông tư 05/2025/TT-BNV, and what
 * each field means, as CSV by file name. Columns stay empty that only the receiving archive can
 * fill.
 */
export function archivalLists(archive: Archive): Record<string, string> {
  const dossiers = dossiersOf(archive);
  const documents = dossiers.flatMap((dossier) =>
    dossier.briefings.map((briefing, index) => documentRow(briefing, dossier.code, index + 1)),
  );
  return {
    'phong.csv': csvOf(FONDS_FIELDS, [fondsRow(archive.readable)]),
    'ho-so.csv': csvOf(DOSSIER_FIELDS, dossiers.map(dossierRow)),
    'tai-lieu.csv': csvOf(DOCUMENT_FIELDS, documents),
    'truong-du-lieu.csv': fieldsCsv(),
  };
}

function dossiersOf({ readable }: Archive): Dossier[] {
  const byMonth = Map.groupBy(readable.toReversed(), ({ id }) => id.slice(0, '2020/07'.length));
  return Array.from(byMonth, ([month, briefings]) => ({
    code: month.replace('/', '.'),
    briefings,
  }));
}

/** @param readable newest first. */
function fondsRow(readable: readonly Briefing[]): Row<typeof FONDS_FIELDS> {
  const [newest, oldest] = [readable.at(0), readable.at(-1)];
  const samples = readable.filter(({ sample }) => sample).length;
  return {
    'Tên phông, công trình, sưu tập lưu trữ': site.name,
    'Lịch sử đơn vị hình thành phông': [
      `${capitalised([site.area, site.within].filter(Boolean).join(', '))}.`,
      site.ending,
    ]
      .filter(Boolean)
      .join(' '),
    ...(newest &&
      oldest && { 'Thời gian tài liệu': `${writtenDay(oldest.date)}-${writtenDay(newest.date)}` }),
    'Tổng số tài liệu': readable.length,
    'Phương án phân loại': 'Thời gian: năm, tháng',
    'Ngôn ngữ': VIETNAMESE,
    ...(samples > 0 && { 'Ghi chú': `Có ${samples} bản tin mẫu do máy tạo, không phải tin thật` }),
  };
}

function dossierRow({ code, briefings }: Dossier): Row<typeof DOSSIER_FIELDS> {
  const [oldest, newest] = [briefings.at(0), briefings.at(-1)];
  const [year = '', month = ''] = code.split('.');
  return {
    'Mã hồ sơ': code,
    'Tiêu đề hồ sơ': `${site.name}: bản tin tháng ${Number(month)} năm ${year}`,
    'Mức độ tiếp cận': OPEN,
    'Ngôn ngữ': VIETNAMESE,
    ...(oldest && { 'Thời gian bắt đầu': writtenDay(oldest.date) }),
    ...(newest && { 'Thời gian kết thúc': writtenDay(newest.date) }),
    'Từ khóa': topicNames(briefings),
    'Tổng số tài liệu trong hồ sơ': briefings.length,
  };
}

function documentRow(
  briefing: Briefing,
  dossier: string,
  serial: number,
): Row<typeof DOCUMENT_FIELDS> {
  const { id, path, title, date, author, sample } = briefing;
  const notes = [
    isWithdrawn(briefing)
      ? `Đã rút từ ngày ${shortDate(briefing.withdrawn.date)}: ${briefing.withdrawn.reason}`
      : undefined,
    sample ? 'Bản tin mẫu do máy tạo, không phải tin thật.' : undefined,
  ].filter((note) => note !== undefined);
  return {
    'Mã định danh tài liệu': id,
    'Mã lưu trữ của tài liệu': `${dossier}.${String(serial).padStart(SERIAL_DIGITS, '0')}`,
    'Ngày, tháng, năm tài liệu': writtenDay(date),
    'Cơ quan, tổ chức, cá nhân ban hành': author.name,
    'Trích yếu nội dung': title,
    'Ngôn ngữ': VIETNAMESE,
    'Từ khóa': topicNames([briefing]),
    'Chế độ sử dụng': OPEN,
    ...(notes.length > 0 && { 'Ghi chú': notes.join(' ') }),
    'Mã hồ sơ': dossier,
    'Tệp trong gói': `${CONTENT_FOLDER}briefings/${id}.mdx`,
    'Địa chỉ': fullAddress(path),
  };
}

function topicNames(briefings: readonly Briefing[]): string {
  return [...new Set(briefings.flatMap(({ topics }) => topics.map(({ name }) => name)))].join(', ');
}

/** `06/07/2020`, as the Thông tư's packages are said to write days. */
function writtenDay(date: CivilDate): string {
  return date.split('-').reverse().join('/');
}

function csvOf(fields: readonly ArchivalField[], rows: readonly NamedRow[]): string {
  return toCsv(
    fields.map(({ name }) => name),
    rows,
  );
}

/** The columns of the lists: meaning, content, and how far the name is confirmed. */
function fieldsCsv(): string {
  const lists = {
    'phong.csv': FONDS_FIELDS,
    'ho-so.csv': DOSSIER_FIELDS,
    'tai-lieu.csv': DOCUMENT_FIELDS,
  };
  return toCsv(
    ['Danh sách', 'Cột', 'Phần tử', 'Kho tin ghi gì', 'Nguồn của tên cột'],
    Object.entries(lists).flatMap(([list, fields]: [string, readonly ArchivalField[]]) =>
      fields.map(({ name, element, filled, source }) => ({
        'Danh sách': list,
        Cột: name,
        'Phần tử': element,
        'Kho tin ghi gì': filled ?? 'Để trống: nơi nhận điền',
        'Nguồn của tên cột': source,
      })),
    ),
  );
}
