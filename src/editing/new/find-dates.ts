import { isCivilDate, weekday, type CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Found } from './draft.ts';

/** A day that a text names; the year may be left out, as news does. */
interface NamedDay {
  day: number;
  month: number;
  year: number | undefined;
  /** As written, with the words before it that belong to it: `Chiều ngày 6/7`. */
  written: string;
  offset: number;
  /** `sang`, `chieu` … were written with it: when something happened, not until when it must. */
  hasTimeOfDay: boolean;
  /** `thu hai`, folded. */
  weekday: string | undefined;
}

const TIME = /(?<time>(?:sáng|trưa|chiều|tối|đêm)(?: nay)?|hôm nay|hôm qua)/u.source;
const WEEKDAY = /(?<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)/u.source;
const DAY = /(?<day>\d{1,2})/u.source;
const MONTH = /(?<month>\d{1,2})/u.source;
const YEAR = /(?<year>(?:19|20)\d{2})/u.source;
const BEFORE = `(?<![\\p{L}\\d/])(?:${TIME}[,\\s]*)?(?:${WEEKDAY}[,\\s]*)?\\(?(?:(?<word>ngày|mùng|mồng|hôm)\\s+)?`;
/** More days of one event, at most ten: `6-8/7`, `6 và 7/7`, `6 đến ngày 8/7`. The first is meant. */
const MORE_DAYS = /(?:\s*(?:[-–,]|và|đến(?: ngày)?)\s*\d{1,2}){0,10}/u.source;

const FORMS = [
  // ngày 6 tháng 7 năm 2020, ngày 6 tháng 7
  new RegExp(`${BEFORE}${DAY}${MORE_DAYS}\\s+tháng\\s+${MONTH}(?:(?:\\s*,?\\s*năm\\s+|/)${YEAR})?(?!\\d)`, 'giu'),
  // 6/7/2020, 06-7-2020, 6.7.2020
  new RegExp(`${BEFORE}${DAY}${MORE_DAYS}(?<sign>[/.-])${MONTH}\\k<sign>${YEAR}(?![\\d/])`, 'giu'),
  // ngày 6/7: without a word before it, 12/17 is a part of something
  new RegExp(`${BEFORE}${DAY}${MORE_DAYS}[/-]${MONTH}(?![\\d/.-]\\d|\\d)`, 'giu'),
];

/** What makes a date a limit, not the day of an event. */
/** Characters before a date that are looked through for {@link LIMIT}. */
const NEARBY = 300;
const LIMIT = /(?:trước|sau|kể từ|đến|đến hết|hết|hạn|chậm nhất(?: là)?|vào|số [^\s]+|quyết định[^.,;]*|nghị quyết[^.,;]*|công văn[^.,;]*|kế hoạch[^.,;]*)\s*(?:ngày\s*)?$/iu;

/** All days that a text names, in its order. */
export function namedDays(text: string): NamedDay[] {
  const found: NamedDay[] = [];
  /** The places of the text that belong to a day already. */
  const taken = new Set<number>();
  for (const [form, pattern] of FORMS.entries()) {
    for (const match of text.matchAll(pattern)) {
      const { time, weekday: dayOfWeek, word, day, month, year } = match.groups ?? {};
      const isMarked = (time ?? dayOfWeek ?? word) !== undefined;
      const exists = isCivilDate(civil(Number(year ?? 2000), Number(month), Number(day)));
      const places = Array.from(match[0], (_sign, at) => match.index + at);
      const overlaps = places.some((place) => taken.has(place));
      if (!exists || overlaps || (form === 2 && !isMarked)) continue;
      for (const place of places) taken.add(place);
      found.push({
        day: Number(day), month: Number(month), year: year === undefined ? undefined : Number(year),
        written: match[0].trim(), offset: match.index, hasTimeOfDay: time !== undefined, weekday: dayOfWeek === undefined ? undefined : fold(dayOfWeek),
      });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/**
 * The day of the event that a text tells of: the first that its lead names as a day on which something happened, else the
 * first anywhere. `undefined` when it names none, or none of which a year can be made out.
 */
export function findEventDate(lead: string, text: string): Found<CivilDate> | undefined {
  const inLead = namedDays(lead).filter(({ offset, hasTimeOfDay }) => hasTimeOfDay || !isLimit(lead, offset));
  const first = inLead.find(({ hasTimeOfDay }) => hasTimeOfDay) ?? inLead[0];
  const elsewhere = first ?? namedDays(text).find(({ offset, hasTimeOfDay }) => hasTimeOfDay || !isLimit(text, offset));
  if (!elsewhere) return undefined;
  const { year, because, question: yearQuestion } = yearOf(elsewhere, text);
  if (year === undefined) return undefined;
  const value = civil(year, elsewhere.month, elsewhere.day);
  if (!isCivilDate(value)) return undefined;
  const others = new Set(inLead.filter(({ day, month }) => day !== elsewhere.day || month !== elsewhere.month).map(({ written }) => `“${written}”`));
  const question = !first
    ? `Ngày này lấy từ “${elsewhere.written}” trong bài, không phải từ đoạn mở đầu. Có đúng là ngày diễn ra sự việc không?`
    : others.size > 0 && !first.hasTimeOfDay
      ? `Đoạn mở đầu còn nhắc ${[...others].join(', ')}. Ngày diễn ra sự việc có đúng là “${first.written}” không?`
      : disagreesWithWeekday(elsewhere, value)
        ? `Bài ghi “${elsewhere.written}”, nhưng ${value} là ${weekday(value)}. Ngày nào đúng?`
        : yearQuestion;
  return { value, because: [`bài viết “${elsewhere.written}”`, ...(because ? [because] : [])].join(', '), question };
}

function isLimit(text: string, offset: number): boolean {
  return LIMIT.test(text.slice(Math.max(0, offset - NEARBY), offset));
}

/** The year that a day without one must be in: the one that the text speaks of. */
function yearOf(day: NamedDay, text: string): { year?: number; because?: string; question?: string } {
  if (day.year !== undefined) return { year: day.year };
  const sameMonth = [...text.matchAll(/tháng\s+(\d{1,2})(?:\s*\/\s*|\s+năm\s+)((?:19|20)\d{2})/giu)].find(([, month]) => Number(month) === day.month);
  if (sameMonth) return { year: Number(sameMonth[2]), because: `năm theo “${sameMonth[0]}”` };
  const mentions = yearMentions(text);
  const newest = mentions.reduce((latest, { year }) => Math.max(latest, year), 0);
  const recent = mentions.filter(({ year }) => year > newest - 10);
  const fitting = recent.filter(({ year }) => !disagreesWithWeekday(day, civil(year, day.month, day.day)));
  const years = [...new Set((fitting.length > 0 ? fitting : recent).map(({ year }) => year))];
  const count = (year: number) => recent.filter((mention) => mention.year === year).length;
  const [likeliest, ...others] = years.sort((a, b) => count(b) - count(a) || a - b);
  if (likeliest === undefined) return {};
  const because = `năm theo “${recent.find(({ year }) => year === likeliest)?.written ?? ''}”`;
  if (others.length === 0) return { year: likeliest, because };
  return { year: likeliest, because, question: `Bài viết “${day.written}” mà không ghi năm, và nhắc cả năm ${years.join(', ')}. Có đúng là năm ${likeliest} không?` };
}

/** Years of which a text speaks; terms and plans of several years (2016-2021) say nothing of when something happened. */
function yearMentions(text: string): { year: number; written: string }[] {
  return Array.from(text.matchAll(/(?<![\d/–-]\s?)(?:(?:\d+|\p{L}+) tháng (?:đầu|cuối) năm|(?:đầu |cuối |trong )?năm|quý [IV\d]+[ /](?:năm )?|tháng \d{1,2}\s*\/|ngày \d{1,2}\/\d{1,2}\/|\d{1,2}\/\d{1,2}\/)\s*(?<year>(?:19|20)\d{2})(?!\d|\s?[-–/]\s?\d)/giu), ({ 0: written, groups }) => ({ year: Number(groups?.['year']), written }));
}

const FIGURE_DAYS: Record<string, string> = { 2: 'hai', 3: 'ba', 4: 'tu', 5: 'nam', 6: 'sau', 7: 'bay' };

function disagreesWithWeekday({ weekday: written }: NamedDay, date: CivilDate): boolean {
  if (written === undefined || !isCivilDate(date)) return false;
  return written.replace(/\d/u, (figure) => FIGURE_DAYS[figure] ?? figure) !== fold(weekday(date));
}

function civil(year: number, month: number, day: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
