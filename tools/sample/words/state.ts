import { field } from './field.ts';

/** Words about government, the Party, law and the army. */

export const ADMINISTRATION = field({
  people: `cán bộ, công chức, lãnh đạo huyện, chủ tịch xã, người dân, đại biểu, cử tri, trưởng thôn, phòng chuyên môn, viên chức, văn phòng UBND, tổ công tác, người đứng đầu, hội đồng nhân dân, công chức địa chính, HĐND huyện,
    ban chỉ đạo, UBND xã, trưởng phòng, tổ giúp việc, đoàn giám sát, thường trực HĐND, bộ phận một cửa`,
  acts: `triển khai, chỉ đạo, rà soát, ban hành, thực hiện, kiểm tra, giải quyết, tiếp nhận, phê duyệt, thẩm định, công bố, tham mưu, phân công, sắp xếp, sáp nhập, tinh giản, điều động, bổ nhiệm, tổng kết, sơ kết, báo cáo, giám sát,
    chất vấn, lấy ý kiến, niêm yết, cắt giảm, số hóa, luân chuyển, chấn chỉnh, kiểm điểm, quán triệt, bổ sung, ủy quyền, phân cấp, trình, hoàn thiện, đôn đốc, lồng ghép`,
  things: `nghị quyết, kế hoạch, chỉ tiêu, đề án, quyết định, chỉ thị, thủ tục hành chính, hồ sơ, công việc, nhiệm vụ, dịch vụ công, bộ máy, biên chế, quy chế, quy hoạch, dự toán, báo cáo, kỳ họp, hội nghị, phiên họp, tờ trình, công văn,
    cải cách hành chính, chuyển đổi số, chữ ký số, con dấu, trụ sở, hộ tịch, giấy khai sinh, sổ đỏ, bản đồ địa chính, địa giới, ý kiến cử tri, đơn thư, kiến nghị, phong trào thi đua, danh sách bầu cử, tổ dân phố, hương ước,
    chương trình phát triển KT-XH, tiêu chí NTM, mục tiêu quốc gia, nhiệm kỳ, thẩm quyền, niên độ, biên bản, lịch tiếp dân, chế độ phụ cấp, đường dây nóng, nền nếp`,
  states: `đạt kế hoạch, vượt chỉ tiêu, chậm tiến độ, đúng hạn, quá hạn, còn lúng túng, được thông qua, có hiệu lực, chồng chéo, sát thực tế, chưa rõ ràng, còn hình thức, được đồng thuận, công khai, minh bạch, thông suốt, trì trệ,
    nề nếp, đi vào cuộc sống, bị kéo dài, được gỡ vướng, tinh gọn`,
  spots: `trụ sở, hội trường, phòng họp, cơ sở, địa bàn, các xã, trung tâm hành chính công, cấp huyện, khu dân cư, từng thôn, các phòng ban, nhà văn hóa, cổng dịch vụ công, bàn tiếp dân`,
});

export const PARTY = field({
  people: `đảng viên, bí thư chi bộ, cấp ủy, huyện ủy viên, Ban Thường vụ, cán bộ dân vận, MTTQ, Mặt trận Tổ quốc, hội cựu chiến binh, huyện đoàn, đoàn viên thanh niên, công đoàn, hội LHPN, chi hội trưởng, quần chúng ưu tú,
    báo cáo viên, ủy ban kiểm tra, lão thành cách mạng, ban tuyên giáo`,
  acts: `học tập, quán triệt, lãnh đạo, vận động, tuyên truyền, kết nạp, bồi dưỡng, kiểm tra, kỷ luật, khen thưởng, tập hợp, đối thoại, phản biện, bình xét, nêu gương, đổi mới, củng cố, kiện toàn, phát động, cổ vũ, trao tặng, biểu dương, nắm bắt,
    định hướng, đấu tranh, lan tỏa, sinh hoạt, noi theo`,
  things: `nghị quyết đại hội, sinh hoạt chi bộ, điều lệ, chuyên đề, huy hiệu Đảng, tổ chức cơ sở, khối đại đoàn kết, dân chủ cơ sở, quy chế, dư luận, tư tưởng, phong trào, mô hình dân vận khéo, công tác cán bộ, tấm gương, đạo đức, tác phong,
    phẩm chất, năng lực, uy tín, suy thoái, tự phê bình, lòng dân, niềm tin, công trình thanh niên, tủ sách pháp luật, ngày hội đại đoàn kết, quỹ vì người nghèo, nhà đại đoàn kết, bản tin nội bộ, cờ đỏ, khẩu hiệu, pa nô, áp phích,
    truyền thống, học bổng, chiến dịch tình nguyện, đội hình xung kích, câu lạc bộ, chương trình hành động, nhiệm kỳ mới, hội thi, cuộc vận động`,
  states: `vững mạnh, đi vào chiều sâu, gắn bó, tiên phong, gương mẫu, có sức lan tỏa, bền chặt, nhạt nhòa, đơn điệu, hừng hực khí thế, đúng hướng, thấm sâu, được nhân rộng, lỏng lẻo, khởi sắc, trong sạch, xao nhãng`,
  spots: `chi bộ, đảng bộ, cơ quan, đoàn thể, khối dân, nhà truyền thống, khu phố, hội quán, diễn đàn, đại hội, cụm thi đua, bảo tàng, tượng đài`,
});

export const LAW = field({
  people: `kiểm sát viên, thẩm phán, công an, bị cáo, luật sư, hòa giải viên, nạn nhân, nhân chứng, điều tra viên, chấp hành viên, người khiếu nại, hội thẩm, trợ giúp viên pháp lý, cảnh sát hình sự, tổ tự quản, công an viên, đối tượng,
    kẻ trộm, phạm nhân`,
  acts: `điều tra, khởi tố, xét xử, bắt giữ, truy nã, thụ lý, hòa giải, tuyên án, thi hành, phổ biến, thu hồi, tịch thu, niêm phong, giám định, tố giác, triệt phá, ngăn chặn, xử lý, cảm hóa, giáo dục, tạm giam, khám xét, đối chất, kháng nghị, bồi thường,
    răn đe, trấn áp, xác minh, triệu tập, kê biên`,
  things: `vụ án, ma túy, pháo nổ, vũ khí tự chế, trộm cắp, đánh bạc, số đề, tín dụng đen, lừa đảo qua mạng, bạo lực gia đình, tranh chấp đất đai, buôn lậu, hàng giả, hàng cấm, cố ý gây thương tích, tang vật, bản án, lệnh bắt, camera an ninh,
    tố giác tội phạm, an ninh trật tự, hộ khẩu, căn cước công dân, tạm trú, tiếng kẻng an ninh, ổ nhóm, đường dây cá độ, luật đất đai, luật hôn nhân, quyền thừa kế, hợp đồng, chứng cứ, tài sản, cấp dưỡng, đơn tố cáo, lời khai, giấy triệu tập,
    nợ xấu, thuốc lắc, cần sa, heroin, mìn, kích điện, dao kiếm, còng số tám, dấu vân tay`,
  states: `phức tạp, tinh vi, được làm rõ, bị phát hiện, manh động, giảm sâu, gia tăng, tái phạm, bỏ trốn, đầu thú, gây bức xúc, ngoan cố, quanh co, yên ổn, bị vạch trần, kín kẽ, hết thời hiệu, bất hợp pháp`,
  spots: `tòa án, hiện trường, trại giam, trụ sở công an, quán cà phê, nhà nghỉ, sới bạc, ngã ba, khu trọ, vùng giáp ranh, mạng xã hội, phòng xử, xóm vắng, bến xe`,
});

export const MILITARY = field({
  people: `chiến sĩ, tân binh, dân quân tự vệ, bộ đội, sĩ quan, chỉ huy, quân nhân dự bị, biên phòng, thanh niên trúng tuyển, hạ sĩ quan, đại đội trưởng, trung đội, lính đảo, quân y, thương binh, cựu chiến binh, mẹ Việt Nam anh hùng, thân nhân liệt sĩ,
    đồng đội, thanh niên xung phong, dân công hỏa tuyến, xạ thủ`,
  acts: `huấn luyện, tuyển quân, luyện tập, diễn tập, canh gác, rà phá, bắn, động viên, tuần tra, bảo vệ, đón nhận, tri ân, quy tập, thăm viếng, thắp hương, hành quân, khám tuyển, bàn giao, giáo dục quốc phòng, xây dựng, sẵn sàng chiến đấu, cứu nạn, đào,
    ngụy trang, khai mạc, phong tặng, giao quân, tháo gỡ`,
  things: `nghĩa vụ quân sự, khu vực phòng thủ, thao trường, trận địa, súng tiểu liên, lựu đạn, bom mìn, bia đạn, doanh trại, hải đảo, biên giới, cột mốc, hầm hào, giao thông hào, quân tư trang, ba lô, lệnh gọi nhập ngũ, hội trại tòng quân,
    nghĩa trang liệt sĩ, hài cốt, di vật, bằng Tổ quốc ghi công, huân chương, kỷ niệm chương, nhà tình nghĩa, sổ tiết kiệm, chất độc da cam, chiến dịch, trung đoàn, hậu phương, điểm tựa, quân kỳ, điều lệnh, xe bọc thép, máy thông tin,
    chiến lũy, địa đạo, bia tưởng niệm, lư hương, vòng hoa, ký ức chiến trường, bài bắn, khí tài`,
  states: `vững chắc, an toàn tuyệt đối, hiên ngang, nghiêm ngặt, thiêng liêng, rỉ sét, kiên cường, chính quy, tinh nhuệ, đạt loại giỏi, khốc liệt, sẵn sàng, nguyên vẹn, bồi hồi, mai một, sừng sững, uy nghiêm`,
  spots: `đơn vị, đồn biên phòng, trạm gác, bãi tập, tiền tiêu, chiến trường xưa, đài tưởng niệm, căn cứ, đèo Ngang, hang đá, điểm cao, bờ cõi, lán trại, kho đạn`,
});
