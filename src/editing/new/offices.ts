/** What the names of offices begin with, in lower case; `ủy` and `uỷ` are both right. Collected by reading a district's news. */
const CORES = `bí thư|chủ tịch|trưởng (?:ban|phòng|công an|đoàn|khoa|trạm|bộ phận)|phó trưởng|phó ban|phó phòng|giám đốc|(?:ủy|uỷ) viên|thành viên
|chánh (?:văn phòng|án|thanh tra)|chỉ huy trưởng|chỉ huy phó|chính ủy|chính uỷ|chính trị viên|hiệu trưởng|bộ trưởng|thứ trưởng|viện trưởng
|cục trưởng|chi cục trưởng|vụ trưởng|hạt trưởng|đội trưởng|tổ trưởng|thường trực|đại biểu (?:quốc hội|hđnd)|tổng biên tập|thủ tướng|kế toán trưởng|công chức
|tuv|uvbtv|huv`.replace(/\n/gu, '');

/** An office begins here. */
export const OFFICE = new RegExp(`(?:(?:nguyên|quyền|phó|tổng) )*(?:${CORES})(?!\\p{L})`, 'iu').source;

const BEGINS_WITH_OFFICE = new RegExp(`^${OFFICE}`, 'iu');

/** What somebody does, or where: an office's name ends before it. Small letters: `Trưởng Ban Kiểm tra` is one office. */
const END_OF_OFFICE = new RegExp(
  `\\s+(?:(?:đồng chủ trì|chủ (?:trì|tọa|toạ)|phát biểu|kết luận|tham (?:dự|gia|luận)|dự(?! án)|đến|tới|về|đã|đang|sẽ|cũng|yêu cầu|nhấn mạnh|khẳng định|đề nghị|cho (?:biết|rằng|hay)|chỉ đạo|điều hành
|trình bày|báo cáo|thông qua|trao|tặng|thăm|kiểm tra|ghi nhận|đánh giá|biểu dương|chúc mừng|ký|làm (?:trưởng|việc)|cùng|với|tiếp|động viên|lưu ý|quán triệt|thay mặt|công bố
|khai mạc|bế mạc|tại|trong|nêu|giao|đọc|hướng dẫn|triển khai|giải đáp|trả lời|mong|thống nhất|bày tỏ|nói|là|được|vừa|trực tiếp|có mặt|chia sẻ|kêu gọi|phân tích|giải trình
|bàn giao|dẫn đầu|đồng chí|ông|bà|đ\\/c)(?!\\p{L})|và (?=(?:các |đồng chí |đ\\/c |ông |bà )|\\p{Lu}\\p{Ll}+ \\p{Lu}))`.replace(/\n/gu, ''),
  'u',
);

/** The part of a clause that names an office, when it begins with one: `Phó chủ tịch UBND huyện` of `Phó chủ tịch UBND huyện chủ trì hội nghị`. */
export function officeAt(clause: string): string | undefined {
  if (!BEGINS_WITH_OFFICE.test(clause)) return undefined;
  const end = END_OF_OFFICE.exec(clause)?.index ?? clause.length;
  return clause.slice(0, end).trim().replace(/[.:]+$/u, '') || undefined;
}

const AFTER_PHO = /(?<![\p{L}])phó (?:bí thư|chủ tịch|trưởng|giám đốc|chánh|hiệu trưởng|viện trưởng|tổng|ban|phòng)/giu;

/**
 * An office as it stands beside a name: `phó bí thư Huyện uỷ` gives `Phó Bí thư Huyện uỷ`.
 * Source: Nghị định 30/2020/NĐ-CP, appendix II: offices take capitals where they stand beside the name of their holder.
 */
export function capitalizedOffice(office: string): string {
  return office
    .replace(/\s+/gu, ' ')
    .replace(AFTER_PHO, (words) => `Phó ${words.charAt(4).toUpperCase()}${words.slice(5)}`)
    .replace(/(?:^|, )\p{Ll}/gu, (start) => start.toUpperCase());
}
