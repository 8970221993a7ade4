import {
  ENDS_IN_NAME,
  HAS_UNIT,
  NAMES_INSTITUTION,
  STARTS_WITH_OFFICES,
  STARTS_WITH_TITLE,
} from './group-patterns.ts';
import { leadingOffice } from './leading-office.ts';
import { OFFICES_IN } from './offices.ts';

/** `Phó Vụ trưởng Vụ Địa phương, Ban Tổ chức Trung ương`: the office goes on behind the comma. */
export function officeRunsOn(group: string, rest: string): boolean {
  const office = Array.from(group.matchAll(OFFICES_IN), ({ index }) => group.slice(index)).at(-1);
  return office !== undefined && (leadingOffice(`${office}, ${rest}`)?.length ?? 0) > office.length;
}

/** `Bí thư Đảng ủy, Chủ tịch UBND các xã`: the offices before are those of the same communes. */
export function sharesUnitsOfNext(named: string, rest: string): boolean {
  const group = named.replace(/^các (?:đồng chí|đ\/c) /iu, '');
  return (
    STARTS_WITH_TITLE.test(group) &&
    STARTS_WITH_OFFICES.test(rest) &&
    !HAS_UNIT.test(group) &&
    !NAMES_INSTITUTION.test(group) &&
    !ENDS_IN_NAME.test(group)
  );
}
