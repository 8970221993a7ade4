import { words } from './field.ts';

/** Given names; the middle and family names are in words.ts. */
export const GIVEN_NAMES =
  words(`An, Ái, Ánh, Bách, Bảo, Bằng, Biên, Bích, Bình, Bưởi, Cảnh, Cầm, Cẩm, Châu, Chi, Chiến, Chính, Chương, Công, Cúc, Cương, Cường, Dần, Danh, Diễm, Diện, Diệp, Diệu, Du, Duẩn, Dung, Duyên, Duyệt, Dũng, Dương, Đào, Đạt, Đăng, Điệp,
  Định, Đoài, Đoan, Đô, Đông, Đồng, Đức, Đường, Gấm, Giang, Giáp, Hà, Hạ, Hải, Hạnh, Hảo, Hằng, Hân, Hậu, Hiên, Hiền, Hiển, Hiệp, Hiếu, Hiệu, Hoa, Hoàn, Hoàng, Hòa, Hoài, Hoan, Học, Hợi, Hồng, Hợp, Huân, Huấn, Huê, Huế, Huệ, Huy, Huyên, Huyền, Huỳnh, Hùng,
  Hưng, Hương, Hường, Hữu, Kha, Khải, Khang, Khánh, Khiêm, Khoa, Khôi, Khuê, Kiên, Kiệt, Kiều, Kính, Kỳ, Lai, Lam, Lan, Lành, Lâm, Lập, Lê, Liễu, Liên, Linh, Loan, Long, Lộc, Lợi, Lục, Luận, Luyến, Lụa, Lương, Lượng, Lưu, Ly, Lý, Mạnh, Mận, Mậu, Miên, Minh,
  Mơ, Mừng, My, Mỹ, Nam, Năm, Nga, Ngà, Ngân, Nghĩa, Nghiêm, Ngoan, Ngọc, Nguyên, Nguyệt, Nhàn, Nhạn, Nhân, Nhất, Nhật, Nhị, Nhung, Như, Nhường, Ninh, Nụ, Oanh, Phát, Phi, Phong, Phú, Phúc, Phùng, Phương, Phước, Phượng, Quang, Quảng, Quân, Quế, Quốc, Quý,
  Quyên, Quyền, Quyết, Quỳnh, Sang, Sáng, Sâm, Sen, Sĩ, Sinh, Soạn, Sơn, Sửu, Sử, Sương, Tài, Tám, Tâm, Tân, Tấn, Thái, Thanh, Thành, Thảo, Thạch, Thắm, Thắng, Thân, Thế, Thi, Thìn, Thiện, Thịnh, Thiết, Thoa, Thọ, Thông, Thơ, Thơm, Thu, Thuận, Thục, Thuyết,
  Thúy, Thủy, Thường, Thương, Tiến, Tiệp, Tin, Tình, Tịnh, Toại, Toàn, Toản, Tráng, Trâm, Trân, Tri, Trinh, Trí, Trọng, Trúc, Trung, Trường, Trực, Tú, Tuân, Tuấn, Tuệ, Tuyên, Tuyến, Tuyết, Tư, Tùng, Tường, Tứ, Tý, Uyên, Vân, Vần, Viên, Viết, Việt, Vinh, Vịnh,
  Vĩ, Võ, Vũ, Vui, Vương, Vượng, Vỹ, Xoan, Xuân, Xuyến, Yên, Yến, Ỷ, Út, Thoan, Nhuần, Khuyến, Chắt, Nhiễu, Quynh, Đệ, Lãm, Bá, Sỹ, Cừ, Nhã, Đính, Khương, Ngạn, Tạo, Tịch, Tuất, Mùi, Dậu, Ngọ`);

/** Syllables for names of hamlets and companies; earlier ones are more frequent. */
export const NAME_SYLLABLES =
  words(`Tân, Sơn, Phú, Đông, Nam, Bắc, Xuân, Hòa, Thịnh, Tiến, Trung, Yên, Hải, Long, Bình, Minh, Lạc, Hà, Thắng, Thượng, Vĩnh, Mỹ, Giang, Lộc, Thuận, Hồng, Quang, Thành, Hợp, Phúc, Trường, Hưng, Thọ, Lâm, Kim, Liên, Đại, Phong, Vân, Khang,
  Ngọc, Hạ, Tây, Thanh, An, Thạch, Châu, Quảng, Tùng, Bồng, Ngưu, Linh, Cẩm, Đức, Hậu, Trì, Hưởng, Nguyên, Điền, Cát, Xá, Dương, Văn, Trại, Cồn, Tường, Diên, Ích, Tịnh, Duệ, Lĩnh, Hoàn, Cường, Đình, Tam, Tứ, Ngũ, Lục, Thất, Bát, Cửu, Thập, Nhất, Nhị, Duyên,
  Hiệp, Nghĩa, Lễ, Tín, Trí, Nhân, Hiếu, Đạo, Khê, Tuyền, Bàn, Nham, Cương, Loan, Phượng, Quy, Lân, Hạc, Yến, Nhạn, Ưng, Mã, Tượng, Hổ, Báo, Hầu, Kê, Mai, Lan, Trúc, Cúc, Quế, Đào, Liễu, Tùy, Bạch, Hắc, Huyền, Lam, Tử, Chu, Xích, Hoằng, Khánh, Triều, Vịnh,
  Đàm, Trạch, Ổ, Tràng, Trảng, Xuyên, Độ, Kiều, Lương, Môn, Đồn, Bảo, Lũy, Thổ, Ốc, Viên, Các, Đài, Miếu, Từ, Tự, Am, Pháp, Thiện, Tâm, Chí, Công, Danh, Toại, Vượng, Phát, Đạt, Tiệm, Thăng, Cao, Khoan, Nhượng, Cần, Kiệm, Liêm, Chính, Ước, Nguyện, Vọng,
  Hy, Lai, Quý, Phiên, Vệ, Trấn, Bản, Áng, Nhuận, Trạo, Ngân, Hoạch, Gia, Dụ, Thái, Khương, Ninh, Tuy, Hựu, Đoài, Càn, Khôn, Tốn, Cấn, Chấn, Thìn, Tỵ, Mão, Dần, Sửu, Hợi, Tuất, Ất, Giáp, Bính, Mậu, Kỷ, Canh, Nhâm, Huề, Hạnh, Thiều, Thụy, Vỵ, Đan, Hoa`);

/** Foreign names, and new words in foreign spelling. */
export const FOREIGN_NAMES =
  words(`Formosa, Samsung, Toyota, Honda, Facebook, Zalo, Google, YouTube, Microsoft, Vinamilk, Viettel, VNPT, Agribank, Vietcombank, World Bank, UNICEF, UNESCO, JICA, FAO, Kubota, Yanmar, Hyundai, Panasonic, Bayer, Monsanto, Syngenta, AstraZeneca, Pfizer, TikTok, Shopee, Lazada, Petrolimex,
  Winmart, Panda, Oxfam, Plan International, Hokkaido, Nagasaki, Incheon, Kaohsiung, Jakarta, Kuala Lumpur, Manila, Phnom Penh, Yangon, New Delhi, Canberra, Vladivostok, Odessa, Warszawa, Praha, Budapest, Angola, Ghana, Nigeria, Cuba, Brazil, Argentina, Chile, Israel, Dubai, Qatar, Angela, Robert, Takahashi, Yamamoto,
  Nguyen-Smith, Kim Min-jun, Park, Somchai, Bounmy, Phonsavan, Khammouane, Johansson, Müller, Dubois, Ivanov, Fernando, Garcia, Anderson, Wilson, Thompson, Charles, Alexandre de Rhodes, Pasteur, Yersin`);

/**
 * The initial consonants and rimes of Vietnamese syllables, for rare names of streams and hills.
 */
export const ONSETS = words('b, c, ch, d, đ, g, h, kh, l, m, n, ng, nh, ph, r, s, t, th, tr, v, x');
export const RIMES =
  words(`áng, ạng, ành, ảnh, áo, ạo, àu, ắc, ặc, ằm, ẵng, ằng, ắp, ặt, ấc, ẩm, ậm, ần, ẫn, ập, ẩu, ậu, ằn, óc, ọc, òi, ọi, òm, ỏm, òn, ỏn, ọng, ỏng, óp, ọp, ót, ồ, ỗ, ốc, ồi, ỗi, ồm, ồn, ồng, ộp, ột, ờ, ỡ, ời, ợi, ờm,
  ợn, ớp, ợp, ớt, ợt, ủ, ũ, ụa, ùa, úc, ụi, ùm, ụm, ùn, ủng, ũng, úp, ụp, út, ụt, uồng, uốt, ừ, ữ, ựa, ứa, ức, ựng, ửng, ươi, ười, ươm, ườm, ượt, ưỡng`);
