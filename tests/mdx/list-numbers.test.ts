import { describe, expect, it } from 'vitest';
import { makeBody } from '../../src/mdx/make-body.ts';

function problemsOf(text: string): string[] {
  return (makeBody(text, { glossary: [], photoCount: 0 }).problems ?? []).map(
    ({ line, column, length, message, expected = '' }) =>
      `${line}:${column} ${length} ${message} → ${expected}`,
  );
}

describe('a numbered list that renders with other numbers', () => {
  it.each([
    [
      '3. Ba\n5. Năm',
      '2:1 2 Mục viết số “5.” sẽ hiện ra là “4.”. → Đánh số liền nhau: 4. Để giữ đúng số đã viết thì viết 5\\. và để một dòng trống giữa các mục.',
    ],
    [
      '1975. Giải phóng\n1986. Đổi mới',
      '2:1 5 Mục viết số “1986.” sẽ hiện ra là “1976.”. → Đánh số liền nhau: 1976. Để giữ đúng số đã viết thì viết 1986\\. và để một dòng trống giữa các mục.',
    ],
    [
      '- a\n\n  1) Một\n  3) Ba',
      '4:3 2 Mục viết số “3)” sẽ hiện ra là “2.”. → Đánh số liền nhau: 2. Để giữ đúng số đã viết thì viết 3\\) và để một dòng trống giữa các mục.',
    ],
  ])('%j is refused', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('is not a list when written as advised', () => {
    expect(
      makeBody('1975\\. Giải phóng\n\n1986\\. Đổi mới', { glossary: [], photoCount: 0 }).body?.text,
    ).toBe('1975. Giải phóng\n1986. Đổi mới');
  });

  it.each([
    '1. a\n2. b\n3. c',
    '3. a\n4. b',
    '1. a\n1. b\n1. c',
    '1. a\n\nđoạn\n\n2. b',
    '1. a\n2) b',
    '- a\n- b',
    '1975. Năm ấy',
    '01. a\n02. b',
    'a 3. b 5. c',
  ])('%j is shown as it is written', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});
