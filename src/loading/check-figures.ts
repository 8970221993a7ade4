import { nearest, quoted } from '../problems/nearest.ts';
import type { BriefingData } from '../schemas/briefing.ts';
import type { FigureData } from '../schemas/stated-figure.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { periodCode, periodName, periodOf } from '../vietnamese/periods.ts';

/** Percentage points by which the sum of parts may exceed 100, since sources round each part. */
const ROUNDING_TOLERANCE = 1;

/** An implausible figure, and its path in the frontmatter. */
export interface FigureProblem {
  path: PropertyKey[];
  message: string;
  expected: string;
}

/**
 * Finds figures of a briefing that contradict their indicator or other figures.
 * @param broken ids of indicators whose files are invalid.
 */
export function figureProblems(
  { indicators: figures }: BriefingData,
  indicators: ReadonlyMap<string, IndicatorData>,
  broken: ReadonlySet<string> = new Set(),
): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const seen = new Set<string>();
  figures.forEach((figure, index) => {
    const report = (field: keyof FigureData, message: string, expected: string) => {
      problems.push({ path: ['indicators', index, field], message, expected });
    };
    const indicator = indicators.get(figure.indicator);
    if (indicator) checkAgainstIndicator(indicator, figure, report);
    else if (!broken.has(figure.indicator)) {
      report(
        'indicator',
        `Không có loại số liệu ${quoted([figure.indicator])}.`,
        `${suggestion(figure.indicator, indicators)}Loại số liệu mới thì thêm một tệp vào content/indicators.`,
      );
    }
    if (
      figure.total !== undefined &&
      figure.value > figure.total &&
      indicator?.total !== undefined
    ) {
      report(
        'value',
        `Phần (${formatNumber(figure.value)}) lớn hơn tổng số (${formatNumber(figure.total)}).`,
        'Kiểm tra lại value và total: có thể hai con số bị ghi ngược.',
      );
    }
    const key = `${figure.indicator} ${periodKey(figure)}`;
    if (seen.has(key))
      report(
        'indicator',
        `Số liệu ${quoted([figure.indicator])} của ${periodNameOf(figure)} được ghi hai lần.`,
        'Giữ lại một lần, hoặc sửa kỳ.',
      );
    seen.add(key);
  });
  return [...problems, ...overfullBreakdowns(figures, indicators)];
}

type Report = (field: keyof FigureData, message: string, expected: string) => void;

function checkAgainstIndicator(indicator: IndicatorData, figure: FigureData, report: Report): void {
  const { name, unit, kind, decimals, plan, total, parts } = indicator;
  const { value } = figure;
  const file = `content/indicators/${figure.indicator}.yaml`;
  if (parts) {
    report(
      'indicator',
      `“${name}” là một cơ cấu, không có con số của riêng nó.`,
      `Ghi số liệu cho từng phần: ${quoted(parts)}.`,
    );
    return;
  }
  if (figure.unit !== unit)
    report(
      'unit',
      `“${name}” tính bằng ${unit}, nhưng ở đây ghi “${figure.unit}”.`,
      `Viết unit: ${unit === '%' ? '"%"' : unit} (và đổi con số, nếu nó tính bằng đơn vị khác).`,
    );
  for (const field of ['value', 'total'] as const) {
    const number = figure[field];
    if (number !== undefined && number !== Number(number.toFixed(decimals))) {
      const allowed =
        decimals === 0 ? 'phải là số nguyên' : `có nhiều nhất ${decimals} chữ số sau dấu phẩy`;
      report(
        field,
        `“${name}” ${allowed}, nhưng ở đây là ${formatNumber(number)}.`,
        `Hàng nghìn viết liền (20519), hoặc theo lối Việt Nam trong ngoặc kép: "20.519" và "2.919,8"; đúng là số lẻ thì làm tròn thành ${Number(number.toFixed(decimals))}.`,
      );
    }
  }
  if (kind !== 'change' && value < 0)
    report(
      'value',
      `“${name}” không thể âm, nhưng ở đây là ${formatNumber(value)}.`,
      `Kiểm tra lại con số; mức tăng giảm thì ghi kind: change trong ${file}.`,
    );
  if (kind === 'share' && value > 100)
    report(
      'value',
      `“${name}” là một phần của tổng thể nên nhiều nhất là 100%, nhưng ở đây là ${formatNumber(value)}%.`,
      'Kiểm tra lại con số.',
    );
  if (plan === undefined && figure.plan_percent !== undefined)
    report(
      'plan_percent',
      `“${name}” không so với kế hoạch nào.`,
      `Bỏ plan_percent, hoặc ghi mục plan trong ${file}.`,
    );
  if (total === undefined && figure.total !== undefined)
    report('total', `“${name}” không có tổng số.`, `Bỏ total, hoặc ghi mục total trong ${file}.`);
  if (total !== undefined && figure.total === undefined)
    report(
      'value',
      `“${name}” là một phần của tổng số, nhưng ở đây thiếu tổng số.`,
      `Thêm total: … (${total}), viết bằng số.`,
    );
}

/**
 * Finds breakdowns whose parts for one period sum up to clearly more than 100%; reported at the
 * last part.
 */
function overfullBreakdowns(
  figures: readonly FigureData[],
  indicators: ReadonlyMap<string, IndicatorData>,
): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const breakdowns = breakdownsIn(indicators);
  const parts = figures.flatMap((figure, index) =>
    (breakdowns.get(figure.indicator) ?? []).map((breakdown) => ({ ...figure, index, breakdown })),
  );
  for (const [{ name }, ofBreakdown] of Map.groupBy(parts, ({ breakdown }) => breakdown)) {
    for (const ofPeriod of Map.groupBy(ofBreakdown, periodKey).values()) {
      const sum = ofPeriod.reduce((total, { value }) => total + value, 0);
      const last = ofPeriod.at(-1);
      // A part that is invalid by itself has already been reported.
      if (
        sum <= 100 + ROUNDING_TOLERANCE ||
        !last ||
        ofPeriod.some(({ value }) => value < 0 || value > 100)
      )
        continue;
      const values = ofPeriod
        .map(({ indicator, value }) => `${indicator} ${formatNumber(value)}%`)
        .join(', ');
      problems.push({
        path: ['indicators', last.index, 'value'],
        message: `Các phần của “${name}” trong ${periodNameOf(last)} cộng lại là ${formatNumber(Number(sum.toFixed(2)))}%, quá 100%.`,
        expected: `Kiểm tra lại từng phần: ${values}.`,
      });
    }
  }
  return problems;
}

/** The breakdowns that contain an indicator, by its id. */
type Breakdowns = ReadonlyMap<string, readonly IndicatorData[]>;

/** Cached for each archive, as every briefing needs them. */
const breakdownsCache = new WeakMap<ReadonlyMap<string, IndicatorData>, Breakdowns>();

function breakdownsIn(indicators: ReadonlyMap<string, IndicatorData>): Breakdowns {
  const cached = breakdownsCache.get(indicators);
  if (cached) return cached;
  const parts = Array.from(indicators.values()).flatMap((breakdown) =>
    Array.from(new Set(breakdown.parts), (part) => ({ part, breakdown })),
  );
  const breakdowns = new Map(
    Array.from(
      Map.groupBy(parts, ({ part }) => part),
      ([part, ofPart]) => [part, ofPart.map(({ breakdown }) => breakdown)],
    ),
  );
  breakdownsCache.set(indicators, breakdowns);
  return breakdowns;
}

/** A sentence that suggests the most similar ids of indicators with values. */
function suggestion(id: string, indicators: ReadonlyMap<string, IndicatorData>): string {
  const similar = nearest(
    id,
    [...indicators].filter(([, { parts }]) => !parts).map(([known]) => known),
  );
  return similar.length > 0 ? `Gần nhất: ${quoted(similar)}. ` : '';
}

/** Identifies a period regardless of its notation. */
function periodKey({ period }: FigureData): string {
  return periodCode(periodOf(period));
}

function periodNameOf({ period }: FigureData): string {
  return periodName(periodOf(period));
}
