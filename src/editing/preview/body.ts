import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { shownFigures, type Figure } from '../../archive/figures.ts';
import { shownPhotos } from '../../archive/unplaced.ts';
import { shownBy, type ComponentSegment, type Segment } from '../../mdx/body.ts';
import { resolveLinks } from '../../mdx/links.ts';
import { knownComponent } from '../../schemas/components.ts';
import type { PreviewContext } from './context.ts';
import { keyFigures } from './figure-list.ts';
import { photograph } from './photograph.ts';
import type { DraftPhoto } from './read-draft.ts';

/** What components of a text show of the frontmatter. */
interface Shown {
  photos: readonly DraftPhoto[];
  figures: readonly Figure[];
}

/** A component with what it shows and contains. */
interface Filled {
  props: Record<string, string>;
  photos: readonly DraftPhoto[];
  figures: readonly Figure[];
  content: ElementContent[];
}

/**
 * The looks of `src/components/in-text/`, whose files only Astro can render. A component without
 * one here looks as in feed readers.
 */
const LOOKS: Partial<
  Record<string, (filled: Filled, context: PreviewContext) => ElementContent[]>
> = {
  KeyFigures: ({ props, figures }, context) => [keyFigures(figures, props['title'], context)],
  Photo: ({ photos }, context) => photos.map((photo) => photograph(photo, context)),
  Quote: ({ props: { by, office }, content }) => [
    h(
      'figure.quote',
      h('blockquote', content),
      h('figcaption.meta', [by, office].filter(Boolean).join(', ')),
    ),
  ],
  Note: ({ props: { title }, content }) => [
    h('div.note', { role: 'note' }, title ? h('strong', title) : null, content),
  ],
};

/** Renders a text as `src/components/article/Body.astro` does. */
export function renderBody(
  segments: readonly Segment[],
  shown: Shown,
  context: PreviewContext,
): ElementContent[] {
  return segments.flatMap((segment) =>
    segment.kind === 'text'
      ? resolveLinks(segment.nodes, context.href)
      : renderComponent(segment, shown, context),
  );
}

function renderComponent(
  segment: ComponentSegment,
  shown: Shown,
  context: PreviewContext,
): ElementContent[] {
  const { name, props, children } = segment;
  const filled = {
    props,
    photos: shownPhotos(shown.photos, shownBy(segment)),
    figures: shownFigures(shown.figures, shownBy(segment)),
    content: renderBody(children, shown, context),
  };
  const look = Object.hasOwn(LOOKS, name) ? LOOKS[name] : undefined;
  if (look) return look(filled, context);
  const { figures } = filled;
  return knownComponent(name).inFeed(props, [
    ...(figures.length > 0 ? [keyFigures(figures, undefined, context)] : []),
    ...filled.photos.map((photo) => photograph(photo, context)),
    ...filled.content,
  ]);
}
