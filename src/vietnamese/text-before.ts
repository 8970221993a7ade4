/** The last characters of a text before an offset: at most `length` of them. */
export function textBefore(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}
