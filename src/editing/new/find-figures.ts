import type { FigureData } from '../../schemas/briefing.ts';
import type { CivilDate } from '../../vietnamese/dates.ts';
import { parseNumber } from '../../vietnamese/numbers.ts';
import { periodOf } from '../../vietnamese/periods.ts';
import { findPeriods } from './figure-periods.ts';
import type { KnownArchive } from './known-archive.ts';
import { syllableForms } from './mentions.ts';
import { splitSentences } from './paragraphs.ts';

/** An exact number: neither `hơn 54` nor an end of `130 - 140`. */
const NUMBER =
  /(?<![\d.,/])(?<!(?:trên|hơn|gần|khoảng|dưới|xấp xỉ|từ|tới|đến|\d\s?[-–])\s?)\d+(?:\.\d{3})*(?:,\d+)?/u
    .source;

/** What a clause with one of these states, and the rest of its sentence, is a plan. */
const PLAN =
  /phấn đấu|dự kiến|(?:đặt|đề) ra|mục tiêu|dự báo|yêu cầu|giao (?:chỉ tiêu|kế hoạch)|^kế hoạch (?:năm|quý|\d)/iu;
/** A clause with one of these states the figure of a commune instead of the district. */
const NOT_AN_ACTUAL =
  /(?<!\p{L})(?:(?:cần|phải|sẽ|thiếu|giao)(?!\p{L})|(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hôn) \p{Lu})/u;
/** A change, from which on a clause states no amount; `giảm còn` states what is left. */
const CHANGE =
  /(?:\s+và)?(?<!\p{L})(?:tăng(?! trưởng)|giảm)(?!\p{L})(?!\s+(?:xuống |lên )?(?:còn|thành)(?!\p{L})).*$/isu;
const ESTIMATED = /(?<!\p{L})ước(?!\p{L})/iu;
/** Before a colon it speaks of all that follows. */
const ALL_ESTIMATED = /(?<!\p{L})ước(?: thực hiện| đạt| tính)?$/iu;

type Indicator = KnownArchive['indicators'][number];

interface Clause {
  text: string;
  end: number;
  /** Whether its sentence states a plan so far, or estimates. */
  isPlan: boolean;
  isEstimate: boolean;
}

/**
 * Finds the figures of known indicators: clauses with every word of an indicator's name and one
 * number in its unit (`thu ngân sách đạt 54 tỷ đồng`). The period is the last one named before it.
 * Skips uncertain figures: those without a period that has begun by `date`, and those stated with
 * different values for one period.
 */
export function findFigures(
  paragraphs: readonly string[],
  date: CivilDate | undefined,
  { indicators }: Pick<KnownArchive, 'indicators'>,
): FigureData[] {
  if (date === undefined) return [];
  const figures = new Map<string, FigureData[]>();
  for (const paragraph of paragraphs) {
    const periods = findPeriods(paragraph, date.slice(0, 4));
    let [next, period]: [number, string | undefined] = [0, undefined];
    let last: { figure: FigureData; indicator: Indicator } | undefined;
    for (const { text, end, isPlan, isEstimate } of clausesOf(paragraph)) {
      for (let named = periods[next]; named && named.end <= end; named = periods[(next += 1)])
        period = named.code;
      const previous = last;
      last = undefined;
      if (previous?.indicator.plan !== undefined) addPlan(previous.figure, text);
      const clause = text.replace(CHANGE, '');
      if (
        isPlan ||
        NOT_AN_ACTUAL.test(clause) ||
        period === undefined ||
        periodOf(period).first > date
      )
        continue;
      for (const indicator of indicators.filter(({ parts }) => !parts)) {
        const stated = parseFigure(clause, indicator, period);
        if (!stated) continue;
        const figure = isEstimate ? { ...stated, note: 'Số ước tính' } : stated;
        const key = `${indicator.id} ${period}`;
        figures.set(key, [...(figures.get(key) ?? []), figure]);
        last = { figure, indicator };
      }
    }
  }
  return Array.from(figures.values()).flatMap(([figure, ...others]) =>
    figure && others.every(({ value }) => value === figure.value) ? [figure] : [],
  );
}

/**
 * Splits a paragraph into clauses at commas and semicolons; `2.919,8`, `12/17` and `Thu ngân sách:
 * 165 tỷ đồng` stay intact.
 */
function clausesOf(paragraph: string): Clause[] {
  let start = 0;
  return splitSentences(paragraph).flatMap((sentence) => {
    let end = paragraph.indexOf(sentence, start) - 1;
    start = end + 1 + sentence.length;
    let [isPlan, isEstimate] = [false, false];
    return sentence
      .split(/;|:(?!\s*\d)|[.,](?!\d)|\(|\)/u)
      .map((clause) => {
        end += clause.length + 1;
        const text = clause.trim();
        isPlan ||= PLAN.test(text);
        isEstimate ||= ALL_ESTIMATED.test(text);
        return { text, end, isPlan, isEstimate: isEstimate || ESTIMATED.test(text) };
      })
      .filter(({ text }) => text !== '');
  });
}

/** Adds the share of the plan that the clause behind a figure states: `đạt 45% kế hoạch`. */
function addPlan(figure: FigureData, clause: string): void {
  const percent = planPercentIn(clause);
  if (percent !== undefined && /^(?:đạt|bằng|tương đương)/iu.test(clause))
    figure.plan_percent ??= percent;
}

function planPercentIn(clause: string): number | undefined {
  return parseNumber(
    new RegExp(
      `(?:đạt|bằng|tương đương)\\s+(?<percent>${NUMBER})\\s?%\\s+(?:so (?:với )?|của )?kế hoạch`,
      'iu',
    ).exec(clause)?.groups?.['percent'] ?? '',
  );
}

function parseFigure(clause: string, indicator: Indicator, period: string): FigureData | undefined {
  const { id, name, unit, decimals, plan, total } = indicator;
  const unitPattern = RegExp.escape(unit);
  const isOnlyUnit = syllableForms(unit).length > 1;
  const words = new Set(syllableForms(clause));
  const isNamed = syllableForms(name).every((word) => words.has(word));
  const fraction =
    total === undefined
      ? undefined
      : new RegExp(`(?<value>\\d+)\\s*/\\s*(?<total>\\d+)\\s+${unitPattern}(?!\\p{L})`, 'iu').exec(
          clause,
        )?.groups;
  // `12/17 chỉ tiêu` identifies its indicator by itself; `2/20 xã` may be of any.
  if (fraction && (isOnlyUnit || isNamed))
    return {
      indicator: id,
      value: Number(fraction['value']),
      total: Number(fraction['total']),
      unit,
      period,
    };
  if (total !== undefined || !isNamed) return undefined;
  const values = Array.from(
    clause.matchAll(new RegExp(`(?<value>${NUMBER})\\s?${unitPattern}(?!\\p{L})`, 'giu')),
    ({ index, groups }) => ({ index, value: parseNumber(groups?.['value'] ?? '') }),
  );
  const percent = plan === undefined ? undefined : planPercentIn(clause);
  const [only, ...rest] = values;
  if (
    only?.value === undefined ||
    rest.length > 0 ||
    only.value !== Number(only.value.toFixed(decimals))
  )
    return undefined;
  return {
    indicator: id,
    value: only.value,
    unit,
    period,
    ...(percent !== undefined && { plan_percent: percent }),
  };
}
