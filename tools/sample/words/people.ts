import { field } from './field.ts';

/** Words about school, health, family and food. */

export const EDUCATION = field({
  people: `giáo viên, học sinh, thầy cô, phụ huynh, hiệu trưởng, thí sinh, nhà trường, em nhỏ, cô giáo mầm non, sinh viên, hội khuyến học, học trò nghèo, giám thị, tổng phụ trách, lớp trưởng, cựu học sinh, tổ bộ môn, thủ khoa, cán bộ thư viện,
    nghiên cứu sinh, bảo mẫu`,
  acts: `dạy, học, ôn tập, tuyển sinh, bồi dưỡng, kiểm định, chấm thi, tặng, xây dựng, kiên cố hóa, mua sắm, phụ đạo, hướng nghiệp, xóa mù, phổ cập, trang trí, tổ chức, soạn, đọc, giảng, khảo sát, biên soạn, kể chuyện, ra đề, tuyên dương, thực hành, điểm danh,
    vẽ, đánh giá, đăng ký`,
  things: `lớp học, năm học mới, chương trình phổ thông, sách giáo khoa, học bổng, trường chuẩn quốc gia, phòng học, thư viện, điểm trường, kỳ thi, môn toán, ngữ văn, ngoại ngữ, tin học, đồ dùng dạy học, bếp ăn bán trú, sân chơi, nhà vệ sinh,
    bảng tương tác, giáo án, luận văn, kỹ năng sống, tiết chào cờ, trống trường, cặp sách, bút mực, vở viết, xe đạp, áo trắng, học phí, thang điểm, đội tuyển, giải thưởng, giấy khen, chất lượng đại trà, mũi nhọn, ước mơ, hè, ngoại khóa, văn nghệ,
    bài luận, phép tính, thí nghiệm, kính hiển vi, bản đồ, truyện tranh, đố vui, rèn chữ, nền nếp, phổ điểm, hồ sơ xét tuyển, nguyện vọng, trại hè, lễ khai giảng, buổi bế giảng`,
  states: `tiến bộ, xuống cấp, khang trang, đạt chuẩn, thiếu thốn, bỏ học, chăm ngoan, vượt khó, đỗ đầu, lơ là, hiếu học, sôi nổi, trượt nguyện vọng, hào hứng, cũ nát, tươm tất, thân thiện, ham chơi, khéo tay, chật chội, rộn rã`,
  spots: `trường, lớp ghép, thư viện, phòng bộ môn, sân trường, ký túc xá, nhà đa năng, trường THPT, trường THCS, trường tiểu học, điểm lẻ, trung tâm học tập cộng đồng, giảng đường, hành lang, hội đồng thi`,
});

export const HEALTH = field({
  people: `bác sĩ, bệnh nhân, y tá, điều dưỡng, nữ hộ sinh, người bệnh, trạm y tế, sản phụ, người cao tuổi, trẻ sơ sinh, dược sĩ, nhân viên y tế thôn, thầy thuốc, người hiến máu, tổ truy vết, cộng tác viên dân số, kỹ thuật viên xét nghiệm, phẫu thuật viên,
    người khuyết tật, khách ăn`,
  acts: `khám, điều trị, tiêm, chăm sóc, cấp cứu, xét nghiệm, cách ly, phun, mổ, siêu âm, tư vấn, kê đơn, truyền, phòng ngừa, phát hiện, chuyển tuyến, tẩy, xông, băng, châm cứu, bấm huyệt, nuôi dưỡng, cân đo, hiến, tiệt trùng, tầm soát, bốc thuốc, thử nước`,
  things: `bệnh tật, sốt xuất huyết, cúm A, Covid-19, bảo hiểm y tế, thuốc men, vắc xin, máu hiếm, huyết áp, tiểu đường, ung thư, viêm gan, lao phổi, suy thận, dạ dày, xương khớp, đột quỵ, dị ứng, sởi, thủy đậu, quai bị, uốn ván, giun sán, nhiễm khuẩn,
    ngộ độc thực phẩm, dinh dưỡng, suy dinh dưỡng, sữa mẹ, vitamin, khẩu trang, nước sát khuẩn, ống nghe, máy thở, giường bệnh, xe cứu thương, sổ khám, kháng sinh, thuốc bắc, kim tiêm, bọ gậy, muỗi vằn, lăng quăng, kế hoạch hóa gia đình,
    tỷ lệ sinh, tuổi thọ, răng miệng, mắt hột, cong vẹo cột sống, trầm cảm, rượu bia, thuốc lá, đường ruột, chân tay giả, phục hồi chức năng, ca mắc, ổ bệnh, hố xí, vi rút`,
  states: `thuyên giảm, nguy kịch, ổn định, hồi phục, lây lan, biến chứng, khỏi bệnh, âm tính, dương tính, kiệt sức, quá tải, tỉnh táo, sốt li bì, khó thở, phù nề, được khống chế, đau nhức, chuyển nặng, thấp còi, ngất xỉu, dẻo dai`,
  spots: `bệnh viện, trạm xá, phòng khám, khoa nhi, phòng mổ, khu cách ly, nhà thuốc, bàn tiêm, chốt kiểm soát, bếp ăn, tuyến trên, khoa hồi sức, vùng dịch, phòng đẻ`,
});

export const FAMILY = field({
  people: `gia đình, phụ nữ, trẻ em, người già, ông bà, cha mẹ, vợ chồng, con cháu, anh em, hàng xóm, cô dâu, chú rể, mẹ chồng, bà mẹ đơn thân, trẻ mồ côi, hộ nghèo, hộ cận nghèo, gia đình chính sách, người có công, con em xa quê, dòng họ, thông gia, bà ngoại,
    góa phụ, người neo đơn, lao động xuất khẩu`,
  acts: `nuôi dạy, chăm lo, đùm bọc, thăm hỏi, giúp đỡ, cưu mang, trợ cấp, xây tặng, vay, dành dụm, sửa sang, cưới, gả, đoàn tụ, nhớ thương, an ủi, phụng dưỡng, kể lại, ủng hộ, quyên góp, san sẻ, trao, tặng quà, vun đắp, giữ gìn, chia sẻ, dạy nghề, đỡ đầu, dỗ dành, thổi cơm`,
  things: `mái ấm, hạnh phúc, sinh kế, việc làm, thu nhập, nhà ở, bữa cơm, cuộc sống, hôn nhân, ly hôn, tảo hôn, bình đẳng giới, an sinh xã hội, suất quà, sổ hộ nghèo, xe lăn, chăn ấm, bánh chưng, áo mới, tiền gửi về, vốn khởi nghiệp, nghề may, tuổi thơ, tuổi già,
    tình làng nghĩa xóm, nếp nhà, gia phả, kỷ vật, thư tay, tấm ảnh, khoản nợ, mâu thuẫn, di chúc, đám cưới, đám hiếu, lễ mừng thọ, quỹ khuyến học, giếng nước, căn bếp, chiếc giường, bàn thờ, con lợn đất, đồng lương, chuyến xe Tết,
    giàn bầu, ngôi nhà ba gian, cái nghèo, số phận, nỗi đau`,
  states: `đầm ấm, khó khăn, thoát nghèo, tái nghèo, khấm khá, dột nát, neo đơn, hiếu thảo, chênh vênh, no đủ, thuận hòa, sum vầy, ngặt nghèo, côi cút, bình yên, túng thiếu, tủi thân, nên người, chắt bóp, éo le, ly tán`,
  spots: `nhà, xóm, quê ngoại, căn bếp, xứ người, bậc thềm, góc sân, mái hiên, ngõ nhỏ, chái nhà, khu tái định cư, đầu làng, nơi trọ, sạp hàng`,
});

export const FOOD = field({
  people: `đầu bếp, chị bán hàng, bà chủ quán, thực khách, thợ làm bánh, người nội trợ, mệ già, cô hàng chè, thợ nấu rượu, chủ lò bún, du khách, thợ giã giò, bạn hàng, ông chủ quán phở`,
  acts: `nấu, nướng, xào, kho, rán, luộc, hấp, ram, gói, giã, ngâm, rang, muối chua, pha, cuốn, tráng, đổ khuôn, thái lát, nêm, ninh, bày biện, nếm, ướp, lọc bột, rây, chan, vo, thưởng thức, mời, dọn, nhào, phi thơm, xay`,
  things: `bún bò, phở gà, cháo lươn, bánh mướt, bánh đúc, bánh bèo, bánh cuốn, bánh xèo, bánh gai, bánh ít, bánh tày, bánh đa vừng, kẹo cu đơ, kẹo lạc, chè lam, chè kho, xôi gấc, xôi ngô, cơm nếp, cơm cháy, cà pháo, nhút mít, dưa môn, cá kho tộ, cá trích nướng,
    mực nháy, mực một nắng, gỏi sứa, canh hến, canh chua, tôm rim, thịt kho tàu, giò bê, chả ram, nem chua, tré, lòng xào nghệ, gà luộc lá chanh, ốc xào sả, ruốc bông, mắm ruốc, mắm cáy, tương Nam Đàn, nước chè, chè vằng, rượu nếp, mật mía, bột lọc,
    bột sắn dây, miến dong, đậu phụ, dầu lạc, mỡ hành, hạt tiêu, ớt bột, gừng tươi, riềng, mẻ, tỏi phi, sữa chua, kem dừa, cà phê, sinh tố, bánh mì, xúc xích, pizza, dưa góp, khoai deo, khoai xéo, củ cải khô`,
  states: `thơm phức, cay xè, béo ngậy, giòn tan, dẻo quánh, mằn mặn, đậm đà, nóng hổi, nguội ngắt, chua dịu, ngọt thanh, bùi bùi, dai sần sật, cháy cạnh, sánh mịn, nhừ, vàng ươm, lạ miệng, nức tiếng, hợp khẩu vị`,
  spots: `quán vỉa hè, gian bếp, chợ phiên, gánh hàng rong, nhà hàng, mâm cỗ, bếp củi, lò bánh, hội thi nấu ăn, quầy ẩm thực, mẹt hàng, tiệm cơm, nồi gang`,
});
