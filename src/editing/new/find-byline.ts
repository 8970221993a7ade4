import { isDateLine } from './date-lines.ts';
import type { Named } from './known-archive.ts';
import { leadingOffice } from './leading-office.ts';
import { findEntriesByName } from './match-name.ts';
import {
  knownName,
  LABEL_LINE,
  MAX_NAME_LENGTH,
  NAME,
  parseSignature,
  PHOTOS,
  type Signature,
  SIGNED,
} from './signatures.ts';

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

/** `(Trung Anh)` behind the last sentence. */
const AT_END = /[.!?…”"]\s*\((?<who>[^()]{2,60})\)\.?$/u;
/** Signs of a paper's signature: `(Đã ký)`, `KT. CHỦ TỊCH`. */
const SIGNATORY = /^(?:\(?đã ký\)?$|(?:tm|kt|tl|tuq)\.)/iu;
/** Bylines are in the last paragraphs, or among the lines below the title. */
const LAST_PARAGRAPHS = 3;
const PARAGRAPHS_BELOW_TITLE = 3;

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
