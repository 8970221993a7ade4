import { KIND_WORDS, kindPath } from '../../archive/kinds.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from './answer.ts';
import { element } from './dom.ts';
import type { NamedAnswer } from './named-answers.ts';
import { writeState, type QueryState } from './query-state.ts';
import { shortened } from './words.ts';

/** Asks whether another query was meant, and says so when its results are shown; nothing when none was. */
export function correctionOf({ correction }: Answer, state: QueryState): HTMLElement[] {
  if (!correction) return [];
  const link = element('a', '', correction.query);
  link.href = writeState({ ...state, query: correction.query });
  const question = element('p', '', 'Có phải bạn tìm: ', link, '?');
  if (!correction.used) return [question];
  return [element('p', '', `Không có bản tin nào khớp với “${shortened(state.query)}”. Dưới đây là kết quả cho “${shortened(correction.query)}”.`), question];
}

/** A link to the page of a topic, person or place, as an item of a list. `base` is the site's path. */
export function linkTo({ kind, id, name, count }: NamedAnswer, base: string): HTMLLIElement {
  const link = element('a', '', element('small', '', KIND_WORDS[kind].one), element('strong', '', name), element('small', '', `${formatNumber(count)} bản tin`));
  link.href = base + kindPath(kind, id).slice(1);
  return element('li', '', link);
}
