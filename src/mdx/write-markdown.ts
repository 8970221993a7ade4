import type { Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { plainText } from './plain-text.ts';

/** How lists are marked: `-` or `*` or `+` before an item, `.` or `)` after a number. */
export type ListMarks = Pick<Options, 'bullet' | 'bulletOrdered'>;

/** A paragraph that begins with these words would be code to MDX; its extension for writing does not know. */
const ESM: Options = { unsafe: [{ atBreak: true, character: 'e', after: '(?:xport)\\b' }, { atBreak: true, character: 'i', after: '(?:mport)\\b' }] };

/** A syntax tree as MDX in the style of this archive. What would be markup in a text is escaped, so that readers see the text. Ends in a line break. */
export function writeMarkdown(children: RootContent[], marks: ListMarks = {}): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-', listItemIndent: 'one', rule: '-', ...marks,
    extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), mdxToMarkdown(), ESM],
    handlers: { text: plainText },
  });
}
