import type { Role } from './draft.ts';
import { BODY, PEOPLE, QUANTITY } from './group-words.ts';

/** Matches `dự`, to attend, but not `dự án`. */
export const ATTENDS = /dự(?! (?:án|báo|kiến|thảo|toán|phòng|trữ|định))/u.source;
const ATTEND = `(?:tham )?${ATTENDS}|tham gia|đồng hành|chung vui|chia vui|chứng kiến|cổ vũ|tháp tùng|làm việc|đi(?= (?:có|còn))|có mặt(?! tại)`;
const CLAUSE_START = /(?:^|[,;:–-]\s*|\s(?:với|và)\s)/u.source;
const HAVE = /\s(?:còn )?(?:có|(?:bao )?gồm)(?: có)?(?!\p{L})\s*:?\s+/u.source;
/** Who is named first. */
const LEADING =
  /(?:các )?(?:đồng chí|đ\/c|ông|bà|vị|lãnh đạo|đại diện|đại biểu|thành viên|thường trực|(?:ủy|uỷ) viên|(?:thiếu|trung|thượng|đại) (?:úy|uỷ|tá|tướng)|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng (?:phòng|ban|công an)))(?!\p{L})/u
    .source;
/** What those who take part do, besides attending. */
const ACTS =
  'dâng (?:hương|hoa)|thắp hương|viếng|kiểm tra|khảo sát|giám sát|trao|tặng|thăm|động viên|chúc (?:mừng|tết)|cổ vũ|trồng|ra quân|giúp|dọn|khắc phục|cắt băng|bàn giao|gặp mặt|giao lưu|đối thoại|hiến máu|khởi công|góp|tuyên truyền|đón|tiếp';
const ADVERBS =
  '(?:(?:đã|đều|cùng(?: nhau)?|tới|đến|về|trực tiếp|đồng loạt|kịp thời|xuống|tỏa về [^.,;]{2,40}?)\\s+)*';
/** People, or who leads or represents them, as the subject of a sentence. */
const SUBJECT = `(?:(?:các |những )?(?:đồng chí )?(?:lãnh đạo|đại diện|thường trực|thành viên|đại biểu)|các đồng chí|các (?:phòng|ban|nhà|đội|vị)|${BODY}|${QUANTITY}|(?:các |những )?(?:${PEOPLE}))`;

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
  // Đoàn liên ngành gồm … kiểm tra
  new RegExp(
    `(?<!\\p{L})đoàn(?: (?:công tác|liên ngành|kiểm tra|giám sát|cứu trợ|thẩm định|khảo sát))(?: [^.,;:]{0,40}?)? gồm(?: có)?:? (?<who>[^.;]{3,200}?)(?:\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})[^;]*)?$`,
    'iu',
  ),
  // Hội nghị có 120 đại biểu các xã tham dự
  new RegExp(
    `(?<!\\p{L})(?:có|với)(?: tất cả| tổng số)? (?<who>(?:${QUANTITY})[^.;:]{2,120}?) (?:(?:đã|cùng) )*(?:tham dự|(?:về|đến|tới|cùng) dự|${ATTENDS}(?= (?:hội nghị|họp|lễ|buổi|đại hội|lớp)))(?!\\p{L})`,
    'iu',
  ),
];
const ATTENDING_VERB = `tham dự|tham gia(?! (?:giải|cuộc|đội))|${ATTENDS}|đi cùng|có mặt|(?<=cùng )đi`;
/** Groups behind a person: `cùng lãnh đạo các phòng tham dự`. */
const COMPANIONS = new RegExp(
  `(?:,|;|[,;]?\\s(?:cùng(?: với)?|và))\\s+(?<who>${SUBJECT}(?!\\p{L})[^.;:]{2,200}?)\\s+${ADVERBS}(?:${ATTENDING_VERB}|chủ trì|làm việc)(?!\\p{L})`,
  'iu',
);
/** `Đông đảo bà con đã tham dự` */
const SUBJECTS = new RegExp(
  `^(?<who>${SUBJECT}(?!\\p{L})[^.;:]{2,200}?)\\s+${ADVERBS}(?:${ATTENDING_VERB})(?!\\p{L})`,
  'iu',
);
/** `cùng lãnh đạo xã kiểm tra`: those directly behind `cùng`. */
const COMPANIONS_AT_WORK = new RegExp(
  `\\scùng(?: với)?\\s+(?<who>${SUBJECT}(?!\\p{L})[^.;]{3,160}?)\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})`,
  'iu',
);
/** A subject at work; only a list of several tells who took part. */
const SUBJECTS_AT_WORK = new RegExp(
  `(?:^|,\\s+)(?<who>${SUBJECT}(?!\\p{L})[^.;:]{3,220}?)\\s+${ADVERBS}(?:(?<=(?:đã|cùng) (?:[^.,;]{0,40} )?)(?:${ACTS}))(?!\\p{L})`,
  'iu',
);
/** `; lãnh đạo các phòng tham dự` at the end of a list of people. */
const AT_END =
  /;\s*(?<who>(?:(?:các )?(?:đồng chí|lãnh đạo|đại diện|thành viên|đại biểu)|đông đảo)[^.;]{3,160}?)\s+(?:(?:cùng|đã|tới|đến|về)\s+)*(?:tham dự|dự)(?:\s[^.,;]{0,40})?[.]?$/iu;
const HONOURING = new RegExp(
  `tặng hoa(?: chúc mừng| tri ân| cảm ơn| chia tay)?(?: cho)?\\s+(?<who>(?:(?:các|những|\\d+)\\s|(?:lãnh đạo|đại diện|tập thể|hội|đoàn|ban|trường|${PEOPLE})(?!\\p{L})).+)$`,
  'iu',
);

/** A list in a sentence, and what those in it do. */
interface Led {
  who: string;
  role: Role;
  /** Whether one group alone is none that took part. */
  needsSeveral: boolean;
}

/** Finds the lists of those who take part in what a sentence tells, or are honoured. */
export function listsIn(sentence: string): Led[] {
  const whoIn = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => pattern.exec(sentence)?.groups?.['who'] ?? []);
  // The first word that leads to a list leads to all of it.
  const attending = whoIn(ATTENDING)
    .sort((a, b) => b.length - a.length)
    .slice(0, 1);
  const others = whoIn([SUBJECTS, COMPANIONS, COMPANIONS_AT_WORK, AT_END]);
  const lists =
    attending.length > 0
      ? attending
      : others.filter((who) => !others.some((other) => other !== who && other.includes(who)));
  const atWork = lists.length > 0 ? [] : whoIn([SUBJECTS_AT_WORK]);
  return [
    ...lists.map((who) => ({ who, role: 'attendee' as const, needsSeveral: false })),
    ...atWork.map((who) => ({ who, role: 'attendee' as const, needsSeveral: true })),
    ...whoIn([HONOURING]).map((who) => ({ who, role: 'honoree' as const, needsSeveral: false })),
  ];
}
