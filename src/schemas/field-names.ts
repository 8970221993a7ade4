import { distance } from 'fastest-levenshtein';
import { slugOf } from '../vietnamese/slug.ts';

/** What editors call fields besides their titles, as slugs. */
const ALSO: Record<string, readonly string[]> = {
  title: ['ten-bai', 'tua', 'tua-de'],
  date: ['ngay-thang', 'thoi-gian'],
  author: ['nguoi-viet', 'phong-vien'],
  summary: ['tom-tat', 'sapo', 'mo-dau', 'doan-mo-dau', 'dan-nhap'],
  participants: ['thanh-phan', 'thanh-phan-tham-gia', 'nguoi-tham-gia', 'dai-bieu'],
  person: ['nhan-vat', 'ho-ten', 'ten'],
  group: ['ten-nhom'],
  count: ['so-nguoi', 'so-luong'],
  topics: ['chu-de', 'the-loai'],
  places: ['dia-diem', 'noi', 'xa'],
  updated: ['cap-nhat', 'ngay-sua', 'ngay-cap-nhat'],
  draft: ['nhap'],
  sample: ['mau'],
  photos: ['hinh', 'hinh-anh', 'cac-anh'],
  src: ['tep', 'ten-tep', 'ten-anh', 'anh'],
  alt: ['mo-ta'],
  credit: ['nguoi-chup', 'nguon-anh', 'nguon'],
  indicators: ['cac-so-lieu', 'chi-so'],
  indicator: ['chi-so', 'loai-so-lieu', 'ma-so-lieu'],
  value: ['gia-tri'],
  period: ['ky-so-lieu', 'thoi-ky'],
  label: ['nhan'],
  source: ['nguon'],
  name: ['ten', 'ho-ten'],
  description: ['mo-ta'],
  kind: ['cap', 'loai'],
  from: ['tu', 'tu-ngay'],
  until: ['den', 'den-ngay'],
  place: ['dia-ban'],
  by: ['nguoi', 'loi-cua', 'theo'],
  number: ['so', 'thu-tu'],
};

/** A field that exists, and what a form calls it in Vietnamese. */
export interface FieldName {
  name: string;
  title: string | undefined;
}

/**
 * The field that somebody meant who wrote `key`: by its title or another Vietnamese name (`tieu_de`, `Ngày`), or misspelt.
 * `undefined` when it is like none.
 */
export function fieldMeant(key: string, fields: readonly FieldName[]): string | undefined {
  const slug = slugOf(key);
  const called = fields.find(({ name, title = '' }) => [name, slugOf(title), ...(ALSO[name] ?? [])].includes(slug));
  if (called) return called.name;
  const [near] = fields.map(({ name }) => ({ name, far: distance(name, key.toLowerCase()) })).sort((a, b) => a.far - b.far);
  return near && near.far <= 2 ? near.name : undefined;
}
