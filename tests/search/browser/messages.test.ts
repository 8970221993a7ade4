import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/search/browser/answer.ts';
import { MissingFile } from '../../../src/search/browser/index-files.ts';
import { EMPTY_STATE } from '../../../src/search/browser/query-state.ts';
import { failureMessage, shorten, statusMessage } from '../../../src/search/browser/messages.ts';

const hits = (...ranks: number[]) =>
  ranks.map((rank, number) => ({ month: '2020-07', number, rank }));
function status(changed: Partial<Answer>, query = 'chong han'): string {
  const found = changed.hits ?? [];
  return statusMessage(
    {
      hits: found,
      all: found,
      words: [['chong', 'han']],
      complete: true,
      named: [],
      facets: { names: { topic: [], person: [], place: [] }, data: {} },
      ...changed,
    },
    { ...EMPTY_STATE, query },
  );
}

describe('the status of a search', () => {
  it.each<[Partial<Answer>, string]>([
    [{ hits: hits(0, 3) }, '2 bản tin khớp với “chong han”.'],
    [
      { hits: hits(0, 3, 8) },
      '3 bản tin khớp với “chong han”, trong đó 2 có các chữ đứng liền nhau.',
    ],
    [{ hits: hits(6, 11) }, '2 bản tin khớp với “chong han”.'],
    [{ hits: hits(0), complete: false }, '1 bản tin có “chong han”.'],
    [
      { hits: Array.from({ length: 1234 }, () => hits(0)).flat() },
      '1.234 bản tin khớp với “chong han”.',
    ],
    [
      {},
      'Không tìm thấy bản tin nào có “chong han”. Bạn thử dùng ít từ hơn, hoặc xem theo năm ở dưới.',
    ],
    [{ all: hits(0) }, 'Không tìm thấy bản tin nào có “chong han”. Bạn thử bỏ bớt điều kiện lọc.'],
    [
      { hits: hits(0), correction: { query: 'chống hạn', used: true } },
      '1 bản tin khớp với “chống hạn”.',
    ],
    [
      { hits: hits(0), correction: { query: 'chống hạn', used: false } },
      '1 bản tin khớp với “chong han”.',
    ],
  ])('%#: %s', (changed, words) => {
    expect(status(changed)).toBe(words);
  });

  it('without a query is just the number of hits', () => {
    expect(status({ hits: hits(0, 0), words: [] }, '')).toBe('2 bản tin.');
  });

  it('of a query without words suggests an example', () => {
    expect(status({ words: [[]] }, '😀')).toMatch(/^Chưa có chữ hay số nào để tìm\./u);
  });

  it('quotes at most a line of a long query, without splitting a character', () => {
    expect(shorten('a'.repeat(80))).toBe('a'.repeat(80));
    expect(shorten('a'.repeat(5000))).toBe(`${'a'.repeat(80)}…`);
    expect(shorten('😀'.repeat(81))).toBe(`${'😀'.repeat(80)}…`);
    expect(status({}, 'x'.repeat(5000)).length).toBeLessThan(200);
  });
});

describe('a failure', () => {
  it.each([
    ['no answer', new MissingFile('days.json'), 'kết nối mạng', false],
    ['a file that is gone', new MissingFile('days.json', 404), 'tải lại trang', true],
    ['WebAssembly refused', new Error('CompileError'), 'trình duyệt khác', false],
    ['anything else', 'x', 'trình duyệt khác', false],
  ])('by %s is reported in Vietnamese, with advice', (_what, error, way, stale) => {
    const told = failureMessage(error);
    expect(told.message).toContain(way);
    expect(told.message).toContain('theo năm ở dưới');
    expect(told.stale).toBe(stale);
  });
});
