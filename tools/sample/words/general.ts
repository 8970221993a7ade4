import { words } from './field.ts';

/** Words of all fields, and function words. The keys are the slots of grammar.ts. */
export const COMMON_WORDS: Record<string, readonly string[]> = {
  manner:
    words(`tích cực, đồng loạt, nhanh chóng, kịp thời, chặt chẽ, cẩn thận, tỉ mỉ, đều đặn, bền bỉ, miệt mài, thường xuyên, liên tục, lặng lẽ, âm thầm, rộng rãi, thành thạo, hối hả, khẩn trương, tất bật, cần mẫn, kiên trì,
    nhẹ nhàng, chậm rãi, thoăn thoắt, rôm rả, tấp nập, rầm rộ, cật lực, dè dặt, mạnh dạn, thẳng thắn, cặn kẽ, chu đáo, gọn gàng, ngăn nắp, êm thấm, lần lượt, luân phiên, rốt ráo, dứt điểm, qua loa, nửa vời, cầm chừng, ráo riết, hăng hái, say sưa,
    khéo léo, nhọc nhằn, vất vả, chắt chiu, tằn tiện, hào phóng, nồng nhiệt, ân cần, niềm nở, trịnh trọng, lúng túng, vội vàng, luống cuống, đủng đỉnh, tuần tự, bí mật, lén lút, ngang nhiên, táo bạo, nghiêm khắc, mềm mỏng, khôn khéo, ròng rã, thâu đêm,
    quần quật, lam lũ, hì hục, cặm cụi, hí hoáy, tíu tít, lúi húi, lụi cụi, chập chững, lững thững, thong thả, rề rà, ề à, xăm xắn, xông xáo, sốt sắng, nhiệt thành, tận tụy, tận tình, tỉnh bơ, thờ ơ, hững hờ, phăm phăm, ào ạt, lũ lượt, rải rác, lác đác,
    lẻ tẻ, dồn dập, tới tấp, phập phồng, thấp thỏm, bồn chồn, ngậm ngùi, hồ hởi, phấn khởi, hớn hở, rạng rỡ, nắn nót, mò mẫm, loay hoay, quờ quạng, xuôi chèo mát mái, cần cù, nhẫn nại, gắt gao, sít sao, chót lọt, trơn tru, suôn sẻ, trót lọt, ì ọp, lắt nhắt`),
  quality:
    words(`mới, lớn, nhỏ, tốt, khác, cũ, quan trọng, cần thiết, đầu tiên, hiện có, trọng điểm, truyền thống, địa phương, chủ lực, cơ bản, lâu năm, nổi tiếng, phù hợp, đặc biệt, hiện đại, đơn giản, bền vững, tiêu biểu, hiệu quả, quý giá, phổ biến, thiết yếu,
    rộng rãi, vắng lặng, xa xôi, hẻo lánh, gập ghềnh, khúc khuỷu, mênh mông, bát ngát, lấp lánh, lóng lánh, óng ả, mượt mà, xù xì, sần sùi, nhẵn nhụi, lồi lõm, chông chênh, cheo leo, ngoằn ngoèo, uốn lượn, thăm thẳm, chót vót, lô nhô, nhấp nhô, san sát, chi chít, um tùm,
    xum xuê, lưa thưa, khẳng khiu, gầy guộc, mập mạp, bụ bẫm, tròn trịa, méo mó, vuông vức, thẳng tắp, xiêu vẹo, lụp xụp, khang trang, lộng gió, rợp bóng, đỏ rực, vàng óng, trắng muốt, tím ngắt, xanh rì, xanh biếc, nâu sẫm, xám xịt, đen nhẻm, bạc phếch, loang lổ, lốm đốm,
    rằn ri, sặc sỡ, nhạt phèo, đục ngầu, trong veo, ẩm thấp, mốc meo, ráo hoảnh, ướt sũng, nóng rẫy, mát rượi, lạnh lẽo, tê cóng, ồn ã, im ắng, ríu rít, ầm ầm, rì rào, xào xạc, róc rách, vi vu, leng keng, lộp độp, bập bùng, leo lét, lập lòe, chập chờn, ảm đạm, tươi tắn,
    giòn giã, thoang thoảng, ngào ngạt, nồng nặc, ngai ngái, tanh tưởi, chát xít, quánh đặc, loãng toẹt, bở tơi, xốp, rỗng ruột, nặng trịch, nhẹ bẫng, ngắn ngủn, dài dằng dặc, khổng lồ, tí hon, vụn vặt, tủn mủn, bộn bề, dang dở, hoàn mỹ, tuyệt vời, xoàng xĩnh`),
  timeWord:
    words(`hiện nay, năm nay, những năm qua, thời gian qua, sáng cùng ngày, đầu tháng, cuối năm, mùa hè này, dịp Tết, ngay từ đầu năm, mấy hôm nay, gần đây, trước đây, đến nay, sau lũ, đầu vụ, cuối vụ, giữa trưa, từ mờ sáng, chiều muộn, hôm qua,
    tuần trước, quý tới, thời gian tới, đêm khuya, những ngày giáp hạt, suốt mùa mưa, tháng Chạp, rằm tháng Bảy, mùa giáp Tết, chập tối, tảng sáng, năm ngoái, thuở trước, cách đây mươi năm, khi gà chưa gáy, lúc tan tầm, giữa tiết đại hàn, qua tiết cốc vũ, vào lập xuân`),
  link: words(`bên cạnh đó, ngoài ra, tuy nhiên, đồng thời, trong khi đó, vì vậy, nhờ đó, theo đó, đặc biệt, cụ thể, mặt khác, nhìn chung, thực tế, trước hết, cùng với đó, qua đó, do đó, ngược lại, thế nhưng, chưa kể, đáng chú ý, đáng mừng là, đáng tiếc là, dẫu vậy, suy cho cùng, vả lại,
    rốt cuộc, trái lại, bởi thế, khách quan mà nói, chẳng hạn, tựu trung, âu cũng là điều dễ hiểu`),
  source: words(
    `theo báo cáo, theo thống kê, qua kiểm tra, theo kế hoạch, qua khảo sát, theo phản ánh của người dân, theo quy định, qua rà soát, căn cứ nghị quyết, theo ghi nhận, theo đánh giá chung, qua tìm hiểu, theo lời kể, như dự báo, theo số liệu sơ bộ, theo thông lệ, căn cứ biên bản`,
  ),
  aspect: words(
    `đã, đang, được, sẽ, không, cần, phải, có thể, tiếp tục, bắt đầu, cùng nhau, tập trung, không ngừng, luôn, vẫn, được giao, chưa, thường, kịp, tranh thủ, dự kiến, chủ động, quyết tâm, từng, nhất trí, tự nguyện, buộc phải, sắp, cố gắng, cam kết, hăng say, tình nguyện, mải mê, lần đầu, dám, ngại, toan`,
  ),
  said: words(
    `cho biết, khẳng định, nhấn mạnh, cho rằng, chia sẻ, đề nghị, phản ánh, thừa nhận, kể lại, lo ngại, mong muốn, đánh giá, nhận định, thông tin, giải thích, kiến nghị, bày tỏ, tâm sự, phân trần, nhắc lại, quả quyết, tiết lộ, than phiền, bộc bạch, ví von`,
  ),
  count: words(
    `các, những, nhiều, một số, hàng trăm, hàng chục, phần lớn, toàn bộ, hầu hết, mỗi, đông đảo, không ít, vài, ba, hai, hơn chục, hàng nghìn, quá nửa, đôi ba, mươi, từng, vô số, dăm bảy, lắm, muôn vàn`,
  ),
  worth:
    words(`hiệu quả, hướng đi, giải pháp, cách làm, bài học, cơ hội, lợi thế, thách thức, nguyên nhân, điểm sáng, nhiệm vụ trọng tâm, khâu đột phá, vấn đề bức thiết, động lực, nút thắt, tín hiệu vui, thói quen, nỗi lo, niềm vui, điểm nghẽn, minh chứng, bước ngoặt, đòn bẩy, bệ đỡ, chỗ dựa, gánh nặng, trăn trở, lối thoát,
    chìa khóa, thước đo, tiền đề, kỳ vọng, cú hích, rào cản, thử thách, ẩn số`),
  unit: words(
    `hộ, ha, tấn, người, km, hồ sơ, lượt, mét vuông, thôn, con, suất, trường hợp, điểm, chiếc, mô hình, ngày công, bộ, tạ, lít, cơ sở, sào, thùng, cuốn, giấy mời, phiếu, gốc, tổ, căn, lô, chuyến, yến, bao, kiện, kg, khẩu, cặp, vị, tờ, cuộn, bó, khóm, vại, nén, gùi, thúng, xấp, giạ, gàu`,
  ),
  feeling:
    words(`ai cũng phấn khởi, mọi người đều đồng tình, nhiều người còn băn khoăn, không khí rất vui, dư luận quan tâm, cấp trên ghi nhận, nơi nào cũng rộn ràng, chẳng ai phàn nàn, ai nấy đều thấm mệt, bà con bảo nhau làm tiếp, cả xóm thức trắng, không còn cảnh chen lấn, ai nghe cũng gật gù, có người rơm rớm nước mắt,
    già trẻ đều xắn tay, nhiều nhà còn chần chừ, tiếng cười giòn tan, mấy cụ tấm tắc khen, lũ trẻ reo hò ầm ĩ, kẻ góp công người góp của, ai cũng nhẹ nhõm`),
};
