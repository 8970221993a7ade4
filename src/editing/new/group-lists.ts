import {
  ALONE_IS_NOBODY,
  AUTHORITIES,
  BARE,
  BEHIND_COMMITTEE,
  HARD_SEPARATOR,
  HAS_OWN,
  HAS_UNIT,
  HEADED_BY_PEOPLE,
  HELPERS,
  IS_OF_SEVERAL,
  IS_PEOPLE,
  IS_WHAT_ONE_IS,
  FOR_PEOPLE,
  JOINT,
  MEMBERS,
  NAMES_ORGANIZATION,
  OF_AUTHORITIES,
  OF_COMMITTEE,
  OF_ONE_BODY,
  OF_ORGANIZATIONS,
  OF_PEOPLE,
  OF_SEVERAL,
  OF_UNIT,
  OF_WORKS,
  ONE_WHO,
  ORGANIZATION,
  SOME_UNITS,
  STARTS_WITH_ANY_BODY,
  STARTS_WITH_BODY,
  STARTS_WITH_LEADER,
  STARTS_WITH_PEOPLE,
  STARTS_WITH_QUANTITY,
  STARTS_WITH_TITLE,
  VAGUE,
  WITHOUT_UNIT,
} from './group-heads.ts';
import { isOfNext, officeRunsOn } from './group-offices.ts';
import { leadingTitle, OFFICES_IN, startsWithOfficeOfSeveral } from './offices.ts';

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
    if (isPerson(group) && (ONE_WHO.test(rest) || (hasSemicolons && IS_WHAT_ONE_IS.test(rest))))
      continue;
    const isAnew =
      isPerson(group) || isOnePerson(group)
        ? startsBehindPerson(group, rest, isPerson) ||
          ((named?.['comma'] === undefined || STARTS_WITH_TITLE.test(group)) && MEMBERS.test(rest))
        : startsAnew(group, rest, named?.['comma'] !== undefined) ||
          (isPerson(firstOf(rest)) && !BARE.test(group));
    if (!isAnew) continue;
    groups.push(group);
    start = index + joint.length;
  }
  return [...groups, words.slice(start)];
}

/** Whether words are the office of one whose name is not said: `đồng chí Bí thư Đảng ủy`. */
function isOnePerson(group: string): boolean {
  const [start = ''] = /^(?:đồng chí|đ\/c) /iu.exec(group) ?? [];
  return start !== '' && leadingTitle(group.slice(start.length)) !== undefined;
}

function firstOf(rest: string): string {
  return rest.split(JOINT)[0] ?? '';
}

function startsAnew(group: string, rest: string, isComma: boolean): boolean {
  // `130 đại biểu là tổ trưởng, công chức các xã`
  if (/^\d.* là /u.test(group)) return STARTS_WITH_QUANTITY.test(rest);
  if (BARE.test(group))
    return (
      STARTS_WITH_QUANTITY.test(rest) ||
      isOrganizationBehindBare(group, rest) ||
      (/^(?:các|những) /iu.test(rest) && (IS_PEOPLE.test(group) || /^ban /iu.test(group)))
    );
  if (isOfSameUnits(group, rest) || ALONE_IS_NOBODY.test(group)) return false;
  if (SOME_UNITS.test(rest) && OF_ORGANIZATIONS.test(group)) return false;
  if (WITHOUT_UNIT.test(group) && IS_PEOPLE.test(rest)) return false;
  if (
    (STARTS_WITH_TITLE.test(rest) || /(?:trưởng|phó)$/iu.test(leadingTitle(rest) ?? '')) &&
    (STARTS_WITH_TITLE.test(group)
      ? IS_OF_SEVERAL.test(group)
      : NAMES_ORGANIZATION.test(group) || STARTS_WITH_BODY.test(group))
  )
    return true;
  // `đại diện Thường trực Huyện ủy, Thường trực HĐND`
  if (/^đại diện thường trực [^,]*$/iu.test(group) && /^thường trực /iu.test(rest)) return false;
  if (STARTS_WITH_LEADER.test(rest)) return !isOfNext(group, rest);
  if (isBodyOfItsOwn(group, rest)) return true;
  if (/^cấp (?:ủy|uỷ)$/iu.test(group)) return ORGANIZATION.test(rest);
  if (OF_COMMITTEE.test(group) && (BEHIND_COMMITTEE.test(rest) || ORGANIZATION.test(rest)))
    return true;
  // `ban công tác Mặt trận các thôn, các cặp vợ chồng`
  if (
    STARTS_WITH_BODY.test(group) &&
    (/^(?:các|những) /iu.test(rest) || (/^\p{Ll}/u.test(group) && ORGANIZATION.test(rest)))
  )
    return true;
  if (OF_ONE_BODY.test(group) && (OF_PEOPLE.test(rest) || STARTS_WITH_TITLE.test(rest)))
    return true;
  if (OF_UNIT.test(group) && (ORGANIZATION.test(rest) || STARTS_WITH_TITLE.test(rest))) return true;
  // `lãnh đạo các phòng, ban và lực lượng vũ trang huyện`
  if (/^lực lượng vũ trang/iu.test(rest) && OF_ORGANIZATIONS.test(group)) return false;
  if (ORGANIZATION.test(group) && (ORGANIZATION.test(rest) || /^chính quyền/iu.test(rest)))
    return true;
  if (isComma)
    return (
      IS_PEOPLE.test(rest) &&
      !FOR_PEOPLE.test(group) &&
      (!STARTS_WITH_QUANTITY.test(group) || HAS_OWN.test(group))
    );
  return STARTS_WITH_PEOPLE.test(rest) && !(VAGUE.test(group) && !HAS_OWN.test(group));
}

/** `lãnh đạo UBND, cán bộ dân số 20 xã`: the communes are those of all. */
function isOfSameUnits(group: string, rest: string): boolean {
  return (
    /^lãnh đạo (?:UBND|HĐND|[Đđ]ảng (?:ủy|uỷ))/u.test(group) &&
    !HAS_UNIT.test(group) &&
    /^(?:trưởng|công chức|cán bộ)(?!\p{L})[^;]*? \d+ (?:xã|thôn|phường)(?!\p{L})/u.test(rest)
  );
}

/** `Ban Giám đốc, Công đoàn`, but `Ban Thường vụ, Ban Nữ công` of one organization. */
function isOrganizationBehindBare(group: string, rest: string): boolean {
  if (/^ban /iu.test(group)) return ORGANIZATION.test(rest) && !rest.startsWith('Ban ');
  return /^(?:các|những) /iu.test(group) && isBodyOfItsOwn(group, rest);
}

/** A body of people, or an organization behind people: `các nhà tài trợ, Ban Thường vụ Đoàn`. */
function isBodyOfItsOwn(group: string, rest: string): boolean {
  // `5 đội bóng từ các hội và khối cơ quan`
  if (/ từ (?:các|\d+) /iu.test(group)) return false;
  const isBody = STARTS_WITH_BODY.test(rest) && !AUTHORITIES.test(group);
  if (HEADED_BY_PEOPLE.test(group) && OF_WORKS.test(rest)) return true;
  if (OF_AUTHORITIES.test(group) && HELPERS.test(rest)) return true;
  if (/^\p{Ll}/u.test(rest)) return isBody;
  if (HEADED_BY_PEOPLE.test(group) && !NAMES_ORGANIZATION.test(group))
    return isBody || ORGANIZATION.test(rest);
  return isBody && OF_AUTHORITIES.test(group) && OF_PEOPLE.test(rest);
}

/** Behind a person, further offices are theirs, and what these belong to. */
function startsBehindPerson(
  group: string,
  rest: string,
  isPerson: (words: string) => boolean,
): boolean {
  if (isPerson(firstOf(rest))) return true;
  // `Phó Bí thư Huyện ủy Trần Mẫu, Thường trực HĐND huyện`
  if (/^thường trực /iu.test(rest)) return group.search(OFFICES_IN) !== -1;
  if (leadingTitle(rest) !== undefined)
    return OF_SEVERAL.test(rest) || startsWithOfficeOfSeveral(rest);
  return (
    STARTS_WITH_LEADER.test(rest) ||
    STARTS_WITH_PEOPLE.test(rest) ||
    /^(?:các|những)\s/u.test(rest) ||
    (STARTS_WITH_ANY_BODY.test(rest) && !officeRunsOn(group, rest))
  );
}
