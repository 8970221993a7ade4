/** The order of texts by their character codes, the same on every machine and in every language: for `sort`. */
export function byCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
