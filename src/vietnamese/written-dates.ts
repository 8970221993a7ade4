import { daysInMonth, type CivilDate } from './dates.ts';

/** The names of months without diacritics, as after `tháng`: `bay`, `gieng`. */
export const MONTH_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};

/** Year, month and day as written; the day may not exist (31/6). */
export interface WrittenDate {
  year: number;
  month: number;
  day: number;
}

/**
 * Formats in which people write a date: `6/7/2020`, `06-07-2020`, `6.7.2020`, `2020/7/6`,
 * `20200706`, `ngày 6 tháng 7 năm 2020`, some with a time.
 */
const FORMATS = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u,
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?:[T ].*)?$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?:.*\P{L})?ngày (?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/iu,
];

/** Parses a date in any of the usual formats; `undefined` if the text is not a date. */
export function parseWrittenDate(text: string): WrittenDate | undefined {
  const groups = FORMATS.map((format) => format.exec(text.trim())?.groups).find(Boolean);
  if (!groups) return undefined;
  const date = {
    year: Number(groups['year']),
    month: Number(groups['month']),
    day: Number(groups['day']),
  };
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? date : undefined;
}

/** Converts to a civil date; `undefined` if the day does not exist. */
export function toCivilDate({ year, month, day }: WrittenDate): CivilDate | undefined {
  return day <= daysInMonth(year, month)
    ? [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
    : undefined;
}
