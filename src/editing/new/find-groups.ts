import { capitalised } from '../../vietnamese/letter-case.ts';
import type { Role } from './draft.ts';
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
const ATTEND = `(?:tham )?${ATTENDS}|tham gia|đi(?= (?:có|còn))|có mặt(?! tại)`;
const CLAUSE_START = /(?:^|[,;:–-]\s*|\s(?:với|và)\s)/u.source;
const HAVE = /\s(?:còn )?(?:có|gồm)(?: có)?(?!\p{L})\s*:?\s+/u.source;
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
  /(?<!\p{L})có:? (?=(?:các )?(?:đồng chí|đ\/c|ông|bà|lãnh đạo|đại diện|thường trực|(?:phó )?(?:bí thư|chủ tịch|giám đốc))(?!\p{L}))(?<who>.+)$/iu,
];
/** Groups behind a person: `cùng lãnh đạo các phòng tham dự`. */
const COMPANIONS =
  /(?:,|;|[,;]?\s(?:cùng(?: với)?|và))\s+(?<who>(?:(?:các )?(?:đồng chí|lãnh đạo|đại diện|thành viên|đại biểu|cán bộ)|đông đảo|toàn thể|(?:gần|hơn|trên|khoảng)? ?\d)[^.;]{3,160}?)\s+(?:(?:cùng|đã|tới|đến|về|đồng)\s+)*(?:tham dự|tham gia(?! (?:giải|cuộc|đội))|dự|chủ trì|đi cùng|(?<=cùng )đi)(?!\p{L})/iu;
/** `; lãnh đạo các phòng tham dự` at the end of a list of people. */
const AT_END =
  /;\s*(?<who>(?:(?:các )?(?:đồng chí|lãnh đạo|đại diện|thành viên|đại biểu)|đông đảo)[^.;]{3,160}?)\s+(?:(?:cùng|đã|tới|đến|về)\s+)*(?:tham dự|dự)(?:\s[^.,;]{0,40})?[.]?$/iu;
const HONOURING =
  /tặng hoa(?: chúc mừng| tri ân| cảm ơn| chia tay)?(?: cho)?\s+(?<who>(?:(?:các|những|\d+)\s|(?:lãnh đạo|đại diện)\s).+)$/iu;

/** People that are named without more. */
const PEOPLE =
  'hội viên|cử tri|đoàn viên|đảng viên|học viên|học sinh|giáo viên|sinh viên|chiến s[ĩỹ]|cán bộ|nhân dân|người dân|bà con|phụ huynh|thanh niên|nông dân|phụ nữ|công nhân|tân binh|vận động viên|già làng|giáo dân|chị em|du khách|con em|đồng bào|ngư dân|thân nhân|gia đình|phóng viên|nhà báo|chuyên gia|chức sắc|nghệ nhân|doanh nhân|cựu chiến binh|người có uy tín|lực lượng|ban giám hiệu|thầy|cô';
const QUANTITY =
  'một số (?=\\p{L})|hàng (?:chục|trăm|nghìn|ngàn) |toàn thể|đông đảo|đông(?= )|(?:gần|hơn|trên|khoảng|cùng) (?=\\d)|\\d[\\d.,/]* (?=\\p{L})';
/** Words that begin a group wherever they stand. */
const LEADERS = `(?:các )?(?:đồng chí|đ\\/c|lãnh đạo|đại diện(?! cho (?:gần |hơn |trên |khoảng )?\\d)|đại biểu(?! (?:HĐND|Quốc hội))|thành viên)|(?:phó )?(?:bí thư|chủ tịch|hiệu trưởng|giám đốc|trưởng công an)(?:, (?:phó )?(?:bí thư|chủ tịch|hiệu trưởng|giám đốc))?(?: \\p{Lu}+(?: (?:ủy|uỷ))?)? (?:các|\\d)|cấp (?:ủy|uỷ)|thủ trưởng|các (?:ông|bà|cụ|em|gương|thầy|cô|nhà|hộ|vị|chuyên gia|nghệ nhân|chức sắc|cơ quan báo|phóng viên)|trưởng(?:,| (?:các|đoàn|phòng,))|${QUANTITY}`;
/** Separates the groups of a list; `và` and a comma only where another group starts. */
const SEPARATOR = new RegExp(
  `\\s*(?:(?:;\\s*|,?\\s+)cùng(?: với)?(?: sự (?:có mặt|tham gia|tham dự) của)?|;(?:\\s*và(?!\\p{L}))?|(?<!(?:bí thư|chủ tịch|hiệu trưởng|giám đốc|trưởng))(?:,|,?\\s+và)(?=\\s+(?:${LEADERS}))|(?<!(?:^|[;,]\\s)(?:${PEOPLE})),?\\s+và(?=\\s+(?:(?:phó )?chủ tịch|(?:phó )?bí thư|${PEOPLE})(?!\\p{L})))\\s+`,
  'iu',
);
/** A comma before people without a number begins a group only behind leaders. */
const PEOPLE_SEPARATOR = new RegExp(`,\\s+(?=(?:${PEOPLE})(?!\\p{L}))`, 'iu');
const STARTS_WITH_QUANTITY = new RegExp(`^(?:${QUANTITY})`, 'iu');
/** What is counted and takes part in nothing. */
const THING =
  /^(?:(?:gần|hơn|trên|khoảng)\s+)?[\d.,/]+\s+(?:người con|con|cây|tỷ|triệu|nghìn|m2|m²|ha|km|suất|phần|tiết mục|tác phẩm|sản phẩm|gian hàng|công trình|dự án|mô hình|nội dung|hoạt động|xe|chiếc|lượt|năm|tuổi|bộ|ngôi|căn|giải|huy chương)(?!\p{L})/iu;
const GROUP = new RegExp(
  `^(?:${QUANTITY}|(?:các|những)\\s)|^(?:${LEADERS}|đại biểu|(?:ủy|uỷ) viên|trưởng|phó|ban|phòng|sở|chủ tịch|bí thư|thường trực|nguyên|cơ quan|đơn vị|xã|nhà|hộ|lực lượng|(?:ủy|uỷ) ban|hội|đoàn|đội|công ty|doanh nghiệp|${PEOPLE})(?!\\p{L})`,
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
      for (const words of splitList(who)) {
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
  const lists = attending.length > 0 ? attending : whoIn([COMPANIONS, AT_END]);
  return [
    ...lists.map((who) => ({ who, role: 'attendee' as const })),
    ...whoIn([HONOURING]).map((who) => ({ who, role: 'honoree' as const })),
  ];
}

function splitList(who: string): string[] {
  return who
    .split(SEPARATOR)
    .flatMap((words) =>
      STARTS_WITH_QUANTITY.test(words) ? [words] : words.split(PEOPLE_SEPARATOR),
    );
}

/** Whether words name a group; `phó chủ tịch UBND huyện` alone is one person's office. */
function isGroup(words: string): boolean {
  if (!GROUP.test(words) || THING.test(words) || OF_THINGS.test(words)) return false;
  return (
    !startsWithOffice(words) ||
    /^(?:thường trực|thành viên|đại biểu|ủy viên|uỷ viên)/iu.test(words) ||
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
        /\s+(?:đã |cùng |tới |đến |về )*(?:tham dự|cùng dự|dự (?:hội nghị|họp|buổi|lễ))(?:\s[^.,;]{0,30})?[.]?$/iu,
        '',
      )
      .replace(/[.,;:]+$/u, '')
      .replace(/^các đồng chí (?=lãnh đạo|đại diện|đại biểu|thành viên|cán bộ)/iu, ''),
  );
}
