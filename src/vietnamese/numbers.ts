/** `2.919,8`: a point between thousands, a comma before decimals. Also `2919,8`, `45`, `-3,5`. */
export const VIETNAMESE_NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u;

/** The number that a Vietnamese numeral states (`2.919,8` is 2919.8), or `undefined` when it is not one. */
export function parseNumber(numeral: string): number | undefined {
  if (!VIETNAMESE_NUMBER.test(numeral)) return undefined;
  return Number(numeral.replace(/\./gu, '').replace(',', '.'));
}

/** A numeral that YAML reads as a decimal and a Vietnamese reader as thousands: `20.519`, also `2.000`, of which YAML keeps 2. */
export const AMBIGUOUS_NUMBER = /^[-+]?\d{1,3}\.\d{3}$/u;

const formatter = new Intl.NumberFormat('vi', { maximumFractionDigits: 20 });

/** A number as it is written in Vietnamese: 2919.8 gives `2.919,8`. */
export function formatNumber(value: number): string {
  return formatter.format(value);
}
