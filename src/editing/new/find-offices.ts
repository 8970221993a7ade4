import { isFamilyName } from '../../vietnamese/family-names.ts';
import { findNames, type WrittenName } from './find-names.ts';
import { MAX_OFFICE_DISTANCE, officeBefore, officesAfter } from './offices-beside.ts';
import { isOfAnother } from './offices-of-others.ts';
import { capitalizedOffice } from './offices.ts';
import { textBefore } from '../../vietnamese/text-before.ts';

/** A name in a sentence, with its office. */
export interface Mention extends WrittenName {
  office: string | undefined;
  /** The end of the name and its office. */
  tail: number;
}

/** A mention, and whether the office before it is also that of the next ones. */
type SharedMention = Mention & { isShared: boolean };

/** Offices of many, which behind an office and a name are of others. */
const OF_MANY = /^(?:công chức|chuyên viên|cán bộ|kế toán)(?!\p{L})/iu;
const PLURAL_BEFORE =
  /(?<!\p{L})(?:các|hai|ba|bốn|2|3|4) (?:đồng chí|đ\/c|ông|bà|vị|anh|chị)(?!\p{L})/iu;
/** Between people with one office. */
const LIST_SEPARATOR =
  /^\s*(?:\([^()]{0,60}\))?\s*(?:,|và|,\s*và|,?\s*cùng)\s*(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị)?\s*(?:(?:PGS|GS|TS|ThS|BS)[.\s]*)*$/iu;

/** Finds the people in a sentence, each with what the sentence says is their office. */
export function mentionsIn(sentence: string, places: readonly string[]): Mention[] {
  const names = findNames(sentence, places);
  const starts = new Set(names.map(({ start }) => start));
  const isNameAt = (from: number) => (offset: number) => starts.has(from + offset);
  const mentions: SharedMention[] = [];
  names.forEach((written, index) => {
    const after = officesAfter(sentence, written.end, isNameAt, names[index + 1]?.start);
    // An office behind the previous name is the previous person's.
    const from = Math.max(mentions.at(-1)?.tail ?? 0, written.start - MAX_OFFICE_DISTANCE);
    const before = officeBefore(sentence.slice(from, written.start), index > 0);
    const isLast = index === names.length - 1;
    const office = officeOf(
      before,
      after.office,
      isLast && !isOfAnother(after.office, sentence.slice(after.end)),
    );
    mentions.push({
      ...written,
      office: office === undefined ? undefined : capitalizedOffice(office),
      tail: after.end,
      isShared: before?.isPlural === true && office === before.office,
    });
  });
  shareForward(sentence, mentions);
  shareBack(sentence, mentions);
  return mentions;
}

/**
 * The office before a name goes before the one behind it, which may be the next person's, except
 * across a sign; the last person of a sentence has both.
 */
function officeOf(
  before: { office: string; isDirect: boolean } | undefined,
  after: string | undefined,
  isLast: boolean,
): string | undefined {
  if (before?.isDirect !== true) return after ?? before?.office;
  const isBoth = isLast && after !== undefined && !endsLikeAName(after) && !OF_MANY.test(after);
  return isBoth ? `${before.office}, ${after}` : before.office;
}

/** `Trưởng Công an phường Trần Mẫu` may be an office with a place, or with its holder. */
function endsLikeAName(office: string): boolean {
  const [, first = ''] = /\p{Ll} (\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+$/u.exec(office) ?? [];
  return isFamilyName(first);
}

/** `các Phó Chủ tịch UBND huyện: A, B, C`: what stands before the first is each one's office. */
function shareForward(sentence: string, mentions: SharedMention[]): void {
  mentions.forEach((mention, index) => {
    const previous = mentions[index - 1];
    if (
      previous?.isShared === true &&
      mention.office === undefined &&
      LIST_SEPARATOR.test(sentence.slice(previous.tail, mention.start))
    ) {
      mention.office = previous.office;
      mention.isShared = true;
    }
  });
}

/** `Các đồng chí A và B, Phó Chủ tịch HĐND huyện`: what stands behind the last is each one's. */
function shareBack(sentence: string, mentions: Mention[]): void {
  let shared: string | undefined;
  for (let index = mentions.length - 2; index >= 0; index -= 1) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention || !next) return;
    if (next.tail > next.end) shared = next.office;
    const isListed =
      mention.office === undefined &&
      LIST_SEPARATOR.test(sentence.slice(mention.end, next.start)) &&
      PLURAL_BEFORE.test(textBefore(sentence, mention.start, MAX_OFFICE_DISTANCE));
    if (isListed) mention.office = shared;
    else shared = undefined;
  }
}
