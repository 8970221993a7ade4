export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const MONTH = '(?:0?[1-9]|1[0-2])';
export const YEAR = '(?:1[4-9]|20)\\d{2}';
/** The end of a date: nothing goes on with it but a clock, as in `11/11/2022-09:13`. */
export const END = '(?![\\d\\p{L}/]|[.,]\\d|-(?!\\d{1,2}:\\d{2})\\d)';

/** Whether a month has the day: `31-4` and `6.0` are none. */
export function isDay(day: string, month: string): boolean {
  const [dayNumber, monthNumber] = [Number(day), Number(month)];
  return (
    /^\d{1,2}$/u.test(day) &&
    /^\d{1,2}$/u.test(month) &&
    monthNumber >= 1 &&
    monthNumber <= 12 &&
    dayNumber >= 1 &&
    dayNumber <= (monthNumber === 2 ? 29 : [4, 6, 9, 11].includes(monthNumber) ? 30 : 31)
  );
}

/** Days known by their numbers alone: feasts and days of remembrance. */
const FEASTS = new Set(
  '3-2 27-2 8-3 26-3 30-4 1-5 7-5 19-5 1-6 21-6 28-6 27-7 19-8 2-9 13-10 15-10 20-10 18-11 20-11 22-12 9-1 10-3'.split(
    ' ',
  ),
);

/** Whether everybody knows a day by its numbers. */
export function isFeast(day: string, month: string): boolean {
  return FEASTS.has(`${Number(day)}-${Number(month)}`);
}
