import { BODY, PEOPLE, QUANTITY } from './group-words.ts';
import { leadingTitle } from './offices.ts';

/** Who may stand behind `các`; an organization there may belong to what is before the comma. */
const SEVERAL =
  'ông|bà|cụ|đơn vị (?:đỡ đầu|kết nghĩa|tài trợ|đồng hành)|em|cháu|bạn|gương|thầy|cô|nhà|hộ|vị|bậc|tầng lớp|cơ quan báo|tổ(?! chức)|đội|nhóm|câu lạc bộ|(?:ủy|uỷ) viên|đồng chí|đ\\/c|thành viên|đại biểu';
/** Words that begin a group wherever they stand. */
const TITLE = '(?:phó )?(?:tổng phụ trách|bí thư|chủ tịch|hiệu trưởng|giám đốc|trưởng|thôn trưởng)';
/** Offices of several: `Chủ tịch UBND các xã`, `bí thư, trưởng ban công tác Mặt trận 18 thôn`. */
const OFFICES = `${TITLE}(?:(?: \\p{Ll}+){0,2}(?:, | và )${TITLE}){0,3}(?: [^,;]{0,40}?)? (?:các|\\d+|một số)(?!\\p{L})|trưởng(?:,| đoàn| phòng,)`;
const LEADERS = `(?:các )?(?:đồng chí|đ\\/c|lãnh đạo|nguyên lãnh đạo|đại diện(?! cho (?:gần |hơn |trên |khoảng )?\\d)|đại biểu(?! (?:HĐND|Quốc hội))|thành viên)|${OFFICES}|cấp (?:ủy|uỷ)|thủ trưởng|thường trực (?:đảng|huyện|tỉnh|HĐND|ủy ban)|(?:các|những) (?:${SEVERAL}|${PEOPLE})|${QUANTITY}`;
const STARTS_WITH_TITLE = new RegExp(`^${TITLE}(?!\\p{L})`, 'iu');
const STARTS_WITH_OFFICES = new RegExp(`^(?:${OFFICES})`, 'iu');
/** An office of several people right at the start: `Chủ tịch UBND các xã`. */
const OF_SEVERAL = new RegExp(`^${TITLE}(?: \\p{Lu}+(?: (?:ủy|uỷ))?)? (?:các|\\d)`, 'iu');
/** `Trưởng các ngành`, whose office has its units. */
const IS_OF_SEVERAL = /^trưởng các /iu;
const STARTS_WITH_LEADER = new RegExp(`^(?:${LEADERS})`, 'iu');
const STARTS_WITH_PEOPLE = new RegExp(
  `^(?:(?:phó )?(?:chủ tịch|bí thư)|${PEOPLE})(?!\\p{L})`,
  'iu',
);
const IS_PEOPLE = new RegExp(`^(?:${PEOPLE})(?!\\p{L})`, 'iu');
const STARTS_WITH_QUANTITY = new RegExp(`^(?:${QUANTITY})`, 'iu');
/** What these count may be two kinds of people: `đông đảo hội viên và bà con`. */
const VAGUE = /^(?:đông đảo|toàn thể|đông|một số)(?!\p{L})/iu;
/** Their organization follows the next ones: `các thầy giáo, cô giáo Trường THPT`. */
const BARE_ONE = `(?:các |những )?(?:thế hệ |tầng lớp )?(?:đồng chí )?(?:nguyên (?:là )?)?(?:${TITLE}(?: (?:chi bộ|chi đoàn|đảng (?:ủy|uỷ)|HĐND|UBND))?|lãnh đạo|trưởng phòng|ban (?:thường vụ|chấp hành|giám đốc|giám hiệu)|(?:ủy|uỷ) viên|ông|bà|anh|chị|thầy cô|(?:thầy |cô |thầy cô )giáo|(?!già làng|du khách|khách mời|dân quân|nhà )(?:${PEOPLE}))`;
const BARE = new RegExp(`^${BARE_ONE}(?:(?:, | và )${BARE_ONE})*$`, 'iu');
/** What one person may be by profession. */
const IS_WHAT_ONE_IS =
  /^(?:giảng viên|giáo viên|bác s[ĩỹ]|kỹ sư|luật sư|chuyên gia|nhà (?:báo|thơ|văn)|nghệ (?:nhân|s[ĩỹ])|chủ |báo cáo viên|cựu )/u;
/** Offices that several people have. */
const MEMBERS = /^(?:thành viên|công chức|chuyên viên|(?:ủy|uỷ) viên)(?!\p{L})/iu;
/** Organizations, each a group of its own behind another one. */
const ORGANIZATION =
  /^(?:Ban|Hội|Đoàn|Đội|Chi (?:đoàn|hội|bộ|cục|nhánh)|Hạt|Trạm|Công đoàn|Liên đoàn|Hợp tác xã|HTX|Công ty|Ngân hàng|Kho bạc|Tòa án|Viện|Điện lực|Bưu điện|Trường|Trung tâm|Đồn|Câu lạc bộ|CLB|Công an|Ủy ban Kiểm tra) (?!viên)\p{L}|^(?:Huyện|Thị|Tỉnh|Xã) đoàn(?!\p{L})/u;
/** Who belongs to one body, so that another one behind it is a group of its own. */
const OF_ONE_BODY = /^(?:các |những )?(?:đồng chí )?thành viên \p{L}/iu;
/** Leaders of a unit, `lãnh đạo phường`; an organization behind them is no part of it. */
const OF_UNIT =
  /^(?:[Cc]ác )?(?:đồng chí )?(?:[Đđ]ại diện )?[Ll]ãnh đạo (?:(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh)(?: \p{Lu}\p{L}*)*|địa phương|nhà trường)$/u;
/** Behind a semicolon, a list may have its own beginning: `; về phía địa phương có`. */
const HARD_SEPARATOR =
  /\s*(?:;(?:\s*(?:(?:về )?phía|phần|tại|(?:cùng )?(?:tham )?dự)(?: \p{L}[^;:]{0,40}?)? có(?!\p{L}):?)|(?:;\s*|,?\s+)cùng(?: với)?(?: sự (?:có mặt|tham gia|tham dự) của)?|,?\s+(?:và )?đặc biệt(?: là| có)?|;(?:\s*và(?!\p{L}))?)\s+/iu;
const STARTS_WITH_BODY = new RegExp(
  `^(?:(?:${BODY}|hội (?:khuyến học|phụ huynh|cha mẹ|đồng hương))(?!\\p{L})|(?:(?:đội|tổ|nhóm)(?! (?:chức|trưởng|phó)(?!\\p{L}))|câu lạc bộ|chính quyền|khối) \\p{L})`,
  'iu',
);
/** Whose organizations may be a list: `lãnh đạo Ban Dân vận, Phòng Dân tộc`. */
const OF_ORGANIZATIONS =
  /^(?:các )?(?:đồng chí )?(?:(?:nguyên )?lãnh đạo|đại diện|thành viên|thủ trưởng|thường trực|các|những|bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng)(?!\p{L})/iu;
/** Who pays for or builds something, beside people. */
const OF_WORKS = /^(?:đơn vị|doanh nghiệp|chủ đầu tư|nhà thầu|cơ quan)(?!\p{L})/iu;
/** Bodies that have no leaders of whom news speaks. */
const OF_PEOPLE =
  /^(?:Ban|Hội đồng|Tổ) (?:[Gg]iám|[Cc]hấp hành|[Tt]hường vụ|[Đđ]ại diện|[Ll]iên lạc|[Cc]án sự|[Pp]hát triển|[Kk]hánh tiết)/u;
/** `cấp ủy, chính quyền các xã` are one. */
const AUTHORITIES = /cấp (?:ủy|uỷ)$|^(?:các|những)? ?(?:đội|tổ|nhóm)$/iu;
const HEADED_BY_PEOPLE = new RegExp(
  `^(?:(?:các|những) |${QUANTITY}){0,2}(?:${PEOPLE})(?!\\p{L})`,
  'iu',
);
/** `cán bộ Phòng Nông nghiệp`: another one may follow. */
const NAMES_ORGANIZATION =
  /(?<!\p{L})(?:Ban|Phòng|Hội|Đoàn|Chi (?:đoàn|hội|bộ)|Trường|Công ty|Trung tâm|Công an|Đồn|UBND|Trạm|Đội|Sở) /u;
/** Words that say of what or where a group is, which thus ends: `đảng viên trong chi bộ`. */
const HAS_OWN = /\s(?:trong|của|tại|thuộc|ở|đến từ|xã|thôn|huyện)\s/u;
const HAS_UNIT = /(?<!\p{L})(?:các|\d+|xã|phường|thị trấn|huyện|thị xã|tỉnh|thành phố)(?!\p{L})/u;
/** An office of one institution, whatever units the next one is of. */
const OF_INSTITUTION =
  /(?<!\p{L})(?:Bệnh viện|Trung tâm|Công ty|Phòng|Trường|Kho bạc|Điện lực|Bưu điện|Chi cục|Ngân hàng|Hạt|Trạm)(?!\p{L})/u;
const ENDS_IN_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;
const JOINT = /(?<comma>,)(?:\s+và(?!\p{L}))?\s+|\s+và\s+/gu;

/**
 * Splits a list of those who take part into groups and people.
 * @param isPerson whether words name a person.
 */
export function splitGroups(who: string, isPerson: (words: string) => boolean): string[] {
  return who
    .split(HARD_SEPARATOR)
    .flatMap((words) => splitAtJoints(words, isPerson, who.includes(';')));
}

/** A comma or `và` parts groups only where another one starts. */
function splitAtJoints(
  words: string,
  isPerson: (words: string) => boolean,
  hasSemicolons: boolean,
): string[] {
  const groups: string[] = [];
  let start = 0;
  for (const { 0: joint, index, groups: named } of words.matchAll(JOINT)) {
    const [group, rest] = [words.slice(start, index), words.slice(index + joint.length)];
    // Where semicolons part those who take part, a comma behind a name leads to what they are.
    if (hasSemicolons && isPerson(group) && IS_WHAT_ONE_IS.test(rest)) continue;
    const isAnew =
      isPerson(group) || isOnePerson(group)
        ? startsBehindPerson(group, rest, isPerson) ||
          ((named?.['comma'] === undefined || STARTS_WITH_TITLE.test(group)) && MEMBERS.test(rest))
        : startsAnew(group, rest, named?.['comma'] !== undefined) ||
          (isPerson(firstOf(rest)) && !BARE.test(group));
    if (!isAnew) continue;
    groups.push(group);
    start = index + joint.length;
  }
  return [...groups, words.slice(start)];
}

/** Whether words are the office of one whose name is not said: `đồng chí Bí thư Đảng ủy`. */
function isOnePerson(group: string): boolean {
  const [start = ''] = /^(?:đồng chí|đ\/c) /iu.exec(group) ?? [];
  return start !== '' && leadingTitle(group.slice(start.length)) !== undefined;
}

function firstOf(rest: string): string {
  return rest.split(JOINT)[0] ?? '';
}

function startsAnew(group: string, rest: string, isComma: boolean): boolean {
  // `130 đại biểu là tổ trưởng, công chức các xã`
  if (/^\d.* là /u.test(group)) return STARTS_WITH_QUANTITY.test(rest);
  if (BARE.test(group))
    return (
      STARTS_WITH_QUANTITY.test(rest) ||
      isOrganizationBehindBare(group, rest) ||
      (/^(?:các|những) /iu.test(rest) && (IS_PEOPLE.test(group) || /^ban /iu.test(group)))
    );
  if (isOfSameUnits(group, rest)) return false;
  if (
    STARTS_WITH_TITLE.test(rest) &&
    (STARTS_WITH_TITLE.test(group) ? IS_OF_SEVERAL.test(group) : NAMES_ORGANIZATION.test(group))
  )
    return true;
  if (STARTS_WITH_LEADER.test(rest)) return !isOfNext(group, rest);
  if (isBodyOfItsOwn(group, rest)) return true;
  // `ban công tác Mặt trận các thôn, các cặp vợ chồng`
  if (
    STARTS_WITH_BODY.test(group) &&
    (/^(?:các|những) /iu.test(rest) || (/^\p{Ll}/u.test(group) && ORGANIZATION.test(rest)))
  )
    return true;
  if (OF_ONE_BODY.test(group) && (OF_PEOPLE.test(rest) || STARTS_WITH_TITLE.test(rest)))
    return true;
  if (OF_UNIT.test(group) && (ORGANIZATION.test(rest) || STARTS_WITH_TITLE.test(rest))) return true;
  const isOrganization = ORGANIZATION.test(group);
  if (isOrganization && (ORGANIZATION.test(rest) || /^chính quyền/iu.test(rest))) return true;
  if (isComma)
    return IS_PEOPLE.test(rest) && (!STARTS_WITH_QUANTITY.test(group) || HAS_OWN.test(group));
  // `540 vận động viên và huấn luyện viên của 38 đơn vị`
  if (/^huấn luyện viên/iu.test(rest)) return false;
  // `lãnh đạo các phòng, ban và lực lượng vũ trang huyện`
  if (/^lực lượng vũ trang/iu.test(rest) && OF_ORGANIZATIONS.test(group)) return false;
  return STARTS_WITH_PEOPLE.test(rest) && !(VAGUE.test(group) && !HAS_OWN.test(group));
}

/** `lãnh đạo UBND, cán bộ dân số 20 xã`: the communes are those of all. */
function isOfSameUnits(group: string, rest: string): boolean {
  return (
    /^lãnh đạo (?:UBND|HĐND|[Đđ]ảng (?:ủy|uỷ))/u.test(group) &&
    !HAS_UNIT.test(group) &&
    /^(?:trưởng|công chức|cán bộ)(?!\p{L})[^;]*? \d+ (?:xã|thôn|phường)(?!\p{L})/u.test(rest)
  );
}

/** `Ban Giám đốc, Công đoàn`, but `Ban Thường vụ, Ban Nữ công` of one organization. */
function isOrganizationBehindBare(group: string, rest: string): boolean {
  if (/^ban /iu.test(group)) return ORGANIZATION.test(rest) && !rest.startsWith('Ban ');
  return /^(?:các|những) /iu.test(group) && isBodyOfItsOwn(group, rest);
}

/** A body of people, or an organization behind people: `các nhà tài trợ, Ban Thường vụ Đoàn`. */
function isBodyOfItsOwn(group: string, rest: string): boolean {
  const isBody = STARTS_WITH_BODY.test(rest) && !AUTHORITIES.test(group);
  if (HEADED_BY_PEOPLE.test(group) && OF_WORKS.test(rest)) return true;
  if (/^\p{Ll}/u.test(rest)) return isBody;
  if (HEADED_BY_PEOPLE.test(group) && !NAMES_ORGANIZATION.test(group))
    return isBody || ORGANIZATION.test(rest);
  return isBody && /^lãnh đạo(?!\p{L})/iu.test(group) && OF_PEOPLE.test(rest);
}

/** Behind a person, further offices are theirs, and what these belong to. */
function startsBehindPerson(
  group: string,
  rest: string,
  isPerson: (words: string) => boolean,
): boolean {
  if (isPerson(firstOf(rest))) return true;
  if (leadingTitle(rest) !== undefined) return OF_SEVERAL.test(rest);
  const endsInName = isOnePerson(group) || isPerson(group.split(JOINT).at(-1) ?? '');
  return (
    STARTS_WITH_LEADER.test(rest) ||
    STARTS_WITH_PEOPLE.test(rest) ||
    /^(?:các|những)\s/u.test(rest) ||
    (/^\p{Ll}/u.test(rest) && STARTS_WITH_BODY.test(rest)) ||
    (endsInName && ORGANIZATION.test(rest))
  );
}

/** `Bí thư Đảng ủy, Chủ tịch UBND các xã`: the offices before are those of the same communes. */
function isOfNext(group: string, rest: string): boolean {
  return (
    STARTS_WITH_TITLE.test(group) &&
    STARTS_WITH_OFFICES.test(rest) &&
    !HAS_UNIT.test(group) &&
    !OF_INSTITUTION.test(group) &&
    !ENDS_IN_NAME.test(group)
  );
}
