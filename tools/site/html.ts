import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** HTML as a browser without scripts parses it. */
export interface ReadHtml {
  /** All text except scripts and style sheets, with single spaces. */
  text: string;
  elements: Element[];
  /** The source of every attribute, `title="a &lt; b"`. */
  writtenAttributes: string[];
}

/** Parses HTML with an independent parser, as a reference for tests of our own HTML code. */
export function readHtml(html: string): ReadHtml {
  const texts: string[] = [];
  const elements: Element[] = [];
  const writtenAttributes: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('tagName' in node) {
      elements.push(node);
      for (const { startOffset, endOffset } of Object.values(node.sourceCodeLocation?.attrs ?? {}))
        writtenAttributes.push(html.slice(startOffset, endOffset));
      if (node.tagName === 'script' || node.tagName === 'style') return;
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return { text: texts.join('').replace(/\s+/gu, ' ').trim(), elements, writtenAttributes };
}

/** The values of an attribute of all elements with the tag name, in document order. */
export function valuesOf({ elements }: ReadHtml, tagName: string, attribute: string): string[] {
  return elements.flatMap((element) =>
    element.tagName === tagName
      ? element.attrs.flatMap(({ name, value }) => (name === attribute ? [value] : []))
      : [],
  );
}
