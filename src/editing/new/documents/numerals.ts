const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Formats a number from 1 to 4,999 in lower-case Roman numerals; any other in digits. */
export function roman(value: number): string {
  if (value < 1 || value >= 5000) return String(value);
  let [rest, written] = [value, ''];
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) written += sign;
  return written;
}

/** Formats a number as list letters: a to z, then aa, bb. */
export function letters(value: number): string {
  return value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
