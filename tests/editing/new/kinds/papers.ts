import { paragraph, run } from '../../../support/docx.ts';
import { chooseTopic, textFile, webPage, wordFile, type Kind, type Part } from './kind.ts';

// Samples: every person is invented, and what is said of anybody did not happen. Units are real.

const deleted = (text: string) =>
  `<w:del w:id="1" w:author="b"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins w:id="2" w:author="b">${run(text)}</w:ins>`;

const SCHOOL: Part[] = [
  'Trường THCS Kỳ Tân khai giảng năm học mới',
  {
    markup: paragraph(
      run(
        'Sáng 5/9/2020, Trường THCS Kỳ Tân, xã Kỳ Tân tổ chức lễ khai giảng năm học 2020 - 2021 với sự có mặt của ',
      ) +
        deleted('498') +
        inserted('512') +
        run(' học sinh và 34 cán bộ, giáo viên.'),
    ),
    says: [
      'Sáng 5/9/2020, Trường THCS Kỳ Tân, xã Kỳ Tân tổ chức lễ khai giảng năm học 2020 - 2021 với sự có mặt của 512 học sinh và 34 cán bộ, giáo viên.',
    ],
  },
  'Thầy giáo Bùi Mẫu Thành, Hiệu trưởng nhà trường đọc thư của Chủ tịch nước gửi ngành giáo dục nhân dịp năm học mới.',
  {
    markup: paragraph(
      run('Năm học 2019 - 2020, trường có 187 học sinh giỏi cấp trường, 21 em đạt giải cấp huyện') +
        inserted(', 4 em đạt giải cấp tỉnh') +
        run('; 100% học sinh lớp 9 được công nhận tốt nghiệp.'),
    ),
    says: [
      'Năm học 2019 - 2020, trường có 187 học sinh giỏi cấp trường, 21 em đạt giải cấp huyện, 4 em đạt giải cấp tỉnh; 100% học sinh lớp 9 được công nhận tốt nghiệp.',
    ],
  },
  'Ông Dương Văn Mẫu, Trưởng phòng Giáo dục và Đào tạo huyện trao 15 suất học bổng, mỗi suất 1 triệu đồng, cho học sinh nghèo vượt khó.',
];

const CLEARANCE: Part[] = [
  'Xã Lâm Hợp bàn giao mặt bằng dự án đường tránh lũ',
  'Ngày 20/4/2022, UBND xã Lâm Hợp phối hợp với Hội đồng bồi thường, hỗ trợ, tái định cư huyện Kỳ Anh bàn giao mặt bằng đợt 2 cho dự án đường tránh lũ.',
  'Theo ông Phan Văn Mẫu, Giám đốc Trung tâm Phát triển quỹ đất huyện, dự án thu hồi 18,6 ha đất của 142 hộ, trong đó 23 hộ phải tái định cư. Đến nay 131/142 hộ đã nhận tiền bồi thường với tổng số tiền 27,35 tỷ đồng.',
  {
    table: [
      ['Loại đất', 'Diện tích (ha)', 'Số hộ', 'Tiền bồi thường (tỷ đồng)'],
      ['Đất ở', '1,9', '23', '9,8'],
      ['Đất trồng lúa', '7,2', '88', '6,15'],
      ['Đất rừng sản xuất', '9,5', '31', '11,4'],
      ['Cộng', '18,6', '142', '27,35'],
    ],
  },
  '11 hộ còn lại đề nghị xem xét lại giá đất vườn. Bà Trần Thị Mẫu, Phó Chủ tịch UBND huyện giao Phòng Tài nguyên và Môi trường trả lời từng hộ bằng văn bản trước ngày 5/5/2022.',
];

const BUDGET: Part[] = [
  'HĐND huyện thông qua dự toán ngân sách năm 2021',
  'Sáng 18/12/2020, HĐND huyện Kỳ Anh khóa XX tổ chức kỳ họp thứ 15, thông qua dự toán ngân sách năm 2021. Đồng chí Lê Mẫu Quân, Bí thư Huyện ủy, Chủ tịch HĐND huyện chủ tọa kỳ họp.',
  'Năm 2020, thu ngân sách đạt 132,4 tỷ đồng, bằng 118% dự toán. Tổng giá trị sản xuất theo giá hiện hành đạt 6.480,5 tỷ đồng, đạt 101,2% kế hoạch.',
  'Dự toán thu, chi năm 2021 như sau (đơn vị: triệu đồng):',
  {
    table: [
      ['TT', 'Nội dung', 'Ước thực hiện 2020', 'Dự toán 2021'],
      ['I', 'Tổng thu ngân sách', '132.400', '140.000'],
      ['1', 'Thuế, phí, lệ phí', '41.250', '44.000'],
      ['2', 'Tiền sử dụng đất', '85.600', '90.000'],
      ['3', 'Thu khác', '5.550', '6.000'],
      ['II', 'Tổng chi ngân sách', '712.310', '735.900'],
      ['1', 'Chi đầu tư phát triển', '168.300', '172.500'],
      ['2', 'Chi thường xuyên', '544.010', '563.400'],
    ],
  },
  'Bà Hoàng Thị Mẫu, Trưởng Ban Kinh tế - Xã hội HĐND huyện trình bày báo cáo thẩm tra; 33/33 đại biểu có mặt biểu quyết thông qua nghị quyết.',
];

const OBITUARY: Part[] = [
  'Tin buồn: Đồng chí Nguyễn Mẫu Cường từ trần',
  'Ban Thường vụ Huyện ủy, HĐND, UBND, Ủy ban MTTQ huyện Kỳ Anh cùng gia đình vô cùng thương tiếc báo tin: Đồng chí Nguyễn Mẫu Cường, sinh ngày 12/3/1938, quê quán xã Kỳ Thọ, huyện Kỳ Anh, nguyên Ủy viên Ban Thường vụ Huyện ủy, nguyên Phó Chủ tịch UBND huyện, Huy hiệu 60 năm tuổi Đảng, đã từ trần hồi 4 giờ 20 phút ngày 9/11/2020, hưởng thọ 83 tuổi.',
  'Lễ viếng bắt đầu từ 14 giờ ngày 9/11/2020 tại nhà riêng ở xã Kỳ Thọ. Lễ truy điệu tổ chức lúc 7 giờ ngày 11/11/2020; an táng tại nghĩa trang xã Kỳ Thọ.',
  {
    list: [
      'Từ 1959 đến 1965: tham gia quân đội, Trung đội trưởng.',
      'Từ 1966 đến 1985: Chủ nhiệm HTX, Bí thư Đảng ủy xã Kỳ Thọ.',
      'Từ 1986 đến 1998: Ủy viên Ban Thường vụ Huyện ủy, Phó Chủ tịch UBND huyện.',
    ],
  },
  'Đồng chí được tặng thưởng Huân chương Kháng chiến chống Mỹ cứu nước hạng Nhì.',
  'Xin trân trọng kính báo!',
];

/** What is announced: a school year, land, a budget, a death. */
export const PAPERS: readonly Kind[] = [
  {
    name: 'trường học, Word có theo dõi sửa đổi',
    file: 'khai-giang.docx',
    bytes: wordFile([...SCHOOL, 'Cô giáo Lê Thị Mẫu']),
    parts: SCHOOL,
    edits: [[/^\{\/\* HỎI: Tệp gốc có chế độ theo dõi sửa đổi .*\n\n/mu, '']],
    finds: {
      title: 'Trường THCS Kỳ Tân khai giảng năm học mới',
      date: '2020-09-05',
      author: 'Lê Thị Mẫu',
      participants: [
        'Bùi Mẫu Thành, Hiệu trưởng nhà trường: speaker',
        'Dương Văn Mẫu, Trưởng phòng Giáo dục và Đào tạo huyện: attendee',
        '512 học sinh (512): attendee',
        '34 cán bộ, giáo viên (34): attendee',
      ],
      topics: ['giao-duc'],
      places: ['xa-ky-tan'],
    },
  },
  {
    name: 'giải phóng mặt bằng, Word có bảng',
    file: 'mat-bang.docx',
    bytes: wordFile([...CLEARANCE, 'Trung Anh']),
    parts: CLEARANCE,
    answers: [chooseTopic(0)],
    finds: {
      title: 'Xã Lâm Hợp bàn giao mặt bằng dự án đường tránh lũ',
      date: '2022-04-20',
      author: 'Trung Anh',
      participants: [
        'Phan Văn Mẫu, Giám đốc Trung tâm Phát triển quỹ đất huyện: speaker',
        'Trần Thị Mẫu, Phó Chủ tịch UBND huyện: attendee',
      ],
      topics: ['dat-dai'],
      places: ['xa-lam-hop', 'huyen-ky-anh'],
    },
  },
  {
    name: 'ngân sách, trang web có bảng lớn',
    file: 'ngan-sach.html',
    bytes: webPage('HĐND huyện thông qua dự toán ngân sách năm 2021', [
      ...BUDGET,
      'Tin: Trung Anh',
    ]),
    parts: BUDGET,
    answers: [chooseTopic(2)],
    finds: {
      title: 'HĐND huyện thông qua dự toán ngân sách năm 2021',
      date: '2020-12-18',
      author: 'Trung Anh',
      participants: [
        'Lê Mẫu Quân, Bí thư Huyện ủy, Chủ tịch HĐND huyện: chair',
        'Hoàng Thị Mẫu, Trưởng Ban Kinh tế - Xã hội HĐND huyện: speaker',
      ],
      topics: ['kinh-te-xa-hoi'],
      places: ['huyen-ky-anh'],
      figures: [
        'thu-ngan-sach: 132.4 tỷ đồng, 2020',
        'tong-gia-tri-san-xuat: 6480.5 tỷ đồng, 2020',
      ],
    },
  },
  {
    name: 'tin buồn',
    file: 'tin-buon.txt',
    bytes: textFile([...OBITUARY, 'Trung Anh']),
    parts: OBITUARY,
    answers: [chooseTopic(6)],
    edits: [
      [
        /^(?=topics: )/mu,
        'privacy: [{ text: "12/3/1938", reason: "Gia đình đề nghị đăng đủ ngày sinh" }]\n',
      ],
    ],
    finds: {
      title: 'Tin buồn: Đồng chí Nguyễn Mẫu Cường từ trần',
      date: '2020-11-09',
      author: 'Trung Anh',
      participants: [
        'Nguyễn Mẫu Cường, Nguyên Ủy viên Ban Thường vụ Huyện ủy, Nguyên Phó Chủ tịch UBND huyện: deceased',
      ],
      topics: ['van-hoa-xa-hoi'],
      places: ['huyen-ky-anh', 'xa-ky-tho'],
    },
  },
];
