import type { Parents, RootContent } from 'mdast';
import { tidyInline, trimmed, withLinks } from './tidy-inline.ts';

/**
 * Tidies all text of a block. Emphasis on a whole paragraph is recorded in its data and removed.
 */
export function tidyBlock<Block extends RootContent>(block: Block): Block {
  tidyNode(block);
  return block;
}

function tidyNode(node: Parents | RootContent): void {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    node.children = trimmed(tidyInline(node.children));
    for (
      let [only, ...others] = node.children;
      only !== undefined &&
      others.length === 0 &&
      (only.type === 'strong' || only.type === 'emphasis');
      [only, ...others] = node.children
    ) {
      node.data = {
        ...node.data,
        ...(only.type === 'strong' ? { isBold: true } : { isItalic: true }),
      };
      node.children = trimmed(only.children);
    }
    // A following line break would be read as part of the address, too.
    if (node.children.some(({ type }) => type !== 'text'))
      node.children = node.children.flatMap(withLinks);
    return;
  }
  for (const child of node.children) tidyNode(child);
  // Items of one paragraph with nested lists are written without blank lines.
  if (node.type === 'listItem')
    node.spread = node.children.filter(({ type }) => type !== 'list').length > 1;
  if (node.type === 'list') node.spread = false;
}
