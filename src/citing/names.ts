/**
 * Vietnamese family names. Source: Lê Trung Hoa, “Họ và tên người Việt Nam” (2005), the commonest; together more than nine
 * in ten people bear one of them.
 */
const FAMILY_NAMES = new Set(
  ('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà ' +
    'Tạ Chu Châu Cao Thái Lương Lưu Đàm Quách Triệu Kiều Tăng Nghiêm Thân Lục Mạc Khuất Hứa Cù Doãn Bạch La Ninh Tống').split(' '),
);

/** A word of a name: one capital, then small letters. */
const NAME_WORD = /^\p{Lu}\p{Ll}*$/u;

/** An author's name as reference managers keep it. */
export type AuthorName = { family: string; given: string } | { literal: string };

/**
 * A Vietnamese name in its parts: the family name stands first (`Bùi` `Quang Hoàn`). Only a name of three words or more
 * that begins with a known family name is taken apart: two words may be a pen name (`Trung Anh`, `Mai Lan`), and a body
 * (`Văn phòng UBND huyện`) is no person. These stay whole.
 */
export function authorName(name: string): AuthorName {
  const [family = '', ...given] = name.split(' ');
  const isPerson = given.length >= 2 && FAMILY_NAMES.has(family) && given.every((word) => NAME_WORD.test(word));
  return isPerson ? { family, given: given.join(' ') } : { literal: name };
}
