import type { Element } from 'xast';
import { childOf, elementsOf, isOn, valueOf } from './xml.ts';

/** A style's element with those that it is based on, the nearest first. */
type Chain = readonly Element[];

/** The styles of a document: what they say that changes a text, not how it looks. */
export interface Styles {
  /**
   * Whether a property of text is on for a run: its own word counts, else the styles' (of run, paragraph and table), where on
   * in two of them is off again (ECMA-376, 17.7.3: toggle properties), else the document's default.
   */
  isOn: (property: string, run: Element | undefined, paragraphStyle: string | undefined, tableStyle: string | undefined) => boolean;
  /** A property's value of a run, its own or its style's. */
  runValue: (property: string, run: Element | undefined) => string | undefined;
  /** A paragraph style's property, own or taken over. */
  paragraphProperty: (style: string | undefined, property: string) => Element | undefined;
  /** The English name, in small letters, of a style or of one that it is based on, that fits. */
  name: (style: string | undefined, fits: RegExp) => string | undefined;
  numberingOf: (style: string | undefined) => string | undefined;
  /** The style that paragraphs without one have. */
  defaultParagraph: string | undefined;
}

/** More steps are a ring. */
const LONGEST_CHAIN = 20;

export function readStyles(root: Element | undefined): Styles {
  const all = elementsOf(root).filter(({ name }) => name === 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const chainOf = (id: string | undefined): Chain => {
    const chain: Element[] = [];
    for (let style = byId.get(id ?? ''); style && chain.length < LONGEST_CHAIN; style = byId.get(valueOf(style, 'w:basedOn') ?? '')) chain.push(style);
    return chain;
  };
  const first = <Value>(chain: Chain, read: (style: Element) => Value | undefined): Value | undefined => {
    for (const style of chain) {
      const value = read(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const inStyle = (id: string | undefined, property: string) => first(chainOf(id), (style) => isOn(childOf(style, 'w:rPr'), property));
  const defaultParagraph = all.find(({ attributes }) => attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? ''))?.attributes['w:styleId'] ?? undefined;
  return {
    defaultParagraph,
    isOn: (property, run, paragraphStyle, tableStyle) => {
      const own = isOn(run, property);
      if (own !== undefined) return own;
      const said = [valueOf(run, 'w:rStyle'), paragraphStyle, tableStyle].map((id) => inStyle(id, property));
      if (said.every((one) => one === undefined)) return isOn(defaults, property) ?? false;
      return said.filter((one) => one === true).length % 2 === 1;
    },
    runValue: (property, run) => valueOf(run, property) ?? first(chainOf(valueOf(run, 'w:rStyle')), (style) => valueOf(childOf(style, 'w:rPr'), property)),
    paragraphProperty: (id, property) => first(chainOf(id), (style) => childOf(childOf(style, 'w:pPr'), property)),
    name: (id, fits) => first(chainOf(id), (style) => {
      const name = (valueOf(style, 'w:name') ?? '').toLowerCase();
      return fits.test(name) ? name : undefined;
    }),
    numberingOf: (id) => valueOf(childOf(childOf(byId.get(id ?? ''), 'w:pPr'), 'w:numPr'), 'w:numId'),
  };
}
