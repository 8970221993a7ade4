import type { Root, RootContent, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { mayContainAddress } from './bare-addresses.ts';
import { encodeAddresses } from './encode-addresses.ts';
import { parseMdx } from './parse.ts';
import { writePlainText, type TextHandlerArguments } from './write-text.ts';
import { isSameFormattedText } from './same-formatted-text.ts';

/** List markers: `-`, `*` or `+` for bullets, `.` or `)` after numbers. */
export type ListMarks = Pick<Options, 'bullet' | 'bulletOrdered'>;

/**
 * MDX reads a paragraph that starts with these words as code; mdast-util-mdx does not escape them.
 */
const ESCAPE_ESM: Options = {
  unsafe: [
    { atBreak: true, character: 'e', after: '(?:xport)\\b' },
    { atBreak: true, character: 'i', after: '(?:mport)\\b' },
  ],
};

/**
 * Writes a syntax tree as MDX in the style of this archive, with a line break at the end. Markup in
 * texts is escaped.
 */
export function writeMarkdown(children: RootContent[], marks: ListMarks = {}): string {
  const root = withEmphasisOutside({ type: 'root', children });
  return write(root, marks, textsToEncode(root));
}

/**
 * In the texts in `encoded`, addresses must not be recognized before the emphasis markers around
 * them.
 */
function write(root: Root, marks: ListMarks, encoded: ReadonlySet<Text>): string {
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    ...marks,
    extensions: [
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown({ tablePipeAlign: false }),
      mdxToMarkdown(),
      ESCAPE_ESM,
    ],
    handlers: { text: writeText },
  });

  function writeText(node: Text, ...args: TextHandlerArguments): string {
    const written = writePlainText(node, ...args);
    return encoded.has(node) ? encodeAddresses(written) : written;
  }
}

/**
 * Moves strong emphasis inside emphasis of the same text, which is written `***a***`. The other way
 * round it would be `**_a_**`, and before a mail address GFM reads `_` as part of the address.
 */
function withEmphasisOutside(root: Root): Root {
  const tree = structuredClone(root);
  visit(tree, 'strong', ({ children: [only, ...others] }, index, parent) => {
    if (only?.type !== 'emphasis' || others.length > 0 || index === undefined || !parent) return;
    parent.children[index] = {
      type: 'emphasis',
      children: [{ type: 'strong', children: only.children }],
    };
  });
  return tree;
}

/**
 * Returns the texts of paragraphs, headings and cells that do not survive a round trip: a bare
 * address swallows adjacent characters (GFM 6.9), emphasis markers included.
 */
function textsToEncode(root: Root): Set<Text> {
  const found = new Set<Text>();
  visit(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const texts: Text[] = [];
    visit(node, 'text', (text) => {
      texts.push(text);
    });
    if (!texts.some(({ value }) => mayContainAddress(value))) return;
    const paragraph: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: node.children }],
    };
    if (!isSameFormattedText(paragraph, parseMdx(write(paragraph, {}, new Set())).tree))
      for (const text of texts) found.add(text);
  });
  return found;
}
