import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/mdx/blocks.ts';
import { makeBody } from '../../src/mdx/make-body.ts';

function blocksIn(text: string) {
  const { body } = makeBody(text, {
    glossary: [{ abbreviation: 'UBND', expansion: 'Ủy ban nhân dân' }],
    photoCount: 1,
  });
  if (!body) throw new Error('The text is not allowed');
  return blocksOf(body.segments);
}

describe('the blocks of a body', () => {
  it('are its headings, paragraphs, list items and cells in reading order', () => {
    expect(
      blocksIn(
        '## Kết **quả**\n\nUBND họp\ntại *xã*.\n\n- một\n- hai\n\n  vẫn hai\n\n| Xã | Số |\n| --- | --- |\n| Kỳ Xuân | 5 |\n',
      ),
    ).toEqual([
      { kind: 'heading', text: 'Kết quả' },
      ...['UBND họp tại xã.', 'một', 'hai', 'vẫn hai', 'Xã', 'Số', 'Kỳ Xuân', '5'].map((text) => ({
        kind: 'text',
        text,
      })),
    ]);
  });

  it('contain decoded characters', () => {
    expect(blocksIn('A &amp; B \\< C "D" \'E\' &gt; 5 &#7843;')).toEqual([
      { kind: 'text', text: 'A & B < C "D" \'E\' > 5 ả' },
    ]);
  });

  it('treat an inner list as separate, and are not confused by > in an attribute', () => {
    expect(
      blocksIn('Xem [trang này](https://kyanh.example/ "b > c </p>").\n\n- Một:\n  - hai\n'),
    ).toEqual(['Xem trang này.', 'Một:', 'hai'].map((text) => ({ kind: 'text', text })));
  });

  it('include its components in order', () => {
    const blocks = blocksIn('Trước.\n\n<Note title="Chú ý">\n\nTrong.\n\n</Note>\n\nSau.\n');
    expect(blocks).toMatchObject([
      { kind: 'text', text: 'Trước.' },
      { kind: 'component', name: 'Note', props: { title: 'Chú ý' } },
      { kind: 'text', text: 'Sau.' },
    ]);
  });
});
