import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

/**
 * MDX parses `<Quote by="…">text</Quote>` on one line as a paragraph with an inline tag. Lifts the
 * tags out of paragraphs that consist of tags only, and wraps their text in a paragraph, as the
 * editor meant it.
 */
export function liftComponents(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap(liftFromBlock) };
}

function liftFromBlock(node: RootContent): RootContent[] {
  if (node.type === 'mdxJsxFlowElement') {
    return [{ ...node, children: node.children.flatMap(liftFromBlock).filter(isBlock) }];
  }
  return node.type === 'paragraph' && hasOnlyTags(node)
    ? node.children.filter(isTag).map(toBlock)
    : [node];
}

function hasOnlyTags(paragraph: Paragraph): boolean {
  return (
    paragraph.children.some(isTag) &&
    paragraph.children.every((child) => isTag(child) || isBlank(child))
  );
}

function isTag(node: PhrasingContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement';
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function toBlock(tag: MdxJsxTextElement): MdxJsxFlowElement {
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: tag.children,
    ...(tag.position && { position: tag.position }),
  };
  const children = tag.children.every(isBlank) ? [] : liftFromBlock(paragraph).filter(isBlock);
  return { ...tag, type: 'mdxJsxFlowElement', children };
}

/** The nodes allowed inside a block component. */
function isBlock(node: RootContent): node is MdxJsxFlowElement['children'][number] {
  return (
    node.type !== 'yaml' && node.type !== 'mdxjsEsm' && !('value' in node && node.type === 'text')
  );
}
