import type { BriefingData } from '../schemas/briefing.ts';
import type { PlaceData } from '../schemas/entries.ts';
import { dayAfter, shortDate, type CivilDate } from '../vietnamese/dates.ts';
import { periodName, periodOf } from '../vietnamese/periods.ts';

/** An implausible date, and its path in the file. */
export interface DateProblem {
  path: PropertyKey[];
  message: string;
  expected: string;
}

/** How far ahead the period of a figure may end: plans cover up to two five-year terms. */
const MAX_YEARS_AHEAD = 10;

/**
 * Finds dates of a briefing that lie in the future (allowed in drafts, and tomorrow for announced
 * events), or before a date that they must follow, and periods of figures that do not fit its date.
 * Not cached with the briefing: what is too early today is valid next week.
 */
export function dateProblems(
  { date, updated, draft, indicators }: BriefingData,
  today: CivilDate,
): DateProblem[] {
  const problems: DateProblem[] = [];
  const latest = dayAfter(today);
  if (!draft && date > latest)
    problems.push({
      path: ['date'],
      message: `Ngày ${shortDate(date)} còn chưa đến: hôm nay là ${shortDate(today)}.`,
      expected: 'Sửa lại ngày; bản tin viết trước cho ngày đó thì ghi draft: true.',
    });
  if (!draft && updated !== undefined && updated > today && updated > date)
    problems.push({
      path: ['updated'],
      message: `Ngày sửa ${shortDate(updated)} còn chưa đến: hôm nay là ${shortDate(today)}.`,
      expected: `Ghi ngày sửa thật, muộn nhất là hôm nay: ${today}.`,
    });
  if (updated !== undefined && updated < date) {
    problems.push({
      path: ['updated'],
      message: `Ngày sửa ${shortDate(updated)} đứng trước ngày của bản tin ${shortDate(date)}.`,
      expected: 'Sửa lại updated hoặc date; chưa sửa gì sau khi đăng thì xóa updated.',
    });
  }
  indicators.forEach((figure, index) => {
    const period = periodOf(figure.period);
    const path = ['indicators', index, 'period'];
    if (period.first > date)
      problems.push({
        path,
        message: `Kỳ số liệu (${periodName(period)}) bắt đầu sau ngày của bản tin (${shortDate(date)}).`,
        expected: 'Kiểm tra lại năm và kỳ: bản tin chỉ ghi số liệu của kỳ đã bắt đầu.',
      });
    else if (yearOf(period.last) > yearOf(date) + MAX_YEARS_AHEAD)
      problems.push({
        path,
        message: `Kỳ số liệu (${periodName(period)}) kết thúc sau bản tin hơn ${MAX_YEARS_AHEAD} năm.`,
        expected: 'Kiểm tra lại năm kết thúc của kỳ.',
      });
  });
  return problems;
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

/** An earlier year is a typo: such a document would be older than any office that may decree it. */
const MIN_PLACE_YEAR = '1000';

/**
 * Finds dates of a place that lie later than next year (decisions take effect sooner, and places
 * without an end have no `until`), have too few digits in their year, or are in the wrong order.
 */
export function placeDateProblems({ from, until }: PlaceData, today: CivilDate): DateProblem[] {
  const latest = `${yearOf(today) + 1}-12-31`;
  const problems: DateProblem[] = [];
  for (const [field, day] of [
    ['from', from],
    ['until', until],
  ] as const) {
    if (day === undefined) continue;
    if (day > latest)
      problems.push({
        path: [field],
        message: `Ngày ${shortDate(day)} còn quá xa: hôm nay là ${shortDate(today)}.`,
        expected:
          field === 'until'
            ? 'Sửa lại ngày; địa bàn vẫn còn thì xóa until.'
            : 'Sửa lại ngày; chưa tra được thì xóa from.',
      });
    if (day < MIN_PLACE_YEAR)
      problems.push({
        path: [field],
        message: `Năm ${day.slice(0, 4)} không phải năm của một địa bàn.`,
        expected: 'Sửa lại ngày, viết năm-tháng-ngày, ví dụ 2020-01-01.',
      });
  }
  if (from !== undefined && until !== undefined && until < from)
    problems.push({
      path: ['until'],
      message: `Ngày cuối ${shortDate(until)} đứng trước ngày đầu ${shortDate(from)}.`,
      expected: 'Sửa lại from hoặc until: from đứng trước until.',
    });
  return problems;
}
