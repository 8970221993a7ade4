import { describe, expect, it } from 'vitest';
import { privateDetails } from '../../src/hygiene/privacy.ts';

/** The private details found in a text of 2020. */
function found(body: string, excused: string[] = []): string[] {
  const file = `---\ndate: 2020-07-06\n---\n\n${body}\n`;
  return privateDetails(file, excused).map(({ offset, length }) =>
    file.slice(offset, offset + length),
  );
}

describe('private details', () => {
  it.each([
    ['Liên hệ anh Nam, số điện thoại 0912 345 678.', '0912 345 678'],
    ['Gọi 0987.654.321 để đăng ký.', '0987.654.321'],
    ['Zalo +84 912 345 678', '+84 912 345 678'],
    ['Năm 2015, anh dùng số 01234567890.', '01234567890'],
    ['| Anh Nam | 0912345678 |', '0912345678'],
    ['Ông Lê Văn Mẫu, CMND số 183 456 789.', '183 456 789'],
    ['Căn cước công dân số 042012345678.', '042012345678'],
    ['Hộ chiếu số B1234567.', 'B1234567'],
    ['Bà Trần Thị Mẫu, sinh ngày 12/3/1965.', '12/3/1965'],
    ['Đồng chí Nguyễn Văn Mẫu sinh ngày 5 tháng 6 năm 1950.', '5 tháng 6 năm 1950'],
    ['Ngày, tháng, năm sinh: 12-03-1970', '12-03-1970'],
    ['Ủng hộ qua số tài khoản 3713215005432.', '3713215005432'],
    ['STK: 0123 456 789 012', '0123 456 789 012'],
    ['Anh Lê Văn Mẫu ở số nhà 12, ngõ 5.', 'số nhà 12'],
    ['Chị Lê Thị Mẫu thường trú tại số 45/2 đường Nguyễn Huệ.', 'thường trú tại số 45/2'],
    ['Cháu Nguyễn Văn Mẫu (9 tuổi) bị đuối nước.', 'Nguyễn Văn Mẫu'],
    ['Em Trần Văn Mẫu, học sinh lớp 8, trộm cắp xe đạp.', 'Trần Văn Mẫu'],
    ['Học sinh Trần Văn Mẫu, lớp 8A, bị bạn hành hung.', 'Trần Văn Mẫu'],
    ['Trần Văn Mẫu (sinh năm 2005) cướp giật tài sản.', 'Trần Văn Mẫu'],
  ])('are found in “%s”', (body, detail) => {
    expect(found(body)).toEqual([detail]);
  });

  it.each([
    'Đường dây nóng của Công an huyện: 0912 345 678.',
    'Gọi 113, 114, 115, 111, 1900 1234 hoặc 18001090.',
    'Phòng Tài chính, điện thoại 0239 3865 123.',
    'Thu 84 912 345 678 đồng, bằng 0,912 lần.',
    'Công văn số 0912345678/UBND-VP.',
    'Ảnh /2020/07/0912345678.jpg',
    'Cấp 12.345 thẻ căn cước công dân cho người dân.',
    'Kỷ niệm 130 năm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2020).',
    'Tổng Bí thư Trần Phú sinh ngày 1/5/1904.',
    'Ông Mẫu sinh năm 1950, vào Đảng ngày 3/2/1970.',
    'Lễ Giáng sinh ngày 25/12/2020. Tuyển sinh ngày 6/7/2020. Ca bệnh phát sinh ngày 3/3/2020.',
    'Mở tài khoản cho 1.250.000 người.',
    'Nộp vào tài khoản số 3713.0.1234567 tại Kho bạc Nhà nước huyện.',
    'Tổ dân phố nhận nhà số 5 làm nơi họp.',
    'Em Trần Văn Mẫu, học sinh lớp 8, dũng cảm cứu bạn bị đuối nước.',
    'Em Trần Văn Mẫu, học sinh lớp 8, đoạt giải nhất.',
    'Cháu N.V.A (9 tuổi) bị đuối nước.',
    'Anh Nguyễn Văn Mẫu (30 tuổi) bị tai nạn.',
    'Ổ gà sâu, học sinh Kỳ Xuân đi lại vất vả, dễ bị tai nạn.',
  ])('are not found in “%s”', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('are left alone when there is a reason for them, however their digits are grouped', () => {
    const body = 'Gọi anh Nam 0912 345 678, chị Hoa 0987 654 321.';
    expect(found(body, ['0912.345.678'])).toEqual(['0987 654 321']);
  });
});
