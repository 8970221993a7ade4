import type { Syllable } from '../vietnamese/syllables.ts';
import type { Span } from './term.ts';

/** Separators in a numeric date. */
const SEPARATOR = /^[/.-]$/u;

/** The first syllable of a date. */
const DATE_START = /^(?:ngay$|thang$|\d)/u;

/**
 * Finds dates in a text: `6/7/2020`, `ngày 6 tháng 7 năm 2020`, `ngày 6/7`, `tháng 7/2020`, with or
 * without diacritics. A full date also stands for its day in any year, and for its month. 6/7 may
 * be a day or a fraction, so it counts as a day; 12/17 does not.
 */
export function findDates(text: string, syllables: readonly Syllable[]): Span[] {
  const spans: Span[] = [];
  const keyAt = (index: number) => syllables[index]?.key;
  const numberAt = (index: number, low: number, high: number) => {
    const value = Number(keyAt(index));
    return Number.isInteger(value) && value >= low && value <= high ? value : undefined;
  };
  const followsSeparator = (index: number) =>
    SEPARATOR.test(text.slice(syllables[index - 1]?.end, syllables[index]?.start));
  /**
   * Parses the number after a separator (`/7`) or a word (`tháng 7`), and returns it with the index
   * of the next syllable.
   */
  const parseNext = (index: number, word: string, low: number, high: number) => {
    const numberIndex =
      keyAt(index) === word ? index + 1 : followsSeparator(index) ? index : undefined;
    const value = numberIndex === undefined ? undefined : numberAt(numberIndex, low, high);
    return numberIndex === undefined || value === undefined
      ? undefined
      : { value, next: numberIndex + 1 };
  };
  for (let index = 0; index < syllables.length; index += 1) {
    if (!DATE_START.test(keyAt(index) ?? '')) continue;
    const numberIndex = keyAt(index) === 'ngay' ? index + 1 : index;
    const day = numberAt(numberIndex, 1, 31);
    const month = day === undefined ? undefined : parseNext(numberIndex + 1, 'thang', 1, 12);
    if (day !== undefined && month) {
      const year = parseNext(month.next, 'nam', 1900, 2099);
      spans.push(
        ...dateTerms({ year: year?.value, month: month.value, day }).map((sense) => ({
          ...sense,
          from: index,
          to: year?.next ?? month.next,
        })),
      );
      index = (year?.next ?? month.next) - 1;
      continue;
    }
    const monthIndex = keyAt(index) === 'thang' ? index + 1 : index;
    // "Quý 2/2020" is a quarter.
    const loneMonth = keyAt(monthIndex - 1) === 'quy' ? undefined : numberAt(monthIndex, 1, 12);
    const year = loneMonth === undefined ? undefined : parseNext(monthIndex + 1, 'nam', 1900, 2099);
    if (loneMonth !== undefined && year) {
      spans.push(
        ...dateTerms({ year: year.value, month: loneMonth }).map((sense) => ({
          ...sense,
          from: index,
          to: year.next,
        })),
      );
      index = year.next - 1;
    }
  }
  return spans;
}

/** The terms of a date, most specific first; a query for the date uses the first. */
export function dateTerms({
  year,
  month,
  day,
}: {
  year?: number | undefined;
  month: number;
  day?: number | undefined;
}): { key: string; form: string }[] {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const terms: string[] = [];
  if (year !== undefined && day !== undefined)
    terms.push(`@${year}-${twoDigits(month)}-${twoDigits(day)}`);
  if (day !== undefined) terms.push(`@-${twoDigits(month)}-${twoDigits(day)}`);
  if (year !== undefined) terms.push(`@${year}-${twoDigits(month)}`);
  return terms.map((term) => ({ key: term, form: term }));
}
