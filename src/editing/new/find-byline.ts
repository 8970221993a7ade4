import { capitalizeWords } from '../../vietnamese/letter-case.ts';
import { isDateLine, withoutDate } from './date-lines.ts';
import { findNames } from './find-names.ts';
import type { Named } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';
import { leadingOffice } from './leading-office.ts';

/** The authors of a text, and the indexes of the paragraphs that name them. */
export interface Byline {
  names: string[];
  photographer?: string | undefined;
  paragraphs: number[];
  /** Where the text was taken from: `Theo Báo Nhân Dân`. */
  source?: string | undefined;
  /** The whole byline if it says more than the author's name and the label before it. */
  wording?: string | undefined;
}

/** What a line of a byline says. */
interface Signature {
  names: string[];
  photographer?: string | undefined;
  source?: string | undefined;
  isLabelled: boolean;
}

const WORK = /(?:tin|bài(?: viết)?|(?:hình )?ảnh|clip|video|đồ họa|đồ hoạ)/u.source;
const JOINED = `(?:\\s*[,&/+–-]?\\s*(?:và\\s+)?${WORK})*`;
const SIGNED = new RegExp(
  `^(?<label>(?:tin|bài(?: viết)?)${JOINED}|tác giả(?: bài viết)?|nhóm tác giả|người (?:viết|thực hiện|đưa tin)|thực hiện|(?:nhóm )?(?:pv|phóng viên|ctv|cộng tác viên))\\s*:\\s*(?<who>.+)$`,
  'iu',
);
/** Whose photographs: a name, so `ảnh: sưu tầm` is none. */
const PHOTOS = new RegExp(`^(?:[Hh]ình )?(?:[Ảả]nh|ẢNH)${JOINED}\\s*:\\s*(?<who>\\p{Lu}.+)$`, 'u');
const PHOTOS_AT_END = /[\s;,.–-]*(?<!\p{L})ảnh\s*:\s*(?<who>.+)$/iu;
/** `(Theo Báo Nhân Dân)` after a name. */
const SOURCE = /(?<=\S)[\s,–-]*[([]?(?<source>(?:lược )?theo\s[^()[\]]+)[)\]]?$/iu;
/** `(Trung tâm Văn hóa - Truyền thông)` after a name. */
const REMARK = /(?<=\S)\s*\([^()]*\)$/u;
/** What a signature has before the name: `Cô giáo Lê Thị Mẫu`. */
const HONORIFIC =
  /^(?:(?:thầy|cô)(?: giáo)?|nhà báo|pv|ctv|phóng viên|cộng tác viên)\s+(?=\p{Lu})/iu;
const SEPARATOR = /\s+[-–]\s+|(?<=\p{Ll})\s*[-–]\s*(?=\p{Lu})|\s*[,&;/+]\s*|\s+và\s+/u;
const NAME = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){1,4}$/u;
/** A label on a line of its own. */
const LABEL_LINE =
  /^(?:người (?:viết|thực hiện|đưa tin)|tác giả|tin|bài|tin[\s,]+ảnh|bài[\s,]+ảnh|phóng viên|cộng tác viên)\s*:?$/iu;
/** `(Trung Anh)` behind the last sentence. */
const AT_END = /[.!?…”"]\s*\((?<who>[^()]{2,60})\)\.?$/u;
/** The start of a source (`Theo Báo Nhân Dân`), which is not a person's name. */
const NO_NAME = /^(?:lược |tổng hợp )?(?:theo|nguồn)(?!\p{L})/iu;
/** Signs of a paper's signature: `(Đã ký)`, `KT. CHỦ TỊCH`. */
const SIGNATORY = /^(?:\(?đã ký\)?$|(?:tm|kt|tl|tuq)\.)/iu;
/** Bylines are in the last paragraphs, or among the lines below the title. */
const LAST_PARAGRAPHS = 3;
const PARAGRAPHS_BELOW_TITLE = 3;
const MAX_LENGTH = 200;
const MAX_NAME_LENGTH = 60;

/**
 * Finds the byline in paragraphs (of which the first is the title): `Tin, ảnh: Trung Anh`, a name
 * alone, or a known author's name; of several lines, all. `places` are no authors.
 */
export function findByline(
  paragraphs: readonly string[],
  authors: readonly Named[],
  places: readonly Named[] = [],
): Byline | undefined {
  const last = paragraphs.length - 1;
  const signatures = paragraphs.map((paragraph, index) =>
    index === 0 ? undefined : parseSignature(paragraph, authors),
  );
  const isByline = (index: number, isAtEnd: boolean): boolean => {
    const signature = signatures[index];
    return (
      signature !== undefined &&
      signature.names.length > 0 &&
      (signature.isLabelled || areAuthors(signature.names, authors, places, isAtEnd)) &&
      (signature.isLabelled || !isListedOrOffice(paragraphs[index - 1] ?? ''))
    );
  };
  const atEnd = Array.from({ length: LAST_PARAGRAPHS }, (_unused, index) => last - index).filter(
    (index) => index >= 1,
  );
  const belowTitle: number[] = [];
  for (let index = 1; index <= Math.min(last, PARAGRAPHS_BELOW_TITLE); index += 1) {
    belowTitle.push(index);
    if (!isDateLine(paragraphs[index] ?? '')) break;
  }
  const found =
    atEnd.find((index) => isByline(index, index > 1)) ??
    belowTitle.find((index) => isByline(index, false));
  if (found === undefined) return bylineAtEnd(paragraphs[last] ?? '', authors);
  const isAtEnd = found > 1 && atEnd.includes(found);
  const belongs = (index: number) =>
    isByline(index, isAtEnd) || PHOTOS.test(paragraphs[index] ?? '');
  const range = [found];
  if (found > 2 && LABEL_LINE.test(paragraphs[found - 1] ?? '')) range.unshift(found - 1);
  for (let index = found - 1; index > 1 && atEnd.includes(index) && belongs(index); index -= 1)
    range.unshift(index);
  for (let index = found + 1; index <= last && belongs(index); index += 1) range.push(index);
  return joinSignatures(range, paragraphs, signatures);
}

/** A known author's name behind the last sentence, which stays in the text. */
function bylineAtEnd(paragraph: string, authors: readonly Named[]): Byline | undefined {
  const signature = parseSignature(AT_END.exec(paragraph)?.groups?.['who'] ?? '', authors);
  return signature !== undefined &&
    signature.names.length > 0 &&
    areAuthors(signature.names, authors, [], false)
    ? { names: signature.names, photographer: signature.photographer, paragraphs: [] }
    : undefined;
}

/** Finds a byline above the title: with a label, or a known author's name. */
export function findBylineAbove(
  lines: readonly string[],
  authors: readonly Named[],
): Byline | undefined {
  const signatures = lines.map((line) => parseSignature(line, authors));
  const found = signatures.findIndex(
    (signature) =>
      signature !== undefined &&
      signature.names.length > 0 &&
      (signature.isLabelled || areAuthors(signature.names, authors, [], false)),
  );
  return found < 0 ? undefined : joinSignatures([found], lines, signatures);
}

/** Whether a line is a label and names: `Tin, ảnh: Trung Anh`. */
export function isLabelledByline(line: string): boolean {
  const signature = parseSignature(line, []);
  return signature?.isLabelled === true && signature.names.every((name) => NAME.test(name));
}

/** Parses a line as a signature; `undefined` if it cannot be one. */
function parseSignature(paragraph: string, authors: readonly Named[]): Signature | undefined {
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

/** In the line below the title, only a known author's name is certainly one. */
function areAuthors(
  names: readonly string[],
  authors: readonly Named[],
  places: readonly Named[],
  isAtEnd: boolean,
): boolean {
  return (
    names.length <= 3 &&
    names.every(
      (name) =>
        knownName(name, authors) !== undefined ||
        (isAtEnd &&
          NAME.test(name) &&
          name !== name.toUpperCase() &&
          leadingOffice(name) === undefined &&
          findEntriesByName(name, places).length === 0),
    )
  );
}

/** Whether a name below this line belongs to a list, or to an office that signs a paper. */
function isListedOrOffice(before: string): boolean {
  return (
    before.endsWith(':') ||
    SIGNATORY.test(before) ||
    (before.length <= MAX_NAME_LENGTH && leadingOffice(before) !== undefined)
  );
}

function joinSignatures(
  range: number[],
  paragraphs: readonly string[],
  signatures: readonly (Signature | undefined)[],
): Byline {
  const parts = range.flatMap((index) => signatures[index] ?? []);
  const names = [...new Set(parts.flatMap((part) => part.names))];
  const photographer = parts.findLast((part) => part.photographer !== undefined)?.photographer;
  const source = parts.find((part) => part.source !== undefined)?.source;
  const wording = range.map((index) => paragraphs[index]).join(' / ');
  const plain = (text: string) =>
    text
      .replace(/[\s().]+/gu, ' ')
      .trim()
      .toLowerCase();
  const { who = wording } = SIGNED.exec(wording)?.groups ?? {};
  return {
    names,
    paragraphs: range,
    ...(photographer !== undefined && { photographer }),
    ...(source !== undefined && { source }),
    ...(plain(who) !== plain(names[0] ?? '') && { wording }),
  };
}

function knownName(name: string, authors: readonly Named[]): string | undefined {
  return findEntriesByName(name, authors)[0]?.name;
}

/** `LÊ VĂN MẪU` becomes `Lê Văn Mẫu`; other capitals stay. */
function withoutCapitals(name: string): string {
  if (name !== name.toUpperCase()) return name;
  const written = capitalizeWords(name);
  return findNames(written, []).some((found) => found.name === written) ? written : name;
}
