import type { Archive } from '../archive/archive.ts';
import type { Briefing } from '../archive/briefing.ts';
import { historyOf, type HistoryEntry } from '../archive/history.ts';
import { changeText } from '../feeds/changes.ts';
import { escapeXml } from '../feeds/xml.ts';
import { compareCodeUnits } from '../vietnamese/code-order.ts';
import type { CivilDate } from '../vietnamese/dates.ts';

/** Terms of the Library of Congress for types of events: https://id.loc.gov/vocabulary/preservation/eventType */
const EVENT_TYPES: Record<HistoryEntry['kind'] | 'saved', string> = {
  created: 'creation',
  updated: 'modification',
  corrected: 'modification',
  withdrawn: 'deaccession',
  removed: 'deletion',
  saved: 'capture',
};

/** What is said of events that say nothing of themselves. */
const DETAILS: Partial<Record<HistoryEntry['kind'], string>> = {
  created: 'Ngày của sự việc mà bản tin kể; kho tin không ghi ngày đưa vào.',
  updated: 'Sửa nội dung.',
};

interface PremisEvent {
  kind: HistoryEntry['kind'] | 'saved';
  date: CivilDate;
  /** Of the briefing. */
  id: string;
  detail: string;
  /** Who decided it, or the program that did it. */
  agent?: { type: string; value: string } | undefined;
}

/**
 * The changes of the archive in the form of PREMIS 3: each briefing is an intellectual entity, each
 * change an event. Moves have no day in the content, so old addresses are further identifiers, not
 * events; the same for entities of which only the notice of removal is left.
 */
export function premisLog(archive: Archive): string {
  const entities = [...archive.readable, ...archive.removed].toSorted((a, b) =>
    compareCodeUnits(a.id, b.id),
  );
  const counts = new Map<string, number>();
  const events = eventsOf(archive).map((event) => {
    const key = `${event.id}#${event.kind}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return eventXml(event, `${key}-${count}`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">',
    ...entities.map(entityXml),
    ...events,
    '</premis>',
    '',
  ].join('\n');
}

function eventsOf(archive: Archive): PremisEvent[] {
  return [...archive.readable.flatMap(savedEvent), ...historyOf(archive).map(historyEvent)].sort(
    (a, b) => compareCodeUnits(a.date, b.date) || compareCodeUnits(a.id, b.id),
  );
}

/** That a briefing was saved from a page of a former site. */
function savedEvent({ id, origin }: Briefing): PremisEvent[] {
  if (origin?.captured === undefined) return [];
  const { captured, url, digest, tool } = origin;
  return [
    {
      kind: 'saved',
      date: captured,
      id,
      detail: [
        `Chụp lại trang gốc${url === undefined ? '' : ` ${url}`}.`,
        `SHA-256: ${digest}.`,
      ].join(' '),
      agent: { type: 'chương trình', value: tool },
    },
  ];
}

function historyEvent({ kind, date, path, change }: HistoryEntry): PremisEvent {
  return {
    kind,
    date,
    id: path.slice(1, -1),
    detail: change ? changeText(change) : (DETAILS[kind] ?? ''),
    agent: change?.by === undefined ? undefined : { type: 'chức danh, bộ phận', value: change.by },
  };
}

function entityXml({
  id,
  formerly = [],
}: {
  id: string;
  formerly?: readonly string[] | undefined;
}): string {
  const identifiers = [['mã bản tin', id], ...formerly.map((old) => ['địa chỉ cũ', old])].map(
    ([type = '', value = '']) =>
      `<objectIdentifier>${element('objectIdentifierType', type)}${element('objectIdentifierValue', value)}</objectIdentifier>`,
  );
  return `<object xsi:type="intellectualEntity">${identifiers.join('')}</object>`;
}

function eventXml({ kind, date, id, detail, agent }: PremisEvent, identifier: string): string {
  return [
    '<event>',
    `<eventIdentifier>${element('eventIdentifierType', 'việc')}${element('eventIdentifierValue', identifier)}</eventIdentifier>`,
    element('eventType', EVENT_TYPES[kind]),
    element('eventDateTime', date),
    `<eventDetailInformation>${element('eventDetail', detail)}</eventDetailInformation>`,
    agent === undefined
      ? ''
      : `<linkingAgentIdentifier>${element('linkingAgentIdentifierType', agent.type)}${element('linkingAgentIdentifierValue', agent.value)}</linkingAgentIdentifier>`,
    `<linkingObjectIdentifier>${element('linkingObjectIdentifierType', 'mã bản tin')}${element('linkingObjectIdentifierValue', id)}</linkingObjectIdentifier>`,
    '</event>',
  ].join('');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
