import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/rescue/extract/read-article.ts';

const TEXT = '<p>Bà con tự tháo hàng rào, hiến đất và góp ngày công để kịp đổ bê tông.</p>'.repeat(
  3,
);
const MENU = Array.from({ length: 12 }, (_unused, number) => `<div>Mục ${number}</div>`).join('');

/** The day that is found on a page with some blocks above and below its text. */
function dayOf(above: string, below = ''): string | undefined {
  const read = readArticle(
    `<html><body>${above}<div class="noidung-chitiet">${TEXT}</div>${below}</body></html>`,
    undefined,
  );
  if ('refused' in read) throw new Error(read.refused);
  return read.day;
}

describe('the day of a page that marks none', () => {
  it('is the nearest above the text', () => {
    expect(dayOf('<p>Cập nhật 01/06/2020</p><p>06/07/2020</p><p>Kỳ Xuân</p>')).toBe('2020-07-06');
  });

  it('is not the one at the top of the page, on which it was saved', () => {
    expect(dayOf(`<div>Thứ Hai, 30/06/2025</div>${MENU}`)).toBeUndefined();
    expect(dayOf(`<div>Thứ Hai, 30/06/2025</div>${MENU}<p>06/07/2020</p>`)).toBe('2020-07-06');
  });
});

describe('whole paragraphs behind the element of the text', () => {
  it('are named, as a stray end tag may have closed it too early', () => {
    const read = readArticle(
      `<html><body><p>06/07/2020</p><div class="noidung-chitiet">${TEXT}</div></div><p>${'Đoạn cuối của bài. '.repeat(10)}</p><p>Mục khác</p></body></html>`,
      undefined,
    );
    expect('doubts' in read ? read.doubts.map(({ text }) => text).join('\n') : '').toContain(
      'còn đoạn “Đoạn cuối của bài.',
    );
    expect('doubts' in read ? read.doubts.filter(({ kind }) => kind === 'text') : []).toHaveLength(
      1,
    );
  });
});
