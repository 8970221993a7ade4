import { formatNumber } from '../vietnamese/numbers.ts';
import type { Field } from './table-schema.ts';

const TYPES: Record<Field['type'], string> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  date: 'ngày',
  array: 'danh sách',
  object: 'nhóm mục con',
};

/** `chữ`, `ngày, có thể trống`. */
export function typeInWords({ type, constraints }: Field): string {
  return TYPES[type] + (constraints?.required ? '' : ', có thể trống');
}

/** `12,4 MB`; kilobytes and megabytes are thousands and millions. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} byte`;
  const [unit, size] = bytes < 1_000_000 ? ['kB', 1_000] as const : ['MB', 1_000_000] as const;
  return `${formatNumber(Math.round((bytes / size) * 10) / 10)} ${unit}`;
}
