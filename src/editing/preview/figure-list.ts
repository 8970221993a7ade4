import type { Element } from 'hast';
import { h } from 'hastscript';
import { CORRECTIONS_ID } from '../../archive/changes.ts';
import {
  commonPeriod,
  numeralOf,
  planWords,
  unitSuffix,
  type Figure,
} from '../../archive/figures.ts';
import { indicatorPath } from '../../archive/indicator-path.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import { periodName } from '../../vietnamese/periods.ts';
import type { PreviewContext } from './context.ts';

/** Figures as `src/components/in-text/KeyFigures.astro` shows them. */
export function keyFigures(
  figures: readonly Figure[],
  title: string | undefined,
  { href, isPublished }: PreviewContext,
): Element {
  const period = commonPeriod(figures);
  return h(
    'figure.figures',
    h('figcaption', title ?? 'Số liệu'),
    period ? h('p.meta', periodName(period)) : null,
    h(
      'dl.figure-list',
      figures.map((figure) =>
        h(
          'div',
          h(
            'dt',
            isPublished(indicatorPath(figure.indicator))
              ? h('a', { href: href(indicatorPath(figure.indicator)) }, figure.name)
              : figure.name,
          ),
          h('dd.amount', h('b', numeralOf(figure)), unitSuffix(figure.unit)),
          notesOf(figure).map((note) => h('dd.meta', note)),
          period ? null : h('dd.meta', periodName(figure.period)),
        ),
      ),
    ),
  );
}

function notesOf({ planPercent, note, corrected }: Figure): (string | Element)[] {
  return [
    ...(planPercent === undefined ? [] : [planWords(planPercent)]),
    ...(note === undefined ? [] : [note]),
    ...(corrected === undefined
      ? []
      : [h('a', { href: `#${CORRECTIONS_ID}` }, `Đã đính chính ${shortDate(corrected)}`)]),
  ];
}
