import { textBefore } from '../../vietnamese/text-before.ts';

/** A period named in a text. */
export interface NamedPeriod {
  /** Its code (see periods.ts); `undefined` if what the text means has none. */
  code: string | undefined;
  end: number;
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const COUNTS: Record<string, number> = {
  ba: 3,
  bốn: 4,
  sáu: 6,
  tám: 8,
  chín: 9,
  mười: 10,
  bảy: 7,
  hai: 2,
  năm: 5,
};

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
  const months = count === undefined ? undefined : (COUNTS[count.toLowerCase()] ?? Number(count));
  if (months !== undefined)
    return end?.toLowerCase() === 'đầu'
      ? firstMonths(year, months)
      : months === 6
        ? `${year}-H2`
        : undefined;
  const named = quarter ?? thisQuarter;
  const lastQuarter = named === undefined ? undefined : QUARTERS[named.toLowerCase()];
  const last = lastQuarter === undefined ? Number(month) : lastQuarter * 3;
  // `Tính đến hết quý II/2020` covers the year until then; what `đến tháng 6` covers is not said.
  if (until !== undefined && whole === undefined)
    return /hết|cuối/iu.test(until) ? firstMonths(year, last) : undefined;
  if (lastQuarter !== undefined) return `${year}-Q${lastQuarter}`;
  if (month !== undefined)
    return last >= 1 && last <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
  return whole === undefined ? undefined : year;
}

function firstMonths(year: string, count: number): string | undefined {
  if (count < 1 || count > 12) return undefined;
  if (count === 3) return `${year}-Q1`;
  if (count === 6) return `${year}-H1`;
  if (count === 12) return year;
  const last = `${year}-${String(count).padStart(2, '0')}`;
  return count === 1 ? last : `${year}-01/${last}`;
}
