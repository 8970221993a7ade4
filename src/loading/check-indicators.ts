import { nearest, quoted } from '../problems/nearest.ts';
import type { IndicatorData } from '../schemas/indicator.ts';
import type { Entry } from './read-entries.ts';

/** A problem of one indicator, and its path in the file. */
interface IndicatorProblem {
  id: string;
  path: PropertyKey[];
  message: string;
  expected: string;
}

/**
 * Finds breakdowns with invalid parts. Each part must be a share with its own values, and belong to
 * one breakdown only.
 * @param broken ids of indicators whose files are invalid.
 */
export function indicatorProblems(
  indicators: readonly Entry<IndicatorData>[],
  broken: ReadonlySet<string> = new Set(),
): IndicatorProblem[] {
  const byId = new Map(indicators.map(({ id, data }) => [id, data]));
  const problems: IndicatorProblem[] = [];
  const shares = indicators
    .filter(({ data }) => data.kind === 'share' && !data.parts)
    .map(({ id }) => id);
  const breakdownOf = new Map<string, string>();
  for (const { id, data } of indicators) {
    for (const [index, part] of (data.parts ?? []).entries()) {
      const report = (message: string, expected: string) => {
        problems.push({ id, path: ['parts', index], message, expected });
      };
      const found = byId.get(part);
      const other = breakdownOf.get(part);
      if (broken.has(part)) continue;
      if (!found) {
        report(
          `Phần ${quoted([part])} không có trong content/indicators.`,
          `Gần nhất: ${quoted(nearest(part, shares))}. Phần mới thì thêm một tệp vào content/indicators.`,
        );
      } else if (found.parts ?? found.kind !== 'share') {
        report(
          `Phần ${quoted([part])} không phải một tỷ trọng.`,
          `Ghi kind: share và unit: "%" trong content/indicators/${part}.yaml, không có parts.`,
        );
      } else if (other !== undefined) {
        report(
          `Phần ${quoted([part])} đã thuộc cơ cấu ${quoted([other])}.`,
          'Mỗi phần chỉ thuộc một cơ cấu.',
        );
      }
      breakdownOf.set(part, id);
    }
  }
  return problems;
}
