import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/editing/new/analyse.ts';
import { bodyOf } from '../../../src/editing/new/compose.ts';
import { cleanSource } from '../../../src/editing/new/decode-bytes.ts';
import { listsIn, textsOf } from '../../../src/editing/new/lists.ts';
import { KNOWN } from '../../support/known.ts';

const LEAD = 'Sáng 6/7/2020, UBND huyện Kỳ Anh họp bàn việc chống hạn và phòng cháy rừng ở các xã Kỳ Bắc, Kỳ Phú.';

/** The text below the lead as the file of its briefing has it. */
function written(text: string): string {
  const body = bodyOf(analyse(cleanSource(`Huyện họp bàn việc chống hạn\n${LEAD}\nHội nghị bàn các việc sau.\n${text}`).text, KNOWN).blocks);
  return body.slice(body.indexOf('sau.') + 4).trim();
}

describe('a list in plain text', () => {
  it.each([
    ['a dash outside and a plus inside', '- Về kinh tế:\n+ Chống hạn.\n+ Gieo cấy.\n- Về xã hội:\n+ Trường học.\n- Về an ninh.', '- Về kinh tế:\n  - Chống hạn.\n  - Gieo cấy.\n- Về xã hội:\n  - Trường học.\n- Về an ninh.'],
    ['a star outside both', '* Nhóm một:\n- Việc a.\n+ Nhỏ một.\n+ Nhỏ hai.\n- Việc b.\n* Nhóm hai.', '- Nhóm một:\n  - Việc a.\n    - Nhỏ một.\n    - Nhỏ hai.\n  - Việc b.\n- Nhóm hai.'],
    ['one dash with pluses', '- Về kinh tế:\n+ Chống hạn.\n+ Gieo cấy.', '- Về kinh tế:\n  - Chống hạn.\n  - Gieo cấy.'],
    ['pluses before the dashes that stand outside them', '+ Chống hạn.\n+ Gieo cấy.\n- Về xã hội.\n- Về an ninh.', '- Chống hạn.\n- Gieo cấy.\n\n* Về xã hội.\n* Về an ninh.'],
    ['the bullets of Word', '●\tMột.\no\tCon một.\n▪\tCháu một.\n▪\tCháu hai.\no\tCon hai.\n●\tHai.', '- Một.\n  - Con một.\n    - Cháu một.\n    - Cháu hai.\n  - Con hai.\n- Hai.'],
    ['its symbol fonts', '\uf0d8 Một.\n\uf0d8 Hai.', '- Một.\n- Hai.'],
    ['a section sign that lost its font', '§ Một.\n§ Hai.', '- Một.\n- Hai.'],
    ['a middle dot', '·         Một.\n·         Hai.', '- Một.\n- Hai.'],
    ['dashes of any length, with a space or without', '- Một.\n– Hai.\n—Ba.\n-Bốn.', '- Một.\n- Hai.\n- Ba.\n- Bốn.'],
    ['one sign that stands farther in', '- Một.\n  - Con một.\n  - Con hai.\n- Hai.', '- Một.\n  - Con một.\n  - Con hai.\n- Hai.'],
    ['items that go on in the next line', '- Tập trung chăm sóc và chống hạn cho vụ hè thu, cây ăn quả và cây chè\n  trên địa bàn.\n- Phòng cháy.', '- Tập trung chăm sóc và chống hạn cho vụ hè thu, cây ăn quả và cây chè trên địa bàn.\n- Phòng cháy.'],
  ])('has %s', (_what, text, markdown) => {
    expect(written(text)).toBe(markdown);
  });

  it.each([
    ['a sign alone', '- Một việc.'],
    ['a number below zero', '-5 độ vào sáng nay.'],
    ['numbers', '1. Một.\n\n2. Hai.'],
  ])('is not %s', (_what, text) => {
    expect(written(text)).toBe(text.replace(/^(?=-)/u, '\\').replace(/(?<=\d)\./gu, '\\.').replace('\\-5', '-5'));
  });

  it.each(['1.1. Chống hạn.', 'a) Chống hạn.', 'I. Kết quả.', 'Điều 1. Chống hạn.'])('leaves the numbers of items: %s', (line) => {
    expect(written(line)).toBe(line);
  });

  it('is found wherever it stands among other lines, and holds each of its lines once', () => {
    const lines = ['Đầu', '- a', '+ b', '+ c', '- d', 'Giữa', '• e', '• f', '- g', 'Cuối'];
    const lists = listsIn(lines);
    expect(Array.from(lists, ([start, { length, items }]) => [start, length, textsOf(items)])).toEqual([[1, 4, ['a', 'b', 'c', 'd']], [6, 2, ['e', 'f']]]);
  });
});
