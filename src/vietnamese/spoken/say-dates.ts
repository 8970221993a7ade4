import { EARLY_DAYS, PLACE_KINDS } from './date-words.ts';
import { sayDay, sayMonth, sayNumber } from './numbers.ts';
import { followsPhrase, phrases } from './phrases.ts';
import type { Spot } from './token.ts';

const LUNAR_MONTHS: Record<number, string> = { 1: 'giêng', 12: 'chạp' };
const THE_DAY = phrases('hôm, ngày, các ngày, hai ngày, ba ngày, những ngày');

/** A day of the month, with `ngày` unless the text already has it. */
export function sayTheDay(day: string, spot: Spot): string {
  if (followsPhrase(spot, EARLY_DAYS)) return sayNumber(day);
  return `${followsPhrase(spot, THE_DAY) ? '' : 'ngày '}${sayDay(day)}`;
}

/** ` tháng bảy năm hai nghìn không trăm hai mươi`. */
export function sayInMonth(month: string, year?: string): string {
  return ` tháng ${sayMonth(month)}${year === undefined ? '' : ` năm ${sayNumber(year)}`}`;
}

/** `ngày hai mươi tám tháng ba`; without `ngày` in the name of a place. */
export function sayDayOf(day: string, month: string, spot: Spot): string {
  const named = followsPhrase(spot, PLACE_KINDS) ? sayNumber(day) : sayTheDay(day, spot);
  return named + sayInMonth(month);
}

/** `10/3 âm lịch`. Villages count their feasts so: the first month is `giêng`, the last `chạp`. */
export function sayLunarDay(day: string, month: string, spot: Spot): string {
  const words = sayNumber(day);
  const named = followsPhrase(spot, EARLY_DAYS) || Number(day) > 10 ? words : `mồng ${words}`;
  return `${named} tháng ${LUNAR_MONTHS[Number(month)] ?? sayMonth(month)}`;
}
