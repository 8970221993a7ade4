import { isRecord } from '../schemas/is-record.ts';
import type { Violation } from '../schemas/validate.ts';

/** A value within the quotes that word processors make of `"…"` and `'…'`. */
const CURLY = /^[“”„‘’](?<inside>[^“”„‘’]+)[“”‘’]$/u;

/** The text within curly quotes; `undefined` if a text is not all within one pair. */
export function withoutCurlyQuotes(text: string): string | undefined {
  return CURLY.exec(text.trim())?.groups?.['inside']?.trim();
}

/**
 * Explains a wrong value that is written within curly quotes, which YAML does not know as quotes.
 * @param value the value of the whole file.
 * @returns `undefined` for another value.
 */
export function inCurlyQuotes(violation: Violation, value: unknown): Violation | undefined {
  const written = valueAt(value, violation.path);
  const inside = typeof written === 'string' ? withoutCurlyQuotes(written) : undefined;
  if (inside === undefined || violation.isName === true) return undefined;
  const plain = /^[\d.]*[.,]\d+$/u.test(inside) ? `"${inside}"` : inside;
  const name = violation.path.at(-1);
  return {
    path: violation.path,
    message:
      'Ngoặc kép cong “ ” không phải ngoặc của phần khai báo, nên thành một phần của giá trị.',
    expected: `Viết ${typeof name === 'string' ? `${name}: ` : ''}${plain}`,
  };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, key) => {
    if (Array.isArray(current)) return current[Number(key)];
    return isRecord(current) ? current[String(key)] : undefined;
  }, value);
}
