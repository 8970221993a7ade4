/**
 * The most common Vietnamese family names, borne by more than nine in ten people. Source: Lê Trung
 * Hoa, “Họ và tên người Việt Nam” (2005).
 */
const FAMILY_NAMES = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà ' +
    'Tạ Chu Châu Cao Thái Lương Lưu Đàm Quách Triệu Kiều Tăng Nghiêm Thân Lục Mạc Khuất Hứa Cù Doãn Bạch La Ninh Tống'
  ).split(' '),
);

/** A word of a name: one upper-case letter, then lower-case letters. */
const NAME_WORD = /^\p{Lu}\p{Ll}*$/u;

/** An author's name in the form that reference managers use. */
export type AuthorName = { family: string; given: string } | { literal: string };

/**
 * Splits a Vietnamese name into family name, which comes first, and given names (`Bùi` `Quang
 * Hoàn`). Only splits names of at least three words that begin with a known family name: two words
 * may be a pen name (`Trung Anh`, `Mai Lan`), and `Văn phòng UBND huyện` is not a person.
 */
export function authorName(name: string): AuthorName {
  const [family = '', ...given] = name.split(' ');
  const isPerson =
    given.length >= 2 && FAMILY_NAMES.has(family) && given.every((word) => NAME_WORD.test(word));
  return isPerson ? { family, given: given.join(' ') } : { literal: name };
}
