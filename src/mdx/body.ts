import * as z from 'astro/zod';
import { componentSchemas, idsIn, type ComponentName, type ComponentProps } from '../schemas/components.ts';

/** A stretch of finished HTML, safe by construction: made from the closed list of nodes alone. */
export interface HtmlSegment {
  kind: 'html';
  html: string;
}

/** A component by name, with literal props and what stands between its tags. */
export type ComponentSegment = {
  [Name in ComponentName]: { kind: 'component'; name: Name; props: ComponentProps<Name>; children: Segment[] };
}[ComponentName];

export type Segment = HtmlSegment | ComponentSegment;

/** A briefing's text as data: what a page renders and what the search index reads. */
export interface Body {
  segments: Segment[];
  /** All words of the text, a line a block, without markup. */
  text: string;
}

const children: z.ZodType<Segment[]> = z.lazy(() => z.array(segmentSchema));

function componentSegment<Name extends ComponentName>(name: Name) {
  return z.object({ kind: z.literal('component'), name: z.literal(name), props: componentSchemas[name], children });
}

/** The shape of a component segment: makes one from a tag's name and attributes, and reads one back from a cache. */
export const componentSegmentSchema = z.discriminatedUnion('name', [
  componentSegment('KeyFigures'),
  componentSegment('Photo'),
  componentSegment('Quote'),
  componentSegment('Note'),
]);

const segmentSchema = z.union([z.object({ kind: z.literal('html'), html: z.string() }), componentSegmentSchema]);

export const bodySchema = z.object({ segments: children, text: z.string() });

/** The numbers of the photos that a body places itself; a page shows the others after the text. */
export function placedPhotos(segments: readonly Segment[]): Set<number> {
  return new Set(
    segments.flatMap((segment) => {
      if (segment.kind === 'html') return [];
      return segment.name === 'Photo' ? [Number(segment.props.number)] : [...placedPhotos(segment.children)];
    }),
  );
}

/** Which of a briefing's figures (`all`, by the ids of their indicators) its body places itself; a page shows the others after the text. */
export function placedFigures(segments: readonly Segment[], all: readonly string[]): Set<string> {
  return new Set(
    segments.flatMap((segment) => {
      if (segment.kind === 'html') return [];
      if (segment.name !== 'KeyFigures') return [...placedFigures(segment.children, all)];
      return segment.props.show === undefined ? all : idsIn(segment.props.show);
    }),
  );
}
