import { dayInVietnam, isCivilDate, type CivilDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { MONTH_WORDS, toCivilDate } from '../../vietnamese/written-dates.ts';

/** A day read from what a system printed. */
export interface ReadDay {
  value: CivilDate;
  /** Whether day and month may be the other way round. */
  isAmbiguous: boolean;
}

const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A moment with its zone, which may be another day in Vietnam: `2020-07-05T18:30:00Z`. */
const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})/u;
/** As feeds write it (RFC 5322): `Mon, 06 Jul 2020 01:00:00 +0700`. */
const FEED_MOMENT =
  /\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|gmt|utc|z)/iu;
/** As .NET prints it for Americans, month first: `7/21/2020 10:11:00 AM`. */
const AMERICAN =
  /(?<!\d)(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) \d{1,2}:\d{2}:\d{2} [AP]M/u;
/** All others, on folded text. The month may be a word: `6 thang bay, 2020`. */
const FORMS = [
  /(?<!\d)(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\s*[-/.]\s*(?<month>\d{1,2})\s*[-/.]\s*(?<year>(?:19|20)\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})[\s,]*(?:thang|thg)\s+(?<month>\d{1,2}|muoi (?:mot|hai)|[a-z]+)[\s,]*(?:nam\s+)?(?<year>(?:19|20)\d{2})/gu,
  /(?:thang|thg)\s+(?<month>\d{1,2}|muoi (?:mot|hai)|[a-z]+)\s+(?<day>\d{1,2}),\s*(?<year>(?:19|20)\d{2})/gu,
  /(?<![a-z])(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (?<day>\d{1,2}),? (?<year>(?:19|20)\d{2})/gu,
  /(?<!\d)(?<day>\d{1,2}) (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?<year>(?:19|20)\d{2})/gu,
];

/** Reads the first day in what a system printed; `undefined` if there is none. */
export function readDay(written: string): ReadDay | undefined {
  return readDays(written)[0];
}

/** Reads all days in a line, in the order of their forms and places. */
export function readDays(written: string): ReadDay[] {
  const moment = MOMENT.exec(written)?.[0] ?? FEED_MOMENT.exec(written)?.[0];
  if (moment !== undefined) {
    const time = new Date(moment);
    return Number.isNaN(time.getTime()) ? [] : [{ value: dayInVietnam(time), isAmbiguous: false }];
  }
  const american = AMERICAN.exec(written)?.groups;
  if (american) {
    const [month, day] = [Number(american['month']), Number(american['day'])];
    const value = toDay(american['year'], month, day) ?? toDay(american['year'], day, month);
    return value === undefined
      ? []
      : [{ value, isAmbiguous: month <= 12 && day <= 12 && day !== month }];
  }
  const folded = fold(written);
  return FORMS.flatMap((form) =>
    Array.from(folded.matchAll(form)).flatMap(({ groups = {} }): ReadDay[] => {
      const value = toDay(groups['year'], monthOf(groups['month'] ?? ''), Number(groups['day']));
      return value === undefined ? [] : [{ value, isAmbiguous: false }];
    }),
  );
}

function monthOf(written: string): number {
  const english = ENGLISH_MONTHS.indexOf(written) + 1;
  return /^\d/u.test(written) ? Number(written) : english || (MONTH_WORDS[written] ?? 0);
}

function toDay(year: string | undefined, month: number, day: number): CivilDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const date = toCivilDate({ year: Number(year), month, day });
  return date !== undefined && isCivilDate(date) ? date : undefined;
}
