/** A text as a part of a regular expression that matches just this text. RegExp.escape does the same, once the oldest Node.js in use has it. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
