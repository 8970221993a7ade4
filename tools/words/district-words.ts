/** Expressions of district news that the lists of Tesseract, made of web pages, do not have. */
export const DISTRICT_WORDS =
  `thăm đồng, vườn đồi, bám biển, vươn khơi, khơi xa, gieo cấy, gieo sạ, rau màu, hoa màu, huyện đoàn, xã đoàn, huyện ủy, tỉnh ủy,
  đảng ủy xã, chi bộ thôn, tổ dân phố, thôn xóm, bí thư chi bộ, trưởng thôn, giao nhận quân, tuyển quân, nhập ngũ, dân quân tự vệ,
  vụ hè thu, vụ đông xuân, vụ xuân, lúa hè thu, lúa xuân, lúa trổ, trổ bông, chắc xanh, gặt lúa, máy gặt, làm đất, ngâm ủ, xuống giống,
  khung lịch thời vụ, sâu cuốn lá, rầy nâu, đạo ôn, khô vằn, chuột phá hoại, bón thúc, bón lót, phân bón lót, nạo vét, kênh mương,
  nội đồng, giao thông nội đồng, thủy lợi nội đồng, bê tông hóa, cứng hóa, giải phóng mặt bằng, bồi thường, tái định cư, kiểm đếm,
  áp giá, di dời, chỉnh trang, vườn mẫu, khu dân cư mẫu, nông thôn mới nâng cao, kiểu mẫu, đạt chuẩn, về đích, tiêu chí, rà soát,
  đề ra, tham gia, ra quân, ra mắt, diễn ra, phát động, đồng chí, tập trung, chính trị, cử tri, tiếp xúc cử tri, tiêu chí đạt, chung tay, chung sức,
  chằng chống, chằng néo, gia cố, sạt lở, ngập úng, ngập lụt, xả lũ, hồ đập, đê kè, tiêu úng, trực ban, công điện, neo đậu, trú tránh, bão đổ bộ,
  ví giặm, dân ca ví giặm, suất quà, trao tặng, xảy ra, để xảy ra, không xảy ra, trang trọng, sửa chữa, tu sửa, khang trang, xuống cấp,
  tiêm chủng, tiêm phòng, tụ huyết trùng, lở mồm long móng, dịch tả lợn châu phi, tiêu hủy, tái đàn, gia súc, gia cầm, vỗ béo, đàn bò, lai sind,
  nuôi trồng, nuôi tôm, tôm thẻ, thả giống, ao nuôi, lồng bè, đánh bắt, ngư dân, tàu cá, giám sát hành trình, khai thác trái phép,
  trồng rừng, cháy rừng, phòng cháy chữa cháy rừng, đốt thực bì, keo lá tràm, gỗ lậu, kiểm lâm, cây ăn quả, cam bưởi, chè công nghiệp, cao su,
  hộ nghèo, cận nghèo, gia đình chính sách, người có công, thương binh, liệt sĩ, nghĩa trang, thắp hương, tri ân, đền ơn đáp nghĩa, nhà tình nghĩa,
  mái ấm, nhà đại đoàn kết, khuyến học, học bổng, học sinh giỏi, khai giảng, bế giảng, chuẩn quốc gia, xã hội hóa, kiên cố hóa, phòng học,
  giải ngân, vay vốn, lãi suất, tín dụng, thu ngân sách, chi thường xuyên, nợ đọng, đấu giá, quyền sử dụng đất, lấn chiếm, đo đạc, cấp giấy,
  một cửa, thủ tục hành chính, đúng hạn, trễ hẹn, dịch vụ công, trực tuyến, chuyển đổi số, chữ ký số, cải cách, sáp nhập, sắp xếp, tinh giản,
  khiếu nại, tố cáo, đơn thư, tiếp công dân, dứt điểm, hòa giải, trộm cắp, ma túy, đánh bạc, nồng độ cồn, quá tải, mũ bảo hiểm, tuần tra,
  niêm yết, bầu cử, ứng cử, hiệp thương, nghị quyết, chuyên đề, sơ kết, tổng kết, sáu tháng, quý một, giao ban, thường kỳ, kết luận, quán triệt,
  triển khai, chỉ đạo, nhấn mạnh, ghi nhận, biểu dương, khen thưởng, giấy khen, bằng khen, kỷ niệm, phấn khởi, bà con, nhà văn hóa, cồng chiêng,
  lễ hội, đua thuyền, cầu ngư, bóng chuyền, giải bóng, hội thao, thể dục thể thao, văn nghệ quần chúng, rác thải, phân loại rác, bãi rác, thu gom,
  đa nang, đa xơ, thận đa nang, u ác, niệu quản, hắng giọng, tẩm liệm, khâm liệm, thợ liệm, cổ súy, nơm nớp, dư dả, râm ran, bách bộ, buồng ngủ, cửa hang, áo phao, có phao`
    .split(',')
    .map((words) => words.trim().replace(/\s+/gu, ' '));
