import type { Element } from 'xast';
import { childOf, childrenOf, isOn, valueOf } from './xml.ts';

/** A style and those that it is based on, nearest first. */
type Chain = readonly Element[];

/** The styles of a document, as far as they affect the text and not its looks. */
export interface Styles {
  /**
   * Whether a toggle property is on for a run: its own setting counts, else those of its run,
   * paragraph and table styles, where two cancel each other out (ECMA-376, 17.7.3), else the
   * document's default.
   */
  isOn: (
    property: string,
    run: Element | undefined,
    paragraphStyle: string | undefined,
    tableStyle: string | undefined,
  ) => boolean;
  /** A property of a run, its own or its style's. */
  runValue: (property: string, run: Element | undefined) => string | undefined;
  /** A property of a paragraph style, own or inherited. */
  paragraphProperty: (style: string | undefined, property: string) => Element | undefined;
  /** The English name, in lower case, of a style or one that it is based on, if it matches. */
  name: (style: string | undefined, pattern: RegExp) => string | undefined;
  numberingOf: (style: string | undefined) => string | undefined;
  /** The style of paragraphs without one. */
  defaultParagraph: string | undefined;
}

/** Longer chains are cycles. */
const MAX_CHAIN_LENGTH = 20;

export function readStyles(root: Element | undefined): Styles {
  const all = childrenOf(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const chainOf = (id: string | undefined): Chain => {
    const chain: Element[] = [];
    for (
      let style = byId.get(id ?? '');
      style && chain.length < MAX_CHAIN_LENGTH;
      style = byId.get(valueOf(style, 'w:basedOn') ?? '')
    )
      chain.push(style);
    return chain;
  };
  const first = <Value>(
    chain: Chain,
    read: (style: Element) => Value | undefined,
  ): Value | undefined => {
    for (const style of chain) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const inStyle = (id: string | undefined, property: string) =>
    first(chainOf(id), (style) => isOn(childOf(style, 'w:rPr'), property));
  const defaultParagraph =
    all.find(
      ({ attributes }) =>
        attributes['w:type'] === 'paragraph' &&
        ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''),
    )?.attributes['w:styleId'] ?? undefined;
  return {
    defaultParagraph,
    isOn: (property, run, paragraphStyle, tableStyle) => {
      const own = isOn(run, property);
      if (own !== undefined) return own;
      const values = [valueOf(run, 'w:rStyle'), paragraphStyle, tableStyle].map((id) =>
        inStyle(id, property),
      );
      if (values.every((value) => value === undefined)) return isOn(defaults, property) ?? false;
      return values.filter((value) => value === true).length % 2 === 1;
    },
    runValue: (property, run) =>
      valueOf(run, property) ??
      first(chainOf(valueOf(run, 'w:rStyle')), (style) =>
        valueOf(childOf(style, 'w:rPr'), property),
      ),
    paragraphProperty: (id, property) =>
      first(chainOf(id), (style) => childOf(childOf(style, 'w:pPr'), property)),
    name: (id, pattern) =>
      first(chainOf(id), (style) => {
        const name = (valueOf(style, 'w:name') ?? '').toLowerCase();
        return pattern.test(name) ? name : undefined;
      }),
    numberingOf: (id) =>
      valueOf(childOf(childOf(byId.get(id ?? ''), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}
