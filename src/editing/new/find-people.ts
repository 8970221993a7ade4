import type { Role } from './draft.ts';
import { namesIn, type WrittenName } from './find-names.ts';
import type { KnownArchive } from './known-archive.ts';
import { entriesNamed } from './match-name.ts';
import { formsOf } from './mentions.ts';
import { capitalizedOffice, OFFICE, officeAt } from './offices.ts';
import { sentencesOf } from './paragraphs.ts';

/** Somebody whom a text names, with what it says of them first. */
export interface FoundPerson {
  name: string;
  /** Of those whom the archive knows by this name; seldom more than one. */
  ids: string[];
  office: string | undefined;
  role: Role | undefined;
}

/** Small letters, but where a sentence begins: Kỳ Anh is a place. */
const HONORIFIC = /(?:^(?:Đồng chí|Đ\/c|Ông|Bà|Anh|Chị)|(?:^|[\s,;(])(?:(?:[Cc]ác )?đồng chí|đ\/c|ông|bà|anh|chị))\s*:?\s*$/u;
const OFFICE_BEFORE = new RegExp(`(?:^|[,;:(]\\s*|\\s)(${OFFICE}[^,;:()]*)$`, 'iu');
/** An office stands within so many characters of its holder's name; looking farther takes time in a sentence of hundreds. */
const NEAR = 250;
const OFFICE_AT_END = new RegExp(`${OFFICE}[^,;]*$`, 'iu');
/** What a list of people has between them. */
const CONNECTIVE = /^[\s,;]*(?:và|cùng|cùng với)?\s*(?:các )?(?:đồng chí|đ\/c|ông|bà|anh|chị)?\s*:?\s*$/iu;
/** The order of what somebody is remembered for. */
const WEIGHT: Record<Role, number> = { chair: 3, speaker: 2, honoree: 1, attendee: 0 };

/** What people do, by the words that follow their names (and offices), or that stand before them. */
const AFTER: [RegExp, Role][] = [
  [/^[\s,]*(?:(?:đã|cùng|đồng|trực tiếp|tới|đến)\s+)*(?:đồng )?(?:chủ (?:trì|tọa|toạ)|điều hành)/iu, 'chair'],
  [/^[\s,]*(?:(?:đã|cũng|trực tiếp|tới|đến|tham dự và|dự và|thay mặt [^,]+,?)\s+)*(?:phát biểu|kết luận|nhấn mạnh|yêu cầu|khẳng định|đề nghị|chỉ đạo|cho biết|báo cáo|trình bày|lưu ý|quán triệt|ghi nhận|biểu dương|thông qua|kêu gọi)/iu, 'speaker'],
  [/^[\s,]*được (?:tặng|trao|nhận)/iu, 'honoree'],
  [/^[\s,]*(?:(?:đã|cùng|cũng|về|tới|đến)\s+)*(?:tham )?(?:dự|gia)(?!\p{L})/iu, 'attendee'],
];
const BEFORE: [RegExp, Role][] = [
  [/(?:chủ trì|chủ tọa|điều hành)[^.]{0,60}?(?:là|có|của|:)[\s,]*$/iu, 'chair'],
  [/(?:phát biểu|kết luận)[^.]{0,80}$/iu, 'speaker'],
  [/tặng hoa[^.]{0,60}$/iu, 'honoree'],
  [/(?:tham dự|dự|tham gia|có mặt|sự có mặt|sự tham dự)(?!\p{L})[^.]{0,120}$/iu, 'attendee'],
];

/** A name in a sentence, with the office beside it. */
interface Mention extends WrittenName {
  office: string | undefined;
  /** Where what belongs to the name ends: after its office. */
  tail: number;
}

/**
 * The people whom paragraphs name: those that the archive knows, and others whose office stands beside their name.
 * Somebody with neither (a citizen in a report) is left alone. In the order of their first mention.
 */
export function findPeople(paragraphs: readonly string[], known: Pick<KnownArchive, 'people' | 'places'>): FoundPerson[] {
  const places = [...new Set(known.places.map(({ name }) => name))];
  const found = new Map<string, FoundPerson>();
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    const mentions = mentionsIn(sentence, places)
      .map((mention) => ({ ...mention, entries: entriesNamed(mention.name, known.people) }))
      .filter(({ entries, office }) => entries.length > 0 || office !== undefined);
    const roles = rolesOf(sentence, mentions);
    mentions.forEach(({ name, office, entries }, index) => {
      const key = formsOf(name).join(' ');
      const before = found.get(key);
      found.set(key, {
        name: entries[0]?.name ?? before?.name ?? name,
        ids: entries.map(({ id }) => id),
        office: before?.office ?? office,
        role: weightier(before?.role, roles[index]),
      });
    });
  }
  return [...found.values()];
}

function mentionsIn(sentence: string, places: readonly string[]): Mention[] {
  return namesIn(sentence, places).map((written) => {
    const before = sentence.slice(Math.max(0, written.start - NEAR), written.start);
    const after = officesAfter(sentence, written.end, places);
    const office = after.office ?? officeBefore(before.replace(HONORIFIC, ''), places);
    return { ...written, office: office === undefined ? undefined : capitalizedOffice(office), tail: after.end };
  });
}

/** The offices that follow a name, `, Phó bí thư Huyện uỷ, Chủ tịch UBND huyện`, and where they end. */
function officesAfter(sentence: string, from: number, places: readonly string[]): { office: string | undefined; end: number } {
  const offices: string[] = [];
  let end = from;
  for (;;) {
    const sign = /^\s*(?:,|[-–]|\()\s*(?:là )?/u.exec(sentence.slice(end, end + NEAR))?.[0];
    const clause = sign === undefined ? '' : (/^[^,;()–]+/u.exec(sentence.slice(end + sign.length, end + NEAR))?.[0] ?? '');
    const office = officeAt(clause);
    // `…, Phó Chủ tịch UBND huyện Phạm Văn Dũng` is the office of the next one.
    if (sign === undefined || office === undefined || namesIn(office, places).length > 0) break;
    offices.push(office);
    end += sign.length + office.length;
    // Whatever the office's clause goes on with (a verb) ends the list.
    if (clause.trim().replace(/[.:]+$/u, '') !== office) break;
    if (sign.includes('(')) end += /^\s*\)/u.exec(sentence.slice(end))?.[0].length ?? 0;
  }
  return { office: offices.length > 0 ? offices.join(', ') : undefined, end };
}

function officeBefore(before: string, places: readonly string[]): string | undefined {
  const office = OFFICE_BEFORE.exec(before.trimEnd())?.[1]?.trim();
  // Another person's name in between has that office.
  return office === undefined || namesIn(office, places).length > 0 ? undefined : officeAt(office) === office ? office : undefined;
}

/** The role of each: what follows it, or what follows the list that it stands in; else what stands before the list. */
function rolesOf(sentence: string, mentions: readonly Mention[]): (Role | undefined)[] {
  const roles: (Role | undefined)[] = [];
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention) continue;
    const rest = sentence.slice(mention.tail, next?.start);
    const isListed = next !== undefined && (CONNECTIVE.test(rest) || CONNECTIVE.test(rest.replace(OFFICE_AT_END, '')));
    roles[index] = isListed ? roles[index + 1] : AFTER.find(([pattern]) => pattern.test(rest))?.[1];
  }
  const [first] = mentions;
  const intro = first && sentence.slice(Math.max(0, first.start - NEAR), first.start).replace(HONORIFIC, '');
  return roles.map((role) => role ?? (intro === undefined ? undefined : BEFORE.find(([pattern]) => pattern.test(intro))?.[1]));
}

function weightier(a: Role | undefined, b: Role | undefined): Role | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return WEIGHT[b] > WEIGHT[a] ? b : a;
}
