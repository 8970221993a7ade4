import type { Role } from './draft.ts';
import { findNames, type WrittenName } from './find-names.ts';
import type { KnownArchive } from './known-archive.ts';
import { findEntriesByName } from './match-name.ts';
import { syllableForms } from './mentions.ts';
import { capitalizedOffice, leadingOffice, OFFICE } from './offices.ts';
import { splitSentences } from './paragraphs.ts';

/** A person named in a text, with what the text first says about them. */
export interface FoundPerson {
  name: string;
  /** The known people of this name; rarely more than one. */
  ids: string[];
  office: string | undefined;
  role: Role | undefined;
}

/** Lower case except at the start of a sentence, because Kỳ Anh is a place. */
const HONORIFIC =
  /(?:^(?:Đồng chí|Đ\/c|Ông|Bà|Anh|Chị)|(?:^|[\s,;(])(?:(?:[Cc]ác )?đồng chí|đ\/c|ông|bà|anh|chị))\s*:?\s*$/u;
const OFFICE_BEFORE = new RegExp(`(?:^|[,;:(]\\s*|\\s)(${OFFICE}[^,;:()]*)$`, 'iu');
/**
 * The maximum distance of an office from its holder's name; searching farther is slow in sentences
 * with hundreds of names.
 */
const MAX_OFFICE_DISTANCE = 250;
const OFFICE_AT_END = new RegExp(`${OFFICE}[^,;]*$`, 'iu');
/** Birth, age and home between a name and its office, as an obituary gives them. */
const LIFE =
  /^(?:\s*[,(]\s*(?:sinh (?:ngày|năm|tháng)|\d{1,3} tuổi|quê(?: quán)?(?!\p{L}))[^,;()]{0,80}\)?){1,3}(?=\s*,)/u;
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
    /^[\s,]*(?:(?:đã|cùng|đồng|trực tiếp|tới|đến)\s+)*(?:đồng )?(?:chủ (?:trì|tọa|toạ)|điều hành)/iu,
    'chair',
  ],
  [
    /^[\s,]*(?:(?:đã|cũng|trực tiếp|tới|đến|tham dự và|dự và|thay mặt [^,]+,?)\s+)*(?:phát biểu|kết luận|nhấn mạnh|yêu cầu|khẳng định|đề nghị|chỉ đạo|cho biết|báo cáo|trình bày|lưu ý|quán triệt|ghi nhận|biểu dương|thông qua|kêu gọi)/iu,
    'speaker',
  ],
  [/^[\s,]*được (?:tặng|trao|nhận)/iu, 'honoree'],
  [/^[\s,]*(?:(?:đã|cùng|cũng|về|tới|đến)\s+)*(?:tham )?(?:dự|gia)(?!\p{L})/iu, 'attendee'],
];
const ROLE_BEFORE_NAME: [RegExp, Role][] = [
  [
    /(?:vĩnh biệt|tưởng nhớ|tưởng niệm|lễ (?:viếng|truy điệu|tang)(?: của)?)[^.,;]{0,40}$/iu,
    'deceased',
  ],
  [/(?:chủ trì|chủ tọa|điều hành)[^.]{0,60}?(?:là|có|của|:)[\s,]*$/iu, 'chair'],
  [/(?:phát biểu|kết luận)[^.]{0,80}$/iu, 'speaker'],
  [/tặng hoa[^.]{0,60}$/iu, 'honoree'],
  [/(?:tham dự|dự|tham gia|có mặt|sự có mặt|sự tham dự)(?!\p{L})[^.]{0,120}$/iu, 'attendee'],
];

/** A name in a sentence, with its office. */
interface Mention extends WrittenName {
  office: string | undefined;
  /** The end of the name and its office. */
  tail: number;
}

/**
 * Finds the people named in paragraphs, in order of first mention: known ones, and others with an
 * office. Anybody else (a citizen in a report) is skipped.
 */
export function findPeople(
  paragraphs: readonly string[],
  known: Pick<KnownArchive, 'people' | 'places'>,
): FoundPerson[] {
  const places = [...new Set(known.places.map(({ name }) => name))];
  const people = new Map<string, FoundPerson>();
  for (const sentence of paragraphs.flatMap(splitSentences)) {
    const mentions = findMentions(sentence, places)
      .map((mention) => ({ ...mention, entries: findEntriesByName(mention.name, known.people) }))
      .filter(({ entries, office }) => entries.length > 0 || office !== undefined);
    const roles = rolesOf(sentence, mentions);
    mentions.forEach(({ name, office, entries }, index) => {
      const key = syllableForms(name).join(' ');
      const before = people.get(key);
      people.set(key, {
        name: entries[0]?.name ?? before?.name ?? name,
        ids: entries.map(({ id }) => id),
        office: before?.office ?? office,
        role: strongerRole(before?.role, roles[index]),
      });
    });
  }
  return [...people.values()];
}

function findMentions(sentence: string, places: readonly string[]): Mention[] {
  return findNames(sentence, places).map((written) => {
    const before = sentence.slice(Math.max(0, written.start - MAX_OFFICE_DISTANCE), written.start);
    const after = officesAfter(sentence, written.end, places);
    const office = after.office ?? officeBefore(before.replace(HONORIFIC, ''), places);
    return {
      ...written,
      office: office === undefined ? undefined : capitalizedOffice(office),
      tail: after.end,
    };
  });
}

/** Finds the offices after a name, `, Phó bí thư Huyện uỷ, Chủ tịch UBND huyện`, and their end. */
function officesAfter(
  sentence: string,
  from: number,
  places: readonly string[],
): { office: string | undefined; end: number } {
  const offices: string[] = [];
  let end = from + (LIFE.exec(sentence.slice(from, from + MAX_OFFICE_DISTANCE))?.[0].length ?? 0);
  for (;;) {
    const separator = /^\s*(?:,|[-–]|\()\s*(?:là )?/u.exec(
      sentence.slice(end, end + MAX_OFFICE_DISTANCE),
    )?.[0];
    const clause =
      separator === undefined
        ? ''
        : (/^[^,;()–]+/u.exec(
            sentence.slice(end + separator.length, end + MAX_OFFICE_DISTANCE),
          )?.[0] ?? '');
    const office = leadingOffice(clause);
    // In `…, Phó Chủ tịch UBND huyện Phạm Văn Dũng`, the office belongs to the next name.
    if (separator === undefined || office === undefined || findNames(office, places).length > 0)
      break;
    offices.push(office);
    end += separator.length + office.length;
    // A clause that continues after the office (with a verb) ends the list.
    if (clause.trim().replace(/[.:]+$/u, '') !== office) break;
    if (separator.includes('(')) end += /^\s*\)/u.exec(sentence.slice(end))?.[0].length ?? 0;
  }
  return { office: offices.length > 0 ? offices.join(', ') : undefined, end };
}

function officeBefore(before: string, places: readonly string[]): string | undefined {
  const office = OFFICE_BEFORE.exec(before.trimEnd())?.[1]?.trim();
  // An office with another name in between belongs to that person.
  return office === undefined || findNames(office, places).length > 0
    ? undefined
    : leadingOffice(office) === office
      ? office
      : undefined;
}

/**
 * Determines the role of each mention from the words after it, or after the list that it is in;
 * else from the words before the list.
 */
function rolesOf(sentence: string, mentions: readonly Mention[]): (Role | undefined)[] {
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
    first &&
    sentence
      .slice(Math.max(0, first.start - MAX_OFFICE_DISTANCE), first.start)
      .replace(HONORIFIC, '');
  return roles.map(
    (role) =>
      role ??
      (intro === undefined
        ? undefined
        : ROLE_BEFORE_NAME.find(([pattern]) => pattern.test(intro))?.[1]),
  );
}

function strongerRole(a: Role | undefined, b: Role | undefined): Role | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return ROLE_WEIGHT[b] > ROLE_WEIGHT[a] ? b : a;
}
