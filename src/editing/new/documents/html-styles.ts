import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What hides text, in CSS and in Word's own. */
const HIDES = /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*(?:all|screen)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$))/iu;

/** An element's own style, in small letters. */
export function styleOf({ properties }: Element): string {
  return typeof properties['style'] === 'string' ? properties['style'].toLowerCase().replace(/\s+/gu, ' ') : '';
}

/** A property of an element's own style. */
export function styleValue(node: Element, property: string): string | undefined {
  return new RegExp(String.raw`(?:^|;)\s*${property}\s*:\s*([^;]*)`, 'u').exec(styleOf(node))?.[1]?.trim();
}

/** Tells which elements of a page are hidden: by themselves, or by a rule of the page for a class or an id. */
export function hiddenBy(tree: Root): (node: Element) => boolean {
  const selectors = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'style') return;
    const css = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('').replace(/<!--|-->|\/\*[^]*?\*\//gu, '');
    for (const rule of css.split('}')) {
      const [selector = '', declarations = ''] = rule.split('{');
      if (HIDES.test(declarations)) for (const one of selector.split(',')) selectors.add(one.trim().toLowerCase());
    }
  });
  return (node) => {
    const classes = Array.isArray(node.properties['className']) ? node.properties['className'].map((name) => `.${name}`.toLowerCase()) : [];
    const id = typeof node.properties['id'] === 'string' ? [`#${node.properties['id'].toLowerCase()}`] : [];
    const names = [node.tagName, ...[...classes, ...id].flatMap((name) => [name, `${node.tagName}${name}`])];
    return node.properties['hidden'] !== undefined && node.properties['hidden'] !== false || HIDES.test(styleOf(node)) || names.some((name) => selectors.has(name));
  };
}
