import { nearest } from '../problems/nearest.ts';
import { slugOf } from '../vietnamese/slug.ts';

/** Names that editors use for values besides those in the description of the field, as slugs. */
const ALIASES: Record<string, readonly string[]> = {
  share: ['ty-trong', 'ti-trong', 'phan-tram'],
  amount: ['so-luong', 'luong'],
  change: ['tang-giam', 'muc-tang', 'tang-truong'],
  true: ['co', 'dung', 'roi', 'yes'],
  false: ['khong', 'sai', 'chua', 'no'],
};

/**
 * Guesses which of `values` was meant by `given`: the one with that Vietnamese name, taken from the
 * description (`chair (chủ trì)`), or else the one with the most similar spelling.
 */
export function guessValue(given: string, values: readonly string[], description: string): string {
  const slug = slugOf(given);
  const nameOf = (value: string) =>
    slugOf(
      new RegExp(`${value} \\((?<name>[^)]+)\\)`, 'u').exec(description)?.groups?.['name'] ?? value,
    );
  return (
    values.find((value) => [value, nameOf(value), ...(ALIASES[value] ?? [])].includes(slug)) ??
    nearest(given, values, 1).join('')
  );
}
