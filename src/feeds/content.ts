import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Briefing, Photo } from '../archive/briefing.ts';
import { amountOf, planWords, shownFigures, type Figure } from '../archive/figures.ts';
import { toSafeHtml } from '../mdx/html-attributes.ts';
import { resolveLinks } from '../mdx/links.ts';
import { fullAddress } from '../links.ts';
import { shownPhotos, unplaced } from '../archive/unplaced.ts';
import { shownBy, type Body, type ComponentSegment, type Segment } from '../mdx/body.ts';
import { knownComponent } from '../schemas/components.ts';
import { sharedRendition } from '../photos/renditions.ts';
import { periodName } from '../vietnamese/periods.ts';

/**
 * Renders a briefing's text, figures and photographs as plain HTML for feed readers, without
 * classes and with absolute addresses.
 */
export function feedContent(briefing: Briefing, { segments }: Body): string {
  const remaining = unplaced(briefing, segments);
  return toSafeHtml([
    ...(briefing.sample
      ? [h('p', h('strong', 'Bản tin mẫu do máy tạo để thử trang, không phải tin thật.'))]
      : []),
    ...nodesOf(segments, briefing),
    ...(remaining.figures.length > 0 ? [h('figure', figureList(remaining.figures))] : []),
    ...remaining.photos.map(photoFigure),
  ]);
}

function nodesOf(segments: readonly Segment[], briefing: Briefing): ElementContent[] {
  return segments.flatMap((segment) =>
    segment.kind === 'text'
      ? resolveLinks(segment.nodes, fullAddress)
      : componentNodes(segment, briefing),
  );
}

/** Renders a component as equivalent HTML without markup of our own. */
function componentNodes(segment: ComponentSegment, briefing: Briefing): ElementContent[] {
  const shown = shownBy(segment);
  const content = [
    ...(shown.figures === undefined ? [] : [figureList(shownFigures(briefing.figures, shown))]),
    ...shownPhotos(briefing.photos, shown).map(photoFigure),
    ...nodesOf(segment.children, briefing),
  ];
  return knownComponent(segment.name).inFeed(segment.props, content);
}

function figureList(figures: readonly Figure[]): Element {
  const items = figures.map((figure) => {
    const { name, planPercent, period, note } = figure;
    const plan = planPercent === undefined ? null : `, ${planWords(planPercent)}`;
    return h(
      'li',
      `${name}: `,
      h('strong', amountOf(figure)),
      plan,
      ` (${[periodName(period), note].filter(Boolean).join('; ')})`,
    );
  });
  return h('ul', items);
}

function photoFigure({ caption, alt, credit, file }: Photo): Element {
  const shared = file && sharedRendition(file);
  return h(
    'figure',
    shared
      ? h('img', { src: fullAddress(shared.path), alt, width: shared.width, height: shared.height })
      : null,
    h(
      'figcaption',
      shared ? caption : `Ảnh không còn lưu: ${caption}`,
      credit ? ` Ảnh: ${credit}.` : null,
    ),
  );
}
