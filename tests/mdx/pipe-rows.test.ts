import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../src/mdx/parse.ts';
import { findPipeRows } from '../../src/mdx/pipe-rows.ts';

const linesFound = (text: string) =>
  findPipeRows(parseMdx(text).tree, text).map(({ line }) => line);

describe('rows with pipes that are no table', () => {
  it.each([
    ['without a line below the first', '| Xã | Hộ |\n| Kỳ Bắc | 54 |\n', [1]],
    ['with a line of another number of columns', '| Xã | Hộ |\n| --- |\n| Kỳ Bắc | 54 |\n', [1]],
    ['apart from that line', '| Xã | Hộ |\n\n| --- | --- |\n', [1, 3]],
    ['below a sentence', 'Bảng sau:\n| Xã | Hộ |\n| Kỳ Bắc | 54 |\n', [2]],
    ['in a list', '- | Xã | Hộ |\n', [1]],
    ['without pipes at their ends', 'Xã | Hộ\nKỳ Bắc | 54\n', [1]],
    ['with escaped pipes, as the form writes them', '\\| Xã | Hộ |\\\n\\| Kỳ Bắc | 54 |\n', [1]],
  ])('are found %s', (_how, text, lines) => {
    expect(linesFound(text)).toEqual(lines);
  });

  it.each([
    ['tables', '| Xã | Hộ |\n| --- | ---: |\n| Kỳ Bắc | 54 |\n'],
    ['tables right below a sentence', 'Bảng sau:\n| Xã | Hộ |\n| - | - |\n| Kỳ Bắc | 54 |\n'],
    ['tables without pipes at their ends', 'Xã | Hộ\n--- | ---\nKỳ Bắc | 54\n'],
    ['one pipe in a sentence', 'Báo Hà Tĩnh | 6/7/2020\nđưa tin.\n'],
  ])('are not found in %s', (_what, text) => {
    expect(linesFound(text)).toEqual([]);
  });
});
