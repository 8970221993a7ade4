import { textBefore } from '../text-before.ts';
import { EARLY_DAYS, MONTH_WORDS, precedesCountedNoun } from './date-words.ts';
import { continuesList } from './lists.ts';
import { sayDay, sayMonth, sayNumber, sayOrdinal } from './numbers.ts';
import { followsPhrase, phrases, precedesPhrase } from './phrases.ts';
import { firstOf, form, type Form } from './token.ts';
import { wordBefore } from './words-beside.ts';

const ORDINALS = phrases('thứ');
const DAY_WORDS = phrases('ngày, các ngày, hai ngày, những ngày');
/** Before these, `ngày` counts: `mỗi ngày 5 ca`, `3 ngày 2 đêm`. */
const COUNTED_DAYS =
  /(?:\d|(?<!\p{L})(?:mỗi|một|hằng|hàng|ngắn|dài|hai|ba|bốn|năm|sáu|bảy|mười|số|cả|trong|nửa|bình quân|trung bình|mấy|vài|nhiều)) ngày $/iu;
/** `ngày 2 lần, mỗi lần 1 viên`: how often a day. */
const TIMES_A_DAY =
  /^ (?:lần(?! (?:đầu|thứ|này))|bữa|viên|tiếng|chuyến|liều|gói|ống|buổi(?=[.,;)/]|$))(?!\p{L})/u;
const COUNTED_MONTHS = /\d tháng $/u;
/** `các ngày 2, 4, 6 trong tuần`. */
const OF_WEEK = /^[2-7](?:(?:, | và )[2-7]){0,5} (?:trong|hằng|hàng) tuần/u;
const NUMBER = /(?<number>\d{1,2})(?![\d\p{L}%]|\/\d|[.,:]\d| ?[-–] ?\d)/uy;

/** `thứ 2-6`. */
const WEEKDAYS = /(?<from>[2-7]) ?[-–] ?(?<to>[2-7])(?![\d\p{L}/%]|[.,]\d)/uy;

/** `từ đêm 3 đến sáng 5/10`: the month stands behind a later day. */
const PARTS_OF_DAY = phrases('sáng, trưa, chiều, tối, đêm, chiều tối, rạng sáng');
const LATER_DAY =
  /^ ?(?:đến|tới|và|,|rạng)(?: hết)?(?: (?:rạng|sáng|trưa|chiều|tối|đêm|ngày))* \d{1,2}\/\d/u;

const FORMS: readonly Form[] = [
  form('ordinal', WEEKDAYS, ({ groups: { from = '', to = '' }, spot }) =>
    followsPhrase(spot, ORDINALS) ? `${sayOrdinal(from)} đến thứ ${sayOrdinal(to)}` : undefined,
  ),
  form('ordinal', /(?<number>\d{1,3})(?![\d\p{L}%]|[/.,:]\d)/uy, ({ groups, spot, end }) => {
    const goesOn = continuesList(spot, 'ordinal') && !precedesCountedNoun(spot.text, end);
    if (!goesOn && !followsPhrase(spot, ORDINALS)) return undefined;
    return sayOrdinal(groups['number'] ?? '');
  }),
  form('month', NUMBER, ({ groups: { number = '' }, spot, end }) => {
    const { text, at } = spot;
    if (Number(number) < 1 || Number(number) > 12) return undefined;
    if (continuesList(spot, 'month') && !precedesCountedNoun(text, end)) return sayMonth(number);
    // `5 tháng 3` counts months, `ngày 5 tháng 3` does not.
    const isNamed = spot.previous?.kind === 'day' || !COUNTED_MONTHS.test(textBefore(text, at, 9));
    return isNamed && followsPhrase(spot, MONTH_WORDS) ? sayMonth(number) : undefined;
  }),
  form('day', NUMBER, ({ groups: { number = '' }, spot, end }) => {
    const { text, at } = spot;
    if (Number(number) < 1 || Number(number) > 31) return undefined;
    if (followsPhrase(spot, EARLY_DAYS)) return sayNumber(number);
    if (followsPhrase(spot, PARTS_OF_DAY))
      return LATER_DAY.test(text.slice(end, end + 30)) ? sayDay(number) : undefined;
    if (TIMES_A_DAY.test(text.slice(end, end + 12))) return undefined;
    if (
      OF_WEEK.test(text.slice(at, at + 30)) &&
      (continuesList(spot, 'day') || followsPhrase(spot, DAY_WORDS))
    )
      return `thứ ${sayOrdinal(number)}`;
    // `ngày 8, 9 tháng 7`.
    if (
      continuesList(spot, 'day') &&
      (!precedesCountedNoun(text, end) || precedesPhrase(text, end, MONTH_WORDS))
    )
      return sayDay(number);
    return followsPhrase(spot, DAY_WORDS) && !COUNTED_DAYS.test(textBefore(text, at, 24))
      ? sayDay(number)
      : undefined;
  }),
];

/** The last words of what makes an ordinal, a month or a day; most numbers follow another one. */
const LAST_WORDS = new Set('thứ tháng ngày mùng mồng sáng trưa chiều tối đêm'.split(' '));

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
