/**
 * Vietnamese family names, which identify capitalized words as a person's name. Collected by hand:
 * the common ones of the Kinh, and of Tày, Nùng, Thái, Mường, Mông, Dao, Khmer, Chăm and peoples of
 * Trường Sơn.
 */
const FAMILY_NAMES = new Set(
  (
    `An Âu Bạch Bành Bế Biện Bùi Cao Cấn Châu Chu Chử Cù Doãn Diệp Dư Dương Đàm Đào Đậu Đặng Điền Đinh Đoàn Đỗ Đường Giang Hà Hàn Hán Hoa Hoàng Hồ Hồng Hứa Huỳnh Kha Khổng Khuất ` +
    `Khương Khúc Kiều Kim La Lã Lâm Lại Lê Lò Lô Lục Lữ Lương Lưu Lý Ma Mã Mạc Mai Mẫn Nghiêm Ngô Nguyễn Ngụy Nhâm Nhữ Ninh Nông Phạm Phan Phí Phùng Quách Quản Sầm Sử Tạ Tăng ` +
    `Thạch Thái Thân Thiều Tiêu Tô Tôn Tống Trà Trần Triệu Trịnh Trương Từ Tưởng Uông Ưng Văn Vi Viên Võ Vũ Vương ` +
    `Bàn Cầm Chảo Chẩu Đái Đèo Giàng Giáp Hạng Khoàng Ksor Lầu Lềnh Lều Lù Lường Moong Ngần Nhan Nhiếp Phàn Quàng Siu Sùng Tào Tẩn Thào Tòng Tráng Vàng Vừ Xồng`
  ).split(' '),
);

/** Words that follow a family name in a person's name, never in a place's. */
const MIDDLE_NAMES = new Set(['Văn', 'Thị', 'Hữu', 'Đình', 'Đức', 'Bá', 'Sỹ', 'Sĩ', 'Tá', 'Quốc']);

/** Whether a capitalized word is a family name. */
export function isFamilyName(word: string): boolean {
  return FAMILY_NAMES.has(word);
}

/** Whether a capitalized word stands between family name and given name. */
export function isMiddleName(word: string): boolean {
  return MIDDLE_NAMES.has(word);
}
