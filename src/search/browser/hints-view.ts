import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from './answer.ts';
import { element } from './dom.ts';
import type { EntityMatch } from './entity-matches.ts';
import { writeState, type QueryState } from './query-state.ts';
import { shorten } from './messages.ts';

/**
 * Renders a correction: what was searched instead, or "did you mean"; empty if there is none.
 */
export function renderCorrection({ correction }: Answer, state: QueryState): HTMLElement[] {
  if (!correction) return [];
  if (correction.used)
    return [
      element(
        'p',
        '',
        `Không tìm thấy bản tin nào có “${shorten(state.query)}”. Dưới đây là kết quả cho `,
        linkTo({ ...state, query: correction.query }, `“${shorten(correction.query)}”`),
        '.',
      ),
    ];
  return [
    element(
      'p',
      '',
      'Có phải bạn tìm: ',
      linkTo({ ...state, query: correction.query }, correction.query),
      '?',
    ),
  ];
}

/** Renders the date that a query names, with a link to the query without it. */
export function renderDate({ date }: Answer, state: QueryState): HTMLElement[] {
  if (!date || date.nearest !== undefined) return [];
  return [
    element(
      'p',
      'taken-date',
      `Chỉ ${date.label}. `,
      linkTo({ ...state, query: date.rest }, 'Bỏ điều kiện này'),
    ),
  ];
}

function linkTo(state: QueryState, text: string): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = writeState(state);
  return link;
}

/**
 * Renders a list item with a link to the page of what a query names. `base` is the site's base
 * path.
 */
export function renderEntityLink(
  { label, name, path, count }: EntityMatch,
  base: string,
): HTMLLIElement {
  const link = element('a', '', element('small', '', label), element('strong', '', name));
  if (count !== undefined)
    link.append(
      element('small', '', count === 0 ? 'chưa có bản tin' : `${formatNumber(count)} bản tin`),
    );
  link.href = base + path.slice(1);
  return element('li', '', link);
}
