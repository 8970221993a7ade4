import { field } from './field.ts';

/** Words about construction, transport, trade, finance and industry. */

export const CONSTRUCTION = field({
  people: `nhà thầu, chủ đầu tư, công nhân, kỹ sư, tư vấn giám sát, thợ xây, thợ hồ, thợ mộc, ban quản lý dự án, hội đồng bồi thường, hộ bị ảnh hưởng, tổ GPMB, kiến trúc sư, lái máy xúc, đốc công, tổ giám sát cộng đồng, thợ sơn, thợ hàn, đơn vị thi công`,
  acts: `xây dựng, khởi công, thi công, nghiệm thu, đổ bê tông, san lấp, đền bù, kiểm đếm, bàn giao, cắm mốc, lát, ốp, trát, gia cố, sửa chữa, nâng cấp, đấu thầu, giải ngân, quyết toán, thiết kế, khảo sát, đóng cọc, ép cọc, lợp, tháo dỡ, di dời, quét sơn, thẩm tra, hoàn trả,
    đào móng, nối`,
  things: `công trình, dự án, mặt bằng, nhà văn hóa, trụ sở, cầu, cống, kè, đập, nền móng, xi măng, cát sỏi, đá dăm, sắt thép, gạch nung, ngói, vôi vữa, cốp pha, giàn giáo, cần cẩu, máy xúc, máy ủi, xe lu, khu tái định cư, hạng mục, gói thầu, tổng mức đầu tư, vốn đối ứng,
    thiết kế, dự toán, vỉa hè, lan can, mái vòm, cầu thang, trần thạch cao, ống nước, bể ngầm, điện chiếu sáng, cột điện, trạm biến áp, dầm thép, trụ cầu, mố cầu, taluy, rãnh dọc, hồ sơ hoàn công, thửa đất, mồ mả, tường rào, cổng chào, khung nhà, quỹ đất, giấy phép`,
  states: `hoàn thành, dở dang, chậm trễ, vướng mặt bằng, đội vốn, nứt vỡ, lún sụt, kiên cố, ì ạch, bề thế, hư hỏng, đúng thiết kế, vượt tiến độ, ngổn ngang, đắp chiếu, thông thoáng, xập xệ, đủ điều kiện, nham nhở`,
  spots: `công trường, mỏ đá, bãi cát, khu vực dự án, lán trại, chân công trình, khu đô thị, tuyến chính, khu kinh tế Vũng Áng, lô đất, trục chính, hố móng, tầng hai`,
});

export const TRANSPORT = field({
  people: `cảnh sát giao thông, lái xe, tài xế, người đi đường, hành khách, học sinh, thanh tra giao thông, phụ xe, chủ xe tải, công nhân đường bộ, nhân viên gác chắn, đội tự quản, người đi bộ, xe ôm, chủ doanh nghiệp vận tải`,
  acts: `nâng cấp, mở rộng, duy tu, vá, trải thảm, cắm biển, phân luồng, kiểm soát, xử phạt, tạm giữ, chở, lưu thông, vận chuyển, giải tỏa, đăng kiểm, tuần tra, đo nồng độ cồn, nhường, vượt, lái, đón trả, hộ tống, sơn kẻ, bắc, nhắc nhở, khơi rãnh, lu lèn`,
  things: `quốc lộ 1A, đường liên xã, tỉnh lộ 551, đường tránh, ngã tư, vòng xuyến, cầu vượt, đường sắt, ga tàu, bến xe, xe khách, xe tải, xe container, xe ben, xe máy, xe đạp điện, công nông, xe buýt, mũ bảo hiểm, biển báo, đèn tín hiệu, gờ giảm tốc, hành lang ATGT,
    ổ gà, vạch kẻ, dải phân cách, đường ngang, hầm chui, tải trọng, nồng độ cồn, giấy phép lái xe, tai nạn, ùn tắc, tuyến xe, vé xe, cước phí, xăng dầu, phà, đò ngang, cầu phao, cảng nước sâu, sân bay, ngõ hẻm, nhựa đường, rơ moóc, phanh, lốp mòn, gương chiếu hậu,
    còi hơi, bãi đỗ`,
  states: `thông suốt, ách tắc, lầy lội, trơn trượt, gồ ghề, hư hỏng nặng, quá tải, vắng vẻ, thông xe, khuất tầm nhìn, bụi mù, tấp nập, lật nghiêng, mất phanh, hết niên hạn, phẳng lì, quanh co, chết máy, bong bật`,
  spots: `nút giao, đoạn cua, dốc cầu, ngã ba, đường gom, trạm thu phí, lề đường, bến đò, cung đường, khúc ngoặt, chốt trực, đường liên thôn, điểm đen, đèo`,
});

export const TRADE = field({
  people: `tiểu thương, doanh nghiệp, khách hàng, quản lý thị trường, chủ cửa hàng, người tiêu dùng, nhà phân phối, hộ kinh doanh, đại lý, chủ sạp, nhà bán lẻ, hội doanh nghiệp, chủ thể OCOP, đối tác, người giao hàng, nhân viên thu ngân, lái buôn, nhà đầu tư`,
  acts: `bán, mua, kinh doanh, quảng bá, xuất khẩu, nhập khẩu, niêm yết, khuyến mãi, trưng bày, ký kết, đóng gói, dán tem, giới thiệu, phân phối, thu mua, bình ổn, kiểm tra, giao hàng, livestream, chào hàng, thuê, đặt cọc, mặc cả, đấu giá, chuyển nhượng, tích trữ, ra mắt, gắn sao`,
  things: `hàng hóa, sản phẩm OCOP, giá cả, chợ quê, siêu thị, ki ốt, thương hiệu, nhãn mác, mã vạch, tem truy xuất, bao bì, hàng Việt, hàng lậu, đơn hàng, sàn thương mại điện tử, chuỗi cung ứng, hợp đồng, gian hàng, hội chợ, phí chợ, quầy thuốc, cửa hiệu, tạp hóa, vàng bạc,
    quần áo, giày dép, đồ gỗ, gốm sứ, mật ong, dầu phộng, tinh bột nghệ, trầm hương, chè khô, nông sản sạch, vật tư, phân bón giả, xăng RON 95, gas, gạo tám, đường kính, bột giặt, sữa hộp, thịt lợn, thẻ nhớ, catalogue, logo, bảo hành, thị phần, sức mua, giá sàn, lợi nhuận, bất động sản,
    đặc sản`,
  states: `đắt đỏ, rẻ, khan hiếm, dồi dào, chạy hàng, ế, leo thang, sụt giảm, ổn định, trôi nổi, kém chất lượng, có chỗ đứng, được ưa chuộng, cháy hàng, lên kệ, hết hạn, trầm lắng, sầm uất, nhộn nhịp, lãi lớn, thua lỗ`,
  spots: `chợ huyện, cửa hàng, siêu thị, phiên chợ, vỉa hè, quầy hàng, kho, thị trường, sàn Postmart, trung tâm thương mại, đầu mối, nước ngoài, chợ Voi, chợ Đón, thị trấn`,
});

export const FINANCE = field({
  people: `kế toán, ngân hàng chính sách, hộ vay, cán bộ tín dụng, kho bạc, chi cục thuế, người nộp thuế, tổ tiết kiệm, kiểm toán viên, thủ quỹ, nhà tài trợ, khách gửi tiền, cán bộ thuế, hội nông dân, Quỹ tín dụng nhân dân, chủ nợ, người bảo lãnh, bảo hiểm xã hội`,
  acts: `vay, giải ngân, thu, nộp, cấp, phân bổ, quyết toán, tiết kiệm, hỗ trợ, cho vay, gia hạn, thanh toán, đối chiếu, truy thu, hoàn, miễn giảm, trích lập, đầu tư, ủy thác, thế chấp, kiểm toán, chi trả, cân đối, huy động, hạch toán, khất, đáo hạn, thu hồi, đóng góp, khoanh nợ`,
  things: `ngân sách, vốn vay, tín dụng, tiền thuế, lãi suất, nợ quá hạn, nguồn thu, khoản chi, dự phòng, phụ cấp, lương hưu, bảo hiểm xã hội, học phí, thuế đất, phí, lệ phí, hóa đơn, chứng từ, sổ sách, tài khoản, thẻ ATM, trái phiếu, cổ phần, vàng miếng, ngoại tệ, kiều hối,
    tài sản công, tiền sử dụng đất, quỹ đền ơn, vốn đầu tư công, vốn ODA, nguồn xã hội hóa, kinh phí, định mức, công nợ, tiền gửi, sổ tiết kiệm, mức khoán, tiền mặt, chuyển khoản, ví điện tử, thất thu, chênh lệch, lạm phát, chi thường xuyên, bội chi, tăng trưởng, GDP, thu nhập bình quân`,
  states: `hụt thu, vượt dự toán, eo hẹp, dồi dào, quá hạn, đúng đối tượng, lãng phí, thất thoát, sinh lời, khả quan, tồn đọng, minh bạch, tăng khá, bị giải thể, mất cân đối, nhỏ giọt, ưu đãi, kịp thời`,
  spots: `kho bạc, điểm giao dịch xã, quầy giao dịch, ngân hàng, quỹ, phòng tài chính, tổ vay vốn, chi nhánh, cây ATM, cơ quan thuế, sàn vàng, bàn thu`,
});

export const INDUSTRY = field({
  people: `công nhân, thợ may, kỹ sư điện, chủ xưởng, thợ rèn, thợ gốm, nghệ nhân làng nghề, giám đốc nhà máy, chuyên gia Đài Loan, quản đốc, thợ nguội, lập trình viên, thợ điện, tổ công nghệ số cộng đồng, nhân viên kỹ thuật, thanh niên khởi nghiệp, thợ tiện, thợ chạm khắc`,
  acts: `sản xuất, chế biến, lắp đặt, vận hành, nung, rèn, dệt, may, đan, tiện, bảo trì, tự động hóa, lắp ráp, đúc, mạ, cưa, bào, cấp điện, kết nối, phủ sóng, cài đặt, cập nhật, lập trình, chuyển giao, kiểm định, tuyển dụng, tiết giảm, truyền nghề, hàn, dập`,
  things: `nhà máy, dây chuyền, cụm công nghiệp, xưởng mộc, gạch tuynel, nón lá, chiếu cói, mây tre đan, đồ gốm, dao rựa, rổ rá, chổi đót, áo sơ mi, găng tay, viên nén gỗ, than tổ ong, điện lưới, công tơ, đường dây 110 kV, pin mặt trời, tua bin, nồi hơi, máy phát, động cơ, vòng bi,
    băng tải, phôi thép, quặng titan, cao lanh, đá granit, phần mềm, mạng internet, wifi, điện thoại thông minh, máy tính bảng, máy in, mã QR, chữ ký số, ứng dụng VNeID, robot, drone, cảm biến, dữ liệu, trí tuệ nhân tạo, an toàn lao động, ca đêm, lương, bảo hộ, linh kiện, bằng sáng chế,
    cáp quang, trạm BTS, tiểu thủ công nghiệp`,
  states: `hết công suất, hiện đại, lạc hậu, đình trệ, mất điện, chập cháy, hoạt động ổn định, thiếu đơn hàng, hoen gỉ, tinh xảo, bền chắc, tăng ca, nghẽn mạng, ngừng chạy, tiết kiệm điện, đồng bộ, thủ công, sắc bén`,
  spots: `phân xưởng, khu kinh tế, làng nghề, nhà xưởng, lò nung, phòng máy, trạm điện, khu công nghiệp Phú Vinh, hạ tầng, bến than, tổ sản xuất, không gian mạng, vùng lõm sóng`,
});
