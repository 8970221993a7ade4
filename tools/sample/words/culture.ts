import { field } from './field.ts';

/** Words about culture, sport, history, belief and tourism. */

export const CULTURE = field({
  people: `nghệ nhân, diễn viên, ca sĩ, nhạc công, đội văn nghệ, khán giả, nhà thơ, họa sĩ, câu lạc bộ dân ca, đạo diễn, thợ ảnh, phát thanh viên, nhà báo, ban tổ chức, ban giám khảo, người cao tuổi, nhạc sĩ, đoàn chèo, cô đào, phóng viên`,
  acts: `biểu diễn, hát, múa, sáng tác, dàn dựng, trình chiếu, sưu tầm, truyền dạy, ghi âm, giao lưu, đoạt, trao giải, tập luyện, vẽ, tạc, chạm trổ, ngâm, đánh trống, thổi sáo, in, xuất bản, viết, phát sóng, phục dựng, trang hoàng, kéo nhị, hóa trang, hòa âm, khắc`,
  things: `dân ca ví giặm, ca trù, chèo, tuồng cổ, hò Kỳ Anh, sắc bùa, trò Kiều, hát ru, vè, ca dao, tục ngữ, đờn, đàn bầu, đàn tranh, đàn nguyệt, sáo trúc, nhị hồ, phách, chiêng, tù và, trống cái, tranh thêu, tranh sơn mài, tượng gỗ, thư pháp, bài thơ, tập truyện, tiểu thuyết, vở kịch, bộ phim,
    thước phim, tiết mục, hội diễn, làng văn hóa, gia đình văn hóa, thiết chế, loa truyền thanh, bản tin, trang thông tin điện tử, báo xuân, triển lãm, áo dài, khăn xếp, yếm đào, guốc mộc, nón quai thao, câu đối, hoành phi, ảnh nghệ thuật, giai điệu, lời ca, bản nhạc, ban nhạc, sân khấu, ánh đèn`,
  states: `đặc sắc, mượt mà, da diết, rộn ràng, mai một, thất truyền, sống động, hấp dẫn, độc đáo, vang vọng, mộc mạc, dí dỏm, nghẹn ngào, ngân nga, hoành tráng, lay động lòng người, réo rắt, trầm bổng, xúc động, giản dị`,
  spots: `sân khấu, nhà hát, đình làng, trung tâm văn hóa, phòng trưng bày, hội trường, sân đình, hội diễn, đài truyền thanh, thư viện huyện, phông màn, hậu trường, rạp`,
});

export const SPORT = field({
  people: `vận động viên, huấn luyện viên, trọng tài, cầu thủ, thủ môn, cổ động viên, đội bóng, đô vật, tay vợt, kỳ thủ, tiền đạo, hậu vệ, đội chủ nhà, đội khách, nhà vô địch, võ sĩ, chủ nhiệm câu lạc bộ, tay chèo`,
  acts: `thi đấu, tập luyện, giành, ghi bàn, phá lưới, đoạt, tranh, bơi, chạy, ném, đẩy, kéo, đua, cản phá, sút, chuyền, phát bóng, đấu, cổ vũ, khởi động, bốc thăm, khai mạc, trao, đăng cai, kèm cặp, nhảy, chèo, đá, gỡ hòa, hạ đo ván`,
  things: `giải bóng đá, bóng chuyền, cầu lông, bóng bàn, cờ tướng, cờ vua, điền kinh, kéo co, đẩy gậy, vật cổ truyền, bơi lội, đua thuyền, võ thuật, vovinam, karate, taekwondo, yoga, dưỡng sinh, xe đạp, marathon, việt dã, bóng rổ, ten nít, billiards, đá cầu, nhảy sạp, bắn nỏ, chọi gà, ném còn, đánh đu,
    huy chương vàng, cúp vô địch, vé vào chung kết, quả phạt đền, hiệp hai, bàn thắng, tỷ số, thẻ đỏ, sân cỏ, nhà thi đấu, đường chạy, bể bơi, vợt, lưới, găng, còi, hội khỏe Phù Đổng, đại hội TDTT, kỷ lục, thành tích, đội hình, chiến thuật, lễ rước đuốc, áo số, cự ly 100 m, phong trào rèn luyện thân thể`,
  states: `kịch tính, hấp dẫn, ngang tài, áp đảo, thắng đậm, thua sát nút, chấn thương, sung sức, đuối sức, bất phân thắng bại, quyết liệt, sôi sục, nghẹt thở, lên ngôi, bị loại, hụt hơi, cân bằng, bùng nổ`,
  spots: `sân vận động, nhà thi đấu, sân cỏ nhân tạo, đường chạy, bể bơi, khán đài, vòng bảng, bán kết, chung kết, sới vật, sân làng, bờ sông, phòng tập, vạch đích`,
});

export const HISTORY = field({
  people: `nhà sử học, vua, quan trấn thủ, nghĩa quân, sĩ phu, thám hoa, tiến sĩ, tướng quân, hoàng hậu, nhân chứng lịch sử, hậu duệ, dòng họ, ban quản lý di tích, nhà khảo cổ, thầy đồ, cụ tổ, dân làng, thuyết minh viên, công chúa, thổ hào, thám tử`,
  acts: `thành lập, khai khẩn, đánh chiếm, xây đắp, lãnh đạo, khởi nghĩa, dựng, tôn tạo, trùng tu, khai quật, phục dựng, ghi chép, dịch, xếp hạng, lưu giữ, thờ, hiệu đính, vượt, mở cõi, cống nạp, giành, phá vỡ, trấn giữ, sắc phong, cắm, lập ấp, bình định, dẹp, khảo cứu`,
  things: `di tích, thành cổ, lũy đá, đền thờ, bia đá, sắc phong, gia phả, hương ước cổ, chiếu chỉ, khoa bảng, triều Lê, nhà Nguyễn, nhà Trần, chúa Trịnh, phong trào Cần Vương, Xô viết Nghệ Tĩnh, cách mạng tháng Tám, kháng chiến chống Pháp, kháng chiến chống Mỹ, đường Hồ Chí Minh, bến phà,
    mộ tổ, cổ vật, tiền đồng, đồ đá, rìu đá, gốm Sa Huỳnh, trống đồng, chuông cổ, súng thần công, ấn tín, áo bào, ngai vàng, gươm, giáo mác, địa bạ, thư tịch, văn bia, câu chuyện, truyền thuyết, giai thoại, danh xưng, Hoành Sơn Quan, phủ, trấn, tổng, châu Hoan, lộ, ải, đồn lũy, trạm dịch, nhà tù,
    hầm bí mật, tờ truyền đơn, búa liềm, thời bao cấp, tem phiếu, mùa xuân đại thắng`,
  states: `rêu phong, cổ kính, oanh liệt, bi tráng, vang dội, bị lãng quên, đổ nát, còn nguyên, hào hùng, lừng lẫy, hiển hách, mờ nét, thất lạc, được công nhận, linh thiêng, bi hùng, trường tồn, lưu danh`,
  spots: `đền, miếu, nhà thờ họ, bảo tàng, kinh đô, vùng biên trấn, ải quan, cổng thành, bến sông xưa, phủ cũ, lăng mộ, gò cao, thư phòng, Đàng Trong, thành Thăng Long, Phú Xuân`,
});

export const BELIEF = field({
  people: `sư thầy, phật tử, giáo dân, linh mục, cha xứ, thầy cúng, bà đồng, con nhang, ông từ, ban khánh tiết, ban hành giáo, nữ tu, giám mục, chú tiểu, người hành hương, trai tráng, chủ tế, bô lão, ca đoàn`,
  acts: `cúng, lễ, thắp, cầu, rước, tế, tụng, dâng, khấn, phóng sinh, hành hương, giỗ, xây, tô tượng, đúc, rửa tội, ban phước, kiệu, gióng, chay tịnh, quyên, giữ đền, hầu đồng, bài trừ, tiễn, viếng, kính, tạ ơn`,
  things: `lễ hội, chùa, đền, miếu, am, tháp, nhà thờ, giáo xứ, thánh đường, tượng Phật, kinh kệ, chuông mõ, hương trầm, nến, hoa quả, mâm cỗ, xôi oản, vàng mã, kiệu bát cống, lọng, cờ phướn, đèn lồng, đèn hoa đăng, lễ Vu Lan, Phật đản, Giáng sinh, Phục sinh, rằm tháng Giêng, Nguyên tiêu, Thanh minh,
    Đoan ngọ, Trung thu, ông Công ông Táo, giao thừa, tất niên, lễ cầu ngư, lễ hạ điền, lễ khai ấn, lễ giỗ tổ, đền Bà Hải, mê tín, bói toán, lên đồng, hủ tục, phong tục, tín ngưỡng, thành hoàng, sắc thần, long ngai, bài vị, áo lễ, chầu văn, kinh cầu, tháp chuông, vong linh, lộc, oản, cây nêu`,
  states: `trang nghiêm, linh ứng, đông nghịt, nghi ngút, thanh tịnh, tốt đời đẹp đạo, ấm cúng, rực rỡ, tốn kém, lệch chuẩn, thành kính, náo nức, trầm mặc, phảng phất, an lạc, hoan hỉ, lộng lẫy, huyền bí`,
  spots: `chùa, đền, sân đình, nhà thờ, gác chuông, giáo họ, chính điện, tam quan, hậu cung, bàn thờ, bến nước, hang đá Bê Lem, vườn tháp, tịnh xá`,
});

export const TOURISM = field({
  people: `du khách, hướng dẫn viên, chủ homestay, khách Tây, đoàn famtrip, nhiếp ảnh gia, lễ tân, công ty lữ hành, cứu hộ bãi biển, khách Lào, phượt thủ, chủ nhà nghỉ, kiều bào, nhà đầu tư, chuyên gia Nhật Bản, đại sứ, khách Hàn Quốc, nhân viên buồng phòng`,
  acts: `tham quan, khám phá, check-in, đón, phục vụ, đặt phòng, nghỉ dưỡng, quảng bá, leo, cắm trại, tắm, chèo, thuyết minh, quy hoạch, khai thác, chụp, trải nghiệm, xúc tiến, ghé, dừng chân, ngắm, thuê, giữ lại, lặn ngắm, viếng thăm, kết nghĩa, hợp tác, chinh phục`,
  things: `bãi tắm Kỳ Xuân, biển Thiên Cầm, tour, khách sạn, resort, homestay, nhà hàng, đồi thông, hồ sinh thái, thác nước, suối khoáng, hang động, cù lao, bãi đá cổ, hải đăng, tàu du lịch, cáp treo, lều trại, ván chèo, cầu gỗ, vườn dâu, đồi chè, phố đi bộ, chợ đêm, lễ hội biển, mùa du lịch,
    bản đồ số, visa, hộ chiếu, chuyến bay, Bangkok, Viêng Chăn, Savannakhet, Đài Bắc, Tokyo, Osaka, Seoul, Busan, Singapore, Moskva, Berlin, Paris, London, Sydney, New York, tiếng Anh, euro, đô la, sân golf, du thuyền, quà lưu niệm, bình minh, hoàng hôn, sóng biển, cát mịn, tay nghề bếp, dịch vụ lưu trú`,
  states: `đông đúc, hoang sơ, thơ mộng, kín phòng, quyến rũ, chặt chém, vắng khách, chuyên nghiệp, bừng sáng, nên thơ, mến khách, đạt chuẩn 3 sao, ngút ngàn, trong vắt, heo hút, bồng bềnh, lung linh, kỳ vĩ`,
  spots: `bãi biển, khu du lịch, điểm dừng chân, bến du thuyền, đỉnh núi, hồ nước, quầy lễ tân, ga Hà Nội, Sài Gòn, Nghệ An, Quảng Bình, Đồng Hới, Thanh Hóa, Đà Nẵng, Lào, Thái Lan`,
});
