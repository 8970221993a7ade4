import { nearest, quoted } from '../nearest.ts';
import type { BriefingData, FigureData } from '../schemas/briefing.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import { shortDate } from '../vietnamese/dates.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { periodCode, periodName, periodOf } from '../vietnamese/periods.ts';

/** Percentage points by which parts may exceed 100: sources round each part, and seldom say how. */
const ROUNDING = 1;

/** A figure that cannot be right, and where in the frontmatter. */
export interface FigureProblem {
  path: PropertyKey[];
  message: string;
  expected: string;
}

/** Every figure of a briefing that does not agree with its indicator, its date or its other figures; of the indicators in `broken` nothing is known. */
export function figureProblems({ date, indicators: figures }: BriefingData, indicators: ReadonlyMap<string, IndicatorData>, broken: ReadonlySet<string> = new Set()): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const seen = new Set<string>();
  figures.forEach((figure, index) => {
    const report = (field: keyof FigureData, message: string, expected: string) => {
      problems.push({ path: ['indicators', index, field], message, expected });
    };
    const indicator = indicators.get(figure.indicator);
    if (indicator) checkAgainst(indicator, figure, report);
    else if (!broken.has(figure.indicator)) {
      report('indicator', `Không có loại số liệu ${quoted([figure.indicator])}.`, `${suggestion(figure.indicator, indicators)}Loại số liệu mới thì thêm một tệp vào content/indicators.`);
    }
    if (figure.total !== undefined && figure.value > figure.total && indicator?.total !== undefined) {
      report('value', `Phần (${formatNumber(figure.value)}) lớn hơn tổng số (${formatNumber(figure.total)}).`, 'Kiểm tra lại value và total: có thể hai con số bị ghi ngược.');
    }
    if (periodOf(figure.period).first > date) {
      report('period', `Kỳ số liệu (${nameOf(figure)}) bắt đầu sau ngày của bản tin (${shortDate(date)}).`, 'Kiểm tra lại năm và kỳ: bản tin chỉ ghi số liệu của kỳ đã bắt đầu.');
    }
    const key = `${figure.indicator} ${codeOf(figure)}`;
    if (seen.has(key)) report('indicator', `Số liệu ${quoted([figure.indicator])} của ${nameOf(figure)} được ghi hai lần.`, 'Giữ lại một lần, hoặc sửa kỳ.');
    seen.add(key);
  });
  return [...problems, ...overfullBreakdowns(figures, indicators)];
}

type Report = (field: keyof FigureData, message: string, expected: string) => void;

function checkAgainst(indicator: IndicatorData, figure: FigureData, report: Report): void {
  const { name, unit, kind, decimals, plan, total, parts } = indicator;
  const { value } = figure;
  const file = `content/indicators/${figure.indicator}.yaml`;
  if (parts) {
    report('indicator', `“${name}” là một cơ cấu, không có con số của riêng nó.`, `Ghi số liệu cho từng phần: ${quoted(parts)}.`);
    return;
  }
  if (figure.unit !== unit) report('unit', `“${name}” tính bằng ${unit}, nhưng ở đây ghi “${figure.unit}”.`, `Viết unit: ${unit === '%' ? '"%"' : unit} (và đổi con số, nếu nó tính bằng đơn vị khác).`);
  for (const field of ['value', 'total'] as const) {
    const number = figure[field];
    if (number !== undefined && number !== Number(number.toFixed(decimals))) {
      const allowed = decimals === 0 ? 'phải là số nguyên' : `có nhiều nhất ${decimals} chữ số sau dấu phẩy`;
      report(field, `“${name}” ${allowed}, nhưng ở đây là ${formatNumber(number)}.`, `Hàng nghìn viết liền (20519), hoặc theo lối Việt Nam trong ngoặc kép: "20.519" và "2.919,8"; đúng là số lẻ thì làm tròn thành ${Number(number.toFixed(decimals))}.`);
    }
  }
  if (kind !== 'change' && value < 0) report('value', `“${name}” không thể âm, nhưng ở đây là ${formatNumber(value)}.`, `Kiểm tra lại con số; mức tăng giảm thì ghi kind: change trong ${file}.`);
  if (kind === 'share' && value > 100) report('value', `“${name}” là một phần của tổng thể nên nhiều nhất là 100%, nhưng ở đây là ${formatNumber(value)}%.`, 'Kiểm tra lại con số.');
  if (plan === undefined && figure.plan_percent !== undefined) report('plan_percent', `“${name}” không so với kế hoạch nào.`, `Bỏ plan_percent, hoặc ghi mục plan trong ${file}.`);
  if (total === undefined && figure.total !== undefined) report('total', `“${name}” không có tổng số.`, `Bỏ total, hoặc ghi mục total trong ${file}.`);
  if (total !== undefined && figure.total === undefined) report('value', `“${name}” là một phần của tổng số, nhưng ở đây thiếu tổng số.`, `Thêm total: … (${total}), viết bằng số.`);
}

/** Breakdowns whose parts, of one period, add up to clearly more than the whole; told at the last of the parts. */
function overfullBreakdowns(figures: readonly FigureData[], indicators: ReadonlyMap<string, IndicatorData>): FigureProblem[] {
  const problems: FigureProblem[] = [];
  const breakdowns = breakdownsIn(indicators);
  const stated = figures.flatMap((figure, index) => (breakdowns.get(figure.indicator) ?? []).map((breakdown) => ({ ...figure, index, breakdown })));
  for (const [{ name }, ofBreakdown] of Map.groupBy(stated, ({ breakdown }) => breakdown)) {
    for (const ofPeriod of Map.groupBy(ofBreakdown, codeOf).values()) {
      const sum = ofPeriod.reduce((total, { value }) => total + value, 0);
      const last = ofPeriod.at(-1);
      // A part that is impossible by itself has been told already.
      if (sum <= 100 + ROUNDING || !last || ofPeriod.some(({ value }) => value < 0 || value > 100)) continue;
      const values = ofPeriod.map(({ indicator, value }) => `${indicator} ${formatNumber(value)}%`).join(', ');
      problems.push({
        path: ['indicators', last.index, 'value'],
        message: `Các phần của “${name}” trong ${nameOf(last)} cộng lại là ${formatNumber(Number(sum.toFixed(2)))}%, quá 100%.`,
        expected: `Kiểm tra lại từng phần: ${values}.`,
      });
    }
  }
  return problems;
}

/** The breakdowns that an indicator is a part of, by its id. */
type Breakdowns = ReadonlyMap<string, readonly IndicatorData[]>;

/** Made once for the indicators of an archive, as all its briefings ask for them. */
const breakdownsOf = new WeakMap<ReadonlyMap<string, IndicatorData>, Breakdowns>();

function breakdownsIn(indicators: ReadonlyMap<string, IndicatorData>): Breakdowns {
  const made = breakdownsOf.get(indicators);
  if (made) return made;
  const parts = Array.from(indicators.values()).flatMap((breakdown) => Array.from(new Set(breakdown.parts), (part) => ({ part, breakdown })));
  const breakdowns = new Map(Array.from(Map.groupBy(parts, ({ part }) => part), ([part, ofPart]) => [part, ofPart.map(({ breakdown }) => breakdown)]));
  breakdownsOf.set(indicators, breakdowns);
  return breakdowns;
}

/** The indicators with figures of their own that are spelled most like an id. */
function suggestion(id: string, indicators: ReadonlyMap<string, IndicatorData>): string {
  const near = nearest(id, [...indicators].filter(([, { parts }]) => !parts).map(([known]) => known));
  return near.length > 0 ? `Gần nhất: ${quoted(near)}. ` : '';
}

/** One code for one period, however it is written. */
function codeOf({ period }: FigureData): string {
  return periodCode(periodOf(period));
}

function nameOf({ period }: FigureData): string {
  return periodName(periodOf(period));
}
