import { describe, expect, it } from 'vitest';
import { normalizeLine, groundTruthFor } from '../../../tools/bench/ground-truth.ts';

const truth = groundTruthFor(
  [
    { path: '/a/', lines: ['Đại hội Đảng bộ xã', 'Hoà giải ở cơ sở, xây dựng nông thôn mới.'] },
    { path: '/b/', lines: ['Đài hỏi, đang bỏ'] },
    { path: '/c/', lines: ['Kết quả xây dựng NTM năm 2020', 'Hòa giải viên'] },
    { path: '/d/', lines: ['Chương trình xây dựng', 'nông thôn mới'] },
  ],
  [{ abbreviation: 'NTM', expansion: 'nông thôn mới' }],
);

describe('the truth about phrases', () => {
  it('counts diacritics when they were typed, and does not when they were not', () => {
    expect(truth('đại hội đảng bộ', 'with diacritics').paths).toEqual(new Set(['/a/']));
    expect(truth('dai hoi dang bo', 'without').paths).toEqual(new Set(['/a/', '/b/']));
  });

  it('takes both placements of a tone, composed or not, for the same', () => {
    expect(truth('hòa giải'.normalize('NFD'), 'with diacritics').paths).toEqual(
      new Set(['/a/', '/c/']),
    );
    expect(normalizeLine('khoá', 'with diacritics')).toBe(normalizeLine('khóa', 'with diacritics'));
    expect(normalizeLine('quý', 'with diacritics')).not.toBe(
      normalizeLine('quỳ', 'with diacritics'),
    );
  });

  it('ignores punctuation and case within a line, but no phrase runs over its end', () => {
    expect(truth('CƠ SỞ XÂY DỰNG', 'with diacritics').paths).toEqual(new Set(['/a/']));
    expect(truth('xây dựng nông thôn mới', 'with diacritics').strictPaths).toEqual(
      new Set(['/a/']),
    );
  });

  it('finds whole words only', () => {
    expect(truth('ang bo', 'without').paths).toEqual(new Set());
  });

  it('takes an abbreviation and its expansion for the same, unless it is strict', () => {
    expect(truth('xây dựng nông thôn mới', 'with diacritics').paths).toEqual(
      new Set(['/a/', '/c/']),
    );
    expect(truth('xay dung ntm', 'without').paths).toEqual(new Set(['/a/', '/c/']));
    expect(truth('ntm', 'without').strictPaths).toEqual(new Set(['/c/']));
  });
});
