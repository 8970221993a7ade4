import { chooseTopic, textFile, webPage, type Kind, type Part } from './kind.ts';

// Samples: every person is invented, and what is said of anybody did not happen. Units are real.

const STORM: Part[] = [
  'Huyện Kỳ Anh khẩn trương khắc phục hậu quả bão số 9',
  'Sáng 31/10/2020, Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn huyện Kỳ Anh họp khẩn, chỉ đạo khắc phục hậu quả bão số 9. Chủ tịch UBND huyện Nguyễn Văn Mẫu chủ trì.',
  'Theo báo cáo nhanh lúc 6 giờ cùng ngày, trên địa bàn có 2 người bị thương, 134 ngôi nhà bị tốc mái, 18 km đường liên thôn sạt lở; tổng thiệt hại ước tính 12,7 tỷ đồng.',
  { heading: 'Thiệt hại tại một số xã' },
  {
    table: [
      ['Xã', 'Nhà tốc mái', 'Lúa, hoa màu ngập (ha)', 'Ghi chú'],
      ['Kỳ Xuân', '47', '35,5', 'Mất điện 2 thôn'],
      ['Kỳ Phú', '52', '61', 'Sạt lở kè biển 120 m'],
      ['Kỳ Khang', '35', '28,25', ''],
    ],
  },
  { heading: 'Việc cần làm ngay' },
  {
    list: [
      'Ban CHQS huyện cử 60 dân quân giúp dân lợp lại nhà.',
      'Điện lực Kỳ Anh khôi phục điện trước 17 giờ ngày 1/11.',
      'Trạm Y tế các xã phun hóa chất khử trùng, phòng dịch.',
    ],
  },
  'Thượng tá Trần Mẫu Sơn, Chỉ huy trưởng Ban CHQS huyện cho biết lực lượng vũ trang đã đưa 96 hộ với 318 người đến nơi an toàn từ chiều 30/10.',
];

const ACCIDENTS: Part[] = [
  'LIÊN TIẾP XẢY RA HAI VỤ TAI NẠN GIAO THÔNG TRÊN QUỐC LỘ 1A QUA HUYỆN KỲ ANH',
  'Trong hai ngày 14 và 15/3/2021, trên Quốc lộ 1A đoạn qua huyện Kỳ Anh xảy ra hai vụ tai nạn giao thông, làm 1 người chết, 3 người bị thương.',
  'VỤ THỨ NHẤT',
  'Khoảng 21 giờ 30 phút ngày 14/3, tại Km 560+300 thuộc xã Kỳ Phong, xe tải mang biển kiểm soát của tỉnh ngoài va chạm với xe mô tô đi ngược chiều. Người đi mô tô tử vong tại chỗ.',
  'VỤ THỨ HAI',
  'Khoảng 5 giờ 15 phút ngày 15/3, tại ngã ba xã Kỳ Đồng, xe khách 45 chỗ đâm vào đuôi xe đầu kéo đang đỗ bên đường, 3 hành khách bị thương được đưa đi cấp cứu tại Bệnh viện Đa khoa huyện.',
  'Trung tá Lê Văn Mẫu, Phó Trưởng Công an huyện cho biết nguyên nhân ban đầu là lái xe không chú ý quan sát. Trong 3 tháng đầu năm 2021, toàn huyện xảy ra 9 vụ tai nạn giao thông, giảm 2 vụ so với cùng kỳ.',
  'HUYỆN YÊU CẦU CÁC XÃ TĂNG CƯỜNG TUYÊN TRUYỀN, XỬ LÝ NGHIÊM XE DỪNG ĐỖ SAI QUY ĐỊNH.',
];

const VACCINATION: Part[] = [
  'Huyện Kỳ Anh triển khai tiêm vắc-xin phòng COVID-19 đợt 4',
  'Ngày 12/8/2021, Trung tâm Y tế huyện Kỳ Anh triển khai tiêm vắc-xin phòng COVID-19 đợt 4 cho 1.450 người tại 3 điểm tiêm: Trung tâm Y tế huyện, Trạm Y tế xã Kỳ Giang và Trạm Y tế xã Kỳ Lạc.',
  'Bác sĩ Nguyễn Thị Mẫu, Giám đốc Trung tâm Y tế huyện cho biết: đợt này ưu tiên lực lượng tuyến đầu, giáo viên và người trên 65 tuổi; mỗi điểm tiêm bố trí 2 bàn khám sàng lọc, 1 tổ cấp cứu lưu động.',
  'Đối tượng tiêm trong ngày đầu:',
  {
    table: [
      ['Đối tượng', 'Số người', 'Đã tiêm'],
      ['Lực lượng tuyến đầu', '320', '318'],
      ['Giáo viên', '415', '411'],
      ['Người trên 65 tuổi', '715', '709'],
    ],
  },
  'Đến 17 giờ cùng ngày, 1.438 người đã được tiêm an toàn, 12 người phải hoãn tiêm do huyết áp cao; không có trường hợp phản ứng nặng.',
  'Bà Phan Mẫu Lan, Phó Chủ tịch UBND huyện kiểm tra công tác tiêm chủng tại xã Kỳ Giang và đề nghị các xã lập danh sách đợt 5 trước ngày 20/8.',
];

/** What happens: a storm, accidents, a vaccination. */
export const EVENTS: readonly Kind[] = [
  {
    name: 'bão, trang web có bảng và mục',
    file: 'bao.html',
    bytes: webPage('Huyện Kỳ Anh khẩn trương khắc phục hậu quả bão số 9', [
      ...STORM,
      'Bài, ảnh: Phạm Mẫu Hòa',
    ]),
    parts: STORM,
    finds: {
      title: 'Huyện Kỳ Anh khẩn trương khắc phục hậu quả bão số 9',
      date: '2020-10-31',
      author: 'Phạm Mẫu Hòa',
      participants: [
        'Nguyễn Văn Mẫu, Chủ tịch UBND huyện: chair',
        'Trần Mẫu Sơn, Chỉ huy trưởng Ban CHQS huyện: speaker',
      ],
      topics: ['phong-chong-thien-tai'],
      places: ['huyen-ky-anh', 'xa-ky-xuan', 'xa-ky-phu', 'xa-ky-khang'],
    },
  },
  {
    name: 'tai nạn, chữ hoa',
    file: 'tai-nan.txt',
    bytes: textFile([...ACCIDENTS, 'TRUNG ANH']),
    parts: ACCIDENTS,
    answers: [{ sees: 'Tiêu đề trong bài toàn chữ hoa.', types: '\r' }, chooseTopic(5)],
    finds: {
      title: 'Liên tiếp xảy ra hai vụ tai nạn giao thông trên quốc lộ 1A qua huyện Kỳ Anh',
      date: '2021-03-14',
      author: 'Trung Anh',
      participants: ['Lê Văn Mẫu, Phó Trưởng Công an huyện: speaker'],
      topics: ['quoc-phong-an-ninh'],
      places: ['huyen-ky-anh', 'xa-ky-phong', 'xa-ky-dong'],
    },
  },
  {
    name: 'tiêm chủng, chữ rời dấu (NFD), bảng dán từ bảng tính',
    file: 'tiem-chung.txt',
    bytes: textFile([...VACCINATION, 'Tin: Trung Anh']).normalize('NFD'),
    parts: VACCINATION,
    finds: {
      title: 'Huyện Kỳ Anh triển khai tiêm vắc-xin phòng COVID-19 đợt 4',
      date: '2021-08-12',
      author: 'Trung Anh',
      participants: [
        'Nguyễn Thị Mẫu, Giám đốc Trung tâm Y tế huyện: speaker',
        'Phan Mẫu Lan, Phó Chủ tịch UBND huyện: attendee',
      ],
      topics: ['y-te'],
      places: ['huyen-ky-anh', 'xa-ky-giang', 'xa-ky-lac'],
    },
  },
];
