import type { CivilDate } from '../../vietnamese/dates.ts';
import { site } from '../../site.ts';
import { slugOf } from '../../vietnamese/slug.ts';

/** Messages and search results cut longer addresses. */
const MAX_LENGTH = 70;
/** Words that most titles start with, which add nothing to an address. */
const OPENING = new RegExp(
  String.raw`^(?:(?:UBND|HĐND|MTTQ|UBMTTQ|Huyện (?:ủy|uỷ)|Ban Thường vụ Huyện (?:ủy|uỷ))\s+(?:huyện\s+)?(?:${RegExp.escape(site.shortName)}\s*)?:?\s*)?(?:tổ chức\s+)?(?:hội nghị\s+)?`,
  'iu',
);
const MIN_LENGTH = 12;

/**
 * Derives a slug from a title: without the usual opening, cut at a word, and unused in the archive.
 */
export function proposeSlug(
  title: string,
  date: CivilDate,
  taken: ReadonlyMap<string, unknown>,
): string {
  const withoutOpening = slugOf(title.replace(OPENING, ''));
  const full = withoutOpening.length >= MIN_LENGTH ? withoutOpening : slugOf(title);
  const slug =
    full.length <= MAX_LENGTH ? full : full.slice(0, MAX_LENGTH + 1).replace(/-[^-]*$/u, '');
  const candidates = [
    slug,
    `${slug}-${date.slice(0, 4)}`,
    `${slug}-${date}`,
    ...Array.from({ length: taken.size }, (_unused, index) => `${slug}-${date}-${index + 2}`),
  ];
  return candidates.find((candidate) => !taken.has(candidate)) ?? slug;
}
