/** A column of a list for an archive, which names a field of Thông tư 05/2025/TT-BNV. */
export interface ArchivalField {
  /** The column, and the field's name in Vietnamese. */
  name: string;
  /** The field's element in the packages of the Thông tư's annexes, as others quote them. */
  element?: string;
  /** What the bag states in it; absent where the field is left for the receiving archive. */
  filled?: string;
  /** Where its name was read. */
  source: (typeof FIELD_SOURCES)[keyof typeof FIELD_SOURCES];
}

/**
 * Where the names of fields come from. They have not been compared with the text of the Thông tư
 * itself yet, so the bag states the source of each.
 */
const FIELD_SOURCES = {
  /** baochinhphu.vn, “Quy định mới về lưu trữ tài liệu lưu trữ số”, 15/5/2025. */
  named: 'Tên trường theo Báo Điện tử Chính phủ, 15/5/2025; chưa đối chiếu với văn bản gốc',
  /** Public notes of makers of archival software on Phụ lục III. */
  quoted: 'Tên trường theo người khác dẫn lại Phụ lục III; chưa đối chiếu với văn bản gốc',
  ours: 'Cột của kho tin, không có trong Thông tư',
} as const;

const { named, quoted, ours } = FIELD_SOURCES;

/** The fields of a fonds (phông). */
export const FONDS_FIELDS = [
  { name: 'Mã phông, công trình, sưu tập lưu trữ', source: named },
  { name: 'Tên phông, công trình, sưu tập lưu trữ', filled: 'Tên kho tin', source: named },
  { name: 'Trạng thái (đóng, mở)', source: named },
  { name: 'Lịch sử đơn vị hình thành phông', filled: 'Đơn vị mà kho tin ghi lại', source: named },
  { name: 'Thời gian tài liệu', filled: 'Ngày của bản tin đầu và cuối', source: named },
  { name: 'Tổng số tài liệu', filled: 'Số bản tin còn đọc được', source: named },
  { name: 'Phương án phân loại', filled: 'Theo năm và tháng của sự việc', source: named },
  { name: 'Ngôn ngữ', filled: 'Tiếng Việt', source: named },
  { name: 'Chế độ dự phòng', source: named },
  { name: 'Ghi chú', filled: 'Số bản tin mẫu, nếu có', source: named },
] as const satisfies ArchivalField[];

/** The fields of a dossier (hồ sơ): here, the briefings of a month. */
export const DOSSIER_FIELDS = [
  {
    name: 'Mã hồ sơ',
    element: 'fileCode',
    filled: 'Năm và tháng; nơi nhận đặt mã cơ quan lên trước',
    source: named,
  },
  { name: 'Tiêu đề hồ sơ', element: 'title', filled: 'Tên kho tin và tháng', source: named },
  { name: 'Thời hạn lưu trữ', element: 'maintenance', source: named },
  { name: 'Mức độ tiếp cận', element: 'mode', filled: 'Công khai', source: named },
  { name: 'Ngôn ngữ', element: 'language', filled: 'Tiếng Việt', source: named },
  {
    name: 'Thời gian bắt đầu',
    element: 'startDate',
    filled: 'Ngày của bản tin đầu, ngày/tháng/năm',
    source: named,
  },
  {
    name: 'Thời gian kết thúc',
    element: 'endDate',
    filled: 'Ngày của bản tin cuối, ngày/tháng/năm',
    source: named,
  },
  { name: 'Từ khóa', element: 'keyword', filled: 'Các chuyên mục', source: named },
  {
    name: 'Tổng số tài liệu trong hồ sơ',
    element: 'totalDoc',
    filled: 'Số bản tin còn đọc được',
    source: named,
  },
  { name: 'Số lượng tờ', element: 'numberOfPaper', source: named },
  { name: 'Số lượng trang', element: 'numberOfPage', source: named },
  { name: 'Tình trạng vật lý', element: 'format', source: named },
  { name: 'Ký hiệu thông tin', element: 'inforSign', source: named },
  { name: 'Mức độ tin cậy', element: 'confidenceLevel', source: named },
  { name: 'Mã hồ sơ gốc giấy', element: 'paperFileCode', source: named },
  { name: 'Chế độ lập tài liệu lưu trữ dự phòng', element: 'riskRecovery', source: named },
  {
    name: 'Tình trạng lập tài liệu lưu trữ dự phòng',
    element: 'riskRecoveryStatus',
    source: named,
  },
  { name: 'Ghi chú', element: 'description', source: quoted },
] as const satisfies ArchivalField[];

/** The fields of a document (tài liệu): here, a briefing. */
export const DOCUMENT_FIELDS = [
  {
    name: 'Mã định danh tài liệu',
    element: 'docId',
    filled: 'Mã bản tin: năm/tháng/tên, không bao giờ đổi',
    source: quoted,
  },
  {
    name: 'Mã lưu trữ của tài liệu',
    element: 'docCode',
    filled: 'Mã hồ sơ và số thứ tự trong hồ sơ; số này đổi khi hồ sơ có thêm bản tin',
    source: quoted,
  },
  { name: 'Thời hạn lưu trữ', element: 'maintenance', source: quoted },
  { name: 'Tên loại tài liệu', element: 'typeName', source: quoted },
  { name: 'Số của tài liệu', element: 'codeNumber', source: quoted },
  { name: 'Ký hiệu của tài liệu', element: 'codeNotation', source: quoted },
  {
    name: 'Ngày, tháng, năm tài liệu',
    element: 'issuedDate',
    filled: 'Ngày của bản tin, ngày/tháng/năm',
    source: quoted,
  },
  {
    name: 'Cơ quan, tổ chức, cá nhân ban hành',
    element: 'organName',
    filled: 'Tác giả',
    source: quoted,
  },
  { name: 'Trích yếu nội dung', element: 'subject', filled: 'Tiêu đề', source: quoted },
  { name: 'Ngôn ngữ', element: 'language', filled: 'Tiếng Việt', source: quoted },
  { name: 'Số lượng trang', element: 'numberOfPage', source: quoted },
  { name: 'Ký hiệu thông tin', element: 'inforSign', source: quoted },
  { name: 'Từ khóa', element: 'keyword', filled: 'Các chuyên mục', source: quoted },
  { name: 'Chế độ sử dụng', element: 'mode', filled: 'Công khai', source: quoted },
  { name: 'Mức độ tin cậy', element: 'confidenceLevel', source: quoted },
  { name: 'Bút tích', element: 'autograph', source: quoted },
  { name: 'Tình trạng vật lý', element: 'format', source: quoted },
  { name: 'Chế độ dự phòng', element: 'riskRecovery', source: quoted },
  { name: 'Tình trạng dự phòng', element: 'riskRecoveryStatus', source: quoted },
  { name: 'Quy trình xử lý', element: 'process', source: quoted },
  {
    name: 'Ghi chú',
    element: 'description',
    filled: 'Đã rút ngày nào, vì sao; bản tin mẫu',
    source: quoted,
  },
  { name: 'Mã hồ sơ', filled: 'Hồ sơ chứa tài liệu này', source: ours },
  { name: 'Tệp trong gói', filled: 'Bản gốc', source: ours },
  { name: 'Địa chỉ', filled: 'Địa chỉ trang', source: ours },
] as const satisfies ArchivalField[];
