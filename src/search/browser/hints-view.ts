import { KIND_LABELS, kindPath } from '../../archive/kinds.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from './answer.ts';
import { element } from './dom.ts';
import type { EntityMatch } from './entity-matches.ts';
import { writeState, type QueryState } from './query-state.ts';
import { shorten } from './words.ts';

/**
 * Renders "did you mean", and says so if the results are those of the correction; empty if there is
 * no correction.
 */
export function renderCorrection({ correction }: Answer, state: QueryState): HTMLElement[] {
  if (!correction) return [];
  const link = element('a', '', correction.query);
  link.href = writeState({ ...state, query: correction.query });
  const question = element('p', '', 'Có phải bạn tìm: ', link, '?');
  if (!correction.used) return [question];
  return [
    element(
      'p',
      '',
      `Không có bản tin nào khớp với “${shorten(state.query)}”. Dưới đây là kết quả cho “${shorten(correction.query)}”.`,
    ),
    question,
  ];
}

/**
 * Renders a list item with a link to the page of a topic, person or place. `base` is the site's
 * base path.
 */
export function renderEntityLink(
  { kind, id, name, count }: EntityMatch,
  base: string,
): HTMLLIElement {
  const link = element(
    'a',
    '',
    element('small', '', KIND_LABELS[kind].singular),
    element('strong', '', name),
    element('small', '', `${formatNumber(count)} bản tin`),
  );
  link.href = base + kindPath(kind, id).slice(1);
  return element('li', '', link);
}
