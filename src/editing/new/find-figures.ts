import type { FigureData } from '../../schemas/briefing.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { parseNumber } from '../../vietnamese/numbers.ts';
import { periodOf } from '../../vietnamese/periods.ts';
import type { KnownArchive } from './known-archive.ts';
import { syllableForms } from './mentions.ts';

const NUMBER = /(?<![\d.,/])\d+(?:\.\d{3})*(?:,\d+)?/u.source;
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/**
 * A clause with one of these states a plan or a change, or the figure of a commune instead of the
 * district.
 */
const NOT_AN_ACTUAL =
  /phấn đấu|dự kiến|mục tiêu|ước|đề ra|yêu cầu|(?<!\p{L})(?:cần|phải|sẽ|tăng|giảm|thiếu|giao|(?:xã|phường|thị trấn|thôn) \p{Lu})/u;

type Indicator = KnownArchive['indicators'][number];

/**
 * Finds the figures of known indicators: clauses with every word of an indicator's name and one
 * number in its unit (`thu ngân sách đạt 54 tỷ đồng`). The period is the last one named before it.
 * Skips uncertain figures: those without a period that has begun by `date`, and those stated with
 * different values.
 */
export function findFigures(
  paragraphs: readonly string[],
  date: CivilDate | undefined,
  { indicators }: Pick<KnownArchive, 'indicators'>,
): FigureData[] {
  const figures = new Map<string, FigureData[]>();
  for (const paragraph of paragraphs) {
    const periods = findPeriods(paragraph);
    let [next, period]: [number, string | undefined] = [0, undefined];
    for (const { clause, end } of splitClauses(paragraph)) {
      for (let named = periods[next]; named && named.end <= end; named = periods[(next += 1)])
        period = named.code;
      if (
        NOT_AN_ACTUAL.test(clause) ||
        period === undefined ||
        date === undefined ||
        periodOf(period).first > date
      )
        continue;
      for (const indicator of indicators.filter(({ parts }) => !parts)) {
        const figure = parseFigure(clause, indicator, period);
        if (figure) figures.set(indicator.id, [...(figures.get(indicator.id) ?? []), figure]);
      }
    }
  }
  return Array.from(figures.values()).flatMap(([figure, ...others]) =>
    figure &&
    others.every(({ value, period }) => value === figure.value && period === figure.period)
      ? [figure]
      : [],
  );
}

/** Splits a paragraph into clauses at commas and semicolons; `2.919,8` and `12/17` stay intact. */
function splitClauses(paragraph: string): { clause: string; end: number }[] {
  let end = -1;
  return paragraph
    .split(/[;:]|[.,](?!\d)|\(|\)/u)
    .map((clause) => {
      end += clause.length + 1;
      return { clause: clause.trim(), end };
    })
    .filter(({ clause }) => clause !== '');
}

function parseFigure(clause: string, indicator: Indicator, period: string): FigureData | undefined {
  const { id, name, unit, decimals, plan, total } = indicator;
  const unitPattern = RegExp.escape(unit);
  const fraction =
    total === undefined
      ? undefined
      : new RegExp(`(?<value>\\d+)\\s*/\\s*(?<total>\\d+)\\s+${unitPattern}(?!\\p{L})`, 'iu').exec(
          clause,
        )?.groups;
  // `12/17 chỉ tiêu` identifies its indicator by itself.
  if (fraction)
    return {
      indicator: id,
      value: Number(fraction['value']),
      total: Number(fraction['total']),
      unit,
      period,
    };
  const words = new Set(syllableForms(clause));
  if (total !== undefined || !syllableForms(name).every((word) => words.has(word)))
    return undefined;
  const values = Array.from(
    clause.matchAll(new RegExp(`(?<value>${NUMBER})\\s?${unitPattern}(?!\\p{L})`, 'giu')),
    ({ groups }) => parseNumber(groups?.['value'] ?? ''),
  );
  const [value, ...rest] = values;
  if (value === undefined || rest.length > 0 || value !== Number(value.toFixed(decimals)))
    return undefined;
  const percent = parseNumber(
    new RegExp(`(?:đạt|bằng)\\s+(?<percent>${NUMBER})\\s?%\\s+(?:so với )?kế hoạch`, 'iu').exec(
      clause,
    )?.groups?.['percent'] ?? '',
  );
  return {
    indicator: id,
    value,
    unit,
    period,
    ...(plan !== undefined && percent !== undefined && { plan_percent: percent }),
  };
}

/** Finds the periods named in a paragraph, each with its code, if it has one, and its end. */
function findPeriods(paragraph: string): { code: string | undefined; end: number }[] {
  return Array.from(
    paragraph.matchAll(
      /(?:(?<half>sáu|6) tháng (?<end>đầu|cuối) năm|quý (?<quarter>IV|I{1,3}|[1-4])(?:\s*\/|\s+năm)|tháng (?<month>\d{1,2})(?:\s*\/|\s+năm)|(?<!tháng (?:đầu|cuối) )(?:cả )?(?<whole>năm))\s*(?<year>20\d{2})(?![-–\d])/giu,
    ),
    ({ 0: written, index, groups = {} }) => ({
      code: periodCode(groups),
      end: index + written.length,
    }),
  );
}

function periodCode({
  half,
  end,
  quarter,
  month,
  whole,
  year = '',
}: Partial<Record<string, string>>): string | undefined {
  if (half !== undefined) return `${year}-H${end?.toLowerCase() === 'đầu' ? 1 : 2}`;
  if (quarter !== undefined) return `${year}-Q${QUARTERS[quarter.toLowerCase()] ?? 1}`;
  if (month !== undefined)
    return Number(month) >= 1 && Number(month) <= 12
      ? `${year}-${month.padStart(2, '0')}`
      : undefined;
  return whole === undefined ? undefined : year;
}
