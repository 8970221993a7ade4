import type { Role } from './draft.ts';
import { SUBJECT_LISTS, type Conditions } from './group-subjects.ts';
import { ACTS, ADVERBS, ATTENDS, SUBJECT } from './group-verbs.ts';
import { PEOPLE, QUANTITY } from './group-words.ts';

const ATTEND = `(?:tham )?${ATTENDS}|tham gia|đồng hành|chung vui|chia vui|chứng kiến|cổ vũ|tháp tùng|làm việc|(?:đón )?tiếp(?= [^.,;:]{0,30}?đoàn)|đón(?= [^.,;:]{0,30}?đoàn)|trực tiếp|đi(?= (?:có|còn))|có mặt(?! tại)|(?<=(?:đến|tới|về) )(?:viếng|chia buồn|tiễn|chúc mừng|động viên)`;
const CLAUSE_START = /(?:^|[,;:–-]\s*|\s(?:với|và)\s)/u.source;
const HAVE = /\s(?:còn )?(?:có(?! mặt)|(?:bao )?gồm)(?: có)?(?!\p{L})\s*:?\s+/u.source;
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
  // Cùng tiếp xúc cử tri có …
  new RegExp(
    `^Cùng (?!(?:với|ngày|thời|kỳ|lúc|năm|đợt)(?!\\p{L}))[^.,;:]{2,60}?${HAVE}(?<who>.+)$`,
    'iu',
  ),
  // Tham dự lễ bàn giao: Đ/c …
  new RegExp(
    `^(?:(?:cùng|đến|tới|về)\\s+)*(?:tham )?${ATTENDS}[^.,;:]{0,80}?:\\s+(?=${LEADING})(?<who>.+)$`,
    'iu',
  ),
  // Tham dự đồng chí Trần Mẫu, …
  /^(?:(?:[Cc]ùng|[Đđ]ến|[Tt]ới|[Vv]ề)\s+)*(?:[Tt]ham )?[Dd]ự (?:[^.,;:]{0,30} )?(?<!(?:của|do|có|với|cùng|ngoài|các) )(?=(?:các )?(?:đồng chí|đ\/c) \p{Lu})(?<who>.+)$/u,
  // Tọa đàm thu hút, xã huy động hơn 100 hội viên tham gia
  new RegExp(
    `(?<!\\p{L})(?:thu hút|quy tụ|huy động)(?: được)? (?<who>(?:${QUANTITY})(?!đội)[^.;:]{2,120}?) (?:đến |về |tới )?(?:ra quân|tham gia(?! (?:BHYT|BHXH|bảo hiểm|mô hình|chuỗi|thị trường)(?!\\p{L}))|tham dự|dự|theo dõi|xem|cổ vũ)(?!\\p{L})`,
    'iu',
  ),
  // Về phía tỉnh có …, Thành phần tham dự gồm: …
  new RegExp(
    `${CLAUSE_START}(?:(?:về )?phía (?!sau|trước|trên|dưới|trong|ngoài|đông|tây|nam|bắc)\\p{L}[^.,;:]{0,40}?|(?:thành phần(?: [^.,;:]{0,30})?|(?:các )?đại biểu (?:tham )?dự[^.,;:]{0,30}?|thành viên(?: đoàn)?)(?=:| (?:bao )?gồm))(?:${HAVE}|:\\s+)(?<who>.+)$`,
    'iu',
  ),
  // với sự tham gia của …, which a main clause may follow
  /(?<!\p{L})(?:[Ss]ự (?:tham dự|tham gia|có mặt|góp mặt|chứng kiến|hiện diện|đồng hành)(?: của)?|(?<=[Đđ]ặc biệt )có mặt của)\s+(?!\p{Ll}+ (?:\p{Ll}+ )?của )(?<who>.+?)(?:(?<=^(?:Với|Trước) sự .*),\s+(?=\p{Lu}|\d+ ).*)?$/u,
  // Dâng hương tại nghĩa trang có các đồng chí …
  new RegExp(`(?<!\\p{L}|(?:không|chưa|cần|phải|nếu) )có:? (?=${LEADING})(?<who>.+)$`, 'iu'),
  // ngoài các đồng chí …, còn có …
  /(?<!\p{L})ngoài (?!ra(?!\p{L}))\p{L}[^.;:]{4,200}? còn có:?\s+(?<who>.+)$/iu,
  // Ngày hội vinh dự đón Thượng tá …
  new RegExp(
    `(?<!\\p{L})(?:vinh dự|hân hạnh|vui mừng)(?: được)? (?:chào đón|đón(?: tiếp| chào)?|tiếp đón) (?=${LEADING})(?<who>.+)$`,
    'iu',
  ),
  // Có mặt tại các điểm sơ tán là các đồng chí …
  /(?<!\p{L})(?:có mặt|tham gia|tham dự|dự)(?!\p{L})[^.,;:]{0,60}? là (?=các |những |lãnh đạo|đại diện)(?<who>.+)$/iu,
  // Cổ vũ cho thí sinh là hội viên các chi hội
  new RegExp(
    `(?<!\\p{L})(?:cổ vũ|chung vui|đồng hành|đi cùng|cùng đi)(?!\\p{L})[^.,;:]{0,60}? là (?=${SUBJECT})(?<who>.+)$`,
    'iu',
  ),
  // Đoàn liên ngành gồm … kiểm tra
  new RegExp(
    `(?<!\\p{L})đoàn(?: (?:công tác|liên ngành|kiểm tra|giám sát|cứu trợ|thẩm định|khảo sát))(?: [^.,;:]{0,40}?)? gồm(?: có)?:? (?<who>[^.;]{3,200}?)(?:\\s+do (?:đồng chí|đ\\/c|ông|bà|anh|chị) .*|\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})[^;]*)?$`,
    'iu',
  ),
  // Hội nghị có 120 đại biểu các xã tham dự
  new RegExp(
    `(?<!\\p{L})(?:có|với)(?: tất cả| tổng số)? (?<who>(?:${QUANTITY})[^.:]{2,200}?) (?:(?:đã|cùng|đến|tới|về) )*(?:tham dự|(?:về|đến|tới|cùng) dự|${ATTENDS}(?= (?:hội nghị|họp|lễ|buổi|đại hội|lớp)))(?!\\p{L})`,
    'iu',
  ),
];
/** Those besides whom others are: `ngoài các đồng chí trong Ban Thường vụ, còn có …`. */
const BESIDES =
  /(?<!\p{L})ngoài (?!ra(?!\p{L})|các đại biểu (?:HĐND|Quốc hội))(?<who>\p{L}[^.;:]{4,200}?)(?:,(?: [^.,;:]{2,30})?)? còn có(?!\p{L})/iu;
const HONOURING = new RegExp(
  `tặng hoa(?: chúc mừng| tri ân| cảm ơn| chia tay)?(?: cho)?\\s+(?<who>(?:(?:các|những|\\d+)\\s|(?:lãnh đạo|đại diện|tập thể|hội|đoàn|ban|trường|${PEOPLE})(?!\\p{L})).+)$`,
  'iu',
);

/** A list in a sentence, and what those in it do. */
interface Led extends Conditions {
  who: string;
  role: Role;
}

/**
 * Finds the lists of those who take part in what a sentence tells, or are honoured; a list within
 * another is behind it.
 */
export function listsIn(sentence: string): Led[] {
  const find = (patterns: readonly RegExp[], led: Omit<Led, 'who'>): Led[] =>
    patterns.flatMap((pattern) => {
      const who = pattern.exec(sentence)?.groups?.['who'];
      return who === undefined ? [] : [{ who, ...led }];
    });
  const role = 'attendee';
  // The first word that leads to a list leads to all of it.
  const longest = find(ATTENDING, { role, isSure: true })
    .sort((a, b) => b.who.length - a.who.length)
    .slice(0, 1);
  const lists = [
    [...longest, ...find([BESIDES], { role, isSure: true })],
    ...SUBJECT_LISTS.map((line) =>
      line.flatMap(({ patterns, ...conditions }) => find(patterns, { role, ...conditions })),
    ),
  ];
  const surest = lists.find((found) => found.length > 0) ?? [];
  return [
    ...surest.toSorted((a, b) => b.who.length - a.who.length),
    ...find([HONOURING], { role: 'honoree' }),
  ];
}
