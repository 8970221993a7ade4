import { joinBase } from '../../src/links.ts';
import type { Segment } from '../../src/mdx/body.ts';
import { toSafeHtml } from '../../src/mdx/html-attributes.ts';
import { resolveLinks } from '../../src/mdx/links.ts';

/** The HTML of each text segment of a body, including those in components, below a base path. */
export function bodyHtml(segments: readonly Segment[], base = '/'): string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'text'
      ? [toSafeHtml(resolveLinks(segment.nodes, (path) => joinBase(base, path)))]
      : bodyHtml(segment.children, base),
  );
}
