/**
 * Vietnamese family names, which identify capitalized words as a person's name. Collected by hand:
 * the common ones, and some of Hà Tĩnh.
 */
const FAMILY_NAMES = new Set(
  (
    `An Âu Bạch Bành Bế Biện Bùi Cao Cấn Châu Chu Chử Cù Doãn Diệp Dư Dương Đàm Đào Đậu Đặng Điền Đinh Đoàn Đỗ Đường Giang Hà Hàn Hoa Hoàng Hồ Hồng Hứa Huỳnh Kha Khổng Khuất ` +
    `Khương Khúc Kiều Kim La Lã Lâm Lại Lê Lò Lô Lục Lữ Lương Lưu Lý Ma Mã Mạc Mai Mẫn Nghiêm Ngô Nguyễn Ngụy Nhâm Nhữ Ninh Nông Phạm Phan Phí Phùng Quách Quản Sầm Sử Tạ Tăng ` +
    `Thạch Thái Thân Thiều Tiêu Tô Tôn Tống Trà Trần Triệu Trịnh Trương Từ Tưởng Uông Ưng Văn Vi Viên Võ Vũ Vương`
  ).split(' '),
);

/** Other names that start like a person's. */
const NOT_A_PERSON =
  /^(?:Hà (?:Tĩnh|Nội|Nam|Giang)|Lâm Đồng|Ninh (?:Bình|Thuận)|An Giang|Thái (?:Bình|Nguyên)|Lạng Sơn|Đoàn (?:Thanh|Đại|Kinh|Chủ|Kiểm|Giám)|Văn (?:Phòng|Hóa|Hoá)|Kim Liên)$/u;

/**
 * Makes the two words after it a place's name; a person's name in that position has three: `Chủ
 * tịch UBND xã Nguyễn Văn …`.
 */
const PLACE_KIND_BEFORE =
  /(?:^|\s)(?:xã|phường|thị trấn|thị xã|huyện|tỉnh|thành phố|thôn|xóm|làng|tổ dân phố|TDP)\s+$/iu;

const CAPITALIZED = /\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}/gu;

/** A person's name in a text, with its position. */
export interface WrittenName {
  name: string;
  start: number;
  end: number;
}

/**
 * Finds all names of people in a text by family name and capitals; `places` are place names, which
 * may precede one.
 */
export function findNames(text: string, places: readonly string[]): WrittenName[] {
  return Array.from(text.matchAll(CAPITALIZED)).flatMap(({ 0: run, index }): WrittenName[] => {
    const place = places.find((name) => run === name || run.startsWith(`${name} `));
    const words = run
      .slice(place === undefined ? 0 : place.length)
      .trim()
      .split(' ');
    const first = words.findIndex((word) => FAMILY_NAMES.has(word));
    const name = first < 0 ? '' : words.slice(first).join(' ');
    if (!/ /u.test(name) || NOT_A_PERSON.test(name)) return [];
    const start = index + run.lastIndexOf(name);
    if (
      words.length - first < 3 &&
      PLACE_KIND_BEFORE.test(text.slice(Math.max(0, start - 20), start))
    )
      return [];
    return [{ name, start, end: start + name.length }];
  });
}
