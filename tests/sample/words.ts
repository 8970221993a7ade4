/** Words that all topics of the sample archive share. Templates name a list in braces: `{xa}`. */
export const WORDS: Record<string, readonly string[]> = {
  xa: [
    'Kỳ Phong', 'Kỳ Bắc', 'Kỳ Xuân', 'Kỳ Tiến', 'Kỳ Giang', 'Kỳ Đồng', 'Kỳ Khang', 'Kỳ Phú', 'Kỳ Thọ', 'Kỳ Văn', 'Kỳ Trung', 'Kỳ Thư',
    'Kỳ Hải', 'Kỳ Châu', 'Kỳ Tân', 'Kỳ Sơn', 'Kỳ Lạc', 'Kỳ Tây', 'Kỳ Thượng', 'Lâm Hợp',
  ],
  thon: [
    'Tân Thắng', 'Đông Sơn', 'Nam Xuân Sơn', 'Bắc Tiến', 'Trung Thượng', 'Phú Minh', 'Lạc Thắng', 'Mỹ Thuận', 'Xuân Tiến', 'Hợp Phú',
    'Vĩnh Long', 'Sơn Bắc', 'Đất Đỏ', 'Hồng Vân', 'Minh Tiến', 'Quang Trung', 'Tân Giang', 'Thanh Hòa', 'Trường Xuân', 'Yên Thịnh',
    'Hải Hà', 'Phúc Môn', 'Đồng Trụ', 'Nam Hà', 'Cây Đa', 'Bến Đình', 'Cồn Nổi', 'Khe Cạn', 'Rú Mộc', 'Trại Tra',
  ],
  ho: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Dương', 'Lý', 'Mai', 'Đinh', 'Trịnh', 'Cao', 'Thái', 'Chu', 'Tống'],
  dem: ['Văn', 'Thị', 'Hữu', 'Đức', 'Xuân', 'Quang', 'Thanh', 'Minh', 'Ngọc', 'Đình', 'Công', 'Bá', 'Trọng', 'Duy', 'Thúy', 'Hồng'],
  ten: [
    'An', 'Bình', 'Chiến', 'Cường', 'Diệp', 'Dũng', 'Đạt', 'Đông', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hậu', 'Hiền', 'Hoa', 'Hòa', 'Hùng', 'Hương',
    'Khánh', 'Kiên', 'Lan', 'Lâm', 'Liên', 'Long', 'Lộc', 'Luyến', 'Mạnh', 'Nam', 'Nga', 'Nghĩa', 'Nhàn', 'Oanh', 'Phong', 'Phúc', 'Phượng',
    'Quý', 'Quyết', 'Sáng', 'Sơn', 'Tâm', 'Thắng', 'Thảo', 'Thủy', 'Tiến', 'Toàn', 'Trung', 'Tuấn', 'Tuyết', 'Uyên', 'Vinh', 'Vượng', 'Yến',
  ],
  office: [
    'Bí thư Huyện ủy', 'Phó Bí thư Thường trực Huyện ủy', 'Chủ tịch UBND huyện', 'Phó Chủ tịch UBND huyện', 'Chủ tịch HĐND huyện',
    'Phó Chủ tịch HĐND huyện', 'Trưởng ban Tổ chức Huyện ủy', 'Trưởng ban Tuyên giáo Huyện ủy', 'Trưởng ban Dân vận Huyện ủy',
    'Chủ nhiệm Ủy ban Kiểm tra Huyện ủy', 'Chủ tịch Ủy ban MTTQ huyện', 'Chủ tịch Hội Nông dân huyện', 'Chủ tịch Hội LHPN huyện',
    'Bí thư Huyện đoàn', 'Chủ tịch Hội CCB huyện', 'Trưởng phòng Nông nghiệp và Phát triển nông thôn', 'Trưởng phòng Giáo dục và Đào tạo',
    'Trưởng phòng Tài chính - Kế hoạch', 'Trưởng phòng Văn hóa - Thông tin', 'Giám đốc Trung tâm Y tế huyện', 'Chỉ huy trưởng Ban CHQS huyện',
    'Trưởng Công an huyện', 'Hạt trưởng Hạt Kiểm lâm', 'Giám đốc Ban Quản lý dự án đầu tư xây dựng',
  ],
  nhom: [
    'Lãnh đạo các phòng, ban, ngành cấp huyện', 'Đại diện lãnh đạo các xã', 'Các đồng chí trong Ban Thường vụ Huyện ủy', 'Cán bộ, hội viên các đoàn thể',
    'Đại diện các trường học trên địa bàn', 'Các hộ dân tham gia mô hình', 'Đại diện các hợp tác xã, tổ hợp tác', 'Bí thư chi bộ, trưởng thôn các xã',
    'Đông đảo nhân dân và học sinh', 'Các doanh nghiệp đóng trên địa bàn', 'Đại biểu các dòng họ', 'Các lực lượng phối hợp',
  ],
  khi: ['đầu năm', 'quý I', 'quý II', 'quý III', '6 tháng đầu năm', '9 tháng đầu năm', 'năm qua', 'giai đoạn vừa qua', 'nhiệm kỳ này', 'mùa vụ này', 'tháng vừa qua', 'tuần qua'],
  tinhThan: [
    'khẩn trương', 'nghiêm túc', 'quyết liệt', 'đồng bộ', 'chủ động', 'sáng tạo', 'linh hoạt', 'kịp thời', 'bền bỉ', 'thận trọng', 'công khai', 'dân chủ', 'bài bản',
    'chu đáo', 'thiết thực', 'tiết kiệm', 'an toàn', 'sâu sát',
  ],
  dongTu: [
    'triển khai', 'rà soát', 'đôn đốc', 'phối hợp', 'kiểm tra', 'hướng dẫn', 'hỗ trợ', 'tháo gỡ', 'giám sát', 'tuyên truyền', 'vận động', 'bố trí', 'ưu tiên', 'củng cố',
    'nâng cấp', 'mở rộng', 'tập huấn', 'đánh giá', 'tổng kết', 'nhân rộng', 'chấn chỉnh', 'khắc phục', 'bàn giao', 'nghiệm thu',
  ],
  ketQua: [
    'được nhân dân đồng tình', 'bước đầu cho hiệu quả rõ rệt', 'vượt tiến độ đề ra', 'còn chậm so với yêu cầu', 'đạt kế hoạch', 'vượt chỉ tiêu được giao',
    'tạo chuyển biến trong nhận thức', 'góp phần ổn định đời sống', 'được cấp trên ghi nhận', 'cần thêm thời gian để đánh giá', 'giữ vững so với cùng kỳ', 'tăng khá so với năm trước',
  ],
  nguonLuc: ['ngân sách huyện', 'vốn xã hội hóa', 'nguồn đóng góp của nhân dân', 'chương trình mục tiêu quốc gia', 'nguồn con em xa quê', 'vốn vay ưu đãi', 'quỹ của các đoàn thể', 'ngân sách tỉnh'],
  thoiTiet: ['nắng nóng kéo dài', 'rét đậm', 'mưa lớn', 'gió phơn tây nam', 'sương muối', 'lũ về nhanh', 'triều cường', 'khô hạn'],
};
