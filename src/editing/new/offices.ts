/**
 * Core titles of offices, in lower case; both spellings `ủy` and `uỷ` are correct. Collected from a
 * district's news.
 */
const CORE_TITLES =
  `bí thư|chủ tịch|trưởng (?:ban|phòng|công an|đoàn|khoa|trạm|bộ phận)|phó trưởng|phó ban|phó phòng|giám đốc|(?:ủy|uỷ) viên|thành viên
|chánh (?:văn phòng|án|thanh tra)|chỉ huy trưởng|chỉ huy phó|chính ủy|chính uỷ|chính trị viên|hiệu trưởng|bộ trưởng|thứ trưởng|viện trưởng
|cục trưởng|chi cục trưởng|vụ trưởng|hạt trưởng|đội trưởng|tổ trưởng|thường trực|đại biểu (?:quốc hội|hđnd)|tổng biên tập|thủ tướng|kế toán trưởng|công chức
|tuv|uvbtv|huv`.replace(/\n/gu, '');

/** Matches the start of an office. */
export const OFFICE = new RegExp(
  `(?:(?:nguyên|quyền|phó|tổng) )*(?:${CORE_TITLES})(?!\\p{L})`,
  'iu',
).source;

const STARTS_WITH_OFFICE = new RegExp(`^${OFFICE}`, 'iu');

/**
 * Words for an activity or a place, which end an office's name. Lower case, because `Trưởng Ban
 * Kiểm tra` is one office.
 */
const END_OF_OFFICE = new RegExp(
  `\\s+(?:(?:đồng chủ trì|chủ (?:trì|tọa|toạ)|phát biểu|kết luận|tham (?:dự|gia|luận)|dự(?! án)|đến|tới|về|đã|đang|sẽ|cũng|yêu cầu|nhấn mạnh|khẳng định|đề nghị|cho (?:biết|rằng|hay)|chỉ đạo|điều hành
|trình bày|báo cáo|thông qua|trao|tặng|thăm|kiểm tra|ghi nhận|đánh giá|biểu dương|chúc mừng|ký|làm (?:trưởng|việc)|cùng|với|tiếp|động viên|lưu ý|quán triệt|thay mặt|công bố
|khai mạc|bế mạc|tại|trong|nêu|giao|đọc|hướng dẫn|triển khai|giải đáp|trả lời|mong|thống nhất|bày tỏ|nói|là|được|vừa|trực tiếp|có mặt|chia sẻ|kêu gọi|phân tích|giải trình
|bàn giao|dẫn đầu|đồng chí|ông|bà|đ\\/c)(?!\\p{L})|và (?=(?:các |đồng chí |đ\\/c |ông |bà )|\\p{Lu}\\p{Ll}+ \\p{Lu}))`.replace(
    /\n/gu,
    '',
  ),
  'u',
);

/**
 * Returns the office that a clause starts with: `Phó chủ tịch UBND huyện` in `Phó chủ tịch UBND
 * huyện chủ trì hội nghị`.
 */
export function leadingOffice(clause: string): string | undefined {
  if (!STARTS_WITH_OFFICE.test(clause)) return undefined;
  const end = END_OF_OFFICE.exec(clause)?.index ?? clause.length;
  return (
    clause
      .slice(0, end)
      .trim()
      .replace(/[.:]+$/u, '') || undefined
  );
}

const DEPUTY_TITLE =
  /(?<![\p{L}])phó (?:bí thư|chủ tịch|trưởng|giám đốc|chánh|hiệu trưởng|viện trưởng|tổng|ban|phòng)/giu;

/**
 * Capitalizes an office next to a name: `phó bí thư Huyện uỷ` becomes `Phó Bí thư Huyện uỷ`.
 * Source: Nghị định 30/2020/NĐ-CP, appendix II, which requires capitals next to the name of the
 * holder.
 */
export function capitalizedOffice(office: string): string {
  return office
    .replace(/\s+/gu, ' ')
    .replace(DEPUTY_TITLE, (words) => `Phó ${words.charAt(4).toUpperCase()}${words.slice(5)}`)
    .replace(/(?:^|, )\p{Ll}/gu, (start) => start.toUpperCase());
}
