import type { Role } from './draft.ts';
import { VERB_DU } from './group-verbs.ts';
import type { Mention } from './find-offices.ts';
import { HONORIFIC, MAX_OFFICE_DISTANCE } from './offices-beside.ts';
import { OFFICE } from './offices.ts';
import { textBefore } from '../../vietnamese/text-before.ts';

const OFFICE_AT_END = new RegExp(`${OFFICE}[^,;]*$`, 'iu');
/** Separates the people of a list. */
const LIST_SEPARATOR =
  /^[\s,;]*(?:và|cùng|cùng với)?\s*(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị)?\s*:?\s*$/iu;
/** If a person has several roles, the weightiest counts. */
const ROLE_WEIGHT: Record<Role, number> = {
  deceased: 4,
  chair: 3,
  speaker: 2,
  honoree: 1,
  attendee: 0,
};

/** Phrases that indicate a role, after a name (and office) or before it. */
const ROLE_AFTER_NAME: [RegExp, Role][] = [
  // Years and offices of a life stand between the name and its end.
  [
    /^[^.;]{0,300}?(?<!\p{L})(?:từ trần|tạ thế|qua đời|đã mất|hy sinh|hi sinh)(?!\p{L})/iu,
    'deceased',
  ],
  [
    /^[\s,]*(?:(?:đã|vừa|cùng|đồng|trực tiếp|tới|đến)\s+)*(?:đồng )?(?:chủ (?:trì|tọa|toạ)|điều hành)/iu,
    'chair',
  ],
  [
    /^[\s,]*(?:(?:đã|vừa|cũng|trực tiếp|tới|đến|tham dự và|dự và|thay mặt [^,]+,?)\s+)*(?:phát biểu|kết luận|nhấn mạnh|yêu cầu|khẳng định|đề nghị|chỉ đạo|cho biết|báo cáo|trình bày|lưu ý|quán triệt|ghi nhận|biểu dương|thông qua|kêu gọi|đọc (?:thư|diễn văn|lời|báo cáo|quyết định|tham luận))/iu,
    'speaker',
  ],
  [/^[\s,]*được (?:tặng|trao|nhận)/iu, 'honoree'],
  // `, dự án thu hồi …` is what somebody speaks of.
  [
    new RegExp(
      `^[\\s,]*(?:(?:đã|cùng|cũng|về|tới|đến)\\s+)*(?:tham )?(?:${VERB_DU}|gia)(?!\\p{L})`,
      'iu',
    ),
    'attendee',
  ],
  // Whoever hands over, visits or directs was there.
  [
    /^[\s,]*(?:(?:đã|cùng|cũng|về|tới|đến|trực tiếp|thay mặt [^,]+,?)\s+)*(?:trao|tặng|kiểm tra|thăm|động viên|giao|chúc mừng|chứng kiến|cắt băng|đánh (?:trống|cồng)|bàn giao)(?!\p{L})/iu,
    'attendee',
  ],
];
const ROLE_BEFORE_NAME: [RegExp, Role][] = [
  [
    /(?:vĩnh biệt|tưởng nhớ|tưởng niệm|lễ (?:viếng|truy điệu|tang)(?: của)?)[^.,;]{0,40}$/iu,
    'deceased',
  ],
  [/(?:chủ trì|chủ tọa|điều hành)[^.]{0,60}?(?:là|có|của|:)[\s,]*$/iu, 'chair'],
  [/(?:phát biểu|kết luận)[^.]{0,80}$|(?:^|[,;] )theo\s*$/iu, 'speaker'],
  [/tặng hoa[^.]{0,60}$/iu, 'honoree'],
  [/(?:tham dự|dự|tham gia|có mặt|sự có mặt|sự tham dự)(?!\p{L})[^.]{0,120}$/iu, 'attendee'],
];

/**
 * Determines the role of each mention from the words after it, or after the list that it is in;
 * else from the words before the list.
 */
export function rolesOf(sentence: string, mentions: readonly Mention[]): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention) continue;
    const rest = sentence.slice(mention.tail, next?.start);
    const isListed =
      next !== undefined &&
      (LIST_SEPARATOR.test(rest) || LIST_SEPARATOR.test(rest.replace(OFFICE_AT_END, '')));
    roles[index] = isListed
      ? roles[index + 1]
      : ROLE_AFTER_NAME.find(([pattern]) => pattern.test(rest))?.[1];
  }
  const [first] = mentions;
  const intro =
    first && textBefore(sentence, first.start, MAX_OFFICE_DISTANCE).replace(HONORIFIC, '');
  return roles.map(
    (role) =>
      role ??
      (intro === undefined
        ? undefined
        : ROLE_BEFORE_NAME.find(([pattern]) => pattern.test(intro))?.[1]),
  );
}

/** Returns the weightier of two roles. */
export function strongerRole(a: Role | undefined, b: Role | undefined): Role | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return ROLE_WEIGHT[b] > ROLE_WEIGHT[a] ? b : a;
}
