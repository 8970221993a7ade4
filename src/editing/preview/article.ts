import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { CORRECTIONS_ID, isProminent } from '../../archive/changes.ts';
import { KIND_LABELS, kindPath, type Kind } from '../../archive/kinds.ts';
import { unplaced } from '../../archive/unplaced.ts';
import type { Segment } from '../../mdx/body.ts';
import { dateParts, longDate, type CivilDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { renderBody } from './body.ts';
import type { PreviewContext } from './context.ts';
import { keyFigures } from './figure-list.ts';
import { correctionsNotice, decisionNotice, time } from './notices.ts';
import { photograph } from './photograph.ts';
import type { Draft, DraftParticipant } from './read-draft.ts';

const NO_ROLE = 'Chưa chọn vai trò';

/**
 * Renders a briefing that is being written as `src/components/article/BriefingArticle.astro` does,
 * without what only the built site knows: related briefings, citation, reading aloud. Everything
 * that was written is a text or an attribute of the tree; nothing in it runs.
 * @param segments the text; empty while there is none that can be shown.
 */
export function previewArticle(
  draft: Draft,
  segments: readonly Segment[],
  context: PreviewContext,
): Element {
  const { title, corrections, removed } = draft;
  // Readers see nothing else of a removed briefing.
  if (removed)
    return h('article.page.article', h('h1', title), decisionNotice(removed, 'gỡ', context));
  const details = corrections.filter((correction) => !isProminent(correction));
  const hasProminent = details.length < corrections.length;
  const remaining = unplaced(draft, segments);
  return h(
    'article.page.article',
    header(draft, context),
    h(
      'div.prose',
      renderBody(segments, draft, context),
      remaining.figures.length > 0 ? keyFigures(remaining.figures, undefined, context) : null,
      remaining.photos.map((photo) => photograph(photo, context)),
      draft.author === '' ? null : h('p.signed', draft.author),
      correctionsNotice(hasProminent ? `${CORRECTIONS_ID}-chi-tiet` : CORRECTIONS_ID, details),
    ),
    aside(draft, context),
  );
}

function header(draft: Draft, context: PreviewContext): Element {
  const { title, date, summary, sample, withdrawn, corrections, updated } = draft;
  return h(
    'header.article-header',
    sample
      ? h(
          'p.notice.warn',
          h('span.sample', 'Bản tin mẫu'),
          ' Do máy tạo để thử trang, không phải tin thật.',
        )
      : null,
    draft.draft ? h('p.notice.warn', 'Bản nháp: chưa đăng.') : null,
    withdrawn ? decisionNotice(withdrawn, 'rút', context) : null,
    h(
      'div.dateline',
      date ? dateLeaf(date) : null,
      h(
        'p',
        h('b', date ? longDate(date) : 'Chưa ghi ngày'),
        h('br'),
        byline(draft),
        updated ? [' · Cập nhật ', time(updated)] : null,
      ),
    ),
    h('h1', title === '' ? 'Chưa có tiêu đề' : title),
    summary === '' ? null : h('p.lead', summary),
    correctionsNotice(CORRECTIONS_ID, corrections.filter(isProminent)),
  );
}

function byline({ source, author }: Draft): string {
  if (source.author !== '') return `Biên tập từ bản tin của ${source.author}`;
  return author === '' ? 'Chưa ghi tác giả' : `Tác giả: ${author}`;
}

function dateLeaf(date: CivilDate): Element {
  const { year, month, day } = dateParts(date);
  return h(
    'time.leaf',
    { dateTime: date },
    h('span.hidden', 'Ngày '),
    h('b', String(day)),
    h('span.hidden', '/'),
    `${month}/${year}`,
  );
}

function aside(draft: Draft, context: PreviewContext): Element {
  const { event, participants, topics, places, source, invalidFigures } = draft;
  const notes = [
    source.title === '' ? '' : `Bản gốc: “${source.title}”.`,
    source.note,
    ...invalidFigures.map((n) => `Số liệu ${n} chưa hiện: còn thiếu hoặc chưa đúng.`),
    'Bản tin liên quan, trích dẫn và nút nghe bài chỉ có trên trang đã dựng.',
  ].filter(Boolean);
  return h(
    'aside',
    { ariaLabel: 'Về bản tin này' },
    h(
      'section.section',
      { ariaLabelledBy: 'thanh-phan' },
      h('h2', { id: 'thanh-phan' }, 'Thành phần tham gia'),
      event === '' ? null : h('p.meta', event),
      participantList(participants, context),
    ),
    tags('topic', topics, context),
    tags('place', places, context),
    h(
      'section.section',
      notes.map((note) => h('p.meta', note)),
    ),
  );
}

function participantList(
  participants: readonly DraftParticipant[],
  { href }: PreviewContext,
): Element {
  const byRole = Map.groupBy(participants, ({ role }) => role ?? NO_ROLE);
  return h(
    'dl.participants',
    Array.from(byRole, ([role, members]) => [
      h('dt', role),
      members.map(({ name, person, office, count }) =>
        h(
          'dd',
          person === undefined ? name : h('a', { href: href(kindPath('person', person)) }, name),
          office === '' ? null : `, ${office}`,
          // Unless the name already states it.
          count === undefined || name.includes(String(count)) ? null : ` (${formatNumber(count)})`,
        ),
      ),
    ]).flat(2),
  );
}

function tags(
  kind: Kind,
  references: Draft['topics'],
  { href, isPublished }: PreviewContext,
): ElementContent[] {
  if (references.length === 0 || !isPublished(kindPath(kind))) return [];
  const { folder, singular } = KIND_LABELS[kind];
  return [
    h(
      'section.section',
      { ariaLabelledBy: folder },
      h('h2', { id: folder }, singular),
      h(
        'ul.more-links',
        references.map(({ id, name }) => h('li', h('a', { href: href(kindPath(kind, id)) }, name))),
      ),
    ),
  ];
}
