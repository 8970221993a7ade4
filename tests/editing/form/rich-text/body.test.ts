import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeBody, openBody } from '../../../../src/editing/form/rich-text/body.ts';
import { boxType, element, VERBATIM, type EditorNode } from '../../../../src/editing/form/rich-text/editor-node.ts';
import { fromEditor } from '../../../../src/editing/form/rich-text/from-editor.ts';
import { anyBody, isValidBody, KNOWN_BODIES } from '../any-body.ts';

/** The blocks that the rich editor shows of a text. */
function shown(body: string): EditorNode[] {
  return openBody(body).blocks.map(({ node }) => node);
}

/** A text of the editor. */
function text(words: string, format = 0): EditorNode {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' };
}

/** A block with a word more at its end, or `undefined` where a word has no place. */
function withWord(node: EditorNode): EditorNode | undefined {
  if (node.type === 'linebreak' || node.type === 'horizontalrule') return undefined;
  if (node.type === VERBATIM || ['Note', 'Quote'].map(boxType).includes(node.type)) return { ...node, text: `${node.text ?? ''} thêm` };
  if (!node.children) return undefined;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'listitem' && node.children[0]?.type !== 'list') return { ...node, children: [...node.children, text(' thêm')] };
  const last = node.children.at(-1);
  const changed = last && withWord(last);
  return changed && { ...node, children: [...node.children.slice(0, -1), changed] };
}

/** A text after the block at `index` has been changed. */
function edited(body: string, index: number, change: (node: EditorNode) => EditorNode | undefined): string {
  const opened = openBody(body);
  return closeBody(opened, opened.blocks.flatMap(({ node }, at) => (at === index ? change(node) ?? [] : node)));
}

describe('a text that the rich editor opens', () => {
  it.each(KNOWN_BODIES)('is closed as it was: %j', (body) => {
    expect(isValidBody(body)).toBe(true);
    expect(closeBody(openBody(body), shown(body))).toBe(body);
  });

  it('is closed as it was, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(anyBody, fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\n\n', '-', '*', '_', '`', '<', '>', '{', '}', '#', '|', '1.', '\\', '&', '<Note>', '</Note>', '\t', '~~'), maxLength: 40 })), (body) => {
      expect(closeBody(openBody(body), shown(body))).toBe(body);
    }), { numRuns: 60 });
  });

  it('keeps every block but the one that was edited, byte for byte, and that one means what the editor shows', () => {
    fc.assert(fc.property(anyBody, fc.nat(), (body, nth) => {
      const { blocks, gaps } = openBody(body);
      const index = nth % blocks.length;
      const changed = withWord(blocks[index]?.node ?? text(''));
      if (!changed) return;
      const result = edited(body, index, () => changed);
      const sources = blocks.map(({ source }) => source);
      const before = sources.slice(0, index).map((source, at) => (gaps[at] ?? '') + source).join('') + (gaps[index] ?? '');
      const after = sources.slice(index + 1).map((source, at) => (gaps[index + 1 + at] ?? '') + source).join('') + (gaps.at(-1) ?? '');
      expect({ result, before: result.startsWith(before), after: result.endsWith(after) }).toEqual({ result, before: true, after: true });
      // What is edited in a box of its own is as the editor writes it.
      if (changed.type === VERBATIM) return;
      expect({ result, isValid: isValidBody(result) }).toEqual({ result, isValid: true });
      expect({ result, shown: shown(result).map((node) => fromEditor(node)) }).toEqual({ result, shown: blocks.map(({ node }, at) => fromEditor(at === index ? changed : node)) });
    }), { numRuns: 60 });
  });

  it('shows as readers see it what it has a way to show', () => {
    const kinds = (body: string) => shown(body).map(({ type }) => type);
    expect(kinds('*a\nb*\n\n## c\n\n- d\n  1. e\n\n| f |\n| -: |\n| g \\| h |\n\n---\n\n<Note>\n\ni\n\n</Note>')).toEqual(['paragraph', 'heading', 'list', 'table', 'horizontalrule', boxType('Note')]);
    expect(shown('*nghiêng qua\nhai dòng*')).toMatchObject([{ children: [{ text: 'nghiêng qua hai dòng', format: 2 }] }]);
    expect(shown(String.raw`1\. \_mau\_ &lt; \{a\}`)).toMatchObject([{ children: [{ text: '1. _mau_ < {a}', format: 0 }] }]);
    expect(shown('| a | b |\n| --- | ---: |\n| 1 | 2 |')).toMatchObject([{ children: [{}, { children: [{ children: [{ format: '' }] }, { children: [{ format: 'right' }] }] }] }]);
  });

  it('shows as it is written what it has no way to show, and only that', () => {
    expect(shown('Một.\n\n> Hai.\n\nGiá {100.000} đồng.\n\nBa.')).toMatchObject([{ type: 'paragraph' }, { type: VERBATIM, text: '> Hai.' }, { type: VERBATIM, text: 'Giá {100.000} đồng.' }, { type: 'paragraph' }]);
    expect(shown('Một <b>hai.\n\nBa.')).toMatchObject([{ type: VERBATIM, text: 'Một <b>hai.\n\nBa.' }]);
    expect(edited('> Hai.\n\nBa.', 0, (node) => ({ ...node, text: '> Hai và nửa.' }))).toBe('> Hai và nửa.\n\nBa.');
  });
});

describe('in an edited paragraph', () => {
  /** A paragraph whose words have been replaced. */
  const replaced = (body: string, from: string, to: string) => edited(body, 0, (node) => ({ ...node, children: node.children?.map((child) => ({ ...child, text: child.text?.replace(from, to) })) }));

  it('escapes, ends of lines and marks stay as they were where no word was changed', () => {
    expect(replaced('Tệp \\_mau\\_ &lt; 5,\nhai _dòng_ và\nba.', 'ba.', 'ba, bốn.')).toBe('Tệp \\_mau\\_ &lt; 5,\nhai _dòng_ và\nba, bốn.');
    expect(replaced('2020\\. Năm\ncó dịch.  \nDòng **hai**.', 'Năm', 'Năm nay')).toBe('2020\\. Năm nay\ncó dịch.  \nDòng **hai**.');
    expect(replaced('Xem https://baohatinh.vn/a_b và __đậm__ nhé.', 'nhé', 'đấy')).toBe('Xem https://baohatinh.vn/a_b và __đậm__ đấy.');
  });

  it('what is typed stays text, whatever signs are in it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'Ệ', ' ', '*', '_', '~', '`', '<', '>', '{', '}', '[', ']', '(', ')', '#', '+', '-', '=', '|', '1', '.', '\\', '&', 'lt;', '!', '"', 'import ', 'export '), maxLength: 24 }), (words) => {
      const result = closeBody(openBody('Đầu.\n\nCuối.'), [element('paragraph', [text('Đầu.')]), element('paragraph', [text(words)]), element('paragraph', [text('Cuối.')])]);
      const typed = words.trim();
      expect(result.startsWith('Đầu.\n\n') && result.endsWith('\n\nCuối.')).toBe(true);
      expect(isValidBody(result)).toBe(true);
      expect(shown(result)).toMatchObject([{}, ...(typed === '' ? [] : [{ type: 'paragraph', children: [{ text: typed, format: 0 }] }]), {}]);
    }), { numRuns: 200 });
  });

  it('formats stand close to the words, however they were chosen', () => {
    const write = (...children: EditorNode[]) => closeBody(openBody(''), [element('paragraph', children)]);
    expect(write(text('Chữ '), text('đậm ', 1), text('và '), text(' nghiêng', 2), text('.'))).toBe('Chữ **đậm** và  *nghiêng*.');
    expect(write(text('a ', 1), text('b', 3), text(' c', 1))).toBe('**a *b* c**');
    expect(write(text(' ', 1), text('x'))).toBe('x');
    expect(write(text('một'), { type: 'linebreak' }, text('hai'), { type: 'linebreak' })).toBe('một\\\nhai');
  });

  it('keeps how a list is marked', () => {
    const more = (node: EditorNode) => ({ ...node, children: [...(node.children ?? []), element('listitem', [text('mới')])] });
    expect(edited('+ a\n\n+ b', 0, more)).toMatch(/^\+ a\n\n\+ b\n+\+ mới$/u);
    expect(edited('1) a\n2) b', 0, more)).toBe('1) a\n2) b\n3) mới');
    expect(edited('* a\n    * b\n* c', 0, more)).toBe('* a\n    * b\n* c\n* mới');
  });
});

describe('among blocks that are moved, taken away and added', () => {
  it('the others stay as they were', () => {
    const body = 'Một _đoạn_.\n\n\n* a\n* b\n\nHai\nđoạn.\n\n1. c\n\nBa.\n\n1. d';
    const [one, two, three, four, five, six] = shown(body);
    const close = (...nodes: (EditorNode | undefined)[]) => closeBody(openBody(body), nodes.flatMap((node) => node ?? []));
    expect(close(one, two, three, four, five, six)).toBe(body);
    expect(close(two, three)).toBe('* a\n* b\n\nHai\nđoạn.');
    expect(close(one, element('paragraph', [text('Mới.')]), two)).toBe('Một _đoạn_.\n\nMới.\n\n* a\n* b');
    expect(close(one, element('paragraph', []), two)).toBe('Một _đoạn_.\n\n\n* a\n* b');
    // Two numbered lists would become one.
    expect(close(four, six)).toBe('1. c\n\n1) d');
  });

  it('a heading that becomes a paragraph is not joined to the one below it', () => {
    expect(edited('## Tiêu đề\nĐoạn.', 0, ({ children = [] }) => element('paragraph', children))).toBe('Tiêu đề\n\nĐoạn.');
  });
});
