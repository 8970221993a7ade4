import { daysInMonth, type CivilDate } from './dates.ts';

/** Year, month and day as somebody wrote them; the day may be none of the calendar (31/6). */
export interface WrittenDate {
  year: number;
  month: number;
  day: number;
}

/** Ways in which people write a day: `6/7/2020`, `06-07-2020`, `6.7.2020`, `2020/7/6`, `20200706`, `ngày 6 tháng 7 năm 2020`, with or without a time. */
const WAYS = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?:[T ].*)?$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?:.*\P{L})?ngày (?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/iu,
];

/** The day that a text means, however it is written, or `undefined` when it means none. */
export function writtenDate(text: string): WrittenDate | undefined {
  const found = WAYS.map((way) => way.exec(text.trim())?.groups).find(Boolean);
  if (!found) return undefined;
  const date = { year: Number(found['year']), month: Number(found['month']), day: Number(found['day']) };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? date : undefined;
}

/** A written day as a civil date, or `undefined` when the calendar has no such day. */
export function civilDateOf({ year, month, day }: WrittenDate): CivilDate | undefined {
  return day <= daysInMonth(year, month) ? [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-') : undefined;
}
