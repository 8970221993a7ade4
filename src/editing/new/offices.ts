/**
 * Core titles of offices, in lower case; both spellings `ủy` and `uỷ` are correct. Collected from
 * news of districts; heads of villages are citizens here.
 */
const CORE_TITLES =
  `bí thư|chủ tịch|trưởng (?!thôn|xóm|bản|làng|họ|các)(?:ban|btc|bcđ|bql|phòng|công an|đoàn|khoa|trạm|bộ phận|văn phòng|đồn|hạt|chi cục|bưu điện|đội|tiểu ban|đài|khu|ga|cơ quan|bộ môn|kho bạc|đại diện)
|phó trưởng|phó ban|phó phòng|giám đốc|(?:(?:tỉnh|thành|thị|huyện|đảng) )?(?:ủy|uỷ) viên|thành viên|chủ nhiệm|tư lệnh|tham mưu trưởng|thẩm phán|kiểm sát viên|chuyên viên|thư ký
|chánh (?:văn phòng|án|thanh tra)|chỉ huy trưởng|chỉ huy phó|chính ủy|chính uỷ|chính trị viên(?: phó)?|(?:quân|sư|lữ|trung|tiểu|đại|hải) (?:đoàn|đội) (?:trưởng|phó)|hiệu trưởng|hiệu phó|bộ trưởng|thứ trưởng|(?:đồn|hạt|trạm|đội|tổ|viện|cục|chi cục|vụ|khoa|hội|chi hội|phân đội|tổng cục) (?:trưởng|phó)
|thường trực|đại biểu (?:quốc hội|hđnd)|tổng biên tập|thủ tướng|trụ trì|kế toán trưởng|công chức|tuv|tvtu|uvbtv|uvtv|uv[. ]+(?:btv|bch|btt)|huv|pct|pbt|ct(?= (?:ubnd|hđnd|ubmttq|hội)(?!\\p{L}))|bt(?= (?:đảng|chi|huyện))`.replace(
    /\n/gu,
    '',
  );

/** Matches the start of an office. */
export const OFFICE = new RegExp(
  `(?:(?:nguyên|quyền|phó|tổng|đồng) )*(?:${CORE_TITLES})(?!\\p{L})`,
  'iu',
).source;

/** Finds the offices in a text; with `g`, only for `matchAll` and `search`. */
export const OFFICES_IN = new RegExp(`(?<!\\p{L})${OFFICE}`, 'giu');

const STARTS_WITH_OFFICE = new RegExp(`^${OFFICE}`, 'iu');

/** The title that a text starts with, `Phó chủ tịch`; `undefined` without one. */
export function leadingTitle(text: string): string | undefined {
  return STARTS_WITH_OFFICE.exec(text)?.[0];
}

/** Whether a text starts with the title of an office. */
export function startsWithOffice(text: string): boolean {
  return STARTS_WITH_OFFICE.test(text);
}

/** The office of several people: `Chủ tịch Hội LHPN các xã`. */
const OFFICE_OF_SEVERAL = new RegExp(
  `^${OFFICE}(?:(?! (?:và|đã|làm|cùng|với|có) )[^,;]){0,50}? (?<!khối )(?:các|\\d+|một số) (?:xã|phường|thị trấn|thôn|huyện|trường|đơn vị|cơ quan|cơ sở|chi (?:hội|bộ|đoàn)|đoàn thể|hội|phòng|ban|ngành)(?!\\p{L})`,
  'iu',
);

/** Whether a text starts with an office that several people have, each in a unit. */
export function startsWithOfficeOfSeveral(text: string): boolean {
  return OFFICE_OF_SEVERAL.test(text);
}

const DEPUTY_TITLE =
  /(?<![\p{L}])phó (?:bí thư|chủ tịch|trưởng|giám đốc|chánh|hiệu trưởng|viện trưởng|tổng|ban|phòng)/giu;

/** Of an office, or of one behind a comma; not in `phòng, chống dịch`. */
const FIRST_LETTER = new RegExp(`^\\p{Ll}|(?<=, )\\p{Ll}(?<=(?=${OFFICE}).)`, 'giu');

/**
 * Capitalizes an office next to a name: `phó bí thư Huyện uỷ` becomes `Phó Bí thư Huyện uỷ`.
 * Source: Nghị định 30/2020/NĐ-CP, appendix II, which requires capitals next to the name of the
 * holder.
 */
export function capitalizedOffice(office: string): string {
  return office
    .replace(/\s+/gu, ' ')
    .replace(DEPUTY_TITLE, (words) => `Phó ${words.charAt(4).toUpperCase()}${words.slice(5)}`)
    .replace(FIRST_LETTER, (start) => start.toUpperCase());
}
