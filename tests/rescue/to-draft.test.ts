import { expect, it } from 'vitest';
import { readKnownArchive } from '../../src/editing/new/known-archive.ts';
import { toDraft } from '../../src/rescue/writing/to-draft.ts';

const TITLE = 'Xã Kỳ Xuân ra quân làm giao thông nông thôn';

it('a title that is repeated is dropped among the first six paragraphs, and kept as text below', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_unused, number) => `Đoạn mẫu thứ ${number} của bài này.`);
  const textOf = (above: number) =>
    JSON.stringify(
      toDraft(
        {
          pieces: [...lines(above), TITLE, ...lines(3)].map((text) => ({
            kind: 'paragraph',
            text,
          })),
          questions: [],
        },
        {
          title: TITLE,
          day: '2020-07-07',
          author: 'Anh Hoài',
          lead: undefined,
          siteName: undefined,
          sections: [],
        },
        { digest: '', tool: '' },
        readKnownArchive('content'),
        'Chưa rõ tác giả',
      ).draft.blocks,
    );
  expect(textOf(5)).not.toContain(TITLE);
  expect(textOf(6)).toContain(TITLE);
});
