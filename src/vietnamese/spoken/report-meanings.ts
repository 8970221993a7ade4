import type { Meaning } from './meanings.ts';

/** A figure of a table, with a heading of up to three words before it. */
const figure = (unit: string): RegExp =>
  new RegExp(`^:?(?: \\p{Ll}{1,7}){0,3}:? [\\d.,/]+ ?(?:${unit})(?!\\p{L})`, 'u');

const MONEY = figure('tỷ|triệu|tr|trđ|đồng|đ');

/** Abbreviations of reports and tables, as in `DT 25 ha, NS 56 tạ/ha, đạt 102% KH`. */
export const REPORT_MEANINGS: ReadonlyMap<string, readonly Meaning[]> = new Map<
  string,
  readonly Meaning[]
>([
  [
    'KH',
    // Elsewhere it may be customers, science, a code.
    [
      { long: 'kế hoạch', behind: /^ số:? ?\d/u },
      {
        long: 'kế hoạch',
        before:
          /(?:%[ /]?|(?:so|so với|vượt|đạt|hoàn thành|giao|theo|lập|ban hành|thực hiện|triển khai|chỉ tiêu|\d ?(?:ha|con|hộ|tấn|người|đồng|m3|km|tr|trđ|triệu|tỷ)) |TH\/)$/u,
      },
      { long: 'kế hoạch', before: /[/(] ?$/u, behind: /^:? ?\d/u },
      { long: 'kế hoạch', behind: /^ (?:giao|đề ra|được giao|cả năm|năm \d|quý|tháng|ban đầu)/u },
      {
        long: 'kế hoạch',
        behind: figure('ha|con|tấn|hộ|người|tỷ|triệu|trđ|lượt|m|km|đồng|đ|cháu|chỉ tiêu'),
      },
    ],
  ],
  [
    'CK',
    [
      { long: 'cùng kỳ', before: /(?:% ?|(?:so|so với|bằng|cao hơn|thấp hơn) )$/u },
      { long: 'cùng kỳ', behind: /^ năm (?:trước|ngoái|\d)/u },
    ],
  ],
  [
    'NS',
    [
      {
        long: 'ngân sách',
        behind:
          /^ (?:xã|huyện|tỉnh|thành phố|thị xã|T[WƯ]|trung ương|Trung ương|địa phương|cấp|nhà nước)(?!\p{L})/u,
      },
      { long: 'năng suất', behind: figure('tạ|kg|tấn/ha|t/ha') },
    ],
  ],
  [
    'DT',
    [
      { long: 'diện tích', behind: figure('ha|m2|m²|sào|mẫu') },
      { long: 'dự toán', before: /% ?$/u },
      { long: 'dự toán', behind: /^ (?:tỉnh|huyện|được|HĐND|năm|giao|ngân sách|NS)(?!\p{L})/u },
    ],
  ],
  [
    'BQ',
    [
      { long: 'bình quân', before: /(?:tuổi|thu nhập|TN|mức|điểm|năng suất) $/u },
      { long: 'bình quân', behind: /^ (?:đầu người|chung|mỗi|đạt|\d)/u },
    ],
  ],
  ['HA', [{ long: 'huyết áp', behind: /^:? \d{2,3}\/\d{2}/u }]],
  ['DA', [{ long: 'dự án', behind: /^ (?:số )?\d/u }]],
  ['SL', [{ long: 'sản lượng', behind: figure('tấn|tạ|kg|t') }]],
  [
    'QH',
    [
      {
        long: 'quy hoạch',
        behind: /^ (?:chung|chi tiết|phân khu|xây dựng|sử dụng|nông thôn|NTM|vùng)(?!\p{L})/u,
      },
    ],
  ],
  ...(
    [
      ['NST', 'ngân sách tỉnh'],
      ['NSH', 'ngân sách huyện'],
      ['NSX', 'ngân sách xã'],
    ] as const
  ).map(([word, long]): [string, readonly Meaning[]] => [word, [{ long, behind: MONEY }]]),
  ['ĐX', [{ long: 'đông xuân', before: /(?:[Vv]ụ|sản xuất) $/u }]],
  ['HT', [{ long: 'hè thu', before: /(?:[Vv]ụ|sản xuất|ĐX(?:,| và)) $/u }]],
  ['QS', [{ long: 'quân sự', before: /(?:BCH|[Bb]an Chỉ huy|công tác) $/u }]],
  [
    'NN',
    [{ long: 'nông nghiệp', before: /(?:HTX|SX|Phòng|Sở|Bộ|ngành|[Vv]ật tư|đất|máy|cây) $/u }],
  ],
  [
    'SX',
    [
      {
        long: 'sản xuất',
        behind:
          /^ (?:NN|KD|nông nghiệp|công nghiệp|kinh doanh|vụ|lúa|rau|giống|hàng hóa)(?!\p{L})/u,
      },
    ],
  ],
  ['CP', [{ long: 'Chính phủ', before: /(?:của|NQ|NĐ|[Nn]ghị (?:quyết|định)) $/u }]],
  [
    'VP',
    [
      {
        long: 'Văn phòng',
        behind: /^ (?:UBND|HĐND|Huyện ủy|Tỉnh ủy|Đảng ủy|Thành ủy|Thị ủy|Đoàn|Ủy ban|Hội đồng)/u,
      },
    ],
  ],
  ['TBĐ', [{ long: 'tờ bản đồ', behind: /^(?: số|:)? ?\d/u }]],
  [
    'CB',
    [
      { long: 'cán bộ', before: /\d $/u },
      { long: 'cán bộ', behind: /^, (?:GV|CC)(?!\p{L})/u },
    ],
  ],
  ['NV', [{ long: 'nhân viên', before: /(?:GV(?:,| và)|\d) $/u }]],
  ['LĐ', [{ long: 'lao động', before: /\d $/u }]],
  ['NK', [{ long: 'nhiệm kỳ', behind: /^ (?:19|20)\d\d/u }]],
  ['NH', [{ long: 'năm học', behind: /^ 20\d\d ?[-–/] ?(?:20)?\d\d/u }]],
  ['BCT', [{ long: 'Bộ Chính trị', behind: /^(?: (?:khóa|khoá)|, Ban Bí thư)/u }]],
  [
    'TT',
    [
      { long: 'truyền thanh', before: /(?:[Đđ]ài|hệ thống|cụm loa) $/u },
      {
        long: 'trung tâm',
        behind:
          /^ (?:Y tế|Văn h[óo][aá]|Dạy nghề|GD(?:TX|NN)|Chính trị|Bồi dưỡng|Dân số|Học tập|HTCĐ|Ứng dụng|Khuyến nông|Truyền thông|Thể thao|Hành chính|Phục vụ|Giáo dục|Nước sạch|Phát triển)(?!\p{L})/u,
      },
    ],
  ],
]);
