/** Examples of the Markdown that a text may use. */
export const TEXT_EXAMPLES: { label: string; source: string }[] = [
  {
    label: 'Hai đoạn văn: để một dòng trống ở giữa',
    source: 'Chiều 6/7/2020, UBND họp giao ban tháng 7.\n\nDự họp có lãnh đạo 20 xã trên địa bàn.',
  },
  { label: 'Chữ đậm, chữ nghiêng', source: '**Ngân sách:** rà soát các nguồn thu *tại xã*.' },
  {
    label: 'Danh sách',
    source:
      '- chống hạn cho vụ hè thu;\n- phòng chống cháy rừng.\n\n1. Việc làm trước.\n2. Việc làm sau.',
  },
  {
    label: 'Liên kết: trang của kho tin bắt đầu bằng /, trang nơi khác bắt đầu bằng https://',
    source: 'Xem [giới thiệu kho tin](/gioi-thieu/).',
  },
  {
    label: 'Bảng',
    source:
      '| Chỉ tiêu | 6 tháng đầu năm |\n| --- | --- |\n| Thu ngân sách | 54 tỷ đồng |\n| Doanh nghiệp mới | 19 |',
  },
];

/** Invalid text that editors might write; the handbook shows the validation's own messages. */
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
