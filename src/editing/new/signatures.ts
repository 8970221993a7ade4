import { capitalizeWords } from '../../vietnamese/letter-case.ts';
import { withoutDate } from './date-lines.ts';
import { findNames } from './find-names.ts';
import type { Named } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';

/** What a line of a byline says. */
export interface Signature {
  names: string[];
  photographer?: string | undefined;
  source?: string | undefined;
  isLabelled: boolean;
}

const WORK = /(?:tin|bài(?: viết)?|(?:hình )?ảnh|clip|video|đồ họa|đồ hoạ)/u.source;
const JOINED = `(?:\\s*[,&/+–-]?\\s*(?:và\\s+)?${WORK})*`;
export const SIGNED = new RegExp(
  `^(?<label>(?:tin|bài(?: viết)?)${JOINED}|tác giả(?: bài viết)?|nhóm tác giả|người (?:viết|thực hiện|đưa tin)|thực hiện|(?:nhóm )?(?:pv|phóng viên|ctv|cộng tác viên))\\s*:\\s*(?<who>.+)$`,
  'iu',
);
/** Whose photographs: a name, so `ảnh: sưu tầm` is none. */
export const PHOTOS = new RegExp(
  `^(?:[Hh]ình )?(?:[Ảả]nh|ẢNH)${JOINED}\\s*:\\s*(?<who>\\p{Lu}.+)$`,
  'u',
);
const PHOTOS_AT_END = /[\s;,.–-]*(?<!\p{L})ảnh\s*:\s*(?<who>.+)$/iu;
/** `(Theo Báo Nhân Dân)` after a name. */
const SOURCE = /(?<=\S)[\s,–-]*[([]?(?<source>(?:lược )?theo\s[^()[\]]+)[)\]]?$/iu;
/** `(Trung tâm Văn hóa - Truyền thông)` after a name. */
const REMARK = /(?<=\S)\s*\([^()]*\)$/u;
/** What a signature has before the name: `Cô giáo Lê Thị Mẫu`. */
const HONORIFIC =
  /^(?:(?:thầy|cô)(?: giáo)?|nhà báo|pv|ctv|phóng viên|cộng tác viên)\s+(?=\p{Lu})/iu;
const SEPARATOR = /\s+[-–]\s+|(?<=\p{Ll})\s*[-–]\s*(?=\p{Lu})|\s*[,&;/+]\s*|\s+và\s+/u;
export const NAME = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,4}$/u;
/** A label on a line of its own. */
export const LABEL_LINE =
  /^(?:người (?:viết|thực hiện|đưa tin)|tác giả|tin|bài|tin[\s,]+ảnh|bài[\s,]+ảnh|phóng viên|cộng tác viên)\s*:?$/iu;
/** The start of a source (`Theo Báo Nhân Dân`), which is not a person's name. */
const NO_NAME = /^(?:lược |tổng hợp )?(?:theo|nguồn)(?!\p{L})/iu;
const MAX_LENGTH = 200;
export const MAX_NAME_LENGTH = 60;

/** Parses a line as a signature; `undefined` if it cannot be one. */
export function parseSignature(
  paragraph: string,
  authors: readonly Named[],
): Signature | undefined {
  if (paragraph === '' || paragraph.length > MAX_LENGTH || LABEL_LINE.test(paragraph))
    return undefined;
  const line = withoutDate(paragraph).replace(/^[(\s–-]+|[\s.–/]+$/gu, '');
  const source = SOURCE.exec(line)?.groups?.['source'];
  const signed = line.replace(SOURCE, '').replace(REMARK, '').replace(/\)+$/u, '').trim();
  const photos = PHOTOS.exec(signed)?.groups?.['who'];
  if (photos !== undefined) return { names: [], photographer: photos, source, isLabelled: true };
  const { label, who = signed } = SIGNED.exec(signed)?.groups ?? {};
  const names = who
    .replace(PHOTOS_AT_END, '')
    .split(SEPARATOR)
    // `Kỹ thuật: …` is another's work.
    .filter((name) => name !== '' && !name.includes(':'))
    .map((name) => name.replace(HONORIFIC, ''))
    .map((name) => knownName(name, authors) ?? withoutCapitals(name));
  if (
    names.some(
      (name) => name.length > MAX_NAME_LENGTH || !/^\p{Lu}/u.test(name) || NO_NAME.test(name),
    )
  )
    return undefined;
  const photographer =
    PHOTOS_AT_END.exec(who)?.groups?.['who'] ??
    (label !== undefined && /ảnh/iu.test(label) ? names[0] : undefined);
  return { names, photographer, source, isLabelled: label !== undefined };
}

/** Whether a line is a label and names: `Tin, ảnh: Trung Anh`. */
export function isLabelledByline(line: string): boolean {
  const signature = parseSignature(line, []);
  return signature?.isLabelled === true && signature.names.every((name) => NAME.test(name));
}

/** The name of a known author as the archive writes it. */
export function knownName(name: string, authors: readonly Named[]): string | undefined {
  return findEntriesByName(name, authors)[0]?.name;
}

/** `LÊ VĂN MẪU` becomes `Lê Văn Mẫu`; other capitals stay. */
function withoutCapitals(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const written = capitalizeWords(name);
  return findNames(written, []).some((found) => found.name === written) ? written : name;
}
