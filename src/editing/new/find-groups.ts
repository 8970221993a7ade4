import { capitalised } from '../../vietnamese/letter-case.ts';
import type { Role } from './draft.ts';
import { BODY, ORGANIZATION_KINDS, PEOPLE, QUANTITY } from './group-words.ts';
import { OFFICE, OFFICES_IN, startsWithOffice } from './offices.ts';
import { splitSentences } from './paragraphs.ts';
import { findParticipantLists } from './participant-lists.ts';
import { splitGroups } from './split-groups.ts';

/** A participating group, in the form of the frontmatter. */
interface FoundGroup {
  group: string;
  role: Role;
  count?: number;
}

/** What is counted and takes part in nothing. */
const COUNTED_THING =
  /^(?:(?:gần|hơn|trên|khoảng)\s+)?[\d.,/]+\s+(?:người con|con|phút|giờ|trang|lần|thỏi|viên|quà|địa điểm|điểm (?:cầu|trường)|mét|cây|t[ỷỉ]|triệu|nghìn|m2|m²|ha|km|suất|phần|tiết mục|tác phẩm|sản phẩm|gian hàng|công trình|dự án|mô hình|nội dung|hoạt động|xe|chiếc|lượt|năm|tuổi|bộ|ngôi|căn|giải|huy chương)(?!\p{L})/iu;
const GROUP = new RegExp(
  `^(?:${QUANTITY}|(?:các|những)\\s)|^(?:(?:các )?(?:đồng chí|đ\\/c|lãnh đạo|đại diện|thành viên)|thủ trưởng|hiệu trưởng|giám đốc|đại biểu|(?:ủy|uỷ) viên|trưởng|phó|chủ tịch|bí thư|thường trực|nguyên|cơ quan|đơn vị|xã|hộ|thị (?:ủy|uỷ)|đảng bộ|dòng họ|giáo xứ|${ORGANIZATION_KINDS}|${BODY}|${PEOPLE})(?!\\p{L})`,
  'iu',
);
const SEVERAL_THINGS =
  /^(?:các|những)\s+(?:tiết mục|tác phẩm|sản phẩm|gian hàng|công trình|dự án|mô hình|nội dung|hoạt động|phần|món|trò|môn|xã(?= có))(?!\p{L})/iu;
/** One person whose name is not said: `đồng chí Ủy viên Ban Thường vụ phụ trách xã`. */
const UNNAMED_PERSON =
  /^(?:đồng chí|đ\/c|ông|bà|anh|chị|linh mục (?:quản|chánh|phó)|(?:thượng tọa|đại đức) trụ trì)(?! (?:lãnh đạo|con|em)(?!\p{L})|.*(?<!\p{L})(?:các|\d+)(?!\p{L}))(?!\p{L})/iu;
/** The exact size of a group. */
const COUNT =
  /(?<!(?:gần|hơn|trên|khoảng|(?<!dân )số|khóa|khoá|định|quyết|kế hoạch|lớp|đợt|thứ|cấp|quý|tháng|ngày|năm|Covid)[\s-]+)(?<![\d.,/])(?<count>\d{1,4})\s+(?!(?:năm|tuổi|giờ|ngày|tháng|km|ha|t[ỷỉ]|triệu|nghìn|m)(?!\p{L}))\p{L}/iu;
/** A size that is not exact, whatever number follows. */
const APPROXIMATE =
  /^(?:gần|hơn|trên|khoảng|toàn thể(?! \d)|hàng (?:chục|trăm|nghìn|ngàn)|đông) /iu;
/** Where a number is one of places, not of the people: `Nhân dân 2 thôn`. */
const PEOPLE_OF_PLACES =
  /^(?:nhân dân|bà con|gia đình|người (?:dân|thân)|(?:hội|đoàn) viên|học sinh|phụ huynh|cử tri|cán bộ,)(?!\p{L})/iu;
const MAX_LENGTH = 200;
/** How those who take part may begin: a group, one person without a name, or an office. */
const STARTS_WITH_SOMEBODY = new RegExp(
  `${GROUP.source}|${UNNAMED_PERSON.source}|^(?:${OFFICE})`,
  'iu',
);
/** `TT UBMTTQ`, `BGH`: the name of a body in short. */
const STARTS_WITH_ABBREVIATION = /^\p{Lu}{2,}(?!\p{L})/u;
/** Names that may look like those of people: `hai thôn Lê Mẫu, Trần Mẫu`. */
const NAMES_OF_UNITS =
  /(?<=(?:các|hai|ba|\d+) (?:xã|phường|thị trấn|huyện|thôn|xóm|bản|ấp|tổ dân phố))(?:,? \p{Lu}\p{L}*){2,16}/gu;

/**
 * Finds the groups named in paragraphs: `Tham dự có lãnh đạo các phòng cùng lãnh đạo 20 xã`
 * contains two. `isPerson` tells whether words name a person.
 */
export function findGroups(
  paragraphs: readonly string[],
  isPerson: (words: string) => boolean,
): FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  const isNamed = (words: string) => isPerson(words.replace(NAMES_OF_UNITS, ''));
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    const read: string[] = [];
    for (const {
      who,
      role,
      takesAnyWords,
      refusesPersons,
      needsSeveral,
      needsPerson,
      startsWithPerson,
    } of findParticipantLists(sentence)) {
      // A list within another that was read is a part of it.
      if (read.some((whole) => whole.includes(who))) continue;
      const before = sentence.slice(0, sentence.indexOf(who));
      if (needsPerson && !isOfficial(before, isNamed)) continue;
      const parts = splitGroups(who, isNamed);
      const [first = ''] = parts;
      const named = parts.filter(
        (words) => isGroup(words, takesAnyWords === true) && !isNamed(words),
      );
      if (startsWithPerson && !isOfficial(first, isNamed)) continue;
      if (
        takesAnyWords &&
        !startsWithPerson &&
        !isNamed(first) &&
        !STARTS_WITH_SOMEBODY.test(first) &&
        !STARTS_WITH_ABBREVIATION.test(first)
      )
        continue;
      if ((needsSeveral && named.length < 2) || (refusesPersons && parts.some(isNamed))) continue;
      read.push(who);
      for (const words of named) {
        const group = groupName(words);
        if (group.length < 3 || group.length > MAX_LENGTH) continue;
        const count =
          APPROXIMATE.test(group) || PEOPLE_OF_PLACES.test(group)
            ? undefined
            : COUNT.exec(group)?.groups?.['count'];
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

/** Whether words name a person with an office, or one who is called a comrade. */
function isOfficial(words: string, isPerson: (words: string) => boolean): boolean {
  return isPerson(words) && (/đồng chí|đ\/c/iu.test(words) || words.search(OFFICES_IN) !== -1);
}

/** Offices of one kind without their holders: `Chủ tịch Hội Nông dân, Hội Phụ nữ huyện`. */
const REPEATED_OFFICE =
  /(?<!\p{L})(chủ tịch|bí thư|giám đốc|trưởng phòng|trưởng|hội|phòng|ban) [^,;]+, (?:[^,;]+, )?\1 /iu;

/** `Chủ tịch UBND xã Phú Tân, Phú Bắc` */
const OF_NAMED_UNITS =
  /(?<!\p{L})(?:xã|phường|thôn|thị trấn)(?: \p{Lu}\p{L}*){1,3}(?:, | và )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[.]?$/u;
/** Offices in lower case are those of several: `bí thư chi bộ, thôn trưởng`. */
const OFFICES_IN_GENERAL = /^\p{Ll}[^,]*(?:, | và )\p{L}/u;

/** Whether words name a group; `phó chủ tịch UBND huyện` alone is one person's office. */
function isGroup(words: string, takesAnyWords: boolean): boolean {
  if (!GROUP.test(words) && !(takesAnyWords && /^(?:\p{L}+ \p{L}|\p{Lu}{2})/u.test(words)))
    return false;
  if (COUNTED_THING.test(words) || SEVERAL_THINGS.test(words) || UNNAMED_PERSON.test(words))
    return false;
  return (
    !startsWithOffice(words) ||
    /^(?:thường trực|thành viên|đại biểu|ủy viên|uỷ viên|chuyên viên|công chức|chi (?:hội|đoàn) trưởng|kế toán)/iu.test(
      words,
    ) ||
    REPEATED_OFFICE.test(words) ||
    OF_NAMED_UNITS.test(words) ||
    /^bí thư chi (?:bộ|đoàn)$/iu.test(words) ||
    (takesAnyWords && OFFICES_IN_GENERAL.test(words)) ||
    /(?<!\p{L})(?:các|\d+)\s|^(?:bí thư|chủ tịch|trưởng), (?:phó(?!\p{L})|(?:phó )?(?:bí thư|chủ tịch|phòng))/iu.test(
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
        /\s+(?:đã |cùng |tới |đến |về )*(?:tham dự|cùng dự|dự(?: (?:hội nghị|họp|buổi|lễ|trực tuyến|đại hội|chương trình|kỳ họp|ngày hội)|(?=[.]?$)))(?:\s[^.,;]{0,30})?[.]?$/iu,
        '',
      )
      .replace(/\s+làm việc (?:với|tại)\s.*$/iu, '')
      .replace(/\s*(?:…|[.]{3})$/u, '')
      .replace(
        /\s+(?:(?:(?:đã|cùng) )?(?:đến|tới|về) (?:xem|cổ vũ|chúc mừng|chung vui|dự đưa tin)|tham gia (?:buổi|lễ|chương trình|hội nghị|ngày hội))(?!\p{L}).*$/iu,
        '',
      )
      // A verb of their own ends a group: `hàng nghìn khán giả đã đến cổ vũ`.
      .replace(
        /\s+(?:(?:đã(?! (?:nghỉ|về) hưu)|sẽ|trực tiếp(?= (?:lên lớp|giảng dạy|truyền đạt|hướng dẫn|kiểm tra)))\s.*|hỗ trợ[.]?)$/iu,
        '',
      )
      .replace(/(?:\s+(?:cùng|cũng|đều|nhanh chóng|tích cực|kịp thời))+[.]?$/iu, '')
      .replace(/[.,;:]+$/u, '')
      .replace(/^các đồng chí(?: (?=lãnh đạo|đại diện|đại biểu|thành viên|cán bộ)|: )/iu, ''),
  );
}
