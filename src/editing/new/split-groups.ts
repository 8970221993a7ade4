import {
  STARTS_WITH_MEMBERS,
  STARTS_WITH_PERSON_WHO,
  STARTS_WITH_PROFESSION,
  STARTS_WITH_TITLE,
  WITHOUT_ORGANIZATION,
} from './group-patterns.ts';
import { startsAfterGroup, startsAfterPerson } from './group-starts.ts';
import { leadingTitle } from './offices.ts';

/** Behind a semicolon, a list may have its own beginning: `; về phía địa phương có`. */
const HARD_SEPARATOR =
  /\s*(?:;(?:\s*(?:(?:về )?phía|phần|tại|(?:cùng )?(?:tham )?dự)(?: \p{L}[^;:]{0,40}?)? có(?!\p{L}):?)|(?:;\s*|,?\s+)cùng(?: với)?(?: đó(?: là| có)?| sự (?:có mặt|tham gia|tham dự) của)?|,?\s+(?:dưới|trước|với) sự (?:chứng kiến|có mặt|tham gia|tham dự|hiện diện) của|(?:;\s*|,?\s+)(?:và )?đặc biệt(?: là| có(?: mặt)?)?(?: sự (?:có mặt|tham gia|tham dự|hiện diện) của)?|,?\s+ngoài ra,? còn có|;(?:\s*và(?!\p{L}))?)\s+/iu;
/** A comma, `và`, or a missing comma before `các đồng chí` or `lãnh đạo xã`. */
const JOINT =
  /(?<comma>(?<!(?<!\p{L})y),)(?:\s+và(?!\p{L}))?\s+|\s+và\s+|(?<=\p{L})(?<!(?<!\p{L})(?:của|cho|với|là|có|gồm|và|cùng|ngoài))\s+(?=[Cc]ác đồng chí(?!\p{L}))|(?<=phòng ban|ngành|đoàn thể|liên quan)\s+(?=lãnh đạo (?:các|xã|phường|huyện|thôn|địa phương)(?!\p{L}))/gu;

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
    if (
      isPerson(group) &&
      (STARTS_WITH_PERSON_WHO.test(rest) || (hasSemicolons && STARTS_WITH_PROFESSION.test(rest)))
    )
      continue;
    const isComma = named?.['comma'] !== undefined;
    const isBeforePerson = () => isPerson(rest.split(JOINT)[0] ?? '');
    const isAnew =
      isPerson(group) || isUnnamedPerson(group)
        ? isBeforePerson() ||
          startsAfterPerson(group, rest) ||
          ((!isComma || STARTS_WITH_TITLE.test(group)) && STARTS_WITH_MEMBERS.test(rest))
        : startsAfterGroup(group, rest, isComma) ||
          (isBeforePerson() && !WITHOUT_ORGANIZATION.test(group));
    if (!isAnew) continue;
    groups.push(group);
    start = index + joint.length;
  }
  return [...groups, words.slice(start)];
}

/** Whether words are the office of one whose name is not said: `đồng chí Bí thư Đảng ủy`. */
function isUnnamedPerson(group: string): boolean {
  const [start = ''] = /^(?:đồng chí|đ\/c) /iu.exec(group) ?? [];
  return start !== '' && leadingTitle(group.slice(start.length)) !== undefined;
}
