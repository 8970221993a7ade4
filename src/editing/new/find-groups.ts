import { capitalised } from '../../vietnamese/letter-case.ts';
import type { Role } from './draft.ts';
import { splitSentences } from './paragraphs.ts';

/** A participating group, in the form of the frontmatter. */
interface FoundGroup {
  group: string;
  role: Role;
  count?: number;
}

/** `Tham dự lễ ra quân có …`, `Cùng dự có …`; not `Dự án có …`. */
const ATTENDING =
  /(?:^|[,;]\s*)(?:(?:cùng|đến|tới|về)\s+)*(?:tham )?(?:dự(?! (?:án|báo|kiến|thảo|toán|phòng|trữ|định))|gia)(?!\p{L})[^.,;:]{0,40}?,?\s(?:còn )?(?:có|gồm)(?: có)?\s*:?\s+(?<who>.+)$/iu;
const HONOURING =
  /tặng hoa(?: chúc mừng| tri ân| cảm ơn| chia tay)?(?: cho)?\s+(?<who>(?:các|những|\d+)\s.+)$/iu;
/** Separates the groups of a list; `và` and a comma only where another group starts. */
const SEPARATOR =
  /\s*(?:;|,?\s+cùng(?: với)?(?: toàn thể)?|(?:,|,?\s+và)(?=\s+(?:các đồng chí|(?:các )?(?:lãnh đạo|đại diện|đại biểu|thành viên|cán bộ|trưởng(?:,| các)|hội viên|cử tri|đoàn viên)|toàn thể|đông đảo|hơn \d|gần \d)))\s+/iu;
const GROUP =
  /^(?:(?:các|toàn thể|đông đảo|gần|hơn|trên|khoảng)\s+)*(?:đồng chí\s+(?:là\s+)?)?(?:\d|(?:ủy|uỷ) viên|lãnh đạo|đại diện|đại biểu|thành viên|cán bộ|trưởng|phó|hội viên|cử tri|đoàn viên|nhân dân|người dân|bà con|học sinh|giáo viên|chiến sĩ|ban|phòng|chủ tịch|bí thư|nguyên|cơ quan|đơn vị|xã)/iu;
/** The exact size of a group. */
const COUNT =
  /(?<!(?:gần|hơn|trên|khoảng)\s+)(?<![\d.,/])(?<count>\d{1,4})\s+(?:xã|phường|thị trấn|thôn|đơn vị|cơ quan|đại biểu|người|hộ|đồng chí|học sinh|cán bộ|đoàn viên|hội viên|cá nhân|tập thể)(?!\p{L})/iu;

/**
 * Finds the groups named in paragraphs: `Tham dự có lãnh đạo các phòng cùng lãnh đạo 20 xã`
 * contains two. `isPerson` tells whether words name a person.
 */
export function findGroups(
  paragraphs: readonly string[],
  isPerson: (words: string) => boolean,
): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    for (const [pattern, role] of [
      [ATTENDING, 'attendee'],
      [HONOURING, 'honoree'],
    ] as const) {
      const who = pattern.exec(sentence)?.groups?.['who'] ?? '';
      for (const words of who.split(SEPARATOR)) {
        const group = groupName(words);
        if (!GROUP.test(words) || isPerson(words) || group.length < 3 || group.length > 200)
          continue;
        const count = COUNT.exec(group)?.groups?.['count'];
        if (!groups.has(group.toLowerCase()))
          groups.set(group.toLowerCase(), {
            group,
            role,
            ...(count !== undefined && { count: Number(count) }),
          });
      }
    }
  }
  return [...groups.values()];
}

/** Turns `các đồng chí lãnh đạo các phòng` into `Lãnh đạo các phòng`. */
function groupName(words: string): string {
  return capitalised(
    words
      .trim()
      .replace(/[.,;:]+$/u, '')
      .replace(/^các đồng chí (?=lãnh đạo|đại diện|đại biểu|thành viên|cán bộ)/iu, ''),
  );
}
