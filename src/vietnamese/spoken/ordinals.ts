import { EARLY_DAYS, isCountedBehind } from './date-words.ts';
import { sayDay, sayMonth, sayNumber, sayOrdinal } from './numbers.ts';
import { continues, isAfter, isBefore, phrases, wordBefore } from './phrases.ts';
import { firstOf, form, type Form } from './token.ts';

const ORDINALS = phrases('thứ');
const MONTHS = phrases('tháng, các tháng, hai tháng, ba tháng');
const DAY_WORDS = phrases('ngày, các ngày, hai ngày, những ngày');
/** Before these, `ngày` counts: `mỗi ngày 5 ca`, `3 ngày 2 đêm`. */
const COUNTED_DAYS =
  /(?:\d|(?<!\p{L})(?:mỗi|một|hằng|hàng|ngắn|dài|hai|ba|bốn|năm|sáu|bảy|mười|số|cả|trong|nửa|bình quân|trung bình|mấy|vài|nhiều)) ngày $/iu;
const COUNTED_MONTHS = /\d tháng $/u;
/** `các ngày 2, 4, 6 trong tuần`. */
const OF_WEEK = /^[2-7](?:(?:, | và )[2-7]){0,5} (?:trong|hằng|hàng) tuần/u;
const NUMBER = /(?<number>\d{1,2})(?![\d\p{L}%]|\/\d|[.,:]\d| ?[-–] ?\d)/uy;

/** `thứ 2-6`. */
const WEEKDAYS = /(?<from>[2-7]) ?[-–] ?(?<to>[2-7])(?![\d\p{L}/%]|[.,]\d)/uy;

const FORMS: readonly Form[] = [
  form('ordinal', WEEKDAYS, ({ groups: { from = '', to = '' }, spot: { text, at } }) =>
    isAfter(text, at, ORDINALS) ? `${sayOrdinal(from)} đến thứ ${sayOrdinal(to)}` : undefined,
  ),
  form('ordinal', /(?<number>\d{1,3})(?![\d\p{L}%]|[/.,:]\d)/uy, ({ groups, spot, end }) => {
    const goesOn = continues(spot, 'ordinal') && !isCountedBehind(spot.text, end);
    if (!goesOn && !isAfter(spot.text, spot.at, ORDINALS)) return undefined;
    return sayOrdinal(groups['number'] ?? '');
  }),
  form('month', NUMBER, ({ groups: { number = '' }, spot, end }) => {
    const { text, at } = spot;
    if (Number(number) < 1 || Number(number) > 12) return undefined;
    if (continues(spot, 'month') && !isCountedBehind(text, end)) return sayMonth(number);
    // `5 tháng 3` counts months, `ngày 5 tháng 3` does not.
    const isNamed =
      spot.previous?.kind === 'day' || !COUNTED_MONTHS.test(text.slice(Math.max(0, at - 9), at));
    return isNamed && isAfter(text, at, MONTHS) ? sayMonth(number) : undefined;
  }),
  form('day', NUMBER, ({ groups: { number = '' }, spot, end }) => {
    const { text, at } = spot;
    if (Number(number) < 1 || Number(number) > 31) return undefined;
    if (isAfter(text, at, EARLY_DAYS)) return sayNumber(number);
    if (
      OF_WEEK.test(text.slice(at, at + 30)) &&
      (continues(spot, 'day') || isAfter(text, at, DAY_WORDS))
    )
      return `thứ ${sayOrdinal(number)}`;
    // `ngày 8, 9 tháng 7`.
    if (continues(spot, 'day') && (!isCountedBehind(text, end) || isBefore(text, end, MONTHS)))
      return sayDay(number);
    return isAfter(text, at, DAY_WORDS) && !COUNTED_DAYS.test(text.slice(Math.max(0, at - 24), at))
      ? sayDay(number)
      : undefined;
  }),
];

/** The last words of what makes an ordinal, a month or a day; most numbers follow another one. */
const LAST_WORDS = new Set(['thứ', 'tháng', 'ngày', 'mùng', 'mồng']);

/** Numbers that a word before them makes ordinals, months or days. */
export const ORDINALS_AND_DAYS: readonly Form[] = [
  (spot) =>
    LAST_WORDS.has(wordBefore(spot.text, spot.at).toLowerCase()) ||
    spot.previous?.kind === 'day' ||
    spot.previous?.kind === 'ordinal' ||
    spot.previous?.kind === 'month'
      ? firstOf(FORMS, spot)
      : undefined,
];
