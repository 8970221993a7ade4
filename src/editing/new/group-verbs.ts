import { BODY, PEOPLE, QUANTITY } from './group-words.ts';

/** Matches `dự`, to attend, but not `dự án`. */
export const VERB_DU =
  /dự(?! (?:án|báo|kiến|thảo|toán|phòng|trữ|định|đoán|luật|thi(?!\p{L})|tính|tuyển))/u.source;
/** What those who take part do, besides attending. */
export const ACTS =
  'dâng (?:hương|hoa)|thắp hương|viếng|(?<!(?:đoàn|ban|tổ) )(?:kiểm tra|khảo sát|giám sát)|trao(?! đổi)|(?<!quà )tặng|thăm(?! dò)|động viên|chúc (?:mừng|tết)|cổ vũ|trồng(?! trọt)|ra quân|giúp|dọn|khắc phục|cắt băng|bàn giao|gặp mặt|giao lưu|đối thoại|hiến máu|khởi công|(?<!đóng )góp(?! (?:phần|ý))|tuyên truyền|đón|tiếp(?! (?:tục|cận|nhận|theo))';
/** Acts that people do together, even without a word such as “cùng”. */
export const CEREMONIES =
  'đi bộ|diễu hành|tuần hành|đồng diễn|dâng (?:hương|hoa)|thắp hương|viếng|trồng cây|ra quân|cắt băng|hiến máu|dành (?:một |1 )?phút (?:mặc niệm|tưởng niệm)';
export const ADVERBS =
  '(?:(?:đã|đều|cùng(?: nhau)?|tới|đến|về|đi|trực tiếp|đồng loạt|kịp thời|xuống|tỏa về [^.,;]{2,40}?)\\s+)*';
/** People, or who leads or represents them, as the subject of a sentence. */
export const SUBJECT = `(?:(?:(?:các |những )?(?:đồng chí )?(?:lãnh đạo|đại diện|thường trực|thành viên|đại biểu)|các (?:đồng chí|đ\\/c)|các (?:phòng|ban|nhà|(?:ủy|uỷ) viên|đội|vị|cơ quan|tổ(?! chức)|nhóm|chi (?:bộ|hội|đoàn)|câu lạc bộ|doanh nghiệp|cụ|cháu|em|bạn|trường|lớp|đơn vị|tổ chức|ngành|cấp|bậc|tầng lớp|thế hệ|(?:phó )?(?:chủ tịch|bí thư|trưởng|giám đốc))|${BODY}|(?:các |những )?(?:${PEOPLE}))(?!\\p{L})|${QUANTITY})`;
/** Without verbs of asking or telling, which another person's act follows. */
export const SUBJECT_WORDS =
  '(?:(?!(?<!\\p{L})(?:tham (?:gia|dự)|đề nghị|yêu cầu|kêu gọi|cho (?:biết|hay|rằng)|khẳng định|nhận (?:định|thấy)|tiết lộ|tuyên bố|thông báo|xác định|đăng ký|tiến hành|lên kế hoạch|có thể|muốn|tránh|hứa|nói|là|vừa|từng|sẽ|đang|còn|giao(?! thông)|mong|nhấn mạnh|vận động(?! viên)|để|cần|phải|không|nếu|khi|bị|được)(?!\\p{L}))(?:[^.;:]|(?<=\\d)[.](?=\\d)))';
/** What people take part in that is no event. */
export const NO_EVENT =
  '(?! (?:giải|cuộc|đội|giao thông|BHYT|BHXH|bảo hiểm|nghĩa vụ|mô hình|thi đấu|tố giác|góp ý|ý kiến|đóng góp|sản xuất|chuỗi|tổ(?!\\p{L})|quản lý|phong trào|thị trường|phát triển|xây dựng|tích cực))';
const EVENT =
  '(?:lễ|hội (?:nghị|thảo|thi|thao)|buổi|cuộc họp|họp|đại hội|ngày hội|sinh hoạt|khai|bế|tổng kết|chương trình|trực tuyến|tại)(?!\\p{L})';
export const VERBS_OF_ATTENDING = `tham dự|tham gia(?= (?:lễ|ngày hội|hội (?:nghị|thảo)|buổi|(?:khóa|lớp) (?:tập huấn|học|bồi dưỡng))(?!\\p{L}))|(?<=(?:cùng|về|đến|tới|đã) )${VERB_DU}|${VERB_DU}(?= ${EVENT}|[.,;]|$)|đi cùng|(?<=cùng )đi|(?:hội ngộ|tề tựu|hội tụ|tập trung)(?= (?:tại|về|ở|trong|dự)(?!\\p{L}))`;
/** What one group alone does also where nothing takes place. */
export const VERBS_OF_PRESENCE = `(?<=đã )cùng(?= (?:với )?(?:bà con|nhân dân|người dân) \\p{L})|tham gia${NO_EVENT}|có mặt(?! (?:biểu quyết|tán thành|nhất trí|đồng ý))|làm việc (?=với|tại (?:xã|phường|huyện|thị))`;
