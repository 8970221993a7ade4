import { escapePattern } from '../../escape-pattern.ts';
import type { FigureData } from '../../schemas/briefing.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { parseNumber } from '../../vietnamese/numbers.ts';
import { periodOf } from '../../vietnamese/periods.ts';
import type { KnownArchive } from './known-archive.ts';
import { formsOf } from './mentions.ts';

const NUMBER = /(?<![\d.,/])\d+(?:\.\d{3})*(?:,\d+)?/u.source;
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/** A part with one of these states a plan or a change, or a figure of a commune, not of the district. */
const NO_RESULT = /phấn đấu|dự kiến|mục tiêu|ước|đề ra|yêu cầu|(?<!\p{L})(?:cần|phải|sẽ|tăng|giảm|thiếu|giao|(?:xã|phường|thị trấn|thôn) \p{Lu})/u;

type Indicator = KnownArchive['indicators'][number];

/**
 * The figures of known indicators that paragraphs state: a part of a sentence that holds every word of an indicator's
 * name and one number in its unit (`thu ngân sách đạt 54 tỷ đồng`). The period is the one named last before it. Only what
 * is certain is taken: nothing without a period that has begun by `date`, and nothing that is stated in two ways.
 */
export function findFigures(paragraphs: readonly string[], date: CivilDate | undefined, { indicators }: Pick<KnownArchive, 'indicators'>): FigureData[] {
  const found = new Map<string, FigureData[]>();
  for (const paragraph of paragraphs) {
    const periods = periodsIn(paragraph);
    let [next, period]: [number, string | undefined] = [0, undefined];
    for (const { part, end } of partsOf(paragraph)) {
      for (let named = periods[next]; named && named.end <= end; named = periods[next += 1]) period = named.code;
      if (NO_RESULT.test(part) || period === undefined || date === undefined || periodOf(period).first > date) continue;
      for (const indicator of indicators.filter(({ parts }) => !parts)) {
        const figure = figureIn(part, indicator, period);
        if (figure) found.set(indicator.id, [...(found.get(indicator.id) ?? []), figure]);
      }
    }
  }
  return Array.from(found.values()).flatMap(([figure, ...others]) =>
    figure && others.every(({ value, period }) => value === figure.value && period === figure.period) ? [figure] : [],
  );
}

/** A sentence falls into parts at its commas and semicolons; `2.919,8` and `12/17` stay whole. */
function partsOf(paragraph: string): { part: string; end: number }[] {
  let end = -1;
  return paragraph.split(/[;:]|[.,](?!\d)|\(|\)/u).map((part) => {
    end += part.length + 1;
    return { part: part.trim(), end };
  }).filter(({ part }) => part !== '');
}

function figureIn(part: string, indicator: Indicator, period: string): FigureData | undefined {
  const { id, name, unit, decimals, plan, total } = indicator;
  const unitPattern = escapePattern(unit);
  const fraction = total === undefined ? undefined : new RegExp(`(?<value>\\d+)\\s*/\\s*(?<total>\\d+)\\s+${unitPattern}(?!\\p{L})`, 'iu').exec(part)?.groups;
  // `12/17 chỉ tiêu` says by itself which indicator it is.
  if (fraction) return { indicator: id, value: Number(fraction['value']), total: Number(fraction['total']), unit, period };
  const words = new Set(formsOf(part));
  if (total !== undefined || !formsOf(name).every((word) => words.has(word))) return undefined;
  const stated = Array.from(part.matchAll(new RegExp(`(?<value>${NUMBER})\\s?${unitPattern}(?!\\p{L})`, 'giu')), ({ groups }) => parseNumber(groups?.['value'] ?? ''));
  const [value, ...more] = stated;
  if (value === undefined || more.length > 0 || value !== Number(value.toFixed(decimals))) return undefined;
  const percent = parseNumber(new RegExp(`(?:đạt|bằng)\\s+(?<percent>${NUMBER})\\s?%\\s+(?:so với )?kế hoạch`, 'iu').exec(part)?.groups?.['percent'] ?? '');
  return { indicator: id, value, unit, period, ...(plan !== undefined && percent !== undefined && { plan_percent: percent }) };
}

/** The periods that a paragraph names, each with its code, if it has one, and where it ends. */
function periodsIn(paragraph: string): { code: string | undefined; end: number }[] {
  return Array.from(paragraph.matchAll(/(?:(?<half>sáu|6) tháng (?<end>đầu|cuối) năm|quý (?<quarter>IV|I{1,3}|[1-4])(?:\s*\/|\s+năm)|tháng (?<month>\d{1,2})(?:\s*\/|\s+năm)|(?<!tháng (?:đầu|cuối) )(?:cả )?(?<whole>năm))\s*(?<year>20\d{2})(?![-–\d])/giu), ({ 0: written, index, groups = {} }) => ({ code: codeOf(groups), end: index + written.length }));
}

function codeOf({ half, end, quarter, month, whole, year = '' }: Partial<Record<string, string>>): string | undefined {
  if (half !== undefined) return `${year}-H${end?.toLowerCase() === 'đầu' ? 1 : 2}`;
  if (quarter !== undefined) return `${year}-Q${QUARTERS[quarter.toLowerCase()] ?? 1}`;
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
  return whole === undefined ? undefined : year;
}
