import { formatNumber } from '../vietnamese/numbers.ts';
import type { Field } from './table-schema.ts';

const TYPE_NAMES: Record<Field['type'], string> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  date: 'ngày',
  array: 'danh sách',
  object: 'nhóm mục con',
};

/** The type of a field, in Vietnamese: `chữ`, `ngày, có thể trống`. */
export function typeLabel({ type, constraints }: Field): string {
  return TYPE_NAMES[type] + (constraints?.required ? '' : ', có thể trống');
}

/** A file size with decimal units: `12,4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`;
  const [unit, size] = bytes < 1_000_000 ? (['kB', 1_000] as const) : (['MB', 1_000_000] as const);
  return `${formatNumber(Math.round((bytes / size) * 10) / 10)} ${unit}`;
}
