/** Block elements; a phrase may span the inline elements within one. */
const BLOCK_SELECTOR = 'h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption';

/**
 * The text nodes of each block of an article, in order. A text node belongs to its innermost block;
 * empty blocks are omitted.
 */
export function blocksOf(article: Element): Text[][] {
  return Array.from(article.querySelectorAll(BLOCK_SELECTOR), textNodesOf).filter(
    (texts) => texts.length > 0,
  );
}

function textNodesOf(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest(BLOCK_SELECTOR) === block)
      texts.push(node);
  }
  return texts;
}

/** Concatenates a block's text nodes. */
export function joinTexts(texts: readonly Text[]): string {
  return texts.map(({ data }) => data).join('');
}
