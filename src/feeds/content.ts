import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Briefing, Photo } from '../archive/briefing.ts';
import { amountOf, planWords, shownFigures, type Figure } from '../archive/figures.ts';
import { escapeInAttributes } from '../html-attributes.ts';
import { fullAddress } from '../links.ts';
import { unplaced } from '../archive/unplaced.ts';
import type { Body, ComponentSegment, Segment } from '../mdx/body.ts';
import { sharedRendition } from '../photos/renditions.ts';
import { periodName } from '../vietnamese/periods.ts';

/** A briefing's text and photographs as plain HTML for feed readers: no classes, and full addresses throughout. */
export function feedContent(briefing: Briefing, { segments }: Body): string {
  const remaining = unplaced(briefing, segments);
  return escapeInAttributes(toHtml(
    [
      ...(briefing.sample ? [h('p', h('strong', 'Bản tin mẫu do máy tạo để thử trang, không phải tin thật.'))] : []),
      ...nodesOf(segments, briefing),
      ...(remaining.figures.length > 0 ? [figureList(remaining.figures)] : []),
      ...remaining.photos.map(photoFigure),
    ],
    // Segments of HTML are safe by construction, and stand as they are.
    { allowDangerousHtml: true },
  ));
}

function nodesOf(segments: readonly Segment[], briefing: Briefing): ElementContent[] {
  return segments.flatMap((segment) => (segment.kind === 'html' ? [{ type: 'raw', value: withFullAddresses(segment.html) }] : componentNodes(segment, briefing)));
}

/** Each component as the simplest HTML that says the same. */
function componentNodes(segment: ComponentSegment, briefing: Briefing): ElementContent[] {
  const { photos, figures } = briefing;
  const children = nodesOf(segment.children, briefing);
  switch (segment.name) {
    case 'KeyFigures':
      return [figureList(shownFigures(figures, segment.props.show), segment.props.title)];
    case 'Photo':
      return photos.slice(Number(segment.props.number) - 1, Number(segment.props.number)).map(photoFigure);
    case 'Quote': {
      const { by, office } = segment.props;
      return [h('figure', h('blockquote', children), h('figcaption', office ? `${by}, ${office}` : by))];
    }
    case 'Note': {
      const { title } = segment.props;
      return [h('aside', title ? h('p', h('strong', title)) : null, children)];
    }
  }
}

function figureList(figures: readonly Figure[], title?: string): Element {
  const items = figures.map((figure) => {
    const { name, planPercent, period, note } = figure;
    const plan = planPercent === undefined ? null : `, ${planWords(planPercent)}`;
    return h('li', `${name}: `, h('strong', amountOf(figure)), plan, ` (${[periodName(period), note].filter(Boolean).join('; ')})`);
  });
  return h('figure', title ? h('figcaption', title) : null, h('ul', items));
}

function photoFigure({ caption, alt, credit, file }: Photo): Element {
  const shared = file && sharedRendition(file);
  return h(
    'figure',
    shared ? h('img', { src: fullAddress(shared.path), alt, width: shared.width, height: shared.height }) : null,
    h('figcaption', shared ? caption : `Ảnh không còn lưu: ${caption}`, credit ? ` Ảnh: ${credit}.` : null),
  );
}

/**
 * Links to the site's own pages, with their host. The text is our own writing of a tree, in which `<` and `"` are
 * escaped wherever they do not belong to a tag or bound an attribute, so a link cannot be mistaken.
 */
function withFullAddresses(html: string): string {
  return html.replaceAll(/(?<=<a(?: [a-z-]+(?:="[^"]*")?)*? href=")\/[^"]*/gu, (path) => new URL(path, fullAddress('/')).href);
}
