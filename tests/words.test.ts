import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listFiles } from '../src/cache/list-files.ts';

/** Where words stand that readers and editors see. */
const FOLDERS = ['src', '.github', 'deploy', 'tools/browser', 'tools/built-site'];

/** Words of texts that are read, or of other people's sentences, not words that are shown. */
const VOCABULARY =
  /^src\/(?:vietnamese\/|hygiene\/spelling\/|broadcast\/|editing\/form\/house-words)/u;

/** A line of a comment, or of alternatives that are looked for in a text. */
const NOT_SHOWN = /^\s*(?:\/\/|\/?\*)|\p{L}\)?\|\(?\p{L}|\(\?[:<]|^\s*'(?:\p{Ll}+ ){8}/u;

/** Phrases in which a word is right. */
const OTHER_SENSES: Record<string, RegExp> = {
  giữ: /giữ (?:nguyên|lại|đúng|mọi|danh sách|lời chú thích)|giữ một (?:bản sao|dấu cách)|giữ một trong hai|giữ bản sao|lưu giữ|chức vụ (?:họ |đang )?giữ|thôi giữ|được giữ;/giu,
  chép: /sao chép/giu,
};

/** The rows of the table in docs/words.md: what to say, and what is refused instead. */
const rows = readFileSync('docs/words.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Say|---)/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, say = '', not = '']) => ({
    say,
    not: not
      .replace(/\([^)]*\)/gu, '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  }));

/** The lines that readers and editors may see, by file. */
const lines = FOLDERS.flatMap((folder) => listFiles(folder).map(({ path }) => `${folder}/${path}`))
  .filter((path) => /\.(?:ts|astro|mdx|json|ya?ml|md|conf)$|Caddyfile|CODEOWNERS/u.test(path))
  .filter((path) => !VOCABULARY.test(path))
  .concat('CONTRIBUTING.md')
  .flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !NOT_SHOWN.test(line))
      .map((line) => ({ path, line: line.trim().normalize() })),
  );

/** Where a word stands that docs/words.md refuses. */
function placesOf(word: string): string[] {
  const whole = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');
  const right = OTHER_SENSES[word] ?? /(?!)/gu;
  return lines
    .filter(({ line }) => whole.test(line.replace(right, '')))
    .map(({ path, line }) => `${path}: ${line}`);
}

it('the list of words has a word to say in each row, and each word once', () => {
  const refused = rows.flatMap(({ not }) => not);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ say }) => say === '')).toEqual([]);
  expect(refused.filter((word, index) => refused.indexOf(word) !== index)).toEqual([]);
});

it.each(rows.filter(({ not }) => not.length > 0))('$say, and not $not', ({ not }) => {
  expect(not.flatMap(placesOf)).toEqual([]);
});

it('refused words are found where they stand', () => {
  expect(placesOf('lưu').length).toBeGreaterThan(30);
  expect(placesOf('giữ nguyên').length).toBeGreaterThan(3);
});
