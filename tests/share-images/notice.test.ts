import { describe, expect, it } from 'vitest';
import { missingCharactersNotice } from '../../src/share-images/notice.ts';

describe('the notice on share images', () => {
  it('names each topic whose images leave something out, and what', () => {
    const notice = missingCharactersNotice([
      { path: 'topics/a.yaml', missing: ['★', '🎉'] },
      { path: 'topics/b.yaml', missing: [] },
      { path: 'topics/c.yaml', missing: ['北', '👨‍👩‍👧'] },
    ]);
    expect(notice?.split('\n').slice(1)).toEqual([
      '  topics/a.yaml: ★ 🎉',
      '  topics/c.yaml: 北 👨·👩·👧',
    ]);
  });

  it('is not given when every image has all', () => {
    expect(missingCharactersNotice([{ path: 'topics/b.yaml', missing: [] }])).toBeUndefined();
  });

  it('stays short when thousands lack something', () => {
    const lines =
      missingCharactersNotice(
        Array.from({ length: 3000 }, (_, index) => ({
          path: `topics/${index}.yaml`,
          missing: ['★'],
        })),
      )?.split('\n') ?? [];
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('  … và 2980 chuyên mục khác');
  });
});
