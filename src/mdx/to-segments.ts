import type { Element, ElementContent, RootContent as HastContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import * as z from 'astro/zod';
import { knownComponent } from '../schemas/components.ts';
import type { ComponentSegment, Segment } from './body.ts';
import { readProps } from './props.ts';

const toHast = unified().use(remarkRehype).freeze();

/**
 * Converts the nodes of a guarded tree to segments: runs of plain Markdown become HTML elements,
 * components stay data.
 * @throws Error on a component that the guard would have refused.
 */
export function toSegments(nodes: readonly RootContent[]): Segment[] {
  const segments: Segment[] = [];
  let run: RootContent[] = [];
  const flushRun = () => {
    const root: Root = { type: 'root', children: run };
    const elements = toHast.runSync(root).children.flatMap(toElementContent);
    if (elements.length > 0) segments.push({ kind: 'text', nodes: elements });
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'mdxJsxFlowElement') {
      run.push(node);
      continue;
    }
    flushRun();
    segments.push(toComponentSegment(node));
  }
  flushRun();
  return segments;
}

function toComponentSegment(node: MdxJsxFlowElement): ComponentSegment {
  const name = node.name ?? '';
  return {
    kind: 'component',
    name,
    props: attributesSchema.parse(knownComponent(name).attributes.parse(readProps(node).props)),
    children: toSegments(node.children),
  };
}

/** The attributes of a component; those that are left out have no key. */
const attributesSchema = z.record(z.string(), z.string());

/** Leaves out positions, which are half of a tree's size, and wraps tables in scroll boxes. */
function toElementContent(node: HastContent): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const element: Element = {
    type: 'element',
    tagName,
    properties,
    children: node.children.flatMap(toElementContent),
  };
  return [tagName === 'table' ? inScrollBox(element) : element];
}

/**
 * A wide table scrolls in its own box, which takes keyboard focus, instead of widening the page.
 */
function inScrollBox(table: Element): Element {
  const properties = {
    className: ['table'],
    role: 'region',
    ariaLabel: 'Bảng số liệu',
    tabIndex: 0,
  };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}
