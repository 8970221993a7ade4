import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/**
 * MDX reads `<Quote by="…">text</Quote>` on one line as a paragraph that holds an inline tag. Where a paragraph holds
 * nothing but tags, this lifts them out as blocks and makes their text a paragraph: what the editor meant.
 */
export function unravel(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap(unravelBlock) };
}

function unravelBlock(node: RootContent): RootContent[] {
  if (node.type === 'mdxJsxFlowElement') {
    return [{ ...node, children: node.children.flatMap(unravelBlock).filter(isBlock) }];
  }
  return node.type === 'paragraph' && isOnlyTags(node) ? node.children.filter(isTag).map(toBlock) : [node];
}

function isOnlyTags(paragraph: Paragraph): boolean {
  return paragraph.children.some(isTag) && paragraph.children.every((child) => isTag(child) || isBlank(child));
}

function isTag(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement';
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function toBlock(tag: MdxJsxTextElement): MdxJsxFlowElement {
  const paragraph: Paragraph = { type: 'paragraph', children: tag.children, ...(tag.position && { position: tag.position }) };
  const children = tag.children.every(isBlank) ? [] : unravelBlock(paragraph).filter(isBlock);
  return { ...tag, type: 'mdxJsxFlowElement', children };
}

/** What may stand between a block component's tags. */
function isBlock(node: RootContent): node is MdxJsxFlowElement['children'][number] {
  return node.type !== 'yaml' && node.type !== 'mdxjsEsm' && !('value' in node && node.type === 'text');
}
