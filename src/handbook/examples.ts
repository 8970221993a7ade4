import type { ComponentName } from '../schemas/components.ts';

/** What each component looks like in a text. */
export const COMPONENT_EXAMPLES: Record<ComponentName, { what: string; sources: string[] }> = {
  KeyFigures: {
    what: 'Hiện các số liệu đã khai trong mục indicators thành một khung số lớn. Số liệu không đặt vào đâu thì tự đứng ở cuối bài.',
    sources: ['<KeyFigures title="Kết quả chính" show="chi-tieu-hoan-thanh, tong-gia-tri-san-xuat" />'],
  },
  Photo: {
    what: 'Đặt một ảnh đã khai trong mục photos vào đúng chỗ trong bài. Ảnh không đặt vào đâu thì tự đứng ở cuối bài. Ảnh khai mà không có tệp (src) hiện thành lời chú thích.',
    sources: ['<Photo number="1" />', '<Photo number="2" />'],
  },
  Quote: {
    what: 'Lời nói nguyên văn của một người, ghi rõ ai nói.',
    sources: ['<Quote by="Tên người nói" office="Chức vụ vào ngày đó">\n  Lời nói, đúng nguyên văn, không thêm bớt.\n</Quote>'],
  },
  Note: {
    what: 'Lời của người biên tập, tách khỏi lời của bản tin: giải thích, lưu ý về số liệu hay địa danh.',
    sources: ['<Note title="Về số liệu">\n  Bản gốc chỉ viết “kế hoạch”, không nói là kế hoạch nào.\n</Note>'],
  },
};

/** What Markdown a text may use. */
export const TEXT_EXAMPLES: { what: string; source: string }[] = [
  { what: 'Hai đoạn văn: để một dòng trống ở giữa', source: 'Chiều 6/7/2020, UBND huyện họp giao ban tháng 7.\n\nDự họp có lãnh đạo 20 xã trên địa bàn.' },
  { what: 'Chữ đậm, chữ nghiêng', source: '**Ngân sách:** rà soát các nguồn thu *tại xã*.' },
  { what: 'Danh sách', source: '- chống hạn cho vụ hè thu;\n- phòng chống cháy rừng.\n\n1. Việc làm trước.\n2. Việc làm sau.' },
  { what: 'Liên kết: trang của kho tin bắt đầu bằng /, trang nơi khác bắt đầu bằng https://', source: 'Xem [giới thiệu kho tin](/gioi-thieu/).' },
  { what: 'Bảng', source: '| Chỉ tiêu | 6 tháng đầu năm |\n| --- | --- |\n| Thu ngân sách | 54 tỷ đồng |\n| Doanh nghiệp mới | 19 |' },
];

/** What editors write that a briefing may not hold; the check itself says why. */
export const REFUSED: string[] = [
  'Giá {100.000} đồng một cân.',
  'Tỷ lệ hộ nghèo <5%.',
  '# Tiêu đề lớn',
  'Việc <b>quan trọng</b> nhất.',
  '![Hội nghị](hoi-nghi.jpg)',
  '[Bấm vào đây](javascript:alert)',
  '<script>alert(1)</script>',
  'import x from "y"',
  '<Photo number="3" />',
  '<KeyFigures show="thu-ngan-sach" />',
];
