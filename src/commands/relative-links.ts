import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escapeAttribute } from '../mdx/html-attributes.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes with one URL, and those with a list of image candidates. */
const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);
const SRCSET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);

/** Replaces `[start, end)` of a page with `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Rewrites a page so that its links work from a folder, without a server: URLs below `base` become
 * relative to the page, and those with a trailing slash point to `index.html`. Removes scripts,
 * which browsers do not load from a folder, and `integrity` attributes, which browsers cannot
 * verify there and would reject style sheets for. Everything else stays unchanged.
 *
 * Uses an HTML parser, since attribute values can look like tags.
 * @param path the page's file, `2020/07/index.html`.
 */
export function withRelativeLinks(html: string, path: string, base: string): string {
  const relative = (url: string): string => relativeUrl(url, path, base);
  const edits = elementsOf(
    parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }),
  ).flatMap((element): Edit[] => {
    const location = element.sourceCodeLocation;
    if (!location) return [];
    if (isRemoved(element))
      return [{ start: location.startOffset, end: location.endOffset, text: '' }];
    return element.attrs.flatMap(({ name, prefix, value }): Edit[] => {
      const fullName = prefix === undefined ? name : `${prefix}:${name}`;
      const at = location.attrs?.[fullName];
      if (at && name === 'integrity')
        return [{ start: at.startOffset, end: at.endOffset, text: '' }];
      const changed = isRefresh(element, name)
        ? value.replace(/(?<=;url=).*/u, relative)
        : URL_ATTRIBUTES.has(name)
          ? relative(value)
          : SRCSET_ATTRIBUTES.has(name)
            ? value.split(/,\s+/u).map(relative).join(', ')
            : value;
      return at && changed !== value
        ? [
            {
              start: at.startOffset,
              end: at.endOffset,
              text: `${fullName}="${escapeAttribute(changed)}"`,
            },
          ]
        : [];
    });
  });
  return applyEdits(html, edits);
}

function relativeUrl(url: string, path: string, base: string): string {
  if (!url.startsWith(base) || url.startsWith('//')) return url;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(url.slice(base.length)) ?? [];
  const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  return posix.relative(posix.dirname(path), file) + rest;
}

/** Whether an attribute says where a page leads by itself. */
function isRefresh({ tagName, attrs }: Element, name: string): boolean {
  return (
    tagName === 'meta' &&
    name === 'content' &&
    attrs.some((attribute) => attribute.name === 'http-equiv' && attribute.value === 'refresh')
  );
}

/** Whether an element is an executable script, or preloads something for one. */
function isRemoved({ tagName, attrs }: Element): boolean {
  const valueOf = (name: string) =>
    attrs.find((attribute) => attribute.name === name)?.value.toLowerCase();
  return tagName === 'script'
    ? valueOf('type') !== 'application/ld+json'
    : tagName === 'link' && /^(?:module)?preload$/u.test(valueOf('rel') ?? '');
}

/** All elements below a node, in no particular order. */
function elementsOf(root: Node): Element[] {
  const elements: Element[] = [];
  const queue: Node[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('tagName' in node) elements.push(node);
    if ('content' in node) queue.push(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) queue.push(child);
  }
  return elements;
}

/** Applies edits to a text; skips edits inside the range of another one. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < end) continue;
    result += text.slice(end, edit.start) + edit.text;
    ({ end } = edit);
  }
  return result + text.slice(end);
}
