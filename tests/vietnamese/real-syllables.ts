/**
 * Syllables of the language with every rime and every tone, by the vowel that the rime begins with;
 * the tone of syllable-final oa, oe, uy on the second letter, as typing programs put it.
 */
export const SYLLABLES = `
  a bà cá lả mã hạ bác sách hai cám làng tranh cảnh bão đạp mặt hát màu máy chạy sáng gạo vải
  ăn bắc nằm khăn trắng rằng sắp ngặt lặng đặc tăm nhẵn
  ân đất bậc tấm lần dâng tầng tập mật đầu câu cây dậy ngẫm vẫn
  e mẹ kéc kẻ em kén kẻng kẽm leo mèo đẹp nét thẻ vẽ
  ê về lệch đêm bền kênh bệnh nếp tết kêu lễ đề bể
  i đi chị kỹ ý mỹ lý nghìa kia phía đĩa mía ích thích chìm tìm tín xin tỉnh nghịch kịp ít thịt chịu dìu
  biếc việc tiêm điểm biển tiền tiếng kiểng tiếp hiệp biết việt chiều biểu yếm yên yểng yết yêu
  o có bò nhỏ hoà khoá hoạ toả loã hoạc hoạch ngoài xoáy khoai ngoạm hoàn toán hoang thoáng doanh khoảnh ngoao oạp hoạt khoát loay
  hoặc ngoặc khoăm ngoằn thoăn hoẵng loắt thoắt học khoẻ hoè loé xoè hoen khoét ngoẻo nói làm đom non bóng họp tốt một ngọt
  ô cô hồ đỗ bộ cốc nội hội tôm hôm bốn xổng động hộp cột ổn
  ơ cờ mở nợ bơi tới cơm sớm hơn sơn lớp hợp một thớt bớt
  u thu củ mũ của lúa mùa xuân khuâng thuật khuất khuây khuấy cục thuê huệ huênh khuếch núi cúm hùm bún đun cùng vũng giúp bụt thuở huơ
  buộc cuốc cuối muỗi buồm buôn muốn chuông ruộng chuột suốt thuỷ uỷ tuỳ luỹ huý thuỵ khuya luyện thuyền tuyết huyệt huynh khuỳnh huých suýt khuỷu
  ư tư nhứ sử chữ mưa nữa đứa mức gửi hừm từng mứt lưu cứu hữu được nước người mười lưỡi gươm mượn vườn đường hướng cướp lượt rượu hươu
  quá què quý quỹ quỷ quỳnh quỵt quả quán quảng quanh quay quặng quắc quăn quân quất quầy quen quét quê quên quốc quờ quới quyền quyết quít
  già giá giả giữa giữ giờ giếng giêng giồng giàu giấy giỗ gì gìn giặc giặt giúp giới gió
  đại đảng đồng đầu đức đê đi để đắp đẹp đuôi đường
  nghị nghề nghiêm nghĩa ngoại nghệ phòng phường thôn thị trưởng trình chống chủ khánh nhân xã xuân rừng rào vụ vùng lũ lụt hạn
`
  .trim()
  .split(/\s+/u);
