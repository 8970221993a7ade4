/** A pattern and what replaces it; it only runs where its sign stands, as most texts have few. */
export type Rewrite = readonly [sign: string | RegExp, pattern: RegExp, replacement: string];

/** Applies rewrites to a text, in order. */
export function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites.reduce(
    (result, [sign, pattern, replacement]) =>
      has(result, sign) ? result.replace(pattern, replacement) : result,
    text,
  );
}

function has(text: string, sign: string | RegExp): boolean {
  return typeof sign === 'string' ? text.includes(sign) : sign.test(text);
}
