import type { CivilDate } from '../../vietnamese/dates.ts';
import { slugOf } from '../../vietnamese/slug.ts';

/** Longer addresses are cut in messages and search results. */
const LONGEST = 70;
/** What nearly every title here begins with says nothing in an address. */
const OPENING = /^(?:(?:UBND|HĐND|MTTQ|UBMTTQ|Huyện (?:ủy|uỷ)|Ban Thường vụ Huyện (?:ủy|uỷ))\s+(?:huyện\s+)?(?:Kỳ Anh\s*)?:?\s*)?(?:tổ chức\s+)?(?:hội nghị\s+)?/iu;
const SHORTEST = 12;

/** The address that a title suggests: without the usual opening, whole words, and one that no briefing of the archive has. */
export function proposeSlug(title: string, date: CivilDate, taken: ReadonlyMap<string, unknown>): string {
  const short = slugOf(title.replace(OPENING, ''));
  const whole = short.length >= SHORTEST ? short : slugOf(title);
  const slug = whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/u, '');
  const candidates = [slug, `${slug}-${date.slice(0, 4)}`, `${slug}-${date}`, ...Array.from({ length: taken.size }, (_unused, index) => `${slug}-${date}-${index + 2}`)];
  return candidates.find((candidate) => !taken.has(candidate)) ?? slug;
}
