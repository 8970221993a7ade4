import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBody, saveBody } from '../../../../src/editing/form/rich-text/body.ts';
import {
  boxType,
  element,
  VERBATIM,
  type EditorNode,
} from '../../../../src/editing/form/rich-text/editor-node.ts';
import { fromEditor } from '../../../../src/editing/form/rich-text/from-editor.ts';
import { anyBody, isValidBody, KNOWN_BODIES } from '../any-body.ts';

/** The blocks that the rich editor shows for a text. */
function shown(body: string): EditorNode[] {
  return openBody(body).blocks.map(({ node }) => node);
}

/** A text node of the editor. */
function text(words: string, format = 0): EditorNode {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' };
}

/** Appends a word to a block; `undefined` if the block cannot contain text. */
function withWord(node: EditorNode): EditorNode | undefined {
  if (node.type === 'linebreak' || node.type === 'horizontalrule') return undefined;
  if (node.type === VERBATIM || ['Note', 'Quote'].map(boxType).includes(node.type))
    return { ...node, text: `${node.text ?? ''} thêm` };
  if (!node.children) return undefined;
  if (
    node.type === 'paragraph' ||
    node.type === 'heading' ||
    (node.type === 'listitem' && node.children[0]?.type !== 'list')
  )
    return { ...node, children: [...node.children, text(' thêm')] };
  const last = node.children.at(-1);
  const changed = last && withWord(last);
  return changed && { ...node, children: [...node.children.slice(0, -1), changed] };
}

/** Opens a body, changes the block at `index`, and saves the body. */
function edited(
  body: string,
  index: number,
  change: (node: EditorNode) => EditorNode | undefined,
): string {
  const opened = openBody(body);
  return saveBody(
    opened,
    opened.blocks.flatMap(({ node }, at) => (at === index ? (change(node) ?? []) : node)),
  );
}

describe('a text opened in the rich editor', () => {
  it.each(KNOWN_BODIES)('is saved unchanged: %j', (body) => {
    expect(isValidBody(body)).toBe(true);
    expect(saveBody(openBody(body), shown(body))).toBe(body);
  });

  it('is saved unchanged, for any text', () => {
    // Excludes a lone “-”: below an unclosed tag, it fails an assertion of the parser's development
    // build, which only tests run.
    fc.assert(
      fc.property(
        fc.oneof(
          anyBody,
          fc.string({
            unit: fc.constantFrom(
              'a',
              ' ',
              '\n',
              '\n\n',
              '- a',
              '*',
              '_',
              '`',
              '<',
              '>',
              '{',
              '}',
              '#',
              '|',
              '1.',
              '\\',
              '&',
              '<Note>',
              '</Note>',
              '\t',
              '~~',
            ),
            maxLength: 40,
          }),
        ),
        (body) => {
          expect(saveBody(openBody(body), shown(body))).toBe(body);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps every other block byte for byte when one is edited, and saves that one as the editor shows it', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(), (body, nth) => {
        const { blocks, gaps } = openBody(body);
        const index = nth % blocks.length;
        const changed = withWord(blocks[index]?.node ?? text(''));
        if (!changed) return;
        const result = edited(body, index, () => changed);
        const sources = blocks.map(({ source }) => source);
        const before =
          sources
            .slice(0, index)
            .map((source, at) => (gaps[at] ?? '') + source)
            .join('') + (gaps[index] ?? '');
        const after =
          sources
            .slice(index + 1)
            .map((source, at) => (gaps[index + 1 + at] ?? '') + source)
            .join('') + (gaps.at(-1) ?? '');
        expect({
          result,
          before: result.startsWith(before),
          after: result.endsWith(after),
        }).toEqual({ result, before: true, after: true });
        // The contents of a verbatim box are written as edited.
        if (changed.type === VERBATIM) return;
        expect({ result, isValid: isValidBody(result) }).toEqual({ result, isValid: true });
        expect({ result, shown: shown(result).map((node) => fromEditor(node)) }).toEqual({
          result,
          shown: blocks.map(({ node }, at) => fromEditor(at === index ? changed : node)),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('shows supported content as readers see it', () => {
    const kinds = (body: string) => shown(body).map(({ type }) => type);
    expect(
      kinds(
        '*a\nb*\n\n## c\n\n- d\n  1. e\n\n| f |\n| -: |\n| g \\| h |\n\n---\n\n<Note>\n\ni\n\n</Note>',
      ),
    ).toEqual(['paragraph', 'heading', 'list', 'table', 'horizontalrule', boxType('Note')]);
    expect(shown('*nghiêng qua\nhai dòng*')).toMatchObject([
      { children: [{ text: 'nghiêng qua hai dòng', format: 2 }] },
    ]);
    expect(shown(String.raw`1\. \_mau\_ &lt; \{a\}`)).toMatchObject([
      { children: [{ text: '1. _mau_ < {a}', format: 0 }] },
    ]);
    expect(shown('| a | b |\n| --- | ---: |\n| 1 | 2 |')).toMatchObject([
      {
        children: [
          {},
          { children: [{ children: [{ format: '' }] }, { children: [{ format: 'right' }] }] },
        ],
      },
    ]);
  });

  it('shows unsupported content, and only that, verbatim', () => {
    expect(shown('Một.\n\n> Hai.\n\nGiá {100.000} đồng.\n\nBa.')).toMatchObject([
      { type: 'paragraph' },
      { type: VERBATIM, text: '> Hai.' },
      { type: VERBATIM, text: 'Giá {100.000} đồng.' },
      { type: 'paragraph' },
    ]);
    expect(shown('Một <b>hai.\n\nBa.')).toMatchObject([
      { type: VERBATIM, text: 'Một <b>hai.\n\nBa.' },
    ]);
    expect(edited('> Hai.\n\nBa.', 0, (node) => ({ ...node, text: '> Hai và nửa.' }))).toBe(
      '> Hai và nửa.\n\nBa.',
    );
  });
});

describe('in an edited paragraph', () => {
  /** Replaces words in a paragraph. */
  const replaced = (body: string, from: string, to: string) =>
    edited(body, 0, (node) => ({
      ...node,
      children: node.children?.map((child) => ({ ...child, text: child.text?.replace(from, to) })),
    }));

  it('unchanged words keep their escapes, line breaks and markers', () => {
    expect(replaced('Tệp \\_mau\\_ &lt; 5,\nhai _dòng_ và\nba.', 'ba.', 'ba, bốn.')).toBe(
      'Tệp \\_mau\\_ &lt; 5,\nhai _dòng_ và\nba, bốn.',
    );
    expect(replaced('2020\\. Năm\ncó dịch.  \nDòng **hai**.', 'Năm', 'Năm nay')).toBe(
      '2020\\. Năm nay\ncó dịch.  \nDòng **hai**.',
    );
    expect(replaced('Xem https://baohatinh.vn/a_b và __đậm__ nhé.', 'nhé', 'đấy')).toBe(
      'Xem https://baohatinh.vn/a_b và __đậm__ đấy.',
    );
  });

  it('correcting the visible address of a link also corrects its target', () => {
    const corrected = (body: string, from: string, to: string) => {
      const change = (node: EditorNode): EditorNode => ({
        ...node,
        ...(node.text !== undefined && { text: node.text.replace(from, to) }),
        ...(node.children && { children: node.children.map(change) }),
      });
      return edited(body, 0, change);
    };
    expect(corrected('Xem https://baohatinh.vn/a_b nhé.', 'a_b', 'a_c')).toBe(
      'Xem [https://baohatinh.vn/a_c](https://baohatinh.vn/a_c) nhé.',
    );
    expect(corrected('- Gửi thu@kyan.vn, *gấp*', 'kyan.vn', 'kyanh.vn')).toBe(
      '- Gửi [thu@kyanh.vn](mailto:thu@kyanh.vn), *gấp*',
    );
    expect(corrected('Xem **www.kyan.vn**.', 'kyan', 'kyanh')).toContain(
      '[www.kyanh.vn](http://www.kyanh.vn)',
    );
    // Words other than an address become the text of the link.
    expect(corrected('Xem https://a.vn/b nhé.', 'https://a.vn/b', 'trang này')).toBe(
      'Xem [trang này](https://a.vn/b) nhé.',
    );
    expect(corrected('Xem [trang này](https://a.vn/b).', 'trang này', 'https://b.vn')).toBe(
      'Xem [https://b.vn](https://a.vn/b).',
    );
  });

  it('typed text stays text, with any characters', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'Ệ',
            ' ',
            '*',
            '_',
            '~',
            '`',
            '<',
            '>',
            '{',
            '}',
            '[',
            ']',
            '(',
            ')',
            '#',
            '+',
            '-',
            '=',
            '|',
            '1',
            '.',
            '\\',
            '&',
            'lt;',
            '!',
            '"',
            'import ',
            'export ',
          ),
          maxLength: 24,
        }),
        (words) => {
          const result = saveBody(openBody('Đầu.\n\nCuối.'), [
            element('paragraph', [text('Đầu.')]),
            element('paragraph', [text(words)]),
            element('paragraph', [text('Cuối.')]),
          ]);
          const typed = words.trim();
          expect(result.startsWith('Đầu.\n\n') && result.endsWith('\n\nCuối.')).toBe(true);
          expect(isValidBody(result)).toBe(true);
          expect(shown(result)).toMatchObject([
            {},
            ...(typed === ''
              ? []
              : [{ type: 'paragraph', children: [{ text: typed, format: 0 }] }]),
            {},
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('format markers touch the words, even if the selection included spaces', () => {
    const write = (...children: EditorNode[]) =>
      saveBody(openBody(''), [element('paragraph', children)]);
    expect(write(text('Chữ '), text('đậm ', 1), text('và '), text(' nghiêng', 2), text('.'))).toBe(
      'Chữ **đậm** và  *nghiêng*.',
    );
    expect(write(text('a ', 1), text('b', 3), text(' c', 1))).toBe('**a *b* c**');
    expect(write(text(' ', 1), text('x'))).toBe('x');
    expect(write(text('một'), { type: 'linebreak' }, text('hai'), { type: 'linebreak' })).toBe(
      'một\\\nhai',
    );
  });

  it('list markers stay the same', () => {
    const more = (node: EditorNode) => ({
      ...node,
      children: [...(node.children ?? []), element('listitem', [text('mới')])],
    });
    expect(edited('+ a\n\n+ b', 0, more)).toMatch(/^\+ a\n\n\+ b\n+\+ mới$/u);
    expect(edited('1) a\n2) b', 0, more)).toBe('1) a\n2) b\n3) mới');
    expect(edited('* a\n    * b\n* c', 0, more)).toBe('* a\n    * b\n* c\n* mới');
  });
});

describe('when blocks are moved, removed and added', () => {
  it('the other blocks stay the same', () => {
    const body = 'Một _đoạn_.\n\n\n* a\n* b\n\nHai\nđoạn.\n\n1. c\n\nBa.\n\n1. d';
    const [one, two, three, four, five, six] = shown(body);
    const saved = (...nodes: (EditorNode | undefined)[]) =>
      saveBody(
        openBody(body),
        nodes.flatMap((node) => node ?? []),
      );
    expect(saved(one, two, three, four, five, six)).toBe(body);
    expect(saved(two, three)).toBe('* a\n* b\n\nHai\nđoạn.');
    expect(saved(one, element('paragraph', [text('Mới.')]), two)).toBe(
      'Một _đoạn_.\n\nMới.\n\n* a\n* b',
    );
    expect(saved(one, element('paragraph', []), two)).toBe('Một _đoạn_.\n\n\n* a\n* b');
    // Otherwise the two numbered lists would merge.
    expect(saved(four, six)).toBe('1. c\n\n1) d');
  });

  it('a heading that becomes a paragraph is not joined to the one below it', () => {
    expect(
      edited('## Tiêu đề\nĐoạn.', 0, ({ children = [] }) => element('paragraph', children)),
    ).toBe('Tiêu đề\n\nĐoạn.');
  });

  it.each(['+\nĐoạn.', '1.\nĐoạn.', '- a\n-\nĐoạn.'])(
    'an empty item, once filled, is not joined to the paragraph below it: %j',
    (body) => {
      expect(edited(body, 0, withWord)).toMatch(/ thêm\n\nĐoạn\.$/u);
    },
  );

  it('adjacent blocks that stay separate get no blank line', () => {
    expect(edited('## Mục\nĐoạn.\n- a', 0, withWord)).toBe('## Mục thêm\nĐoạn.\n- a');
    expect(edited('## Mục\nĐoạn.\n- a', 1, withWord)).toBe('## Mục\nĐoạn. thêm\n- a');
    expect(edited('+\nĐoạn.\n\nCuối.', 2, withWord)).toBe('+\nĐoạn.\n\nCuối. thêm');
  });
});
