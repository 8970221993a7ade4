import { isCivilDate, weekday, type CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { MONTH_WORDS } from '../../vietnamese/written-dates.ts';
import type { Found } from './draft.ts';
import { textBefore } from '../../vietnamese/text-before.ts';

/** A day named in a text; news often omits the year. */
interface NamedDay {
  day: number;
  month: number;
  year: number | undefined;
  /** As written, with the preceding words that belong to it: `Chiều ngày 6/7`. */
  written: string;
  offset: number;
  /** Whether `sang`, `chieu` … precede it, which marks the time of an event, not a deadline. */
  hasTimeOfDay: boolean;
  /** `thu hai`, folded. */
  weekday: string | undefined;
}

const TIME = /(?<time>(?:sáng|trưa|chiều|tối|đêm)(?: nay)?|hôm nay|hôm qua)/u.source;
const WEEKDAY = /(?<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)/u.source;
const DAY = /(?<day>\d{1,2})/u.source;
const MONTH = /(?<month>\d{1,2})/u.source;
const YEAR = /(?<year>(?:19|20)\d{2})/u.source;
/** Days of the lunar calendar are others. */
const NOT_LUNAR = /(?!\s*(?:\(|,)?\s*(?:âm lịch|[ÂA]L(?!\p{L})|tháng (?:giêng|chạp)))/u.source;
const PREFIX = `(?<![\\p{L}\\d/])(?:${TIME}[,\\s]*)?(?:${WEEKDAY}[,\\s]*)?\\(?(?:(?<word>ngày|mùng|mồng|hôm)\\s+)?`;
/**
 * Further days of one event, at most ten: `6-8/7`, `6 và 7/7`, `6 đến ngày 8/7`. The first one
 * counts.
 */
const FURTHER_DAYS = /(?:\s*(?:[-–,]|và|đến(?: ngày)?)\s*\d{1,2}){0,10}/u.source;

/** `tháng Tư`; without Giêng and Chạp, which are lunar. */
const MONTH_IN_WORDS =
  /(?<monthInWords>một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười)(?=\s*(?:[,;.)/]|năm\s+\d))/u
    .source;

const FORMS = [
  // ngày 6 tháng 7 năm 2020, ngày 6 tháng 7
  new RegExp(
    `${PREFIX}${DAY}${FURTHER_DAYS}\\s+tháng\\s+(?:${MONTH}|${MONTH_IN_WORDS})(?:(?:\\s*,?\\s*năm\\s+|/)${YEAR})?(?!\\d)${NOT_LUNAR}`,
    'giu',
  ),
  // 6/7/2020, 06-7-2020, 6.7.2020, and the first day of 20/7 - 25/7/2020
  new RegExp(
    `${PREFIX}${DAY}${FURTHER_DAYS}(?<sign>[/.-])${MONTH}(?:\\s*(?:[-–]|đến(?: ngày)?)\\s*\\d{1,2}\\k<sign>\\d{1,2})?\\k<sign>${YEAR}(?![\\d/])${NOT_LUNAR}`,
    'giu',
  ),
  // ngày 6/7, sáng 6/7/20: without a preceding word, 12/17 is a fraction
  new RegExp(
    `${PREFIX}${DAY}${FURTHER_DAYS}[/.-]${MONTH}(?:/(?<short>\\d{2}))?(?![\\d/.-]\\d|\\d|%)${NOT_LUNAR}`,
    'giu',
  ),
];

/** The number of characters before a date that are searched for {@link LIMIT}. */
const LIMIT_CONTEXT_LENGTH = 300;
/**
 * What makes the following date a deadline, a document's, an anniversary or one of a life: not an
 * event's day.
 */
const LIMIT =
  /(?:(?:(?<!\p{L}|(?:học|tuyển|thí|giáng|phát|vệ|khai)\s)sinh|kết nạp|vào Đảng|nhập ngũ|trước|sau|kể từ|từ(?=\s*\d{1,2}\s?(?:h|giờ))|đến|đến hết|hết|hạn|chậm nhất(?: là)?|(?:sẽ|dự kiến)[^.,;]*vào|số [^\s]+|ký (?:thông báo|văn bản)[^.,;]*|quyết định[^.,;]*|nghị quyết[^.,;]*|công văn[^.,;]*|kế hoạch[^.,;]*)\s*(?:\d{1,2}\s?(?:h|giờ)\d{0,2}\s*)?(?:ngày\s*)?|(?:kỷ niệm|chào mừng|hưởng ứng|nhân)\s[^.,;]*)$/iu;

/** Finds all days named in a text, in order. */
export function namedDays(text: string): NamedDay[] {
  const days: NamedDay[] = [];
  /** Offsets that already belong to a day. */
  const takenOffsets = new Set<number>();
  for (const [form, pattern] of FORMS.entries()) {
    for (const match of text.matchAll(pattern)) {
      const { time, weekday: dayOfWeek, word, day, short, year: full } = match.groups ?? {};
      const { month = MONTH_WORDS[fold(match.groups?.['monthInWords'] ?? '')] } =
        match.groups ?? {};
      const year = full ?? (short === undefined ? undefined : `20${short}`);
      const isMarked = (time ?? dayOfWeek ?? word) !== undefined;
      const exists = isCivilDate(toCivilDate(Number(year ?? 2000), Number(month), Number(day)));
      const offsets = Array.from(match[0], (_sign, at) => match.index + at);
      const overlaps = offsets.some((offset) => takenOffsets.has(offset));
      if (!exists || overlaps || (form === 2 && !isMarked)) continue;
      for (const offset of offsets) takenOffsets.add(offset);
      days.push({
        day: Number(day),
        month: Number(month),
        year: year === undefined ? undefined : Number(year),
        written: match[0].trim(),
        offset: match.index,
        hasTimeOfDay: time !== undefined,
        weekday: dayOfWeek === undefined ? undefined : fold(dayOfWeek),
      });
    }
  }
  return days.sort((a, b) => a.offset - b.offset);
}

/**
 * Finds the day of the event: the first day in the lead on which something happened, else the first
 * anywhere. Returns `undefined` if no day is named, or its year cannot be inferred.
 */
export function findEventDate(lead: string, text: string): Found<CivilDate> | undefined {
  const inLead = namedDays(lead).filter(
    ({ offset, hasTimeOfDay }) => hasTimeOfDay || !isLimit(lead, offset),
  );
  const first = inLead.find(({ hasTimeOfDay }) => hasTimeOfDay) ?? inLead[0];
  const eventDay =
    first ??
    namedDays(text).find(({ offset, hasTimeOfDay }) => hasTimeOfDay || !isLimit(text, offset));
  if (!eventDay) return undefined;
  const { year, because, question: yearQuestion } = inferYear(eventDay, text);
  if (year === undefined) return undefined;
  const value = toCivilDate(year, eventDay.month, eventDay.day);
  if (!isCivilDate(value)) return undefined;
  const others = new Set(
    inLead
      .filter(({ day, month }) => day !== eventDay.day || month !== eventDay.month)
      .map(({ written }) => `“${written}”`),
  );
  const question = !first
    ? `Ngày này lấy từ “${eventDay.written}” trong bài, không phải từ đoạn mở đầu. Có đúng là ngày diễn ra sự việc không?`
    : others.size > 0 && !first.hasTimeOfDay
      ? `Đoạn mở đầu còn nhắc ${[...others].join(', ')}. Ngày diễn ra sự việc có đúng là “${first.written}” không?`
      : disagreesWithWeekday(eventDay, value)
        ? `Bài ghi “${eventDay.written}”, nhưng ${value} là ${weekday(value)}. Ngày nào đúng?`
        : yearQuestion;
  return {
    value,
    because: [`bài ghi “${eventDay.written}”`, ...(because ? [because] : [])].join(', '),
    question,
  };
}

function isLimit(text: string, offset: number): boolean {
  return LIMIT.test(textBefore(text, offset, LIMIT_CONTEXT_LENGTH));
}

/** Infers the year of a day without one from the years that the text mentions. */
function inferYear(
  day: NamedDay,
  text: string,
): { year?: number; because?: string; question?: string } {
  if (day.year !== undefined) return { year: day.year };
  const sameMonth = [
    ...text.matchAll(/tháng\s+(\d{1,2})(?:\s*\/\s*|\s+năm\s+)((?:19|20)\d{2})/giu),
  ].find(([, month]) => Number(month) === day.month);
  if (sameMonth) return { year: Number(sameMonth[2]), because: `năm theo “${sameMonth[0]}”` };
  const mentions = yearMentions(text);
  const newest = mentions.reduce((latest, { year }) => Math.max(latest, year), 0);
  const recent = mentions.filter(({ year }) => year > newest - 10);
  const consistent = recent.filter(
    ({ year }) => !disagreesWithWeekday(day, toCivilDate(year, day.month, day.day)),
  );
  const years = [...new Set((consistent.length > 0 ? consistent : recent).map(({ year }) => year))];
  const count = (year: number) => recent.filter((mention) => mention.year === year).length;
  const [likeliest, ...others] = years.sort((a, b) => count(b) - count(a) || a - b);
  if (likeliest === undefined) return {};
  const because = `năm theo “${recent.find(({ year }) => year === likeliest)?.written ?? ''}”`;
  if (others.length === 0) return { year: likeliest, because };
  return {
    year: likeliest,
    because,
    question: `Bài ghi “${day.written}” mà không ghi năm, và nhắc cả năm ${years.join(', ')}. Có đúng là năm ${likeliest} không?`,
  };
}

/**
 * Finds mentioned years; ranges of several years (2016-2021) are terms and plans, which say nothing
 * about when something happened.
 */
function yearMentions(text: string): { year: number; written: string }[] {
  return Array.from(
    text.matchAll(
      /(?<![\d/]\s?)(?:(?<!\d\s?[–-]\s?)(?:(?:\d+|\p{L}+) tháng (?:đầu|cuối) năm|(?:đầu |cuối |trong )?(?:năm|hè|xuân|vụ \p{L}+)|quý [IV\d]+[ /](?:năm )?|tháng \d{1,2}\s*\/)|(?:ngày )?\d{1,2}\/\d{1,2}\/)\s*(?<year>(?:19|20)\d{2})(?!\d|\s?[-–/]\s?\d)/giu,
    ),
    ({ 0: written, groups }) => ({ year: Number(groups?.['year']), written }),
  );
}

const WEEKDAY_NUMERALS: Record<string, string> = {
  2: 'hai',
  3: 'ba',
  4: 'tu',
  5: 'nam',
  6: 'sau',
  7: 'bay',
};

function disagreesWithWeekday({ weekday: written }: NamedDay, date: CivilDate): boolean {
  if (written === undefined || !isCivilDate(date)) return false;
  return (
    written.replace(/\d/u, (figure) => WEEKDAY_NUMERALS[figure] ?? figure) !== fold(weekday(date))
  );
}

function toCivilDate(year: number, month: number, day: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
