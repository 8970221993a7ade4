import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** An HTML text as a browser without scripts reads it. */
export interface ReadHtml {
  /** All words, those of scripts and style sheets left out, with single spaces. */
  text: string;
  elements: Element[];
  /** Every attribute as it is written, `title="a &lt; b"`. */
  writtenAttributes: string[];
}

/** Reads a page or a part of one with a parser of its own: what tests hold our reading and writing of HTML against. */
export function readHtml(html: string): ReadHtml {
  const texts: string[] = [];
  const elements: Element[] = [];
  const writtenAttributes: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('tagName' in node) {
      elements.push(node);
      for (const { startOffset, endOffset } of Object.values(node.sourceCodeLocation?.attrs ?? {})) writtenAttributes.push(html.slice(startOffset, endOffset));
      if (node.tagName === 'script' || node.tagName === 'style') return;
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return { text: texts.join('').replace(/\s+/gu, ' ').trim(), elements, writtenAttributes };
}

/** The values of one attribute of all elements that have it, in order. */
export function valuesOf({ elements }: ReadHtml, tagName: string, attribute: string): string[] {
  return elements.flatMap((element) => (element.tagName === tagName ? element.attrs.flatMap(({ name, value }) => (name === attribute ? [value] : [])) : []));
}
