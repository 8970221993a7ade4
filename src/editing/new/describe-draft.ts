import { ROLES } from '../../schemas/participant.ts';
import { shortDate } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { periodName, periodOf } from '../../vietnamese/periods.ts';
import type { Draft, DraftParticipant } from './draft.ts';
import type { KnownArchive } from './known-archive.ts';

/** Lists in Vietnamese what was found in a text, for an editor to compare. */
export function describeDraft(draft: Draft, known: KnownArchive): string {
  const { title, date, author, participants, topics, places, photos, figures, notes } = draft;
  const nameOf = (entries: readonly { id: string; name: string }[]) => (id: string) =>
    entries.find((entry) => entry.id === id)?.name ?? id;
  const placeName = (id: string) =>
    known.places.filter((place) => place.id === id).map(({ kind, name }) => `${kind} ${name}`)[0] ??
    id;
  const lines = [
    `Tiêu đề: ${title?.value ?? 'chưa rõ'}`,
    `Ngày: ${date ? shortDate(date.value) + (date.because === undefined ? '' : ` (${date.because})`) : 'chưa rõ'}`,
    `Tác giả: ${author?.value ?? 'chưa rõ'}`,
    ...participants.map(
      ({ value }) =>
        `${value.role === undefined ? 'Chưa rõ vai trò' : ROLES[value.role]}: ${describeParticipant(value)}`,
    ),
    `Chuyên mục: ${topics.map(nameOf(known.topics)).join(', ') || 'chưa rõ'}`,
    `Địa bàn: ${places.map(placeName).join(', ') || 'không có'}`,
    ...(photos.length > 0 ? [`Chú thích ảnh: ${photos.length}`] : []),
    ...figures.map(
      ({ indicator, value, total, unit, period, plan_percent: percent }) =>
        `Số liệu: ${nameOf(known.indicators)(indicator)}: ${formatNumber(value)}${total === undefined ? '' : `/${formatNumber(total)}`} ${unit}, ${periodName(periodOf(period))}${percent === undefined ? '' : `, ${formatNumber(percent)}% kế hoạch`}`,
    ),
    ...notes,
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

function describeParticipant(participant: DraftParticipant): string {
  if ('group' in participant)
    return participant.group + (participant.count === undefined ? '' : ` (${participant.count})`);
  const { name, id, candidates, office } = participant;
  const isNew = id === undefined && candidates === undefined;
  return `${name}, ${office ?? 'chưa rõ chức vụ'}${isNew ? ' (người mới)' : ''}`;
}
