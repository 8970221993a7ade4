import sharp from 'sharp';
import { paragraph, pictureOf } from '../../../support/docx.ts';
import { textFile, wordFile, wrapped, type Kind, type Part } from './kind.ts';

// Samples: every person is invented, and what is said of anybody did not happen. Units are real.

const PICTURE = await sharp({
  create: { width: 640, height: 480, channels: 3, background: 'teal' },
})
  .jpeg()
  .toBuffer();

const MEETING: Part[] = [
  'Huyện giao ban tháng 8, bàn nhiệm vụ những tháng cuối năm',
  'Chiều 6/8/2020, UBND huyện Kỳ Anh tổ chức hội nghị giao ban tháng 8, đánh giá tình hình kinh tế - xã hội tháng 7 và bàn nhiệm vụ những tháng cuối năm. Đồng chí Nguyễn Văn Mẫu, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện chủ trì hội nghị. Tham dự có lãnh đạo các phòng, ban và Chủ tịch UBND 20 xã.',
  {
    markup: paragraph(pictureOf('i1', { description: 'Các đại biểu ngồi quanh bàn dài' })),
    says: [],
  },
  'Quang cảnh hội nghị giao ban tháng 8.',
  'Trưởng phòng Tài chính - Kế hoạch huyện Trần Thị Mẫu báo cáo kết quả bảy tháng đầu năm 2020: thu ngân sách đạt 61,5 tỷ đồng; sản lượng lương thực có hạt đạt 20.730 tấn, đạt 58% kế hoạch.',
  'Kết quả của một số xã như bảng sau:',
  {
    table: [
      ['TT', 'Xã', 'Số tiêu chí nông thôn mới', 'Thu ngân sách (triệu đồng)'],
      ['1', 'Kỳ Xuân', '18/20', '1.250'],
      ['2', 'Kỳ Bắc', '17/20', '980,5'],
      ['3', 'Kỳ Phong', '20/20', '2.140'],
    ],
  },
  'Kết luận hội nghị, Chủ tịch UBND huyện Nguyễn Văn Mẫu yêu cầu các xã tập trung vào ba việc:',
  {
    list: [
      'Chống hạn cho 1.150 ha lúa hè thu.',
      'Phòng cháy, chữa cháy rừng, trực 24/24 giờ.',
      'Rà soát 12 khoản thu còn đạt thấp, báo cáo trước ngày 20/8.',
    ],
    isNumbered: true,
  },
];

const CONGRESS_HEAD: Part = 'ĐẢNG BỘ HUYỆN KỲ ANH';
const CONGRESS: Part[] = [
  'Đại hội Đảng bộ xã Kỳ Phong lần thứ XX, nhiệm kỳ 2020 - 2025',
  'Ngày 25/5/2020, Đảng bộ xã Kỳ Phong tổ chức Đại hội lần thứ XX, nhiệm kỳ 2020 - 2025, với sự tham dự của 150 đại biểu, đại diện cho 412 đảng viên toàn Đảng bộ.',
  'Về dự Đại hội có các đồng chí: Lê Văn Mẫu, Ủy viên Ban Thường vụ Huyện ủy, Trưởng Ban Tuyên giáo Huyện ủy; Phan Thị Mẫu, Phó Chủ tịch UBND huyện.',
  'Đồng chí Hoàng Mẫu Quân, Bí thư Đảng ủy xã chủ trì Đại hội. Đồng chí Võ Thị Mẫu, Phó Bí thư Thường trực Đảng ủy xã trình bày báo cáo chính trị.',
  { heading: 'Kết quả nhiệm kỳ qua' },
  'Nhiệm kỳ 2015 - 2020, thu nhập bình quân đầu người của xã đạt 38,6 triệu đồng; tỷ lệ hộ nghèo giảm từ 9,8% còn 3,42%. Xã về đích nông thôn mới năm 2018.',
  { heading: 'Các chỉ tiêu chủ yếu đến năm 2025' },
  {
    list: [
      'Thu nhập bình quân đầu người trên 60 triệu đồng/năm.',
      'Có 3 khu dân cư nông thôn mới kiểu mẫu.',
      'Kết nạp 40 - 45 đảng viên mới.',
    ],
  },
  'Đại hội bầu Ban Chấp hành gồm 15 đồng chí; đồng chí Hoàng Mẫu Quân được bầu giữ chức Bí thư Đảng ủy xã khóa mới.',
];

const RECOGNITION: Part[] = [
  'Xã Kỳ Tiến đón bằng công nhận đạt chuẩn nông thôn mới',
  'Tối 18/1/2020, xã Kỳ Tiến tổ chức lễ đón bằng công nhận xã đạt chuẩn nông thôn mới năm 2019. Ông Đặng Mẫu Sơn, Phó Chủ tịch UBND huyện Kỳ Anh dự và trao bằng công nhận.',
  'Phát biểu tại buổi lễ, bà Trần Mẫu Hà, Chủ tịch UBND xã Kỳ Tiến cho biết: sau 9 năm, xã đã huy động được 187,4 tỷ đồng, trong đó nhân dân đóng góp 42 tỷ đồng và hiến 36.500 m2 đất.',
  'Dịp này, UBND huyện tặng giấy khen cho 5 tập thể và 12 cá nhân, trong đó có ông Nguyễn Kỳ Mẫu ở thôn Hưng Phú, người hiến 620 m2 đất vườn để mở đường.',
  {
    table: [
      ['Hạng mục', 'Khối lượng', 'Kinh phí'],
      ['Đường trục thôn', '14,2 km', '21,6 tỷ đồng'],
      ['Kênh mương nội đồng', '9,5 km', '8,75 tỷ đồng'],
      ['Nhà văn hóa thôn', '7 nhà', '10,3 tỷ đồng'],
    ],
  },
  'Xã phấn đấu đến năm 2023 đạt chuẩn nông thôn mới nâng cao.',
];

/** Meetings: of the district, of a Party committee, and a celebration. */
export const MEETINGS: readonly Kind[] = [
  {
    name: 'họp giao ban, có bảng và ảnh',
    file: 'giao-ban.docx',
    bytes: wordFile([...MEETING, 'Tin, ảnh: Trung Anh'], {
      targets: [['i1', 'image', 'media/image1.jpeg']],
      files: { 'media/image1.jpeg': PICTURE },
    }),
    parts: MEETING,
    edits: [[/^# HỎI: Câu ngay dưới ảnh 1 .*\n/mu, '']],
    finds: {
      title: 'Huyện giao ban tháng 8, bàn nhiệm vụ những tháng cuối năm',
      date: '2020-08-06',
      author: 'Trung Anh',
      participants: [
        'Nguyễn Văn Mẫu, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện: chair',
        'Trần Thị Mẫu, Trưởng phòng Tài chính - Kế hoạch huyện: speaker',
        'Lãnh đạo các phòng, ban: attendee',
        'Chủ tịch UBND 20 xã (20): attendee',
      ],
      topics: ['kinh-te-xa-hoi'],
      places: ['huyen-ky-anh', 'xa-ky-xuan', 'xa-ky-bac', 'xa-ky-phong'],
      figures: [
        'thu-ngan-sach: 61.5 tỷ đồng, 2020-01/2020-07',
        'san-luong-luong-thuc: 20730 tấn, 2020-01/2020-07',
      ],
      photos: 1,
    },
  },
  {
    name: 'đại hội, danh sách đánh số tự động',
    file: 'dai-hoi.docx',
    bytes: wordFile([CONGRESS_HEAD, ...CONGRESS, 'Trung Anh']),
    parts: CONGRESS,
    options: ['--topic=Xây dựng Đảng'],
    leftOut: ['ĐẢNG BỘ HUYỆN KỲ ANH'],
    finds: {
      title: 'Đại hội Đảng bộ xã Kỳ Phong lần thứ XX, nhiệm kỳ 2020 - 2025',
      date: '2020-05-25',
      author: 'Trung Anh',
      participants: [
        'Lê Văn Mẫu, Ủy viên Ban Thường vụ Huyện ủy, Trưởng Ban Tuyên giáo Huyện ủy: attendee',
        'Phan Thị Mẫu, Phó Chủ tịch UBND huyện: attendee',
        'Hoàng Mẫu Quân, Bí thư Đảng ủy xã: chair',
        'Võ Thị Mẫu, Phó Bí thư Thường trực Đảng ủy xã: speaker',
        '150 đại biểu, đại diện cho 412 đảng viên toàn Đảng bộ (150): attendee',
      ],
      topics: ['xay-dung-dang'],
      places: ['huyen-ky-anh', 'xa-ky-phong'],
    },
  },
  {
    name: 'đón bằng công nhận, chữ xuống dòng ở cột 72',
    file: 'don-bang.txt',
    bytes: wrapped(textFile([...RECOGNITION, 'Lê Mẫu Anh'])),
    parts: RECOGNITION,
    finds: {
      title: 'Xã Kỳ Tiến đón bằng công nhận đạt chuẩn nông thôn mới',
      date: '2020-01-18',
      author: 'Lê Mẫu Anh',
      participants: [
        'Đặng Mẫu Sơn, Phó Chủ tịch UBND huyện Kỳ Anh: attendee',
        'Trần Mẫu Hà, Chủ tịch UBND xã Kỳ Tiến: speaker',
      ],
      topics: ['nong-thon-moi'],
      places: ['xa-ky-tien', 'huyen-ky-anh'],
    },
  },
];
