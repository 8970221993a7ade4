import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The sentences of a language of the form, by their keys. */
function sentences(path: string): Map<string, string> {
  const flat = (value: unknown, key: string): [string, string][] => (typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, key === '' ? name : `${key}.${name}`))
    : [[key, String(value)]]);
  return new Map(flat(JSON.parse(readFileSync(path, 'utf8')), ''));
}

const english = sentences('node_modules/@sveltia/cms/locales/en-US.json');
const theirs = sentences('node_modules/@sveltia/cms/locales/vi.json');
const ours = sentences('src/editing/form/vi.json');

it('the form has every sentence in Vietnamese but those that speak of its settings, which no editor makes', () => {
  const missing = [...english.keys()].filter((key) => !theirs.has(key) && !ours.has(key) && !key.startsWith('config.'));
  expect(missing).toEqual([]);
});

it('our own sentences are ones that the form has, with the same things to be filled in', () => {
  const parts = (sentence: string) => new Set(sentence.match(/\{\$\w+\}/gu));
  for (const [key, sentence] of ours) {
    const original = english.get(key) ?? '';
    expect({ key, known: original !== '', foreign: [...parts(sentence)].filter((part) => !parts(original).has(part)) }).toEqual({ key, known: true, foreign: [] });
  }
});
