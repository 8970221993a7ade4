/** Blocks within which a phrase may run over links and abbreviations. */
const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, td, th, figcaption';

/** The texts of each block of an article that no block within it holds, in order; blocks without any are left out. */
export function blocksOf(article: Element): Text[][] {
  return Array.from(article.querySelectorAll(BLOCKS), textsOf).filter((texts) => texts.length > 0);
}

function textsOf(block: Element): Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest(BLOCKS) === block) texts.push(node);
  }
  return texts;
}

/** A block's texts as one. */
export function joined(texts: readonly Text[]): string {
  return texts.map(({ data }) => data).join('');
}
