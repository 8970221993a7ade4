import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/rescue/extract/parse-page.ts';
import { whyNoArticle } from '../../src/rescue/extract/why-no-article.ts';

const NEWS =
  'Bà con tự tháo hàng rào, hiến đất và góp ngày công để kịp đổ bê tông trước mùa mưa năm nay; đây là bài mẫu viết để thử.';

function why(title: string, text = NEWS): string | undefined {
  return whyNoArticle(parsePage(`<title>${title}</title><h1>${title}</h1><p>${text}</p>`).document);
}

describe('a saved page', () => {
  it.each([
    '404 Not Found',
    '404',
    '500 - Internal server error.',
    'Lỗi 404',
    'HTTP Error 503',
    'HTTP 404 – Không tìm thấy',
    'Không tìm thấy trang',
    'Trang này không tồn tại',
    'Bài viết bạn yêu cầu không còn tồn tại',
    'Cổng thông tin điện tử huyện đang bảo trì',
    'The page cannot be found: page not found',
  ])('of an error is told by its name: %s', (title) => {
    expect(why(title)).toContain('trang báo lỗi');
  });

  it.each([
    'Trao 500 suất quà cho hộ nghèo',
    'Xã Kỳ Xuân có 404 hộ nghèo',
    '500 đoàn viên ra quân dọn vệ sinh bãi biển',
    'Tạm ngừng lưu thông qua cầu Kỳ Hà',
    'Chưa tìm thấy, không tìm thấy: hai ngày tìm ngư dân mất tích',
    'Nạn rải đinh không tồn tại ở quốc lộ 1A qua huyện',
  ])('with news of a few lines is no error: %s', (title) => {
    expect(why(title, `${title}. ${NEWS}`)).toBeUndefined();
  });
});
