import {
  ACTS,
  ADVERBS,
  CEREMONIES,
  NO_EVENT,
  SUBJECT,
  SUBJECT_WORDS,
  VERBS_OF_ATTENDING,
  VERBS_OF_PRESENCE,
} from './group-verbs.ts';
import { QUANTITY } from './group-words.ts';

/** When a list that a pattern finds counts. */
export interface Conditions {
  /** Whether words that name no kind of group are one too. */
  takesAnyWords?: boolean;
  /** Whether no word says that they attend; then the list counts only if it names no person. */
  refusesPersons?: boolean;
  /** Whether the list counts only if it names several groups. */
  needsSeveral?: boolean;
  /** Whether the list counts only beside a named person. */
  needsPerson?: boolean;
  /** Whether the list counts only if it begins with a named person. */
  startsWithPerson?: boolean;
}

/** Organizations as a subject; only a list of several tells who took part. */
const ORGANIZATIONS =
  '(?:hội|đoàn(?! thể)|chi (?:đoàn|hội|bộ)|câu lạc bộ|công an|đồn|trường|ban) \\p{L}[^.;:]{2,60}?(?:,| và) ';

/** Groups behind a person: `cùng lãnh đạo các phòng tham dự`. */
const COMPANIONS = new RegExp(
  `(?:,|;|[,;]?\\s(?:cùng(?: với)?|và))\\s+(?<who>${SUBJECT}${SUBJECT_WORDS}{0,200}?)\\s+${ADVERBS}(?:${VERBS_OF_ATTENDING}|(?<!sự )chủ trì)(?!\\p{L})`,
  'iu',
);
/** `Đông đảo bà con đã tham dự`, `Cấp ủy, chính quyền xã đã tham dự` */
const SUBJECTS = new RegExp(
  `(?:^|;\\s+)(?!\\d+ (?:đội|đoàn|thí sinh))(?<who>(?:${SUBJECT}|cấp (?:ủy|uỷ)(?!\\p{L}))${SUBJECT_WORDS}{2,200}?)\\s+${ADVERBS}(?:${VERBS_OF_ATTENDING})(?!\\p{L})`,
  'iu',
);
/** `cùng lãnh đạo xã kiểm tra`: those directly behind `cùng`. */
const COMPANIONS_AT_WORK = new RegExp(
  `\\scùng(?: với)?\\s+(?<who>${SUBJECT}${SUBJECT_WORDS}{3,160}?)\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})`,
  'iu',
);
/** `cùng Hội Nông dân, Đoàn xã đã đến trao quà` */
const BODIES_AT_WORK = new RegExp(
  `\\scùng(?: với)?\\s+(?<who>${ORGANIZATIONS}${SUBJECT_WORDS}{2,160}?)\\s+đã\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})`,
  'iu',
);
/** `Nhân dịp này, hội viên các chi hội đã ra quân dọn vệ sinh` */
const GONE_OUT = new RegExp(
  `(?:^|,\\s+)(?<who>${SUBJECT}${SUBJECT_WORDS}{3,160}?)\\s+(?:đã|cùng|đồng loạt)\\s+${ADVERBS}ra quân(?!\\p{L})`,
  'iu',
);
/** `Chủ tịch UBND xã và các thành viên đã ra tận đồng`: those beside a person, whatever they do. */
const COMPANIONS_OF_PERSON = new RegExp(
  `^(?:(?!(?<!\\p{L})(?:cho (?:biết|hay|rằng)|xác (?:nhận|định)|khai|thông tin|trao đổi|chia sẻ|phản ánh|theo|bị (?:cáo|can)|nghi (?:can|phạm)|đối tượng|nạn nhân)(?!\\p{L}))[^;:])*?(?:,|\\s(?:cùng(?: với)?|và))\\s+(?<who>${SUBJECT}${SUBJECT_WORDS}{3,160}?)\\s+(?:đã|cùng nhau|trực tiếp)\\s+(?!(?:tổ chức|phối hợp|ban hành|có|nhận|quan tâm|nỗ lực|đóng góp|ủng hộ|hoàn thành|hy sinh|nghỉ|về hưu|mất|biết)(?!\\p{L}))\\p{L}`,
  'iu',
);
/** `Đến thăm các trại có thầy giáo Trần Mẫu, Hiệu trưởng; …` */
const BEHIND_PERSON =
  /^[^.;:]{6,120}?(?<!đó) có:?\s+(?<who>(?:thầy|cô|anh|chị|ông|bà|các|kỹ|bác|\p{Lu}).+)$/u;
/** `Các đồng chí nguyên …; Hội Cựu chiến binh; … về dự.` */
const WHOLE_SENTENCE = new RegExp(
  `^(?<who>${SUBJECT}:?[^.:;]{3,200}?;[^.:]{3,900}?)\\s+(?:(?:đã|cùng) )?(?:(?:về|đến|tới) )?(?:tham dự|(?<=(?:cùng|về|đến|tới|đã) )dự|có mặt)(?:\\s[^.,;]{0,40})?[.]?$`,
  'iu',
);
const SUBJECT_ORGANIZATIONS = new RegExp(
  `(?:^|,\\s+)(?<who>${ORGANIZATIONS}${SUBJECT_WORDS}{2,160}?)\\s+${ADVERBS}(?:${VERBS_OF_ATTENDING}|${VERBS_OF_PRESENCE}|${CEREMONIES})(?!\\p{L})`,
  'iu',
);
/** `cùng lãnh đạo xã làm việc với đoàn`, or a subject of several. */
const PRESENT_BESIDE = new RegExp(
  `\\scùng(?: với)?\\s+(?<who>${SUBJECT}${SUBJECT_WORDS}{2,200}?)\\s+${ADVERBS}(?:${VERBS_OF_PRESENCE})(?!\\p{L})`,
  'iu',
);
const PRESENT_SUBJECTS = new RegExp(
  `(?:^|;\\s+|,\\s+)(?<who>${SUBJECT}${SUBJECT_WORDS}{2,200}?)\\s+${ADVERBS}(?:${VERBS_OF_PRESENCE})(?!\\p{L})`,
  'iu',
);
/** A number of people as the subject: `Từ sáng sớm, hơn 60 hội viên đã tham gia lớp tập huấn`. */
const COUNTED_SUBJECTS = new RegExp(
  `^(?:(?:trong|ngay|từ|sáng|chiều|tối|hôm nay|đúng|nhân|hưởng ứng)(?!\\p{L})[^.;:,]{2,100},\\s+){0,2}(?<who>(?:${QUANTITY})${SUBJECT_WORDS}{2,200}?)\\s+(?:đã|cùng)\\s+(?:(?:tập trung|chung tay|đồng loạt) (?:${ACTS})|ra quân|tham gia${NO_EVENT}|có mặt(?= (?:tại|ở|từ)(?!\\p{L}))|(?:đến|về) (?:xem|cổ vũ|chúc mừng|chung vui|chứng kiến|tham quan))(?!\\p{L})`,
  'iu',
);
/** `Buổi tập huấn diễn ra sáng 8/10, hơn 600 cán bộ tham gia.` */
const COUNTED_AT_END = new RegExp(
  `^(?=.*?(?:buổi|lễ|lớp|hội (?:nghị|thảo|thi)|chương trình|tọa đàm|diễn đàn|cuộc họp)).*(?:,|với)\\s+(?<who>(?:${QUANTITY})(?!đội|đoàn|thí sinh)${SUBJECT_WORDS}{2,120}?)\\s+${ADVERBS}(?:tham gia|theo dõi)[.]?$`,
  'iu',
);
/** `, hơn 250 người đi bộ hưởng ứng` */
const COUNTED_AT_CEREMONY = new RegExp(
  `(?:^|,\\s+)(?<who>(?:${QUANTITY})${SUBJECT_WORDS}{2,200}?)\\s+${ADVERBS}(?:đi bộ|diễu hành|tuần hành|đồng diễn|dâng (?:hương|hoa)|viếng)(?!\\p{L})`,
  'iu',
);
/** `có mặt chỉ huy cùng lãnh đạo xã` at the end. */
const BESIDE = new RegExp(
  '\\scùng(?: với)? (?<who>(?:(?:các )?(?:đồng chí )?(?:lãnh đạo|đại diện|thành viên)|các đồng chí)(?!\\p{L})(?:(?!\\s(?:về|để|khi)\\s)[^.;:]){2,160}?)[.]?$',
  'iu',
);
/** A subject at work; only a list of several tells who took part. */
const SUBJECTS_AT_WORK = new RegExp(
  `(?:^|,\\s+)(?<who>${SUBJECT}${SUBJECT_WORDS}{3,220}?)\\s+${ADVERBS}(?:${CEREMONIES}|(?<=(?:đã|cùng) (?:[^.,;]{0,16} )?)(?:${ACTS}))(?!\\p{L})`,
  'iu',
);
/** Patterns of lists of those who take part, and when what they find counts. */
interface Subjects extends Conditions {
  patterns: readonly RegExp[];
}

/** The surest first; where one of a line finds a list, the next lines are not looked at. */
export const SUBJECT_LISTS: readonly (readonly Subjects[])[] = [
  [
    {
      patterns: [
        WHOLE_SENTENCE,
        SUBJECTS,
        COUNTED_SUBJECTS,
        COUNTED_AT_CEREMONY,
        COUNTED_AT_END,
        COMPANIONS,
      ],
    },
    { patterns: [PRESENT_BESIDE], refusesPersons: true },
    { patterns: [SUBJECT_ORGANIZATIONS, PRESENT_SUBJECTS], needsSeveral: true },
  ],
  [
    { patterns: [COMPANIONS_AT_WORK, BODIES_AT_WORK, GONE_OUT], refusesPersons: true },
    { patterns: [SUBJECTS_AT_WORK], refusesPersons: true, needsSeveral: true },
  ],
  [{ patterns: [BEHIND_PERSON], takesAnyWords: true, startsWithPerson: true }],
  [{ patterns: [COMPANIONS_OF_PERSON], refusesPersons: true, needsPerson: true }],
  [{ patterns: [BESIDE], refusesPersons: true }],
];
