import { describe, expect, it } from 'vitest';
import { element, type EditorNode } from '../../../../src/editing/form/rich-text/editor-node.ts';
import { fromEditor } from '../../../../src/editing/form/rich-text/from-editor.ts';
import { parseGuarded } from '../../../../src/mdx/guarded-tree.ts';

const cell = (words: string, spans: Partial<EditorNode> = {}) =>
  element('tablecell', [element('paragraph', words === '' ? [] : [text(words)])], spans);
const row = (...cells: EditorNode[]) => element('tablerow', cells);
const text = (words: string): EditorNode => ({ type: 'text', version: 1, text: words, format: 0 });
const written = (...rows: EditorNode[]) => fromEditor(element('table', rows)).split('\n');

describe('a table pasted into the rich editor', () => {
  it('is written with the line below its first row, marked as a header or not', () => {
    expect(written(row(cell('Xã'), cell('Hộ')), row(cell('Kỳ Bắc'), cell('54')))).toEqual([
      '| Xã | Hộ |',
      '| - | - |',
      '| Kỳ Bắc | 54 |',
    ]);
  });

  it('keeps every cell under its column when cells are merged or missing', () => {
    const rows = written(
      row(cell('Xã', { rowSpan: 2 }), cell('Số hộ', { colSpan: 2 })),
      row(cell('Nghèo'), cell('Cận nghèo')),
      row(cell('Kỳ Bắc')),
    );
    expect(rows).toEqual([
      '| Xã | Số hộ | |',
      '| - | - | - |',
      '| | Nghèo | Cận nghèo |',
      '| Kỳ Bắc | | |',
    ]);
    expect(
      parseGuarded(`---\n---\n\n${rows.join('\n')}\n`, { photoCount: 0, figures: [] }).problems,
    ).toBeUndefined();
  });

  it('leaves nothing in the text when it has no rows', () => {
    expect(fromEditor(element('table', []))).toBe('');
  });
});
