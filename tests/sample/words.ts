/** Words that all topics of the sample archive share. Templates name a list in braces: `{xa}`. The commoner stand first. */
export const WORDS: Record<string, readonly string[]> = {
  xa: [
    'Kỳ Phong', 'Kỳ Bắc', 'Kỳ Xuân', 'Kỳ Tiến', 'Kỳ Giang', 'Kỳ Đồng', 'Kỳ Khang', 'Kỳ Phú', 'Kỳ Thọ', 'Kỳ Văn', 'Kỳ Trung', 'Kỳ Thư', 'Kỳ Hải', 'Kỳ Châu',
    'Kỳ Tân', 'Kỳ Sơn', 'Kỳ Lạc', 'Kỳ Tây', 'Kỳ Thượng', 'Lâm Hợp',
  ],
  ho: [
    'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Dương', 'Lý', 'Mai', 'Đinh', 'Trịnh', 'Cao', 'Thái', 'Chu', 'Tống', 'Hà',
    'Ngô', 'Lương', 'Đào', 'Vũ', 'Trương', 'Đoàn', 'Lưu', 'Tô', 'La', 'Kiều', 'Nghiêm', 'Quách', 'Thiều', 'Mạc', 'Khổng', 'Ông', 'Từ', 'Hứa', 'Lục', 'Uông',
    'Chử', 'Bạch',
  ],
  dem: [
    'Văn', 'Thị', 'Hữu', 'Đức', 'Xuân', 'Quang', 'Thanh', 'Minh', 'Ngọc', 'Đình', 'Công', 'Bá', 'Trọng', 'Duy', 'Thúy', 'Hồng', 'Viết', 'Sỹ', 'Tiến', 'Trung',
    'Anh', 'Khắc', 'Danh', 'Phi', 'Doãn', 'Như', 'Diệu', 'Kim', 'Hoài', 'Bảo', 'Nhật', 'Thế', 'Mạnh', 'Tuấn', 'Huy', 'Cẩm', 'Bích', 'Mỹ', 'Lệ', 'Phương',
    'Quỳnh', 'Thục', 'Đăng', 'Vĩnh', 'Hoàng', 'Trường',
  ],
  office: [
    'Bí thư Huyện ủy', 'Phó Bí thư Thường trực Huyện ủy', 'Chủ tịch UBND huyện', 'Phó Chủ tịch UBND huyện', 'Chủ tịch HĐND huyện', 'Phó Chủ tịch HĐND huyện',
    'Trưởng ban Tổ chức Huyện ủy', 'Trưởng ban Tuyên giáo Huyện ủy', 'Trưởng ban Dân vận Huyện ủy', 'Chủ nhiệm Ủy ban Kiểm tra Huyện ủy',
    'Chủ tịch Ủy ban MTTQ huyện', 'Chủ tịch Hội Nông dân huyện', 'Chủ tịch Hội LHPN huyện', 'Bí thư Huyện đoàn', 'Chủ tịch Hội CCB huyện',
    'Trưởng phòng Nông nghiệp và Phát triển nông thôn', 'Trưởng phòng Giáo dục và Đào tạo', 'Trưởng phòng Tài chính - Kế hoạch',
    'Trưởng phòng Văn hóa - Thông tin', 'Giám đốc Trung tâm Y tế huyện', 'Chỉ huy trưởng Ban CHQS huyện', 'Trưởng Công an huyện', 'Hạt trưởng Hạt Kiểm lâm',
    'Giám đốc Ban Quản lý dự án đầu tư xây dựng',
  ],
  nhom: [
    'Lãnh đạo các phòng, ban, ngành cấp huyện', 'Đại diện lãnh đạo các xã', 'Các đồng chí trong Ban Thường vụ Huyện ủy', 'Cán bộ, hội viên các đoàn thể',
    'Đại diện các trường học trên địa bàn', 'Các hộ dân tham gia mô hình', 'Đại diện các hợp tác xã, tổ hợp tác', 'Bí thư chi bộ, trưởng thôn các xã',
    'Đông đảo nhân dân và học sinh', 'Các doanh nghiệp đóng trên địa bàn', 'Đại biểu các dòng họ', 'Các lực lượng phối hợp', 'Các cụ cao niên trong xã',
    'Đại diện ban công tác mặt trận', 'Giáo viên và học sinh các trường', 'Các chủ tàu cá', 'Tổ công nghệ số cộng đồng', 'Đoàn viên các chi đoàn',
  ],
  khi: [
    'đầu năm', 'quý I', 'quý II', 'quý III', '6 tháng đầu năm', '9 tháng đầu năm', 'năm qua', 'giai đoạn vừa qua', 'nhiệm kỳ này', 'mùa vụ này',
    'tháng vừa qua', 'tuần qua', 'đầu vụ', 'năm 2010', 'tháng Giêng', 'kỳ nghỉ hè', 'ba tháng nay', 'mấy năm gần đây', 'cuối quý', 'đợt cao điểm',
    'nửa nhiệm kỳ', 'dịp lễ', 'mùa mưa bão', 'sau đại hội',
  ],
  tinhThan: [
    'khẩn trương', 'nghiêm túc', 'quyết liệt', 'đồng bộ', 'chủ động', 'sáng tạo', 'linh hoạt', 'kịp thời', 'bền bỉ', 'thận trọng', 'công khai', 'dân chủ',
    'bài bản', 'chu đáo', 'thiết thực', 'tiết kiệm', 'an toàn', 'sâu sát', 'đúng quy định', 'khách quan', 'minh bạch', 'đúng tiến độ', 'rộng khắp',
    'đúng trọng tâm', 'vui tươi', 'trang trọng', 'thực chất', 'mềm dẻo', 'thấu tình đạt lý', 'kiên quyết', 'nề nếp', 'hào hứng', 'cởi mở', 'phấn khởi',
    'ấm cúng', 'sôi nổi',
  ],
  dongTu: [
    'triển khai', 'rà soát', 'đôn đốc', 'phối hợp', 'kiểm tra', 'hướng dẫn', 'hỗ trợ', 'tháo gỡ', 'giám sát', 'tuyên truyền', 'vận động', 'bố trí', 'ưu tiên',
    'củng cố', 'nâng cấp', 'mở rộng', 'tập huấn', 'đánh giá', 'tổng kết', 'nhân rộng', 'chấn chỉnh', 'khắc phục', 'bàn giao', 'nghiệm thu', 'quán triệt',
    'nhắc nhở', 'điều chỉnh', 'bổ sung', 'theo dõi', 'duy trì', 'làm điểm', 'phân loại', 'xử lý', 'sơ kết', 'lồng ghép', 'huy động', 'khảo sát', 'ban hành',
    'niêm yết', 'cập nhật', 'chuyển giao', 'khơi dậy', 'cam kết', 'đối thoại', 'bám nắm', 'phân kỳ', 'gia hạn', 'kiện toàn', 'soát xét', 'cắt giảm', 'sửa đổi',
    'nêu gương', 'nhắc lại', 'vun vén',
  ],
  ketQua: [
    'được nhân dân đồng tình', 'bước đầu cho hiệu quả rõ rệt', 'vượt tiến độ đề ra', 'còn chậm so với yêu cầu', 'đạt kế hoạch', 'vượt chỉ tiêu được giao',
    'tạo chuyển biến trong nhận thức', 'góp phần ổn định đời sống', 'được cấp trên ghi nhận', 'cần thêm thời gian để đánh giá', 'giữ vững so với cùng kỳ',
    'tăng khá so với năm trước', 'chưa đồng đều giữa các xã', 'tốt hơn mong đợi', 'khiến nhiều người bất ngờ', 'mới dừng ở phong trào', 'đã thành nếp',
    'còn lệ thuộc cấp trên', 'lan sang các xã lân cận', 'được tỉnh chọn làm điểm', 'giảm hẳn chi phí', 'đỡ tốn công sức', 'vẫn dưới mức bình quân',
    'được báo chí nhắc tới', 'khép lại một năm nhọc nhằn', 'xóa được mấy điểm đen',
  ],
  nguonLuc: [
    'ngân sách huyện', 'vốn xã hội hóa', 'nguồn đóng góp của nhân dân', 'chương trình mục tiêu quốc gia', 'nguồn con em xa quê', 'vốn vay ưu đãi',
    'quỹ của các đoàn thể', 'ngân sách tỉnh', 'quỹ phòng chống thiên tai', 'vốn sự nghiệp', 'tiền ủng hộ của doanh nghiệp', 'ngân sách xã', 'vốn trái phiếu',
    'nguồn dự phòng', 'vốn vay nước ngoài', 'tiền đấu giá đất', 'quỹ đền ơn đáp nghĩa', 'phúc lợi của hợp tác xã', 'tiền bán phế liệu', 'nguồn thu phí bến bãi',
  ],
  thoiTiet: [
    'nắng nóng kéo dài', 'rét đậm', 'mưa lớn', 'gió phơn tây nam', 'sương muối', 'lũ về nhanh', 'triều cường', 'khô hạn', 'mưa dầm dề', 'nồm ẩm', 'gió giật',
    'sương mù dày đặc', 'nước mặn lấn sâu', 'giông lốc', 'rét buốt', 'nắng như đổ lửa', 'áp thấp áp sát', 'mưa đá', 'mưa giăng trắng trời', 'sóng to',
  ],
};
