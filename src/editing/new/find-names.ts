/** Vietnamese family names, by which words in capitals are known for a person's name. Collected by hand: the common ones, and some of Hà Tĩnh. */
const FAMILY_NAMES = new Set(
  (`An Âu Bạch Bành Bế Biện Bùi Cao Cấn Châu Chu Chử Cù Doãn Diệp Dư Dương Đàm Đào Đậu Đặng Điền Đinh Đoàn Đỗ Đường Giang Hà Hàn Hoa Hoàng Hồ Hồng Hứa Huỳnh Kha Khổng Khuất ` +
    `Khương Khúc Kiều Kim La Lã Lâm Lại Lê Lò Lô Lục Lữ Lương Lưu Lý Ma Mã Mạc Mai Mẫn Nghiêm Ngô Nguyễn Ngụy Nhâm Nhữ Ninh Nông Phạm Phan Phí Phùng Quách Quản Sầm Sử Tạ Tăng ` +
    `Thạch Thái Thân Thiều Tiêu Tô Tôn Tống Trà Trần Triệu Trịnh Trương Từ Tưởng Uông Ưng Văn Vi Viên Võ Vũ Vương`).split(' '),
);

/** Names of other things that begin like a person's. */
const NO_PERSON = /^(?:Hà (?:Tĩnh|Nội|Nam|Giang)|Lâm Đồng|Ninh (?:Bình|Thuận)|An Giang|Thái (?:Bình|Nguyên)|Lạng Sơn|Đoàn (?:Thanh|Đại|Kinh|Chủ|Kiểm|Giám)|Văn (?:Phòng|Hóa|Hoá)|Kim Liên)$/u;

/** Before two words it makes them a place's name; a person's name there has three: `Chủ tịch UBND xã Nguyễn Văn …`. */
const UNIT_BEFORE = /(?:^|\s)(?:xã|phường|thị trấn|thị xã|huyện|tỉnh|thành phố|thôn|xóm|làng|tổ dân phố|TDP)\s+$/iu;

const CAPITALIZED = /\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}/gu;

/** Words of a text that are a person's name, and where they stand. */
export interface WrittenName {
  name: string;
  start: number;
  end: number;
}

/** Every name of a person in a text, by its family name and capitals; `places` are names of places, which may stand before one. */
export function namesIn(text: string, places: readonly string[]): WrittenName[] {
  return Array.from(text.matchAll(CAPITALIZED)).flatMap(({ 0: run, index }): WrittenName[] => {
    const place = places.find((name) => run === name || run.startsWith(`${name} `));
    const words = run.slice(place === undefined ? 0 : place.length).trim().split(' ');
    const first = words.findIndex((word) => FAMILY_NAMES.has(word));
    const name = first < 0 ? '' : words.slice(first).join(' ');
    if (!/ /u.test(name) || NO_PERSON.test(name)) return [];
    const start = index + run.lastIndexOf(name);
    if (words.length - first < 3 && UNIT_BEFORE.test(text.slice(Math.max(0, start - 20), start))) return [];
    return [{ name, start, end: start + name.length }];
  });
}
