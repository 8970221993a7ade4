import { capitalised } from '../../vietnamese/letter-case.ts';
import type { Role } from './draft.ts';
import { PEOPLE, QUANTITY, splitGroups } from './group-lists.ts';
import { startsWithOffice } from './offices.ts';
import { splitSentences } from './paragraphs.ts';

/** A participating group, in the form of the frontmatter. */
interface FoundGroup {
  group: string;
  role: Role;
  count?: number;
}

/** Matches `dự`, to attend, but not `dự án`. */
export const ATTENDS = /dự(?! (?:án|báo|kiến|thảo|toán|phòng|trữ|định))/u.source;
const ATTEND = `(?:tham )?${ATTENDS}|tham gia|đồng hành|chung vui|chia vui|chứng kiến|cổ vũ|tháp tùng|làm việc|đi(?= (?:có|còn))|có mặt(?! tại)`;
const CLAUSE_START = /(?:^|[,;:–-]\s*|\s(?:với|và)\s)/u.source;
const HAVE = /\s(?:còn )?(?:có|gồm)(?: có)?(?!\p{L})\s*:?\s+/u.source;
/** Who is named first. */
const LEADING =
  /(?:các )?(?:đồng chí|đ\/c|ông|bà|vị|lãnh đạo|đại diện|đại biểu|thành viên|thường trực|(?:ủy|uỷ) viên|(?:thiếu|trung|thượng|đại) (?:úy|uỷ|tá|tướng)|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng (?:phòng|ban|công an)))(?!\p{L})/u
    .source;
/** What leads to those who take part. */
const ATTENDING = [
  // Tham dự lễ ra quân có …, Cùng đi có …
  new RegExp(
    `${CLAUSE_START}(?:(?:cùng|đến|tới|về)\\s+)*(?:${ATTEND})(?!\\p{L})[^.;:]{0,80}?,?${HAVE}(?<who>.+)$`,
    'iu',
  ),
  // Về phía tỉnh có …, Thành phần tham dự gồm: …
  new RegExp(
    `${CLAUSE_START}(?:(?:về )?phía \\p{L}[^.,;:]{0,40}?|thành phần(?: [^.,;:]{0,30})?|đại biểu (?:tham )?dự[^.,;:]{0,30}?)${HAVE}(?<who>.+)$`,
    'iu',
  ),
  // với sự tham gia của …, which a main clause may follow
  /(?<!\p{L})[Ss]ự (?:tham dự|tham gia|có mặt|góp mặt|chứng kiến|hiện diện)(?: của)?\s+(?<who>.+?)(?:(?<=^Với sự .*),\s+(?=\p{Lu}).*)?$/u,
  // Dâng hương tại nghĩa trang có các đồng chí …
  new RegExp(`(?<!\\p{L})có:? (?=${LEADING})(?<who>.+)$`, 'iu'),
  // Ngày hội vinh dự đón Thượng tá …
  new RegExp(
    `(?<!\\p{L})(?:vinh dự|hân hạnh|vui mừng)(?: được)? (?:chào )?đón(?: tiếp)? (?=${LEADING})(?<who>.+)$`,
    'iu',
  ),
  // Có mặt tại các điểm sơ tán là các đồng chí …
  /(?<!\p{L})(?:có mặt|tham gia|tham dự|dự)(?!\p{L})[^.,;:]{0,60}? là (?=các |những )(?<who>.+)$/iu,
];
/** Groups behind a person: `cùng lãnh đạo các phòng tham dự`. */
const COMPANIONS = new RegExp(
  `(?:,|;|[,;]?\\s(?:cùng(?: với)?|và))\\s+(?<who>(?:(?:các )?(?:đồng chí|lãnh đạo|đại diện|thành viên|đại biểu|cán bộ)|ban (?:thường vụ|chấp hành)|đông đảo|toàn thể|(?:gần|hơn|trên|khoảng)? ?\\d)[^.;]{3,160}?)\\s+(?:(?:cùng|đã|tới|đến|về|đồng)\\s+)*(?:tham dự|tham gia(?! (?:giải|cuộc|đội))|${ATTENDS}|chủ trì|làm việc|đi cùng|(?<=cùng )đi)(?!\\p{L})`,
  'iu',
);
/** `cùng lãnh đạo xã kiểm tra`: only those directly behind `cùng`. */
const COMPANIONS_AT_WORK =
  /\scùng(?: với)?\s+(?<who>(?:các )?(?:lãnh đạo|đại diện|thành viên)[^.;]{3,160}?)\s+(?:(?:đã|tới|đến|về)\s+)*(?:kiểm tra|khảo sát|giám sát)(?!\p{L})/iu;
/** `; lãnh đạo các phòng tham dự` at the end of a list of people. */
const AT_END =
  /;\s*(?<who>(?:(?:các )?(?:đồng chí|lãnh đạo|đại diện|thành viên|đại biểu)|đông đảo)[^.;]{3,160}?)\s+(?:(?:cùng|đã|tới|đến|về)\s+)*(?:tham dự|dự)(?:\s[^.,;]{0,40})?[.]?$/iu;
const HONOURING =
  /tặng hoa(?: chúc mừng| tri ân| cảm ơn| chia tay)?(?: cho)?\s+(?<who>(?:(?:các|những|\d+)\s|(?:lãnh đạo|đại diện|tập thể|hội|đoàn|ban|trường)\s).+)$/iu;

/** What is counted and takes part in nothing. */
const THING =
  /^(?:(?:gần|hơn|trên|khoảng)\s+)?[\d.,/]+\s+(?:người con|con|cây|tỷ|triệu|nghìn|m2|m²|ha|km|suất|phần|tiết mục|tác phẩm|sản phẩm|gian hàng|công trình|dự án|mô hình|nội dung|hoạt động|xe|chiếc|lượt|năm|tuổi|bộ|ngôi|căn|giải|huy chương)(?!\p{L})/iu;
const GROUP = new RegExp(
  `^(?:${QUANTITY}|(?:các|những)\\s)|^(?:(?:các )?(?:đồng chí|đ\\/c|lãnh đạo|đại diện|thành viên)|cấp (?:ủy|uỷ)|thủ trưởng|hiệu trưởng|giám đốc|đại biểu|(?:ủy|uỷ) viên|trưởng|phó|ban|phòng|sở|chủ tịch|bí thư|thường trực|nguyên|cơ quan|đơn vị|xã|nhà|hộ|lực lượng|(?:ủy|uỷ) ban|(?:đảng|huyện|thị|tỉnh) (?:ủy|uỷ)|đảng bộ|chi (?:bộ|hội|đoàn)|hội|đoàn|đội|đồn|công an|câu lạc bộ|ngân hàng|trung tâm|công ty|doanh nghiệp|${PEOPLE})(?!\\p{L})`,
  'iu',
);
const OF_THINGS =
  /^(?:các|những)\s+(?:tiết mục|tác phẩm|sản phẩm|gian hàng|công trình|dự án|mô hình|nội dung|hoạt động|phần|món|trò|môn|xã(?= có))(?!\p{L})/iu;
/** The exact size of a group. */
const COUNT =
  /(?<!(?:gần|hơn|trên|khoảng|số|khóa|khoá|lớp|đợt|thứ|cấp|quý|tháng|ngày|năm|Covid)[\s-]+)(?<![\d.,/])(?<count>\d{1,4})\s+(?!(?:năm|tuổi|giờ|ngày|tháng|km|ha|tỷ|triệu|nghìn|m)(?!\p{L}))\p{L}/iu;
const MAX_LENGTH = 200;

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
    for (const { who, role } of listsIn(sentence)) {
      for (const words of splitGroups(who, isPerson)) {
        const group = groupName(words);
        if (!isGroup(words) || isPerson(words) || group.length < 3 || group.length > MAX_LENGTH)
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

/** The lists of those who take part in what a sentence tells, or are honoured. */
function listsIn(sentence: string): { who: string; role: Role }[] {
  const whoIn = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => pattern.exec(sentence)?.groups?.['who'] ?? []);
  // The first word that leads to a list leads to all of it.
  const attending = whoIn(ATTENDING)
    .sort((a, b) => b.length - a.length)
    .slice(0, 1);
  const lists = attending.length > 0 ? attending : whoIn([COMPANIONS, COMPANIONS_AT_WORK, AT_END]);
  return [
    ...lists.map((who) => ({ who, role: 'attendee' as const })),
    ...whoIn([HONOURING]).map((who) => ({ who, role: 'honoree' as const })),
  ];
}

/** Offices of one kind without their holders: `Chủ tịch Hội Nông dân, Hội Phụ nữ huyện`. */
const SAME_TWICE =
  /(?<!\p{L})(chủ tịch|bí thư|giám đốc|trưởng phòng|hội|phòng|ban) [^,;]+, (?:[^,;]+, )?\1 /iu;

/** Whether words name a group; `phó chủ tịch UBND huyện` alone is one person's office. */
function isGroup(words: string): boolean {
  if (!GROUP.test(words) || THING.test(words) || OF_THINGS.test(words)) return false;
  return (
    !startsWithOffice(words) ||
    /^(?:thường trực|thành viên|đại biểu|ủy viên|uỷ viên|chuyên viên|công chức)/iu.test(words) ||
    SAME_TWICE.test(words) ||
    /(?<!\p{L})(?:các|\d+)\s|^(?:bí thư|chủ tịch|trưởng), (?:phó )?(?:bí thư|chủ tịch|phòng)/iu.test(
      words,
    )
  );
}

/** Turns `các đồng chí lãnh đạo các phòng` into `Lãnh đạo các phòng`. */
function groupName(words: string): string {
  return capitalised(
    words
      .trim()
      .replace(
        /\s+(?:đã |cùng |tới |đến |về )*(?:tham dự|cùng dự|dự(?: (?:hội nghị|họp|buổi|lễ)|(?=[.]?$)))(?:\s[^.,;]{0,30})?[.]?$/iu,
        '',
      )
      // A verb of their own ends a group: `hàng nghìn khán giả đã đến cổ vũ`.
      .replace(/\s+(?:đã|sẽ)\s.*$/iu, '')
      .replace(/[.,;:]+$/u, '')
      .replace(/^các đồng chí (?=lãnh đạo|đại diện|đại biểu|thành viên|cán bộ)/iu, ''),
  );
}
