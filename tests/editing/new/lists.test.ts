import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/editing/new/analyse.ts';
import { writeBody } from '../../../src/editing/new/write-body.ts';
import { cleanSource } from '../../../src/editing/new/clean-source.ts';
import { findLists, itemTexts } from '../../../src/editing/new/lists.ts';
import { KNOWN } from '../../support/known.ts';

const LEAD =
  'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn và phòng cháy rừng ở các xã Kỳ Bắc, Kỳ Phú.';

/** The Markdown of a text below the lead. */
function written(text: string): string {
  const body = writeBody(
    analyse(
      cleanSource(`Huyện họp bàn việc chống hạn\n${LEAD}\nHội nghị bàn các việc sau.\n${text}`)
        .text,
      KNOWN,
    ).blocks,
  );
  return body.slice(body.indexOf('sau.') + 4).trim();
}

describe('a list in plain text', () => {
  it.each([
    [
      'dashes with nested pluses',
      '- Về kinh tế:\n+ Chống hạn.\n+ Gieo cấy.\n- Về xã hội:\n+ Trường học.\n- Về an ninh.',
      '- Về kinh tế:\n  - Chống hạn.\n  - Gieo cấy.\n- Về xã hội:\n  - Trường học.\n- Về an ninh.',
    ],
    [
      'stars with nested dashes and pluses',
      '* Nhóm một:\n- Việc a.\n+ Nhỏ một.\n+ Nhỏ hai.\n- Việc b.\n* Nhóm hai.',
      '- Nhóm một:\n  - Việc a.\n    - Nhỏ một.\n    - Nhỏ hai.\n  - Việc b.\n- Nhóm hai.',
    ],
    [
      'a single dash with nested pluses',
      '- Về kinh tế:\n+ Chống hạn.\n+ Gieo cấy.',
      '- Về kinh tế:\n  - Chống hạn.\n  - Gieo cấy.',
    ],
    [
      'pluses before dashes',
      '+ Chống hạn.\n+ Gieo cấy.\n- Về xã hội.\n- Về an ninh.',
      '- Chống hạn.\n- Gieo cấy.\n\n* Về xã hội.\n* Về an ninh.',
    ],
    [
      'pluses with nested dashes, as colons indicate',
      '+ Về kinh tế:\n- Chống hạn.\n- Gieo cấy.\n+ Về xã hội:\n- Trường học.\n- An ninh.\n+ Khác.',
      '- Về kinh tế:\n  - Chống hạn.\n  - Gieo cấy.\n- Về xã hội:\n  - Trường học.\n  - An ninh.\n- Khác.',
    ],
    [
      'pluses with nested dashes, as indentation indicates',
      '+ Về kinh tế.\n    - Chống hạn.\n    - Gieo cấy.\n+ Về xã hội.',
      '- Về kinh tế.\n  - Chống hạn.\n  - Gieo cấy.\n- Về xã hội.',
    ],
    [
      'dashes with nested stars, as a colon indicates',
      '- Về kinh tế:\n* Chống hạn.\n* Gieo cấy.\n- Về xã hội.',
      '- Về kinh tế:\n  - Chống hạn.\n  - Gieo cấy.\n- Về xã hội.',
    ],
    [
      'minus signs, hyphens and bars in place of dashes',
      '− Một.\n‑ Hai.\n‐ Ba.\n― Bốn.\n‒ Năm.',
      '- Một.\n- Hai.\n- Ba.\n- Bốn.\n- Năm.',
    ],
    [
      'bullets directly before lower-case letters',
      '•chống hạn\n•gieo cấy\n+làm đường\n+trồng cây',
      '- chống hạn\n- gieo cấy\n  - làm đường\n  - trồng cây',
    ],
    ['bullets of newer fonts', '⮚ Một.\n⮚ Hai.', '- Một.\n- Hai.'],
    [
      'the bullets of Word',
      '●\tMột.\no\tCon một.\n▪\tCháu một.\n▪\tCháu hai.\no\tCon hai.\n●\tHai.',
      '- Một.\n  - Con một.\n    - Cháu một.\n    - Cháu hai.\n  - Con hai.\n- Hai.',
    ],
    ['bullets of its symbol fonts', '\uf0d8 Một.\n\uf0d8 Hai.', '- Một.\n- Hai.'],
    ['section signs that were bullets in a symbol font', '§ Một.\n§ Hai.', '- Một.\n- Hai.'],
    ['middle dots', '·         Một.\n·         Hai.', '- Một.\n- Hai.'],
    [
      'dashes of any length, with or without a space',
      '- Một.\n– Hai.\n—Ba.\n-Bốn.',
      '- Một.\n- Hai.\n- Ba.\n- Bốn.',
    ],
    [
      'nested items with the same marker',
      '- Một.\n  - Con một.\n  - Con hai.\n- Hai.',
      '- Một.\n  - Con một.\n  - Con hai.\n- Hai.',
    ],
    [
      'items that continue on the next line',
      '- Tập trung chăm sóc và chống hạn cho vụ hè thu, cây ăn quả và cây chè\n  trên địa bàn.\n- Phòng cháy.',
      '- Tập trung chăm sóc và chống hạn cho vụ hè thu, cây ăn quả và cây chè trên địa bàn.\n- Phòng cháy.',
    ],
  ])('may have %s', (_what, text, markdown) => {
    expect(written(text)).toBe(markdown);
  });

  it.each([
    ['a single item', '- Một việc.'],
    ['a negative number', '-5 độ vào sáng nay.'],
    ['numbered lines', '1. Một.\n\n2. Hai.'],
  ])('is not %s', (_what, text) => {
    expect(written(text)).toBe(
      text
        .replace(/^(?=-)/u, '\\')
        .replace(/(?<=\d)\./gu, '\\.')
        .replace('\\-5', '-5'),
    );
  });

  it.each(['1.1. Chống hạn.', 'a) Chống hạn.', 'I. Kết quả.', 'Điều 1. Chống hạn.'])(
    'does not change numbers: %s',
    (line) => {
      expect(written(line)).toBe(line);
    },
  );

  it('is found among other lines, and contains each of its lines once', () => {
    const lines = ['Đầu', '- a', '+ b', '+ c', '- d', 'Giữa', '• e', '• f', '- g', 'Cuối'];
    const lists = findLists(lines);
    expect(
      Array.from(lists, ([start, { length, items }]) => [start, length, itemTexts(items)]),
    ).toEqual([
      [1, 4, ['a', 'b', 'c', 'd']],
      [6, 2, ['e', 'f']],
    ]);
  });
});
