import { oneLine } from '../../editing/new/documents/plain-words.ts';

/** What pages of errors are called. */
const ERROR_TITLE =
  /(?:^|\D)404(?:\D|$)|not found|không tìm thấy|không tồn tại|trang bạn (?:tìm|yêu cầu)|server error|runtime error|lỗi hệ thống|(?:^|\D)(?:403|500|502|503)(?: -|:| )|access denied|bad gateway|service unavailable|tạm ngừng|đang bảo trì/iu;
const LOGIN_TITLE = /đăng nhập|login|sign in/iu;
/** A shorter text is a menu, a notice, or a frame without its content. */
export const MIN_TEXT_LENGTH = 120;
/** A page of an error has little text, whatever it says. */
const MAX_ERROR_LENGTH = 1_500;

/** Tells, in Vietnamese, why a page holds no article; `undefined` if it may hold one. */
export function whyNoArticle(document: Document): string | undefined {
  const text = oneLine(document.body.textContent);
  const heading = oneLine(document.querySelector('h1, h2')?.textContent ?? '');
  const title = oneLine(document.querySelector('title')?.textContent ?? '');
  if (
    text.length <= MAX_ERROR_LENGTH &&
    [title, heading, text.slice(0, 200)].some((words) => ERROR_TITLE.test(words))
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
