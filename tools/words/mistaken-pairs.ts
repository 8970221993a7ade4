/** Pairs that are so often written by mistake that the lists of Tesseract have them. */
export const MISTAKEN_PAIRS = new Set(
  `hổ trợ, hướng dẩn, dẩn đầu, dẩn dắt, dẩn đến, chỉ dẩn, hấp dẩn, giúp đở, đở đầu, sạt lỡ, sữa chữa, sữa lại, sữa sang, tại chổ, chổ ở,
  chổ ngồi, đúng chổ, chổ nào, sử lí, xúc tích, suất sắc, xản xuất, năng xuất, công xuất, áp xuất, xác xuất, lãi xuất, hiệu xuất, sơ xuất,
  chân trọng, trân thành, suôn sẽ, suông sẽ, mạnh mẻ, vui vẽ, sạch sẻ, lặng lẻ, đẹp đẻ, kỹ luật, kỷ năng, kỹ lục, nghĩ ngơi, nghĩ hưu,
  nghĩ việc, nghĩ lễ, nghĩ phép, ngày nghĩ, suy nghỉ, dể dàng, chậm trể, trể hẹn, mỡ rộng, cởi mỡ, tháo gở, tháo dở, bở ngỡ, dang dỡ,
  đỗ lỗi, sụp đỗ, đỗ bộ, cơn bảo, bảo lũ, bão vệ, bão đảm, đãm bảo, đảm bão, lảnh đạo, lảnh thổ, tuyễn dụng, triễn khai, biễu diễn,
  biểu diển, diển ra, diển biến, biễn đảo, vửng chắc, vửng mạnh, giử gìn, gìn giử, giử vững, rỏ ràng, rỏ rệt, làm rỏ, nêu rỏ, ghi rỏ,
  cãi thiện, cãi cách, cãi tạo, kiễm tra, kiễm soát, kiễm lâm, củ kỹ, đội ngủ, thũ tục, thũ tướng, ũy ban, ũng hộ, quãn lý, quãng bá,
  quảng đường, quảng thời, hoàn hão, ảnh hưỡng, thưỡng thức, khen thưỡng, trưỡng thành, trưỡng phòng, hiệu trưỡng, chũ tịch, chũ trì,
  chũ yếu, dân chũ, nghỉa vụ, nghỉa trang, chử ký, chử viết, trãi qua, trãi nghiệm, chửa cháy, bỗ sung, phân bỗ, cổ vủ, lảng phí,
  mâu thuẩn, tiêu chuẫn, chuẫn bị, dủng cảm, nhửng người, nhửng năm, đả được, đả có,
  bổ xung, chia xẻ, chia sẽ, chung tâm, chuyện ngắn, chữ tình, có thễ, diển đàn, giá rẽ, giãi trí, giữ liệu,
  kỷ thuật, nỗi bật, nỗi tiếng, phát triễn, quốc ra, sản suất, sử lý, sửa chửa, sữ dụng, sữa đổi, trương trình,
  xử dụng, ủn hộ, hàn không, xây dụng, phòng trống, đọc giả, chuẩn đoán, thăm quan, sẳn sàng, kỹ niệm, nổ lực`
    .split(',')
    .map((pair) => pair.trim()),
);
