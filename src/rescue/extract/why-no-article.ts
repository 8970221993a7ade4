import { oneLine } from '../../editing/new/documents/plain-words.ts';

/**
 * What pages of errors say. News of a few lines may have the same numbers and words: `Trao 500 suất
 * quà`, `Tạm ngừng lưu thông`; so that these count as a code, or where they are said of a page.
 */
const ERROR_TITLE = [
  /^(?:(?:http|lỗi|error|mã lỗi)[\s:#-]*)*(?:4(?:0[0-9]|10)|50[0-4])(?:\s*$|\s*[-–—|:.!]|\s+(?:lỗi|error|not|forbidden|unauthorized|bad|service|server|internal|gateway|page|trang|không tìm thấy))/iu,
  /(?:http|lỗi|error)[\s:#-]*(?:40[0-9]|50[0-4])(?!\d)/iu,
  /(?:page|file|resource|url|object|404)\W+(?:(?:was|is|can ?not be|could not be)\s+)?not found|^not found|server error|runtime error|access (?:is )?denied|bad gateway|service unavailable|lỗi hệ thống/iu,
  /không tìm thấy (?:trang|bài viết|nội dung|tài nguyên|địa chỉ|đường dẫn|dữ liệu)|trang bạn (?:tìm|yêu cầu)/iu,
  /(?:trang|bài viết|nội dung|đường dẫn|địa chỉ|liên kết)[^.,;]{0,40} không (?:còn )?tồn tại/iu,
  /(?:trang (?:web|tin|thông tin)|website|cổng thông tin|hệ thống|máy chủ)[^.,;]{0,60} (?:tạm ngừng|đang (?:được )?bảo trì)/iu,
];
const LOGIN_TITLE = /đăng nhập|login|sign in/iu;
/** A shorter text is a menu, a notice, or a frame without its content. */
export const MIN_TEXT_LENGTH = 120;
/** An error page has little text. */
const MAX_ERROR_LENGTH = 1_500;

/** Tells, in Vietnamese, why a page holds no article; `undefined` if it may hold one. */
export function whyNoArticle(document: Document): string | undefined {
  const text = oneLine(document.body.textContent);
  const heading = oneLine(document.querySelector('h1, h2')?.textContent ?? '');
  const title = oneLine(document.querySelector('title')?.textContent ?? '');
  if (
    text.length <= MAX_ERROR_LENGTH &&
    [title, heading, text.slice(0, 200)].some((words) =>
      ERROR_TITLE.some((form) => form.test(words)),
    )
  )
    return 'Là trang báo lỗi (404 hoặc lỗi máy chủ) được lưu lại, không phải bài.';
  if (
    document.querySelector('input[type="password"]') !== null &&
    (LOGIN_TITLE.test(title) || LOGIN_TITLE.test(heading) || text.length <= MAX_ERROR_LENGTH)
  )
    return 'Là trang đăng nhập được lưu lại, không phải bài.';
  if (text.length < MIN_TEXT_LENGTH) return 'Trang không có chữ, hoặc quá ít chữ để là một bài.';
  return undefined;
}
