import { describe, expect, it } from 'vitest';
import { leftOutNotice } from '../../src/share-images/notice.ts';

describe('the notice on share images', () => {
  it('names each briefing whose image leaves something out, and what', () => {
    const notice = leftOutNotice([
      { path: 'briefings/2020/07/a.mdx', missing: ['★', '🎉'] },
      { path: 'briefings/2020/07/b.mdx', missing: [] },
      { path: 'briefings/2020/07/c.mdx', missing: ['北', '👨‍👩‍👧'] },
    ]);
    expect(notice?.split('\n').slice(1)).toEqual(['  briefings/2020/07/a.mdx: ★ 🎉', '  briefings/2020/07/c.mdx: 北 👨·👩·👧']);
  });

  it('is not given when every image has all', () => {
    expect(leftOutNotice([{ path: 'briefings/2020/07/b.mdx', missing: [] }])).toBeUndefined();
  });

  it('stays short when thousands lack something', () => {
    const lines = leftOutNotice(Array.from({ length: 3000 }, (_, index) => ({ path: `briefings/2020/07/${index}.mdx`, missing: ['★'] })))?.split('\n') ?? [];
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('  … và 2980 bản tin khác');
  });
});
