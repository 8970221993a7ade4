import * as z from 'astro/zod';
import type { ElementContent } from 'hast';
import type { Shown } from '../schemas/component.ts';
import { componentNamed, knownComponent } from '../schemas/components.ts';

/**
 * A run of paragraphs, headings, lists and tables as a tree of HTML elements, safe by construction:
 * it is built from the allowed nodes only. Links to the site's own pages are from its root.
 */
export interface TextSegment {
  kind: 'text';
  nodes: ElementContent[];
}

/** A component by name, with literal attributes and the segments between its tags. */
export interface ComponentSegment {
  kind: 'component';
  name: string;
  props: Record<string, string>;
  children: Segment[];
}

export type Segment = TextSegment | ComponentSegment;

/** A briefing's text as data: pages render it, the search index reads it. */
export interface Body {
  segments: Segment[];
  /** The text without markup, one line per block. */
  text: string;
}

/** Only written and read by the cache, which verifies the checksum of what it reads. */
const elementsSchema = z.custom<ElementContent[]>(Array.isArray);

const children: z.ZodType<Segment[]> = z.lazy(() => z.array(segmentSchema));

const segmentSchema = z.union([
  z.object({ kind: z.literal('text'), nodes: elementsSchema }),
  z.object({
    kind: z.literal('component'),
    name: z.string().refine((name) => componentNamed(name) !== undefined),
    props: z.record(z.string(), z.string()),
    children,
  }),
]);

export const bodySchema = z.object({ segments: children, text: z.string() });

/** What of the frontmatter a component of a body shows in its place. */
export function shownBy({ name, props }: ComponentSegment): Shown {
  return knownComponent(name).shows(props);
}

/** Returns the numbers of the photos that a body places; a page shows the rest after the text. */
export function placedPhotos(segments: readonly Segment[]): Set<number> {
  return new Set(allShown(segments).flatMap(({ photos = [] }) => photos));
}

/**
 * Returns the ids of the indicators whose figures a body places, out of `indicatorIds`, those of
 * the briefing; a page shows the rest after the text.
 */
export function placedFigures(
  segments: readonly Segment[],
  indicatorIds: readonly string[],
): Set<string> {
  return new Set(
    allShown(segments).flatMap(({ figures = [] }) => (figures === 'all' ? indicatorIds : figures)),
  );
}

function allShown(segments: readonly Segment[]): Shown[] {
  return segments.flatMap((segment) =>
    segment.kind === 'text' ? [] : [shownBy(segment), ...allShown(segment.children)],
  );
}
