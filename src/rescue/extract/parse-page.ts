import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { visit } from 'unist-util-visit';
import { hiddenBy } from '../../editing/new/documents/html-styles.ts';

/** A parsed page. Nothing in it runs or is fetched: scripts are dropped before it is built. */
export interface ParsedPage {
  document: Document;
  /** The scripts that hold data: JSON-LD. */
  structuredData: string[];
}

/** Elements without text for readers. */
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'canvas',
  'audio',
  'video',
  'link',
  'base',
]);
/** Where pages that load pictures late keep their addresses. */
const LATE_SOURCES = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataSrcLarge', 'dataUrl'];

/**
 * Parses a page as browsers do (HTML Standard, by parse5), without what is hidden or runs. Old
 * portals leave elements open and misnest tables; linkedom's own parser keeps such trees broken.
 */
export function parsePage(text: string): ParsedPage {
  const tree = fromHtml(text);
  const structuredData: string[] = [];
  const isHidden = hiddenBy(tree);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'comment') {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== 'element') return undefined;
    if (node.properties['type'] === 'application/ld+json')
      structuredData.push(
        node.children.map((child) => ('value' in child ? child.value : '')).join(''),
      );
    if (DROPPED.has(node.tagName) || (node.tagName !== 'body' && isHidden(node))) {
      parent.children.splice(index, 1);
      return index;
    }
    tidyElement(node);
    return undefined;
  });
  return { document: parseHTML(toHtml(tree)).document, structuredData };
}

/** Drops handlers, and shows the pictures that scripts would have shown. */
function tidyElement(node: Element): void {
  node.properties = Object.fromEntries(
    Object.entries(node.properties).filter(([name]) => !/^on/iu.test(name)),
  );
  if (node.tagName !== 'img') return;
  const late = LATE_SOURCES.map((name) => node.properties[name])
    .filter((value) => typeof value === 'string')
    .find((value) => value !== '');
  const { src } = node.properties;
  if (
    late !== undefined &&
    (typeof src !== 'string' ||
      src === '' ||
      /^data:image\/(?:gif|svg)|(?:blank|loading|placeholder|lazy|spacer)[^/]*$/iu.test(src))
  )
    node.properties['src'] = late;
  delete node.properties['srcSet'];
}

/** The tree of an HTML fragment. */
export function parseFragment(html: string): Root {
  return fromHtml(html, { fragment: true });
}
