import {
  monthCount,
  monthsCode,
  quarterNumber,
  type NamedPeriod,
} from '../../vietnamese/named-periods.ts';
import { textBefore } from '../../vietnamese/text-before.ts';

const PERIOD =
  /(?<until>(?:tính )?đến (?:hết |cuối )?)?(?:(?<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng (?<end>đầu|cuối)(?: của)? năm(?: nay)?|quý (?<quarter>IV|I{1,3}|[1-4])(?:\s*\/|\s+năm)|quý (?<thisQuarter>I{1,3}|[1-3])(?=\s*[:,;])|tháng (?<month>\d{1,2})(?:\s*\/|\s+năm)|(?<!tháng (?:đầu|cuối) )(?:cả |trong )?(?<whole>năm))(?:\s*(?<year>20\d{2})(?![-–\d]))?/giu;
/** What a figure is compared with is not its period. */
const COMPARED = /(?:so với|cùng kỳ|so với cùng kỳ|đầu|cuối|từ|kế hoạch|dự toán)(?: của)?\s*$/iu;

/**
 * Finds the periods named in a paragraph. Without a year, the first months of a year are those of
 * `thisYear`.
 */
export function findPeriods(paragraph: string, thisYear: string): NamedPeriod[] {
  return Array.from(paragraph.matchAll(PERIOD)).flatMap(
    ({ 0: written, index, groups = {} }): NamedPeriod[] => {
      const isThisYear = (groups['count'] ?? groups['thisQuarter']) !== undefined;
      const year = groups['year'] ?? (isThisYear ? thisYear : undefined);
      if (
        year === undefined ||
        COMPARED.test(textBefore(paragraph, index, 20)) ||
        (groups['year'] === undefined &&
          groups['thisQuarter'] === undefined &&
          groups['end']?.toLowerCase() !== 'đầu')
      )
        return [];
      return [{ code: periodCode({ ...groups, year }), end: index + written.length }];
    },
  );
}

function periodCode({
  until,
  count,
  end,
  quarter,
  thisQuarter,
  month,
  whole,
  year = '',
}: Partial<Record<string, string>>): string | undefined {
  if (count !== undefined) {
    const months = monthCount(count);
    const isFirst = end?.toLowerCase() === 'đầu';
    return isFirst || months === 6 ? monthsCode(months, isFirst, year) : undefined;
  }
  const named = quarter ?? thisQuarter;
  const lastQuarter = named === undefined ? undefined : quarterNumber(named);
  const last = lastQuarter === undefined ? Number(month) : lastQuarter * 3;
  // `Tính đến hết quý II/2020` covers the year until then; what `đến tháng 6` covers is not said.
  if (until !== undefined && whole === undefined)
    return /hết|cuối/iu.test(until) ? monthsCode(last, true, year) : undefined;
  if (lastQuarter !== undefined) return `${year}-Q${lastQuarter}`;
  if (month !== undefined)
    return last >= 1 && last <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
  return whole === undefined ? undefined : year;
}
