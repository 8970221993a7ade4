import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeAttribute } from './html-attributes.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that hold one address, and those that hold several with their sizes. */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);
const CANDIDATES = new Set(['srcset', 'imagesrcset']);

/** What stands at `[start, end)` of a page becomes `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * A page whose links work from a folder, without a server: addresses from the site's root (below `base`) become relative
 * to the page, and those that end with a slash name the file that a server would send. Scripts are left out, since
 * browsers load none from a folder; all else stays sign for sign. `path` is the page's file, `2020/07/index.html`.
 *
 * The page is parsed as browsers do without scripts: what looks like a tag within an attribute is none.
 */
export function withRelativeLinks(html: string, path: string, base: string): string {
  const relative = (address: string): string => relativeAddress(address, path, base);
  const edits = elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })).flatMap((element): Edit[] => {
    const place = element.sourceCodeLocation;
    if (!place) return [];
    if (isLeftOut(element)) return [{ start: place.startOffset, end: place.endOffset, text: '' }];
    return element.attrs.flatMap(({ name, prefix, value }): Edit[] => {
      const written = prefix === undefined ? name : `${prefix}:${name}`;
      const changed = ADDRESS.has(name) ? relative(value) : CANDIDATES.has(name) ? value.split(/,\s+/u).map(relative).join(', ') : value;
      const at = place.attrs?.[written];
      return at && changed !== value ? [{ start: at.startOffset, end: at.endOffset, text: `${written}="${escapeAttribute(changed)}"` }] : [];
    });
  });
  return edited(html, edits);
}

function relativeAddress(address: string, path: string, base: string): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address.slice(base.length)) ?? [];
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return posix.relative(posix.dirname(path), file) + rest;
}

/** Scripts that a browser would run, and what only fetches them early. */
function isLeftOut({ tagName, attrs }: Element): boolean {
  const valueOf = (name: string) => attrs.find((attribute) => attribute.name === name)?.value.toLowerCase();
  return tagName === 'script' ? valueOf('type') !== 'application/ld+json' : tagName === 'link' && valueOf('rel') === 'modulepreload';
}

/** All elements below a node, in no order that matters. */
function elementsOf(root: Node): Element[] {
  const elements: Element[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) waiting.push(child);
  }
  return elements;
}

/** A text with edits, of which one within another is dropped: it goes with what holds it. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < end) continue;
    result += text.slice(end, edit.start) + edit.text;
    ({ end } = edit);
  }
  return result + text.slice(end);
}
