/** Pairs that are so often written by mistake that the lists of Tesseract have them. */
export const MISTAKEN_PAIRS = new Set(
  `bổ xung, chia xẻ, chia sẽ, chung tâm, chuyện ngắn, chữ tình, có thễ, diển đàn, giá rẽ, giãi trí, giữ liệu,
  kỷ thuật, nỗi bật, nỗi tiếng, phát triễn, quốc ra, sản suất, sử lý, sửa chửa, sữ dụng, sữa đổi, trương trình,
  xử dụng, ủn hộ, hàn không, xây dụng, phòng trống, đọc giả, chuẩn đoán, thăm quan, sẳn sàng, kỹ niệm, nổ lực`
    .split(',')
    .map((pair) => pair.trim()),
);
