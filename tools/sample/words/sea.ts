import { field } from './field.ts';

/** Words about the sea, the weather, the environment and wild animals. */

export const FISHING = field({
  people: `ngư dân, chủ tàu, thuyền trưởng, bạn chài, thuyền viên, thợ lặn, diêm dân, người nuôi tôm, máy trưởng, chủ vựa, đầu nậu, tổ đội sản xuất trên biển, bộ đội biên phòng, thợ đan lưới, thợ đóng thuyền,
    kiểm ngư`,
  acts: `đánh bắt, thả lưới, vây bắt, câu, kéo, cập bến, neo đậu, tu sửa, đóng mới, nuôi thả, thu mua, cấp đông, ướp đá, muối, ủ chượp, phơi, sàng lọc, vá, trám, tiếp dầu, xả nước, thau rửa, quạt khí, san thưa, rải vôi,
    đăng kiểm, gỡ thẻ vàng`,
  things: `tôm thẻ chân trắng, tôm sú, cua xanh, ghẹ ba chấm, mực nang, mực lá, bạch tuộc, cá thu, cá ngừ, cá chim, cá hố, cá nục, cá trích, cá cơm, cá đối, cá dìa, cá chẽm, cá mú, cá bống, cá khoai, cá đuối,
    cá nhồng, cá bạc má, cá hồng, cá ong, hàu sữa, sò huyết, ngao dầu, vẹm xanh, ốc hương, sứa đỏ, rươi, moi biển, ruốc, nước mắm, mắm tôm, muối trắng, lưới rê, lưới vây, câu vàng, lồng bẫy, rớ, thuyền thúng,
    thuyền nan, tàu vỏ thép, máy tầm ngư, bộ đàm, phao cứu sinh, hầm đông, ao lót bạt, giống thủy sản, luồng cá, ngư trường, âu thuyền, cầu cảng, cửa lạch, bè nuôi, đầm phá, rong câu, tảo bẹ, nhật ký khai thác,
    dầu diesel`,
  states: `trúng đậm, thưa vắng, đầy khoang, tươi rói, mắc cạn, trôi dạt, bị bồi lấp, bong tróc, hết hạn đăng kiểm, nổi đầu, sốc nhiệt, đạt cỡ, xuất bán, ế ẩm, mặn mòi, cạn kiệt, ra khơi đều, vào mùa`,
  spots: `bến cá, cảng cá, cửa biển, vùng lộng, vùng khơi, bãi ngang, ao nuôi, đầm tôm, ruộng muối, bờ kè, khoang tàu, mũi Ròn, hòn Sơn Dương, chợ cá, làng chài`,
});

export const WEATHER = field({
  people: `đội xung kích, ban chỉ huy phòng chống thiên tai, người dân vùng trũng, dân quân, cán bộ trực ban, đoàn cứu trợ, tổ cứu hộ, công nhân thủy nông, nhân viên khí tượng, chủ hồ đập, hộ ven sông, nhà hảo tâm`,
  acts: `ứng phó, khắc phục, sơ tán, chằng chống, gia cố, tiêu úng, cảnh báo, cứu trợ, đắp, hộ đê, kê kích, che chắn, xả lũ, vận hành, theo dõi, dự báo, thu dọn, khơi thông, dựng lại, lợp lại, tiếp tế, di dời, neo buộc, rọi đèn,
    kiểm đếm`,
  things: `bão số 5, bão số 10, áp thấp nhiệt đới, mưa lũ, lũ quét, lũ ống, triều cường, gió Lào, gió mùa đông bắc, rét đậm, sương muối, sương mù, nắng nóng, hạn hán, xâm nhập mặn, dông lốc, sét, mưa đá, mưa phùn,
    nước dâng, đê biển, tuyến kè, hồ chứa, đập tràn, cống ngăn mặn, bao cát, rọ thép, áo phao, xuồng máy, mì tôm, nước uống, lương khô, thuốc khử khuẩn, mái tôn, nhà tránh lũ, cột thu lôi, trạm đo mưa, loa cầm tay,
    đèn pin, bè chuối, dây thừng, cây gãy, bùn non, đường ngập, mái ngói, ca nô, phương án bốn tại chỗ, mực nước, lượng mưa`,
  states: `đổ bộ, suy yếu, dâng cao, rút chậm, chia cắt, sạt lở, cô lập, tốc mái, rò rỉ, thấm ngược, ngập sâu, đỉnh điểm, kéo dài, bất thường, dữ dội, hiu hắt, oi bức, buốt giá, nứt toác, trở lại bình thường`,
  spots: `vùng rốn lũ, hạ du, thượng nguồn, thân đê, chân đập, nhà cao tầng, điểm sơ tán, ngầm tràn, xóm ngập, cồn nổi, gác xép, ven biển, lưu vực, hồ Kim Sơn, hồ Thượng sông Trí`,
});

export const ENVIRONMENT = field({
  people: `công nhân vệ sinh, tổ thu gom, đoàn viên, hội viên phụ nữ, học sinh, tình nguyện viên, cán bộ môi trường, hộ gia đình, người đi nhặt ve chai, thanh tra môi trường, chủ cơ sở tái chế, kỹ thuật viên, nhà khoa học`,
  acts: `thu gom, phân loại, xử lý, tái chế, chôn lấp, đốt, ủ, quan trắc, lấy mẫu, đo đạc, dọn dẹp, nạo vét, khử mùi, lọc, giảm thiểu, thay thế, ký cam kết, đóng cửa, xả thải, vớt, cào, quét vôi, trồng dặm, bảo tồn, giám sát,
    xử phạt`,
  things: `rác thải nhựa, rác sinh hoạt, túi ni lông, vỏ thuốc bảo vệ thực vật, nước thải, khí thải, bụi mịn, khói lò gạch, tiếng ồn, bãi rác, lò đốt, hố ủ, thùng rác, xe ép rác, cống rãnh, ao tù, bèo tây, nước ngầm,
    giếng khoan, bể lọc, nhà tiêu hợp vệ sinh, hàng rào xanh, cây bóng mát, thảm cỏ, đường hoa, rừng ngập mặn, san hô, rùa biển, chim di cư, cò trắng, chất độc, kim loại nặng, asen, dầu tràn, than xỉ, tro bay, bùn đỏ,
    pin cũ, chai lọ, giấy vụn, sắt phế liệu, phân hữu cơ, chế phẩm vi sinh, năng lượng mặt trời, điện gió, vệt dầu, mẫu nước, tiêu chí môi trường, nghĩa trang`,
  states: `ô nhiễm, bốc mùi, ứ đọng, tràn lan, trong lành, sạch đẹp, vượt ngưỡng, quá tải, phân hủy chậm, đen kịt, nổi váng, bạc màu, xuống cấp, được cải thiện, xanh mát, thông thoáng, nhếch nhác, vương vãi`,
  spots: `điểm tập kết, bãi chôn lấp, bờ biển, kênh thoát nước, khu dân cư, chợ cóc, ngõ xóm, hố gas, ven đường, khu vực giáp ranh, trạm quan trắc, đầm lầy, vũng nước`,
});

export const WILDLIFE = field({
  people: `thợ săn, nhà động vật học, người nuôi chim, đội cứu hộ, khách tham quan, thợ ảnh, em nhỏ, người gác rừng, dân làng, nhóm nghiên cứu, thầy giáo sinh học, kẻ bẫy chim, người bắt rắn`,
  acts: `quan sát, bẫy, thả, chụp ảnh, đếm, nuôi nhốt, cứu hộ, nghiên cứu, xua đuổi, rình, săn, đặt tên, theo dấu, bảo vệ, buôn bán, băng bó, nhận diện, gắn vòng, lần theo, vẽ`,
  things: `cáo, chồn hương, cầy vòi, mèo rừng, nhím, dím, khỉ vàng, voọc, vượn đen, lợn lòi, nai, hoẵng, sóc bụng đỏ, dơi quạ, tắc kè, kỳ đà, rắn hổ mang, rắn lục, trăn gấm, rùa hộp, ba ba, ếch đồng, nhái bén, chẫu chàng,
    cóc tía, thằn lằn, chích chòe, chào mào, họa mi, sáo sậu, yểng, chim sẻ, bói cá, gõ kiến, diều hâu, cú mèo, vạc, le le, sếu đầu đỏ, bồ nông, cuốc, gà lôi, én, quạ khoang, chuồn chuồn, châu chấu, cào cào, bọ ngựa,
    ve sầu, đom đóm, kiến vàng, mối đất, ong vò vẽ, bướm khế, nhện nhảy, dế mèn, bọ xít, niềng niễng, cà cuống, đỉa, vắt, lươn, chạch, trê, rô phi, mè hoa, trắm cỏ, chép, diếc, ốc nhồi, hến, don, cá voi, cá heo`,
  states: `làm tổ, sinh sản, ngủ đông, kêu vang, bay rợp trời, tuyệt tích, hiếm gặp, phá hoại mùa màng, lột xác, kiếm ăn đêm, tụ đàn, bò ngổn ngang, bị mắc lưới, quen hơi người, sẩy đàn, nhởn nhơ`,
  spots: `lùm cây, hốc đá, bụi tre, vũng bùn, ngọn đa, mái đình, tán phi lao, bờ suối, gò mối, kẽ lá, hang dơi, trảng cỏ, bàu sen, bờ giếng`,
});
