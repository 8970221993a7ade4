import { oneLine } from '../../editing/new/documents/plain-words.ts';
import { isDateLine } from '../../editing/new/date-lines.ts';
import { shortDate, type CivilDate } from '../../vietnamese/dates.ts';
import type { Doubt } from './article.ts';
import type { PortalSystem } from './portal-system.ts';
import { readDay, readDays, type ReadDay } from './read-day.ts';
import type { StructuredFacts } from './structured-facts.ts';

/** A day that a page states, and what is doubtful about it. */
export interface PublishedDay {
  value: CivilDate | undefined;
  doubts: Doubt[];
}

/**
 * How many blocks before the text, and at its beginning, are searched for a line with the day, the
 * nearest first. At the top of a page stands the day on which it was saved.
 */
const MAX_BLOCKS = 12;
const MAX_LINE_LENGTH = 120;
/** A label before a day of publication; what follows another label is another day. */
const LABEL =
  /^(?:ngày (?:đăng|xuất bản|tạo|viết)|đăng (?:ngày|lúc)|thời gian|được đăng|cập nhật(?: ngày| lúc)?|post(?:ed)?(?: on)?)/iu;
/** `/2016/07/06/` in an address, as blogs write it. */
const IN_ADDRESS =
  /\/(?<year>(?:19|20)\d{2})[/-](?<month>0?[1-9]|1[0-2])[/-](?<day>0?[1-9]|[12]\d|3[01])(?:\/|-|$)/u;

/**
 * Finds the day of publication: where the system puts it, else in structured data, else in the
 * lines above the text, else in the address. Reports days that contradict one another.
 */
export function findPublishedDay(
  document: Document,
  system: PortalSystem,
  facts: StructuredFacts,
  body: Element | undefined,
  url: string | undefined,
): PublishedDay {
  const placed = (system.day ?? [])
    .flatMap((selector) => Array.from(document.querySelectorAll(selector)))
    .map(
      (element) =>
        element.getAttribute('datetime') ??
        element.getAttribute('title') ??
        oneLine(element.textContent),
    )
    .filter((written) => written.length <= 2 * MAX_LINE_LENGTH);
  const address = IN_ADDRESS.exec(url ?? '')?.groups;
  const first =
    firstDay([
      ...placed,
      facts.day,
      document.querySelector('time[datetime]')?.getAttribute('datetime'),
    ]) ??
    firstDay(body === undefined ? [] : linesAbove(body)) ??
    firstDay([
      address && `${address['year'] ?? ''}-${address['month'] ?? ''}-${address['day'] ?? ''}`,
    ]);
  if (first === undefined) return { value: undefined, doubts: [] };
  const others = new Set(
    [...placed, facts.day ?? '']
      .flatMap((written) => (written === '' ? [] : readDays(written)))
      .map(({ value }) => value)
      .filter((value) => value !== first.value),
  );
  return {
    value: first.value,
    doubts: [
      ...(others.size > 0
        ? [
            {
              kind: 'day' as const,
              text: `Trang ghi nhiều ngày: ${[first.value, ...others].map(shortDate).join(', ')}. Đã lấy ngày đầu.`,
            },
          ]
        : []),
      ...(first.isAmbiguous
        ? [
            {
              kind: 'day' as const,
              text: `Máy cũ in ngày theo lối Mỹ, tháng đứng trước: hiểu là ${shortDate(first.value)}. Có đúng không?`,
            },
          ]
        : []),
    ],
  };
}

function firstDay(candidates: readonly (string | null | undefined)[]): ReadDay | undefined {
  for (const written of candidates) {
    const day = written === null || written === undefined ? undefined : readDay(written);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The short lines with a day at the beginning of the text and before it, the nearest first. */
function linesAbove(body: Element): string[] {
  const inside = Array.from(body.querySelectorAll('p, div, span, td, em, i'))
    .slice(0, MAX_BLOCKS)
    .map((element) => oneLine(element.textContent))
    .filter((line) => line.length <= MAX_LINE_LENGTH && (isDateLine(line) || LABEL.test(line)));
  const before = blocksBefore(body).flatMap((block) =>
    block.textContent
      .split('\n')
      .map(oneLine)
      .reverse()
      .filter(
        (line) =>
          line !== '' &&
          line.length <= MAX_LINE_LENGTH &&
          (isDateLine(line) || LABEL.test(line) || readDay(line) !== undefined),
      ),
  );
  return [...inside, ...before];
}

/** The blocks with text before an element in reading order, the nearest first. */
function blocksBefore(element: Element): Element[] {
  const blocks: Element[] = [];
  for (let node: Element | null = element; node !== null; node = node.parentElement)
    for (
      let sibling = node.previousElementSibling;
      sibling !== null;
      sibling = sibling.previousElementSibling
    ) {
      if (blocks.length === MAX_BLOCKS) return blocks;
      if (sibling.textContent.trim() !== '') blocks.push(sibling);
    }
  return blocks;
}
