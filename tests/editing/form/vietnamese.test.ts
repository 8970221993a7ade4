import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inHouseWords } from '../../../src/editing/form/house-words.ts';

/** The sentences of a translation of the form, by key; `change` is applied to all of it before. */
function sentences(
  path: string,
  change = (translation: unknown) => translation,
): Map<string, string> {
  const flat = (value: unknown, key: string): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) =>
          flat(inner, key === '' ? name : `${key}.${name}`),
        )
      : [[key, String(value)]];
  return new Map(flat(change(JSON.parse(readFileSync(path, 'utf8'))), ''));
}

const english = sentences('node_modules/@sveltia/cms/locales/en-US.json');
const theirs = sentences('node_modules/@sveltia/cms/locales/vi.json', inHouseWords);
const ours = sentences('src/editing/form/vi.json');

it('the form is translated, except for sentences about its settings, which editors do not see', () => {
  const missing = [...english.keys()].filter(
    (key) => !theirs.has(key) && !ours.has(key) && !key.startsWith('config.'),
  );
  expect(missing).toEqual([]);
});

it('our translations exist in the form and have the same placeholders', () => {
  const parts = (sentence: string) => new Set(sentence.match(/\{\$\w+\}/gu));
  for (const [key, sentence] of ours) {
    const original = english.get(key) ?? '';
    expect({
      key,
      known: original !== '',
      foreign: [...parts(sentence)].filter((part) => !parts(original).has(part)),
    }).toEqual({ key, known: true, foreign: [] });
  }
});

const shown = new Map([...theirs, ...ours]);

it('the form says what is wrong and what helps, not just to try again later', () => {
  expect([...shown].filter(([, sentence]) => sentence.includes('thử lại sau'))).toEqual([]);
});

it('the form calls things as the rest of the archive does', () => {
  const foreign = /(?<!\p{L})(?:chuyên mục|bài viết|trường|xuất bản|nhấp|vui lòng|hãy)(?!\p{L})/iu;
  expect([...shown].filter(([, sentence]) => foreign.test(sentence))).toEqual([]);
  expect(shown.get('viewing_collection_list')).toBe('Bạn đang xem danh sách danh mục.');
  expect(shown.get('workflow.status_change_blocked')).toBe(
    'Mục còn lỗi. Xin sửa lỗi trước khi thay đổi trạng thái.',
  );
});
