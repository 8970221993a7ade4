import {
  ENDS_IN_NAME,
  HAS_UNIT,
  OF_INSTITUTION,
  STARTS_WITH_OFFICES,
  STARTS_WITH_TITLE,
} from './group-heads.ts';
import { leadingOffice } from './leading-office.ts';
import { OFFICES_IN } from './offices.ts';

/** `Phó Vụ trưởng Vụ Địa phương, Ban Tổ chức Trung ương`: the office goes on behind the comma. */
export function officeRunsOn(group: string, rest: string): boolean {
  const office = Array.from(group.matchAll(OFFICES_IN), ({ index }) => group.slice(index)).at(-1);
  return office !== undefined && (leadingOffice(`${office}, ${rest}`)?.length ?? 0) > office.length;
}

/** `Bí thư Đảng ủy, Chủ tịch UBND các xã`: the offices before are those of the same communes. */
export function isOfNext(named: string, rest: string): boolean {
  const group = named.replace(/^các (?:đồng chí|đ\/c) /iu, '');
  return (
    STARTS_WITH_TITLE.test(group) &&
    STARTS_WITH_OFFICES.test(rest) &&
    !HAS_UNIT.test(group) &&
    !OF_INSTITUTION.test(group) &&
    !ENDS_IN_NAME.test(group)
  );
}
