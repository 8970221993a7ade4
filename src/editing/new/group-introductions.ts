import { ACTS, ADVERBS, NO_EVENT, SUBJECT, VERB_DU } from './group-verbs.ts';
import { PEOPLE, QUANTITY } from './group-words.ts';
import { RANK } from './ranks.ts';

/** What introduces a list of those who take part, with `có` behind: `tham dự có`. */
const INTRODUCING_VERBS = `(?:tham )?${VERB_DU}|tham gia|đồng hành|chung vui|chia vui|chứng kiến|cổ vũ|tháp tùng|làm việc|(?:đón )?tiếp(?= [^.,;:]{0,30}?đoàn)|đón(?= [^.,;:]{0,30}?đoàn)|trực tiếp|đi(?= (?:có|còn))|có mặt(?! tại)|(?<=(?:đến|tới|về) )(?:viếng|chia buồn|tiễn|chúc mừng|động viên)`;
const CLAUSE_START = /(?:^|[,;:–-]\s*|\s(?:với|và)\s)/u.source;
/** Before those who take part: `có sự hiện diện của`. */
const PRESENCE = '(?:sự (?:tham dự|tham gia|có mặt|góp mặt|chứng kiến|hiện diện)(?: của)? )?';
const HAVE = `\\s(?:còn )?(?:có(?! mặt)|(?:bao )?gồm)(?: có)?(?!\\p{L})\\s*:?\\s+${PRESENCE}`;
/** Who is named first. */
const LEADING = `(?:các )?(?:đồng chí|đ\\/c|ông|bà|vị|lãnh đạo|đại diện|đại biểu|thành viên|thường trực|(?:ủy|uỷ) viên|${RANK}|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng (?:phòng|ban|công an)))(?!\\p{L})`;
/** What introduces a list of those who take part. */
export const INTRODUCTIONS = [
  // Tham dự lễ ra quân có …, Cùng đi có …
  new RegExp(
    `${CLAUSE_START}(?:(?:cùng|đến|tới|về)\\s+)*(?:${INTRODUCING_VERBS})(?!\\p{L})[^.;:]{0,80}?,?${HAVE}(?<who>.+)$`,
    'iu',
  ),
  // Cùng tiếp xúc cử tri có …
  new RegExp(
    `^Cùng (?!(?:với|ngày|thời|kỳ|lúc|năm|đợt)(?!\\p{L}))[^.,;:]{2,60}?${HAVE}(?<who>.+)$`,
    'iu',
  ),
  // Tham dự lễ bàn giao: Đ/c …
  new RegExp(
    `^(?:(?:cùng|đến|tới|về)\\s+)*(?:tham )?${VERB_DU}[^.,;:]{0,80}?:\\s+(?=${LEADING})(?<who>.+)$`,
    'iu',
  ),
  // Tọa đàm thu hút, xã huy động hơn 100 hội viên tham gia
  new RegExp(
    `(?<!\\p{L})(?:thu hút|quy tụ|huy động)(?: được)? (?<who>(?:${QUANTITY})(?!đội)[^.;:]{2,120}?) (?:đến |về |tới )?(?:ra quân|tham gia(?! (?:BHYT|BHXH|bảo hiểm|mô hình|chuỗi|thị trường)(?!\\p{L}))|tham dự|dự|theo dõi|xem|cổ vũ)(?!\\p{L})`,
    'iu',
  ),
  // Về phía tỉnh có …, Thành phần tham dự gồm: …
  new RegExp(
    `${CLAUSE_START}(?:(?:về )?phía (?!sau|trước|trên|dưới|trong|ngoài|đông|tây|nam|bắc)\\p{L}[^.,;:]{0,40}?|(?:thành phần(?: [^.,;:]{0,30})?|(?:các )?đại biểu (?:tham )?dự[^.,;:]{0,80}?|thành viên(?: đoàn)?|khách mời)(?=:| (?:bao )?gồm))(?:${HAVE}|:\\s+)(?<who>.+)$`,
    'iu',
  ),
  // với sự tham gia của …, which a main clause may follow
  /(?<!\p{L})(?:[Ss]ự (?:tham dự|tham gia|có mặt|góp mặt|chứng kiến|hiện diện|đồng hành)(?: của)?|(?<=[Đđ]ặc biệt )có mặt của)\s+(?!\p{Ll}+ (?:\p{Ll}+ )?của )(?<who>.+?)(?:(?<=^(?:Với|Trước) sự .*),\s+(?=\p{Lu}|\d+ ).*)?$/u,
  // Dâng hương tại nghĩa trang có các đồng chí …
  new RegExp(`(?<!\\p{L}|(?:không|chưa|cần|phải|nếu) )có:? (?=${LEADING})(?<who>.+)$`, 'iu'),
  // ngoài các đồng chí …, còn có …
  new RegExp(
    `(?<!\\p{L})ngoài (?!ra(?!\\p{L}))\\p{L}[^.;:]{4,200}? còn (?:có:?|thu hút|đón)\\s+${PRESENCE}(?<who>.+)$`,
    'iu',
  ),
  // Ngày hội vinh dự đón Thượng tá …
  new RegExp(
    `(?<!\\p{L})(?:vinh dự|hân hạnh|vui mừng)(?: được)? (?:chào đón|đón(?: tiếp| chào)?|tiếp đón) (?=${LEADING})(?<who>.+)$`,
    'iu',
  ),
  // Có mặt tại các điểm sơ tán là các đồng chí …, Cổ vũ cho thí sinh là hội viên các chi hội
  new RegExp(
    `(?<!\\p{L})(?:có mặt|tham gia${NO_EVENT}|tham dự|dự|cổ vũ|chung vui|chia vui|chứng kiến|đồng hành|tháp tùng|đi cùng|cùng đi|theo (?:chân )?đoàn)(?!\\p{L})[^.;:]{0,80}? là (?=${LEADING}|${SUBJECT})(?<who>.+)$`,
    'iu',
  ),
  // Đoàn liên ngành gồm … kiểm tra
  new RegExp(
    `(?<!\\p{L})(?:đoàn|hội đồng) (?:công tác|liên ngành|kiểm tra|giám sát|cứu trợ|thẩm định|khảo sát|đánh giá)(?: [^.,;:]{0,40}?)? gồm(?: có)?:? (?<who>[^.;]{3,200}?)(?:\\s+do (?:đồng chí|đ\\/c|ông|bà|anh|chị) .*|\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})[^;]*)?$`,
    'iu',
  ),
  // Hội nghị có 120 đại biểu các xã tham dự
  new RegExp(
    `(?<!\\p{L})(?:có|với)(?: tất cả| tổng số)? (?<who>${SUBJECT}[^.:]{2,200}?) (?:(?:đã|cùng|đến|tới|về) )*(?:tham dự|(?:về|đến|tới|cùng) dự|${VERB_DU}(?= (?:hội nghị|họp|lễ|buổi|đại hội|lớp)))(?!\\p{L})`,
    'iu',
  ),
];
/** Introduces those besides whom others are: `ngoài các đồng chí trong Ban Thường vụ, còn có …`. */
export const BESIDES =
  /(?<!\p{L})ngoài (?!ra(?!\p{L})|các đại biểu (?:HĐND|Quốc hội))(?<who>\p{L}[^.;:]{4,200}?)(?:,(?: [^.,;:]{2,30})?)? còn (?:có|thu hút|đón)(?!\p{L})/iu;
/** Introduces those who are honoured. */
export const HONOURING = new RegExp(
  `tặng hoa(?: chúc mừng| tri ân| cảm ơn| chia tay)?(?: cho)?\\s+(?<who>(?:(?:các|những|\\d+)\\s|(?:lãnh đạo|đại diện|tập thể|hội|đoàn|ban|trường|${PEOPLE})(?!\\p{L})).+)$`,
  'iu',
);
