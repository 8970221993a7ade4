import {
  BEHIND_COMMITTEE,
  HELPERS,
  OF_AUTHORITIES,
  SOME_UNITS,
  WITHOUT_UNIT,
  BODY_OF_ITS_OWN,
  BODY_WITHOUT_LEADERS,
  COMMITTEE_OF_UNIT,
  ENDS_IN_AUTHORITIES,
  HAS_NO_PART_IN_OFFICES,
  HAS_UNIT,
  HAS_OWN_UNITS,
  IS_WORD_OF_ADDRESS,
  LEADERS_OF_UNIT,
  MAY_LIST_ORGANIZATIONS,
  MEMBERS_OF_BODY,
  NAMES_ANY_UNIT,
  NAMES_ORGANIZATION,
  ORGANIZATION,
  REPRESENTATIVES_OF_PEOPLE,
  SAYS_OF_WHAT,
  STARTS_WITH_ANY_BODY,
  STARTS_WITH_BODY,
  STARTS_WITH_CONTRACTOR,
  STARTS_WITH_COUNTED_PEOPLE,
  STARTS_WITH_LEADER,
  STARTS_WITH_MEMBERS,
  STARTS_WITH_OFFICES,
  STARTS_WITH_OFFICIAL_OR_PEOPLE,
  STARTS_WITH_PEOPLE,
  STARTS_WITH_QUANTITY,
  STARTS_WITH_TITLE,
  VAGUE_QUANTITY,
  WITHOUT_ORGANIZATION,
} from './group-patterns.ts';
import { officeRunsOn, sharesUnitsOfNext } from './group-offices.ts';
import { leadingTitle, OFFICES_IN, startsWithOfficeOfSeveral } from './offices.ts';

/** Whether the words behind a group and a comma or `và` begin another group. */
export function startsAfterGroup(group: string, rest: string, isComma: boolean): boolean {
  // `130 đại biểu là tổ trưởng, công chức các xã`
  if (/^\d.* là /u.test(group)) return STARTS_WITH_QUANTITY.test(rest);
  if (BODY_OF_ITS_OWN.test(group) && STARTS_WITH_BODY.test(rest)) return true;
  if (WITHOUT_ORGANIZATION.test(group))
    return (
      STARTS_WITH_QUANTITY.test(rest) ||
      /^(?:các )?(?:đồng chí )?(?:lãnh đạo|đại diện) /iu.test(rest) ||
      isOrganizationOfItsOwn(group, rest) ||
      (/^ban /iu.test(group) && STARTS_WITH_PEOPLE.test(rest) && !NAMES_ANY_UNIT.test(rest)) ||
      ((/^(?:các|những) /iu.test(rest) ||
        (STARTS_WITH_OFFICES.test(rest) && !STARTS_WITH_TITLE.test(group))) &&
        (STARTS_WITH_COUNTED_PEOPLE.test(group) || /^ban /iu.test(group)))
    );
  if (hasSameUnits(group, rest) || IS_WORD_OF_ADDRESS.test(group)) return false;
  if (SOME_UNITS.test(rest) && MAY_LIST_ORGANIZATIONS.test(group)) return false;
  if (WITHOUT_UNIT.test(group) && STARTS_WITH_PEOPLE.test(rest)) return false;
  if (
    (STARTS_WITH_TITLE.test(rest) || /(?:trưởng|phó)$/iu.test(leadingTitle(rest) ?? '')) &&
    (STARTS_WITH_TITLE.test(group)
      ? HAS_OWN_UNITS.test(group)
      : NAMES_ORGANIZATION.test(group) ||
        STARTS_WITH_BODY.test(group) ||
        (HAS_NO_PART_IN_OFFICES.test(group) && STARTS_WITH_TITLE.test(rest)))
  )
    return true;
  const isOfOwnUnits = STARTS_WITH_TITLE.test(group) && HAS_OWN_UNITS.test(group);
  if (isOfOwnUnits && STARTS_WITH_BODY.test(rest)) return true;
  if (STARTS_WITH_MEMBERS.test(rest) && (HAS_NO_PART_IN_OFFICES.test(group) || isOfOwnUnits))
    return true;
  // `đại diện Thường trực Huyện ủy, Thường trực HĐND`
  if (/^đại diện thường trực [^,]*$/iu.test(group) && /^thường trực /iu.test(rest)) return false;
  if (STARTS_WITH_LEADER.test(rest)) return !sharesUnitsOfNext(group, rest);
  if (isBodyOfItsOwn(group, rest)) return true;
  if (/^cấp (?:ủy|uỷ)$/iu.test(group)) return ORGANIZATION.test(rest);
  if (COMMITTEE_OF_UNIT.test(group) && (BEHIND_COMMITTEE.test(rest) || ORGANIZATION.test(rest)))
    return true;
  // `ban công tác Mặt trận các thôn, các cặp vợ chồng`
  if (STARTS_WITH_BODY.test(group) && (/^(?:các|những) /iu.test(rest) || ORGANIZATION.test(rest)))
    return true;
  if (
    MEMBERS_OF_BODY.test(group) &&
    (BODY_WITHOUT_LEADERS.test(rest) || (ORGANIZATION.test(rest) && !rest.startsWith('Ban ')))
  )
    return true;
  // `lãnh đạo các phòng, ban và lực lượng vũ trang huyện`
  if (/^lực lượng vũ trang/iu.test(rest) && MAY_LIST_ORGANIZATIONS.test(group)) return false;
  if ((ORGANIZATION.test(group) || LEADERS_OF_UNIT.test(group)) && ORGANIZATION.test(rest))
    return true;
  if (isComma)
    return (
      STARTS_WITH_PEOPLE.test(rest) &&
      !REPRESENTATIVES_OF_PEOPLE.test(group) &&
      (!STARTS_WITH_QUANTITY.test(group) || SAYS_OF_WHAT.test(group))
    );
  return (
    STARTS_WITH_OFFICIAL_OR_PEOPLE.test(rest) &&
    !(VAGUE_QUANTITY.test(group) && !SAYS_OF_WHAT.test(group))
  );
}

/** `lãnh đạo UBND, cán bộ dân số 20 xã`: the communes are those of all. */
function hasSameUnits(group: string, rest: string): boolean {
  return (
    (/^lãnh đạo (?:UBND|HĐND|[Đđ]ảng (?:ủy|uỷ))/u.test(group) || STARTS_WITH_TITLE.test(group)) &&
    !HAS_UNIT.test(group) &&
    /^(?:trưởng|công chức|cán bộ)(?!\p{L})[^;]*? (?:\d+|các) (?:xã|thôn|phường)(?!\p{L})/u.test(
      rest,
    )
  );
}

/** `Ban Giám đốc, Công đoàn`, but `Ban Thường vụ, Ban Nữ công` of one organization. */
function isOrganizationOfItsOwn(group: string, rest: string): boolean {
  if (/^ban /iu.test(group)) return ORGANIZATION.test(rest) && !rest.startsWith('Ban ');
  return /^(?:các|những) /iu.test(group) && isBodyOfItsOwn(group, rest);
}

/** A body of people, or an organization behind people: `các nhà tài trợ, Ban Thường vụ Đoàn`. */
function isBodyOfItsOwn(group: string, rest: string): boolean {
  // `5 đội bóng từ các hội và khối cơ quan`
  if (/ từ (?:các|\d+) /iu.test(group)) return false;
  const isBody = STARTS_WITH_BODY.test(rest) && !ENDS_IN_AUTHORITIES.test(group);
  if (STARTS_WITH_COUNTED_PEOPLE.test(group) && STARTS_WITH_CONTRACTOR.test(rest)) return true;
  if (OF_AUTHORITIES.test(group) && HELPERS.test(rest)) return true;
  if (/^\p{Ll}/u.test(rest)) return isBody;
  if (STARTS_WITH_COUNTED_PEOPLE.test(group) && !NAMES_ORGANIZATION.test(group))
    return isBody || ORGANIZATION.test(rest);
  const isOfPeople = OF_AUTHORITIES.test(group) || STARTS_WITH_COUNTED_PEOPLE.test(group);
  return isBody && isOfPeople && BODY_WITHOUT_LEADERS.test(rest);
}

/** Whether the words behind a person begin a group: offices there are theirs, and their bodies. */
export function startsAfterPerson(group: string, rest: string): boolean {
  // `Phó Bí thư Huyện ủy Trần Mẫu, Thường trực HĐND huyện`
  if (/^thường trực /iu.test(rest)) return group.search(OFFICES_IN) !== -1;
  if (leadingTitle(rest) !== undefined) return startsWithOfficeOfSeveral(rest);
  return (
    STARTS_WITH_LEADER.test(rest) ||
    STARTS_WITH_OFFICIAL_OR_PEOPLE.test(rest) ||
    /^(?:các|những)\s/u.test(rest) ||
    (STARTS_WITH_ANY_BODY.test(rest) && !officeRunsOn(group, rest))
  );
}
