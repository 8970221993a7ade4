/**
 * Words in the names of organizations and posts, in lower case. Anything else in lower case ends an
 * office's name, because a person's act comes after it (`gửi`, `đánh trống`, `thì`).
 */
const WORDS = new Set(
  `ban|bộ|cục|chi cục|công ty|cổ phần|trách nhiệm|hữu hạn|tập đoàn|chi nhánh|hợp tác xã|htx|ngân hàng|doanh nghiệp|câu lạc bộ|bệnh viện|trạm|trung tâm|văn phòng|phòng|sở|ngành|vụ|viện|hạt|đội|tổ|đoàn|hội|chi hội
|liên đoàn|liên hiệp|mặt trận|tổ quốc|ủy ban|uỷ ban|hội đồng|nhân dân|công an|quân sự|chỉ huy|bộ đội|biên phòng|đồn|kiểm lâm|chi bộ|đảng bộ|đảng ủy|đảng uỷ|huyện ủy|huyện uỷ|tỉnh ủy|tỉnh uỷ|huyện đoàn|tỉnh đoàn|xã đoàn
|nhà trường|trường|trung học|cơ sở|phổ thông|tiểu học|mầm non|đại học|cao đẳng|huyện|tỉnh|xã|phường|thị trấn|thị xã|thành phố|thôn|trung ương|khối|nhà nước|chính phủ|nhân dân|tối cao|địa phương|khu vực|các|cơ quan
|nông nghiệp|phát triển|nông thôn|nông thôn mới|tài nguyên|môi trường|tài chính|kế hoạch|kinh tế|hạ tầng|nội vụ|tư pháp|thanh tra|văn hóa|văn hoá|thông tin|thể thao|thể dục|du lịch|truyền thông|truyền thanh|truyền hình
|phát thanh|giáo dục|đào tạo|y tế|dân số|lao động|thương binh|xã hội|chính trị|tuyên giáo|dân vận|tổ chức|kiểm tra|nội chính|dân tộc|tôn giáo|phụ nữ|nông dân|thanh niên|cựu chiến binh|chữ thập đỏ|khuyến học|người cao tuổi
|người mù|khuyết tật|trẻ mồ côi|làm vườn|khuyến nông|bảo vệ|thực vật|chăn nuôi|thú y|thủy lợi|thuỷ lợi|thủy sản|thuỷ sản|đầu tư|xây dựng|quản lý|dự án|điều phối|chỉ đạo|vận động|bầu cử|thiên tai|ngân sách|pháp chế
|pháp luật|địa chính|hộ tịch|kế toán|văn thư|thống kê|bảo hiểm|chính sách|kho bạc|thuế|hải quan|điện lực|bưu điện|viễn thông|khoa học|công nghệ|công thương|giao thông|vận tải|ngoại vụ|hợp tác|quốc phòng|an ninh
|quốc hội|thi đua|khen thưởng|hành chính|công|phục vụ|thi hành án|dân sự|kiểm sát|tòa án|toà án|tiếp công dân|dịch vụ|bảo trợ|cứu nạn|cứu hộ|chuyên trách|thường trực|phụ trách|danh dự|lâm thời|thứ nhất|mặt trận|công tác
|quần chúng|dự phòng|an toàn|thực phẩm|vệ sinh|tự vệ|tác chiến|giải phóng|mặt bằng|quỹ đất|đăng ký|đất đai|ứng dụng|chuyển đổi|nghiệp vụ|chuyên môn|văn nghệ|nghệ thuật|bảo tàng|thư viện|di tích|danh thắng|cây trồng|vật nuôi|đo lường|chất lượng|giám sát
|phản biện|thiếu nhi|tổng hợp|phong trào|báo chí|xuất bản|giới thiệu|việc làm|giáo viên|học sinh|sinh viên|liên lạc|người|đồng hương|chăm sóc|sức khỏe|sức khoẻ|nhi đồng|nước sạch|tưới tiêu|nguồn nước|ngư nghiệp|lâm nghiệp|hàng hải|đa khoa|chuyên khoa|y học|cổ truyền|phục hồi|chức năng|điều dưỡng|cụm|công nghiệp|bồi thường|hỗ trợ|tái định cư|công đoàn|công nhân|viên chức|chấp hành|trật tự|điều tra|ma túy|tội phạm|quản trị|quân y|quân nhu|huấn luyện|đối ngoại|dạy nghề|hướng nghiệp|giáo dục thường xuyên|thường xuyên|nội trú
|ngoại ngữ|tin học|cấp nước|cây xanh|chiếu sáng|vật tư|lương thực|vận hành|khai thác|công trình|thủy điện|viễn thông|chi hội|phân hội|liên chi|hội đồng|xuất nhập|khẩu|dầu khí|khu kinh tế|cảng|cửa khẩu|hội thao|hội thi|giải|lễ hội|cuộc thi|đại hội|hội nghị|hội diễn|liên hoan|phòng chống|dịch|tín dụng|quỹ|thương mại|sản xuất|cấp|đoàn thể|quân khu|trung đoàn|sư đoàn|tham mưu|hậu cần|dân quân|cảnh sát|hình sự|chùa|kỹ thuật|thủy nông|thuỷ nông|rừng|phòng hộ|đặc dụng|đô thị|hội liên hiệp|thị trường|chợ|bến xe|cảng cá|bến cảng|đại biểu|đền|nghĩa trang|khu dân cư|công nghệ số|cộng đồng|truyền nhiễm|vùng|giao dịch|trực thuộc|thanh thiếu nhi|thanh thiếu niên`
    .replace(/\n/gu, '')
    .split('|'),
);
/** Words of these that are also verbs: `Trưởng phòng Nội vụ kiểm tra`. */
const TASKS = new Set(
  `thông tin|kiểm tra|tổ chức|quản lý|xây dựng|đầu tư|vận động|bảo vệ|phục vụ|hợp tác|công tác|chỉ đạo|thống kê|phát triển|lao động|điều phối|vận tải|phụ trách|cứu hộ|tuyên truyền|đăng ký|giám sát|giới thiệu|chăm sóc|chuyển đổi|giải phóng|ứng dụng|người|hỗ trợ|bồi thường|vận hành|khai thác|huấn luyện|điều tra|phục hồi|cấp nước|chỉ huy|các|cấp|công|bảo hiểm|sản xuất`.split(
    '|',
  ),
);
/** Organizations that are named for what follows: `Ban Kiểm tra`. */
const HEADS = new Set(
  `ban|phòng|sở|tâm|đội|tổ|hội|đoàn|viện|cục|vụ|trạm|đồn|hạt|bộ|trường|ty|quỹ|chi|quan|đồng|lập|nghiệp|khối|khoa`.split(
    '|',
  ),
);
/** In syllables. */
const LONGEST = 3;

/** How many of the given words are one word of an organization's name; 0 if none. */
export function organizationWordLength(words: readonly string[]): number {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1)
    if (WORDS.has(words.slice(0, length).join(' '))) return length;
  return 0;
}

/** Whether a text starts with a word of an organization's name, in any case. */
export function isOrganizationWord(text: string): boolean {
  return organizationWordLength(text.toLowerCase().split(/[^\p{L}]+/u, LONGEST)) > 0;
}

/** Whether a word of an organization's name may also be a verb. */
export function isTask(word: string): boolean {
  return TASKS.has(word);
}

/** Whether a syllable ends the general part of an organization's name: `Phòng`, `Trung tâm`. */
export function isOrganizationHead(syllable: string): boolean {
  return HEADS.has(syllable.toLowerCase());
}
