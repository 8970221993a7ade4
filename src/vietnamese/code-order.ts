/** Compares strings by UTF-16 code units, independent of locale; for `sort`. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
