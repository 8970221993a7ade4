import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorComponents } from '../../../src/editing/form/components.ts';
import { parseGuarded } from '../../../src/mdx/guarded-tree.ts';
import { readProps } from '../../../src/mdx/props.ts';

const CIRCUMSTANCES = { photoCount: 3, figures: ['thu-ngan-sach', 'san-luong'] };

function component(name: string) {
  const found = editorComponents().find(({ id }) => id === name);
  if (!found) throw new Error(`No component ${name}`);
  return {
    write: (props: Record<string, unknown>) => found.toBlock(props),
    read: (text: string) => {
      const match = found.pattern.exec(text);
      return match && { whole: match[0] === text, props: found.fromBlock?.(match) };
    },
  };
}

/**
 * Returns the name and attributes of a component after the guard; throws if the guard refuses it.
 */
function guarded(text: string) {
  const { tree, problems } = parseGuarded(text, CIRCUMSTANCES);
  if (problems) throw new Error(problems.map(({ message }) => message).join('\n'));
  const [node, ...more] = tree.children;
  if (node?.type !== 'mdxJsxFlowElement' || more.length > 0)
    throw new Error(`Not one component: ${text}`);
  return { name: node.name, ...readProps(node).props };
}

const EXAMPLES: [
  name: string,
  props: Record<string, unknown>,
  attributes: Record<string, string>,
  text: string,
][] = [
  [
    'KeyFigures',
    { title: 'Kết quả', show: ['thu-ngan-sach', 'san-luong'] },
    { title: 'Kết quả', show: 'thu-ngan-sach, san-luong' },
    '<KeyFigures title="Kết quả" show="thu-ngan-sach, san-luong" />',
  ],
  ['KeyFigures', {}, {}, '<KeyFigures />'],
  ['Photo', { number: '2' }, { number: '2' }, '<Photo number="2" />'],
  [
    'Quote',
    { by: 'Bùi Quang Hoàn', office: 'Chủ tịch', text: 'Một lời.' },
    { by: 'Bùi Quang Hoàn', office: 'Chủ tịch' },
    '<Quote by="Bùi Quang Hoàn" office="Chủ tịch">\n\nMột lời.\n\n</Quote>',
  ],
  [
    'Note',
    { text: 'Một ghi chú.\n\nHai đoạn.' },
    {},
    '<Note>\n\nMột ghi chú.\n\nHai đoạn.\n\n</Note>',
  ],
];

describe('a component of the form', () => {
  it.each(EXAMPLES)('is written and read back: %s %j', (name, props, attributes, text) => {
    expect(component(name).write(props)).toBe(text);
    expect(component(name).read(text)).toEqual({ whole: true, props });
    expect(guarded(text)).toEqual({ name, ...attributes });
  });

  it('is written on several lines when it is long', () => {
    const title =
      'Một tên chung rất dài của các số liệu, dài đến mức không còn vừa trên một dòng của tệp';
    const text = component('KeyFigures').write({ title, show: ['thu-ngan-sach', 'san-luong'] });
    expect(text).toBe(`<KeyFigures\n  title="${title}"\n  show="thu-ngan-sach, san-luong"\n/>`);
    expect(component('KeyFigures').read(text)).toEqual({
      whole: true,
      props: { title, show: ['thu-ngan-sach', 'san-luong'] },
    });
    expect(guarded(text)).toMatchObject({ title });
  });

  it('is read from handwritten notations', () => {
    expect(component('Quote').read('<Quote by=\'Ông "B"\'>Một lời.</Quote>')).toEqual({
      whole: true,
      props: { by: 'Ông "B"', text: 'Một lời.' },
    });
    expect(component('Photo').read('<Photo\n  number="1"\n/>')).toEqual({
      whole: true,
      props: { number: '1' },
    });
    for (const other of [
      '<Photos number="1" />',
      '<Photo number={1} />',
      '<Photo {...x} />',
      'Photo',
    ])
      expect(component('Photo').read(other)).toBeNull();
  });

  it('decodes entities as the guard does, and writes equivalent ones', () => {
    const text =
      '<Note title="A &lt; B &#39;x&#39; &#x1EC7; &ndash; &amp;lt; &Eacute; &copy &la">\n\nMột ghi chú.\n\n</Note>';
    const title = "A < B 'x' ệ – &lt; É &copy &la";
    expect(guarded(text)).toEqual({ name: 'Note', title });
    expect(component('Note').read(text)?.props).toEqual({ title, text: 'Một ghi chú.' });
    expect(guarded(component('Note').write({ title, text: 'Một ghi chú.' }))).toEqual({
      name: 'Note',
      title,
    });
  });

  it('keeps any attribute values in a round trip through the guard', () => {
    const words = fc
      .string({
        unit: fc.constantFrom(
          'a',
          'Ệ',
          'đ',
          ' ',
          '"',
          "'",
          '&',
          ';',
          '<',
          '>',
          '{',
          '}',
          '/',
          '\\',
          '=',
          '#',
          'amp',
          'quot',
          '3',
          '9',
        ),
        minLength: 2,
        maxLength: 60,
      })
      .map((text) => `B${text.trim()}B`);
    fc.assert(
      fc.property(words, words, (by, office) => {
        const text = component('Quote').write({ by, office, text: 'Một lời.' });
        expect(component('Quote').read(text)?.props).toEqual({ by, office, text: 'Một lời.' });
        expect(guarded(text)).toEqual({ name: 'Quote', by, office });
      }),
    );
  });
});
