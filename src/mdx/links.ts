import type { ElementContent } from 'hast';
import type { Segment } from './body.ts';
import { isSitePath } from './urls.ts';

/**
 * Replaces the addresses of links to the site's own pages, which are from its root (`/2020/07/`).
 * @param resolve returns the address for a path.
 */
export function resolveLinks(
  nodes: readonly ElementContent[],
  resolve: (path: string) => string,
): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const { href } = node.properties;
    return {
      ...node,
      properties:
        typeof href === 'string' && isSitePath(href)
          ? { ...node.properties, href: resolve(href) }
          : node.properties,
      children: resolveLinks(node.children, resolve),
    };
  });
}

/**
 * Returns the addresses that a body links to, in reading order and with repetitions, without links
 * within the page.
 */
export function linkAddresses(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'component' ? linkAddresses(segment.children) : addressesIn(segment.nodes),
  );
}

function addressesIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { href } = node.properties;
    const own = typeof href === 'string' && !href.startsWith('#') ? [href] : [];
    return [...own, ...addressesIn(node.children)];
  });
}
