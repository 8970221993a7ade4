import type { Root, RootContent, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { mayHoldAddress } from './bare-addresses.ts';
import { encodeAddresses } from './encode-addresses.ts';
import { parseMdx } from './parse.ts';
import { plainText, type Context } from './plain-text.ts';
import { readsTheSame } from './reads-the-same.ts';

/** How lists are marked: `-` or `*` or `+` before an item, `.` or `)` after a number. */
export type ListMarks = Pick<Options, 'bullet' | 'bulletOrdered'>;

/** A paragraph that begins with these words would be code to MDX; its extension for writing does not know. */
const ESM: Options = { unsafe: [{ atBreak: true, character: 'e', after: '(?:xport)\\b' }, { atBreak: true, character: 'i', after: '(?:mport)\\b' }] };

/** A syntax tree as MDX in the style of this archive. What would be markup in a text is escaped, so that readers see the text. Ends in a line break. */
export function writeMarkdown(children: RootContent[], marks: ListMarks = {}): string {
  const root = withEmphasisOutside({ type: 'root', children });
  return write(root, marks, textsToEncode(root));
}

/** `encoded` are the texts in which the addresses must not be recognized before the marks around them. */
function write(root: Root, marks: ListMarks, encoded: ReadonlySet<Text>): string {
  return toMarkdown(root, {
    bullet: '-', listItemIndent: 'one', rule: '-', ...marks,
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), mdxToMarkdown(), ESM],
    handlers: { text: writeText },
  });

  function writeText(node: Text, ...context: Context): string {
    const written = plainText(node, ...context);
    return encoded.has(node) ? encodeAddresses(written) : written;
  }
}

/**
 * The tree with strong emphasis inside of emphasis where both hold the same words: that is written `***a***`. The other way round
 * it would be `**_a_**`, and before an address of mail `_` belongs to the address.
 */
function withEmphasisOutside(root: Root): Root {
  const tree = structuredClone(root);
  visit(tree, 'strong', ({ children: [only, ...others] }, index, parent) => {
    if (only?.type !== 'emphasis' || others.length > 0 || index === undefined || !parent) return;
    parent.children[index] = { type: 'emphasis', children: [{ type: 'strong', children: only.children }] };
  });
  return tree;
}

/**
 * The texts of all paragraphs, headings and cells that would be read otherwise than they are: a bare address takes signs before or
 * after it for its own (GFM 6.9), the marks of formats among them.
 */
function textsToEncode(root: Root): Set<Text> {
  const found = new Set<Text>();
  visit(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const texts: Text[] = [];
    visit(node, 'text', (text) => { texts.push(text); });
    if (!texts.some(({ value }) => mayHoldAddress(value))) return;
    const alone: Root = { type: 'root', children: [{ type: 'paragraph', children: node.children }] };
    if (!readsTheSame(alone, parseMdx(write(alone, {}, new Set())).tree)) for (const text of texts) found.add(text);
  });
  return found;
}
