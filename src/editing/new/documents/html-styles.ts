import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './source-document.ts';

/**
 * CSS declarations that hide text, Word's own included: also far outside the page, or in no room.
 */
const HIDING =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*(?:all|screen)|font-size\s*:\s*(?:0(?:px|pt|r?em|%)?|(?:0?\.\d+|1)p[xt])\s*(?:;|!|$)|(?:text-indent|left|top)\s*:\s*-(?:\d{4,}|999)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,])/iu;
const NO_ROOM =
  /(?:^|[;{\s])(?:max-)?(?:width|height)\s*:\s*(?:0(?:px|pt|r?em|%)?|1p[xt])\s*(?:;|!|$)/iu;
/** In a rule of the page, transparent text may be about to appear. */
const TRANSPARENT =
  /(?:^|[;\s])(?:opacity\s*:\s*(?:0|0?\.0\d*)\s*(?:;|!|$)|color\s*:\s*(?:transparent|rgba\([^)]*,\s*0\)))/iu;

function hides(declarations: string): boolean {
  return (
    HIDING.test(declarations) ||
    (NO_ROOM.test(declarations) && /overflow(?:-[xy])?\s*:\s*hidden/iu.test(declarations))
  );
}

/** An element's inline style, in lower case. */
export function styleOf({ properties }: Element): string {
  return typeof properties['style'] === 'string'
    ? properties['style'].toLowerCase().replace(/\s+/gu, ' ')
    : '';
}

/** A property of an element's inline style. */
export function styleValue(node: Element, property: string): string | undefined {
  return new RegExp(String.raw`(?:^|;)\s*${property}\s*:\s*([^;]*)`, 'u')
    .exec(styleOf(node))?.[1]
    ?.trim();
}

/**
 * Returns a predicate for hidden elements: hidden by themselves, or by a rule of the page for an
 * element, class or id.
 */
export function hiddenBy(tree: Root): (node: Element) => boolean {
  const selectors = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'style') return;
    const css = node.children
      .map((child) => (child.type === 'text' ? child.value : ''))
      .join('')
      .replace(/<!--|-->|\/\*[^]*?\*\//gu, '');
    for (const rule of css.split('}')) {
      const [selector = '', declarations = ''] = rule.split('{');
      if (hides(declarations))
        for (const part of selector.split(',')) selectors.add(part.trim().toLowerCase());
    }
  });
  return (node) => {
    const classes = Array.isArray(node.properties['className'])
      ? node.properties['className'].map((name) => `.${name}`.toLowerCase())
      : [];
    const id =
      typeof node.properties['id'] === 'string' ? [`#${node.properties['id'].toLowerCase()}`] : [];
    const names = [
      node.tagName,
      ...[...classes, ...id].flatMap((name) => [name, `${node.tagName}${name}`]),
    ];
    return (
      (node.properties['hidden'] !== undefined && node.properties['hidden'] !== false) ||
      hides(styleOf(node)) ||
      TRANSPARENT.test(styleOf(node)) ||
      names.some((name) => selectors.has(name))
    );
  };
}

/** Wraps an element's children in the tags that its style corresponds to. */
export function withFormatting(node: Element, children: ElementContent[]): ElementContent[] {
  const { tagName } = node;
  const style = styleOf(node);
  const weight = styleValue(node, 'font-weight');
  if (
    ['b', 'strong', 'i', 'em'].includes(tagName) &&
    (weight === 'normal' || styleValue(node, 'font-style') === 'normal')
  )
    return children;
  if (tagName === 'table')
    return [
      {
        ...node,
        children,
        properties:
          node.properties['border'] === '0' || node.properties['border'] === 0
            ? { dataBorderless: true }
            : {},
      },
    ];
  if (tagName === 'o:p' || tagName === 'body' || tagName === 'html') return children;
  if (tagName !== 'span' && tagName !== 'font') return [{ ...node, children }];
  const tags = [
    ...(weight === 'bold' || Number(weight) >= 600 ? ['strong'] : []),
    ...(styleValue(node, 'font-style') === 'italic' ? ['em'] : []),
    ...(/text-decoration[^:;]*:[^;]*line-through/u.test(style) ? ['del'] : []),
    ...(styleValue(node, 'vertical-align') === 'super'
      ? ['sup']
      : styleValue(node, 'vertical-align') === 'sub'
        ? ['sub']
        : []),
  ];
  return children.length === 0
    ? []
    : tags.reduceRight<ElementContent[]>((inner, tag) => [element(tag, inner)], children);
}
