/**
 * Vietnamese family names, which identify capitalized words as a person's name. Collected by hand:
 * the common ones, and of minorities those that are no other word; the rest (`Vàng`, `Đèo`) the
 * word before them tells (`bà`).
 */
const FAMILY_NAMES = new Set(
  (
    `An Âu Bạch Bành Bế Biện Bùi Cao Cấn Châu Chu Chử Cù Doãn Diệp Dư Dương Đàm Đào Đậu Đặng Điền Đinh Đoàn Đỗ Đường Giang Hà Hàn Hán Hoa Hoàng Hồ Hồng Hứa Huỳnh Kha Khổng Khuất ` +
    `Khương Khúc Kiều Kim La Lã Lâm Lại Lê Lò Lô Lục Lữ Lương Lưu Lý Ma Mã Mạc Mai Mẫn Nghiêm Ngô Nguyễn Ngụy Nhâm Nhữ Ninh Nông Phạm Phan Phí Phùng Quách Quản Sầm Sử Tạ Tăng ` +
    `Thạch Thái Thân Thiều Tiêu Tô Tôn Tống Trà Trần Triệu Trịnh Trương Từ Tưởng Uông Ưng Văn Vi Viên Võ Vũ Vương ` +
    `Chảo Chẩu Giàng Giáp Khoàng Ksor Lềnh Lù Lường Moong Nhan Nhiếp Phàn Quàng Siu Sùng Tào Tẩn Thào Tòng Vừ Xồng`
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
