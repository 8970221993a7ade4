import type { Syllable } from '../vietnamese/syllables.ts';
import type { Span } from './terms.ts';

/** What may stand between the parts of a date in figures. */
const SEPARATOR = /^[/.-]$/u;

/** What a date begins with. */
const BEGINNING = /^(?:ngay$|thang$|\d)/u;

/**
 * The dates that a text names: `6/7/2020`, `ngày 6 tháng 7 năm 2020`, `ngày 6/7`, `tháng 7/2020`, with diacritics or
 * without. A day of a year also means that day of any year, and its month. Whether 6/7 is a day or a fraction nobody can
 * tell from the figures, so it is a day too; 12/17 is none.
 */
export function datesIn(text: string, syllables: readonly Syllable[]): Span[] {
  const spans: Span[] = [];
  const key = (at: number) => syllables[at]?.key;
  const numberAt = (at: number, low: number, high: number) => {
    const value = Number(key(at));
    return Number.isInteger(value) && value >= low && value <= high ? value : undefined;
  };
  const joined = (at: number) => SEPARATOR.test(text.slice(syllables[at - 1]?.end, syllables[at]?.start));
  /** The number after a separator (`/7`) or a word (`tháng 7`), and where the text goes on. */
  const part = (at: number, word: string, low: number, high: number) => {
    const figure = key(at) === word ? at + 1 : joined(at) ? at : undefined;
    const value = figure === undefined ? undefined : numberAt(figure, low, high);
    return figure === undefined || value === undefined ? undefined : { value, next: figure + 1 };
  };
  for (let at = 0; at < syllables.length; at += 1) {
    if (!BEGINNING.test(key(at) ?? '')) continue;
    const named = key(at) === 'ngay' ? at + 1 : at;
    const day = numberAt(named, 1, 31);
    const month = day === undefined ? undefined : part(named + 1, 'thang', 1, 12);
    if (day !== undefined && month) {
      const year = part(month.next, 'nam', 1900, 2099);
      spans.push(...meanings({ year: year?.value, month: month.value, day }).map((sense) => ({ ...sense, from: at, to: year?.next ?? month.next })));
      at = (year?.next ?? month.next) - 1;
      continue;
    }
    const start = key(at) === 'thang' ? at + 1 : at;
    // Quý 2/2020 is a quarter.
    const alone = key(start - 1) === 'quy' ? undefined : numberAt(start, 1, 12);
    const year = alone === undefined ? undefined : part(start + 1, 'nam', 1900, 2099);
    if (alone !== undefined && year) {
      spans.push(...meanings({ year: year.value, month: alone }).map((sense) => ({ ...sense, from: at, to: year.next })));
      at = year.next - 1;
    }
  }
  return spans;
}

/** The terms of a date, the narrowest first: the one that a query which names it asks for. */
export function meanings({ year, month, day }: { year?: number | undefined; month: number; day?: number | undefined }): { key: string; form: string }[] {
  const two = (value: number) => String(value).padStart(2, '0');
  const terms: string[] = [];
  if (year !== undefined && day !== undefined) terms.push(`@${year}-${two(month)}-${two(day)}`);
  if (day !== undefined) terms.push(`@-${two(month)}-${two(day)}`);
  if (year !== undefined) terms.push(`@${year}-${two(month)}`);
  return terms.map((term) => ({ key: term, form: term }));
}
