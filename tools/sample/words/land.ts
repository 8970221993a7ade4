import { field } from './field.ts';

/** Words about work on the land: crops, animals, forests and gardens. */

export const FARMING = field({
  people: `nông dân, bà con, hộ dân, tổ hợp tác, cán bộ khuyến nông, xã viên, chủ trang trại, hợp tác xã, kỹ sư nông học, thợ cày, người làm vườn, thương lái,
    tổ thủy nông, chủ máy gặt, nhóm hộ, lão nông`,
  acts: `gieo cấy, thu hoạch, chăm bón, làm đất, cày bừa, bón lót, bón thúc, tỉa dặm, phun trừ, tưới tiêu, phơi sấy, cất giữ, chọn lọc, khảo nghiệm, nhân giống, ươm, vun xới, che phủ,
    luân canh, xen canh, thâm canh, bao tiêu, dồn đổi, tháo chua, rửa mặn, khoanh vùng, thay thế, phục tráng, chiết cành, ghép mắt, đốn tỉa, gặt`,
  things: `lúa, giống lúa, mạ khay, lúa chất lượng cao, ngô lai, lạc vỏ, khoai lang, sắn, vừng đen, đậu xanh, đậu tương, rau màu, cà chua, bí xanh, mướp đắng, dưa chuột, dưa hấu, hành tăm,
    tỏi tía, ớt cay, gừng trâu, nghệ vàng, cải bẹ, xà lách, bắp cải, su hào, củ đậu, phân chuồng, phân lân, kali, đạm urê, vôi bột, thuốc trừ sâu, cỏ dại, sâu đục thân, bọ trĩ, rệp sáp,
    ốc bươu vàng, rơm rạ, trấu, thóc giống, hạt giống, luống đất, bờ thửa, kênh mương, trạm bơm, máy cày, máy gặt đập, nhà lưới, màng phủ, nông sản, sản lượng, năng suất, cánh đồng mẫu,
    mùa vụ, lịch thời vụ, vựa lúa, hoa màu`,
  states: `xanh tốt, chín rộ, trổ đều, đẻ nhánh khỏe, bén rễ, trĩu hạt, thiếu nước, ngập úng, nhiễm bệnh, khô héo, lép hạt, đổ rạp, được mùa, mất mùa, rớt giá, được giá, cho năng suất cao,
    thích nghi tốt, cháy rầy, vàng lá, chậm phát triển, sạch bệnh, bạc màu, tơi xốp`,
  spots: `ruộng trũng, chân ruộng cao, bãi bồi, đồng sâu, nương rẫy, xứ đồng, thửa ruộng, ven sông, vùng chuyên canh, sân kho, bờ ao, đồng cạn, triền đê, vườn ươm, gò đồi`,
});

export const LIVESTOCK = field({
  people: `hộ chăn nuôi, thú y viên, người nuôi, chủ trại, bác sĩ thú y, thợ xẻ thịt, tổ dẫn tinh, lái trâu, hội viên nông dân, người nuôi ong, dẫn tinh viên, chủ lò mổ, thợ cắt lông cừu`,
  acts: `nuôi, vỗ béo, tiêm phòng, tái đàn, lai tạo, phối giống, úm, cách ly, tiêu hủy, khử trùng, chăn thả, xuất chuồng, giết mổ, kiểm dịch, truy xuất, khoanh vùng, quây bạt, cho ăn, tẩy giun,
    vệ sinh, ấp nở, san đàn, thả, quay mật, buộc thẻ`,
  things: `đàn bò, bò lai Sind, bò vàng, trâu cày, lợn nái, lợn thịt, lợn mán, gà đồi, gà ri, gà chọi, vịt bầu, ngan Pháp, ngỗng sư tử, chim cút, bồ câu, dê cỏ, hươu sao, nhung hươu, thỏ trắng, dúi mốc,
    nhím bờm, ong mật, tằm kén, bê con, nghé, lứa heo sữa, trứng gà, sữa bò, thức ăn tinh, cỏ voi, cám gạo, bã bia, chuồng trại, máng uống, đệm lót, hầm biogas, lò ấp, lồng sắt, vắc xin,
    vôi khử, ổ dịch, bệnh tụ huyết trùng, dịch tả lợn, cúm gia cầm, bệnh dại, ve bét, mật hoa tràm, phân khô, giun quế`,
  states: `lớn nhanh, mắn đẻ, còi cọc, bỏ ăn, sốt cao, khỏe mạnh, bán chạy, tồn đọng, rụng lông, chóng lớn, dễ nuôi, kháng bệnh tốt, chết rải rác, đạt trọng lượng, thơm ngon, mẫn cảm, tăng đàn`,
  spots: `chuồng, trang trại, gia trại, bãi chăn, đồng cỏ, lò mổ tập trung, chốt kiểm dịch, vườn đồi, rừng keo, trại giống, góc vườn, bờ rào, lán ong`,
});

export const FORESTRY = field({
  people: `kiểm lâm, chủ rừng, hộ nhận khoán, thợ sơn tràng, tổ bảo vệ rừng, thợ cưa, người đi rừng, đội tuần tra, công nhân lâm trường, thợ xẻ, ban quản lý rừng, người lấy mật, thợ đốt than`,
  acts: `trồng, khoanh nuôi, tuần tra, phát quang, khai thác, tỉa thưa, giao khoán, đo đếm, gieo ươm, đóng mốc, phát dọn, canh gác, dập tắt, vận chuyển, xẻ, bóc vỏ, truy quét, thu giữ, kiểm kê,
    làm giàu, phục hồi, chặt hạ, cứu hộ, thả về rừng, xử lý thực bì`,
  things: `rừng phòng hộ, rừng keo, keo lai, bạch đàn, thông nhựa, lim xanh, táu mật, sến mủ, gội nếp, dẻ gai, trầm dó, mây nếp, song bột, tre nứa, luồng, giang, vầu, cọ phèn, sim mua, lá nón,
    măng rừng, nấm lim, mật ong rừng, nhựa thông, củi khô, than hoa, gỗ tròn, gỗ bóc, ván ghép, dăm gỗ, bìa rừng, đường băng cản lửa, chòi canh, cây giống, bầu ươm, tán rừng, thảm mục,
    lâm sản phụ, gỗ lậu, bẫy thú, cưa xăng, chứng chỉ rừng, khu bảo tồn, voọc chà vá, sao la, mang Trường Sơn, gà lôi lam, khướu, tê tê, cu li, chồn bạc má`,
  states: `khép tán, xanh um, trơ trụi, cháy âm ỉ, khô nỏ, tái sinh mạnh, bị xâm hại, bị lấn chiếm, rậm rạp, quý hiếm, bên bờ tuyệt chủng, đến kỳ khai thác, gãy đổ, phục hồi dần, bén lửa`,
  spots: `đầu nguồn, tiểu khu, khe sâu, sườn núi, đỉnh đèo, thung lũng, hẻm đá, bìa rừng, trạm kiểm lâm, lâm phần, vùng đệm, chân rú, dốc đứng, rừng già`,
});

export const GARDEN = field({
  people: `chủ vườn, người chơi cây cảnh, nghệ nhân, hộ làm vườn, thợ tỉa cành, hội sinh vật cảnh, chị em phụ nữ, cụ ông, người bán hoa, thợ ghép cây, lương y, người hái thuốc`,
  acts: `trồng, uốn, tỉa, ghép, hái, phơi khô, sao vàng, bứng, cấy, giâm, bọc quả, tưới nhỏ giọt, thu hái, gây giống, sưu tầm, làm cỏ, cải tạo, quy hoạch, bán tỉa, đánh bầu, hãm nước, vặt lá`,
  things: `cam bù, cam Vinh, bưởi Phúc Trạch, chanh leo, quýt hồng, thanh long, na dai, mít thái, ổi găng, hồng xiêm, vú sữa, nhãn lồng, vải thiều, xoài cát, dừa xiêm, chuối tiêu, đu đủ, khế ngọt,
    dứa mật, mãng cầu, măng cụt, chôm chôm, bòn bon, dâu da, chè xanh, hồ tiêu, cau liên phòng, trầu không, hoa đồng tiền, hoa ly, hoa thược dược, hoa giấy, hoa sứ, cúc vạn thọ, lay ơn, mào gà,
    phong lan, địa lan, quất cảnh, đào phai, mai vàng, tùng la hán, sanh, si, lộc vừng, khế cổ, đinh lăng, cà gai leo, ngải cứu, tía tô, kinh giới, sả chanh, xạ đen, hà thủ ô, ba kích, sa nhân,
    diếp cá, rau má, mã đề, nhọ nồi, kim ngân, kỷ tử, hoắc hương, bạc hà, hương nhu, lá lốt, mùng tơi, rau ngót, bồ công anh, xuyên khung, đẳng sâm, thìa là, húng quế, rau răm, ngò gai`,
  states: `sai quả, đậu quả, nở rộ, mọng nước, chua gắt, ngọt lịm, thơm nức, rụng non, đâm chồi, ra rễ, bung nụ, héo rũ, chín mọng, trĩu cành, có dược tính, đắt hàng, lâu tàn, kén đất, ưa bóng`,
  spots: `vườn hộ, vườn mẫu, bờ rào, lối ngõ, trang trại, vườn tạp, đồi thấp, giàn leo, chậu cảnh, hiên nhà, vườn thuốc nam, phiên chợ hoa, luống hoa`,
});
