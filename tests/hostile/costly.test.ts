import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/problems/problem.ts';
import { briefingText, contentTree, problemsOf, read } from '../support/content.ts';
import { expectAtMost } from '../support/cost.ts';
import { plainText } from '../support/plain-text.ts';
import { costOfChecking } from './cost-of-checking.ts';
import { COSTLY_TEXTS, COSTLY_YAML, SLOW_TEXTS } from './costly.ts';

/**
 * A hostile text may take at most this many times as long as plain prose of the same length. The
 * most costly ones take a third of that.
 */
const MAX_RATIO = 60;
/**
 * All of them in one tree may take at most this many times as long as the same number of texts of
 * plain prose. Many are refused before they are parsed.
 */
const MAX_RATIO_TOGETHER = 20;
/** A heap that is large enough for all of them, in MiB. */
const HEAP = 384;
const PATH = 'briefings/2020/07/giao-ban.mdx';

/** Prose that fills a file. */
const PLAIN = briefingText({}, plainText(42_000));
const plainTree = contentTree({ [PATH]: PLAIN });
const readPlain = () => read(plainTree);

/** The messages about a content tree. They must be cheap to compute, and not too long. */
async function messagesOf(files: Record<string, string>): Promise<string> {
  const folder = contentTree(files);
  let messages = '';
  await expectAtMost(
    MAX_RATIO,
    async () => {
      messages = formatProblems(
        (await problemsOf(folder)).map((problem) => ({
          ...problem,
          file: join(folder, problem.file),
        })),
      ).join('\n');
    },
    readPlain,
  );
  expect(messages.length).toBeLessThan(40_000);
  return messages;
}

describe('a text', () => {
  it.each(COSTLY_TEXTS)('is refused quickly if it is full of %s', async (_what, body, message) => {
    expect(await messagesOf({ [PATH]: briefingText({}, body) })).toContain(message);
  });

  it.each(SLOW_TEXTS)('is read quickly if it is full of %s', async (_what, body) => {
    const folder = contentTree({ [PATH]: briefingText({}, body) });
    await expectAtMost(
      MAX_RATIO,
      async () => {
        expect((await read(folder)).briefings).toHaveLength(1);
      },
      readPlain,
    );
  });
});

describe('YAML', () => {
  it.each(COSTLY_YAML)('is refused quickly if it is full of %s', async (_what, yaml, message) => {
    expect(await messagesOf({ [PATH]: briefingText(), 'people/an.yaml': yaml })).toContain(message);
  });
});

describe('a file that is too large', () => {
  it.each([
    [PATH, 10_000_000, '10.000 kB'],
    [PATH, 8_000_000_000, '8.000.000 kB'],
    ['people/an.yaml', 10_000_000, '10.000 kB'],
    ['glossary.yaml', 10_000_000, '10.000 kB'],
    [PATH, 100_000, '100 kB'],
  ])('is refused unopened: %s of %i bytes', async (path, bytes, size) => {
    const folder = contentTree({ 'briefings/2020/07/khac.mdx': briefingText(), [path]: '[' });
    truncateSync(join(folder, path), bytes);
    await expectAtMost(
      2,
      async () => {
        expect(await problemsOf(folder)).toMatchObject([
          { file: path, message: `Tệp nặng ${size}, quá lớn cho một bản tin.` },
        ]);
      },
      readPlain,
    );
  });

  it('is refused unopened: 100,000 nested brackets', async () => {
    expect(await messagesOf({ [PATH]: briefingText({}, '['.repeat(100_000)) })).toContain(
      'Tệp nặng 100 kB, quá lớn cho một bản tin.',
    );
  });
});

it(`a tree of all costly files can be checked with a heap of ${HEAP} MiB`, () => {
  const texts = [...COSTLY_TEXTS, ...SLOW_TEXTS].map(([, body], number): [string, string] => [
    `briefings/2020/07/van-ban-${number}.mdx`,
    briefingText({}, body),
  ]);
  const entries = COSTLY_YAML.map(([, yaml], number): [string, string] => [
    `people/nguoi-${number}.yaml`,
    yaml,
  ]);
  const { files, seconds } = costOfChecking(
    contentTree(Object.fromEntries([...texts, ...entries])),
    HEAP,
  );
  const plain = costOfChecking(
    contentTree(Object.fromEntries(texts.map(([path]) => [path, PLAIN]))),
    HEAP,
  );
  expect(files).toBe(COSTLY_TEXTS.length + COSTLY_YAML.length);
  expect(seconds / plain.seconds).toBeLessThan(MAX_RATIO_TOGETHER);
});
