import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The sentences of a translation of the form, by key. */
function sentences(path: string): Map<string, string> {
  const flat = (value: unknown, key: string): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) =>
          flat(inner, key === '' ? name : `${key}.${name}`),
        )
      : [[key, String(value)]];
  return new Map(flat(JSON.parse(readFileSync(path, 'utf8')), ''));
}

const english = sentences('node_modules/@sveltia/cms/locales/en-US.json');
const theirs = sentences('node_modules/@sveltia/cms/locales/vi.json');
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

it('the form says what is wrong and what helps, not just to try again later', () => {
  const shown = new Map([...theirs, ...ours]);
  expect([...shown].filter(([, sentence]) => sentence.includes('thử lại sau'))).toEqual([]);
});
