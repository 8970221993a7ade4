/** `2.919,8`: points separate thousands, a comma the decimals. Also `2919,8`, `45`, `-3,5`. */
export const VIETNAMESE_NUMBER = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u;

/** Rounds to some decimals, so that the output is the same on every machine. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Parses a Vietnamese numeral (`2.919,8` is 2919.8); `undefined` if it is not one. */
export function parseNumber(numeral: string): number | undefined {
  if (!VIETNAMESE_NUMBER.test(numeral)) return undefined;
  return Number(numeral.replace(/\./gu, '').replace(',', '.'));
}

/** The numbers written in a text in Vietnamese notation: 2919.8 and 45 in `2.919,8 tỷ, 45%`. */
export function numbersIn(text: string): number[] {
  return (text.match(/(?<![\p{L}\d])-?\d+(?:[.,]\d+)*/gu) ?? []).flatMap(
    (numeral) => parseNumber(numeral) ?? [],
  );
}

/**
 * A numeral that YAML parses as a decimal but Vietnamese readers read as thousands: `20.519`, or
 * `2.000`, which YAML parses as 2.
 */
export const AMBIGUOUS_NUMBER = /^[-+]?\d{1,3}\.\d{3}$/u;

/** Made for the first number that needs it: its tables cost a browser more than all scripts do. */
let formatter: Intl.NumberFormat | undefined;

/** Formats a number in Vietnamese: 2919.8 becomes `2.919,8`. */
export function formatNumber(value: number): string {
  if (value % 1 === 0 && Math.abs(value) < 1000) return String(value);
  formatter ??= new Intl.NumberFormat('vi', { maximumFractionDigits: 20 });
  return formatter.format(value);
}

/**
 * Returns a formatter for numbers that stand together, with as many decimals for each as the most
 * exact of them has: `51,0` beside `46,6`.
 */
export function formatterAlike(values: readonly number[]): (value: number) => string {
  const decimals = Math.max(
    0,
    ...values.map((value) => /\.(\d+)$/u.exec(String(value))?.[1]?.length ?? 0),
  );
  const alike = new Intl.NumberFormat('vi', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 20),
  });
  return (value) => alike.format(value);
}
