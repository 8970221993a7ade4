import { EXACT_NUMERAL } from '../../vietnamese/figure-words.ts';
import { parseNumber, rounded } from '../../vietnamese/numbers.ts';

const PERCENT_OF_PLAN = new RegExp(
  `(?<verb>đạt|bằng|tương đương|vượt)\\s+(?<percent>${EXACT_NUMERAL})\\s?%\\s+(?:so (?:với )?|của )?kế hoạch`,
  'iu',
);

/** The share of a plan that a clause states: `vượt 12% kế hoạch` is 112. */
export function planPercentIn(clause: string): number | undefined {
  const { verb = '', percent = '' } = PERCENT_OF_PLAN.exec(clause)?.groups ?? {};
  const value = parseNumber(percent);
  return value !== undefined && /vượt/iu.test(verb) ? rounded(100 + value, 2) : value;
}
