import { BODY, ORGANIZATION_KINDS, PEOPLE, QUANTITY } from './group-words.ts';

/** Who may stand behind `các`; an organization there may belong to what is before the comma. */
const SEVERAL =
  'ông|bà|anh|chị|cụ|(?:đơn vị|doanh nghiệp|công ty|tổ chức|cơ quan) (?:đỡ đầu|kết nghĩa|tài trợ|đồng hành)|em|cháu|bạn|gương|thầy|cô|nhà|hộ|vị|bậc|tầng lớp|cá nhân|tập thể(?=,? (?:và )?cá nhân)|cơ quan báo|tổ(?! chức)|đội|nhóm|câu lạc bộ|(?:ủy|uỷ) viên|đồng chí|đ\\/c|thành viên|đại biểu';
/** Words that begin a group wherever they stand. */
const TITLE = '(?:phó )?(?:tổng phụ trách|bí thư|chủ tịch|hiệu trưởng|giám đốc|trưởng|thôn trưởng)';
/** Offices of several: `Chủ tịch UBND các xã`, `bí thư, trưởng ban công tác Mặt trận 18 thôn`. */
const OFFICES = `${TITLE}(?:(?: \\p{Ll}+){0,2}(?:, | và )${TITLE}){0,3}(?: [^,;]{0,40}?)? (?:các|\\d+|một số)(?!\\p{L})|(?:chủ tịch|bí thư|hiệu trưởng)(?:,| và) phó |trưởng(?:,| đoàn| phòng,)`;
const LEADERS = `(?:các )?(?:đồng chí|đ\\/c|lãnh đạo|nguyên lãnh đạo|đại diện(?! cho (?:gần |hơn |trên |khoảng )?\\d)|đại biểu(?! (?:HĐND|Quốc hội))|thành viên)|${OFFICES}|cấp (?:ủy|uỷ)|thủ trưởng|chỉ huy (?=các )|tập thể (?=\\p{L})|thường trực (?=\\p{L})|(?:các|những) (?:${SEVERAL}|${PEOPLE})|${QUANTITY}`;
export const STARTS_WITH_TITLE = new RegExp(`^(?:các )?${TITLE}(?!\\p{L})`, 'iu');
export const STARTS_WITH_OFFICES = new RegExp(`^(?:${OFFICES})`, 'iu');
/** `lãnh đạo các phòng`, `cán bộ chủ chốt xã`: offices behind them are of others. */
export const HAS_NO_PART_IN_OFFICES = new RegExp(
  `^(?:các )?(?:đồng chí )?(?:đại diện )?lãnh đạo(?!\\p{L})|^các (?:đồng chí|đ\\/c) (?!(?:nguyên |là )*${TITLE})(?!.*(?:thường trực|thường vụ|BTV)$)|^(?:công chức|chuyên viên) |^(?!\\d|(?:các )?(?:đồng chí|đ\\/c|đại diện)).* (?:xã|phường|huyện|tỉnh|thôn|ngành|trường)$`,
  'iu',
);
/** `Trưởng các ngành`, `hiệu trưởng 3 trường`: officials of units of their own. */
export const HAS_OWN_UNITS = / (?:các|\d+) \p{L}/u;
export const STARTS_WITH_LEADER = new RegExp(`^(?:${LEADERS})`, 'iu');
export const STARTS_WITH_OFFICIAL_OR_PEOPLE = new RegExp(
  `^(?:(?:phó )?(?:chủ tịch|bí thư)|${PEOPLE})(?!\\p{L})`,
  'iu',
);
/** Who stands for people, `đại diện các già làng`, and thus for those behind a comma. */
export const REPRESENTATIVES_OF_PEOPLE = new RegExp(
  `^đại diện (?:các |những )?(?!nhà )(?:${PEOPLE})(?!\\p{L})`,
  'iu',
);
export const STARTS_WITH_PEOPLE = new RegExp(`^(?:${PEOPLE})(?!\\p{L})`, 'iu');
export const STARTS_WITH_QUANTITY = new RegExp(`^(?:${QUANTITY})`, 'iu');
/** What these count may be two kinds of people: `đông đảo hội viên và bà con`. */
export const VAGUE_QUANTITY = new RegExp(
  `^(?:(?:đông đảo|toàn thể|đông|một số)(?!\\p{L})|(?:(?:gần|hơn|trên|khoảng) )?\\d[\\d.]* (?:${PEOPLE})(?:, (?:${PEOPLE})(?: \\p{Ll}+){0,2})*$)`,
  'iu',
);
/** Their organization follows the next ones: `các thầy giáo, cô giáo Trường THPT`. */
const ONE_WITHOUT_ORGANIZATION = `(?:các |những )?(?:thế hệ |tầng lớp |tập thể )?(?:(?:đồng chí|đ\\/c|ông bà|ông|bà|anh|chị|cô chú) )?(?:là )?(?:nguyên (?:là )?)?(?:${TITLE}(?: (?:chi bộ|chi đoàn|đảng (?:ủy|uỷ)|HĐND|UBND))?|lãnh đạo|trưởng phòng|ban (?:thường vụ|chấp hành|giám đốc|giám hiệu)|(?:ủy|uỷ) viên|ông|bà|anh|chị|thầy cô|(?:thầy |cô |thầy cô )giáo|(?!già làng|du khách|khách|nhà (?!thơ|văn|giáo|báo))(?:${PEOPLE}))`;
export const WITHOUT_ORGANIZATION = new RegExp(
  `^${ONE_WITHOUT_ORGANIZATION}(?:(?:, | và )${ONE_WITHOUT_ORGANIZATION})*$`,
  'iu',
);
/** What one person may be by profession. */
export const STARTS_WITH_PROFESSION =
  /^(?:giảng viên|giáo viên|bác s[ĩỹ]|kỹ sư|luật sư|chuyên gia|nhà (?:báo|thơ|văn)|nghệ (?:nhân|s[ĩỹ])|chủ |báo cáo viên|cựu )/u;
/** What one person does: `ông Trần Mẫu, người hiến đất mở đường`. */
export const STARTS_WITH_PERSON_WHO =
  /^người (?!dân|thân|nhà(?!\p{L})|lao động|cao tuổi|có (?:uy tín|công)|đứng đầu|khuyết tật)/u;
/** The committee of a unit: `Thường trực HĐND huyện, các phòng`. */
export const COMMITTEE_OF_UNIT =
  /^(?:các đồng chí )?thường (?:trực|vụ) .*(?:huyện|tỉnh|xã|[ủu][ỷy])$/iu;
/** Who stands beside it: `Thường trực Huyện ủy, Ủy viên Ban Thường vụ`. */
export const BEHIND_COMMITTEE = /^(?:các|Ban|[Tt]hành viên|[Ủủ]y viên|[Uu]ỷ viên) /u;
/** Words of address that go with the next ones: `các bác, các cô chú phụ huynh`. */
export const IS_WORD_OF_ADDRESS = /^các (?:bác|thầy|cô|chú|ông|bà|anh|chị|em|cá nhân|tập thể)$/iu;
/** Offices that several people have. */
export const STARTS_WITH_MEMBERS =
  /^(?:thành viên|công chức|chuyên viên|(?:ủy|uỷ) viên)(?!\p{L})/iu;
/** Organizations, each a group of its own behind another one. */
export const ORGANIZATION =
  /^(?:Ban|Phòng|Văn phòng|Sở|Hội|Đoàn|Đội|Chi (?:đoàn|hội|bộ|cục|nhánh)|Hạt|Trạm|Công đoàn|Liên đoàn|Hợp tác xã|HTX|Công ty|Ngân hàng|Kho bạc|Tòa án|Viện|Điện lực|Bưu điện|Trường|Trung tâm|Đồn|Câu lạc bộ|CLB|Công an|Ủy ban Kiểm tra) (?!viên)\p{L}|^(?:Huyện|Thị|Tỉnh|Xã) đoàn(?!\p{L})/u;
/** `Thường trực HĐND`, `Ban Giám đốc`: a body that needs no words behind the next one. */
export const BODY_OF_ITS_OWN =
  /^(?:(?:Ban )?(?:[Tt]hường trực|[Tt]hường vụ|[Cc]hấp hành) \p{L}.*|Ban [Gg]iám (?:đốc|hiệu))$/u;
/** Who belongs to one body, so that another one behind it is a group of its own. */
export const MEMBERS_OF_BODY = /^(?:các |những )?(?:đồng chí )?thành viên \p{L}/iu;
/** Leaders of a unit, `lãnh đạo phường`; an organization behind them is no part of it. */
export const LEADERS_OF_UNIT =
  /^(?:[Cc]ác )?(?:đồng chí )?(?:[Đđ]ại diện )?[Ll]ãnh đạo (?:(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh)(?: \p{Lu}\p{L}*)*|địa phương|nhà trường)$/u;
/** Any organization, of whatever rank. */
export const STARTS_WITH_ANY_BODY = new RegExp(
  `^(?:${BODY}|${ORGANIZATION_KINDS}|HĐND|UBMTTQ|MTTQ|văn phòng|CLB|chi nhánh|bệnh viện|kho bạc|HTX|tòa án|viện|khách)(?!\\p{L})`,
  'iu',
);
export const STARTS_WITH_BODY = new RegExp(
  `^(?:(?:${BODY}|hội (?:khuyến học|phụ huynh|cha mẹ|đồng hương))(?!\\p{L})|(?:(?:đội|tổ|nhóm)(?! (?:chức|trưởng|phó)(?!\\p{L}))|câu lạc bộ|chính quyền|khối) \\p{L})`,
  'iu',
);
/** Whose organizations may be a list: `lãnh đạo Ban Dân vận, Phòng Dân tộc`. */
export const MAY_LIST_ORGANIZATIONS =
  /^(?:các )?(?:đồng chí )?(?:(?:nguyên )?lãnh đạo|đại diện|thành viên|thủ trưởng|thường trực|các|những|bí thư|chủ tịch|trưởng|giám đốc|hiệu trưởng)(?!\p{L})/iu;
/** Who pays for or builds something, beside people. */
export const STARTS_WITH_CONTRACTOR =
  /^(?:đơn vị|doanh nghiệp|chủ đầu tư|nhà thầu|cơ quan)(?!\p{L})/iu;
/** Bodies that have no leaders of whom news speaks. */
export const BODY_WITHOUT_LEADERS =
  /^(?:Ban|Hội đồng|Tổ) (?:[Gg]iám|[Cc]hấp hành|[Tt]hường (?:vụ|trực)|[Đđ]ại diện|[Cc]ông tác|[Ll]iên lạc|[Cc]án sự|[Pp]hát triển|[Kk]hánh tiết)/u;
/** `cấp ủy, chính quyền các xã` are one. */
export const ENDS_IN_AUTHORITIES = /(?:cấp|đảng) (?:ủy|uỷ)$|^(?:các|những)? ?(?:đội|tổ|nhóm)$/iu;
export const STARTS_WITH_COUNTED_PEOPLE = new RegExp(
  `^(?:(?:các|những) (?:ông|bà|anh|chị|cụ|cháu|em|vị|bậc) |(?:(?:các|những|thế hệ|tầng lớp|bậc|tập thể) |${QUANTITY}){0,2}(?:${PEOPLE})(?!\\p{L}))`,
  'iu',
);
/** `cán bộ Phòng Nông nghiệp`: another one may follow. */
export const NAMES_ORGANIZATION =
  /(?<!\p{L})(?:Ban|Phòng|Hội|Đoàn|Chi (?:đoàn|hội|bộ)|Trường|Công ty|Trung tâm|Công an|Đồn|UBND|Trạm|Đội|Sở) /u;
/** Words that say of what or where a group is, which thus ends: `đảng viên trong chi bộ`. */
export const SAYS_OF_WHAT = /\s(?:trong|của|tại|thuộc|ở|đến từ|xã|thôn|huyện|ngành|trường)\s/u;
export const HAS_UNIT =
  /(?<!\p{L})(?:các|\d+|xã|phường|thị trấn|huyện|thị xã|tỉnh|thành phố)(?!\p{L})/u;
/** Whether an organization follows, whose the people before it may be. */
export const NAMES_ANY_UNIT = /\p{Lu}|(?<!\p{L})(?:trường|lớp|xã|phường|huyện|thôn)(?!\p{L})/u;
/** An office of one institution, whatever units the next one is of. */
export const NAMES_INSTITUTION =
  /(?<!\p{L})(?:Bệnh viện|Trung tâm|Công ty|Phòng|Trường|Kho bạc|Điện lực|Bưu điện|Chi cục|Ngân hàng|Hạt|Trạm)(?!\p{L})/u;
export const ENDS_IN_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;
/** `lãnh đạo xã`, `ban ngành, đoàn thể`: a body of people behind them is no part of them. */
export const OF_AUTHORITIES =
  /^(?:(?:các )?(?:đồng chí )?lãnh đạo|(?:các )?(?:ban,? ?)?ngành|(?:các )?đoàn thể)(?!\p{L})/iu;
/** Who helps a unit, beside its leaders. */
export const HELPERS =
  /^(?:đơn vị|doanh nghiệp|cơ quan) (?:đỡ đầu|tài trợ|kết nghĩa|đồng hành)(?!\p{L})/iu;
/** Authorities whose unit follows their people: `Đảng ủy, chính quyền và nhân dân xã`. */
export const WITHOUT_UNIT = /^(?:cấp|đảng) (?:ủy|uỷ)(?: đảng)?, chính quyền$/iu;
/** What leaders may be of: `lãnh đạo huyện và một số địa phương`. */
export const SOME_UNITS =
  /^một số (?:phòng|ban|sở|ngành|địa phương|đơn vị|cơ quan|xã|huyện|tỉnh)(?!\p{L})/iu;
