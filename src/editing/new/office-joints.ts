import { isOrganizationWord, organizationWordLength } from './office-words.ts';
import {
  END_OF_OFFICE,
  lengthOfCapitalized,
  unitLength,
  wordsAt,
  type Token,
} from './office-tokens.ts';
import { startsWithOffice } from './offices.ts';

/** `Bí thư Chi bộ thôn Trên, xã Phú Tân`: what a place belongs to. */
const HIGHER_UNITS = [
  [/(?:thôn|xóm|bản|TDP|tổ dân phố)(?: \p{Lu}\p{L}*| \d+)+$/u, /^(?:xã|phường|thị trấn) \p{Lu}/u],
  [/(?:xã|phường|thị trấn)(?: \p{Lu}\p{L}*)+$/u, /^(?:huyện|thị xã|thành phố) \p{Lu}/u],
  [/(?:huyện|thị xã|thành phố)(?: \p{Lu}\p{L}*)+$/u, /^tỉnh \p{Lu}/u],
] as const;
const TASKS_SO_FAR =
  /(?:hội đồng|ban|tổ) (?:(?:bồi thường|thẩm định|tư vấn|quản lý|bảo vệ|chỉ đạo|hỗ trợ)(?:, | ?))+$/iu;
const FIELDS_WITH_AND = /^(?:\p{Lu}\p{L}*(?: \p{Ll}+)?(?:, | và (?=\p{Lu}))){1,3}\p{Lu}/u;
const PARENT =
  /^(?:Ban Tổ chức|Ban Tuyên giáo|Ban Dân vận|Bộ|Tổng cục|Cục|Sở|Công an|Trung đoàn|Sư đoàn|Quân khu|Văn phòng|UBND|Trường)(?!\p{L})/u;

/** Whether the words since a task's organization are still the task's. */
export function isInTask(soFar: string): boolean {
  return /(?:ban|hội đồng|tổ|tiểu ban) (?:chỉ đạo|chỉ huy|điều phối|quản lý|vận động|tổ chức|bầu cử)(?: \p{L}+|,)*$/iu.test(
    soFar,
  );
}

/** A sign or `và` belongs to the office if what it joins does. */
export function lengthOfJoined(
  text: string,
  tokens: readonly Token[],
  index: number,
  { soFar, endsInUnit }: { soFar: string; endsInUnit: boolean },
  isName: (offset: number) => boolean,
): number {
  const [sign, next] = [tokens[index], tokens[index + 1]];
  if (!sign || !next || isName(next.start)) return 0;
  const rest = text.slice(next.start);
  if (/^các(?!\p{L})/u.test(rest)) return 0;
  if (endsInUnit || startsWithOffice(rest) || END_OF_OFFICE.test(rest)) return 0;
  if (sign.text === ',') {
    // `phòng, chống dịch`
    if (isInTask(soFar) && /phòng$/u.test(soFar) && next.text === 'chống') return 2;
    // `Sở Văn hóa, Thể thao và Du lịch`: a list of fields that `và` ends.
    // `Hội đồng bồi thường, hỗ trợ, tái định cư`
    const task = organizationWordLength(wordsAt(tokens, index + 1));
    if (task > 0 && TASKS_SO_FAR.test(soFar)) return 1 + task;
    if (HIGHER_UNITS.some(([unit, higher]) => unit.test(soFar) && higher.test(rest)))
      return 1 + unitLength(tokens, index + 1);
    const isField = isOrganizationWord(rest) && FIELDS_WITH_AND.test(rest);
    // `Vụ Địa phương II, Ban Tổ chức Trung ương`: what an open name belongs to.
    return isField || PARENT.test(rest) ? 1 + lengthOfCapitalized(tokens, index + 1, false) : 0;
  }
  if (sign.text === 'và' && /^\p{Lu}\p{Ll}/u.test(next.text) && !isOrganizationWord(rest)) return 0;
  const length = /^\p{Lu}/u.test(next.text)
    ? lengthOfCapitalized(tokens, index + 1, false)
    : organizationWordLength(wordsAt(tokens, index + 1));
  return length === 0 ? 0 : length + 1;
}
