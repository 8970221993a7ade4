import { describe, expect, it } from 'vitest';
import { sayText } from '../../../src/vietnamese/spoken/text.ts';

const EXPANSIONS = new Map([
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['NTM', 'nông thôn mới'],
  ['TN&MT', 'Tài nguyên và Môi trường'],
  ['KT-XH', 'kinh tế - xã hội'],
]);
const say = (line: string) => sayText(line, EXPANSIONS).text;

/** Pairs of written and spoken text. */
const CASES: Record<string, [string, string][]> = {
  'numbers and what they count': [
    ['Đạt 2.919,8 tỷ đồng', 'Đạt hai nghìn chín trăm mười chín phẩy tám tỷ đồng'],
    ['Có 20 xã, 5 chỉ tiêu', 'Có hai mươi xã, năm chỉ tiêu'],
    ['Đạt 45% kế hoạch', 'Đạt bốn mươi lăm phần trăm kế hoạch'],
    ['Tăng 0,5 %', 'Tăng không phẩy năm phần trăm'],
    ['Nhiệt độ -3,5 độ', 'Nhiệt độ âm ba phẩy năm độ'],
    ['Giảm -5%, tăng -2%', 'Giảm năm phần trăm, tăng âm hai phần trăm'],
    ['Mục 1.2.3 và 2.1', 'Mục một chấm hai chấm ba và hai chấm một'],
    ['Số 1.234.567.', 'Số một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy.'],
    ['20.519 tấn lương thực', 'Hai mươi nghìn năm trăm mười chín tấn lương thực'],
    ['Trong 24/24 giờ', 'Trong hai mươi tư trên hai mươi tư giờ'],
  ],
  'shares and parts of a whole': [
    ['Hoàn thành 12/17 chỉ tiêu', 'Hoàn thành mười hai trên mười bảy chỉ tiêu'],
    ['Đạt 6/7', 'Đạt sáu trên bảy'],
    ['6/7 tiêu chí', 'Sáu trên bảy tiêu chí'],
    ['Có 19/20 xã', 'Có mười chín trên hai mươi xã'],
    ['2/3 số hộ dân', 'Hai phần ba số hộ dân'],
    ['1/2 diện tích', 'Một phần hai diện tích'],
  ],
  'days and months': [
    ['Chiều 6/7/2020', 'Chiều ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi'],
    ['Ngày 06-07-2020', 'Ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi'],
    ['Ngày 6.7.2020', 'Ngày mùng sáu tháng bảy năm hai nghìn không trăm hai mươi'],
    ['Ngày 6/7, đoàn công tác', 'Ngày mùng sáu tháng bảy, đoàn công tác'],
    ['Hội nghị 6/7 nêu rõ', 'Hội nghị ngày mùng sáu tháng bảy nêu rõ'],
    ['Mừng lễ 30/4 và 1/5', 'Mừng lễ ngày ba mươi tháng tư và ngày mùng một tháng năm'],
    ['Thôn 2/9 và đường 30/4', 'Thôn hai tháng chín và đường ba mươi tháng tư'],
    ['Số 2/9 đường Lê Lợi', 'Số hai trên chín đường Lê Lợi'],
    ['2/9 thôn đạt chuẩn', 'Hai trên chín thôn đạt chuẩn'],
    [
      'Hội nghị giao ban tháng 7/2020',
      'Hội nghị giao ban tháng bảy năm hai nghìn không trăm hai mươi',
    ],
    ['Tháng 4 năm 1980', 'Tháng tư năm một nghìn chín trăm tám mươi'],
    ['6 tháng đầu năm 2020', 'Sáu tháng đầu năm hai nghìn không trăm hai mươi'],
    [
      'Từ ngày 6-9/7/2020',
      'Từ ngày mùng sáu đến mùng chín tháng bảy năm hai nghìn không trăm hai mươi',
    ],
    ['Từ 6 đến 9/7', 'Từ ngày mùng sáu đến mùng chín tháng bảy'],
    ['Ngày 15 tháng 8', 'Ngày mười lăm tháng tám'],
    ['3 ngày 2 đêm', 'Ba ngày hai đêm'],
    ['Trước ngày 10', 'Trước ngày mùng mười'],
    ['Mùng 3 Tết', 'Mùng ba Tết'],
  ],
  hours: [
    ['Lúc 7h30', 'Lúc bảy giờ ba mươi'],
    ['Lúc 14 giờ 5', 'Lúc mười bốn giờ năm'],
    ['Từ 7:00 đến 11h', 'Từ bảy giờ đến mười một giờ'],
  ],
  units: [
    ['Năng suất 52,3 tạ/ha', 'Năng suất năm mươi hai phẩy ba tạ trên héc-ta'],
    ['Dài 120km', 'Dài một trăm hai mươi ki-lô-mét'],
    ['Rộng 500m2, 30 m³', 'Rộng năm trăm mét vuông, ba mươi mét khối'],
    ['35°C', 'Ba mươi lăm độ C'],
    ['20.000đ/kg', 'Hai mươi nghìn đồng trên ki-lô-gam'],
    ['50 triệu đồng/người/năm', 'Năm mươi triệu đồng trên người trên năm'],
    ['15 ha rừng', 'Mười lăm héc-ta rừng'],
    ['5 mô hình', 'Năm mô hình'],
  ],
  'from one to another': [
    [
      'Giai đoạn 2020-2025',
      'Giai đoạn hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm',
    ],
    ['Tăng 5 - 7%', 'Tăng năm đến bảy phần trăm'],
    ['Tăng 20%-30%', 'Tăng hai mươi phần trăm đến ba mươi phần trăm'],
  ],
  'ranks and Roman numerals': [
    ['Khoá XIX', 'Khoá mười chín'],
    ['HĐND huyện khóa XIX', 'Hội đồng nhân dân huyện khóa mười chín'],
    ['Kỳ họp thứ 12', 'Kỳ họp thứ mười hai'],
    ['Lần thứ IV', 'Lần thứ tư'],
    ['Lần thứ nhất, thứ 1', 'Lần thứ nhất, thứ nhất'],
    ['Quý I/2020', 'Quý một năm hai nghìn không trăm hai mươi'],
    ['Quý II và quý V', 'Quý hai và quý năm'],
    ['Đại hội XIII của Đảng', 'Đại hội mười ba của Đảng'],
    ['Ông V. ở xóm X', 'Ông V. ở xóm X'],
  ],
  abbreviations: [
    ['UBND xã xây dựng NTM', 'Ủy ban nhân dân xã xây dựng nông thôn mới'],
    ['Ủy ban nhân dân (UBND) huyện', 'Ủy ban nhân dân huyện'],
    ['Phòng TN&MT', 'Phòng Tài nguyên và Môi trường'],
    ['Phát triển KT-XH', 'Phát triển kinh tế xã hội'],
    ['Hội Chữ thập đỏ (HCTĐ) họp', 'Hội Chữ thập đỏ họp'],
    ['Phòng dịch Covid-19', 'Phòng dịch Cô-vít mười chín'],
    ['Đ/c Bí thư', 'Đồng chí Bí thư'],
    ['Từ TP. Hà Tĩnh theo QL1A', 'Từ thành phố Hà Tĩnh theo quốc lộ một A'],
    ['Cây chè, cây keo v.v.', 'Cây chè, cây keo vân vân'],
    ['HỘI NGHỊ GIAO BAN', 'HỘI NGHỊ GIAO BAN'],
    ['PGS.TS Nguyễn Văn Mẫu', 'Phó Giáo sư, Tiến sĩ Nguyễn Văn Mẫu'],
    ['Lớp 5A1', 'Lớp năm a một'],
    ['Xem https://baohatinh.vn/kinh-te/a-123.html.', 'Xem địa chỉ trên mạng ghi trong bản tin.'],
  ],
  'numbers of documents and telephones': [
    [
      'Nghị định số 15/2020/NĐ-CP',
      'Nghị định số mười lăm năm hai nghìn không trăm hai mươi, Chính phủ',
    ],
    ['Nghị quyết 08-NQ/TU', 'Nghị quyết không tám, Tỉnh ủy'],
    ['Theo 16/CT-TTg', 'Theo mười sáu, chỉ thị, Thủ tướng Chính phủ'],
    [
      'Luật số 47/2019/QH14',
      'Luật số bốn mươi bảy năm hai nghìn không trăm mười chín, Quốc hội khóa mười bốn',
    ],
    ['Gọi 0239.3865.123', 'Gọi không hai ba chín ba tám sáu năm một hai ba'],
  ],
  signs: [
    ['Kinh tế - xã hội', 'Kinh tế xã hội'],
    ['Chính sách xã hội…', 'Chính sách xã hội, vân vân'],
    ['Đất đai, chính sách…, từ đó', 'Đất đai, chính sách, vân vân, từ đó'],
    ['Phong trào “Chung tay” (năm đầu)', 'Phong trào Chung tay, năm đầu'],
    ['Đoàn – do huyện cử – đã đến', 'Đoàn, do huyện cử, đã đến'],
    ['Xã/phường', 'Xã, phường'],
  ],
};

describe.each(Object.entries(CASES))('a text is read aloud: %s', (_kind, cases) => {
  it.each(cases)('“%s” is read as “%s”', (written, spoken) => {
    expect(say(written)).toBe(spoken);
  });
});

describe('reading aloud', () => {
  it('spells an unknown abbreviation and reports it', () => {
    expect(sayText('BCH và BTV họp', EXPANSIONS)).toMatchObject({
      text: 'Bê xê hát và bê tê vê họp',
      spelled: ['BCH', 'BTV'],
    });
  });

  it('accepts any Unicode form, and leaves no unpronounceable symbol', () => {
    const all = Object.values(CASES)
      .flat()
      .map(([written]) => written.normalize('NFD'))
      .join('. ');
    expect(say(all)).toMatch(/^[\p{L}\s,.:;!?-]+$/u);
    expect(say(all)).toBe(say(all).normalize('NFC'));
  });

  it('keeps text that is already spelled out', () => {
    for (const [, spoken] of Object.values(CASES).flat()) expect(say(spoken)).toBe(spoken);
  });
});
