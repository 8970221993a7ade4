/** Words that name members of something, or people by what they do or are. */
const PEOPLE_WORDS = `(?:báo cáo|cộng tác|tuyên truyền|huấn luyện|vận động|cổ động|tình nguyện|hướng dẫn|tổng phụ trách|công an|xã|thuyền|nghiệp đoàn|ứng cử|hội|đoàn|đảng|(?:cấp|chi|đảng) (?:ủy|uỷ)|học|giáo|giảng|công tố|hội thẩm|kiểm sát|biên tập|phát thanh|diễn|nhân|chuyên|kỹ thuật|sinh) viên
|(?:chi hội|chi đoàn|thôn|(?:thôn|xã|tiểu|đại|trung|hải) đội|tổ|xóm|khối|bản|chủ nhiệm|dòng họ|phân hội|liên gia) trưởng|trưởng (?:thôn|xóm|bản|dòng họ)|(?:tổ|đội|nhóm) (?:trưởng|phó)
|(?:thương|bệnh) binh(?! (?:và|&|-) xã hội)|sĩ quan|quân nhân|bộ đội|dân quân|tự vệ|dân phòng|tân binh|chiến s[ĩỹ]|cảnh sát|kiểm lâm|lực lượng|cựu [\\p{Ll}]+|thanh niên|ĐVTN|tuổi trẻ|thiếu (?:nhi|niên)|nhi đồng|người (?:thân|dân|nhà|lao động|cao tuổi)|người(?= \\p{Ll})|bà con|nhân dân|đồng bào|cử tri|hộ(?! chiếu| tịch| khẩu)|dân (?:làng|cư|bản)|quần chúng|các tầng lớp
|cán bộ(?: (?:công chức|giáo viên|viên chức))?|công chức|viên chức|công nhân|nông dân|ngư dân|diêm dân|phụ nữ|chị em|anh em|tiểu thương|thương nhân|doanh nhân|lái xe|tài xế|cán sự(?= (?:các|\\d))|chủ (?:xe|tàu|hộ|trang trại|cơ sở|rừng|thuyền|vườn|doanh nghiệp)|thợ|kỹ sư|xã viên|học sinh|thí sinh|phụ huynh(?: học sinh)?|cha mẹ(?: học sinh)?|(?:các )?(?:thầy(?: cô)?|cô) giáo|thầy cô|(?:cô và trò|thầy và trò)|y(?:, | )?bác s[ĩỹ]|bác s[ĩỹ]|y s[ĩỹ]|điều dưỡng|nhân viên|y tế thôn|kế toán|thủ quỹ|văn thư
|khán giả|khách(?= (?:mời|quý|hàng|tham quan))|du khách|bạn (?:đọc|bè)|trọng tài|văn nghệ s[ĩỹ]|nghệ (?:nhân|s[ĩỹ])|ca s[ĩỹ]|phóng viên|nhà báo|chuyên gia|luật sư|nhà (?:khoa học|tài trợ|hảo tâm|giáo|thơ|văn|nông|vườn|sư)|mạnh thường quân|chức (?:sắc|việc)|già làng|giáo dân|tăng ni|chư tôn|phật tử|linh mục|con (?:em|cháu)|thân nhân|gia đình|mẹ việt nam anh hùng`;

/** People that are named without more. */
export const PEOPLE = PEOPLE_WORDS.replace(/\n/gu, '');

/** Bodies of an organization that are its people: `ban chấp hành`, `hội đồng giám khảo`. */
export const BODY =
  '(?:ban|hội đồng|tổ|tập thể|đoàn chủ tịch|đoàn thư ký) (?:chấp hành|thường vụ|thường trực|giám hiệu|giám đốc|giám khảo|trọng tài|tổ chức|điều hành|quản trị|lãnh đạo|đại diện|liên lạc|khánh tiết|cán sự|phát triển|hành giáo|mục vụ|trị sự|huấn luyện|công tác|vận động|bảo vệ|quản lý|chỉ huy|chủ nhiệm|kiểm soát|sư phạm|trường|hợp tác|hòa giải|bầu cử|chuyên gia|giúp việc|kỹ thuật|công an|quân sự|chỉ đạo|giám sát|phụ huynh)';

/** What is no size of a group: `Huy hiệu 40 năm, 30 năm tuổi Đảng`. */
const TIME = '(?!\\d[\\d.,/]* (?:năm|tuổi|tháng|ngày|giờ|phút)(?!\\p{L}))';

/** How many: these begin a group wherever they stand. */
export const QUANTITY = `một số (?=\\p{L})|hàng (?:chục|trăm|nghìn|ngàn) |toàn thể|toàn bộ (?=(?:đảng|hội|đoàn|giáo|học) viên|cán bộ|học sinh)|đông đảo|rất đông(?= )|(?:rất )?nhiều(?= (?:các|thế hệ|${PEOPLE})(?!\\p{L}))|đông(?= (?:các|${PEOPLE})(?!\\p{L}))|(?:gần|hơn|trên|khoảng|cùng) (?=\\d[\\d.,/]* \\p{L})|đông đủ|${TIME}\\d[\\d.,/]* (?=\\p{L})`;

/** Kinds of organizations: these words begin the name of one. */
export const ORGANIZATION_KINDS =
  'ban|phòng|sở|tổ|đội|nhóm|hội|đoàn|khối|câu lạc bộ|công an|đồn|công đoàn|liên đoàn|trường|trạm|trung tâm|công ty|ngân hàng|hạt|hợp tác xã|nhà|lực lượng|UBND|mặt trận|chính quyền|cấp (?:ủy|uỷ)|(?:ủy|uỷ) ban|(?:đảng|huyện|tỉnh) (?:ủy|uỷ)|(?:huyện|tỉnh|xã) đoàn|chi (?:bộ|hội|đoàn|cục)';
