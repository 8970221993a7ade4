import type { CivilDate } from '../../vietnamese/dates.ts';
import { site } from '../../site.ts';
import { slugOf } from '../../vietnamese/slug.ts';

/** Messages and search results cut longer addresses. */
const MAX_LENGTH = 70;
/** The unit itself and its bodies. */
const BODIES = [
  ...[site.area, ...site.areaAliases].map((body) => RegExp.escape(body)),
  ...['UBND', 'HĐND', 'MTTQ', 'UBMTTQ'],
  String.raw`(?:Ban Thường vụ )?(?:Huyện|Thị|Đảng) (?:ủy|uỷ)`,
].join('|');
/** Words that most titles start with, which add nothing to an address. */
const OPENING = new RegExp(
  String.raw`^(?:(?:${BODIES})\s+(?:(?:huyện|thị xã|xã|phường)\s+)?(?:${RegExp.escape(site.areaName)}\s*)?:?\s*)?(?:tổ chức\s+)?(?:hội nghị\s+)?`,
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
  const candidates = [slug, `${slug}-${date.slice(0, 4)}`, `${slug}-${date}`];
  const unused = candidates.find((candidate) => !taken.has(candidate));
  if (unused !== undefined) return unused;
  let number = 2;
  while (taken.has(`${slug}-${date}-${number}`)) number += 1;
  return `${slug}-${date}-${number}`;
}
