import { describe, expect, it } from 'vitest';
import { formerlyProblems, type Addressed } from '../../src/loading/check-formerly.ts';

const problems = (pages: Addressed[]) =>
  formerlyProblems(pages, (id) => `content/briefings/${id}.mdx`);

describe('an old address', () => {
  it('that nobody else has leads on', () => {
    expect(
      problems([
        { id: '2020/07/moi', formerly: ['2020/07/cu', '2020/08/moi'] },
        { id: '2020/07/khac', formerly: [] },
      ]),
    ).toEqual([]);
  });

  it.each([
    ['is the page’s own', [{ id: '2020/07/a', formerly: ['2020/07/a'] }], 'chính tệp này'],
    [
      'is that of another page',
      [
        { id: '2020/07/a', formerly: ['2020/07/b'] },
        { id: '2020/07/b', formerly: [] },
      ],
      'đang là của content/briefings/2020/07/b.mdx',
    ],
    [
      'is stated by another page as well',
      [
        { id: '2020/07/b', formerly: ['2020/07/c'] },
        { id: '2020/07/a', formerly: ['2020/07/c'] },
      ],
      'đã ghi ở content/briefings/2020/07/b.mdx',
    ],
  ])('may not be stated when it %s', (_when, pages, message) => {
    expect(problems(pages)).toEqual([
      expect.objectContaining({
        id: '2020/07/a',
        path: ['formerly', 0],
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it('must not lead in a circle', () => {
    const found = problems([
      { id: '2020/07/a', formerly: ['2020/07/b'] },
      { id: '2020/07/b', formerly: ['2020/07/a'] },
    ]);
    expect(found).toHaveLength(2);
    for (const { message, expected } of found) {
      expect(message).toContain('Chuyển thành vòng');
      expect(expected).toContain('Bỏ một trong hai dòng formerly');
    }
  });
});
