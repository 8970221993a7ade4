/** The maximum weight of pages of one type, each file compressed with Brotli. */
export interface Limit {
  /** The name of the type in reports. */
  type: string;
  /** Matches the files of this type; the first matching limit applies. */
  pages: RegExp;
  /** The page with its style sheets, without photographs, in bytes. */
  document: number;
  /** All scripts that the page can load, also those for old browsers alone, in bytes. */
  script: number;
}

/**
 * The size of the first round trip of a new connection: ten packets of 1,460 bytes, minus overhead
 * (RFC 6928).
 */
const FIRST_ROUND_TRIP = 14_336;
/**
 * With what is loaded on a click. The script of the search, of which corrections are a tenth and
 * loaded when a query needs them, is loaded by its page alone.
 */
const SCRIPT = 16_384;

/**
 * The maximum size of a photograph in any rendition, in bytes. Independent of the encoder's own
 * settings.
 */
export const PHOTO = 100_000;

/** The limits of every page type, checked by `npm run budget` and the tests. */
export const LIMITS: readonly Limit[] = [
  {
    type: 'Bản tin',
    pages: /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u,
    document: FIRST_ROUND_TRIP,
    script: SCRIPT,
  },
  {
    type: 'Bản phát thanh',
    pages: /^\d{4}\/\d{2}\/[^/]+\/phat-thanh\/index\.html$/u,
    document: FIRST_ROUND_TRIP,
    script: SCRIPT,
  },
  { type: 'Trang chủ', pages: /^index\.html$/u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Năm', pages: /^\d{4}\/index\.html$/u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  {
    type: 'Tháng',
    pages: /^\d{4}\/\d{2}\/index\.html$/u,
    document: FIRST_ROUND_TRIP,
    script: SCRIPT,
  },
  { type: 'Lưu trữ', pages: /^luu-tru\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Chuyên mục', pages: /^chuyen-muc\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Nhân vật', pages: /^nhan-vat\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Địa bàn', pages: /^dia-ban\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Ảnh', pages: /^anh\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Tác giả', pages: /^tac-gia\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Số liệu', pages: /^so-lieu\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Dữ liệu', pages: /^du-lieu\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Giới thiệu', pages: /^gioi-thieu\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Giấy phép', pages: /^giay-phep\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Ngoài mạng', pages: /^ngoai-mang\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Địa chỉ cũ', pages: /^dia-chi-cu\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Đính chính', pages: /^dinh-chinh\//u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Địa chỉ sai', pages: /^404\.html$/u, document: FIRST_ROUND_TRIP, script: SCRIPT },
  { type: 'Tìm kiếm', pages: /^tim-kiem\//u, document: FIRST_ROUND_TRIP, script: 35_840 },
  // Where a repository is known, its link to a new file carries the whole template.
  {
    type: 'Hướng dẫn biên tập',
    pages: /^huong-dan-bien-tap\/index\.html$/u,
    document: FIRST_ROUND_TRIP + 512,
    script: SCRIPT,
  },
  {
    type: 'Phần của hướng dẫn',
    pages: /^huong-dan-bien-tap\/[^/]+\//u,
    document: FIRST_ROUND_TRIP,
    script: SCRIPT,
  },
  // The form is a program; only editors load it.
  {
    type: 'Biểu mẫu biên tập',
    pages: /^bien-tap\//u,
    document: FIRST_ROUND_TRIP,
    script: 1_048_576,
  },
];
