import { parseWrittenDate, toCivilDate } from './written-dates.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv'];

/**
 * Parses a period as written in Vietnamese documents (`6 tháng đầu năm 2020`, `quý II/2020`, `tháng
 * 6/2020`).
 * @returns its code (see periods.ts), or `undefined` if the text is not a period.
 */
export function parseWrittenPeriod(text: string): string | undefined {
  const written = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(written)?.[0];
  if (year === undefined) return undefined;
  const half = /^(?:6|sáu) tháng (?<which>đầu|cuối)(?: năm)? /u.exec(written)?.groups?.['which'];
  if (half !== undefined) return `${year}-H${half === 'đầu' ? 1 : 2}`;
  const first = /^(?<count>\d{1,2}) tháng(?: đầu)?(?: năm)? /u.exec(written)?.groups?.['count'];
  if (first !== undefined && Number(first) <= 12)
    return `${year}-01/${year}-${first.padStart(2, '0')}`;
  const quarter = /^quý (?<which>[iv]+|[1-4])\b/u.exec(written)?.groups?.['which'];
  if (quarter !== undefined)
    return `${year}-Q${ROMAN.includes(quarter) ? ROMAN.indexOf(quarter) + 1 : quarter}`;
  const month =
    /^(?:tháng )?(?<which>0?[1-9]|1[0-2])(?:\/| năm |-)\d{4}$/u.exec(written)?.groups?.['which'] ??
    /^\d{4}[-/](?<which>[1-9])$/u.exec(written)?.groups?.['which'];
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  if (/^(?:cả )?năm \d{4}$/u.test(written)) return year;
  const day = parseWrittenDate(text);
  return day && toCivilDate(day);
}
