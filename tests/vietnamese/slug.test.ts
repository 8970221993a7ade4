import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SLUG, slugOf } from '../../src/vietnamese/slug.ts';

it('a slug is the accent-free title joined by hyphens', () => {
  expect(slugOf('Bùi Quang Hoàn')).toBe('bui-quang-hoan');
  expect(slugOf('  Đại hội: 12/17 chỉ tiêu! ')).toBe('dai-hoi-12-17-chi-tieu');
});

it('every slug has the required format or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = slugOf(text);
      expect(slug === '' || SLUG.test(slug)).toBe(true);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});
