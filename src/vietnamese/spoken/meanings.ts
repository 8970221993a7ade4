/** What an abbreviation stands for where the words around it tell; without either, anywhere. */
export interface Meaning {
  long: string;
  /** Matches the end of the text before it. */
  before?: RegExp;
  /** Matches the beginning of the text behind it. */
  behind?: RegExp;
}

const PARTY = '(?:Đảng|Huyện|Tỉnh|Thành|Thị|Quận|Xã) ?(?:ủy|uỷ|đoàn)';
const UNION =
  'Đảng|Đoàn|Hội|Công đoàn|LĐLĐ|Liên đoàn|Liên hiệp|Chi (?:bộ|hội|đoàn)|Trung ương|T[WƯ]|Hiệp hội';
const OF_PARTY = new RegExp(`^ (?:${PARTY}|${UNION}|HU|TU)(?![\\p{L}\\d])`, 'u');
const BODY_BEHIND =
  /^ (?:khóa|khoá|nhiệm kỳ|mới|lâm thời|gồm|\d+ (?:đ\/c|đồng chí|ủy viên|uỷ viên))/u;
const CHOSEN = /(?:bầu(?: vào| ra)?|vào|[ủỦ]y viên|[uU]ỷ viên|các đồng chí|thay mặt|trong) $/u;
const COUNCIL = /^ (?:UBND|HĐND|UBMTTQ|MTTQ|Hội|LĐLĐ|Ủy ban|Hội đồng|xã|huyện)(?!\p{L})/u;
const PLACE = /^ (?:huyện|xã|tỉnh|thị|thành|phường|TP|TX|viên|địa phương|các)(?!\p{L})/u;
const COUNT = /\d $/u;

/** The first that fits is meant; where none fits, the letters are said. */
export const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = new Map<
  string,
  readonly Meaning[]
>([
  [
    'THT',
    [
      {
        long: 'tụ huyết trùng',
        before:
          /(?:vắc[- ]xin|vaccine|tiêm|bệnh|dịch|LMLM|lở mồm long móng)(?: phòng)?(?: bệnh)?[,;+]?(?: và)? $/iu,
      },
      { long: 'tụ huyết trùng', behind: /^(?: (?:trâu|bò|lợn|gia súc)|,? (?:và )?LMLM)/u },
      { long: 'tổ hợp tác' },
    ],
  ],
  [
    'DN',
    [
      {
        long: 'doanh nghiệp',
        before: /(?:\d|các|nhiều|một số|mỗi|những|hỗ trợ|cho|chủ|HTX,|HTX và|và|hiệp hội|hội) $/iu,
      },
      {
        long: 'doanh nghiệp',
        behind:
          /^(?: (?:trên|vừa|nhỏ|tư nhân|nhà nước|trong|ngoài|FDI|đang|đã|được|phải|xây dựng|thành lập)(?!\p{L})|, HTX)/u,
      },
    ],
  ],
  [
    'SDD',
    [
      { long: 'suy dinh dưỡng', behind: /^ (?:trẻ|thể|ở trẻ|của trẻ)/u },
      { long: 'suy dinh dưỡng', before: /(?:trẻ|trẻ em|tỷ lệ|tỉ lệ|phòng chống) $/iu },
    ],
  ],
  [
    'BCH',
    [
      {
        long: 'Ban Chỉ huy',
        behind:
          /^ (?:quân sự|Quân sự|QS|PC|phòng|Phòng|thống nhất|công trường|(?:Trung|Sư|Lữ) đoàn|Đồn)/u,
      },
      { long: 'Ban Chấp hành', behind: OF_PARTY },
      { long: 'Ban Chấp hành', behind: BODY_BEHIND },
      { long: 'Ban Chấp hành', before: CHOSEN },
    ],
  ],
  [
    'BTV',
    [
      {
        long: 'biên tập viên',
        before: /(?:PV|KTV|MC|phóng viên|phát thanh viên|đạo diễn|quay phim|nữ|nam)(?:,| và)? $/iu,
      },
      {
        long: 'biên tập viên',
        behind:
          /^(?:,? (?:PV|KTV|phóng viên|quay phim|Đài|Báo|VTV|truyền hình|chương trình)|:? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?! (?:ủy|uỷ|đoàn)))/u,
      },
      { long: 'Ban Thường vụ', behind: OF_PARTY },
      { long: 'Ban Thường vụ', behind: BODY_BEHIND },
      { long: 'Ban Thường vụ', before: CHOSEN },
    ],
  ],
  [
    'ND',
    [
      { long: 'Nông dân', before: /Hội $/iu },
      { long: 'Nhân Dân', before: /Báo $/u },
      {
        long: 'nhân dân',
        before:
          /(?:cán bộ(?: và|,)|bà con|vận động|phục vụ|lấy ý kiến|trong|toàn|quần chúng|của) $/iu,
      },
      {
        long: 'nhân dân',
        behind:
          /^ (?:trong|các|địa phương|đóng góp|huy động|hiến|góp|tự nguyện|trên địa bàn|tích cực|đồng tình|thôn|xã)(?!\p{L})/u,
      },
    ],
  ],
  [
    'HND',
    [
      {
        long: 'Hội Nông dân',
        behind: /^(?: (?:huyện|xã|tỉnh|các|Việt Nam|cơ sở|thị|thành)|[,.;])/u,
      },
    ],
  ],
  [
    'CT',
    [
      { long: 'Chủ tịch', behind: COUNCIL },
      { long: 'Chỉ thị', behind: /^ (?:số )?\d{1,2}(?![\d\p{L}])/u },
      { long: 'chương trình', behind: /^ (?:MTQG|\d{3,4})(?![\d\p{L}])/u },
    ],
  ],
  [
    'PCT',
    [
      { long: 'Phó Chủ tịch', behind: COUNCIL },
      { long: 'Phó Chủ tịch', before: COUNT },
    ],
  ],
  ['BT', [{ long: 'Bí thư', behind: OF_PARTY }]],
  [
    'PBT',
    [
      { long: 'Phó Bí thư', behind: OF_PARTY },
      { long: 'Phó Bí thư', before: COUNT },
    ],
  ],
  [
    'CA',
    [
      { long: 'công an', behind: PLACE },
      { long: 'công an', before: /(?:lực lượng|chiến sĩ|cơ quan|ngành|cán bộ) $/u },
    ],
  ],
  ['KK', [{ long: 'khuyến khích', before: /(?:\d|giải) $/u }]],
  ['AL', [{ long: 'âm lịch', before: COUNT }]],
  [
    'PV',
    [
      { long: 'phóng viên', before: /(?:với|cho|nhóm|các) $/u },
      { long: 'phóng viên', behind: /^(?: (?:Báo|báo|Đài)|(?:,| và) (?:BTV|KTV))/u },
    ],
  ],
  ['KTV', [{ long: 'kỹ thuật viên', before: /(?:PV|BTV)(?:,| và) $|\d $/u }]],
  [
    'BTC',
    [
      {
        long: 'Ban Tổ chức',
        behind: /^ (?:giải|hội|cuộc thi|lễ hội|đại hội|chương trình|trao|đã)(?!\p{L})/u,
      },
      { long: 'Ban Tổ chức', before: /(?:theo|đại diện|Trưởng) $/iu },
    ],
  ],
  ['BTG', [{ long: 'Ban Tuyên giáo', behind: OF_PARTY }]],
  ['BDV', [{ long: 'Ban Dân vận', behind: OF_PARTY }]],
]);
