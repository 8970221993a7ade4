import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { escapeInAttributes } from '../html-attributes.ts';
import { joinBase } from '../links.ts';
import { componentSegmentSchema, type Segment } from './body.ts';
import { readProps } from './props.ts';
import { isSitePath } from './urls.ts';

const toHast = unified().use(remarkRehype).freeze();

/**
 * A guarded tree as segments: runs of plain Markdown become HTML, components stay data. `base` is the site's path.
 * @throws ZodError on a component that the guard would not have let through.
 */
export function toSegments(nodes: readonly RootContent[], base: string): Segment[] {
  const segments: Segment[] = [];
  let run: RootContent[] = [];
  const endRun = () => {
    const html = toSiteHtml(run, base);
    if (html !== '') segments.push({ kind: 'html', html });
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement') {
      run.push(node);
      continue;
    }
    endRun();
    const { props } = readProps(node);
    segments.push(componentSegmentSchema.parse({ kind: 'component', name: node.name, props, children: toSegments(node.children, base) }));
  }
  endRun();
  return segments;
}

function toSiteHtml(nodes: RootContent[], base: string): string {
  const root: Root = { type: 'root', children: nodes };
  const hast: HastRoot = toHast.runSync(root);
  fitIn(hast, base);
  return escapeInAttributes(toHtml(hast)).trim();
}

/** Puts the site's path before links to its own pages, and tables into boxes of their own. */
function fitIn(node: HastNodes, base: string): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (typeof href === 'string' && isSitePath(href)) child.properties['href'] = joinBase(base, href);
    fitIn(child, base);
    if (child.tagName === 'table') node.children[index] = scrollable(child);
  }
}

/** A wide table scrolls within its own box, which the keyboard can reach, instead of widening the page. */
function scrollable(table: Element): Element {
  const properties = { className: ['table'], role: 'region', ariaLabel: 'Bảng số liệu', tabIndex: 0 };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
