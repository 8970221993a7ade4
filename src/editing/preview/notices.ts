import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { CHANGES_PATH } from '../../archive/changes.ts';
import type { Correction, Withdrawal } from '../../schemas/changes.ts';
import { compareCodeUnits } from '../../vietnamese/code-order.ts';
import { shortDate, type CivilDate } from '../../vietnamese/dates.ts';
import type { PreviewContext } from './context.ts';

/** A date as `src/components/` write it. */
export function time(date: CivilDate): Element {
  return h('time', { dateTime: date }, shortDate(date));
}

/** That a briefing is withdrawn or removed, as `src/components/article/Decision.astro` says it. */
export function decisionNotice(
  { date, reason, by }: Withdrawal,
  verb: 'rút' | 'gỡ',
  { href }: PreviewContext,
): Element {
  return h(
    'p.notice.warn',
    h('b', `Bản tin này đã được ${verb} từ ngày `, time(date), '.'),
    ` Lý do: ${reason} Quyết định: ${by}. `,
    verb === 'rút' ? 'Bản tin còn ở đây để đối chiếu; xin đừng dùng làm căn cứ. ' : null,
    h('a', { href: href(CHANGES_PATH) }, 'Kho tin đính chính, rút và gỡ tin thế nào'),
    '.',
  );
}

/** Corrections, newest first, as `src/components/article/Corrections.astro` shows them. */
export function correctionsNotice(
  id: string,
  corrections: readonly Correction[],
): ElementContent[] {
  if (corrections.length === 0) return [];
  const newestFirst = corrections.toSorted((a, b) => compareCodeUnits(b.date, a.date));
  return [
    h(
      'section.notice.corrections',
      { id, ariaLabelledBy: `${id}-ten` },
      h('h2', { id: `${id}-ten` }, 'Đính chính'),
      newestFirst.map(({ date, what, was, now, reason, by }) =>
        h(
          'p',
          time(date),
          ': ',
          h('b', what),
          '. Trước viết ',
          h('del', was),
          ', nay sửa là ',
          h('ins', now),
          `. ${[reason, by && `Quyết định: ${by}.`].filter(Boolean).join(' ')}`,
        ),
      ),
    ),
  ];
}
