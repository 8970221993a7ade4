import type { Role } from './draft.ts';
import { BODY, PEOPLE, QUANTITY } from './group-words.ts';

/** Matches `dự`, to attend, but not `dự án`. */
export const ATTENDS =
  /dự(?! (?:án|báo|kiến|thảo|toán|phòng|trữ|định|đoán|luật|thi(?!\p{L})|tính|tuyển))/u.source;
const ATTEND = `(?:tham )?${ATTENDS}|tham gia|đồng hành|chung vui|chia vui|chứng kiến|cổ vũ|tháp tùng|làm việc|(?:đón )?tiếp(?= [^.,;:]{0,30}?đoàn)|trực tiếp|đi(?= (?:có|còn))|có mặt(?! tại)`;
const CLAUSE_START = /(?:^|[,;:–-]\s*|\s(?:với|và)\s)/u.source;
const HAVE = /\s(?:còn )?(?:có(?! mặt)|(?:bao )?gồm)(?: có)?(?!\p{L})\s*:?\s+/u.source;
/** Who is named first. */
const LEADING =
  /(?:các )?(?:đồng chí|đ\/c|ông|bà|vị|lãnh đạo|đại diện|đại biểu|thành viên|thường trực|(?:ủy|uỷ) viên|(?:thiếu|trung|thượng|đại) (?:úy|uỷ|tá|tướng)|(?:phó )?(?:bí thư|chủ tịch|giám đốc|trưởng (?:phòng|ban|công an)))(?!\p{L})/u
    .source;
/** What those who take part do, besides attending. */
const ACTS =
  'dâng (?:hương|hoa)|thắp hương|viếng|kiểm tra|khảo sát|giám sát|trao(?! đổi)|(?<!quà )tặng|thăm(?! dò)|động viên|chúc (?:mừng|tết)|cổ vũ|trồng(?! trọt)|ra quân|giúp|dọn|khắc phục|cắt băng|bàn giao|gặp mặt|giao lưu|đối thoại|hiến máu|khởi công|(?<!đóng )góp(?! (?:phần|ý))|tuyên truyền|đón|tiếp(?! (?:tục|cận|nhận|theo))';
/** Acts that people do together, even without a word such as “cùng”. */
const CEREMONIES = 'dâng (?:hương|hoa)|thắp hương|viếng|trồng cây|ra quân|cắt băng|hiến máu';
const ADVERBS =
  '(?:(?:đã|đều|cùng(?: nhau)?|tới|đến|về|trực tiếp|đồng loạt|kịp thời|xuống|tỏa về [^.,;]{2,40}?)\\s+)*';
/** People, or who leads or represents them, as the subject of a sentence. */
const SUBJECT = `(?:(?:(?:các |những )?(?:đồng chí )?(?:lãnh đạo|đại diện|thường trực|thành viên|đại biểu)|các đồng chí|các (?:phòng|ban|nhà|đội|vị)|${BODY}|(?:các |những )?(?:${PEOPLE}))(?!\\p{L})|${QUANTITY})`;
/** Without verbs of asking or telling, which another person's act follows. */
const WORDS =
  '(?:(?!(?<!\\p{L})(?:tham (?:gia|dự)|đề nghị|yêu cầu|kêu gọi|cho (?:biết|hay|rằng)|khẳng định|nhận (?:định|thấy)|tiết lộ|tuyên bố|thông báo|xác định|đăng ký|tiến hành|lên kế hoạch|có thể|muốn|tránh|hứa|nói|là|vừa|từng|sẽ|đang|còn|giao(?! thông)|mong|nhấn mạnh|vận động(?! viên)|để|cần|phải|không|nếu|khi|bị|được)(?!\\p{L}))[^.;:])';
/** Organizations as a subject; only a list of several tells who took part. */
const ORGANIZATIONS =
  '(?:hội|đoàn|chi (?:đoàn|hội|bộ)|câu lạc bộ|công an|đồn|trường|ban) \\p{L}[^.;:]{2,60}?(?:,| và) ';

/** What leads to those who take part. */
const ATTENDING = [
  // Tham dự lễ ra quân có …, Cùng đi có …
  new RegExp(
    `${CLAUSE_START}(?:(?:cùng|đến|tới|về)\\s+)*(?:${ATTEND})(?!\\p{L})[^.;:]{0,80}?,?${HAVE}(?<who>.+)$`,
    'iu',
  ),
  // Tham dự lễ bàn giao: Đ/c …
  new RegExp(
    `^(?:(?:cùng|đến|tới|về)\\s+)*(?:tham )?${ATTENDS}[^.,;:]{0,80}?:\\s+(?=${LEADING})(?<who>.+)$`,
    'iu',
  ),
  // Tọa đàm thu hút hơn 100 hội viên tham gia
  new RegExp(
    `(?<!\\p{L})(?:thu hút|quy tụ)(?: được)? (?<who>(?:${QUANTITY})(?!đội)[^.;:]{2,120}?) (?:đến |về )?(?:tham gia|tham dự)(?!\\p{L})`,
    'iu',
  ),
  // Về phía tỉnh có …, Thành phần tham dự gồm: …
  new RegExp(
    `${CLAUSE_START}(?:(?:về )?phía (?!sau|trước|trên|dưới|trong|ngoài|đông|tây|nam|bắc)\\p{L}[^.,;:]{0,40}?|(?:thành phần(?: [^.,;:]{0,30})?|(?:các )?đại biểu (?:tham )?dự[^.,;:]{0,30}?|thành viên(?: đoàn)?)(?=:| (?:bao )?gồm))(?:${HAVE}|:\\s+)(?<who>.+)$`,
    'iu',
  ),
  // với sự tham gia của …, which a main clause may follow
  /(?<!\p{L})[Ss]ự (?:tham dự|tham gia|có mặt|góp mặt|chứng kiến|hiện diện|đồng hành)(?: của)?\s+(?!\p{Ll}+ (?:\p{Ll}+ )?của )(?<who>.+?)(?:(?<=^(?:Với|Trước) sự .*),\s+(?=\p{Lu}|\d+ ).*)?$/u,
  // Dâng hương tại nghĩa trang có các đồng chí …
  new RegExp(`(?<!\\p{L}|(?:không|chưa|cần|phải|nếu) )có:? (?=${LEADING})(?<who>.+)$`, 'iu'),
  // ngoài các đồng chí …, còn có …
  /(?<!\p{L})ngoài \p{L}[^.;:]{4,200}?,? còn có:?\s+(?<who>.+)$/iu,
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
    `(?<!\\p{L})đoàn(?: (?:công tác|liên ngành|kiểm tra|giám sát|cứu trợ|thẩm định|khảo sát))(?: [^.,;:]{0,40}?)? gồm(?: có)?:? (?<who>[^.;]{3,200}?)(?:\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})[^;]*)?$`,
    'iu',
  ),
  // Hội nghị có 120 đại biểu các xã tham dự
  new RegExp(
    `(?<!\\p{L})(?:có|với)(?: tất cả| tổng số)? (?<who>(?:${QUANTITY})[^.;:]{2,120}?) (?:(?:đã|cùng) )*(?:tham dự|(?:về|đến|tới|cùng) dự|${ATTENDS}(?= (?:hội nghị|họp|lễ|buổi|đại hội|lớp)))(?!\\p{L})`,
    'iu',
  ),
];
/** Those besides whom others are: `ngoài các đồng chí trong Ban Thường vụ, còn có …`. */
const BESIDES =
  /(?<!\p{L})ngoài (?!các đại biểu (?:HĐND|Quốc hội))(?<who>\p{L}[^.;:]{4,200}?),? còn có(?!\p{L})/iu;
/** What people take part in that is no event. */
const NO_EVENT =
  '(?! (?:giải|cuộc|đội|giao thông|BHYT|BHXH|bảo hiểm|nghĩa vụ|mô hình|thi đấu|tố giác|góp ý|ý kiến|đóng góp|sản xuất|chuỗi|tổ(?!\\p{L})|quản lý|phong trào|thị trường|phát triển|xây dựng|tích cực))';
const EVENT =
  '(?:lễ|hội (?:nghị|thảo|thi|thao)|buổi|cuộc họp|họp|đại hội|ngày hội|sinh hoạt|khai|bế|tổng kết|chương trình|trực tuyến|tại)(?!\\p{L})';
const ATTENDING_VERB = `tham dự|(?<=(?:cùng|về|đến|tới|đã) )${ATTENDS}|${ATTENDS}(?= ${EVENT}|[.,;]|$)|đi cùng|(?<=cùng )đi`;
/** What one group alone does also where nothing takes place. */
const PRESENT = `tham gia${NO_EVENT}|có mặt(?! (?:biểu quyết|tán thành|nhất trí|đồng ý))|làm việc (?=với|tại (?:xã|phường|huyện|thị))`;
/** Groups behind a person: `cùng lãnh đạo các phòng tham dự`. */
const COMPANIONS = new RegExp(
  `(?:,|;|[,;]?\\s(?:cùng(?: với)?|và))\\s+(?<who>${SUBJECT}${WORDS}{2,200}?)\\s+${ADVERBS}(?:${ATTENDING_VERB}|(?<!sự )chủ trì)(?!\\p{L})`,
  'iu',
);
/** `Đông đảo bà con đã tham dự` */
const SUBJECTS = new RegExp(
  `(?:^|;\\s+)(?!\\d+ (?:đội|đoàn|thí sinh))(?<who>${SUBJECT}${WORDS}{2,200}?)\\s+${ADVERBS}(?:${ATTENDING_VERB})(?!\\p{L})`,
  'iu',
);
/** `cùng lãnh đạo xã kiểm tra`: those directly behind `cùng`. */
const COMPANIONS_AT_WORK = new RegExp(
  `\\scùng(?: với)?\\s+(?<who>${SUBJECT}${WORDS}{3,160}?)\\s+${ADVERBS}(?:${ACTS})(?!\\p{L})`,
  'iu',
);
/** `Chủ tịch UBND xã và các thành viên đã ra tận đồng`: those beside a person, whatever they do. */
const COMPANIONS_OF_PERSON = new RegExp(
  `\\s(?:cùng(?: với)?|và)\\s+(?<who>${SUBJECT}${WORDS}{3,160}?)\\s+(?:đã|cùng nhau|trực tiếp)\\s+(?!(?:tổ chức|phối hợp|ban hành|có|nhận|quan tâm|nỗ lực|đóng góp|ủng hộ|hoàn thành|hy sinh|nghỉ|về hưu|mất|biết)(?!\\p{L}))\\p{L}`,
  'iu',
);
/** `Các đồng chí nguyên …; Hội Cựu chiến binh; … về dự.` */
const WHOLE_SENTENCE = new RegExp(
  `^(?<who>${SUBJECT}[^.:;]{3,200}?;[^.:]{3,300}?)\\s+(?:tham dự|(?:cùng|về|đến|tới|đã) dự|có mặt)(?:\\s[^.,;]{0,40})?[.]?$`,
  'iu',
);
const SUBJECT_ORGANIZATIONS = new RegExp(
  `(?:^|,\\s+)(?<who>${ORGANIZATIONS}[^.;:]{2,160}?)\\s+${ADVERBS}(?:${ATTENDING_VERB}|${PRESENT})(?!\\p{L})`,
  'iu',
);
/** `cùng lãnh đạo xã làm việc với đoàn`, or a subject of several. */
const PRESENT_BESIDE = new RegExp(
  `\\scùng(?: với)?\\s+(?<who>${SUBJECT}${WORDS}{2,200}?)\\s+${ADVERBS}(?:${PRESENT})(?!\\p{L})`,
  'iu',
);
const PRESENT_SUBJECTS = new RegExp(
  `(?:^|;\\s+|,\\s+)(?<who>${SUBJECT}${WORDS}{2,200}?)\\s+${ADVERBS}(?:${PRESENT})(?!\\p{L})`,
  'iu',
);
/** A number of people as the subject: `Hơn 60 hội viên đã tham gia lớp tập huấn`. */
const COUNTED_SUBJECTS = new RegExp(
  `^(?<who>(?:${QUANTITY})${WORDS}{2,200}?)\\s+(?:đã|cùng)\\s+(?:tham gia${NO_EVENT}|(?:đến|về) (?:xem|cổ vũ|chúc mừng|chung vui|chứng kiến|tham quan))(?!\\p{L})`,
  'iu',
);
/** `có mặt chỉ huy cùng lãnh đạo xã` at the end. */
const BESIDE = new RegExp(
  '\\scùng(?: với)? (?<who>(?:(?:các )?(?:đồng chí )?(?:lãnh đạo|đại diện|thành viên)|các đồng chí)(?!\\p{L})(?:(?!\\s(?:về|để|khi)\\s)[^.;:]){2,160}?)[.]?$',
  'iu',
);
/** A subject at work; only a list of several tells who took part. */
const SUBJECTS_AT_WORK = new RegExp(
  `(?:^|,\\s+)(?<who>${SUBJECT}${WORDS}{3,220}?)\\s+${ADVERBS}(?:${CEREMONIES}|(?<=(?:đã|cùng) (?:[^.,;]{0,16} )?)(?:${ACTS}))(?!\\p{L})`,
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
  /** Whether words that name no kind of group are one too. */
  isSure?: boolean;
  /** Whether no word says that they attend; then the list counts only if it names no person. */
  isAtWork?: boolean;
  /** Whether the list counts only if it names several groups. */
  needsSeveral?: boolean;
  /** Whether the list counts only beside a named person. */
  needsPerson?: boolean;
}

/** Finds the lists of those who take part in what a sentence tells, or are honoured. */
export function listsIn(sentence: string): Led[] {
  const find = (patterns: readonly RegExp[], led: Omit<Led, 'who'>): Led[] =>
    patterns.flatMap((pattern) => {
      const who = pattern.exec(sentence)?.groups?.['who'];
      return who === undefined ? [] : [{ who, ...led }];
    });
  const role = 'attendee';
  // The first word that leads to a list leads to all of it.
  const [longest] = find(ATTENDING, { role, isSure: true }).sort(
    (a, b) => b.who.length - a.who.length,
  );
  const lists = [
    [...(longest === undefined ? [] : [longest]), ...find([BESIDES], { role, isSure: true })],
    [
      ...find([WHOLE_SENTENCE, SUBJECTS, COUNTED_SUBJECTS, COMPANIONS, AT_END], { role }),
      ...find([PRESENT_BESIDE], { role, isAtWork: true }),
      ...find([SUBJECT_ORGANIZATIONS, PRESENT_SUBJECTS], { role, needsSeveral: true }),
    ],
    [
      ...find([COMPANIONS_AT_WORK], { role, isAtWork: true }),
      ...find([SUBJECTS_AT_WORK], {
        role,
        isAtWork: true,
        needsSeveral: true,
      }),
    ],
    find([COMPANIONS_OF_PERSON], { role, isAtWork: true, needsPerson: true }),
    find([BESIDE], { role, isAtWork: true }),
  ];
  const surest = lists.find((found) => found.length > 0) ?? [];
  // A list within another is a part of it.
  const whole = surest.filter(({ who }) =>
    surest.every((other) => other.who === who || !other.who.includes(who)),
  );
  return [...whole, ...find([HONOURING], { role: 'honoree' })];
}
