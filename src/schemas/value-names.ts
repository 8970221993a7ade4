import { nearest } from '../nearest.ts';
import { slugOf } from '../vietnamese/slug.ts';

/** What editors call values besides what the description of their field says, as slugs. */
const ALSO: Record<string, readonly string[]> = {
  share: ['ty-trong', 'ti-trong', 'phan-tram'],
  amount: ['so-luong', 'luong'],
  change: ['tang-giam', 'muc-tang', 'tang-truong'],
  true: ['co', 'dung', 'roi', 'yes'],
  false: ['khong', 'sai', 'chua', 'no'],
};

/** The value that somebody meant: by its Vietnamese name, which the description gives (`chair (chủ trì)`), or the one spelled most like it. */
export function valueMeant(given: string, values: readonly string[], description: string): string {
  const slug = slugOf(given);
  const nameOf = (value: string) => slugOf(new RegExp(`${value} \\((?<name>[^)]+)\\)`, 'u').exec(description)?.groups?.['name'] ?? value);
  return values.find((value) => [value, nameOf(value), ...(ALSO[value] ?? [])].includes(slug)) ?? nearest(given, values, 1).join('');
}
