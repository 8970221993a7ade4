import type { BriefingData } from '../schemas/briefing.ts';
import type { PlaceData } from '../schemas/entries.ts';
import { dayAfter, shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { periodName, periodOf } from '../vietnamese/periods.ts';
import type { Entry } from './read-entries.ts';

/** A day that cannot be right, and where in its file. */
export interface DateProblem {
  path: PropertyKey[];
  message: string;
  expected: string;
}

/** Figures are stated of what has begun; plans reach ahead as far as two terms of five years. */
const YEARS_AHEAD = 10;

/**
 * Every day of a briefing that lies beyond tomorrow, as seen from `today` (its event may be announced, a draft wait), or before
 * the day that it must follow. Not kept with a parsed briefing: what is too early today is right next week.
 */
export function dateProblems({ date, updated, draft, indicators }: BriefingData, today: CivilDate): DateProblem[] {
  const problems: DateProblem[] = [];
  const latest = dayAfter(today);
  for (const [field, day] of [['date', date], ['updated', updated]] as const) {
    if (day === undefined || draft || day <= latest) continue;
    problems.push({ path: [field], message: `Ngày ${shortDate(day)} còn chưa đến: hôm nay là ${shortDate(today)}.`, expected: 'Sửa lại ngày; bản tin viết trước cho ngày ấy thì ghi draft: true.' });
  }
  if (updated !== undefined && updated < date) {
    problems.push({ path: ['updated'], message: `Ngày sửa ${shortDate(updated)} đứng trước ngày của bản tin ${shortDate(date)}.`, expected: 'Sửa lại updated hoặc date; chưa sửa gì sau khi đăng thì xóa updated.' });
  }
  indicators.forEach((figure, index) => {
    const period = periodOf(figure.period);
    if (period.first > date || Number(period.last.slice(0, 4)) <= Number(date.slice(0, 4)) + YEARS_AHEAD) return;
    problems.push({ path: ['indicators', index, 'period'], message: `Kỳ số liệu (${periodName(period)}) kết thúc hơn ${YEARS_AHEAD} năm sau bản tin.`, expected: 'Kiểm tra lại năm kết thúc của kỳ.' });
  });
  return problems;
}

/** Every place that is said to begin or end later than next year: what is decided is in force sooner, and a place without an end has none written. */
export function placeDateProblems(places: readonly Entry<PlaceData>[], today: CivilDate): (DateProblem & { id: string })[] {
  const latest = `${Number(today.slice(0, 4)) + 1}-12-31`;
  return places.flatMap(({ id, data }) =>
    (['from', 'until'] as const).flatMap((field) => {
      const day = data[field];
      if (day === undefined || day <= latest) return [];
      return [{ id, path: [field], message: `Ngày ${shortDate(day)} còn quá xa: hôm nay là ${shortDate(today)}.`, expected: field === 'until' ? 'Sửa lại ngày; địa bàn vẫn còn thì xóa until.' : 'Sửa lại ngày; chưa tra được thì xóa from.' }];
    }),
  );
}
