import { startsWithOfficeOfSeveral } from './offices.ts';

/** Whether an office behind another one is that of several people, or of a body. */
export function isOfficeOfOthers(text: string): boolean {
  return (
    /^thường trực (?:HĐND|UBND|(?:ủy|uỷ) ban|hội |(?:đảng|huyện|tỉnh) (?:ủy|uỷ))/iu.test(text) ||
    startsWithOfficeOfSeveral(text)
  );
}

/** Posts that somebody has beside their office. */
const BESIDE_OFFICE =
  /^(?:(?:Phó )?Trưởng (?:Ban (?:Chỉ đạo|Tổ chức|Vận động)|BCĐ|BTC|đoàn|Đoàn|tiểu ban|Tiểu ban)|Chủ tịch (?:HĐND|Hội đồng)|(?:Ủy|Uỷ|Đảng ủy|Huyện ủy|Tỉnh ủy) viên|Đại biểu|Thành viên)/iu;
/** Others who follow in a list. */
const OTHERS =
  /^,? (?:và|cùng)(?: với)? \p{L}|^, (?:các|những|lãnh đạo|đại diện|cán bộ|công chức|đông đảo)(?!\p{L})/u;

/**
 * Whether an office behind a name that has one already is another person's, in a list of those who
 * take part: `Chủ tịch UBND xã Trần Mẫu, Trưởng Công an xã và các thành viên`.
 */
export function isOfAnother(office: string | undefined, rest: string): boolean {
  return office !== undefined && !BESIDE_OFFICE.test(office) && OTHERS.test(rest);
}
